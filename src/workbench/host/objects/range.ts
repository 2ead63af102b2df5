/** Excel.Range: one area of one sheet. Its parts stand beside this file: contents, navigation, format, properties. */
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { objectOf, targetOf, type Argument, type Json, type Property } from "../object";
import { cellPropertyMethods } from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { removeDuplicates } from "./duplicates";
import {
  readFormats,
  readFormulas,
  readText,
  readTypes,
  readValues,
  writeContents,
  writeFormats,
} from "./contents";
import { columnPoints, eachColumn, eachRow, rangeFormat, rowPoints } from "./format";
import { checkSheet } from "./guard";
import { hyperlink } from "./hyperlink";
import { navigation } from "./navigation";
import {
  areaOf,
  cellCount,
  checkRegion,
  isWholeColumns,
  isWholeRows,
  parseRegion,
  printRegion,
  type Region,
} from "./region";
import { searching } from "./searching";
import { rangeSort } from "./sort";
import { mergedAreas, specialCells } from "./special-cells";
import { clearRegion, copyFrom, deleteCells, insertCells, moveTo } from "./shift";
import { define, range, rangeAreas, worksheet } from "./types";

const position = (read: (region: Region) => Json): Property<Region> => ({ get: read });

const hiddenRow = ({ sheet }: Region, row: number): boolean => sheet.row(row).hidden === true;
const hiddenColumn = ({ sheet }: Region, column: number): boolean => sheet.column(column).hidden === true;

/** True or false where all rows (or columns) agree, null where not. */
function agreed(
  each: typeof eachRow,
  region: Region,
  read: (region: Region, at: number) => boolean,
): boolean | null {
  const found = new Set<boolean>();
  each(region, (at) => found.add(read(region, at)));
  return found.size === 1 ? [...found][0]! : null;
}

/** null where some cells are of a formula that spills and others are not. */
function hasSpill(region: Region): boolean | null {
  const spilled = region.areas
    .flatMap((area) => region.sheet.cellsIn(area))
    .filter(([, , cell]) => cell.spill !== undefined || cell.spilledFrom !== undefined).length;
  return spilled === 0 ? false : spilled === cellCount(region) ? true : null;
}

const sum = (each: typeof eachRow, region: Region, points: (at: number) => number): number => {
  let total = 0;
  each(region, (at) => (total += points(at)));
  return total;
};

