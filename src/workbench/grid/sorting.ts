/**
 * Which rows a sort takes. In: the cell 예산!C7 in a table with a row of headings. Out: the table below its headings, by column C; of
 * several selected rows, these and no others, as wide as the table around them.
 */
import type { Area } from "../../sheet/address";
import { inUse, type Sheet, sortRefusal, sortRows } from "../workbook/model";
import type { Editing } from "./editing";
import { refusal } from "./entry";
import { regionAround } from "./region";
import type { TextKey } from "./texts";

export function sortBySelection(editing: Editing, descending: boolean): void {
  const { sheet, active, selection } = editing;
  const area = sortedArea(sheet, selection, active);
  const why =
    area && (refusal(editing.session.book, sheet, area) ?? reasons[sortRefusal(sheet, area) ?? "none"]);
  if (editing.refused(area ? why : "nothingToSort") || !area) return;
  editing.change(() => sortRows(sheet, area, active.column, descending), [area]);
}

const reasons: Readonly<Record<string, TextKey | undefined>> = { merged: "mergedSort", array: "arrayPart" };

/** undefined where there are no two rows. */
export function sortedArea(
  sheet: Sheet,
  selection: Area,
  active: { readonly row: number; readonly column: number },
): Area | undefined {
  const block = regionAround(sheet, active);
  const chosen = inUse(sheet, selection);
  const rows =
    chosen.rows > 1 ? { row: chosen.row, rows: chosen.rows } : { row: block.row, rows: block.rows };
  const columns =
    chosen.columns > 1
      ? { column: chosen.column, columns: chosen.columns }
      : { column: block.column, columns: block.columns };
  const area = { ...rows, ...columns };
  const headings = hasHeadings(sheet, area) ? 1 : 0;
  const body = { ...area, row: area.row + headings, rows: area.rows - headings };
  return body.rows > 1 ? body : undefined;
}

/** The first row has texts only, and below it something else stands, or its letters are bold and those below are not. */
function hasHeadings(sheet: Sheet, area: Area): boolean {
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const heads = columns.filter((column) => sheet.value(area.row, column) !== undefined);
  if (heads.length === 0 || !heads.every((column) => typeof sheet.value(area.row, column) === "string"))
    return false;
  return heads.some((column) => {
    const below = sheet.value(area.row + 1, column);
    const bold = (row: number): boolean => sheet.styleAt(row, column).font?.bold === true;
    return (below !== undefined && typeof below !== "string") || (bold(area.row) && !bold(area.row + 1));
  });
}
