/**
 * What becomes of the sheets that a collection takes the place of: those that stood are put away very hidden, so that 되돌리기
 * can bring them back, and those put away before are deleted, all of them where somebody keeps a copy of the workbook. One whose shape a person changed leaves a copy as values. One
 * that something goes on referring to and that would be deleted is shown instead, as values too.
 * In: 총괄, 나라국, 성과자료. Out: 총괄 이전, 나라국 이전, 성과자료 이전, very hidden.
 */
import { cellParcels, writeCells, type CellContent } from "../../excel/cells";
import { addToCollection, freeSheetName, takeFromCollection } from "../../excel/ownership";
import { bytesOf } from "../../excel/parcels";
import type { SheetState, WorkbookState } from "../../excel/sheets";
import { finding, type Finding } from "../../messages/finding";
import { quoteSheet } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { StepRecord } from "../kept";
import { mentions } from "../succession";
import { asValues, before, type Standing } from "./standing";

/** Names by sheets' names of now. */
export interface PutAway {
  /** Of those that are put away. */
  readonly awayAs: ReadonlyMap<string, string>;
  /** Of all that leave their names to others: those that are to be deleted have to stand aside first. */
  readonly freedAs: ReadonlyMap<string, string>;
  /** Of copies of those whose shape changed. */
  readonly copies: ReadonlyMap<string, string>;
}

/** `frees`: whether others take their names, which nobody does where they were put away before; `keeps`: whether they are put away. */
export function putAwayNames(
  { sheets }: WorkbookState,
  standing: Standing,
  { frees, keeps }: { readonly frees: boolean; readonly keeps: boolean },
): PutAway {
  const taken = sheets.map(({ name }) => ({ name }));
  const free = (name: string): string => {
    const found = freeSheetName(`${name.slice(0, 24)} 이전`, taken);
    taken.push({ name: found });
    return found;
  };
  const reshaped = standing.sheets.filter(({ isReshaped }) => isReshaped);
  const copies = new Map(reshaped.map(({ state, name }) => [state.name, free(name)]));
  const freedAs = new Map(frees ? standing.all.map(({ name }) => [name, free(name)]) : []);
  return { copies, freedAs, awayAs: keeps ? freedAs : new Map() };
}

/** As undoing brings them back, by the names that they have until then. */
export const putAwayAs = (
  sheets: readonly SheetState[],
  awayAs: ReadonlyMap<string, string>,
): NonNullable<StepRecord["away"]> =>
  Object.fromEntries(
    sheets.flatMap(({ name, visibility }) => {
      const as = awayAs.get(name);
      return as === undefined
        ? []
        : [[as, { name, ...(visibility === "Hidden" && { hidden: visibility }) }] as const];
    }),
  );

export interface Going extends PutAway {
  /** The sheets of the collection that stood. */
  readonly standing: readonly SheetState[];
  readonly superseded: readonly string[];
  /** Those of them that are shown, since something goes on referring to them. */
  readonly shown: readonly string[];
  /** What is written in the place of formulas over sheets that are deleted, and what stood there. */
  readonly values: readonly CellContent[];
  readonly before: readonly CellContent[];
  readonly findings: readonly Finding[];
}

interface Deletion {
  /** Sheets that would be deleted, and those of them that are referred to. */
  readonly deleted: readonly SheetState[];
  readonly held: ReadonlySet<string>;
  /** With the grids of all sheets that are held. */
  readonly grids: readonly Grid[];
}

export function goingOf(standing: Standing, names: PutAway, { deleted, held, grids }: Deletion): Going {
  const isKept = new Set([...names.awayAs.keys()]);
  const states = [...new Set([...standing.all, ...deleted])];
  const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
  const gone = deleted.map(({ name }) => name);
  const locked = states.some(
    ({ name, isProtected }) =>
      isProtected && (held.has(name) || (isKept.has(name) && refersTo(gridOf.get(name), gone))),
  );
  // Formulas on a protected sheet stay: so does all that they may refer to.
  const shown = locked ? gone : gone.filter((name) => held.has(name));
  const superseded = gone.filter((name) => !shown.includes(name));
  const written = states
    .filter(({ name, isProtected }) => !isProtected && (isKept.has(name) || shown.includes(name)))
    .flatMap(({ name }) => {
      const grid = gridOf.get(name);
      return grid ? asValues(grid, superseded) : [];
    });
  const copied = standing.sheets.flatMap(({ state, grid }) => {
    const copy = names.copies.get(state.name);
    if (copy === undefined || state.isProtected || !grid) return [];
    return asValues(
      grid,
      states.map(({ name }) => name),
      copy,
    );
  });
  return {
    ...names,
    standing: standing.all,
    superseded,
    shown,
    values: [...written, ...copied],
    before: before(written, grids),
    findings: [...names.copies].map(([sheet, aside]) =>
      finding("sheet-put-aside", { sheet, aside }, { cells: [`${quoteSheet(aside)}!A1`] }),
    ),
  };
}

const refersTo = (grid: Grid | undefined, sheets: readonly string[]): boolean =>
  grid?.formulas?.some((row) => row.some((formula) => formula !== undefined && mentions(formula, sheets))) ===
  true;

/** What these two have in bytes. */
export const bytesOfGoing = ({ standing, superseded, shown, freedAs, copies, values }: Going): number =>
  1000 * (standing.length + superseded.length + shown.length + freedAs.size + copies.size) +
  bytesOf(cellParcels(values));

/** Queues that their names are free for those that come. */
export function makeWay(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  { standing, superseded, shown, freedAs, copies, values }: Going,
): void {
  const { worksheets } = context.workbook;
  const going = new Set([...standing.map(({ name }) => name), ...superseded, ...shown]);
  takeFromCollection(context, names, [...going]);
  for (const name of shown) worksheets.getItem(name).visibility = "Visible";
  for (const [name, aside] of copies) {
    const sheet = worksheets.getItem(name);
    sheet.visibility = "Visible";
    sheet.copy("After", sheet).name = aside;
  }
  writeCells(context, values);
  for (const [name, aside] of freedAs) worksheets.getItem(name).name = aside;
}

/** Queues that they are put away; others are shown by now. */
export function hideAway(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  { awayAs }: Pick<PutAway, "awayAs">,
): void {
  const away = [...awayAs.values()];
  for (const name of away) context.workbook.worksheets.getItem(name).visibility = "VeryHidden";
  addToCollection(context, names, away, { as: "away" });
}
