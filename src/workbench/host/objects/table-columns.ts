/**
 * Excel.TableColumn and the columns of a table, by name, id or place.
 * In: table.columns.add(null, [["비고"], ["가"], ["나"]]). Out: a column at the table's end, whose head is 비고.
 */
import {
  addTableColumn,
  bodyOf,
  deleteTableColumn,
  freeColumn,
  totalsOf,
  type Table,
} from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type Argument, type HostObject, type Json, type Model } from "../object";
import { unmodelled } from "../support";
import { columnFilter } from "./auto-filter";
import { readValues, writeContents } from "./contents";
import { regionOf, type Region } from "./region";
import { reshape, tableOf, type TableTarget } from "./table";
import { range } from "./types";

/** A column by its name, which is its own among the table's. */
interface ColumnTarget {
  readonly of: TableTarget;
  name: string;
}

function indexOf({ of, name }: ColumnTarget): number {
  const at = tableOf(of).columns.findIndex((own) => own.toLowerCase() === name.toLowerCase());
  if (at < 0) throw new HostError("ItemNotFound", `column ${name}`);
  return at;
}

/** The part of the column that the table's part has: all of it, its body, its totals. */
function part(target: ColumnTarget, of: (table: Table) => Table["area"] | undefined): Region {
  const table = tableOf(target.of);
  const area = of(table);
  if (!area) throw new HostError("ItemNotFound", "the table has no such row");
  return regionOf(target.of.sheet, { ...area, column: area.column + indexOf(target), columns: 1 });
}

const headsOf = ({ area, headers }: Table): Table["area"] | undefined =>
  headers ? { ...area, rows: 1 } : undefined;

const tableColumn: Model<ColumnTarget> = model<ColumnTarget>("TableColumn", {
  // Assumption: a column's id is its place, from 1; the library finds columns by it.
  identity: (target) => ({ Id: indexOf(target) + 1 }),
  properties: {
    Id: { get: (target) => indexOf(target) + 1 },
    Index: { get: indexOf },
    Name: {
      get: (target) => tableOf(target.of).columns[indexOf(target)]!,
      set: (target, name, world) => {
        writeContents(part(target, headsOf), String(name), world);
        target.name = String(name);
      },
    },
    Values: {
      get: (target) => readValues(part(target, ({ area }) => area)),
      set: (target, values, world) =>
        writeContents(
          part(target, ({ area }) => area),
          values,
          world,
        ),
      calculated: true,
    },
  },
  objects: {
    Filter: (target) =>
      objectOf(columnFilter, { sheet: target.of.sheet, table: target.of, column: () => indexOf(target) }),
  },
  methods: {
    GetRange: (target) =>
      objectOf(
        range,
        part(target, ({ area }) => area),
      ),
    GetDataBodyRange: (target) => objectOf(range, part(target, bodyOf)),
    GetHeaderRowRange: (target) => objectOf(range, part(target, headsOf)),
    GetTotalRowRange: (target) => objectOf(range, part(target, totalsOf)),
    Delete: (target, _, world) => {
      const at = indexOf(target);
      if (tableOf(target.of).columns.length === 1) throw new HostError("InvalidOperation", "the only column");
      reshape(target.of, world, (table) => deleteTableColumn(world.book, target.of.sheet, table, at));
    },
  },
});

/** By name, else by id. */
function item(of: TableTarget, key: Argument): HostObject {
  const { columns } = tableOf(of);
  const name =
    typeof key === "number"
      ? columns[key - 1]
      : columns.find((own) => own.toLowerCase() === String(key).toLowerCase());
  if (name === undefined) throw new HostError("ItemNotFound", `column ${String(key)}`);
  return objectOf(tableColumn, { of, name });
}

const all = (of: TableTarget): HostObject[] =>
  tableOf(of).columns.map((name) => objectOf(tableColumn, { of, name }));

export const tableColumns = model<TableTarget>("TableColumnCollection", {
  properties: { Count: { get: (of) => tableOf(of).columns.length } },
  item,
  items: all,
  methods: {
    Add: (of, [index, values, name], world) => {
      const table = tableOf(of);
      const count = table.columns.length;
      const at = index === null || index === undefined || index === -1 ? count : Number(index);
      if (!(at >= 0 && at <= count)) throw invalidArgument(`index ${String(index)}`);
      const given = Array.isArray(values) ? (values as Json[][]) : undefined;
      if (values !== null && values !== undefined && !given) throw unmodelled("TableColumnCollection", "add");
      if (given && given.length !== table.area.rows) throw invalidArgument(`${table.area.rows} values`);
      const head = typeof name === "string" ? name : table.headers ? given?.[0]?.[0] : undefined;
      const wanted =
        head === undefined || head === null || head === "" ? freeColumn(table.columns) : String(head);
      if (table.columns.some((own) => own.toLowerCase() === wanted.toLowerCase()))
        throw invalidArgument(`the table has the column ${wanted}`);
      const now = reshape(of, world, () => addTableColumn(world.book, of.sheet, table, at, wanted));
      const rest = given?.slice(Number(table.headers));
      const { area } = now;
      if (rest && rest.length > 0)
        writeContents(
          regionOf(of.sheet, {
            row: area.row + Number(table.headers),
            rows: rest.length,
            column: area.column + at,
            columns: 1,
          }),
          rest,
          world,
        );
      return objectOf(tableColumn, { of, name: wanted });
    },
    GetCount: (of) => tableOf(of).columns.length,
    GetItemAt: (of, [index]) => all(of)[Number(index)] ?? missing(index),
  },
});

function missing(index: Argument): never {
  throw invalidArgument(`column ${String(index)}`);
}
