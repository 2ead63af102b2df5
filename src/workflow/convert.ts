/**
 * What each of the add-in's calls in a workbook would be turned into. Nothing is written.
 * In: 성과계획서!F26 = PLAN.CHANGE(…). Out: its native formula, or, for a share of values, the value that it shows.
 */
import { spelled, type Spelled } from "../excel/contents";
import { toNative } from "../functions/calls";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { callingCells, type CallingCell } from "./calls";
import type { Sheets } from "./source";
import { textsOf } from "./texts";

export interface Conversion {
  readonly cell: CallingCell;
  readonly native: Spelled;
}

/**
 * Cells that cannot be converted (protected sheets, calls without a native equal) are findings; so are those whose native
 * equal is too long for Excel, which take their value.
 */
export function convertCalls(
  { grids, state, functionNames }: Sheets,
  valuesOnly: boolean,
): { conversions: Conversion[]; findings: Finding[] } {
  const conversions: Conversion[] = [];
  const findings: Finding[] = [];
  const textAt = textsOf(grids);
  const isProtected = new Set(state.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name));
  const protectedCells = new Map<string, string[]>();
  for (const cell of callingCells(grids, [...functionNames.keys()])) {
    const { sheet } = cell.place;
    const place = printSheetArea(cell.place);
    if (isProtected.has(sheet)) {
      protectedCells.set(sheet, [...(protectedCells.get(sheet) ?? []), place]);
      continue;
    }
    if (valuesOnly) {
      conversions.push({ cell, native: spelled(cell.value) });
      continue;
    }
    const native = toNative(cell.formula, {
      textAt: (reference) => textAt(reference, sheet),
      workbookFunctions: functionNames,
    });
    if (native.problem === undefined) conversions.push({ cell, native: native.formula });
    else if (native.isTooLong) {
      // A blank result stays what it is to formulas over it: a text without letters.
      conversions.push({ cell, native: (cell.value ?? "") === "" ? '=""' : spelled(cell.value) });
      findings.push(finding("call-became-value", { formula: cell.formula }, { cells: [place] }));
    } else {
      const data = { formula: cell.formula, reason: native.problem };
      findings.push(finding("call-not-convertible", data, { cells: [place] }));
    }
  }
  for (const [sheet, cells] of protectedCells)
    findings.push(finding("sheet-protected", { sheet }, { cells }));
  return { conversions, findings };
}
