/**
 * One sheet as Excel shows it: headings, frozen panes, cells, selection. Only what is in view becomes elements, so a
 * sheet of 20,000 rows scrolls like a small one.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Area, columnName, printArea } from "../../sheet/address";
import type { Book, Sheet } from "../workbook/model";
import { lastColumn, lastRow } from "../workbook/model";
import { Cells } from "./cells";
import { boxOf, geometryOf, type Lines } from "./geometry";
import { areaBetween, type Cursor, moved } from "./movement";
import { say } from "./texts";

export interface SheetViewProps {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly version: number;
  readonly anchor: Cursor;
  readonly cursor: Cursor;
  /** The editor over the active cell, while one is typing. */
  readonly editor?: (style: CSSProperties) => ReactElement;
  onSelect(anchor: Cursor, cursor: Cursor): void;
  /** Typing begins: over the content, or within it. */
  onEdit(text?: string): void;
  onClear(): void;
  onMenu(x: number, y: number): void;
}

const headerHeight = 20;

export function SheetView(props: SheetViewProps): ReactElement {
  const { book, sheet, version, anchor, cursor, editor, onSelect } = props;
  const geometry = useMemo(() => geometryOf(sheet), [sheet, version]);
  const { rows, columns } = geometry;
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [size, setSize] = useState({ width: 1000, height: 600 });
  const [dragging, setDragging] = useState(false);

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    scroller.current!.scrollTo(0, 0);
    setScroll({ left: 0, top: 0 });
  }, [sheet]);
  useEffect(() => {
    if (!editor) focus.current?.focus({ preventScroll: true });
  }, [editor === undefined, sheet]);

  const frozen = sheet.frozen;
  const frozenWidth = columns.start(frozen.columns);
  const frozenHeight = rows.start(frozen.rows);
  const headerWidth = Math.max(34, String(rows.at(scroll.top + size.height) + 1).length * 8 + 14);
  const view = {
    width: size.width - headerWidth - frozenWidth,
    height: size.height - headerHeight - frozenHeight,
  };

  const used = useMemo(() => sheet.usedArea(), [sheet, version]);
  const last = {
    row: Math.min(lastRow, Math.max((used ? used.row + used.rows : 0) + 40, cursor.row + 40, 60)),
    column: Math.min(
      lastColumn,
      Math.max((used ? used.column + used.columns : 0) + 10, cursor.column + 10, 26),
    ),
  };
  const total = {
    width: headerWidth + columns.start(last.column + 1),
    height: headerHeight + rows.start(last.row + 1),
  };

  const inView = (
    lines: Lines,
    from: number,
    length: number,
    offset: number,
  ): { first: number; count: number } => {
    const first = Math.max(from, lines.at(lines.start(from) + offset));
    return {
      first,
      count: Math.max(1, lines.at(lines.start(from) + offset + Math.max(length, 0)) - first + 1),
    };
  };
  const rowsInView = inView(rows, frozen.rows, view.height, scroll.top);
  const columnsInView = inView(columns, frozen.columns, view.width, scroll.left);

  const scrollTo = (target: Cursor): void => {
    const element = scroller.current!;
    const box = boxOf(geometry, { ...target, rows: 1, columns: 1 });
    if (target.row >= frozen.rows) {
      const top = box.top - frozenHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + box.height > element.scrollTop + view.height)
        element.scrollTop = top + box.height - view.height;
    }
    if (target.column >= frozen.columns) {
      const left = box.left - frozenWidth;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + box.width > element.scrollLeft + view.width)
        element.scrollLeft = left + Math.min(box.width, view.width) - view.width;
    }
  };
  useEffect(() => scrollTo(cursor), [cursor.row, cursor.column, sheet]);

  const cellAt = (event: MouseEvent): Cursor => {
    const corner = scroller.current!.getBoundingClientRect();
    const x = event.clientX - corner.left - headerWidth;
    const y = event.clientY - corner.top - headerHeight;
    return {
      row: rows.at(Math.max(0, y < frozenHeight ? y : y + scroll.top)),
      column: columns.at(Math.max(0, x < frozenWidth ? x : x + scroll.left)),
    };
  };
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || (event.target as HTMLElement).closest(".editor")) return;
    event.preventDefault();
    const corner = scroller.current!.getBoundingClientRect();
    const at = cellAt(event);
    if (event.clientY - corner.top < headerHeight && event.clientX - corner.left < headerWidth)
      return onSelect({ row: 0, column: 0 }, { row: lastRow, column: lastColumn });
    if (event.clientY - corner.top < headerHeight)
      return onSelect({ row: 0, column: at.column }, { row: lastRow, column: at.column });
    if (event.clientX - corner.left < headerWidth)
      return onSelect({ row: at.row, column: 0 }, { row: at.row, column: lastColumn });
    setDragging(true);
    onSelect(event.shiftKey ? anchor : at, at);
  };
  const drag = (event: MouseEvent): void => {
    if (!dragging || event.buttons !== 1) return setDragging(false);
    const at = cellAt(event);
    if (at.row !== cursor.row || at.column !== cursor.column) onSelect(anchor, at);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const take = (work: () => void): void => {
      event.preventDefault();
      work();
    };
    const page = Math.max(1, rowsInView.count - 2);
    const target = moved(sheet, event.shiftKey ? cursor : anchor, event.key, ctrl, page);
    if (target) return take(() => onSelect(event.shiftKey ? anchor : target, target));
    if (event.key === "Enter") return take(() => goBy(event.shiftKey ? "ArrowUp" : "ArrowDown"));
    if (event.key === "Tab" && !ctrl) return take(() => goBy(event.shiftKey ? "ArrowLeft" : "ArrowRight"));
    if (event.key === "F2") return take(() => props.onEdit());
    if (event.key === "Delete" || event.key === "Backspace") return take(props.onClear);
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = focus.current!.getBoundingClientRect();
      const at = boxOf(geometry, { ...anchor, rows: 1, columns: 1 });
      return take(() =>
        props.onMenu(
          box.left + headerWidth + at.left - scroll.left + 20,
          box.top + headerHeight + at.top - scroll.top + 20,
        ),
      );
    }
    if (event.key.length === 1 && !ctrl) take(() => props.onEdit(event.key));
  };
  const goBy = (key: string): void => {
    const target = moved(sheet, anchor, key, false, 1)!;
    onSelect(target, target);
  };

  const selection = areaBetween(sheet, anchor, cursor);
  const activeArea = sheet.mergeAt(anchor.row, anchor.column) ?? { ...anchor, rows: 1, columns: 1 };
  const pane = (
    name: string,
    rowSpan: { first: number; count: number },
    columnSpan: { first: number; count: number },
    box: CSSProperties,
    offset: { left: number; top: number },
  ): ReactElement => {
    const area: Area = {
      row: rowSpan.first,
      column: columnSpan.first,
      rows: rowSpan.count,
      columns: columnSpan.count,
    };
    const origin = boxOf(geometry, { ...area, rows: 1, columns: 1 });
    const at = (part: Area): CSSProperties => {
      const { left, top, width, height } = boxOf(geometry, part);
      return {
        left: left - origin.left - 1,
        top: top - origin.top - 1,
        width: width + 1,
        height: height + 1,
      };
    };
    return (
      <div key={name} className={`pane ${name}`} style={box} role="presentation">
        <div className="sheet-layer" style={{ left: offset.left, top: offset.top }} role="presentation">
          {sheet.gridlines && <Gridlines rows={rows} columns={columns} area={area} />}
          <Cells sheet={sheet} geometry={geometry} area={area} date1904={book.date1904} idPrefix="cell-" />
          <div className="selection" style={at(clipped(selection, area))} role="presentation" />
          <div
            className="active-cell"
            style={at(sheet.mergeAt(anchor.row, anchor.column) ?? { ...anchor, rows: 1, columns: 1 })}
            role="presentation"
          />
          {editor && isIn(anchor, area) && (
            <div role="row">
              <div role="gridcell">{editor(at(activeArea))}</div>
            </div>
          )}
        </div>
      </div>
    );
  };
  const mainOffset = {
    left: columns.start(columnsInView.first) - frozenWidth - scroll.left,
    top: rows.start(rowsInView.first) - frozenHeight - scroll.top,
  };
  const comment = sheet.comments.find(({ row, column }) => row === anchor.row && column === anchor.column);
  const commentBox = boxOf(geometry, { ...anchor, rows: 1, columns: 1 });

  return (
    <div
      ref={scroller}
      className="sheet-scroller"
      onScroll={(event) =>
        setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })
      }
    >
      <div style={{ width: total.width, height: total.height }}>
        <div
          ref={focus}
          className="sheet"
          role="grid"
          tabIndex={0}
          aria-label={`${say("grid")}: ${sheet.name}`}
          aria-rowcount={last.row + 1}
          aria-colcount={last.column + 1}
          aria-activedescendant={`cell-${printArea({ ...anchor, rows: 1, columns: 1 })}`}
          style={{ width: size.width, height: size.height }}
          onMouseDown={press}
          onMouseMove={drag}
          onMouseUp={() => setDragging(false)}
          onDoubleClick={(event) => !(event.target as HTMLElement).closest(".editor") && props.onEdit()}
          onContextMenu={(event) => {
            event.preventDefault();
            const at = cellAt(event);
            if (!isIn(at, selection)) onSelect(at, at);
            props.onMenu(event.clientX, event.clientY);
          }}
          onKeyDown={onKeyDown}
        >
          <div
            className="column-headers"
            role="row"
            style={{ left: headerWidth, height: headerHeight, width: size.width - headerWidth }}
          >
            {[
              ...lineNumbers(0, frozen.columns),
              ...lineNumbers(columnsInView.first, columnsInView.count),
            ].map((column) => (
              <div
                key={column}
                role="columnheader"
                className={
                  column >= selection.column && column < selection.column + selection.columns
                    ? "selected"
                    : ""
                }
                style={{
                  left: columns.start(column) - (column < frozen.columns ? 0 : scroll.left),
                  width: columns.size(column),
                  zIndex: column < frozen.columns ? 1 : 0,
                }}
              >
                {columns.size(column) > 8 && columnName(column)}
              </div>
            ))}
          </div>
          <div
            className="row-headers"
            role="presentation"
            style={{ top: headerHeight, width: headerWidth, height: size.height - headerHeight }}
          >
            {[...lineNumbers(0, frozen.rows), ...lineNumbers(rowsInView.first, rowsInView.count)].map(
              (row) => (
                <div
                  key={row}
                  aria-hidden
                  className={row >= selection.row && row < selection.row + selection.rows ? "selected" : ""}
                  style={{
                    top: rows.start(row) - (row < frozen.rows ? 0 : scroll.top),
                    height: rows.size(row),
                    zIndex: row < frozen.rows ? 1 : 0,
                  }}
                >
                  {rows.size(row) > 8 && row + 1}
                </div>
              ),
            )}
          </div>
          {pane(
            "main",
            rowsInView,
            columnsInView,
            {
              left: headerWidth + frozenWidth,
              top: headerHeight + frozenHeight,
              width: view.width,
              height: view.height,
            },
            mainOffset,
          )}
          {frozen.rows > 0 &&
            pane(
              "top",
              { first: 0, count: frozen.rows },
              columnsInView,
              { left: headerWidth + frozenWidth, top: headerHeight, width: view.width, height: frozenHeight },
              { left: mainOffset.left, top: 0 },
            )}
          {frozen.columns > 0 &&
            pane(
              "left",
              rowsInView,
              { first: 0, count: frozen.columns },
              {
                left: headerWidth,
                top: headerHeight + frozenHeight,
                width: frozenWidth,
                height: view.height,
              },
              { left: 0, top: mainOffset.top },
            )}
          {frozen.rows > 0 &&
            frozen.columns > 0 &&
            pane(
              "corner",
              { first: 0, count: frozen.rows },
              { first: 0, count: frozen.columns },
              { left: headerWidth, top: headerHeight, width: frozenWidth, height: frozenHeight },
              { left: 0, top: 0 },
            )}
          {comment && (
            <div
              className="comment"
              role="note"
              style={{
                left:
                  headerWidth +
                  commentBox.left +
                  commentBox.width -
                  (anchor.column < frozen.columns ? 0 : scroll.left) +
                  12,
                top: headerHeight + commentBox.top - (anchor.row < frozen.rows ? 0 : scroll.top) - 6,
              }}
            >
              {comment.text}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Gridlines({ rows, columns, area }: { rows: Lines; columns: Lines; area: Area }): ReactElement {
  const box = boxOf({ rows, columns }, area);
  return (
    <>
      {lineNumbers(area.column, area.columns).map((column) => (
        <i
          key={`c${column}`}
          className="gridline"
          style={{ left: columns.start(column + 1) - box.left - 1, top: 0, width: 1, height: box.height }}
        />
      ))}
      {lineNumbers(area.row, area.rows).map((row) => (
        <i
          key={`r${row}`}
          className="gridline"
          style={{ top: rows.start(row + 1) - box.top - 1, left: 0, height: 1, width: box.width }}
        />
      ))}
    </>
  );
}

function lineNumbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

function isIn({ row, column }: Cursor, area: Area): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** A selection of whole rows reaches further than an element can: it is cut a little outside of what is shown. */
function clipped(selection: Area, area: Area): Area {
  const row = Math.max(selection.row, area.row - 2);
  const column = Math.max(selection.column, area.column - 2);
  const bottom = Math.min(selection.row + selection.rows, area.row + area.rows + 2);
  const right = Math.min(selection.column + selection.columns, area.column + area.columns + 2);
  return { row, column, rows: Math.max(0, bottom - row), columns: Math.max(0, right - column) };
}
