/**
 * One sheet as Excel shows it: headings, frozen panes, cells, selection. Only what is in view becomes elements, so a
 * sheet of 20,000 rows scrolls like a small one.
 */
import { type CSSProperties, type MouseEvent, type ReactElement, useEffect, useMemo, useState } from "react";
import { type Area, contains, printArea } from "../../sheet/address";
import type { Sheet } from "../workbook/model";
import type { Editing } from "./editing";
import { boxOf, geometryOf } from "./geometry";
import { ColumnHeadings, RowHeadings } from "./headings";
import { type Cursor, type Selecting, selectingCell } from "./movement";
import type { Operations } from "./operations";
import { pressOnSheet } from "./sheet-keys";
import { SheetPane } from "./sheet-pane";
import { say } from "./texts";
import { focusSheet } from "./use-regions";
import { headerHeight, useViewport } from "./viewport";

export interface SheetViewProps {
  readonly editing: Editing;
  readonly operations: Operations;
  readonly sheet: Sheet;
  readonly version: number;
  /** The active cell's editor. It is there before anybody types, so that the first letter, Hangul too, goes into it. */
  readonly editor: (style: CSSProperties) => ReactElement;
  onMenu(x: number, y: number): void;
}

const oneCell = ({ row, column }: Cursor): Area => ({ row, column, rows: 1, columns: 1 });

