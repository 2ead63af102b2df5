/**
 * One sheet as Excel shows it: headings, frozen panes, cells, selection. Only what is in view becomes elements, so a
 * sheet of 20,000 rows scrolls like a small one.
 */
import { type CSSProperties, type MouseEvent, type ReactElement, useEffect, useMemo, useState } from "react";
import { type Area, contains, printArea } from "../../sheet/address";
import type { Book, Sheet } from "../workbook/model";
import { lastColumn, lastRow } from "../workbook/model";
import { boxOf, geometryOf } from "./geometry";
import { ColumnHeadings, RowHeadings } from "./headings";
import { areaBetween, type Cursor } from "./movement";
import { pressOnSheet } from "./sheet-keys";
import { SheetPane } from "./sheet-pane";
import { say } from "./texts";
import { focusSheet } from "./use-regions";
import { headerHeight, useViewport } from "./viewport";

export interface SheetViewProps {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly version: number;
  readonly anchor: Cursor;
  readonly cursor: Cursor;
  readonly typing: boolean;
  /** The active cell's editor. It is there before anybody types, so that the first letter, Hangul too, goes into it. */
  readonly editor: (style: CSSProperties) => ReactElement;
  onSelect(anchor: Cursor, cursor: Cursor): void;
  /** Typing begins within the content. */
  onEdit(): void;
  onClear(): void;
  onMenu(x: number, y: number): void;
}

const oneCell = (at: Cursor): Area => ({ ...at, rows: 1, columns: 1 });

export function SheetView(props: SheetViewProps): ReactElement {
  const { book, sheet, version, anchor, cursor, typing, editor, onSelect } = props;
  const geometry = useMemo(() => geometryOf(sheet), [sheet, version]);
  const { rows, columns } = geometry;
  const viewport = useViewport(sheet, geometry, cursor);
  const { scroll, size, headerWidth, frozen, view, last } = viewport;
  const [dragging, setDragging] = useState(false);
  const selection = areaBetween(sheet, anchor, cursor);
  const active = sheet.mergeAt(anchor.row, anchor.column) ?? oneCell(anchor);
  const box = boxOf(geometry, active);
  const place = viewport.place(active);

  // A sheet that takes another one's place takes its focus too, but never the task pane's.
  useEffect(() => {
    if (document.activeElement === document.body) focusSheet();
  }, [sheet]);
  const within = (offset: number, length: number): number => Math.max(0, Math.min(offset, length - 40)) - 1;

  const inEditor = (event: MouseEvent): boolean =>
    typing && (event.target as HTMLElement).closest(".editor") !== null;
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || inEditor(event)) return;
    event.preventDefault();
    if (!typing) focusSheet();
    const { row, column, onColumns, onRows } = viewport.under(event);
    if (onColumns || onRows)
      return onSelect(
        { row: onColumns ? 0 : row, column: onRows ? 0 : column },
        { row: onColumns ? lastRow : row, column: onRows ? lastColumn : column },
      );
    setDragging(true);
    onSelect(event.shiftKey ? anchor : { row, column }, { row, column });
  };
  const drag = (event: MouseEvent): void => {
    if (!dragging || event.buttons !== 1) return setDragging(false);
    const { row, column } = viewport.under(event);
    if (row !== cursor.row || column !== cursor.column) onSelect(anchor, { row, column });
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
  const comment = sheet.comments.find(({ row, column }) => row === anchor.row && column === anchor.column);

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
          data-active={printArea(oneCell(anchor))}
          aria-label={`${say("grid")}: ${sheet.name}`}
          aria-rowcount={last.row + 1}
          aria-colcount={last.column + 1}
          style={{ width: size.width, height: size.height }}
          onMouseDown={press}
          onMouseMove={drag}
          onMouseUp={() => setDragging(false)}
          onDoubleClick={(event) => !inEditor(event) && props.onEdit()}
          onContextMenu={(event) => {
            event.preventDefault();
            const at = viewport.under(event);
            if (!contains(selection, at.row, at.column)) onSelect(at, at);
            props.onMenu(event.clientX, event.clientY);
          }}
          onKeyDown={(event) =>
            !typing &&
            pressOnSheet(event, {
              ...{ sheet, anchor, cursor, onSelect },
              page: Math.max(1, viewport.rows.count - 2),
              onEdit: props.onEdit,
              onClear: props.onClear,
              onMenu: openMenu,
            })
          }
        >
          <ColumnHeadings {...{ sheet, geometry, viewport, selection }} />
          <RowHeadings {...{ sheet, geometry, viewport, selection }} />
          {parts.map(({ name, down, across }) => {
            const above = down === "frozen";
            const beside = across === "frozen";
            if ((above && sheet.frozen.rows === 0) || (beside && sheet.frozen.columns === 0)) return null;
            const first = { row: viewport.rows.first, column: viewport.columns.first };
            return (
              <SheetPane
                key={name}
                {...{ name, book, sheet, geometry, selection, active }}
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
