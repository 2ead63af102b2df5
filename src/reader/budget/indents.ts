/**
 * What the indents of a 사업명세서 say: its head names the levels from the outermost in ("부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목"),
 * and each has an indent of its own, or a column that steps to the right, on every page. A name may be an object's or an
 * office's; its indent tells.
 * A page on a sheet of its own that begins further in than the outermost level goes on with the page before it.
 * In: rows at 0, 2, 4, 6 and coded objects at 10. Out: department, policyProgram, unitProgram, detailProgram; objects from 10 on.
 */
import { keyOf } from "../../text/name";
import type { HeaderColumn, Region } from "../model";
import { headAt, rowsOf } from "../rows";
import { type Table, tableKey } from "../table";
import { isSum } from "../words/asides";
import {
  isAccount,
  isAside,
  isCodedItem,
  isFunding,
  isItem,
  isStage,
  isWorkingMark,
  levelsInHead,
  type RowLevel,
} from "../words/budget-names";
import { isDepartment } from "../words/titles";
import type { BudgetColumns } from "./columns";

export interface Indents {
  /** The columns that name rows, on whatever page some of them hold nothing. */
  readonly columns: readonly number[];
  readonly levels: ReadonlyMap<number, RowLevel>;
  /** Objects of expenditure (편성목) stand from this indent on. */
  readonly items?: number;
}

interface Page {
  readonly table: Table;
  readonly columns: BudgetColumns;
  readonly indents?: Indents | undefined;
}

/** A table with the column of its names, and that of its first amount. */
interface Named {
  readonly region: Region;
  readonly name: number;
  readonly firstAmount: number;
}

/** More than any indent of a text: a column further right is further in. */
export const step = 1000;

/** The levels of pages under one head; undefined where their indents are not as many as the levels that it names. */
export function indentsOf(pages: readonly Page[]): Indents | undefined {
  const tables = pages.flatMap(({ table: { region }, columns: { at, amounts } }): Named[] => {
    const [name, firstAmount] = [at.hierarchy, amounts[0]?.column];
    return name === undefined || firstAmount === undefined ? [] : [{ region, name, firstAmount }];
  });
  const [first] = tables;
  const head = first && headAt(first.region, first.name);
  if (first === undefined || head === undefined || !first.region.fields.has("hierarchy")) return undefined;
  const columns = namesBelow(first, head);
  const rows = tables.flatMap((table) => inside(table, columns));
  const coded = least(rows.filter(({ key }) => isCodedItem(key)));
  const items = coded ?? itemsByName(rows);
  const programs = rows.filter(
    ({ key, indent }) => !isCodedItem(key) && (items === undefined || indent < items),
  );
  const text = keyOf(head.texts.join(""));
  const named = levelsInHead.flatMap(([word, level]) => (word.test(text) ? [level] : []));
  const outermost = least(programs);
  const hasDepartments = programs.some(({ key, indent }) => indent === outermost && isDepartment(key));
  const levels = hasDepartments ? named : named.filter((level) => level !== "department");
  const steps = stepsOf(programs);
  if (levels.length < 2 || steps.length !== levels.length) return undefined;
  return {
    ...{ columns, items },
    levels: new Map(steps.map((indent, index) => [indent, levels[index]!])),
  };
}

/** The names' own column and those on its right under the same head or none, up to the amounts. */
function namesBelow({ region, name, firstAmount }: Named, head: HeaderColumn): number[] {
  const columns = [name];
  for (let column = name + 1; column < firstAmount; column++) {
    const other = headAt(region, column);
    if (other !== undefined && other.texts.join() !== head.texts.join()) break;
    columns.push(column);
  }
  return columns;
}

interface Row {
  readonly key: string;
  readonly indent: number;
}

/** The named rows with amounts that may be programs or objects. */
function inside({ region, firstAmount }: Named, names: readonly number[]): Row[] {
  const { sheet, columns } = region;
  const amounts = columns.filter(({ column }) => column >= firstAmount);
  const found: Row[] = [];
  for (const row of rowsOf(region)) {
    const at = names.findIndex((name) => typeof sheet.value(row, name) === "string");
    if (at < 0 || !amounts.some(({ column }) => sheet.value(row, column) !== undefined)) continue;
    const text = String(sheet.value(row, names[at]!));
    const key = keyOf(text);
    const isNone = isFunding(key) || isStage(key) || isAccount(key) || isSum(key);
    if (!isNone && !isAside(text, true) && !isWorkingMark(key))
      found.push({ key, indent: at * step + sheet.indent(row, names[at]!) });
  }
  return found;
}

/** Where objects have no codes, the indent from which on all names are objects': 일반운영비, 여비. */
function itemsByName(rows: readonly Row[]): number | undefined {
  const last = rows.reduce((most, { key, indent }) => (isItem(key) ? most : Math.max(most, indent)), -1);
  return least(rows.filter(({ indent }) => indent > last));
}

const least = (rows: readonly Row[]): number | undefined =>
  rows.length === 0 ? undefined : rows.reduce((min, { indent }) => Math.min(min, indent), Infinity);

/** The indents that rows have, without those of a slip here and there. */
function stepsOf(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { indent } of rows) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= rows.length / 500)
    .map(([indent]) => indent)
    .sort((a, b) => a - b);
}

/** The pages in their order, each with those that go on with it. */
export function booksOf<T extends Page>(pages: readonly T[]): [T, ...T[]][] {
  const books: [T, ...T[]][] = [];
  /** By what its pages have in common, the book that may go on. */
  const last = new Map<string, [T, ...T[]]>();
  for (const page of pages) {
    const { table, columns } = page;
    const amounts = columns.amounts.map(({ column, year, kind }) => `${column}:${year}:${kind}`);
    const key = [tableKey(table.region), ...amounts, table.context.account].join("|");
    const open = goesOn(page) ? last.get(key) : undefined;
    if (open) open.push(page);
    else last.set(key, books[books.push([page]) - 1]!);
  }
  return books;
}

/** Whether the first row of a page stands further in than the outermost level. */
function goesOn({ table: { region, sheet }, columns, indents }: Page): boolean {
  if (!indents) return false;
  const outermost = Math.min(...indents.levels.keys());
  const holds = (row: number, column: number): boolean => sheet.value(row, column) !== undefined;
  for (const row of rowsOf(region)) {
    const at = indents.columns.findIndex((column) => holds(row, column));
    const column = indents.columns[at];
    if (column === undefined && columns.amounts.some((amount) => holds(row, amount.column))) return true;
    if (column !== undefined && !isAside(sheet.key(row, column), true))
      return at * step + sheet.indent(row, column) > outermost;
  }
  return false;
}
