/**
 * What a person changed on 성과자료, and the rows of a new collection with these changes in them. Rows are known by their
 * keys: they may have been sorted, filtered, moved.
 * In: 살림과 | 계 | 예산 | 2017 of 470,050,000 won, 471,000,000 on the sheet. Out: the new row with 471,000,000, 고침.
 */
import { contentAt, isFormula, type Spelled } from "../../excel/contents";
import { ledgerSheetName, officeColumn, orderColumn, sortColumn, type KnownApart } from "../../collect";
import { columnOf, inLedgersUnit, rowOfSheet, type Field, type LedgerRow, type State } from "../../ledger";
import { cellArea, printArea, printSheetArea } from "../../sheet/address";
import { valueAt, type Grid } from "../../sheet/grid";
import { areaOf, placeOf, plain } from "../references";
import {
  departmentsApart,
  knownRows,
  placesOf,
  shortened,
  type KnownRow,
  type StandingRow,
} from "./ledger-keys";
import type { RowPlaces } from "./row-places";

const stated = ["value", "text"] as const satisfies readonly Field[];

/**
 * A short sign of what stands in a row's cells of 값 and 글. `formula`: a formula of 성과자료 as it was spelled when it was
 * written; all are alike where it is left out, as they are in records of former versions.
 */
const signOf = (at: (column: number) => Spelled, formula: (formula: string) => string = () => "="): string =>
  shortened(
    JSON.stringify(
      stated.map((field) => {
        const content = at(columnOf(field));
        if (isFormula(content)) return formula(content);
        return typeof content === "number" ? content : `'${String(content).replace(/\r\n?/g, "\n")}`;
      }),
    ),
  );

/** What a row says besides, none of which goes on: it follows the file, and 실국 the row 소관실국. */
export const besideFields = ["unit", "file", "sheet", "cell", "document"] as const satisfies readonly Field[];

/** Short signs of these, and of 실국. */
function besideSignsOf(at: (column: number) => Spelled): readonly [others: string, office: string] {
  const sign = (columns: readonly number[]): string =>
    shortened(columns.map((column) => String(at(column))).join("\n")).slice(0, 6);
  return [sign(besideFields.map(columnOf)), sign([officeColumn])];
}

/** A row that a person changed, or whose state says that one did. */
export interface RowEdit {
  readonly key: string;
  /** Where it stands: "성과자료!K15:L15". */
  readonly place: string;
  readonly row: LedgerRow;
  /** What a person typed where it is a formula: its value goes on. */
  readonly formula?: string;
  /** What a person typed where it is not the number itself: "5,000,000,000원", or 5,000 where 단위 says 천원. */
  readonly typed?: string;
  /** Nobody collected such a row. */
  readonly isMade?: boolean;
}

/** A text that a person typed in the place of a figure, and that is none for sure. */
export interface UnreadFigure extends Pick<RowEdit, "key" | "place" | "row"> {
  readonly text: string;
}

/** A row of which a person changed what does not go on. */
export interface Retyped extends KnownRow {
  /** Whether one or another of besideFields, and whether 실국. */
  readonly others: boolean;
  readonly office?: string;
}

/** What a person wrote beside the table. */
export interface Note {
  /** Of the row that it stands beside; undefined over the table or below it. */
  readonly key?: string;
  readonly row: number;
  readonly column: number;
  readonly content: Spelled;
}

export interface LedgerEdits {
  readonly edits: readonly RowEdit[];
  readonly unread: readonly UnreadFigure[];
  /** Rows whose names a person changed, so that they are another's. */
  readonly renamed: readonly KnownRow[];
  readonly retyped: readonly Retyped[];
  /** Keys of rows that a person deleted. */
  readonly gone: readonly string[];
  readonly notes: readonly Note[];
  readonly places: RowPlaces;
  /** All rows that were collected and are named as they were. */
  readonly rows: readonly LedgerRow[];
  /** Whose rows they are, told apart as the keys have it. */
  readonly departments: readonly KnownApart[];
}

/** States that say that a person decided. */
export const decided: readonly State[] = ["고침", "확정", "답함"];

/** So many rows without a pause: a whole government's take seconds. */
export const rowsWithoutPause = 200;

