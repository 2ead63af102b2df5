/** The headings of the columns (A, B, …) and of the rows (1, 2, …), with those of the selection marked. */
import type { ReactElement } from "react";
import { type Area, columnName } from "../../sheet/address";
import type { Sheet } from "../workbook/model";
import type { Geometry } from "./geometry";
import { headerHeight, type Span, type Viewport } from "./viewport";

interface HeadingsProps {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly viewport: Viewport;
  readonly areas: readonly Area[];
}

export function ColumnHeadings({ sheet, geometry, viewport, areas }: HeadingsProps): ReactElement {
  const { columns } = geometry;
  const { frozen } = sheet;
  return (
    <div
      className="column-headers"
      role="row"
      style={{
        left: viewport.headerWidth,
        height: headerHeight,
        width: viewport.size.width - viewport.headerWidth,
      }}
    >
      {numbersIn({ first: 0, count: frozen.columns }, viewport.columns).map((column) => (
        <div
          key={column}
          role="columnheader"
          className={
            areas.some((each) => column >= each.column && column < each.column + each.columns)
              ? "selected"
              : ""
          }
          style={{
            left: columns.start(column) - (column < frozen.columns ? 0 : viewport.scroll.left),
            width: columns.size(column),
            zIndex: column < frozen.columns ? 1 : 0,
          }}
        >
          {columns.size(column) > 8 && columnName(column)}
          <i className="column-edge" data-axis="columns" data-line={column} />
        </div>
      ))}
    </div>
  );
}

export function RowHeadings({ sheet, geometry, viewport, areas }: HeadingsProps): ReactElement {
  const { rows } = geometry;
  const { frozen } = sheet;
  return (
    <div
      className="row-headers"
      role="presentation"
      style={{
        top: headerHeight,
        width: viewport.headerWidth,
        height: viewport.size.height - headerHeight,
      }}
    >
      {numbersIn({ first: 0, count: frozen.rows }, viewport.rows).map((row) => (
        <div
          key={row}
          aria-hidden
          className={areas.some((each) => row >= each.row && row < each.row + each.rows) ? "selected" : ""}
          style={{
            top: rows.start(row) - (row < frozen.rows ? 0 : viewport.scroll.top),
            height: rows.size(row),
            zIndex: row < frozen.rows ? 1 : 0,
          }}
        >
          {rows.size(row) > 8 && row + 1}
          <i className="row-edge" data-axis="rows" data-line={row} />
        </div>
      ))}
    </div>
  );
}

function numbersIn(...spans: readonly Span[]): number[] {
  return spans.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
}
