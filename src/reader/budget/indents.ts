/**
 * What the indents of a 사업명세서 say: its head names the levels from the outermost in ("부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목"),
 * and each has an indent of its own, or a column that steps to the right, on every page. A name may be an object's or an
 * office's; its indent tells.
 * A page on a sheet of its own that begins further in than the outermost level goes on with the page before it.
 * In: rows at 0, 2, 4, 6 and coded objects at 10. Out: department, policyProgram, unitProgram, detailProgram; objects from 10 on.
 */
import { keyOf } from "../../text/name";
import { headAt, rowsOf } from "../rows";
import { type Table, tableKey } from "../table";
import { isSum } from "../words/asides";
import {
  isAccount,
  isAside,
  isFunding,
  isItem,
  isStage,
  isWorkingMark,
  levelsInHead,
} from "../words/budget-names";
import { isDepartment } from "../words/titles";
import type { BudgetColumns } from "./columns";
import type { Indents } from "./node";
import {
  codedItems,
  hasAmounts,
  type IsCoded,
  type Paged,
  type PlacedName,
  rowNames,
  steppedColumns,
} from "./rows";

interface Page {
  readonly table: Table;
  readonly columns: BudgetColumns;
  readonly indents?: Indents | undefined;
}

/** The levels of pages under one head; undefined where their indents are not as many as the levels that it names. */
export function indentsOf(pages: readonly Page[]): Indents | undefined {
  const tables = pages
    .filter(({ columns: { at, amounts } }) => at.hierarchy !== undefined && amounts.length > 0)
    .map(({ table: { region, sheet }, columns }): Paged => ({ region, sheet, columns }));
  const [first] = tables;
  const head = first && headAt(first.region, first.columns.at.hierarchy);
  if (first === undefined || head === undefined || !first.region.fields.has("hierarchy")) return undefined;
  const columns = steppedColumns(tables, head.column);
  const isCoded = codedItems(tables, columns);
  const rows = tables.flatMap((table) => inside(table, columns, isCoded));
  const items = least(rows.filter((one) => one.isCoded)) ?? itemsByName(rows);
  const programs = rows.filter((one) => !one.isCoded && (items === undefined || one.indent < items));
  const text = keyOf(head.texts.join(""));
  const named = levelsInHead.flatMap(([word, level]) => (word.test(text) ? [level] : []));
  const outermost = least(programs);
  const hasDepartments = programs.some(({ key, indent }) => indent === outermost && isDepartment(key));
  const programLevels = named.filter((level) => level !== "department");
  const levels = hasDepartments ? ["department" as const, ...programLevels] : programLevels;
  const steps = stepsOf(programs);
  if (levels.length < 2 || steps.length !== levels.length) return undefined;
  return {
    ...{ columns, items },
    levels: new Map(steps.map((indent, index) => [indent, levels[index]!])),
  };
}

interface Row extends Pick<PlacedName, "key" | "indent"> {
  readonly isCoded: boolean;
}

/** The named rows with amounts that may be programs or objects. */
function inside(table: Paged, names: readonly number[], isCoded: IsCoded | undefined): Row[] {
  const found: Row[] = [];
  for (const row of rowsOf(table.region)) {
    const { own } = rowNames(table, row, names);
    if (!own || !hasAmounts(table, row)) continue;
    const { key, text } = own;
    const isNone = isFunding(key) || isStage(key) || isAccount(key) || isSum(key);
    if (!isNone && !isAside(text, true) && !isWorkingMark(key))
      found.push({ ...own, isCoded: isCoded?.(table, row, own) ?? false });
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
  for (const row of rowsOf(region)) {
    const { own } = rowNames(region, row, indents.columns);
    if (!own && hasAmounts({ sheet, columns }, row)) return true;
    if (own && !isAside(own.key, true)) return own.indent > outermost;
  }
  return false;
}
