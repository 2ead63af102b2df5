/**
 * The one place that leads references elsewhere before a plan sheet is put away, brought back or deleted: formulas on the
 * staff's sheets, hidden ones and copies included, and on a collection's, and names of the workbook and of its sheets.
 * In: =성과계획서!F26, whose figure 계/비교증감 stands in F28 of the next plan. Out: =성과계획서!F28. Where the figure is no
 * more, the formula follows the sheet that is put away; before that sheet is deleted, the formula's value takes its place.
 */
import { cellParcels, writeCells, type CellContent } from "../excel/cells";
import { contentAt, shownFrom } from "../excel/contents";
import { writeNames, type NameFormula } from "../excel/names";
import { ownNames } from "../excel/ownership";
import { bytesOf, bytesOfCall, bytesOfText } from "../excel/parcels";
import type { SheetState, WorkbookState } from "../excel/sheets";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { absolute, mapReferences, usesName, pieces, placeOf, respell, sheetOf } from "./references";
import { holdsFormulas, type Sheets } from "./source";
import { contentFor } from "./standing";

/** A sheet that goes: a plan, a sheet of a collection. */
export interface Leaving {
  readonly sheet: string;
  /** Its name once it is put away; undefined where it is deleted under the name that it has. */
  readonly becomes?: string;
  /** Deleted, though it first leaves its name to another. */
  readonly isDeleted?: boolean;
  /** undefined where none has its figures next. */
  readonly next?: Next;
  /** Names of tables that go with it: nothing has their columns next. */
  readonly tables?: readonly string[];
}

/** The sheet that has a sheet's figures next. `moved`: where cells of the one before stand on it; undefined: no more. */
export interface Next {
  readonly to: string;
  readonly moved: (cells: string) => string | undefined;
  /** Names of its own that people defined, in small letters. */
  readonly names?: ReadonlySet<string>;
}

export interface Succession {
  readonly leaving: readonly Leaving[];
  /** Sheets that come back, by the names that they have until then. */
  readonly coming?: ReadonlyMap<string, string>;
}

/** The sheets that are deleted. */
export const deletedBy = ({ leaving }: Succession): ReadonlySet<string> =>
  new Set(
    leaving.flatMap(({ sheet, becomes, isDeleted }) => (becomes === undefined || isDeleted ? [sheet] : [])),
  );

/** What has the figures of a sheet that goes. */
export const nextOf = ({ leaving }: Succession, name: string): Next | undefined =>
  leaving.find(({ sheet }) => sheet === name)?.next;

export interface Carried {
  readonly text: string;
  /** The sheets, as they are called now, that the text still refers to since they alone have its figures. */
  readonly lost: readonly string[];
}

/** The formula of a cell on `sheet`, over the sheets that come. */
export function carried(formula: string, sheet: string, { leaving, coming }: Succession): Carried {
  const lost: string[] = [];
  const stands = leaving.find((one) => one.sheet === sheet)?.next?.to ?? sheet;
  const spell = (reference: string): string | undefined => {
    const place = absolute(reference, sheet);
    const on = sheetOf(place);
    const goes = leaving.find((one) => same(one.sheet, on));
    const cells = place.slice(place.lastIndexOf("!") + 1);
    if (!goes) {
      const back = on === undefined ? undefined : coming?.get(on);
      return back === undefined ? undefined : respell(reference, placeOf(back, cells), stands);
    }
    const moved = goes.next?.moved(cells.replace(/\$/g, ""));
    if (moved !== undefined) return respell(reference, placeOf(goes.next!.to, moved), stands);
    lost.push(goes.sheet);
    return respell(reference, placeOf(goes.becomes ?? goes.sheet, cells), stands);
  };
  const spellName = (text: string): string | undefined => {
    const on = sheetOf(text);
    const goes = leaving.find((one) => same(one.sheet, on));
    const name = text.slice(text.lastIndexOf("!") + 1);
    if (!goes) {
      const back = on === undefined ? undefined : coming?.get(on);
      return back === undefined ? undefined : placeOf(back, name);
    }
    if (goes.next?.names?.has(name.toLowerCase())) return placeOf(goes.next.to, name);
    lost.push(goes.sheet);
    return placeOf(goes.becomes ?? goes.sheet, name);
  };
  const text = mapReferences(formula, spell, spellName);
  if (usesName(formula, signsOf(leaving).tables))
    for (const one of leaving) if (usesName(formula, signsOf([one]).tables)) lost.push(one.sheet);
  return { text, lost };
}

