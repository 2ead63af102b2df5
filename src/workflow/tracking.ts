/**
 * Following cells while people work on the workbook: hidden names over the cells, and over the areas that their formulas
 * refer to, move with them in every spreadsheet program, through inserted rows, renamed sheets and a closed file.
 * In: a cell 성과계획서!C20 with =PLAN.SHARE(B20,B19). Out: =성과계획서!$C$20,성과계획서!$B$20,성과계획서!$B$19
 */
import { isFormula, type Spelled } from "../excel/contents";
import { quoteSheet, type SheetArea } from "../sheet/address";
import { absolute, areaOf, mapReferences, parts, pieces, placeOf, respell } from "./references";

/** A cell with the contents that are to follow it: formulas, whose references move along, and values. */
export interface Tracked {
  /** "" for what stands in no cell, a name's formula: all its references name their sheets. */
  readonly sheet: string;
  readonly address?: string;
  readonly contents: readonly Spelled[];
}

/** Where a tracked cell stands now, and how its contents read there. */
export interface Followed {
  /** undefined where the cell was deleted, or where there is none. */
  readonly place?: SheetArea;
  /** In the order of `Tracked.contents`; a reference to what was deleted reads #REF!, as Excel spells it. */
  readonly contents: readonly Spelled[];
}

/** Excel takes 8,192 characters in a name's formula. */
const longestFormula = 8000;

/** The formulas of the names that track the cells: each area once, the areas of one sheet in names of their own. */
export function trackerFormulas(cells: readonly Tracked[]): string[] {
  return trackedAreas(cells).flatMap((areas) => {
    const formulas: string[] = [];
    for (const area of areas) {
      const last = formulas.at(-1);
      if (last !== undefined && last.length + area.length < longestFormula)
        formulas[formulas.length - 1] = `${last},${area}`;
      else formulas.push(`=${area}`);
    }
    return formulas;
  });
}

/** Reads the names' formulas as they are now; where names are missing or damaged, cells are taken to stand unmoved. */
export function follow(cells: readonly Tracked[], formulas: readonly (string | undefined)[]): Followed[] {
  const areas = trackedAreas(cells).flat();
  const now = formulas.flatMap((formula) =>
    pieces(formula ?? "").flatMap(({ kind, text }) => (kind === "reference" ? [text] : [])),
  );
  const isComplete = now.length === areas.length;
  const places = new Map(areas.map((area, index) => [area, isComplete ? now[index]! : area]));
  return cells.map(({ sheet, address, contents }) => {
    const place = address === undefined ? undefined : areaOf(places.get(placeOf(sheet, address))!);
    const stands = place?.sheet ?? sheet;
    return {
      ...(place && { place }),
      contents: contents.map((content) =>
        isFormula(content)
          ? mapReferences(content, (reference) => {
              const before = absolute(reference, sheet);
              const area = places.get(before);
              const isUnmoved = area === undefined || absolute(area, sheet) === before;
              return isUnmoved && stands === sheet ? undefined : respell(reference, area ?? before, stands);
            })
          : content,
      ),
    };
  });
}

const knownAreas = new WeakMap<readonly Tracked[], readonly (readonly string[])[]>();

/** By sheet, each area once. */
function trackedAreas(cells: readonly Tracked[]): readonly (readonly string[])[] {
  const areas = knownAreas.get(cells) ?? areasIn(cells);
  knownAreas.set(cells, areas);
  return areas;
}

function areasIn(cells: readonly Tracked[]): string[][] {
  const bySheet = new Map<string, Set<string>>();
  const add = (reference: string, home: string): void => {
    const { sheet = home, fixed } = parts(reference);
    if (fixed === "") return;
    const areas = bySheet.get(sheet);
    if (areas) areas.add(fixed);
    else bySheet.set(sheet, new Set([fixed]));
  };
  for (const { sheet, address, contents } of cells) {
    if (address !== undefined) add(address, sheet);
    for (const content of contents) {
      if (!isFormula(content)) continue;
      for (const { kind, text } of pieces(content)) if (kind === "reference") add(text, sheet);
    }
  }
  return [...bySheet].map(([sheet, areas]) => {
    const before = `${quoteSheet(sheet)}!`;
    return Array.from(areas, (fixed) => before + fixed);
  });
}
