/**
 * A collection as a workbook that holds nothing else, as the add-in makes it in an open one: its sheets, whose they are, the table,
 * and what was written, so that whoever collects again knows what people changed since.
 * In: 총괄, 나라국, 성과자료 as layouts. Out: a computed book of these and, very hidden, _plan_collected.
 */
import { ledgerSheetName, type Collection } from "../../collect";
import { writtenUnder } from "../../excel/draft";
import { collectionPointer, markFor } from "../../excel/ownership";
import { stepByStep } from "../../excel/patience";
import { spelling } from "../../functions/calls";
import { recordInSteps } from "../../workflow/collection/record";
import { loadFunctions } from "../runtime/functions";
import { newPage, type Book } from "../workbook/model";
import { bookOf } from "./layouts";

/** `giveWay`: between the sheets, where somebody may have cancelled. */
export async function collectionBook(collection: Collection, giveWay: () => Promise<void>): Promise<Book> {
  loadFunctions();
  const { layouts, rows, printed, textAt, table } = collection;
  const spell = spelling("native", { textAt });
  const [chapter, ...sheets] = layouts;
  const record = await stepByStep(recordInSteps(layouts, rows, spell), giveWay);
  const book = await bookOf(chapter!, [...sheets, record], spell);
  const forPrint = new Set(printed.map(({ name }) => name));
  for (const [index, { name }] of [...layouts, record].entries()) {
    const scope = book.sheet(name)!.id;
    const mark = markFor(forPrint.has(name) ? "collected" : "collection");
    for (const own of [mark, writtenUnder(name)]) book.defineName({ ...own, scope, hidden: true });
    book.defineName({ ...collectionPointer(index + 1, name), hidden: true });
  }
  const kept = book.sheet(record.name)!;
  kept.page = newPage;
  book.setVisibility(kept, "veryHidden");
  const ledger = book.sheet(ledgerSheetName)!;
  const { table: area, heads: columns } = table;
  const looks = { headers: true, totals: false, style: "TableStyleLight1" };
  ledger.tables = [{ name: ledger.name, area, columns, ...looks }];
  ledger.frozen = { rows: 1, columns: 2 };
  return book;
}
