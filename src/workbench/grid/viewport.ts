/**
 * What of a sheet is in view: the scrolled rows and columns beside the frozen ones, and where a pointer is.
 * In: 300 px scrolled down, a window of 900 × 600. Out: rows 16 to 45 are to be drawn, from 12 px above the pane's edge.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { lastColumn, lastRow, type Sheet } from "../workbook/model";
import { boxOf, type Geometry, type Lines } from "./geometry";
import type { Cursor, Selecting } from "./movement";

export const headerHeight = 20;

export interface Span {
  readonly first: number;
  readonly count: number;
}

export interface Viewport {
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly headerWidth: number;
  /** The part that scrolls, without headings and frozen lines. */
  readonly view: { readonly width: number; readonly height: number };
  readonly frozen: { readonly width: number; readonly height: number };
  readonly rows: Span;
  readonly columns: Span;
  readonly last: Cursor;
  onScroll(element: HTMLElement): void;
  /** Where a cell begins within the window, headings included. */
  place(at: Cursor): { readonly left: number; readonly top: number };
  /** The cell below a point of the screen, and whether the point is on a heading. */
  under(point: { clientX: number; clientY: number }): Cursor & {
    readonly onColumns: boolean;
    readonly onRows: boolean;
  };
}

/**
 * All lengths are those of the sheet at 100 %: what the scroller and the pointer say is divided by the zoom.
 * `cursor` is scrolled into view when it moves, and when `reveals` counts on; of a whole column or row, only in its own
 * direction.
 */
export function useViewport(
  sheet: Sheet,
  geometry: Geometry,
  cursor: Cursor,
  whole: Selecting["whole"],
  reveals: number,
): Viewport {
  const { rows, columns } = geometry;
  const scroller = useRef<HTMLDivElement>(null);
  const zoom = sheet.zoom / 100;
  const [scrolled, setScroll] = useState({ left: 0, top: 0 });
  const [window, setSize] = useState({ width: 1000, height: 600 });
  const scroll = { left: scrolled.left / zoom, top: scrolled.top / zoom };
  const size = { width: window.width / zoom, height: window.height / zoom };

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { frozen: lines } = sheet;
  const frozen = { width: columns.start(lines.columns), height: rows.start(lines.rows) };
  const headerWidth = Math.max(34, String(rows.at(scroll.top + size.height) + 1).length * 8 + 14);
  const view = {
    width: size.width - headerWidth - frozen.width,
    height: size.height - headerHeight - frozen.height,
  };
  const used = useMemo(() => sheet.usedArea(), [sheet, sheet.revision]);

  useEffect(() => {
    const element = scroller.current!;
    const box = boxOf(geometry, { ...cursor, rows: 1, columns: 1 });
    const shown = (start: number, length: number, from: number, room: number): number => {
      if (start < from) return start;
      return start + length > from + room ? start + Math.min(length, room) - room : from;
    };
    if (cursor.row >= lines.rows && !(whole === "columns" || whole === "all")) {
      const from = element.scrollTop / zoom;
      const top = shown(box.top - frozen.height, box.height, from, view.height);
      if (top !== from) element.scrollTop = top * zoom;
    }
    if (cursor.column >= lines.columns && !(whole === "rows" || whole === "all")) {
      const from = element.scrollLeft / zoom;
      const left = shown(box.left - frozen.width, box.width, from, view.width);
      if (left !== from) element.scrollLeft = left * zoom;
    }
  }, [cursor.row, cursor.column, sheet, reveals]);

  return {
    scroller,
    scroll,
    size,
    headerWidth,
    view,
    frozen,
    rows: spanOf(rows, lines.rows, view.height, scroll.top),
    columns: spanOf(columns, lines.columns, view.width, scroll.left),
    last: {
      row: Math.min(lastRow, Math.max((used ? used.row + used.rows : 0) + 40, cursor.row + 40, 60)),
      column: Math.min(
        lastColumn,
        Math.max((used ? used.column + used.columns : 0) + 10, cursor.column + 10, 26),
      ),
    },
    onScroll: (element) => setScroll({ left: element.scrollLeft, top: element.scrollTop }),
    place: ({ row, column }) => ({
      left: headerWidth + columns.start(column) - (column < lines.columns ? 0 : scroll.left),
      top: headerHeight + rows.start(row) - (row < lines.rows ? 0 : scroll.top),
    }),
    under: ({ clientX, clientY }) => {
      const corner = scroller.current!.getBoundingClientRect();
      const x = (clientX - corner.left) / zoom - headerWidth;
      const y = (clientY - corner.top) / zoom - headerHeight;
      return {
        row: rows.at(Math.max(0, y < frozen.height ? y : y + scroll.top)),
        column: columns.at(Math.max(0, x < frozen.width ? x : x + scroll.left)),
        onColumns: y < 0,
        onRows: x < 0,
      };
    },
  };
}

function spanOf(lines: Lines, from: number, length: number, offset: number): Span {
  const first = Math.max(from, lines.at(lines.start(from) + offset));
  return {
    first,
    count: Math.max(1, lines.at(lines.start(from) + offset + Math.max(length, 0)) - first + 1),
  };
}
