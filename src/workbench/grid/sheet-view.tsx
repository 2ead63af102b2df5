/**
 * One sheet as Excel shows it: headings, frozen panes, cells, selection. Only what is in view becomes elements, so a
 * sheet of 20,000 rows scrolls like a small one.
 */
import {
  type ClipboardEvent,
  type CSSProperties,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { type Area, printArea } from "../../sheet/address";
import type { Sheet } from "../workbook/model";
import { copyTo, pasteFrom } from "./clipboard";
import type { Editing } from "./editing";
import { boxOf, geometryOf } from "./geometry";
import { ColumnHeadings, RowHeadings } from "./headings";
import type { Cursor } from "./movement";
import type { Operations } from "./operations";
import { pressOnSheet } from "./sheet-keys";
import { SheetPane } from "./sheet-pane";
import { say } from "./texts";
import { usePointer } from "./use-pointer";
import { focusSheet } from "./use-regions";
import { headerHeight, useViewport } from "./viewport";

export interface SheetViewProps {
  readonly editing: Editing;
  readonly operations: Operations;
  readonly sheet: Sheet;
  /** The active cell's editor. It is there before anybody types, so that the first letter, Hangul too, goes into it. */
  readonly editor: (style: CSSProperties) => ReactElement;
  onMenu(x: number, y: number): void;
}

/** In percent, as far as Excel goes. */
export function zoomTo(sheet: Sheet, percent: number): void {
  sheet.zoom = Math.max(10, Math.min(400, Math.round(percent)));
  sheet.touch();
}

const oneCell = ({ row, column }: Cursor): Area => ({ row, column, rows: 1, columns: 1 });

export function SheetView(props: SheetViewProps): ReactElement {
  const { editing, operations, sheet, editor } = props;
  const { book } = editing.session;
  const { typing, areas, selecting } = editing;
  const pointed = typing?.pointed?.sheet === sheet ? typing.pointed.at : undefined;
  // A selection that moves changes no size.
  const { revision, defaultColumnWidth, defaultRowHeight } = sheet;
  const sizes = [sheet, revision, defaultColumnWidth, defaultRowHeight];
  const geometry = useMemo(() => geometryOf(sheet), sizes);
  const { rows, columns } = geometry;
  const follows = pointed?.cursor ?? selecting.active ?? selecting.cursor;
  const viewport = useViewport(sheet, geometry, follows, (pointed ?? selecting).whole, editing.reveals);
  const { scroll, size, headerWidth, frozen, view, last } = viewport;
  const zoom = sheet.zoom / 100;
  const pointer = usePointer(editing, viewport, geometry, zoom);
  const inCell = typing?.where === "cell" && typing.place.sheet === sheet;
  const at = inCell ? typing.place : editing.active;
  const active = sheet.mergeAt(at.row, at.column) ?? oneCell(at);
  const box = boxOf(geometry, active);
  const place = viewport.place(active);
  const pastesValues = useRef(false);

  // A sheet that takes another one's place takes its focus too, but never the task pane's.
  useEffect(() => {
    if (document.activeElement === document.body) focusSheet();
  }, [sheet]);
  useEffect(() => {
    const element = viewport.scroller.current!;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      // Else the browser zooms all of its page.
      event.preventDefault();
      zoomTo(sheet, sheet.zoom - Math.sign(event.deltaY) * 10);
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [sheet]);
  const within = (offset: number, length: number): number => Math.max(0, Math.min(offset, length - 40)) - 1;

  /** While nobody types: a text being typed is the field's own matter. */
  const take = (event: ClipboardEvent, work: () => void): void => {
    if (editing.typing) return;
    event.preventDefault();
    work();
  };
  const openMenu = (): void => {
    const window = viewport.scroller.current!.getBoundingClientRect();
    props.onMenu(window.left + (place.left + 20) * zoom, window.top + (place.top + 20) * zoom);
  };

  const parts = [
    { name: "main", down: "rest", across: "rest" },
    { name: "top", down: "frozen", across: "rest" },
    { name: "left", down: "rest", across: "frozen" },
    { name: "corner", down: "frozen", across: "frozen" },
  ] as const;
  const comment = sheet.comments.find(({ row, column }) => row === at.row && column === at.column);
  const { filling, sizing } = pointer;
  const waiting = editing.clip?.sheet === sheet ? editing.clip.block.area : undefined;
  const dashed = [pointed && editing.areaOf(pointed), filling, waiting].filter((each) => each !== undefined);

  return (
    <div
      ref={viewport.scroller}
      className="sheet-scroller"
      onScroll={(event) => viewport.onScroll(event.currentTarget)}
    >
      <div
        style={{
          width: (headerWidth + columns.start(last.column + 1)) * zoom,
          height: (headerHeight + rows.start(last.row + 1)) * zoom,
        }}
      >
        <div className="sheet-frame" style={{ width: size.width * zoom, height: size.height * zoom }}>
          <div
            className="sheet"
            role="grid"
            data-active={printArea(oneCell(editing.active))}
            aria-label={`${say("grid")}: ${sheet.name}`}
            aria-multiselectable
            aria-rowcount={last.row + 1}
            aria-colcount={last.column + 1}
            style={{
              width: size.width,
              height: size.height,
              ...(zoom === 1 ? {} : { transform: `scale(${zoom})` }),
            }}
            onMouseDown={pointer.onMouseDown}
            onMouseMove={pointer.onMouseMove}
            onMouseUp={pointer.onMouseUp}
            onDoubleClick={pointer.onDoubleClick}
            onContextMenu={(event) => {
              event.preventDefault();
              pointer.chooseUnder(event);
              props.onMenu(event.clientX, event.clientY);
            }}
            onCopy={(event) => take(event, () => copyTo(event.clipboardData, editing, false))}
            onCut={(event) => take(event, () => copyTo(event.clipboardData, editing, true))}
            onPaste={(event) => {
              const { clipboardData: data } = event;
              const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
              take(event, () => pasteFrom({ html, text }, editing, pastesValues.current));
            }}
            onKeyDown={(event) => {
              // The browser pastes plain text by these keys, and says of it no more than of any pasting.
              pastesValues.current = event.ctrlKey && event.shiftKey && event.code === "KeyV";
              if (editing.typing) return;
              pressOnSheet(event, {
                ...{ editing, operations },
                page: Math.max(1, viewport.rows.count - 2),
                onMenu: openMenu,
              });
            }}
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
            {sizing && (
              <i
                className={`sizing ${sizing.axis}`}
                style={
                  sizing.axis === "columns"
                    ? { left: viewport.place({ row: 0, column: sizing.line }).left + sizing.size }
                    : { top: viewport.place({ row: sizing.line, column: 0 }).top + sizing.size }
                }
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
