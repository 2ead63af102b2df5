/**
 * Two workbooks, or two sheets, held against one another: what a person could see or miss.
 * Out: one line a difference, the first few: "예산!B7 holds 120000, expected 9000001".
 */
import { cellArea, printArea, quoteSheet } from "../../src/sheet/address";
import { copyContents } from "../../src/workbench/workbook/copy";
import {
  blankCell,
  Book,
  isError,
  type Cell,
  type Sheet,
  type Style,
} from "../../src/workbench/workbook/model";

/** The most differences that are told of one sheet. */
const most = 3;

export const placeName = (sheet: string, row: number, column: number): string =>
  `${quoteSheet(sheet)}!${printArea(cellArea(row, column))}`;

/** A copy in memory, of all sheets or of those wanted, which later changes of the book do not reach. */
export function copyOf(book: Book, wanted: (sheet: Sheet) => boolean = () => true): Book {
  const copy = new Book();
  copy.batch(() => {
    const ids = new Map<string, string>();
    for (const sheet of book.sheets.filter(wanted)) {
      const other = copy.addSheet(sheet.name);
      ids.set(sheet.id, other.id);
      copyContents(sheet, other, copy);
    }
    copy.names = book.names.flatMap((name) => {
      if (name.scope === undefined) return [name];
      const scope = ids.get(name.scope);
      return scope === undefined ? [] : [{ ...name, scope }];
    });
    const active = copy.sheet(book.activeSheet.name);
    if (active) copy.activate(active);
  });
  return copy;
}

export const shownValue = ({ value }: Pick<Cell, "value">): unknown =>
  isError(value) ? value.text : (value ?? "");

const styleTexts = new WeakMap<Style, string>();
const styleText = (style: Style): string => {
  let text = styleTexts.get(style);
  if (text === undefined) {
    const look = { ...style, origin: undefined }; // where in its file the style came from
    styleTexts.set(style, (text = JSON.stringify(inKeyOrder(look))));
  }
  return text;
};

function inKeyOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, inKeyOrder(each)]),
  );
}

/** What may differ between two sheets without anybody's loss. */
export interface Allowance {
  /** Cells whose contents are judged elsewhere, by what stands in either of both. */
  readonly passes?: (actual: Cell, expected: Cell, row: number, column: number) => boolean;
  /** Formulas' results; their texts have to be the same nevertheless. */
  readonly results?: boolean;
  /** Comments that are passed over, by their text. */
  readonly comments?: (text: string) => boolean;
}

type Pair = readonly [row: number, column: number, is: Cell, was: Cell];

/** The cells of either sheet, each once. */
function* pairs(actual: Sheet, expected: Sheet): IterableIterator<Pair> {
  for (const [row, column, is] of actual.cells()) yield [row, column, is, expected.cell(row, column)];
  for (const [row, column, was] of expected.cells()) {
    const is = actual.cell(row, column);
    if (is === blankCell) yield [row, column, is, was];
  }
}

/** How `actual` differs from `expected`. */
export function differences(actual: Sheet, expected: Sheet, allow: Allowance = {}): string[] {
  const found: string[] = [];
  const { name } = expected;
  for (const [row, column, is, was] of pairs(actual, expected)) {
    if (found.length >= most) break;
    if (is === was) continue;
    const place = placeName(name, row, column);
    if (!allow.passes?.(is, was, row, column)) {
      const isResult = is.formula !== undefined && is.formula === was.formula;
      if (is.formula !== was.formula || (!(isResult && allow.results) && shownValue(is) !== shownValue(was)))
        found.push(`${place} holds ${content(is)}, expected ${content(was)}`);
    }
    const [looks, looked] = [actual.styleAt(row, column), expected.styleAt(row, column)];
    if (looks !== looked && styleText(looks) !== styleText(looked))
      found.push(`${place} looks ${styleText(looks)}, expected ${styleText(looked)}`);
  }
  const compare = (what: string, is: unknown, was: unknown): void => {
    const [a, b] = [JSON.stringify(is), JSON.stringify(was)];
    if (a !== b) found.push(`${name}: ${what} ${a}, expected ${b}`);
  };
  compare("merges", merges(actual), merges(expected));
  compare("columns", sizes(actual.columns()), sizes(expected.columns()));
  compare("rows", sizes(actual.rows()), sizes(expected.rows()));
  compare("visibility", actual.visibility, expected.visibility);
  compare("protected", actual.protection.on, expected.protection.on);
  compare("comments", comments(actual, allow), comments(expected, allow));
  return found;
}

export const content = ({ formula, value }: Cell): string =>
  formula === undefined
    ? JSON.stringify(shownValue({ value }))
    : `${formula} (${String(shownValue({ value }))})`;

const merges = (sheet: Sheet): string[] => sheet.merges.map(printArea).sort();

const sizes = (settings: readonly (readonly [number, object])[]): string[] =>
  settings
    .map(([at, setting]) => `${at} ${JSON.stringify(inKeyOrder(setting))}`)
    .filter((text) => !text.endsWith(" {}"));

const comments = (sheet: Sheet, { comments: passes }: Allowance): string[] =>
  sheet.comments
    .filter(({ text }) => !passes?.(text))
    .map(({ row, column, text }) => `${printArea(cellArea(row, column))} ${text}`)
    .sort();