export function SheetView(props: SheetViewProps): ReactElement {
  const { editing, operations, sheet, version, editor } = props;
  const { book } = editing.session;
  const { typing, areas, selecting } = editing;
  const pointed = typing?.pointed?.sheet === sheet ? typing.pointed.at : undefined;
  const geometry = useMemo(() => geometryOf(sheet), [sheet, version]);
  const { rows, columns } = geometry;
  const follows = pointed?.cursor ?? selecting.active ?? selecting.cursor;
  const viewport = useViewport(sheet, geometry, follows, (pointed ?? selecting).whole);
  const { scroll, size, headerWidth, frozen, view, last } = viewport;
  const [dragging, setDragging] = useState<Selecting>();
  const inCell = typing?.where === "cell" && typing.place.sheet === sheet;
  const at = inCell ? typing.place : editing.active;
  const active = sheet.mergeAt(at.row, at.column) ?? oneCell(at);
  const box = boxOf(geometry, active);
  const place = viewport.place(active);

  // A sheet that takes another one's place takes its focus too, but never the task pane's.
  useEffect(() => {
    if (document.activeElement === document.body) focusSheet();
  }, [sheet]);
  const within = (offset: number, length: number): number => Math.max(0, Math.min(offset, length - 40)) - 1;

  const inEditor = (event: MouseEvent): boolean =>
    inCell && (event.target as HTMLElement).closest(".editor") !== null;
  /** The whole columns or rows under a heading; the active cell is the first that is in view. */
  const underHeading = (event: MouseEvent): Selecting | undefined => {
    const { row, column, onColumns, onRows } = viewport.under(event);
    if (!onColumns && !onRows) return undefined;
    const corner = {
      row: onColumns ? viewport.rows.first : row,
      column: onRows ? viewport.columns.first : column,
    };
    const whole = onColumns && onRows ? "all" : onColumns ? "columns" : "rows";
    return { ...selectingCell(corner), whole };
  };
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || inEditor(event)) return;
    event.preventDefault();
    const chosen = underHeading(event) ?? selectingCell(viewport.under(event));
    const extended = event.shiftKey && { ...chosen, anchor: (pointed ?? selecting).anchor };
    const beside = (event.ctrlKey || event.metaKey) && !editing.typing;
    if (extended) editing.extend(extended);
    else editing.select(chosen, beside);
    setDragging(extended || chosen);
    if (!editing.typing) focusSheet();
  };
  const drag = (event: MouseEvent): void => {
    if (!dragging || event.buttons !== 1) return setDragging(undefined);
    const { row, column } = viewport.under(event);
    const { cursor, whole } = dragging;
    const next = {
      row: whole === "columns" || whole === "all" ? cursor.row : row,
      column: whole === "rows" || whole === "all" ? cursor.column : column,
    };
    if (next.row === cursor.row && next.column === cursor.column) return;
    const moved = { ...dragging, cursor: next };
    setDragging(moved);
    editing.extend(moved);
  };
  const openMenu = (): void => {
    const window = viewport.scroller.current!.getBoundingClientRect();
    props.onMenu(window.left + place.left + 20, window.top + place.top + 20);
  };

  const parts = [
    { name: "main", down: "rest", across: "rest" },
    { name: "top", down: "frozen", across: "rest" },
    { name: "left", down: "rest", across: "frozen" },
    { name: "corner", down: "frozen", across: "frozen" },
  ] as const;
  const comment = sheet.comments.find(({ row, column }) => row === at.row && column === at.column);
  const dashed = pointed ? [editing.areaOf(pointed)] : [];

  return (
    <div
      ref={viewport.scroller}
      className="sheet-scroller"
      onScroll={(event) => viewport.onScroll(event.currentTarget)}
    >
      <div
        style={{
          width: headerWidth + columns.start(last.column + 1),
          height: headerHeight + rows.start(last.row + 1),
        }}
      >
        <div
          className="sheet"
          role="grid"
          data-active={printArea(oneCell(editing.active))}
          aria-label={`${say("grid")}: ${sheet.name}`}
          aria-multiselectable
          aria-rowcount={last.row + 1}
          aria-colcount={last.column + 1}
          style={{ width: size.width, height: size.height }}
          onMouseDown={press}
          onMouseMove={drag}
          onMouseUp={() => setDragging(undefined)}
          onDoubleClick={(event) => {
            const { onColumns, onRows } = viewport.under(event);
            if (!inEditor(event) && !onColumns && !onRows) editing.begin();
          }}
          onContextMenu={(event) => {
            event.preventDefault();
            const chosen = underHeading(event) ?? selectingCell(viewport.under(event));
            const { row, column } = chosen.cursor;
            const area = editing.areaOf(chosen);
            const inside = areas.some(
              (each) => contains(each, row, column) && each.rows >= area.rows && each.columns >= area.columns,
            );
            if (!inside) editing.select(chosen);
            props.onMenu(event.clientX, event.clientY);
          }}
          onKeyDown={(event) =>
            !editing.typing &&
            pressOnSheet(event, {
              ...{ editing, operations },
              page: Math.max(1, viewport.rows.count - 2),
              onMenu: openMenu,
            })
          }
        >
          <ColumnHeadings {...{ sheet, geometry, viewport, areas }} />
          <RowHeadings {...{ sheet, geometry, viewport, areas }} />
          {parts.map(({ name, down, across }) => {
            const above = down === "frozen";
            const beside = across === "frozen";
            if ((above && sheet.frozen.rows === 0) || (beside && sheet.frozen.columns === 0)) return null;
            const first = { row: viewport.rows.first, column: viewport.columns.first };
            return (
              <SheetPane
                key={name}
                {...{ name, book, sheet, geometry, areas, active, dashed }}
                rows={above ? { first: 0, count: sheet.frozen.rows } : viewport.rows}
                columns={beside ? { first: 0, count: sheet.frozen.columns } : viewport.columns}
                box={{
                  left: headerWidth + (beside ? 0 : frozen.width),
                  top: headerHeight + (above ? 0 : frozen.height),
                  width: beside ? frozen.width : view.width,
                  height: above ? frozen.height : view.height,
                }}
                offset={{
                  left: beside ? 0 : columns.start(first.column) - frozen.width - scroll.left,
                  top: above ? 0 : rows.start(first.row) - frozen.height - scroll.top,
                }}
              />
            );
          })}
          <div role="row">
            <div role="gridcell">
              {editor({
                left: within(place.left, size.width),
                top: within(place.top, size.height),
                width: box.width + 1,
                height: box.height + 1,
              })}
            </div>
          </div>
          {comment && (
            <div
              className="comment"
              role="note"
              style={{ left: place.left + box.width + 12, top: place.top - 6 }}
            >
              {comment.text}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