define(range, {
  check: (region, world) => checkRegion(region, world.book),
  properties: {
    Values: { get: readValues, set: writeContents, calculated: true },
    Formulas: { get: readFormulas, set: writeContents, calculated: true },
    FormulasLocal: { get: readFormulas, set: writeContents, calculated: true },
    Text: { get: readText, calculated: true },
    ValueTypes: { get: readTypes, calculated: true },
    NumberFormat: { get: readFormats, set: writeFormats },
    NumberFormatLocal: { get: readFormats, set: writeFormats },
    Hyperlink: hyperlink,
    RowIndex: position((region) => areaOf(region).row),
    ColumnIndex: position((region) => areaOf(region).column),
    RowCount: position((region) => areaOf(region).rows),
    ColumnCount: position((region) => areaOf(region).columns),
    Address: position(printRegion),
    AddressLocal: position(printRegion),
    // Assumption: -1 where the count exceeds 2^31 - 1, as the documentation says.
    CellCount: position((region) => (cellCount(region) > 2147483647 ? -1 : cellCount(region))),
    IsEntireColumn: position((region) => isWholeColumns(areaOf(region))),
    IsEntireRow: position((region) => isWholeRows(areaOf(region))),
    Hidden: position(
      (region) =>
        agreed(eachRow, region, hiddenRow) === true || agreed(eachColumn, region, hiddenColumn) === true,
    ),
    RowHidden: {
      get: (region) => agreed(eachRow, region, hiddenRow),
      set: (region, value, world) => {
        checkSheet(region.sheet, world, "allowFormatRows");
        eachRow(region, (row) => region.sheet.setRow(row, { hidden: value === true }));
      },
    },
    ColumnHidden: {
      get: (region) => agreed(eachColumn, region, hiddenColumn),
      set: (region, value, world) => {
        checkSheet(region.sheet, world, "allowFormatColumns");
        eachColumn(region, (column) => region.sheet.setColumn(column, { hidden: value === true }));
      },
    },
    HasSpill: { get: hasSpill, calculated: true },
    Height: position((region) => sum(eachRow, region, (row) => rowPoints(region.sheet, row))),
    Width: position((region) => sum(eachColumn, region, (column) => columnPoints(region.sheet, column))),
    Top: position((region) => before(region, "rows")),
    Left: position((region) => before(region, "columns")),
  },
  objects: {
    Format: (region) => objectOf(rangeFormat, region),
    Worksheet: ({ sheet }) => objectOf(worksheet, sheet),
    ConditionalFormats: (region) => objectOf(conditionalFormats, region),
    DataValidation: (region) => objectOf(dataValidation, region),
    Sort: (region) => objectOf(rangeSort, region),
  },
  calculatedMethods: ["GetSpillingToRange", "GetSpillingToRangeOrNullObject"],
  methods: {
    ...navigation,
    ...cellPropertyMethods,
    _ValidateArraySize: (region, [rows, columns]) => {
      const area = areaOf(region);
      if (rows !== area.rows || columns !== area.columns)
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
    Merge: (region, [across], world) => {
      checkSheet(region.sheet, world);
      const area = areaOf(region);
      if (!across) region.sheet.merge(area);
      else
        for (let row = area.row; row < area.row + area.rows; row++)
          region.sheet.merge({ ...area, row, rows: 1 });
    },
    Unmerge: (region, _, world) => {
      checkSheet(region.sheet, world);
      region.sheet.unmerge(areaOf(region));
    },
    Clear: (region, [what], world) => clearRegion(region, what, world),
    Insert: (region, [shift], world) => insertCells(region, shift, world),
    Delete: (region, [shift], world) => deleteCells(region, shift, world),
    CopyFrom: (region, [from, type, skipBlanks, transpose], world) =>
      copyFrom(
        region,
        sourceOf(from, region, world),
        { type, skipBlanks: skipBlanks === true, transpose: transpose === true },
        world,
      ),
    RemoveDuplicates: (region, [columns, hasHeads], world) =>
      removeDuplicates(region, columns, hasHeads === true, world),
    MoveTo: (region, [to], world) => moveTo(region, sourceOf(to, region, world), world),
    Select: (region, _, world) => {
      if (region.sheet.visibility !== "visible")
        throw new HostError("InvalidOperation", "a hidden sheet cannot be shown");
      world.book.select(areaOf(region), region.sheet);
    },
    Calculate: (_, __, world) => world.calculation.calculate("recalculate"),
    SetDirty: (_, __, world) => world.calculation.calculate("recalculate"),
    GetMergedAreas: (region, _, world) => {
      const areas = mergedAreas(region, world);
      if (areas.length === 0) throw new HostError("ItemNotFound", "no merged cells");
      return objectOf(rangeAreas, {
        sheet: region.sheet,
        areas,
        addressOfFirstCells: !world.profile.mergedAddress,
      });
    },
    GetSpecialCells: (region, [type, valueType], world) => {
      const areas = specialCells(region, type, valueType, world);
      if (areas.length === 0) throw new HostError("ItemNotFound", "no such cells");
      return objectOf(rangeAreas, { sheet: region.sheet, areas });
    },
    ...searching,
  },
});

function before({ sheet, areas }: Region, axis: "rows" | "columns"): number {
  const area = areas[0]!;
  let total = 0;
  if (axis === "rows") for (let row = 0; row < area.row; row++) total += rowPoints(sheet, row);
  else for (let column = 0; column < area.column; column++) total += columnPoints(sheet, column);
  return total;
}

/** A range, or the address of one. */
export function sourceOf(argument: Argument, region: Region, world: World): Region {
  const target = targetOf(range, argument);
  if (target) return target;
  if (typeof argument === "string") return parseRegion(argument, region.sheet, world.book, true);
  throw invalidArgument("a range is expected");
}
