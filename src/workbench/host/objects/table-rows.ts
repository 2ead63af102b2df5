/**
 * Excel.TableRow and the rows of a table, counted from 0 below its heads.
 * In: table.rows.add(null, [["다리", 30]]). Out: a row at the table's end, and its index.
 */
import { addTableRows, bodyOf, deleteTableRow } from "../../workbook/model";
import { invalidArgument } from "../error";
import { model, objectOf, type Argument, type HostObject, type Json, type Model } from "../object";
import { readValues, writeContents } from "./contents";
import { regionOf, type Region } from "./region";
import { reshape, tableOf, type TableTarget } from "./table";
import { range } from "./types";

interface RowTarget {
  readonly of: TableTarget;
  readonly index: number;
}

const regionOfRow = ({ of, index }: RowTarget): Region => {
  const body = bodyOf(tableOf(of));
  if (!(index >= 0 && index < body.rows)) throw invalidArgument(`row ${index} of ${body.rows}`);
  return regionOf(of.sheet, { ...body, row: body.row + index, rows: 1 });
};

const tableRow: Model<RowTarget> = model<RowTarget>("TableRow", {
  identity: ({ index }) => ({ _Id: index }),
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => readValues(regionOfRow(target)),
      set: (target, values, world) => writeContents(regionOfRow(target), rowsOf(values), world),
      calculated: true,
    },
  },
  methods: {
    GetRange: (target) => objectOf(range, regionOfRow(target)),
    Delete: (target, _, world) => {
      regionOfRow(target);
      reshape(target.of, world, (table) => deleteTableRow(world.book, target.of.sheet, table, target.index));
    },
  },
});

/** A row alone is taken for a list of one. */
const rowsOf = (values: Argument): Json =>
  Array.isArray(values) && !Array.isArray(values[0]) ? [values as Json[]] : (values as Json);

/** The end, where left out or -1. */
function placeIn(index: Argument, count: number): number {
  if (index === null || index === undefined || index === -1) return count;
  if (typeof index !== "number" || index < 0 || index > count)
    throw invalidArgument(`index ${String(index)}`);
  return index;
}

function item(of: TableTarget, index: Argument): HostObject {
  const target = { of, index: Number(index) };
  regionOfRow(target);
  return objectOf(tableRow, target);
}

export const tableRows = model<TableTarget>("TableRowCollection", {
  properties: { Count: { get: (target) => bodyOf(tableOf(target)).rows } },
  item,
  items: (of) =>
    Array.from({ length: bodyOf(tableOf(of)).rows }, (_, index) => objectOf(tableRow, { of, index })),
  methods: {
    Add: (of, [index, values], world) => {
      const table = tableOf(of);
      const given = values === null || values === undefined ? undefined : rowsOf(values);
      const rows = Array.isArray(given) ? (given as Json[][]) : undefined;
      const { columns } = table.area;
      if (rows?.some((row) => row.length !== columns)) throw invalidArgument(`rows of ${columns} values`);
      const at = placeIn(index, bodyOf(table).rows);
      const count = rows?.length ?? 1;
      const now = reshape(of, world, () => addTableRows(world.book, of.sheet, table, at, count));
      const body = bodyOf(now);
      if (given !== undefined)
        writeContents(regionOf(of.sheet, { ...body, row: body.row + at, rows: count }), given, world);
      return objectOf(tableRow, { of, index: at });
    },
    GetCount: (target) => bodyOf(tableOf(target)).rows,
    GetItemAt: (of, [index]) => item(of, index),
  },
});
