/**
 * The check before sending: what finance, without the add-in, would stumble over. Nothing is written.
 * In: the workbook as it stands. Out: findings with their cells, errors first.
 */
import { withExcel } from "../excel/session";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { callingCells } from "./calls";
import { editsOn } from "./edits";
import { keptIn } from "./kept";
import { inOrder, loadEverySheet, type Sheets } from "./source";
import type { RunOptions } from "./types";

export function inspect(options: RunOptions = {}): Promise<readonly Finding[]> {
  return withExcel(async (context) => {
    options.onProgress?.("check");
    const sheets = await loadEverySheet(context);
    options.signal?.throwIfAborted();
    return inOrder([
      ...callsLeft(sheets),
      ...sheets.grids.flatMap(externalLinks),
      ...sheets.grids.flatMap(errorCells),
      ...typedOver(sheets),
      ...protectedSheets(sheets),
      ...hiddenSheets(sheets),
    ]);
  });
}

function callsLeft({ grids, functionNames }: Sheets): Finding[] {
  const names = [...functionNames.keys()];
  const placesOf = (wanted: readonly string[]): string[] =>
    callingCells(grids, wanted).map((cell) =>
      printSheetArea({ ...cellArea(cell.row, cell.column), sheet: cell.sheet }),
    );
  const calls = placesOf([]);
  const lambdas = placesOf(names).filter((place) => !calls.includes(place));
  return [
    ...(calls.length > 0 ? [finding("share-calls-left", { count: calls.length }, { cells: calls })] : []),
    ...(lambdas.length > 0
      ? [
          finding(
            "share-lambda-names",
            { names: names.join(", "), count: lambdas.length },
            { cells: lambdas },
          ),
        ]
      : []),
  ];
}

/** Positions of a grid's cells that `wanted` accepts, with what it makes of them. */
function cellsOf(grid: Grid, wanted: (row: number, column: number) => Finding | undefined): Finding[] {
  const found: Finding[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const one = wanted(row, column);
      if (one) found.push(one);
    }
  }
  return found;
}

const placeIn = (grid: Grid, row: number, column: number): string[] => [
  printSheetArea({ ...cellArea(grid.row + row, grid.column + column), sheet: grid.sheet }),
];

function externalLinks(grid: Grid): Finding[] {
  return cellsOf(grid, (row, column) => {
    const formula = grid.formulas?.[row]?.[column];
    if (
      formula === undefined ||
      !/'?[^'"]*\[[^\]]+\][^'"!]*'?!/.test(formula.replace(/"(?:[^"]|"")*"/g, '""'))
    )
      return undefined;
    return finding("share-external-links", { formula }, { cells: placeIn(grid, row, column) });
  });
}

function errorCells(grid: Grid): Finding[] {
  return cellsOf(grid, (row, column) => {
    const value = grid.values[row]?.[column];
    if (
      typeof value !== "string" ||
      !/^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!)$/.test(value)
    ) {
      return undefined;
    }
    return finding("share-error-cells", { value }, { cells: placeIn(grid, row, column) });
  });
}

function typedOver({ planSheet, store }: Sheets): Finding[] {
  const { build, share } = keptIn(store);
  if (!planSheet || !build || share) return [];
  return editsOn(planSheet.grid, build)
    .filter(({ written, now }) => String(written).startsWith("=") && !String(now).startsWith("="))
    .map(({ id, now, address }) =>
      finding(
        "share-typed-over",
        { id, now: String(now) },
        { cells: [`${planSheet.state.name}!${address}`] },
      ),
    );
}

function protectedSheets({ state, grids, functionNames }: Sheets): Finding[] {
  return grids
    .filter((grid) => state.sheets.some((sheet) => sheet.name === grid.sheet && sheet.isProtected))
    .filter((grid) => callingCells([grid], [...functionNames.keys()]).length > 0)
    .map((grid) => finding("sheet-protected", { sheet: grid.sheet }, { cells: [printSheetArea(grid)] }));
}

function hiddenSheets({ state }: Sheets): Finding[] {
  const names = state.sheets.filter((sheet) => sheet.role === undefined && sheet.visibility !== "Visible");
  return names.length === 0
    ? []
    : [finding("share-hidden-sheets", { sheets: names.map((sheet) => sheet.name).join(", ") })];
}
