/**
 * The check before sending: what finance, without the add-in, would stumble over. Nothing is written.
 * In: the workbook as it stands. Out: findings with their cells, errors first.
 */
import { isErrorText } from "../excel/cells";
import { isFormula } from "../excel/contents";
import { withExcel } from "../excel/session";
import type { SheetState } from "../excel/sheets";
import { callsAddin } from "../functions/calls";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea, quoteSheet } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import { callingCells } from "./calls";
import { planEdits } from "./edits";
import { pieces } from "./references";
import { inOrder, isPutAway, isStaffs, loadEverySheet, readSheets, type Sheets } from "./source";
import { staffsNames } from "./succession";
import type { RunOptions } from "./types";

export function inspect(options: RunOptions = {}): Promise<readonly Finding[]> {
  return withExcel(async (context) => {
    options.onProgress?.("check");
    const sheets = await loadEverySheet(context);
    options.signal?.throwIfAborted();
    const kept = new Set(sheets.state.sheets.filter((one) => isPutAway(one)).map((sheet) => sheet.name));
    const sent = sheets.grids.filter((grid) => !kept.has(grid.sheet));
    // Its script comes with what builds.
    const { outOfDate } = await import(/* webpackChunkName: "build" */ "./out-of-date");
    const stale = sheets.planSheet ? outOfDate(await readSheets(context, sheets)) : [];
    return inOrder([
      ...stale,
      ...callsLeft({ ...sheets, grids: sent }),
      ...callsInNames(sheets),
      ...sent.flatMap(externalLinks),
      ...sent.flatMap(errorCells),
      ...typedOver(sheets),
      ...protectedSheets(sheets),
      ...hiddenSheets(sheets.state.sheets),
    ]);
  });
}

function callsLeft({ grids, functionNames }: Sheets): Finding[] {
  const names = [...functionNames.keys()];
  const placesOf = (wanted: readonly string[]): string[] =>
    callingCells(grids, wanted).map(({ place }) => printSheetArea(place));
  const calls = placesOf([]);
  const known = new Set(calls);
  const lambdas = placesOf(names).filter((place) => !known.has(place));
  const used = names.filter((name) => callingCells(grids, [name]).length > calls.length);
  return [
    ...(calls.length > 0 ? [finding("share-calls-left", { count: calls.length }, { cells: calls })] : []),
    ...(lambdas.length > 0
      ? [finding("share-lambda-names", { names: used.join(", "), count: lambdas.length }, { cells: lambdas })]
      : []),
  ];
}

function callsInNames(sheets: Sheets): Finding[] {
  const names = staffsNames(sheets).flatMap(({ name, formula }) => (callsAddin(formula) ? [name] : []));
  return names.length === 0 ? [] : [finding("share-calls-in-names", { names: names.join(", ") })];
}

/** A grid's cells by what `keyOf` makes of them; cells of which it makes nothing are left out. */
function cellsBy(
  grid: Grid,
  keyOf: (value: CellValue, formula: string | undefined) => string | undefined,
): Map<string, { cells: string[]; formula: string }> {
  const found = new Map<string, { cells: string[]; formula: string }>();
  grid.values.forEach((values, row) =>
    values.forEach((value, column) => {
      const formula = grid.formulas?.[row]?.[column];
      const key = keyOf(value, formula);
      if (key === undefined) return;
      const place = { ...cellArea(grid.row + row, grid.column + column), sheet: grid.sheet };
      const group = found.get(key) ?? { cells: [], formula: formula ?? "" };
      group.cells.push(printSheetArea(place));
      found.set(key, group);
    }),
  );
  return found;
}

function externalLinks(grid: Grid): Finding[] {
  const fileOf = (_: CellValue, formula: string | undefined): string | undefined => {
    const links = formula === undefined || !formula.includes("[") ? [] : pieces(formula);
    const link = links.find(({ kind, text }) => kind === "external" && !/!_xldudf_/i.test(text));
    return link && /\[([^\]]*)\]/.exec(link.text)?.[1];
  };
  return [...cellsBy(grid, fileOf)].map(([file, { cells, formula }]) =>
    finding("share-external-links", { file, count: cells.length, formula }, { cells }),
  );
}

function errorCells(grid: Grid): Finding[] {
  const errorOf = (value: CellValue): string | undefined =>
    typeof value === "string" && isErrorText(value) ? value : undefined;
  return [...cellsBy(grid, errorOf)].map(([value, { cells }]) =>
    finding("share-error-cells", { value, count: cells.length }, { cells }),
  );
}

function typedOver(sheets: Sheets): Finding[] {
  const edits = planEdits(sheets).filter(({ written, now }) => isFormula(written) && !isFormula(now));
  if (edits.length === 0) return [];
  const sheet = quoteSheet(sheets.planSheet!.state.name);
  const ids = edits.map(({ id }) => id);
  return [finding("share-typed-over", { ids }, { cells: edits.map(({ address }) => `${sheet}!${address}`) })];
}

function protectedSheets({ state, grids, functionNames }: Sheets): Finding[] {
  const names = [...functionNames.keys()];
  return grids
    .filter((grid) => state.sheets.some((sheet) => sheet.name === grid.sheet && sheet.isProtected))
    .flatMap((grid) => {
      const cells = callingCells([grid], names).map(({ place }) => printSheetArea(place));
      return cells.length === 0 ? [] : [finding("sheet-protected", { sheet: grid.sheet }, { cells })];
    });
}

/** The staff's hidden sheets, and what was put away: they are sent along. */
export function hiddenSheets(sheets: readonly SheetState[]): Finding[] {
  const hidden = sheets.filter(
    (sheet) => (isStaffs(sheet) && sheet.visibility !== "Visible") || isPutAway(sheet),
  );
  if (hidden.length === 0) return [];
  // Whoever is led to a sheet has it shown; one that was put away is the add-in's to show.
  const cells = hidden
    .filter((sheet) => !isPutAway(sheet))
    .map(({ name, used }) => printSheetArea({ ...(used ?? cellArea(0, 0)), sheet: name }));
  return [finding("share-hidden-sheets", { sheets: hidden.map(({ name }) => name).join(", ") }, { cells })];
}
