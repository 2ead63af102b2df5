/**
 * What a row of a budget table says: which columns name it and which says its level, its names where they step to the
 * right, and what stands beside them: whether it is a row at all, its department, account and count.
 * In: "정책사업 : 살기 좋은", below it "농촌 만들기 | 500", further down "단위사업 : 농로 포장 | 500". Out: the first row's name goes on.
 * In: "행정운영경비 | 소계", then " | 인력운영비". Out: 행정운영경비 with the row's own amount, then 인력운영비 one step in.
 */
import { withoutFootnote } from "../../text/bare-name";
import { keyOf } from "../../text/name";
import { withBureau } from "../bureaus";
import { isFigure } from "../cells/figures";
import { Sheet } from "../cells/sheet";
import { columnsOf, hasRow, headAt, rowsOf, saidIn } from "../rows";
import { isSum, isTotal } from "../words/asides";
import {
  bareAccount,
  isAccount,
  isFunding,
  isItem,
  itemCode,
  levelWords,
  readName,
  type RowLevel,
} from "../words/budget-names";
import { type Field, fieldSet } from "../words/fields";
import type { BudgetTable, OnSheet } from "./node";

const nameFields: readonly Field[] = [
  ...(["hierarchy", "program", "detail", "unitProgram", "policy"] as const),
  ...(["division", "department", "account"] as const),
];

export function nameColumn(table: BudgetTable): number | undefined {
  const { at } = table.columns;
  const columns = nameFields.flatMap((field) => at[field] ?? []);
  return columns.find((column) => !saysLevels(table, column)) ?? besideLevels(table);
}

/** Names below a blank head, right of the column that says their levels: "정책 | 열린행정 구현". */
function besideLevels(table: BudgetTable): number | undefined {
  const { sheet, region, columns } = table;
  const right = Math.min(region.right, ...columns.amounts.map(({ column }) => column));
  const left = (levelColumnOf(table, undefined) ?? right) + 1;
  return columnsOf({ left, right }).find(
    (column) => !headAt(region, column) && hasRow(region, (row) => isName(sheet, row, column)),
  );
}

const isName = (sheet: Sheet, row: number, column: number): boolean =>
  typeof sheet.value(row, column) === "string" && !isFigure(sheet, row, column);

export function levelColumnOf(table: BudgetTable, name: number | undefined): number | undefined {
  const { level, division, program } = table.columns.at;
  return (
    level ?? [division, program].find((one) => one !== undefined && one !== name && saysLevels(table, one))
  );
}

const programLevels = new Set<RowLevel | undefined>(["policyProgram", "unitProgram", "detailProgram"]);

/** Whether a column says each row's level (정책, 단위, 세부). */
function saysLevels({ region, departments }: BudgetTable, column: number): boolean {
  const keys = [...saidIn(region, column)];
  return (
    keys.some((key) => programLevels.has(levelWords[key]) && key !== "정책사업") &&
    keys.every((key) => levelWords[key] !== undefined || readName(key, departments).level !== undefined)
  );
}

/** A name where it stands; `indent` grows with each column to the right, whatever blanks stand before the text. */
export interface PlacedName {
  readonly text: string;
  readonly key: string;
  readonly column: number;
  readonly indent: number;
}

export interface RowNames {
  /** Undefined where the row has none of its own. */
  readonly own?: PlacedName;
  /** Names of groups that begin in this row, outermost first. */
  readonly groups: readonly PlacedName[];
  /** The account that stands where a further step would ("정책사업 | 특별회계"), of this name or the one carried on. */
  readonly account?: string;
}

/** What of a table's page tells its rows. */
export type Paged = Pick<BudgetTable, "sheet" | "region" | "columns">;

/** The columns that name the rows of pages under one head: `first`, and those to its right under the same head, under none, or under 세부내역. */
export function steppedColumns(pages: readonly Paged[], first: number): readonly number[] {
  const { region } = pages[0]!;
  const head = headAt(region, first)?.texts.join("/");
  const columns = [first];
  for (let column = first + 1; column < region.right; column++) {
    const own = headAt(region, column);
    const isSame = own !== undefined && own.texts.join("/") === head;
    const mayStep = own?.labels.every(({ field }) => ofDetails.has(field)) ?? true;
    if (!isSame && !(mayStep && pages.some((page) => holdsSteps(page, columns, column)))) break;
    columns.push(column);
  }
  return columns;
}

