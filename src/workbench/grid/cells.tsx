/**
 * The cells of an area as elements, placed from the area's corner; used by the grid and by the print preview.
 * A cell is found by its address: [data-cell="B6"].
 */
import type { CSSProperties, ReactElement } from "react";
import { type Area, printArea } from "../../sheet/address";
import { touches } from "../../sheet/rectangles";
import { displayText, formatColour } from "../workbook/display";
import { type Borders, type Cell, plainStyle, type Sheet, type Style } from "../workbook/model";
import { borderCss, cellCss, fontOf, horizontalOf, textWidth } from "./cell-css";
import { boxOf, type Geometry } from "./geometry";

export interface CellsProps {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly area: Area;
  readonly date1904: boolean;
  /** Gives cells a name by which the grid's focus refers to them; none in a preview. */
  readonly idPrefix?: string;
}

/** One element for each row that shows anything, with its cells in it. */
export function Cells({ sheet, geometry, area, date1904, idPrefix }: CellsProps): ReactElement {
  const rows = new Map<number, ReactElement[]>();
  const add = (row: number, element: ReactElement): void => {
    const list = rows.get(row);
    if (list) list.push(element);
    else rows.set(row, [element]);
  };
  const origin = boxOf(geometry, { ...area, rows: 1, columns: 1 });
  const merges = sheet.merges.filter((merge) => touches(merge, area));
  const covered = new Set(
    merges.flatMap((merge) =>
      [...positions(merge)]
        .filter(([r, c]) => r !== merge.row || c !== merge.column)
        .map(([r, c]) => r * 16384 + c),
    ),
  );
  const show = (row: number, column: number, cell: Cell, merge: Area | undefined): void => {
    const own = merge ?? { row, column, rows: 1, columns: 1 };
    const box = boxOf(geometry, own);
    if (box.width === 0 || box.height === 0) return;
    const place = {
      left: box.left - origin.left - 1,
      top: box.top - origin.top - 1,
      width: box.width + 1,
      height: box.height + 1,
    };
    add(
      row,
      <CellElement
        key={`${row},${column}`}
        address={printArea({ row, column, rows: 1, columns: 1 })}
        cell={cell}
        borders={bordersOf(sheet, own)}
        place={place}
        room={merge ? 0 : roomFor(sheet, geometry, row, column, cell, date1904)}
        comment={sheet.comments.some((each) => each.row === row && each.column === column)}
        date1904={date1904}
        {...(idPrefix === undefined ? {} : { idPrefix })}
      />,
    );
  };
  for (const [row, column, cell] of sheet.cellsIn(area)) {
    if (
      covered.has(row * 16384 + column) ||
      merges.some((merge) => merge.row === row && merge.column === column)
    )
      continue;
    const commented = sheet.comments.some((each) => each.row === row && each.column === column);
    if (cell.value !== undefined || cell.style !== plainStyle || commented)
      show(row, column, cell, undefined);
  }
  for (const merge of merges) show(merge.row, merge.column, sheet.cell(merge.row, merge.column), merge);
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return (
    <>
      {inOrder.map(([row, elements]) => (
        <div key={row} role="row" aria-rowindex={row + 2}>
          {elements}
        </div>
      ))}
    </>
  );
}

interface CellElementProps {
  readonly address: string;
  readonly cell: Cell;
  readonly borders: Borders | undefined;
  readonly place: CSSProperties & { readonly width: number };
  /** How far the text may flow over its right neighbours. */
  readonly room: number;
  readonly comment: boolean;
  readonly date1904: boolean;
  readonly idPrefix?: string;
}

function CellElement({
  address,
  cell,
  borders,
  place,
  room,
  comment,
  date1904,
  idPrefix,
}: CellElementProps): ReactElement {
  const { style, value } = cell;
  const shown = shownText(cell, place.width - 1, date1904);
  const css: CSSProperties = {
    ...place,
    ...cellCss(style, value, formatColour(value, style.numberFormat ?? "")),
    borderTop: borderCss(borders?.top),
    borderBottom: borderCss(borders?.bottom),
    borderLeft: borderCss(borders?.left),
    borderRight: borderCss(borders?.right),
    ...(room > 0 ? { overflow: "visible" } : {}),
  };
  return (
    <div
      role="gridcell"
      className="cell"
      style={css}
      data-cell={address}
      {...(idPrefix === undefined ? {} : { id: `${idPrefix}${address}` })}
      {...(shown !== undefined && shown.startsWith("#") && typeof value === "number"
        ? { title: displayText(value, style.numberFormat, date1904) }
        : {})}
    >
      {shown !== undefined && (
        <span style={room > 0 ? { width: "max-content", maxWidth: room } : undefined}>{shown}</span>
      )}
      {comment && <i className="comment-mark" />}
    </div>
  );
}

/** "####" where a number does not fit. */
function shownText({ value, style }: Cell, width: number, date1904: boolean): string | undefined {
  if (value === undefined) return undefined;
  const text = displayText(value, style.numberFormat, date1904);
  if (typeof value !== "number" || style.shrink) return text;
  const wide = textWidth(text, fontOf(style)) > width - 2;
  if (!wide) return text;
  const general = (style.numberFormat ?? "General") === "General";
  return general ? shortened(value, width, style) : "#".repeat(Math.max(1, Math.floor(width / 8)));
}

/** A General number loses decimals before it is shown as "####". */
function shortened(value: number, width: number, style: Style): string {
  for (let digits = 10; digits > 0; digits--) {
    const text = String(Number(value.toPrecision(digits)));
    if (textWidth(text, fontOf(style)) <= width - 2) return text;
  }
  return "#".repeat(Math.max(1, Math.floor(width / 8)));
}

/** The width over which a text that does not fit may flow: its cell and the empty ones to its right. */
function roomFor(
  sheet: Sheet,
  geometry: Geometry,
  row: number,
  column: number,
  cell: Cell,
  date1904: boolean,
): number {
  const { value, style } = cell;
  if (typeof value !== "string" || style.wrap || horizontalOf(style, value) !== "left") return 0;
  const needed =
    textWidth(displayText(value, style.numberFormat, date1904), fontOf(style)) + 6 + (style.indent ?? 0) * 9;
  let width = geometry.columns.size(column);
  if (needed <= width) return 0;
  for (let next = column + 1; next < column + 60 && width < needed; next++) {
    if (sheet.value(row, next) !== undefined || sheet.mergeAt(row, next)) break;
    width += geometry.columns.size(next);
  }
  return width > geometry.columns.size(column) ? width : 0;
}

/** A line belongs to both cells beside it: whichever has it, shows it. */
function bordersOf(sheet: Sheet, { row, column, rows, columns }: Area): Borders {
  const at = (r: number, c: number): Borders | undefined =>
    r < 0 || c < 0 ? undefined : sheet.styleAt(r, c).borders;
  const [bottom, right] = [row + rows - 1, column + columns - 1];
  const found = {
    top: at(row, column)?.top ?? at(row - 1, column)?.bottom ?? at(row, right)?.top,
    left: at(row, column)?.left ?? at(row, column - 1)?.right ?? at(bottom, column)?.left,
    bottom: at(bottom, column)?.bottom ?? at(bottom + 1, column)?.top ?? at(bottom, right)?.bottom,
    right: at(row, right)?.right ?? at(row, right + 1)?.left ?? at(bottom, right)?.right,
  };
  return Object.fromEntries(Object.entries(found).filter(([, border]) => border !== undefined));
}

function* positions(area: Area): IterableIterator<[number, number]> {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
}
