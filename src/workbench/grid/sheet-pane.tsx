/** One part of a sheet with frozen lines: up to four stand beside one another, each with its cells, lines and selection. */
import type { CSSProperties, ReactElement } from "react";
import type { Area } from "../../sheet/address";
import { touches } from "../../sheet/rectangles";
import { type Book, type Sheet } from "../workbook/model";
import { Cells } from "./cells";
import { SheetChart } from "./charts";
import { sameArea } from "./typing";
import { type Box, boxOf, type Geometry } from "./geometry";
import type { Span } from "./viewport";

export interface SheetPaneProps {
  readonly name: "main" | "top" | "left" | "corner";
  readonly book: Book;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly rows: Span;
  readonly columns: Span;
  /** Where the part stands in the window. */
  readonly box: CSSProperties;
  /** Where its first cell stands within it. */
  readonly offset: { readonly left: number; readonly top: number };
  /** What is selected; of several areas, the last has the active cell. */
  readonly areas: readonly Area[];
  readonly active: Area;
  /** Cells that a formula being typed points to, or that wait to be pasted. */
  readonly dashed: readonly Area[];
}

export function SheetPane(props: SheetPaneProps): ReactElement {
  const { name, book, sheet, geometry, box, offset, areas, active, dashed } = props;
  const area: Area = {
    row: props.rows.first,
    column: props.columns.first,
    rows: props.rows.count,
    columns: props.columns.count,
  };
  const origin = boxOf(geometry, { ...area, rows: 1, columns: 1 });
  const at = (part: Area): Box => {
    const { left, top, width, height } = boxOf(geometry, part);
    return { left: left - origin.left - 1, top: top - origin.top - 1, width: width + 1, height: height + 1 };
  };
  const several = areas.length > 1 || !sameArea(areas[0]!, active);
  return (
    <div className={`pane ${name}`} style={box} role="presentation">
      <div className="sheet-layer" style={offset} role="presentation">
        {sheet.gridlines && <Gridlines geometry={geometry} area={area} />}
        <Cells sheet={sheet} geometry={geometry} area={area} date1904={book.date1904} idPrefix="cell-" />
        {sheet.charts.map(
          (chart) =>
            chart.look &&
            touches(chart.look.area, area) && (
              <SheetChart key={chart.name} chart={chart} book={book} box={at(chart.look.area)} />
            ),
        )}
        {several &&
          areas.map((each, i) => (
            <div key={i} className="selection" style={at(clipped(each, area))} role="presentation" />
          ))}
        {dashed.map((each, i) => (
          <div key={i} className="dashed" style={at(clipped(each, area))} role="presentation" />
        ))}
        <div className="active-cell" style={at(active)} role="presentation" />
        {areas.length === 1 &&
          edgesOf(at(clipped(areas[0]!, area))).map((edge, i) => (
            <div key={i} className="move-edge" style={edge} aria-hidden />
          ))}
        {areas.length === 1 && <div className="fill-handle" style={cornerOf(at(areas[0]!))} aria-hidden />}
      </div>
    </div>
  );
}

/** Around the lower right corner. */
const cornerOf = ({ left, top, width, height }: Box): CSSProperties => ({
  left: left + width - 4,
  top: top + height - 4,
});

/** Narrow strips over its four sides, by which the selection is taken elsewhere. */
const edgesOf = ({ left, top, width, height }: Box): CSSProperties[] => [
  { left: left - 1, top: top - 1, width: width + 2, height: 4 },
  { left: left - 1, top: top + height - 3, width: width + 2, height: 4 },
  { left: left - 1, top: top - 1, width: 4, height: height + 2 },
  { left: left + width - 3, top: top - 1, width: 4, height: height + 2 },
];

function Gridlines({ geometry, area }: { geometry: Geometry; area: Area }): ReactElement {
  const { rows, columns } = geometry;
  const box = boxOf(geometry, area);
  const lines = (first: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => first + i);
  return (
    <>
      {lines(area.column, area.columns).map((column) => (
        <i
          key={`c${column}`}
          className="gridline"
          style={{ left: columns.start(column + 1) - box.left - 1, top: 0, width: 1, height: box.height }}
        />
      ))}
      {lines(area.row, area.rows).map((row) => (
        <i
          key={`r${row}`}
          className="gridline"
          style={{ top: rows.start(row + 1) - box.top - 1, left: 0, height: 1, width: box.width }}
        />
      ))}
    </>
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
