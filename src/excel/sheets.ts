/**
 * The workbook's sheets with what decides how each may be treated: visibility, owner, protection, used block.
 * Two round trips whatever the number of sheets.
 */
import type { Area } from "../sheet/address";
import { areaOf } from "./areas";
import { formulasOf } from "./names";
import { ownershipOf, type Ownership, type Signs } from "./ownership";
import type { Question } from "./trips";

/** `role` and `copyOf` are undefined for the staff's own sheets. */
export interface SheetState extends Signs, Ownership {
  readonly id: string;
  readonly isProtected: boolean;
  /** Names of its tables. */
  readonly tables: readonly string[];
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
  const workbook = askForWorkbook(context);
  await context.sync();
  const sheets = workbook.worksheets.items.map(askForSheet);
  await context.sync();
  return stateOf(workbook, sheets);
}

/**
 * The same in one round trip, with other questions: where the sheets are still those of these ids, in their order. `tell` gets
 * undefined where they are others; Excel refuses the request where one of them is gone.
 */
export function askForSameSheets(
  ids: readonly string[],
  tell: (state: WorkbookState | undefined) => void,
): Question {
  const question: Question = {
    bytes: 2000 * ids.length,
    ask(context) {
      const workbook = askForWorkbook(context);
      const sheets = ids.map((id) => askForSheet(context.workbook.worksheets.getItem(id)));
      return () => {
        const { items } = workbook.worksheets;
        const areSame = items.length === ids.length && items.every(({ id }, index) => id === ids[index]);
        tell(areSame ? stateOf(workbook, sheets) : undefined);
      };
    },
    cut: () => [question],
  };
  return question;
}

interface AskedWorkbook {
  readonly worksheets: Excel.WorksheetCollection;
  readonly application: Excel.Application;
  readonly active: Excel.Worksheet;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
}

function askForWorkbook({ workbook }: Excel.RequestContext): AskedWorkbook {
  const { worksheets, application, names, tables } = workbook;
  worksheets.load("items/name,items/id,items/visibility");
  application.load("calculationMode");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/name");
  return { worksheets, application, active, names, tables };
}

type AskedSheet = Pick<Excel.Worksheet, "names" | "protection"> & { readonly used: Excel.Range };

function askForSheet(sheet: Excel.Worksheet): AskedSheet {
  const { names, protection } = sheet;
  names.load("items/name,items/formula");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("isNullObject,rowIndex,columnIndex,rowCount,columnCount");
  protection.load("protected");
  return { names, protection, used };
}

function stateOf(
  { worksheets, application, active, names, tables }: AskedWorkbook,
  asked: readonly AskedSheet[],
): WorkbookState {
  const workbookNames = formulasOf(names);
  return {
    active: active.id,
    names: workbookNames,
    manualCalculation: String(application.calculationMode).toLowerCase() === "manual",
    sheets: worksheets.items.map((sheet, index) => {
      const { names: own, protection, used } = asked[index]!;
      const signs: Signs = {
        name: sheet.name,
        visibility: sheet.visibility as SheetState["visibility"],
        names: formulasOf(own),
      };
      return {
        ...signs,
        ...ownershipOf(signs, workbookNames),
        id: sheet.id,
        isProtected: protection.protected,
        tables: tables.items.flatMap((one) => (one.worksheet.name === sheet.name ? one.name : [])),
        used: used.isNullObject ? undefined : areaOf(used),
      };
    }),
  };
}
