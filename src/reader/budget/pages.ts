/**
 * Pages of one 사업명세서 on sheets of their own: a page that begins further in than the outermost level goes on with what
 * the page before it left open.
 * In: "1쪽" ends inside 가람과 > 나눔 복지, "2쪽" begins with a 세부사업. Out: one table of both; "3쪽", with 나눔과 first, is another.
 */
import type { Dated } from "../model";
import { tableKey } from "../table";
import { keyOf } from "../../text/name";
import type { MoneyUnit } from "../../text/unit";
import { isAside } from "./asides";
import type { BudgetColumns } from "./columns";
import { step, type Indents } from "./indents";

interface Page {
  readonly dated: Dated;
  readonly columns: BudgetColumns;
  readonly stated?: MoneyUnit | undefined;
}

/** The pages in their order, each with those that go on with it. */
export function booksOf<T extends Page>(
  pages: readonly T[],
  indents: ReadonlyMap<string, Indents>,
): [T, ...T[]][] {
  const books: [T, ...T[]][] = [];
  const last = new Map<string, [T, ...T[]]>();
  for (const page of pages) {
    const its = indents.get(tableKey(page.dated.region));
    const key = keyOfBook(page);
    const open = its && goesOn(page, its) ? last.get(key) : undefined;
    if (open && (page.stated === undefined || page.stated === open[0].stated)) open.push(page);
    else {
      const book: [T] = [page];
      books.push(book);
      last.set(key, book);
    }
  }
  return books;
}

/** What the pages of one book have in common. */
function keyOfBook({ dated: { region, context }, columns }: Page): string {
  const amounts = columns.amounts.map(({ column, year, kind }) => `${column}:${year}:${kind}`);
  return [tableKey(region), ...amounts, context.account].join("|");
}

/** Whether the first row of a page stands further in than the outermost level. */
function goesOn({ dated: { region }, columns }: Page, indents: Indents): boolean {
  const { sheet, body, bottom, repeated } = region;
  const outermost = Math.min(...indents.levels.keys());
  for (let row = body; row < bottom; row++) {
    const at = indents.columns.findIndex((column) => sheet.value(row, column) !== undefined);
    const isFilled = at >= 0 || columns.amounts.some(({ column }) => sheet.value(row, column) !== undefined);
    if (repeated.has(row) || !isFilled) continue;
    if (at < 0) return true;
    const column = indents.columns[at]!;
    if (!isAside(keyOf(sheet.text(row, column)), true))
      return at * step + sheet.indent(row, column) > outermost;
  }
  return false;
}
