/**
 * What the pointer does on a sheet: select by cells and headings, point while a formula is typed, draw the fill handle, draw the
 * edge of a heading. In: a press on the handle and a move to C9. Out: the cells that would be filled, until it is let go.
 */
import { type MouseEvent, useRef, useState } from "react";
import { type Area, contains } from "../../sheet/address";
import type { Editing } from "./editing";
import { besideFilled, beyond, fillTo } from "./filling";
import type { Geometry } from "./geometry";
import { type Cursor, type Selecting, selectingCell } from "./movement";
import { drawn, moveTo } from "./moving";
import { type Axis, fit, linesWith, resize } from "./sizing";
import { focusSheet } from "./use-regions";
import type { Viewport } from "./viewport";

type Drag =
  | { readonly kind: "select"; readonly at: Selecting }
  | { readonly kind: "fill"; readonly target?: Area | undefined }
  /** The selection is taken by its edge, at that cell. */
  | { readonly kind: "move"; readonly from: Cursor; readonly target?: Area | undefined }
  | {
      readonly kind: "size";
      readonly axis: Axis;
      readonly line: number;
      readonly from: number;
      readonly size: number;
    };

export interface Pointer {
  /** The cells over which the fill handle is drawn, or where the selection is drawn to. */
  readonly filling: Area | undefined;
  /** The line whose edge is drawn, and its size by then. */
  readonly sizing: { readonly axis: Axis; readonly line: number; readonly size: number } | undefined;
  onMouseDown(event: MouseEvent): void;
  onMouseMove(event: MouseEvent): void;
  onMouseUp(event: MouseEvent): void;
  onDoubleClick(event: MouseEvent): void;
  /** Selects what is under the pointer, unless it is selected already: before a menu opens there. */
  chooseUnder(event: MouseEvent): void;
}

/** An edge belongs to the selection, though the pointer may be a hair beside it. */
const nearestIn = (area: Area, { row, column }: Cursor): Cursor => ({
  row: Math.min(Math.max(row, area.row), area.row + area.rows - 1),
  column: Math.min(Math.max(column, area.column), area.column + area.columns - 1),
});

const on = (event: MouseEvent, kind: string): HTMLElement | null =>
  (event.target as HTMLElement).closest<HTMLElement>(kind);

export function usePointer(editing: Editing, viewport: Viewport, geometry: Geometry, zoom: number): Pointer {
  const [drag, setDrag] = useState<Drag>();
  // Moves come faster than renderings.
  const latest = useRef<Drag>(undefined);
  const set = (next: Drag | undefined): void => setDrag((latest.current = next));
  const { typing, selecting, selection, areas } = editing;
  const pointed = typing?.pointed?.sheet === editing.sheet ? typing.pointed.at : undefined;

  const inEditor = (event: MouseEvent): boolean => typing?.where === "cell" && on(event, ".editor") !== null;
  /** The cell, or the whole columns or rows under a heading, whose active cell is the first that is in view. */
  const under = (event: MouseEvent): Selecting => {
    const { row, column, onColumns, onRows } = viewport.under(event);
    if (!onColumns && !onRows) return selectingCell({ row, column });
    const corner = {
      row: onColumns ? viewport.rows.first : row,
      column: onRows ? viewport.columns.first : column,
    };
    return { ...selectingCell(corner), whole: onColumns && onRows ? "all" : onColumns ? "columns" : "rows" };
  };
  const edgeUnder = (event: MouseEvent): { axis: Axis; line: number } | undefined => {
    const edge = on(event, "[data-axis]");
    return edge ? { axis: edge.dataset["axis"] as Axis, line: Number(edge.dataset["line"]) } : undefined;
  };
  const place = (event: MouseEvent, axis: Axis): number =>
    axis === "columns" ? event.clientX : event.clientY;

  return {
    filling: drag?.kind === "fill" || drag?.kind === "move" ? drag.target : undefined,
    sizing: drag?.kind === "size" ? drag : undefined,
    onMouseDown: (event) => {
      if (event.button !== 0 || inEditor(event)) return;
      event.preventDefault();
      const edge = edgeUnder(event);
      if (edge) {
        const size = geometry[edge.axis].size(edge.line);
        return set({ kind: "size", ...edge, from: place(event, edge.axis), size });
      }
      if (on(event, ".fill-handle") && editing.finish()) return set({ kind: "fill" });
      if (on(event, ".move-edge") && !typing && !event.shiftKey)
        return set({ kind: "move", from: nearestIn(selection, viewport.under(event)) });
      const chosen = under(event);
      const at = event.shiftKey ? { ...chosen, anchor: (pointed ?? selecting).anchor } : chosen;
      if (event.shiftKey) editing.extend(at);
      else editing.select(at, (event.ctrlKey || event.metaKey) && !typing);
      set({ kind: "select", at });
      if (!editing.typing) focusSheet();
    },
    onMouseMove: (event) => {
      const now = latest.current;
      if (!now) return;
      if (event.buttons !== 1) return set(undefined);
      if (now.kind === "size") {
        const size = geometry[now.axis].size(now.line) + (place(event, now.axis) - now.from) / zoom;
        return set({ ...now, size: Math.max(0, Math.round(size)) });
      }
      const { row, column } = viewport.under(event);
      if (now.kind === "move") return set({ ...now, target: drawn(selection, now.from, { row, column }) });
      if (now.kind === "fill") return set({ kind: "fill", target: beyond(selection, { row, column }) });
      const { cursor, whole } = now.at;
      const next = {
        row: whole === "columns" || whole === "all" ? cursor.row : row,
        column: whole === "rows" || whole === "all" ? cursor.column : column,
      };
      if (next.row === cursor.row && next.column === cursor.column) return;
      const at = { ...now.at, cursor: next };
      set({ kind: "select", at });
      editing.extend(at);
    },
    onMouseUp: (event) => {
      const done = latest.current;
      set(undefined);
      if (done?.kind === "fill" && done.target) fillTo(editing, done.target, event.ctrlKey);
      if (done?.kind === "move" && done.target) moveTo(editing, done.target, event.ctrlKey || event.metaKey);
      if (done?.kind === "size" && place(event, done.axis) !== done.from)
        resize(editing, done.axis, linesWith(editing, done.axis, done.line), done.size);
    },
    onDoubleClick: (event) => {
      const edge = edgeUnder(event);
      if (edge) return fit(editing, edge.axis, linesWith(editing, edge.axis, edge.line));
      if (on(event, ".fill-handle")) {
        const target = besideFilled(editing.sheet, selection);
        if (target) fillTo(editing, target, false);
        return;
      }
      const { onColumns, onRows } = viewport.under(event);
      if (!inEditor(event) && !onColumns && !onRows) editing.begin();
    },
    chooseUnder: (event) => {
      const chosen = under(event);
      const { row, column } = chosen.cursor;
      const area = editing.areaOf(chosen);
      const inside = areas.some(
        (each) => contains(each, row, column) && each.rows >= area.rows && each.columns >= area.columns,
      );
      if (!inside) editing.select(chosen);
    },
  };
}
