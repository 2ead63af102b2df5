/**
 * What the last look loaded, for the look after an edit: of the staff's sheets all is asked again, for a cell's formulas,
 * merges and formats may have followed; what the add-in's own sheets hold is taken again where nothing changed it. One
 * request, two where a sheet grew; none of it where anything else is not as it was: then all is loaded anew.
 * In: 예산!B6 typed over in a workbook with a plan. Out: the grids as they are now, the plan's grid of before.
 */
import { loadGrids } from "../excel/load";
import { askForSameSheets, type SheetState, type WorkbookState } from "../excel/sheets";
import { askForSameRun, askForStore, type StoreSheet } from "../excel/store";
import { cellsOfADocument, type Grid } from "../sheet/grid";
import { busyFindings, whenCalculated } from "./calls-settled";
import { keptIn } from "./kept";
import { isRead, isStaffs, keptOn, type Sheets } from "./source";

interface Remembered {
  readonly sheets: Sheets;
  readonly marksShown: boolean;
}

let last: Remembered | undefined;

/** Ids of the add-in's own sheets that were changed since. */
let changed = new Set<string>();

/** The ids of all sheets by whose they are; empty since sheets came, went or were renamed. */
let owners: ReadonlyMap<string, "staff" | "own"> = new Map();

/** Counts what was heard but edits of the staff's sheets. */
let heard = 0;

/** Counts those. */
let staffEdits = 0;

/** Call it before sheets are loaded that are to be remembered: what is heard meanwhile may not be among them. */
export const heardSoFar = (): number => heard;

/** Cells that were still being computed are not remembered, nor exports, of which no more is asked than is needed. */
export function remember(sheets: Sheets, marksShown: boolean, heardBefore: number): void {
  last = undefined;
  if (heard !== heardBefore) return;
  rememberOwners(sheets.state);
  changed = new Set();
  const areAllThere = sheets.troubles.every(({ kind }) => kind !== "calculation-not-finished");
  if (areAllThere && readIn(sheets.state).every(isDocument) && isFollowed(sheets))
    last = { sheets, marksShown };
}

export function rememberOwners({ sheets }: WorkbookState): void {
  owners = new Map(sheets.map((sheet) => [sheet.id, isStaffs(sheet) ? "staff" : "own"]));
}

/** Whose a sheet is, without a question; undefined of one that was not seen since sheets came, went or were renamed. */
export const ownerOf = (sheetId: string): "staff" | "own" | undefined => owners.get(sheetId);

/** A change on a sheet, or of the sheets themselves: own sheets are not asked for again, so a change of one must be heard. */
export function heardOfChange(sheetId: string | undefined): void {
  if (sheetId === undefined) [last, owners] = [undefined, new Map()];
  else if (ownerOf(sheetId) === "staff") return void (staffEdits += 1);
  else changed.add(sheetId);
  heard += 1;
}

/** Grows with every change that was heard, of whatever sheet. */
export const changesHeard = (): number => heard + staffEdits;

/** What a look takes of the one before; `marksShown` is left out where that is to be asked. */
type Taken = Pick<Remembered, "sheets"> & Partial<Remembered>;

/** undefined where all is to be loaded anew. */
export async function loadAgain(context: Excel.RequestContext): Promise<Taken | undefined> {
  const before = last;
  if (!before) return undefined;
  const { state, store } = before.sheets;
  const own = (role: SheetState["role"]): SheetState | undefined =>
    state.sheets.find((sheet) => sheet.role === role);
  const [plan, storeSheet] = [own("plan"), own("store")];
  const asked = [...readIn(state), ...(plan && changed.has(plan.id) ? [plan] : [])];
  const isStoreChanged = storeSheet && changed.has(storeSheet.id);
  let now: WorkbookState | undefined;
  let isSameRun = true;
  let stored: StoreSheet | undefined;
  const questions = [
    askForSameSheets(
      state.sheets.map(({ id }) => id),
      (answer) => (now = answer),
    ),
    ...(storeSheet
      ? [
          isStoreChanged
            ? askForStore(storeSheet.name, (sheet) => (stored = sheet))
            : askForSameRun(
                storeSheet.name,
                (store as { run?: unknown }).run,
                (isSame) => (isSameRun = isSame),
              ),
        ]
      : []),
  ];
  let grids: Grid[];
  try {
    grids = await whenCalculated(context, () => loadGrids(context, asked, false, questions));
  } catch {
    // A sheet is gone or was renamed; where Excel refuses for another reason, it will say so again.
    return undefined;
  }
  const next = now as WorkbookState | undefined;
  if (!next || !isSameRun || !isSame(state, next) || !readIn(next).every(isDocument)) return undefined;
  const grown = next.sheets.filter(({ id, used }) =>
    asked.some((before) => before.id === id && !isEqual(used, before.used)),
  );
  const anew = grown.length > 0 ? await whenCalculated(context, () => loadGrids(context, grown)) : [];
  return withGrids(
    before,
    next,
    grids.map((grid) => anew.find(({ sheet }) => sheet === grid.sheet) ?? grid),
    stored,
  );
}

/** `grids`: the staff's as they are now, after them the plan's where that was changed. */
function withGrids(
  { sheets: before, marksShown }: Remembered,
  state: WorkbookState,
  grids: readonly Grid[],
  stored: StoreSheet | undefined,
): Taken {
  const { planSheet } = before;
  const kept = stored ? keptOn(state, stored) : before;
  const staffs = readIn(state).length;
  const sheets: Sheets = {
    ...before,
    ...kept,
    // The same names as the same object: what was made of them stands.
    state: { ...state, names: before.state.names },
    grids: grids.slice(0, staffs),
    ...(planSheet && {
      planSheet: {
        state: state.sheets.find(({ role }) => role === "plan")!,
        grid: grids[staffs] ?? planSheet.grid,
      },
    }),
    troubles: [...kept.troubles, ...busyFindings(grids)],
  };
  const areMarksSame = isEqual(keptIn(before.store).marks, keptIn(kept.store).marks);
  return { sheets, ...(areMarksSame && { marksShown }) };
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
