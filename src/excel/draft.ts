/**
 * A sheet in the making: very hidden and under a name of its own until all of it stands, since its parcels may come in
 * several requests. One that a job left behind when Excel was closed is deleted by the next.
 * In: parcels for "_plan_draft". Out: in the last request it becomes 성과계획서.
 */
import { assignRoles, freeSheetName, markSheet, type SheetRole } from "./ownership";
import type { Parcel } from "./parcels";
import { deleteSheet } from "./restore";
import type { WorkbookState } from "./sheets";

export interface Draft {
  readonly name: string;
  /** Comes before the sheet's own parcels. */
  readonly begin: Parcel;
  /** Queues that the sheet is shown under this name, in this role. */
  readonly settle: (context: Excel.RequestContext, name: string) => Excel.Worksheet;
}

export function draftOf(state: WorkbookState, role: SheetRole & ("plan" | "review")): Draft {
  const left = state.sheets.find((sheet) => sheet.role === "draft");
  const name = freeSheetName("_plan_draft", state.sheets);
  return {
    name,
    begin: {
      bytes: 2000,
      queue: (context) => {
        if (left) deleteSheet(context.workbook.worksheets.getItem(left.name));
        const sheet = context.workbook.worksheets.add(name);
        markSheet(sheet, role === "plan" ? "draft" : role);
        if (role === "plan") assignRoles(context, state.names, { draft: name });
        sheet.visibility = "VeryHidden";
      },
    },
    settle: (context, settled) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.visibility = "Visible";
      sheet.name = settled;
      sheet.showGridlines = false;
      if (role === "plan") assignRoles(context, state.names, { draft: undefined }, ["draft"]);
      assignRoles(context, state.names, { [role]: settled });
      return context.workbook.worksheets.getItem(settled);
    },
  };
}
