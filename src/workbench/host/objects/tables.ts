/** Excel.Table: made over a block whose first row has the heads, named, styled, with totals, and made plain cells again. */
import {
  bodyOf,
  formulaParts,
  freeColumn,
  showTotals,
  totalsOf,
  type Sheet,
  type Table,
} from "../../workbook/model";
import type { Area } from "../../../sheet/address";
import { touches } from "../../../sheet/rectangles";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, targetOf, type Argument, type HostObject } from "../object";
import type { World } from "../world";
import { unmodelled } from "../support";
import { autoFilter } from "./auto-filter";
import { again, type FilterTarget, setFilters } from "./filters";
import { checkContents, checkSheet } from "./guard";
import { areaOf, parseRegion, regionOf } from "./region";
import { tableSort } from "./sort";
import { changeTable, reshape, tableOf, type TableTarget } from "./table";
import { tableColumns } from "./table-columns";
import { tableRows } from "./table-rows";
import { range, worksheet } from "./types";

/** Of all tables of a workbook no two share a name. */
function rename(target: TableTarget, name: string, world: World): void {
  const own = tableOf(target);
  const isTaken = all(world.book.sheets).some(
    ({ table }) => table !== own && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`table name ${name}`);
  const before = own.name;
  changeTable(target, { name }, world);
  world.book.respell((formula) => withTableName(formula, before, name));
}

/** The formula with the table's new name, before its columns and alone: no name of the workbook is a table's too. */
const withTableName = (formula: string, before: string, name: string): string =>
  formulaParts(formula)
    .map(({ kind, text }) => (kind === "name" && text.toLowerCase() === before.toLowerCase() ? name : text))
    .join("");

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
  const overlaps = sheet!.tables.some(({ area: other }) => touches(area, other));
  if (overlaps || sheet!.merges.some((merge) => touches(area, merge)))
    throw invalidArgument("a table over a table or over merged cells");
  const names = new Set(all(book.sheets).map(({ table }) => table.name));
  let number = 1;
  while (names.has(`표${number}`)) number += 1;
  const table: Table = { name: `표${number}`, area, headers: true, totals: false, columns };
  sheet!.tables = [...sheet!.tables, table];
  sheet!.touch();
  return { sheet: sheet!, table };
}

/** The heads stay in their row; the table has to keep one of its cells. New columns are named by their heads. */
function resize(target: TableTarget, area: Area, world: World): void {
  const { sheet } = target;
  const { area: before, headers, columns: old } = tableOf(target);
  const others = sheet.tables.filter((one) => one !== target.table);
  const isAside = area.row !== before.row || !touches(area, before) || area.rows <= Number(headers);
  if (isAside || others.some((one) => touches(area, one.area))) throw invalidArgument("the table's cells");
  const columns = Array.from({ length: area.columns }, (_, at) => old[area.column + at - before.column]);
  const named: string[] = [];
  columns.forEach((known, at) => {
    const head = headers ? sheet.value(area.row, area.column + at) : undefined;
    const name =
      known ?? (typeof head === "string" && !named.includes(head) ? head : freeColumn([...old, ...named]));
    named.push(name);
    if (headers && known === undefined) sheet.setValue(area.row, area.column + at, name);
  });
  changeTable(target, { area, columns: named }, world);
}

const filterOf = (table: TableTarget): FilterTarget => ({ sheet: table.sheet, table });

const tableModel = model<TableTarget>("Table", {
  identity: (target) => ({ Id: tableOf(target).name }),
  properties: {
    Id: { get: (target) => tableOf(target).name },
    Name: {
      get: (target) => tableOf(target).name,
      set: (target, name, world) => rename(target, String(name), world),
    },
    ShowHeaders: { get: (target) => tableOf(target).headers },
    ShowTotals: {
      get: (target) => tableOf(target).totals,
      set: (target, shown, world) =>
        void reshape(target, world, (table) => showTotals(world.book, target.sheet, table, shown === true)),
    },
    Style: {
      get: (target) => tableOf(target).style ?? "",
      set: (target, style, world) => changeTable(target, { style: String(style) }, world),
    },
  },
  objects: {
    Worksheet: ({ sheet }) => objectOf(worksheet, sheet),
    Rows: (target) => objectOf(tableRows, target),
    Columns: (target) => objectOf(tableColumns, target),
    Sort: (target) => objectOf(tableSort, target),
    AutoFilter: (target) => objectOf(autoFilter, filterOf(target)),
  },
  calculatedMethods: ["ReapplyFilters"],
  methods: {
    ClearFilters: (target, _, world) => setFilters(filterOf(target), [], world),
    ReapplyFilters: (target, _, world) => again(filterOf(target), world),
    ConvertToRange: (target, _, world) => {
      const { sheet } = target;
      const table = tableOf(target);
      checkSheet(sheet, world);
      sheet.tables = sheet.tables.filter((one) => one !== table);
      sheet.touch();
      return objectOf(range, regionOf(sheet, table.area));
    },
    // Assumption: the cells of the table go with it, and no others move.
    Delete: (target, _, world) => {
      const { sheet } = target;
      const table = tableOf(target);
      checkContents(regionOf(sheet, table.area), world);
      sheet.tables = sheet.tables.filter((one) => one !== table);
      sheet.clear(table.area);
      sheet.touch();
    },
    Resize: (target, [where], world) => {
      if (tableOf(target).totals) throw unmodelled("Table", "resize");
      const { sheet } = target;
      resize(target, areaOf(targetOf(range, where) ?? parseRegion(String(where), sheet, world.book)), world);
    },
    GetRange: (target) => objectOf(range, regionOf(target.sheet, tableOf(target).area)),
    GetHeaderRowRange: (target) => {
      const { headers, area } = tableOf(target);
      if (!headers) throw new HostError("ItemNotFound", "the table has no header row");
      return objectOf(range, regionOf(target.sheet, { ...area, rows: 1 }));
    },
    GetTotalRowRange: (target) => {
      const totals = totalsOf(tableOf(target));
      if (!totals) throw new HostError("ItemNotFound", "the table has no totals");
      return objectOf(range, regionOf(target.sheet, totals));
    },
    GetDataBodyRange: (target) => objectOf(range, regionOf(target.sheet, bodyOf(tableOf(target)))),
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
