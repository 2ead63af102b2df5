/**
 * Pages of one 사업명세서 on sheets of their own: a page that begins further in than the outermost level goes on with what
 * the page before it left open.
 * In: "1쪽" ends inside 가람과 > 나눔 복지, "2쪽" begins with a 세부사업. Out: one table of both; "3쪽", with 나눔과 first, is another.
 */
import { keyOf } from "../../text/name";
import { rowsOf } from "../rows";
import { tableKey, type Table } from "../table";
import { isAside } from "../words/budget-names";
import type { BudgetColumns } from "./columns";
import { step, type Indents } from "./indents";

interface Page {
  readonly table: Table;
  readonly columns: BudgetColumns;
  readonly indents: Indents | undefined;
}

/** The pages in their order, each with those that go on with it. */
export function booksOf<T extends Page>(pages: readonly T[]): [T, ...T[]][] {
  const books: [T, ...T[]][] = [];
  const last = new Map<string, [T, ...T[]]>();
  for (const page of pages) {
    const key = keyOfBook(page);
    const open = goesOn(page) ? last.get(key) : undefined;
    if (open) open.push(page);
    else {
      const book: [T] = [page];
      books.push(book);
      last.set(key, book);
    }
  }
  return books;
}

/** What the pages of one book have in common. */
function keyOfBook({ table: { region, context }, columns }: Page): string {
  const amounts = columns.amounts.map(({ column, year, kind }) => `${column}:${year}:${kind}`);
  return [tableKey(region), ...amounts, context.account].join("|");
}

/** Whether the first row of a page stands further in than the outermost level. */
function goesOn({ table: { region, sheet }, columns, indents }: Page): boolean {
  if (!indents) return false;
  const outermost = Math.min(...indents.levels.keys());
  for (const row of rowsOf(region)) {
    const at = indents.columns.findIndex((column) => sheet.value(row, column) !== undefined);
    if (at < 0) {
      if (columns.amounts.some(({ column }) => sheet.value(row, column) !== undefined)) return true;
      continue;
    }
    const column = indents.columns[at]!;
    if (!isAside(keyOf(sheet.text(row, column)), true))
      return at * step + sheet.indent(row, column) > outermost;
  }
  return false;
}
