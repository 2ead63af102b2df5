/** From one range to another: neighbours, parts, what is used. Positions are zero-based, as in the API. */
import type { Area } from "../../../sheet/address";
import { bounding, intersection } from "../../../sheet/rectangles";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { objectOf, targetOf, type Argument, type HostObject, type Model } from "../object";
import { areaOf, checkedArea, columnCount, parseRegion, regionOf, rowCount, type Region } from "./region";
import { range } from "./types";

const integer = (argument: Argument, fallback?: number): number => {
  if (argument === null || argument === undefined) {
    if (fallback !== undefined) return fallback;
  } else if (typeof argument === "number" && Number.isInteger(argument)) return argument;
  throw invalidArgument("a whole number is expected");
};

const on = ({ sheet }: Region, area: Area): HostObject => objectOf(range, regionOf(sheet, checkedArea(area)));

function other(region: Region, argument: Argument, world: World): Region {
  const target = targetOf(range, argument);
  if (target) return target;
  if (typeof argument === "string") return parseRegion(argument, region.sheet, world.book);
  throw invalidArgument("a range is expected");
}

/** Rows above or below, columns before or after: `count` of them, on the other side where it is negative. */
function beside(area: Area, axis: "row" | "column", after: boolean, count: number): Area {
  if (count === 0) throw invalidArgument("a count of 0");
  const size = axis === "row" ? "rows" : "columns";
  const outward = after === count > 0;
  const n = Math.abs(count);
  const inside = count < 0;
  // A negative count looks inward from that side.
  if (inside) return { ...area, [axis]: after ? area[axis] + area[size] - n : area[axis], [size]: n };
  return { ...area, [axis]: outward ? area[axis] + area[size] : area[axis] - n, [size]: n };
}

/** Assumption: an empty range's used range is its first cell, as Excel says of an empty sheet. */
export function usedPart(region: Region, valuesOnly: Argument): Area | undefined {
  const used = region.sheet.usedArea(valuesOnly === true);
  if (!used) return undefined;
  const common = intersection(areaOf(region), used);
  if (!common) return undefined;
  const filled = region.sheet
    .cellsIn(common)
    .filter(([, , cell]) => cell.value !== undefined || cell.formula !== undefined || valuesOnly !== true);
  const cells = filled.map(([row, column]): Area => ({ row, column, rows: 1, columns: 1 }));
  return cells.length === 0 ? undefined : cells.reduce(bounding);
}

/** What the formula of a single cell fills. */
function spillOf(region: Region): Area | undefined {
  const { row, column, rows, columns } = areaOf(region);
  const { spill } = region.sheet.cell(row, column);
  return spill && rows * columns === 1 ? { row, column, ...spill } : undefined;
}

/** The block around a cell that blank rows and columns surround. */
function surrounding({ sheet, areas }: Region): Area {
  const used = sheet.usedArea(true);
  let area = areas[0]!;
  if (!used) return area;
  for (;;) {
    const ring = {
      row: Math.max(0, area.row - 1),
      column: Math.max(0, area.column - 1),
      rows: area.rows + (area.row > 0 ? 2 : 1),
      columns: area.columns + (area.column > 0 ? 2 : 1),
    };
    const touched = sheet
      .cellsIn(ring)
      .filter(([, , cell]) => cell.value !== undefined || cell.formula !== undefined);
    const next = touched
      .map(([row, column]): Area => ({ row, column, rows: 1, columns: 1 }))
      .reduce(bounding, area);
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}

export const navigation: NonNullable<Model<Region>["methods"]> = {
  GetCell: (region, [row, column]) => {
    const area = areaOf(region);
    // A cell outside of the range is fine, as long as it is on the sheet.
    return on(region, {
      row: area.row + integer(row),
      column: area.column + integer(column),
      rows: 1,
      columns: 1,
    });
  },
  GetRow: (region, [row]) =>
    on(region, { ...areaOf(region), row: areaOf(region).row + integer(row), rows: 1 }),
  GetColumn: (region, [column]) =>
    on(region, { ...areaOf(region), column: areaOf(region).column + integer(column), columns: 1 }),
  GetLastCell: (region) => {
    const { row, column, rows, columns } = areaOf(region);
    return on(region, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
  },
  GetLastRow: (region) =>
    on(region, { ...areaOf(region), row: areaOf(region).row + areaOf(region).rows - 1, rows: 1 }),
  GetLastColumn: (region) =>
    on(region, { ...areaOf(region), column: areaOf(region).column + areaOf(region).columns - 1, columns: 1 }),
  GetOffsetRange: (region, [rows, columns]) => {
    const area = areaOf(region);
    return on(region, { ...area, row: area.row + integer(rows), column: area.column + integer(columns) });
  },
  GetResizedRange: (region, [rows, columns]) => {
    const area = areaOf(region);
    return on(region, { ...area, rows: area.rows + integer(rows), columns: area.columns + integer(columns) });
  },
  GetAbsoluteResizedRange: (region, [rows, columns]) =>
    on(region, { ...areaOf(region), rows: integer(rows), columns: integer(columns) }),
  GetRowsAbove: (region, [count]) => on(region, beside(areaOf(region), "row", false, integer(count, 1))),
  GetRowsBelow: (region, [count]) => on(region, beside(areaOf(region), "row", true, integer(count, 1))),
  GetColumnsBefore: (region, [count]) =>
    on(region, beside(areaOf(region), "column", false, integer(count, 1))),
  GetColumnsAfter: (region, [count]) => on(region, beside(areaOf(region), "column", true, integer(count, 1))),
  GetEntireRow: (region) => on(region, { ...areaOf(region), column: 0, columns: columnCount }),
  GetEntireColumn: (region) => on(region, { ...areaOf(region), row: 0, rows: rowCount }),
  GetBoundingRect: (region, [second], world) =>
    on(region, bounding(areaOf(region), areaOf(other(region, second, world)))),
  GetIntersection: (region, [second], world) => {
    const with_ = other(region, second, world);
    const common = with_.sheet === region.sheet ? intersection(areaOf(region), areaOf(with_)) : undefined;
    if (!common) throw new HostError("ItemNotFound", "the ranges share no cell");
    return on(region, common);
  },
  GetUsedRange: (region, [valuesOnly]) =>
    on(region, usedPart(region, valuesOnly) ?? { ...areaOf(region), rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: (region, [valuesOnly]) => {
    const used = usedPart(region, valuesOnly);
    return used ? on(region, used) : null;
  },
  GetSpillingToRange: (region) => {
    const filled = spillOf(region);
    if (!filled) throw new HostError("ItemNotFound", "no formula of the cell spills");
    return on(region, filled);
  },
  GetSpillingToRangeOrNullObject: (region) => {
    const filled = spillOf(region);
    return filled ? on(region, filled) : null;
  },
  GetSurroundingRegion: (region) => on(region, surrounding(region)),
};