/** What heads a column of details: 구분 | 세부내역. */
const ofDetails = fieldSet("division description contents");

/** Whether a column names rows that the columns on its left leave blank. */
function holdsSteps({ sheet, region, columns }: Paged, left: readonly number[], column: number): boolean {
  const isStep = (row: number): boolean =>
    isName(sheet, row, column) &&
    left.every((other) => sheet.value(row, other) === undefined) &&
    columns.amounts.some((amount) => isFigure(sheet, row, amount.column));
  return hasRow(region, isStep);
}

/** More than any indent of a text: a column further right is further in. */
const step = 1000;

/** The names of a row; `carried` is the program above, which a row that names an account only goes on with. */
export function rowNames(
  { sheet }: Pick<BudgetTable, "sheet">,
  row: number,
  columns: readonly number[],
  carried?: PlacedName,
): RowNames {
  const names = columns.flatMap((column, index): PlacedName[] => {
    const key = sheet.key(row, column);
    if (key === "" || (index > 0 && isFigure(sheet, row, column))) return [];
    const indent = index * step + sheet.indent(row, column);
    return [{ text: String(sheet.value(row, column)), key, column, indent }];
  });
  const last = names.at(-1);
  if (last === undefined) return { groups: [] };
  if (names.length > 1 && isSum(last.key)) names.pop();
  if (last.column === columns[0] || !isAccount(last.key)) return { own: names.pop()!, groups: names };
  if (names.length === 1 && carried === undefined) return { own: last, groups: [] };
  names.pop();
  return { own: names.pop() ?? carried!, groups: names, account: last.key };
}

/** Tells whether a row is an object of expenditure with its code: 201 일반운영비. */
export type IsCoded = (page: Paged, row: number, own: Pick<PlacedName, "key" | "indent">) => boolean;

/**
 * How pages tell objects with codes; undefined where they hold none. A code tells no object by itself: where one known by its name
 * has a code, or in a 사업명세서, another one as far in is an object unless another code stands inside it.
 * In: "119 구급" over "  119 구급대 지원" over "    307 민간이전". Out: the last alone.
 */
export function codedItems(pages: readonly Paged[], names: readonly number[]): IsCoded | undefined {
  const isOfBook = pages[0]!.region.fields.has("hierarchy");
  const ownOf = (page: Paged, row: number): PlacedName | undefined => rowNames(page, row, names).own;
  const coded = pages.flatMap((page) =>
    [...rowsOf(page.region)].flatMap((row) => {
      const own = names.some((name) => itemCode(page.sheet.key(row, name))) ? ownOf(page, row) : undefined;
      return own && itemCode(own.key) ? [{ page, row, own }] : [];
    }),
  );
  const from = coded.reduce(
    (least, { own: { key, indent } }) => (isItem(key) ? Math.min(least, indent) : least),
    Infinity,
  );
  const isCoded: IsCoded = (page, row, { key, indent }) => {
    const code = itemCode(key);
    if (code === undefined || isItem(key)) return code !== undefined;
    if (!isOfBook && indent < from) return false;
    for (let below = row + 1; below < page.region.bottom; below++) {
      const inner = page.region.repeated.has(below) ? undefined : ownOf(page, below);
      if (inner === undefined) continue;
      if (inner.indent <= indent) return true;
      if (itemCode(inner.key) && !inner.key.startsWith(`${code}-`)) return false;
    }
    return true;
  };
  return coded.some(({ page, row, own }) => isCoded(page, row, own)) ? isCoded : undefined;
}

/** The only text left of the amounts in a row whose name is blank: a funding label or 합계. */
export function labelBeside({ sheet, region }: BudgetTable, row: number, name: number): string {
  const keys = columnsOf(region).map((column) => (column === name ? "" : sheet.key(row, column)));
  return keys.find((key) => isFunding(key) || key.endsWith("계")) ?? "";
}

/** The department that the row itself names, in a cell or a merged one; a blank cell continues the one above. */
export function departmentOf(table: BudgetTable, row: number): string | undefined {
  const { sheet, columns } = table;
  if (columns.at.department === undefined) return undefined;
  const text = sheet.masterText(row, columns.at.department);
  if (text === "" || isTotal(keyOf(text))) return undefined;
  return withBureau({ ...table.region, sheet }, row, columns, withoutFootnote(text));
}

