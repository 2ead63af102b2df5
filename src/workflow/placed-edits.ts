/**
 * Where a person's edits belong on the sheet that comes: with their figures, their text, or their row.
 * In: 397000000 typed over 예산현황/계/예산액 in C5. Out: C7, where that figure stands next; a note beside a row that is no more is lost.
 */
import { contentAt, isFormula, type Spelled } from "../excel/contents";
import { cellArea, contains, parseAddress, printArea } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import type { SheetLayout } from "../sheet/layout";
import { addressesById, type Edit } from "./edits";
import { sameLines, type NextLines } from "./lines";
import { placeInRow } from "./moved-by-figures";

/**
 * Where edits go on a new layout: to the cell with the same id, or to the text that was edited; what was added beside the
 * plan goes with the figures of its row (`figures`, by their addresses) or its line, or stays at its address, where that is
 * free and no other figure's row.
 */
export function placeEdits(
  edits: readonly Edit[],
  layout: SheetLayout,
  figures: ReadonlyMap<string, string> = new Map(),
  lines: NextLines = sameLines,
): { readonly kept: ReadonlyMap<string, Edit>; readonly lost: readonly Edit[] } {
  if (edits.length === 0) return { kept: new Map(), lost: [] };
  const addresses = addressesById(layout);
  const contents = new Map(
    layout.cells.map((cell) => [printArea(cellArea(cell.row, cell.column)), cell.content ?? ""]),
  );
  // Only the first of merged cells holds anything.
  const isCovered = (address: string): boolean => {
    const { row, column } = parseAddress(address)!.area;
    return layout.merges.some(
      (merge) => contains(merge, row, column) && (row !== merge.row || column !== merge.column),
    );
  };
  const kept = new Map<string, Edit>();
  const filled = new Set(layout.cells.flatMap(({ row, content }) => (content === undefined ? [] : [row])));
  const isInBlankRow = (address: string): boolean => !filled.has(parseAddress(address)!.area.row);
  const isFree = (address: string): boolean => !contents.get(address) && !isCovered(address);
  const target = ({ address, id, written }: Edit): string | undefined => {
    if (id !== address) return addresses.get(id);
    if (written === "")
      return [
        placeInRow(address, figures, addresses, lines),
        isInBlankRow(address) ? address : undefined,
      ].find((place) => place !== undefined && isFree(place) && !kept.has(place));
    // The same text stands in other tables, too: the row says which.
    const inRow = placeInRow(address, figures, addresses, lines);
    if (inRow === undefined) return undefined;
    if (!isCovered(inRow) && contents.get(inRow) === written) return inRow;
    const alike = [...contents].filter(([, content]) => content === written && written !== "");
    return alike.length === 1 ? alike[0]![0] : undefined;
  };
  const lost: Edit[] = [];
  for (const edit of edits) {
    const address = target(edit);
    if (address === undefined) lost.push(edit);
    else kept.set(address, edit);
  }
  return { kept, lost };
}

/** The cells that a person filled where nothing was written, and where each stands on the new layout; undefined: nowhere. */
export function typedCells(
  edits: readonly Edit[],
  kept: ReadonlyMap<string, Edit>,
): Map<string, string | undefined> {
  const places = new Map([...kept].map(([address, edit]) => [edit, address]));
  return new Map(edits.flatMap((edit) => (isTyped(edit) ? [[edit.address, places.get(edit)]] : [])));
}

/**
 * The cells that a person filled on a sheet that goes, and where they stand on the one that comes back, which has its figures
 * at `addresses`; undefined: nowhere.
 */
export function typedOn(
  edits: readonly Edit[],
  figures: ReadonlyMap<string, string>,
  addresses: ReadonlyMap<string, string>,
  comes: Grid | undefined,
  lines: NextLines = sameLines,
): Map<string, string | undefined> {
  const stands = (place: string, now: Spelled): boolean => {
    const { row, column } = parseAddress(place)!.area;
    const content = comes ? contentAt(comes, row, column) : "";
    // A formula's references were led along when the sheet was made.
    return content === now || (isFormula(content) && isFormula(now));
  };
  return new Map(
    edits.filter(isTyped).map(({ address, now }) => {
      const place = placeInRow(address, figures, addresses, lines) ?? address;
      return [address, stands(place, now) ? place : undefined];
    }),
  );
}

const isTyped = ({ address, id, written }: Edit): boolean => id === address && written === "";