export interface Repointed {
  readonly cells: readonly CellContent[];
  /** What stood in the cells. */
  readonly before: readonly CellContent[];
  readonly names: readonly NameFormula[];
  readonly namesBefore: readonly NameFormula[];
  /** Sheets that may not be deleted: what refers to them cannot be led elsewhere. */
  readonly held: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

export const nothingRepointed: Repointed = {
  cells: [],
  before: [],
  names: [],
  namesBefore: [],
  held: new Set(),
  findings: [],
};

/** Every formula of the staff's that refers to a sheet that goes. `grids` has all of the staff's sheets. */
export function repoint(sheets: Sheets, grids: readonly Grid[], succession: Succession): Repointed {
  if (succession.leaving.length === 0) return nothingRepointed;
  const { state } = sheets;
  const staffs = new Map(state.sheets.filter(holdsFormulas).map((sheet) => [sheet.name, sheet]));
  const { leaving } = succession;
  const deleted = deletedBy(succession);
  const cells: CellContent[] = [];
  const before: CellContent[] = [];
  const held = new Set<string>();
  const findings: Finding[] = [];

  const lead = (grid: Grid, row: number, column: number, formula: string): void => {
    const place = { ...cellArea(row, column), sheet: grid.sheet };
    const where = { cells: [printSheetArea(place)] };
    if (staffs.get(grid.sheet)!.isProtected) {
      leaving.forEach((one) => isAbout(formula, [one]) && held.add(one.sheet));
      findings.push(finding("sheet-protected", { sheet: grid.sheet }, where));
      return;
    }
    const { text, lost } = carried(formula, grid.sheet, succession);
    const isLast = lost.some((sheet) => deleted.has(sheet));
    if (isLast) findings.push(finding("formula-became-value", { formula }, where));
    else if (lost.length > 0) findings.push(finding("figure-no-longer-planned", { formula }, where));
    if (isLast)
      for (const shown of shownFrom(grid, place)) {
        const at = { ...cellArea(shown.row, shown.column), sheet: grid.sheet };
        cells.push(contentFor(grids, at, shown.content));
        before.push(contentFor(grids, at, contentAt(grid, at.row, at.column)));
      }
    else {
      cells.push(contentFor(grids, place, text));
      before.push(contentFor(grids, place, formula));
    }
  };

  for (const grid of grids) {
    if (!staffs.has(grid.sheet)) continue;
    grid.formulas?.forEach((row, rowIndex) =>
      row.forEach((formula, columnIndex) => {
        if (formula !== undefined && isAbout(formula, leaving))
          lead(grid, grid.row + rowIndex, grid.column + columnIndex, formula);
      }),
    );
  }
  const names: NameFormula[] = [];
  const namesBefore: NameFormula[] = [];
  for (const name of staffsNames(sheets)) {
    if (!isAbout(name.formula, leaving)) continue;
    const { text, lost } = carried(name.formula, "", succession);
    lost.forEach((sheet) => held.add(sheet));
    if (lost.length > 0)
      findings.push(finding("figure-no-longer-planned", { formula: `${name.name}: ${name.formula}` }));
    names.push({ ...name, formula: text });
    namesBefore.push(name);
  }
  return { cells, before, names, namesBefore, held, findings };
}

/** Whether a formula or a name of the staff's refers to one of the sheets. `grids` has all of the staff's sheets. */
export function mentionsAny(
  { state, grids }: Pick<Sheets, "state" | "grids">,
  sheets: readonly string[],
): boolean {
  const staffs = new Set(state.sheets.filter(holdsFormulas).map(({ name }) => name));
  const going = sheets.map((sheet) => ({ sheet, tables: tablesOn(state, sheet) }));
  return (
    staffsNames({ state }).some(({ formula }) => isAbout(formula, going)) ||
    grids.some(
      (grid) =>
        staffs.has(grid.sheet) &&
        grid.formulas?.some((row) => row.some((formula) => formula !== undefined && isAbout(formula, going))),
    )
  );
}

/** The names that people defined, of the workbook and of the sheets that hold people's formulas. */
export const staffsNames = ({ state }: Pick<Sheets, "state">): NameFormula[] =>
  [
    ...[...state.names].map(([name, formula]) => ({ name, formula })),
    ...state.sheets.flatMap((sheet) =>
      holdsFormulas(sheet)
        ? [...sheet.names].map(([name, formula]) => ({ name, formula, scope: sheet.name }))
        : [],
    ),
  ].filter(({ name }) => !name.startsWith(ownNames));

/** Names of a sheet of the add-in's that people defined for that sheet alone; Excel's own are none of them. */
export const namesOn = ({ names }: Pick<SheetState, "names">): NameFormula[] =>
  [...names].flatMap(([name, formula]) =>
    name.startsWith(ownNames) || /^(?:_xlnm\.|_FilterDatabase$|Print_Area$|Print_Titles$)/i.test(name)
      ? []
      : [{ name, formula }],
  );

/** Those names as the sheet that comes is to have them. `held` has the sheets that alone have their figures. */
export function carriedNames(
  names: readonly NameFormula[],
  succession: Succession,
): Pick<Repointed, "names" | "held" | "findings"> {
  const led = names.map((name) => ({ name, ...carried(name.formula, "", succession) }));
  const left = led.filter(({ lost }) => lost.length > 0);
  return {
    names: led.map(({ name, text }) => ({ ...name, formula: text })),
    held: new Set(left.flatMap(({ lost }) => lost)),
    findings: left.map(({ name }) =>
      finding("figure-no-longer-planned", { formula: `${name.name}: ${name.formula}` }),
    ),
  };
}

/** Queues the formulas; the sheet that comes has to stand under its name. */
export function writeRepointed(context: Excel.RequestContext, { cells, names }: Repointed): void {
  writeCells(context, cells);
  writeNames(context, names);
}

/** What they have in bytes. */
export const bytesOfRepointed = ({ cells, names }: Pick<Repointed, "cells" | "names">): number =>
  bytesOf(cellParcels(cells)) +
  names.reduce((sum, { formula }) => sum + bytesOfText(formula) + bytesOfCall, 0);

/** The tables of a sheet that a person, or a collection, made there. */
export const tablesOn = ({ sheets }: Pick<WorkbookState, "sheets">, name: string): readonly string[] =>
  sheets.find((sheet) => sheet.name === name)?.tables ?? [];

type Signs = { readonly sheets: readonly string[]; readonly tables: ReadonlySet<string> };
const knownSigns = new WeakMap<readonly Leaving[], Signs>();

/** By what a formula is about sheets: their names, and their tables in small letters. */
function signsOf(leaving: readonly Leaving[]): Signs {
  const known = knownSigns.get(leaving) ?? {
    sheets: leaving.map(({ sheet }) => sheet),
    tables: new Set(leaving.flatMap(({ tables = [] }) => tables.map((name) => name.toLowerCase()))),
  };
  knownSigns.set(leaving, known);
  return known;
}

/** Whether a formula refers to cells of such a sheet, or to columns of its tables. */
function isAbout(formula: string, leaving: readonly Leaving[]): boolean {
  const { sheets, tables } = signsOf(leaving);
  return mentions(formula, sheets) || usesName(formula, tables);
}

const same = (one: string, other: string | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

/** Whether a formula's references name one of the sheets. */
export const mentions = (formula: string, sheets: readonly string[]): boolean => {
  const text = formula.toLowerCase();
  const named = sheets.filter((sheet) => text.includes(sheet.replace(/'/g, "''").toLowerCase()));
  if (named.length === 0) return false;
  return pieces(formula).some(
    ({ kind, text: one }) =>
      (kind === "reference" || kind === "name") && named.some((sheet) => same(sheet, sheetOf(one))),
  );
};
