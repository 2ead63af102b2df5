/**
 * One plan sheet takes the place of another (a rebuild, an undone build): formulas over the plan, on the staff's sheets
 * and in names, go on to the same figures on the new sheet. In: =성과계획서!F26, whose figure 계/비교증감 now stands in F28.
 * Out: =성과계획서!F28. Where the figure is no more, the formula keeps its value from the sheet that was put away.
 */
import { writeCells, type CellContent } from "../excel/cells";
import { ownNames } from "../excel/ownership";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printArea, printSheetArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { followBuild } from "./edits";
import type { BuildRecord } from "./kept";
import { absolute, areaOf, mapReferences, pieces, placeOf, respell, sheetOf } from "./references";
import type { Sheets } from "./source";
import { contentFor } from "./standing";

export interface Succession {
  /** The sheet that is shown now, and the one that comes in its place, under the name that it will have. */
  readonly from: string;
  readonly to: string;
  /** Which figure stands at an address of the one, and where it stands on the other. */
  readonly idAt: ReadonlyMap<string, string>;
  readonly addressOf: ReadonlyMap<string, string>;
  /** The sheet that comes, under the name that it has until then; undefined where it is a new one. */
  readonly hidden?: string;
}

/** The figures of a built sheet by the address at which each stands now. */
export function figuresAt(sheets: Sheets, record: BuildRecord | undefined): Map<string, string> {
  if (!record) return new Map();
  const followed = followBuild(sheets, record);
  return new Map(
    Object.keys(record.written).flatMap((before, index) => {
      const { place } = followed[index]!;
      const id = record.ids[before];
      return place && id !== undefined ? [[printArea(place), id]] : [];
    }),
  );
}

/** The formula of a cell on `sheet` over the new plan sheet; undefined where one of its figures is no more. */
export function carried(
  formula: string,
  sheet: string,
  { from, to, ...figures }: Succession,
): string | undefined {
  let isLost = false;
  const target = (corner: string): string => {
    const id = figures.idAt.get(corner);
    const address = id === undefined ? corner : figures.addressOf.get(id);
    if (address === undefined) isLost = true;
    return address ?? corner;
  };
  const own = sheet === from ? to : sheet;
  const text = mapReferences(formula, (reference) => {
    const place = absolute(reference, sheet);
    const [, cells = place] = /!([^!]*)$/.exec(place) ?? [];
    const onPlan = sheetOf(place);
    if (onPlan !== from && (onPlan === undefined || onPlan !== figures.hidden)) return undefined;
    const corners = cells.replace(/\$/g, "").split(":");
    const moved = onPlan === from && areaOf(place) ? corners.map(target) : corners;
    return respell(reference, placeOf(to, moved.join(":")), own);
  });
  return isLost ? undefined : text;
}

export interface Repointed {
  readonly cells: readonly CellContent[];
  /** What stood in the cells. */
  readonly before: readonly CellContent[];
  readonly names: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Every formula on the staff's sheets, and of the workbook's names, that refers to the plan sheet. */
export function repoint({ state }: Sheets, grids: readonly Grid[], succession: Succession): Repointed {
  const cells: CellContent[] = [];
  const before: CellContent[] = [];
  const findings: Finding[] = [];
  const isProtected = new Set(state.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name));
  for (const grid of grids) {
    grid.formulas?.forEach((row, rowIndex) =>
      row.forEach((formula, columnIndex) => {
        if (formula === undefined || !mentions(formula, succession.from)) return;
        const place = {
          ...cellArea(grid.row + rowIndex, grid.column + columnIndex),
          sheet: grid.sheet,
        };
        const text = carried(formula, grid.sheet, succession);
        const where = { cells: [printSheetArea(place)] };
        if (isProtected.has(grid.sheet))
          findings.push(finding("sheet-protected", { sheet: grid.sheet }, where));
        else if (text === undefined) findings.push(finding("figure-no-longer-planned", { formula }, where));
        else {
          cells.push(contentFor(grids, place, text));
          before.push(contentFor(grids, place, formula));
        }
      }),
    );
  }
  const names = new Map(
    [...state.names].flatMap(([name, formula]) => {
      if (name.startsWith(ownNames) || !mentions(formula, succession.from)) return [];
      const text = carried(formula, succession.from, succession);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  return { cells, before, names, findings };
}

/** Queues the formulas; the new sheet has to stand under its name. */
export function writeRepointed(context: Excel.RequestContext, { cells, names }: Repointed): void {
  writeCells(context, cells);
  for (const [name, formula] of names) context.workbook.names.getItem(name).formula = formula;
}

const mentions = (formula: string, sheet: string): boolean =>
  formula.includes(sheet) &&
  pieces(formula).some(({ kind, text }) => kind === "reference" && sheetOf(text) === sheet);
