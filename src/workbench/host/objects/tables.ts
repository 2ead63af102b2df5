/** Excel.Table, for reading only. */
import type { Sheet, Table } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type HostObject } from "../object";
import { regionOf } from "./region";
import { range, worksheet } from "./types";

interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

const tableModel = model<TableTarget>("Table", {
  identity: ({ table }) => ({ Id: table.name }),
  properties: {
    Id: { get: ({ table }) => table.name },
    Name: { get: ({ table }) => table.name },
    ShowHeaders: { get: ({ table }) => table.headers },
    ShowTotals: { get: ({ table }) => table.totals },
    Style: { get: ({ table }) => table.style ?? "" },
  },
  objects: { Worksheet: ({ sheet }) => objectOf(worksheet, sheet) },
  methods: {
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
    GetCount: (sheets) => all(sheets).length,
    GetItemAt: (sheets, [index]) => {
      const target = all(sheets)[Number(index)];
      if (!target) throw invalidArgument(`table ${String(index)}`);
      return objectOf(tableModel, target);
    },
  },
});
