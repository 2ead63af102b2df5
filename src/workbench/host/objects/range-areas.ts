/** Excel.RangeAreas and its collection of areas. */
import { intersection } from "../../../sheet/rectangles";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type HostObject, type Model } from "../object";
import { rangeFormat } from "./format";
import {
  cellCount,
  checkRegion,
  checkedArea,
  columnCount,
  isWholeColumns,
  isWholeRows,
  printRegion,
  regionOf,
  rowCount,
  type Region,
} from "./region";
import { clearRegion } from "./shift";
import { specialCells } from "./special-cells";
import { sourceOf } from "./range";
import { usedPart } from "./navigation";
import { define, range, rangeAreas, worksheet } from "./types";

const areasOf = (region: Region, areas: Region["areas"]): HostObject => {
  if (areas.length === 0) throw new HostError("ItemNotFound", "no such cells");
  return objectOf(rangeAreas, { sheet: region.sheet, areas: areas.map(checkedArea) });
};

const rangeCollection: Model<Region> = model<Region>("RangeCollection", {
  items: (region) => region.areas.map((area) => objectOf(range, regionOf(region.sheet, area))),
  methods: {
    GetCount: (region) => region.areas.length,
    GetItemAt: (region, [index]) => {
      const area = region.areas[Number(index)];
      if (!area) throw invalidArgument(`area ${String(index)}`);
      return objectOf(range, regionOf(region.sheet, area));
    },
  },
});

define(rangeAreas, {
  check: (region, world) => checkRegion(region, world.book),
  properties: {
    Address: { get: printRegion },
    AddressLocal: { get: printRegion },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: (region) => (cellCount(region) > 2147483647 ? -1 : cellCount(region)) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  objects: {
    Areas: (region) => objectOf(rangeCollection, region),
    Format: (region) => objectOf(rangeFormat, region),
    Worksheet: ({ sheet }) => objectOf(worksheet, sheet),
  },
  methods: {
    Clear: (region, [what], world) => clearRegion(region, what, world),
    Calculate: (_, __, world) => world.calculation.calculate("recalculate"),
    SetDirty: (_, __, world) => world.calculation.calculate("recalculate"),
    GetEntireRow: (region) =>
      areasOf(
        region,
        region.areas.map((area) => ({ ...area, column: 0, columns: columnCount })),
      ),
    GetEntireColumn: (region) =>
      areasOf(
        region,
        region.areas.map((area) => ({ ...area, row: 0, rows: rowCount })),
      ),
    GetOffsetRangeAreas: (region, [rows, columns]) =>
      areasOf(
        region,
        region.areas.map((area) => ({
          ...area,
          row: area.row + Number(rows),
          column: area.column + Number(columns),
        })),
      ),
    GetIntersection: (region, [other], world) => {
      const second = sourceOf(other, region, world);
      return areasOf(
        region,
        region.areas.flatMap((a) => second.areas.flatMap((b) => intersection(a, b) ?? [])),
      );
    },
    GetSpecialCells: (region, [type, valueType], world) =>
      areasOf(region, specialCells(region, type, valueType, world)),
    GetUsedRangeAreas: (region, [valuesOnly]) =>
      areasOf(
        region,
        region.areas.flatMap((area) => usedPart(regionOf(region.sheet, area), valuesOnly) ?? []),
      ),
  },
});
