/**
 * What the last look loaded, for the look after an edit: of the staff's sheets all is asked again, for a cell's formulas,
 * merges and formats may have followed; what the add-in's own sheets hold is taken again where nothing changed it. One
 * request, two where a sheet grew; none of it where anything else is not as it was: then all is loaded anew.
 * In: 예산!B6 typed over in a workbook with a plan. Out: the grids as they are now, the plan's grid of before.
 */
import { loadGrids } from "../excel/load";
import { askForSameSheets, type SheetState, type WorkbookState } from "../excel/sheets";
import { askForSameRun } from "../excel/store";
import { cellsOfADocument, type Grid } from "../sheet/grid";
import { busyFindings, whenCalculated } from "./calls-settled";
import { keptIn } from "./kept";
import { isRead, type Sheets } from "./source";

interface Remembered {
  readonly sheets: Sheets;
  readonly marksShown: boolean;
}

let last: Remembered | undefined;

/** Cells that were still being computed are not remembered, nor exports, of which no more is asked than is needed. */
export function remember(sheets: Sheets, marksShown: boolean): void {
  const areAllThere = sheets.troubles.every(({ kind }) => kind !== "calculation-not-finished");
  last =
    areAllThere && readIn(sheets.state).every(isDocument) && isFollowed(sheets)
      ? { sheets, marksShown }
      : undefined;
}

/** A change on a sheet, or of the sheets themselves: the plan is not asked for again, so a change of it must be heard. */
export function heardOfChange(sheetId: string | undefined): void {
  if (sheetId === undefined || sheetId === last?.sheets.planSheet?.state.id) last = undefined;
}

/** undefined where all is to be loaded anew. */
export async function loadAgain(context: Excel.RequestContext): Promise<Remembered | undefined> {
  const before = last;
  if (!before) return undefined;
  const { state, store } = before.sheets;
  const read = readIn(state);
  const storeSheet = state.sheets.find(({ role }) => role === "store");
  let now: WorkbookState | undefined;
  let isSameRun = true;
  const questions = [
    askForSameSheets(
      state.sheets.map(({ id }) => id),
      (answer) => (now = answer),
    ),
    ...(storeSheet
      ? [askForSameRun(storeSheet.name, (store as { run?: unknown }).run, (isSame) => (isSameRun = isSame))]
      : []),
  ];
  let grids: Grid[];
  try {
    grids = await whenCalculated(context, () => loadGrids(context, read, false, questions));
  } catch {
    // A sheet is gone or was renamed; where Excel refuses for another reason, it will say so again.
    return undefined;
  }
  const next = now as WorkbookState | undefined;
  if (!next || !isSameRun || !isSame(state, next) || !readIn(next).every(isDocument)) return undefined;
  const grown = readIn(next).filter(({ used }, index) => !isEqual(used, read[index]!.used));
  const anew = grown.length > 0 ? await whenCalculated(context, () => loadGrids(context, grown)) : [];
  return {
    ...before,
    sheets: withGrids(
      before.sheets,
      next,
      grids.map((grid) => anew.find(({ sheet }) => sheet === grid.sheet) ?? grid),
    ),
  };
}

function withGrids(before: Sheets, state: WorkbookState, grids: readonly Grid[]): Sheets {
  const { planSheet, troubles } = before;
  return {
    ...before,
    // The same names as the same object: what was made of them stands.
    state: { ...state, names: before.state.names },
    grids,
    ...(planSheet && {
      planSheet: { ...planSheet, state: state.sheets.find(({ role }) => role === "plan")! },
    }),
    troubles: [...troubles, ...busyFindings(grids)],
  };
}

const readIn = ({ sheets }: WorkbookState): SheetState[] => sheets.filter(isRead);

const isDocument = ({ used }: SheetState): boolean => !used || used.rows * used.columns <= cellsOfADocument;

/** References in the plan that move without a word (rows inserted, cells cut and pasted) show in the names that follow them. */
function isFollowed({ planSheet, store, state }: Sheets): boolean {
  if (!planSheet) return true;
  const trackers = keptIn(store).build?.trackers ?? [];
  return trackers.length > 0 && trackers.every((name) => state.names.has(name));
}

/** The sheets are the same, but for how far the staff's reach; so are the names of the workbook. */
function isSame(before: WorkbookState, now: WorkbookState): boolean {
  const signs = ({ id, name, visibility, role, copyOf, isProtected, names }: SheetState): unknown => [
    ...[id, name, visibility, role, copyOf, isProtected],
    [...names],
  ];
  return (
    isEqual([...before.names], [...now.names]) && isEqual(before.sheets.map(signs), now.sheets.map(signs))
  );
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
