/**
 * The workbook's sheets with what decides how each may be treated: visibility, mark, protection, used block.
 * Two round trips whatever the number of sheets.
 */
import type { Area } from "../sheet/address";
import { requestMark, roleOf, type SheetRole } from "./mark";

export interface SheetState {
  readonly name: string;
  readonly id: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** undefined for the staff's own sheets. */
  readonly role?: SheetRole;
  readonly isProtected: boolean;
  /** The block of cells with values; undefined where the sheet has none. */
  readonly used?: Area;
}

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** The id of the sheet that is shown. */
  readonly active: string;
  /** Formulas of the workbook's names, hidden ones included, by name. */
  readonly names: ReadonlyMap<string, string>;
  readonly manualCalculation: boolean;
}

/** Lists the sheets in tab order. */
export async function loadSheetStates(context: Excel.RequestContext): Promise<WorkbookState> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name,items/id,items/visibility");
  const application = context.workbook.application;
  application.load("calculationMode");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const names = context.workbook.names;
  names.load("items/name,items/formula");
  await context.sync();

  const pending = worksheets.items.map((sheet) => {
    const mark = requestMark(sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("isNullObject,rowIndex,columnIndex,rowCount,columnCount");
    sheet.protection.load("protected");
    return { sheet, mark, used };
  });
  await context.sync();

  return {
    active: active.id,
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    manualCalculation: String(application.calculationMode).toLowerCase() === "manual",
    sheets: pending.map(({ sheet, mark, used }) => ({
      name: sheet.name,
      id: sheet.id,
      visibility: sheet.visibility as SheetState["visibility"],
      role: roleOf(mark),
      isProtected: sheet.protection.protected,
      used: used.isNullObject
        ? undefined
        : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    })),
  };
}
