/**
 * How a sheet falls onto pages. In: its cells and page set-up. Out: for each page the area that it shows, the rows and
 * columns repeated above and beside it, the scale, and its header and footer. Lengths are pixels at 96 dpi.
 */
import type { Area } from "../../sheet/address";
import type { PageSetup, Sheet } from "../workbook/model";
import { boxOf, type Geometry } from "./geometry";

export interface PrintedPage {
  readonly area: Area;
  readonly titleRows?: Area;
  readonly titleColumns?: Area;
}

export interface Printout {
  readonly pages: readonly PrintedPage[];
  readonly scale: number;
  /** Of the paper, and of what the margins leave. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: PageSetup["margins"];
}

/** Width and height in millimetres, portrait, by Excel's paper numbers. A4 where unknown. */
const papers: Readonly<Record<number, readonly [number, number]>> = {
  1: [215.9, 279.4],
  5: [215.9, 355.6],
  8: [297, 420],
  9: [210, 297],
  11: [148, 210],
  12: [257, 364],
  13: [182, 257],
};

const px = (points: number): number => (points * 96) / 72;

export function printout(sheet: Sheet, geometry: Geometry): Printout {
  const { page } = sheet;
  const [short, long] = (papers[page.paper] ?? papers[9]!).map((mm) => (mm * 96) / 25.4) as [number, number];
  const paper =
    page.orientation === "landscape" ? { width: long, height: short } : { width: short, height: long };
  const m = page.margins;
  const margins = {
    top: px(m.top),
    bottom: px(m.bottom),
    left: px(m.left),
    right: px(m.right),
    header: px(m.header),
    footer: px(m.footer),
  };
  const room = {
    width: paper.width - margins.left - margins.right,
    height: paper.height - margins.top - margins.bottom,
  };
  const used = sheet.usedArea();
  const areas =
    page.printAreas.length > 0
      ? page.printAreas
      : used
        ? [{ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }]
        : [];
  const scale = areas.reduce(
    (least, area) => Math.min(least, scaleFor(area, sheet, geometry, room)),
    Infinity,
  );
  const pages = areas.flatMap((area) =>
    pagesOf(area, sheet, geometry, { width: room.width / scale, height: room.height / scale }),
  );
  return { pages, scale: Number.isFinite(scale) ? scale : 1, paper, margins };
}

function scaleFor(
  area: Area,
  sheet: Sheet,
  geometry: Geometry,
  room: { width: number; height: number },
): number {
  const { fit, scale, rowBreaks } = sheet.page;
  if (!fit) return (scale ?? 100) / 100;
  const box = boxOf(geometry, area);
  const wide = fit.wide ? (room.width * fit.wide) / box.width : 1;
  // Excel fits the height with its own breaks only where no page is begun by hand.
  const tall = fit.tall && rowBreaks.length === 0 ? (room.height * fit.tall) / box.height : 1;
  return Math.max(0.1, Math.min(1, wide, tall));
}

function pagesOf(
  area: Area,
  sheet: Sheet,
  geometry: Geometry,
  room: { width: number; height: number },
): PrintedPage[] {
  const { titleRows, titleColumns, rowBreaks, columnBreaks, order } = sheet.page;
  const titles = titleRows && {
    row: titleRows.row,
    rows: titleRows.rows,
    column: area.column,
    columns: area.columns,
  };
  const sides = titleColumns && {
    column: titleColumns.column,
    columns: titleColumns.columns,
    row: area.row,
    rows: area.rows,
  };
  const titleHeight = titles ? boxOf(geometry, titles).height : 0;
  const sideWidth = sides ? boxOf(geometry, sides).width : 0;
  const rows = spans(
    area.row,
    area.rows,
    rowBreaks,
    (i) => geometry.rows.size(i),
    (first) => room.height - (titles && first > titles.row ? titleHeight : 0),
  );
  const columns = spans(
    area.column,
    area.columns,
    columnBreaks,
    (i) => geometry.columns.size(i),
    (first) => room.width - (sides && first > sides.column ? sideWidth : 0),
  );
  const page = (
    [row, rowCount]: readonly [number, number],
    [column, columnCount]: readonly [number, number],
  ): PrintedPage => ({
    area: { row, rows: rowCount, column, columns: columnCount },
    ...(titles && row >= titles.row + titles.rows
      ? { titleRows: { ...titles, column, columns: columnCount } }
      : {}),
    ...(sides && column >= sides.column + sides.columns
      ? { titleColumns: { ...sides, row, rows: rowCount } }
      : {}),
  });
  return order === "overThenDown"
    ? rows.flatMap((row) => columns.map((column) => page(row, column)))
    : columns.flatMap((column) => rows.map((row) => page(row, column)));
}

/** Cuts lines into spans that fit; a break begins a new one, and a line that is too large stands alone. */
function spans(
  first: number,
  count: number,
  breaks: readonly number[],
  size: (index: number) => number,
  room: (first: number) => number,
): [number, number][] {
  const found: [number, number][] = [];
  let start = first;
  let length = 0;
  for (let at = first; at < first + count; at++) {
    const next = size(at);
    if (at > start && (breaks.includes(at) || length + next > room(start) + 0.5)) {
      found.push([start, at - start]);
      start = at;
      length = 0;
    }
    length += next;
  }
  if (count > 0) found.push([start, first + count - start]);
  return found;
}

export interface HeaderParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** "&L&D&C&P / &N" with the codes replaced; fonts and sizes in it are left out. */
export function headerParts(
  text: string | undefined,
  page: number,
  pages: number,
  sheet: string,
  file: string,
): HeaderParts {
  const parts = { L: "", C: "", R: "" };
  let side: "L" | "C" | "R" = "C";
  const codes: Readonly<Record<string, string>> = {
    P: String(page),
    N: String(pages),
    A: sheet,
    F: file,
    D: new Date().toLocaleDateString("ko-KR"),
    T: new Date().toLocaleTimeString("ko-KR"),
    "&": "&",
  };
  for (const [, code, plain] of (text ?? "").matchAll(/&("[^"]*"|\d+|K[0-9A-F]{6}|.)|([^&]+)/gs)) {
    if (plain !== undefined) parts[side] += plain;
    else if (code === "L" || code === "C" || code === "R") side = code;
    else parts[side] += codes[code!] ?? "";
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}
