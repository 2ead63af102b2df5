/** Excel.Table: read, made over a block whose first row has the heads, named, styled, and made plain cells again. */
import { formulaParts, type Sheet, type Table } from "../../workbook/model";
import type { Area } from "../../../sheet/address";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, targetOf, type Argument, type HostObject } from "../object";
import type { World } from "../world";
import { checkSheet } from "./guard";
import { areaOf, parseRegion, regionOf } from "./region";
import { range, worksheet } from "./types";

interface TableTarget {
  readonly sheet: Sheet;
  table: Table;
}

/** The sheet's table is replaced by one that differs in these fields. */
function change(target: TableTarget, fields: Partial<Table>, world: World): void {
  const { sheet, table } = target;
  checkSheet(sheet, world);
  target.table = { ...table, ...fields };
  sheet.tables = sheet.tables.map((one) => (one === table ? target.table : one));
  sheet.touch();
}

/** Of all tables of a workbook no two share a name. */
function rename(target: TableTarget, name: string, world: World): void {
  const isTaken = all(world.book.sheets).some(
    ({ table }) => table !== target.table && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`table name ${name}`);
  const before = target.table.name;
  change(target, { name }, world);
  leadFormulas(world, before, name);
}

/** Formulas that name the table's columns name them by its new name, wherever they stand. */
function leadFormulas({ book }: World, before: string, name: string): void {
  const led = (formula: string): string =>
    formulaParts(formula)
      .map(({ kind, text }, index, parts) => {
        const isMeant = kind === "name" && text.toLowerCase() === before.toLowerCase();
        return isMeant && parts[index + 1]?.text.startsWith("[") ? name : text;
      })
      .join("");
  const changed = book.sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(([row, column, { formula }]) =>
      formula?.includes("[") && led(formula) !== formula ? [{ sheet, row, column, now: led(formula) }] : [],
    ),
  );
  for (const { sheet, row, column, now } of changed) sheet.setFormula(row, column, now);
  if (book.names.some(({ formula }) => led(formula) !== formula))
    book.names = book.names.map((one) => ({ ...one, formula: led(one.formula) }));
}

/** Assumption: without a name of its own it is 표1, 표2, …; the heads have to be there, as texts, each once. */
function add([sheet]: readonly Sheet[], where: Argument, hasHeaders: boolean, world: World): TableTarget {
  const { book } = world;
  checkSheet(sheet!, world);
  const area = areaOf(targetOf(range, where) ?? parseRegion(String(where), sheet!, book));
  if (!hasHeaders || area.rows < 2)
    throw new HostError("NotImplemented", "a table without heads or without rows");
  const heads = Array.from({ length: area.columns }, (_, column) =>
    sheet!.value(area.row, area.column + column),
  );
  const columns = heads.flatMap((head) => (typeof head === "string" && head !== "" ? [head] : []));
  if (new Set(columns).size !== area.columns)
    throw new HostError("NotImplemented", "heads that Excel would have to invent");
  const overlaps = sheet!.tables.some(({ area: other }) => meets(area, other));
  if (overlaps || sheet!.merges.some((merge) => meets(area, merge)))
    throw invalidArgument("a table over a table or over merged cells");
  const names = new Set(all(book.sheets).map(({ table }) => table.name));
  let number = 1;
  while (names.has(`표${number}`)) number += 1;
  const table: Table = { name: `표${number}`, area, headers: true, totals: false, columns };
  sheet!.tables = [...sheet!.tables, table];
  sheet!.touch();
  return { sheet: sheet!, table };
}

const meets = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const tableModel = model<TableTarget>("Table", {
  identity: ({ table }) => ({ Id: table.name }),
  properties: {
    Id: { get: ({ table }) => table.name },
    Name: {
      get: ({ table }) => table.name,
      set: (target, name, world) => rename(target, String(name), world),
    },
    ShowHeaders: { get: ({ table }) => table.headers },
    ShowTotals: { get: ({ table }) => table.totals },
    Style: {
      get: ({ table }) => table.style ?? "",
      set: (target, style, world) => change(target, { style: String(style) }, world),
    },
  },
  objects: { Worksheet: ({ sheet }) => objectOf(worksheet, sheet) },
  methods: {
    ConvertToRange: ({ sheet, table }, _, world) => {
      checkSheet(sheet, world);
      sheet.tables = sheet.tables.filter((one) => one !== table);
      sheet.touch();
      return objectOf(range, regionOf(sheet, table.area));
    },
    GetRange: ({ sheet, table }) => objectOf(range, regionOf(sheet, table.area)),
    GetHeaderRowRange: ({ sheet, table }) => {
      if (!table.headers) throw new HostError("ItemNotFound", "the table has no header row");
      return objectOf(range, regionOf(sheet, { ...table.area, rows: 1 }));
    },
    GetDataBodyRange: ({ sheet, table: { area, headers, totals } }) =>
      objectOf(
        range,
        regionOf(sheet, {
          ...area,
          row: area.row + Number(headers),
          rows: Math.max(1, area.rows - Number(headers) - Number(totals)),
        }),
      ),
  },
});

const all = (sheets: readonly Sheet[]): TableTarget[] =>
  sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

function item(sheets: readonly Sheet[], key: string): HostObject {
  const target = all(sheets).find(({ table }) => table.name.toLowerCase() === key.toLowerCase());
  if (!target) throw new HostError("ItemNotFound", `table ${key}`);
  return objectOf(tableModel, target);
}

export const tables = model<readonly Sheet[]>("TableCollection", {
  properties: { Count: { get: (sheets) => all(sheets).length } },
  item: (sheets, key) => item(sheets, String(key)),
  items: (sheets) => all(sheets).map((target) => objectOf(tableModel, target)),
  methods: {
    Add: (sheets, [where, hasHeaders], world) =>
      objectOf(tableModel, add(sheets, where!, hasHeaders === true, world)),
    GetCount: (sheets) => all(sheets).length,
    GetItemAt: (sheets, [index]) => {
      const target = all(sheets)[Number(index)];
      if (!target) throw invalidArgument(`table ${String(index)}`);
      return objectOf(tableModel, target);
    },
  },
});
