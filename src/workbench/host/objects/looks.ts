/**
 * Looks of a region's cells: read where they agree, changed in all of them, whole rows and columns as such.
 * Out: the fill of B2:C3 is "#DDEBF7" where all four cells have it, else null.
 */
import { plainStyle, restyle, type Style, type StylePatch } from "../../workbook/model";
import type { World } from "../world";
import type { Json } from "../object";
import { checkSheet } from "./guard";
import { isWholeColumns, isWholeRows, partInUse, positions, type Region } from "./region";

/** The value that every cell of the region shares; null where they differ, as in Excel. */
export function shared<T extends Json>(
  region: Region,
  read: (style: Style, row: number, column: number) => T,
): T | null {
  let first: T | undefined;
  for (const area of region.areas) {
    for (const [row, column] of positions(partInUse(region.sheet, area))) {
      const value = read(region.sheet.styleAt(row, column), row, column);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

/** Changes the looks of all cells; of whole rows and columns also what later cells in them will look like. */
export function applyLook(region: Region, patch: StylePatch, world: World): void {
  checkSheet(region.sheet, world, "allowFormatCells");
  const { sheet } = region;
  for (const area of region.areas) {
    if (isWholeColumns(area)) {
      const end = Math.min(area.columns, 256);
      for (let column = area.column; column < area.column + end; column++)
        sheet.setColumn(column, { style: restyle(sheet.column(column).style ?? plainStyle, patch) });
    } else if (isWholeRows(area)) {
      for (let row = area.row; row < area.row + area.rows; row++)
        sheet.setRow(row, { style: restyle(sheet.row(row).style ?? plainStyle, patch) });
    } else {
      sheet.restyle(area, patch);
      continue;
    }
    for (const [row, column, cell] of sheet.cellsIn(area))
      sheet.setStyle(row, column, restyle(cell.style, patch));
  }
}

/** "#RRGGBB" in capitals from what scripts write: "#ff0000", "ff0000", "red". */
export function colour(value: Json): string | null {
  if (typeof value !== "string" || value === "") return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? named[value.toLowerCase()];
  return hex === undefined ? null : `#${hex.toUpperCase()}`;
}

/** HTML's sixteen colour names; Excel knows them all, this host knows these. */
const named: Readonly<Record<string, string>> = {
  black: "000000",
  silver: "C0C0C0",
  gray: "808080",
  white: "FFFFFF",
  maroon: "800000",
  red: "FF0000",
  purple: "800080",
  fuchsia: "FF00FF",
  green: "008000",
  lime: "00FF00",
  olive: "808000",
  yellow: "FFFF00",
  navy: "000080",
  blue: "0000FF",
  teal: "008080",
  aqua: "00FFFF",
};
