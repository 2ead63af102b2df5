/**
 * Following cells while finance works on the workbook: a hidden name over a cell and the areas that its formula refers
 * to moves with them in every spreadsheet program, through inserted rows, renamed sheets and a closed file.
 * In: a cell 성과계획서!C20 whose original is =PLAN.SHARE(B20,B19). Out: =성과계획서!$C$20,성과계획서!$B$20,성과계획서!$B$19
 */
import { printSheetArea, type SheetArea } from "../sheet/address";
import { areaOf, areasIn, pieces, respell } from "./references";
import type { SharedCell } from "./kept";

/** Excel takes 8,192 characters in a name's formula. */
const longestFormula = 8000;

/** The formulas of the names that track the cells, in order; each cell is followed by the areas it refers to. */
export function trackerFormulas(cells: readonly SharedCell[]): string[] {
  const formulas: string[] = [];
  for (const cell of cells) {
    const part = trackedAreas(cell).map(absolute).join(",");
    const last = formulas.at(-1);
    if (last !== undefined && last.length + part.length < longestFormula)
      formulas[formulas.length - 1] = `${last},${part}`;
    else formulas.push(`=${part}`);
  }
  return formulas;
}

/** Where a shared cell stands now and how its original reads there. */
export interface Followed {
  /** undefined where the cell was deleted. */
  readonly place?: SheetArea;
  /** undefined where one of its references was deleted. */
  readonly original?: string;
  /** Where each area of the original, as spelled at sharing time, stands now. */
  readonly moved: ReadonlyMap<string, SheetArea>;
}

/** Reads the names' formulas as they are now; where names are missing or damaged, cells are taken to stand unmoved. */
export function follow(cells: readonly SharedCell[], formulas: readonly (string | undefined)[]): Followed[] {
  const now = formulas.flatMap((formula) =>
    pieces(formula ?? "")
      .filter((piece) => piece.kind === "reference")
      .map((piece) => piece.text),
  );
  const tracked = cells.map(trackedAreas);
  const complete = now.length === tracked.reduce((sum, areas) => sum + areas.length, 0);
  let next = 0;
  return cells.map((cell, index) => {
    const areas = tracked[index]!;
    const places = complete ? areas.map((_, offset) => areaOf(now[next + offset]!, cell.sheet)) : areas;
    next += areas.length;
    const moved = new Map<string, SheetArea>();
    areas.slice(1).forEach((area, offset) => {
      const place = places[offset + 1];
      if (place) moved.set(printSheetArea(area), place);
    });
    return { place: places[0], original: moveReferences(cell.original, cell.sheet, moved), moved };
  });
}

/** Whether `now` is still the native formula, its references moved along; false where a person edited it. */
export function isStillNative(cell: SharedCell, followed: Followed, now: string | number): boolean {
  if (typeof cell.native !== "string" || !cell.native.startsWith("="))
    return String(cell.native) === String(now);
  const before = pieces(cell.native);
  const after = pieces(String(now));
  if (before.length !== after.length) return false;
  return before.every((piece, index) => {
    const other = after[index]!;
    if (piece.kind !== other.kind) return false;
    if (piece.kind === "other") return plain(piece.text) === plain(other.text);
    const area = areaOf(piece.text, cell.sheet);
    const expected = area && followed.moved.get(printSheetArea(area));
    const actual = areaOf(other.text, followed.place?.sheet ?? cell.sheet);
    if (!expected) return true; // A part of a tracked area: Excel moves it along.
    return (
      actual !== undefined && printSheetArea(actual).toUpperCase() === printSheetArea(expected).toUpperCase()
    );
  });
}

function moveReferences(
  formula: string,
  sheet: string,
  moved: ReadonlyMap<string, SheetArea>,
): string | undefined {
  const parts = pieces(formula).map((piece) => {
    if (piece.kind === "other") return piece.text;
    const area = areaOf(piece.text, sheet);
    const place = area && moved.get(printSheetArea(area));
    return place && respell(piece.text, place);
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}

function trackedAreas(cell: SharedCell): SheetArea[] {
  return [areaOf(cell.address, cell.sheet)!, ...areasIn(cell.original, cell.sheet)];
}

const absolute = (area: SheetArea): string =>
  printSheetArea(area).replace(
    /(^|!|:)([A-Z]+)(\d+)(?=$|:)/g,
    (_, before: string, column: string, row: string) => `${before}$${column}$${row}`,
  );

const plain = (text: string): string => text.replace(/\s+/g, "").toUpperCase();
