/**
 * The workbook's sheets with what decides how each may be treated: visibility, owner, protection, used block.
 * Two round trips whatever the number of sheets.
 */
import type { Area } from "../sheet/address";
import { formulasOf } from "./names";
import { ownershipOf, type Ownership, type Signs } from "./ownership";

/** `role` and `copyOf` are undefined for the staff's own sheets. */
export interface SheetState extends Signs, Ownership {
  readonly id: string;
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
    sheet.names.load("items/name,items/formula");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("isNullObject,rowIndex,columnIndex,rowCount,columnCount");
    sheet.protection.load("protected");
    return { sheet, used };
  });
  await context.sync();

  const workbookNames = formulasOf(names);
  return {
    active: active.id,
    names: workbookNames,
    manualCalculation: String(application.calculationMode).toLowerCase() === "manual",
    sheets: pending.map(({ sheet, used }) => {
      const signs: Signs = {
        name: sheet.name,
        visibility: sheet.visibility as SheetState["visibility"],
        names: formulasOf(sheet.names),
      };
      return {
        ...signs,
        ...ownershipOf(signs, workbookNames),
        id: sheet.id,
        isProtected: sheet.protection.protected,
        used: used.isNullObject
          ? undefined
          : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      };
    }),
  };
}
