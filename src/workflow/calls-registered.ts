/**
 * Whether Excel knows the add-in's functions: after a build one call on the plan is read back, within the same request.
 * In: 성과계획서!E56 shows #NAME?, and still does some seconds later. Out: a finding with the way out.
 */
import { contentOf, isFormula } from "../excel/contents";
import { callsAddin } from "../functions/calls";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import type { SheetLayout } from "../sheet/layout";
import { readSettled } from "./calls-settled";

/** How long functions may take to be registered after the page has started, in milliseconds. */
const patience = 5_000;

const isUnknown = (value: unknown): boolean => value === "#NAME?";

/**
 * Queues the reading of the layout's first call on its sheet. What it gives is to be called once the request is answered;
 * it waits where the functions are not known yet, and finds nothing where the layout has no call.
 */
export function readOneCall(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  spell: CallSpelling,
): () => Promise<Finding[]> {
  const cell = layout.cells.find((one) => {
    const content = contentOf(one, spell);
    return isFormula(content) && callsAddin(content);
  });
  if (!cell) return () => Promise.resolve([]);
  const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
  range.load("values");
  return async () => {
    if (!isUnknown(range.values[0]![0])) return [];
    const [[value]] = (await readSettled(context, range, isUnknown, patience)) as [[unknown]];
    if (!isUnknown(value)) return [];
    const place = printSheetArea({ ...cellArea(cell.row, cell.column), sheet: layout.name });
    return [finding("functions-not-registered", {}, { cells: [place] })];
  };
}
