/**
 * Sheets that have formulas, among large ones whose formulas are not loaded with their values: an export has none as a rule,
 * and what is asked here is answered in a word. In: 지출내역 with 100,000 rows. Out: nothing, or 지출내역.
 */
import type { SheetState } from "./sheets";

/** One round trip; none where no sheet is asked about. */
export async function withFormulas(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
): Promise<SheetState[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((sheet) => {
    const found = context.workbook.worksheets
      .getItem(sheet.name)
      .getRange()
      .getSpecialCellsOrNullObject("Formulas");
    found.load("isNullObject");
    return { sheet, found };
  });
  await context.sync();
  return asked.flatMap(({ sheet, found }) => (found.isNullObject ? [] : [sheet]));
}
