/**
 * What each of the add-in's calls in a workbook would be turned into. Nothing is written.
 * In: 성과계획서!F26 = PLAN.CHANGE(…). Out: its native formula, or, for a share of values, the value that it shows.
 */
import { notConvertible } from "../messages/not-convertible";
import { spelled, type Spelled } from "../excel/contents";
import type { NameFormula } from "../excel/names";
import { callsAddin, toNative, type Conversion as Native } from "../functions/calls";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { asTyped, callingCells, filledFrom, type CallingCell } from "./calls";
import { countingBlanks } from "./calls-over-blanks";
import { isBusy } from "./calls-settled";
import type { NameEntry } from "./kept";
import { isFixed } from "./references";
import type { Sheets } from "./source";
import { staffsNames } from "./succession";
import { textsOf } from "./texts";

export interface Conversion {
  readonly cell: CallingCell;
  readonly native: Spelled;
}

/**
 * Cells that cannot be converted (protected sheets, calls without a native equal or still being computed) are findings; so are those whose native
 * equal is too long for Excel, which take their value. `overBlanks`: the cells in which this Excel counts blanks as 0.
 */
export function convertCalls(
  sheets: Sheets,
  valuesOnly: boolean,
  overBlanks: readonly Finding[] = [],
): { conversions: Conversion[]; findings: Finding[] } {
  const { grids, state, functionNames } = sheets;
  const conversions: Conversion[] = [];
  const findings: Finding[] = [];
  const textAt = textsOf(grids);
  const workbookFunctions = new Map(
    [...functionNames].map(([name, lambda]) => [name, nativeName(sheets, lambda).formula]),
  );
  const isProtected = new Set(state.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name));
  const protectedCells = new Map<string, string[]>();
  const busy: string[] = [];
  const counted = new Set(overBlanks.flatMap(({ cells }) => cells));
  const counting = countingBlanks(grids);
  const asValues = (cell: CallingCell): Conversion[] =>
    filledFrom(cell, grids).map((one) => ({ cell: one, native: valueOf(one) }));
  for (const cell of callingCells(grids, [...functionNames.keys()])) {
    const { sheet } = cell.place;
    const place = printSheetArea(cell.place);
    if (isProtected.has(sheet)) {
      protectedCells.set(sheet, [...(protectedCells.get(sheet) ?? []), place]);
      continue;
    }
    if (isBusy(cell.value)) {
      busy.push(place);
      continue;
    }
    if (valuesOnly) {
      conversions.push(...asValues(cell));
      continue;
    }
    const formula = counted.has(place) ? counting(cell.formula, sheet) : cell.formula;
    const native = toNative(formula, {
      textAt: (reference) => textAt(reference, sheet),
      workbookFunctions,
    });
    if (native.problem === undefined) conversions.push({ cell, native: native.formula });
    else if (native.isTooLong) {
      conversions.push(...asValues(cell));
      findings.push(finding("call-became-value", { formula: cell.formula }, { cells: [place] }));
    } else {
      const data = { formula: cell.formula, reason: native.problem };
      findings.push(finding("call-not-convertible", data, { cells: [place] }));
    }
  }
  for (const [sheet, cells] of protectedCells)
    findings.push(finding("sheet-protected", { sheet }, { cells }));
  if (busy.length > 0)
    findings.push(finding("calculation-not-finished", { count: busy.length }, { cells: busy }));
  return { conversions, findings };
}

/** What the cell shows. A blank result stays what it is to formulas over it: a text without letters, where an empty cell is 0. */
const valueOf = ({ value }: CallingCell): Spelled => ((value ?? "") === "" ? '=""' : spelled(value));

export interface NameConversion {
  readonly name: NameFormula;
  readonly entry: NameEntry;
}

/** Names that people defined by the add-in's functions, such as 집행률 = PLAN.SHARE(예산!$C$5,예산!$B$5). */
export function convertNames(sheets: Sheets): { names: NameConversion[]; findings: Finding[] } {
  const names: NameConversion[] = [];
  const findings: Finding[] = [];
  for (const name of staffsNames(sheets)) {
    if (!callsAddin(name.formula)) continue;
    const { formula, problem } = isFixed(name.formula, true)
      ? nativeName(sheets, name.formula)
      : { formula: "", problem: notConvertible.relative() };
    if (problem === undefined) {
      const { formula: original, ...at } = name;
      names.push({ name, entry: { ...at, original: asTyped(original), native: formula, isLast: true } });
    } else {
      findings.push(
        finding("call-not-convertible", { formula: `${name.name}: ${name.formula}`, reason: problem }),
      );
    }
  }
  return { names, findings };
}

const nativeName = ({ grids }: Sheets, formula: string): Native => {
  const textAt = textsOf(grids);
  return toNative(formula, { textAt: (reference) => textAt(reference) });
};
