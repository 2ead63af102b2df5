/**
 * A sheet copied with everything that stands on it, and the name of the copy.
 * In: "예산" in a book that has "예산 (2)". Out: "예산 (3)".
 */
import type { Sheet, SheetWatcher } from "./sheet";

/** "예산 (2)", or the first after it that is free; a long name is cut so that the whole stays within 31 letters. */
export function nextName(name: string, taken: (name: string) => boolean): string {
  for (let n = 2; ; n++) {
    const ending = ` (${n})`;
    const candidate = name.slice(0, 31 - ending.length) + ending;
    if (!taken(candidate)) return candidate;
  }
}

/** Makes `to`, a new sheet of `book`, hold and look like `from`. */
export function copyContents(from: Sheet, to: Sheet, book: Pick<SheetWatcher, "cellChanged">): void {
  const { tabColor, frozen, gridlines, headings, zoom, defaultColumnWidth, defaultRowHeight, page } = from;
  const { protection, comments, validations, conditionalFormats, charts, shapes } = from;
  const { autoFilter, filters, origin, visibility } = from;
  Object.assign(to, {
    tabColor,
    frozen,
    gridlines,
    headings,
    zoom,
    defaultColumnWidth,
    defaultRowHeight,
    page,
  });
  Object.assign(to, {
    protection,
    comments,
    validations,
    conditionalFormats,
    charts,
    shapes,
    autoFilter,
    filters,
    origin,
    visibility,
  });
  for (const [key, value] of from.properties) to.properties.set(key, value);
  to.replaceAll(from.cells(), from.columns(), from.rows());
  to.merges = from.merges;
  for (const [row, column] of from.cells()) book.cellChanged(to, row, column, "content");
}