/** `signs`: by key, what was written, in the order of the rows. */
export function* ledgerEditsInSteps(
  grid: Grid,
  signs: ReadonlyMap<string, string>,
): Generator<void, LedgerEdits> {
  const standing: StandingRow[] = [];
  for (let at = Math.max(1, grid.row); at < grid.row + grid.rows; at += 1) {
    const row = rowOfSheet(grid, at);
    if (row) standing.push({ row, at });
  }
  const { rows, gone } = knownRows(standing, grid, [...signs.keys()]);
  const edits: RowEdit[] = [];
  const unread: UnreadFigure[] = [];
  const retyped: Retyped[] = [];
  const spellings = formulasThen(grid);
  for (const [index, known] of rows.entries()) {
    if (index % rowsWithoutPause === 0) yield;
    const { key, row, at, is } = known;
    const content = (column: number): Spelled => contentAt(grid, at, column);
    const [figures = "", beside] = signs.get(key)?.split("|") ?? [];
    const [others, office] = besideSignsOf(content);
    const [othersThen, officeThen] = beside?.split(" ") ?? [others, office];
    if (others !== othersThen || office !== officeThen) {
      const now = office === officeThen ? {} : { office: String(content(officeColumn)) };
      retyped.push({ ...known, others: others !== othersThen, ...now });
    }
    const value = valueAt(grid, at, columnOf("value"));
    const said = typeof value === "number" ? "" : String(value ?? "").trim();
    // What is cleared follows the file again, and so does what a formula no longer finds.
    const isBlank = said === "" || (said.startsWith("#") && isFormula(content(columnOf("value"))));
    if (row.value === undefined && isBlank && row.text === "") continue;
    const [written, alike = written] = figures.split(" ");
    const isWritten = spellings
      ? signOf(content) === written || spellings.some((then) => signOf(content, then(at)) === written)
      : signOf(content) === alike;
    if (isWritten && !decided.includes(row.state)) continue;
    const place = printSheetArea({ ...cellArea(at, columnOf("value")), columns: 2, sheet: grid.sheet });
    const text = isWritten || isBlank ? "" : said;
    if (text !== "" && row.value === undefined) {
      unread.push({ key, place, row, text });
      continue;
    }
    const own = isWritten || text !== "" ? row : inLedgersUnit(row);
    if (!own) {
      unread.push({ key, place, row, text: `${row.value} ${row.unit}` });
      continue;
    }
    const formula = stated.map((field) => content(columnOf(field))).find(isFormula);
    const typed = own === row ? text : `${row.value} ${row.unit}`;
    edits.push({
      ...{ key, place, row: own },
      ...(is === "made" && { isMade: true }),
      ...(!isWritten && formula !== undefined && { formula }),
      ...(typed !== "" && { typed }),
    });
  }
  const isNamedAsWritten = ({ is }: KnownRow): boolean => is === "written";
  return {
    ...{ edits, unread, retyped, gone },
    renamed: rows.filter(({ is }) => is === "renamed"),
    departments: departmentsApart(rows.filter(isNamedAsWritten)),
    rows: rows.filter(isNamedAsWritten).map(({ row }) => row),
    places: { rowOf: new Map(rows.map(({ key, at }) => [key, at])), last: rows.at(-1)?.at ?? 0 },
    notes: notesOn(grid, new Map(rows.map(({ key, at }) => [at, key]))),
  };
}

/**
 * What a row's signs are in a record: the formula's own, and that by which all formulas are alike, the same where there is none;
 * then those of what it says besides, which records of former versions do not have.
 */
export function signsOf(at: (column: number) => Spelled): string {
  const [own, alike] = [signOf(at, (formula) => plain(formula, ledgerSheetName)), signOf(at)];
  return `${own === alike ? own : `${own} ${alike}`}|${besideSignsOf(at).join(" ")}`;
}

/** A formula of 성과자료, by the row where it stands, as it was spelled when it was written, or may have been. */
type SpelledThen = (at: number) => (formula: string) => string;

/**
 * Rows that were put in or taken out lead formulas along. Where rows were sorted, formulas with $ signs still lead to the
 * place, and others as far away as before; where both happened nobody can say: undefined.
 */
function formulasThen(grid: Grid): readonly SpelledThen[] | undefined {
  const orderAt = new Map<number, number>();
  for (let row = Math.max(1, grid.row); row < grid.row + grid.rows; row += 1) {
    const order = valueAt(grid, row, orderColumn);
    if (typeof order === "number") orderAt.set(row, order);
  }
  const led =
    (rowThen: (row: number) => number | undefined) =>
    (formula: string): string =>
      plain(formula, grid.sheet, (reference) => {
        const area = areaOf(reference);
        if (area?.sheet !== grid.sheet) return reference;
        const [first, last] = [rowThen(area.row), rowThen(area.row + area.rows - 1)];
        if (first === undefined || last === undefined) return "#REF!";
        return placeOf(ledgerSheetName, printArea({ ...area, row: first, rows: last - first + 1 }));
      });
  const orders = [...orderAt];
  const isSorted = orders.some(([, order], index) => index > 0 && order < orders[index - 1]![1]);
  const moved = led((row) => (row === 0 ? 0 : orderAt.get(row)));
  if (!isSorted) return [() => moved];
  if (orders.some(([row]) => row > orders.length)) return undefined;
  const stays = led((row) => row);
  return [() => moved, () => stays, (at) => led((row) => row - at + (orderAt.get(at) ?? at))];
}

function notesOn(grid: Grid, keyAt: ReadonlyMap<number, string>): Note[] {
  const notes: Note[] = [];
  for (let row = grid.row; row < grid.row + grid.rows; row += 1)
    for (let column = orderColumn + 1; column < grid.column + grid.columns; column += 1) {
      const content = contentAt(grid, row, column);
      if (content === "" || (row === 0 && column === sortColumn)) continue;
      notes.push({ key: keyAt.get(row), row, column, content });
    }
  return notes;
}

/**
 * Where each note goes: beside the row of its key, what is beside none where it was. Those whose row is no more are lost.
 * `from`: the row where it stood.
 */
export function placeNotes(
  { notes, departments }: Pick<LedgerEdits, "notes" | "departments">,
  rows: readonly LedgerRow[],
): { readonly kept: readonly (Note & { readonly from: number })[]; readonly lost: readonly Note[] } {
  const { rowOf } = placesOf(rows, departments);
  const kept: (Note & { readonly from: number })[] = [];
  const lost: Note[] = [];
  for (const note of notes) {
    const row = note.key === undefined ? note.row : rowOf.get(note.key);
    if (row === undefined) lost.push(note);
    else kept.push({ ...note, row, from: note.row });
  }
  return { kept, lost };
}
