/**
 * A sheet in the making: very hidden and under a name of its own until all of it stands, since its parcels may come in
 * several requests; of a collection as many as it has. One that a job left behind when Excel was closed is deleted by the next.
 * In: parcels for "_plan_draft". Out: in the last request it becomes 성과계획서.
 */
import {
  addToCollection,
  assignRoles,
  freeSheetName,
  markSheet,
  takeFromCollection,
  type SheetRole,
} from "./ownership";
import { bytesOfCall, type Parcel } from "./parcels";
import { deleteSheet } from "./restore";
import type { SheetState, WorkbookState } from "./sheets";

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

export interface Drafts {
  /** By the final names, under which name each sheet is made. */
  readonly names: ReadonlyMap<string, string>;
  readonly begin: readonly Parcel[];
  /** Queues that all of them stand under their final names, and are shown unless `hidden`. */
  readonly settle: (context: Excel.RequestContext, hidden: string) => void;
  /** What that has in bytes. */
  readonly bytes: number;
}

/** Drafts of a collection's sheets, in tab order; `data` are those that are not made for printing. */
export function draftsOf(state: WorkbookState, sheets: readonly string[], data: readonly string[]): Drafts {
  const left = leftDrafts(state);
  const taken = state.sheets.filter((sheet) => !left.includes(sheet.name)).map(({ name }) => ({ name }));
  const names = new Map<string, string>();
  for (const sheet of sheets) {
    const name = freeSheetName(`${collectionDraft}_1`, taken);
    taken.push({ name });
    names.set(sheet, name);
  }
  return {
    names,
    begin: [
      {
        bytes: bytesOfCall * left.length,
        queue: (context) => {
          takeFromCollection(context, state.names, left);
          for (const name of left) deleteSheet(context.workbook.worksheets.getItem(name));
        },
      },
      ...[...names].map(([final, name], index) => ({
        bytes: 1500,
        queue: (context: Excel.RequestContext) => {
          const sheet = context.workbook.worksheets.add(name);
          markSheet(sheet, data.includes(final) ? "collection" : "collected");
          const { name: under, formula } = writtenUnder(final);
          sheet.names.add(under, formula).visible = false;
          addToCollection(context, state.names, [name], { from: index });
          sheet.visibility = "VeryHidden";
        },
      })),
    ],
    bytes: 1000 * names.size,
    settle: (context, hidden) => {
      for (const [final, name] of names) {
        const sheet = context.workbook.worksheets.getItem(name);
        if (final !== hidden) sheet.visibility = "Visible";
        sheet.name = final;
        sheet.showGridlines = false;
      }
    },
  };
}

const collectedAs = "_PLAN_COLLECTED";

/** The hidden name of a collection's sheet that says under which name it was written. */
export const writtenUnder = (name: string) => ({
  name: collectedAs,
  formula: `="${name.replace(/"/g, '""')}"`,
});

/** Under which name a sheet of a collection was written, whatever it is called now. */
export const writtenAs = ({ names }: Pick<SheetState, "names">): string | undefined =>
  /^="(.*)"$/s.exec(names.get(collectedAs) ?? "")?.[1]?.replace(/""/g, '"');

const collectionDraft = "_plan_collection";

/** Whether a sheet of a collection is a draft that a job left behind. */
export const isLeftDraft = ({ name, role, visibility }: SheetState): boolean =>
  role === "collection" && visibility === "VeryHidden" && name.startsWith(collectionDraft);

const leftDrafts = ({ sheets }: WorkbookState): string[] =>
  sheets.filter(isLeftDraft).map(({ name }) => name);
