/**
 * The sheet 성과자료 as a table of Excel's, whose head stays in view, for a request of its own: a workbook that is shared or
 * protected may refuse tables. In: 성과자료, A1:S5201. Out: a table 성과자료 with a filter at each head. Of all tables of a
 * workbook no two share a name: one of a sheet that was put away gives it up.
 */
import { finding } from "../messages/finding";
import { printArea, type Area } from "../sheet/address";
import type { Part } from "./afterwards";
import { cellParcels, type CellContent } from "./cells";
import { writeNames, type NameFormula } from "./names";
import type { Parcel } from "./parcels";

export interface NamedTable {
  readonly sheet: string;
  readonly name: string;
}

/** All tables of the workbook. One round trip. */
export async function loadTables(context: Excel.RequestContext): Promise<NamedTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  return tables.items.map(({ name, worksheet }) => ({ sheet: worksheet.name, name }));
}

/** What is written again once the table bears its name. */
export interface Again {
  readonly cells: readonly CellContent[];
  readonly names: readonly NameFormula[];
}

interface Former {
  /** The name of the table before, which the new one gets. */
  readonly name?: string;
  /** The sheet that was put away, as it is called by now, and the tables as they were before. */
  readonly former?: { readonly sheet: string; readonly tables: readonly NamedTable[] };
  readonly again?: Again;
}

export function tablePart(
  sheet: string,
  area: Area,
  { name = sheet, former, again = { cells: [], names: [] } }: Former = {},
): Part {
  const on = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(sheet);
  const free = former && freeTableName(name, former.tables);
  return {
    parcels: [
      {
        bytes: 2000,
        queue: (context) => {
          if (former) tableOn(context, former.sheet, name).name = free!;
          const table = on(context).tables.add(printArea(area), true);
          table.name = name;
          table.style = "TableStyleLight1";
          on(context).freezePanes.freezeAt(on(context).getRangeByIndexes(0, 0, 1, 2));
        },
      },
      ...againParcels(again),
    ],
    clear: async () => {
      const context = new Excel.RequestContext();
      const tables = on(context).tables;
      tables.load("items/name");
      const away = former && context.workbook.worksheets.getItem(former.sheet).tables;
      away?.load("items/name");
      await context.sync();
      for (const table of tables.items) table.convertToRange();
      for (const table of away?.items ?? []) if (table.name === free) table.name = name;
      await context.sync();
    },
    told: finding("table-not-made", { sheet }, { cells: [`${sheet}!${printArea(area)}`] }),
  };
}

/** The tables of two sheets change names; undefined where one of them has none: then nothing has to be done. */
export function tablesPart(
  { goes, comes }: { readonly goes: NamedTable; readonly comes: NamedTable },
  again: Again,
): Part {
  const between = `${goes.name}_between`;
  return {
    parcels: [
      {
        bytes: 1500,
        queue: (context) => {
          tableOn(context, goes.sheet, goes.name).name = between;
          tableOn(context, comes.sheet, comes.name).name = goes.name;
          tableOn(context, goes.sheet, between).name = comes.name;
        },
      },
      ...againParcels(again),
    ],
    clear: async () => {},
  };
}

const tableOn = (context: Excel.RequestContext, sheet: string, name: string): Excel.Table =>
  context.workbook.worksheets.getItem(sheet).tables.getItem(name);

const againParcels = ({ cells, names }: Again): Parcel[] => [
  ...cellParcels(cells),
  ...(names.length === 0
    ? []
    : [{ bytes: 1000 * names.length, queue: (context: Excel.RequestContext) => writeNames(context, names) }]),
];

function freeTableName(name: string, tables: readonly NamedTable[]): string {
  const taken = new Set(tables.map((table) => table.name.toLowerCase()));
  let free = `${name}_이전`;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}_이전${number}`;
  return free;
}
