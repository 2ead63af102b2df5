/**
 * The page of a sheet that is new in a file: where its scale makes it one page wide, the file says so besides. How wide a
 * column is depends on the digits of the workbook's own font, which another program may lack: at the scale alone a plan
 * made here came out of LibreOffice on two pages beside each other.
 * In: 성과계획서 at 80 %, 507 points wide at that scale. Out: the same page, fitted to one page's width.
 */
import { newPage, type PageSetup } from "../page";
import type { Sheet } from "../sheet";

const a4 = { number: 9, portrait: 595.3, landscape: 841.9 };

export function writtenPage(now: Sheet, before: Sheet): PageSetup {
  const { page } = now;
  const { scale = page.fit ? undefined : 100, paper, orientation, margins, printAreas } = page;
  const isSetUp = before.page === newPage && page !== newPage;
  if (!isSetUp || scale === undefined || paper !== a4.number || page.columnBreaks.length > 0) return page;
  const room = a4[orientation] - margins.left - margins.right;
  const areas = printAreas.length > 0 ? printAreas : [now.usedArea()].filter((area) => area !== undefined);
  const isWithin = areas.every(({ column, columns }) => {
    const pixels = Array.from({ length: columns }, (_, index) => now.columnPixels(column + index));
    return (pixels.reduce((sum, each) => sum + each, 0) * 0.75 * scale) / 100 <= room;
  });
  return areas.length > 0 && isWithin ? { ...page, fit: { wide: 1 } } : page;
}
