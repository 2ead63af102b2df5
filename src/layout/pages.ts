/**
 * Where pages end: before each part that begins one, and before what no longer fits on the page.
 * In: groups of rows that belong together, row heights. Out: rows that begin a new page.
 */
import { columnPoints, type PageSetup } from "../sheet/layout";
import type { Group } from "./draft";

/** A4 in points. */
const paper = { width: 595.3, height: 841.9 };
const margins = { top: 48, bottom: 52, left: 36, right: 36, header: 26, footer: 26 };
/** Printers and fonts differ a little: so much of the page is counted on. */
const trust = 0.97;

/** The title and the gap under it stand on every page. */
const titleRows = 2;

/** Page set-up of a sheet with these column widths and row heights, at the scale at which they fit one page's width. */
export function pageSetup(
  widths: readonly number[],
  heights: readonly number[],
  groups: readonly Group[],
): PageSetup {
  const scale = scaleOf(widths, { orientation: "portrait", margins });
  const room = ((paper.height - margins.top - margins.bottom) * trust * 100) / scale;
  const { breaksBefore, pages } = breaks(heights, groups, room, heightOf(heights, 0, titleRows));
  return {
    orientation: "portrait",
    scale,
    margins,
    printArea: { row: 0, column: 0, rows: heights.length, columns: widths.length },
    titleRows: { row: 0, rows: titleRows },
    breaksBefore,
    pages,
    footer: "- &P -",
  };
}

/** The scale in percent at which columns of these widths fit one page's width. Excel takes none below 10. */
export function scaleOf(
  widths: readonly number[],
  { orientation, margins: { left, right } }: Pick<PageSetup, "orientation" | "margins">,
): number {
  const width = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const across = orientation === "portrait" ? paper.width : paper.height;
  return Math.max(10, Math.min(100, Math.floor((((across - left - right) * trust) / width) * 100)));
}

const heightOf = (heights: readonly number[], row: number, end: number): number =>
  heights.slice(row, end).reduce((sum, height) => sum + height, 0);

function breaks(
  heights: readonly number[],
  groups: readonly Group[],
  room: number,
  repeated: number,
): { readonly breaksBefore: number[]; readonly pages: number } {
  const begins: number[] = [];
  let within = 0;
  let used = 0;
  const breakBefore = (row: number): void => {
    if (row > 0) begins.push(row);
    used = repeated;
  };
  for (const group of groups) {
    const end = group.row + group.rows;
    const height = heightOf(heights, group.row, end);
    if (group.newPage || (used + height > room && height <= room - repeated)) breakBefore(group.row);
    if (used + height <= room) {
      used += height;
      continue;
    }
    // More than a page: it is parted between its pieces, never inside one that fits on a page.
    const seams = [group.row, ...group.seams.filter((row) => row > group.row), end];
    for (let index = 0; index + 1 < seams.length; index++) {
      const piece = heightOf(heights, seams[index]!, seams[index + 1]!);
      if (used > repeated && used + piece > room) breakBefore(seams[index]!);
      // A piece of more than a page: Excel begins pages where it pleases.
      within += Math.floor((used + piece) / room);
      used = used + piece > room ? (used + piece) % room : used + piece;
    }
  }
  return { breaksBefore: begins, pages: 1 + begins.length + within };
}
