/** Excel.WorksheetFreezePanes. */
import type { Sheet } from "../../workbook/model";
import { HostError } from "../error";
import { model, objectOf, targetOf } from "../object";
import { areaOf, columnCount, parseRegion, regionOf, rowCount } from "./region";
import { range } from "./types";

const freeze = (sheet: Sheet, rows: number, columns: number): void => {
  sheet.frozen = { rows, columns };
  sheet.touch();
};

export const freezePanes = model<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, [count]) => freeze(sheet, Number(count ?? 1), 0),
    FreezeColumns: (sheet, [count]) => freeze(sheet, 0, Number(count ?? 1)),
    FreezeAt: (sheet, [where], world) => {
      const area = areaOf(targetOf(range, where) ?? parseRegion(String(where), sheet, world.book));
      freeze(
        sheet,
        area.rows === rowCount ? 0 : area.row + area.rows,
        area.columns === columnCount ? 0 : area.column + area.columns,
      );
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => {
      const { rows, columns } = sheet.frozen;
      if (rows + columns === 0) throw new HostError("ItemNotFound", "nothing is frozen");
      return objectOf(
        range,
        regionOf(sheet, { row: 0, column: 0, rows: rows || rowCount, columns: columns || columnCount }),
      );
    },
  },
});
