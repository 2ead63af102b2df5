/**
 * Where the person is in the workbook, and leading them elsewhere.
 * In: goTo("예산!B6:B9"). Out: the sheet is shown and the cells are selected. Out of selection(): 실적!C5:E5.
 */
import { parseAddress, type SheetArea } from "../sheet/address";
import type { CellValue } from "../sheet/grid";
import { areaOf, rangeOf } from "./areas";
import { withExcel } from "./session";

/** What is selected; the first area where there are several. */
export function selection(): Promise<SheetArea> {
  return withExcel(async (context) => {
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    await context.sync();
    return { sheet: range.worksheet.name, ...areaOf(range) };
  });
}

/** Shows and selects "예산!B6" or "예산!B6:B9,예산!B12" (areas on one sheet). A sheet that is hidden is shown first. */
export function goTo(address: string): Promise<void> {
  const parts = splitAddresses(address);
  const first = parts[0];
  const sheetName = first?.sheet;
  if (!first || sheetName === undefined) return Promise.resolve();
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
    sheet.activate();
    // Office.js cannot select several areas: the first is shown.
    rangeOf(sheet, first.area).select();
    await context.sync();
  }, sheetName);
}

function splitAddresses(address: string): { sheet?: string; area: SheetArea; text: string }[] {
  const parts = address.match(/(?:'(?:[^']|'')+'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => {
    const parsed = parseAddress(part);
    if (!parsed) return [];
    return [
      {
        sheet: parsed.sheet,
        area: { sheet: parsed.sheet ?? "", ...parsed.area },
        text: part.slice(part.lastIndexOf("!") + 1),
      },
    ];
  });
}

/** The values in each area, row by row, in one request; undefined where blank. */
export function valuesIn(areas: readonly SheetArea[]): Promise<CellValue[][]> {
  return withExcel(async (context) => {
    const ranges = areas.map((area) => rangeOf(context.workbook.worksheets.getItem(area.sheet), area));
    for (const range of ranges) range.load("values");
    await context.sync();
    return ranges.map(({ values }) =>
      values.flat().map((value) => (value === "" || value === null ? undefined : (value as CellValue))),
    );
  });
}