/**
 * Whether a row sums the accounts of its program: 계 in the column of accounts right above or below a row of the same program with
 * an account. In: "주차장 관리 | 계 | 400" over " | 일반회계 | 70". Out: it does.
 */
export function sumsAccounts({ sheet, region, columns }: Paged, row: number, name: number): boolean {
  const { account } = columns.at;
  const nameOf = (one: number): string => keyOf(sheet.masterText(one, name));
  if (account === undefined || !isSum(sheet.key(row, account)) || isSum(nameOf(row))) return false;
  const isPart = (one: number): boolean => {
    const isIts = nameOf(one) === nameOf(row) || sheet.value(one, name) === undefined;
    return one >= region.body && isIts && isAccount(sheet.key(one, account));
  };
  return nameOf(row) !== "" && (isPart(row - 1) || isPart(row + 1));
}

/** The account in the row's own cell or a merged one; "" where it is blank, undefined in a row that sums all. */
export function accountIn({ sheet, columns }: BudgetTable, row: number): string | undefined {
  if (columns.at.account === undefined) return "";
  const key = keyOf(sheet.masterText(row, columns.at.account));
  return isTotal(key) ? undefined : bareAccount(key);
}

export const hasAmounts = ({ sheet, columns }: OnSheet, row: number): boolean =>
  columns.amounts.some(({ column }) => sheet.value(row, column) !== undefined);

/** How many 세부사업 the row says that it holds. */
export function countOf({ sheet, columns }: BudgetTable, row: number): number | undefined {
  const value = sheet.value(row, columns.at.detailCount);
  const count = Number(typeof value === "string" ? value.replace(/[^\d]/g, "") : (value ?? NaN));
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

/** Whether a row without amounts heads the rows further in right below it: "1. 공원 조성" over "  가. 어린이공원 110". */
export function headsRows(table: BudgetTable, row: number, { key, column, indent }: PlacedName): boolean {
  const { sheet, region } = table;
  const below = row + 1;
  const isRow = below < region.bottom && !region.repeated.has(below) && hasAmounts(table, below);
  const isInside = sheet.value(below, column) !== undefined && sheet.indent(below, column) > indent;
  return isRow && isInside && !/^[□■▣<[【]/.test(key);
}

/** What may stand below a level's heading; a 세부사업 heads nothing. */
const inner: Readonly<Partial<Record<RowLevel, readonly RowLevel[]>>> = {
  policyProgram: ["unitProgram", "detailProgram"],
  unitProgram: ["detailProgram"],
  detailProgram: ["detailProgram"],
};

/** Whether a name cannot end as it does: "남쪽마을 거점 육성 및". */
export const isUnended = (text: string): boolean =>
  /(?:및|(?<!(?:^|\s)기)와|를|위한|통한|따른|관한|대한|[·ㆍ,(])$/.test(text.trim());

/**
 * Tells whether the name of a row goes on in the next: it cannot end as it does, or its level is called by name, the next row's
 * is not, and the table calls those of all that could stand below. Where it does not, a name without an amount heads the rows
 * below it.
 */
export function brokenNames(
  pages: readonly BudgetTable[],
  names: readonly number[],
  levelColumn: number | undefined,
): (page: BudgetTable, row: number, own: PlacedName) => boolean {
  const levelOf = (text: string, { departments }: BudgetTable): RowLevel | undefined =>
    readName(text, departments).level;
  let called: ReadonlySet<RowLevel | undefined> | undefined;
  const isCalled = (level: RowLevel): boolean => {
    called ??= new Set(
      pages.flatMap((page) =>
        names.flatMap((column) => [...saidIn(page.region, column)].map((text) => levelOf(text, page))),
      ),
    );
    return called.has(level);
  };
  return (page, row, { text, column, indent }) => {
    const next = row + 1;
    if (hasAmounts(page, row) || next >= page.region.bottom || !hasAmounts(page, next)) return false;
    const below = inner[levelOf(text, page)!];
    if (!below && !isUnended(text)) return false;
    const { own } = rowNames(page, next, names);
    const isOfNext =
      own?.column === column && own.indent === indent && page.sheet.key(next, levelColumn) === "";
    return isOfNext && levelOf(own.text, page) === undefined && (isUnended(text) || below!.some(isCalled));
  };
}
