/**
 * The canary: what this Excel makes of a blank cell in a call. It calls a function over a blank cell on the add-in's own
 * hidden sheet, reads what the call shows, and takes it away again. Asked once for as long as the page lives.
 * Out: true where a blank counts as 0 (Excel 2021), false where it stays blank (the web), undefined where nobody knows.
 */
import type { WorkbookState } from "../excel/sheets";
import { readSettled } from "./calls-settled";

let known: boolean | undefined;

export async function blanksCountAsZero(
  context: Excel.RequestContext,
  { sheets }: WorkbookState,
): Promise<boolean | undefined> {
  const store = sheets.find((sheet) => sheet.role === "store");
  if (known !== undefined || !store) return known;
  const row = (store.used?.row ?? 0) + (store.used?.rows ?? 0) + 1;
  const cell = context.workbook.worksheets.getItem(store.name).getRangeByIndexes(row, 0, 1, 1);
  try {
    cell.numberFormat = [["General"]];
    cell.formulas = [[`=PLAN.PLANNEDPR(B${row + 1})`]];
    const [[value]] = (await readSettled(context, cell)) as [[unknown]];
    known = value === 0 ? true : value === "" ? false : undefined;
  } catch {
    // A workbook that may not be written to tells nothing.
    return undefined;
  } finally {
    await takeAway(context, cell);
  }
  return known;
}

async function takeAway(context: Excel.RequestContext, cell: Excel.Range): Promise<void> {
  try {
    cell.clear();
    await context.sync();
  } catch {
    // What could not be written cannot stand there either.
  }
}
