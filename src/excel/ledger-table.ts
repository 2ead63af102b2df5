/**
 * The sheet 성과자료 as a table of Excel's, whose head stays in view, for a request of its own: a workbook that is shared or
 * protected may refuse tables. In: 성과자료, A1:S5201. Out: a table 성과자료 with a filter at each head.
 */
import { finding } from "../messages/finding";
import { printArea, type Area } from "../sheet/address";
import type { Part } from "./afterwards";

export function tablePart(sheet: string, area: Area): Part {
  const on = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(sheet);
  return {
    parcels: [
      {
        bytes: 2000,
        queue: (context) => {
          const table = on(context).tables.add(printArea(area), true);
          table.name = sheet;
          table.style = "TableStyleLight1";
          on(context).freezePanes.freezeAt(on(context).getRangeByIndexes(0, 0, 1, 2));
        },
      },
    ],
    clear: async () => {
      const context = new Excel.RequestContext();
      const tables = on(context).tables;
      tables.load("items/name");
      await context.sync();
      for (const table of tables.items) table.convertToRange();
      await context.sync();
    },
    told: finding("table-not-made", { sheet }, { cells: [`${sheet}!${printArea(area)}`] }),
  };
}
