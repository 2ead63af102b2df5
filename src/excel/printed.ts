/**
 * What of a sheet Excel prints: its areas within what is used, and what is typed above and below the pages.
 * In: the area $A:$L of a sheet of 141 rows. Out: A1:L141. In: the right header 대외비. Out: ["대외비"].
 */
import { areaAround, type Area } from "../sheet/address";

/** The part of the area that lies within the other, if any. */
export function within(whole: Area, area: Area | undefined): Area[] {
  if (!area) return [];
  const rows = Math.min(area.row + area.rows, whole.rows) - area.row;
  const columns = Math.min(area.column + area.columns, whole.columns) - area.column;
  return rows > 0 && columns > 0 ? [{ ...area, rows, columns }] : [];
}

/** The smallest area around all of them. */
export const around = (areas: readonly Area[]): Area | undefined =>
  areas.length === 0 ? undefined : areas.reduce(areaAround);

/** A number below, alone or between dashes, is the document's own. */
const pageNumber = /^[-\s]*&P[-\s]*$/;

export function marginTexts({
  state,
  defaultForAllPages,
  firstPage,
  evenPages,
}: Excel.HeaderFooterGroup): string[] {
  const used = [
    defaultForAllPages,
    ...(/^First/.test(state) ? [firstPage] : []),
    ...(/OddAndEven$/.test(state) ? [evenPages] : []),
  ];
  const texts = used.flatMap((pages) => [
    pages.leftHeader,
    pages.centerHeader,
    pages.rightHeader,
    pages.leftFooter,
    pages === defaultForAllPages && pageNumber.test(pages.centerFooter) ? "" : pages.centerFooter,
    pages.rightFooter,
  ]);
  return [...new Set(texts.filter((text) => text !== ""))];
}
