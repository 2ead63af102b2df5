/**
 * "재무과와 공유": every call of the add-in becomes its native equal, so that the workbook calculates in any Excel,
 * LibreOffice or Hancom Cell: in cells, and in the names that people defined. The journal keeps what was replaced.
 * Values before and after have to be the same: a cell that would show another value stays as it was and is named.
 */
import { afterwards } from "../excel/afterwards";
import { cellParcels, valuesOf, type CellContent } from "../excel/cells";
import { commit } from "../excel/commit";
import { spelled } from "../excel/contents";
import { writeNames } from "../excel/names";
import { patiently } from "../excel/patience";
import { withExcel } from "../excel/session";
import { loadSheetStates, type WorkbookState } from "../excel/sheets";
import type { Store } from "../excel/store";
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import type { CellValue } from "../sheet/grid";
import { asTyped, sameValue, type CallingCell } from "./calls";
import { blanksCountAsZero } from "./calls-canary";
import { callsOverBlanks } from "./calls-over-blanks";
import { isBusy, settle } from "./calls-settled";
import { convertCalls, convertNames, type Conversion, type NameConversion } from "./convert";
import { journalOf, sharedBefore, type Entries } from "./journal";
import { keeping, keptIn } from "./kept";
import { isPutAway, loadEverySheet, type Sheets } from "./source";
import { contentFor } from "./standing";
import { followingPart } from "./trackers";
import type { RunOptions, ShareReport } from "./types";

export interface ShareOptions extends RunOptions {
  /** Values instead of native formulas. */
  readonly valuesOnly?: boolean;
}

export async function shareWithFinance(options: ShareOptions = {}): Promise<ShareReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadEverySheet(context);
    options.signal?.throwIfAborted();
    options.onProgress?.("share");
    const valuesOnly = options.valuesOnly === true;
    const overBlanks = valuesOnly ? [] : await countedBlanks(context, sheets);
    const { conversions, findings } = convertCalls(sheets, valuesOnly, overBlanks);
    const { names, findings: ofNames } = convertNames(sheets);
    if (conversions.length + names.length === 0)
      return { converted: 0, cells: [], findings: [...findings, ...ofNames] };

    const { changed, told } = await write(context, sheets, conversions, names);
    const isAway = awayIn(sheets);
    // Cells that a formula filled have no call of their own; what is put away is no place of the person's.
    const all = conversions.filter(({ cell }) => !changed.has(cell) && cell.formula !== "");
    const done = all.filter(({ cell }) => !isAway(cell.place.sheet));
    const aside = all.length - done.length;
    return {
      converted: done.length,
      ...(aside > 0 && { aside }),
      cells: done.map(({ cell }) => printSheetArea(cell.place)),
      findings: [
        ...findings,
        ...overBlanks,
        ...ofNames,
        ...[...changed].map(([cell, after]) => changedFinding(cell, after)),
        ...unknownFindings(done),
        ...told,
      ],
    };
  });
}

/** The calls over blanks, where this Excel counts a blank as 0: they show what their native equals would not. */
async function countedBlanks(context: Excel.RequestContext, { grids, state }: Sheets): Promise<Finding[]> {
  const found = callsOverBlanks(grids);
  return found.length > 0 && (await blanksCountAsZero(context, state)) ? found : [];
}

interface Written {
  /** The cells that were put back, each with the value that it would have had. */
  readonly changed: ReadonlyMap<CallingCell, CellValue>;
  readonly told: readonly Finding[];
}

/** Writes all conversions, reads the new values, and puts back the cells whose value is another. */
async function write(
  context: Excel.RequestContext,
  sheets: Sheets,
  conversions: readonly Conversion[],
  names: readonly NameConversion[],
): Promise<Written> {
  const { grids, store } = sheets;
  const originals = conversions.map(({ cell }) => contentFor(grids, cell.place, cell.formula));
  const before = { ...sheets, cells: originals, names: names.map(({ name }) => name) };
  const standing = sharedBefore(sheets);
  const step = { kind: "share" } as const;
  const storeAfter = (cells: readonly Conversion[]): Store => {
    const entriesNow = {
      cells: [...standing.cells, ...entries(sheets, cells)],
      names: [...standing.names, ...names.map(({ entry }) => entry)],
    };
    const isDone = cells.length + names.length > 0;
    return keeping(store, {
      journal: journalOf(sheets, entriesNow),
      step: isDone ? step : keptIn(store).step,
    });
  };

  const natives = conversions.map(({ cell, native }) => contentFor(grids, cell.place, native));
  const shared = storeAfter(conversions);
  await commit(before, shared, {
    parcels: cellParcels(natives),
    finish: (request) =>
      writeNames(
        request,
        names.map(({ name, entry }) => ({ ...name, formula: entry.native })),
      ),
  });
  // The share stands: a question that gets no answer now is asked again, and does not undo it.
  const comparison = await patiently(() => compare(context, conversions, natives));
  const { changed, state } = comparison ?? { changed: new Map<CallingCell, CellValue>() };
  const left = conversions.filter(({ cell }) => !changed.has(cell));
  const stays = changed.size > 0 ? storeAfter(left) : shared;
  if (state) {
    const isChanged = conversions.map(({ cell }) => changed.has(cell));
    await commit(before, stays, {
      parcels: cellParcels(originals.filter((_, index) => isChanged[index])),
      since: { state, store: shared },
    });
  }
  const told = await afterwards([followingPart(sheets, stays)]);
  return { changed, told: comparison ? told : [notCompared(conversions), ...told] };
}

interface Comparison {
  readonly changed: ReadonlyMap<CallingCell, CellValue>;
  /** The workbook as it is now, where something has changed. */
  readonly state?: WorkbookState;
}

/** Which cells show another value than before. */
async function compare(
  context: Excel.RequestContext,
  conversions: readonly Conversion[],
  natives: readonly CellContent[],
): Promise<Comparison> {
  const values = await calculated(context, conversions, natives);
  const changed = new Map(
    conversions.flatMap(({ cell }, index) =>
      isUnknown(cell) || sameValue(cell.value, values[index]) ? [] : [[cell, values[index]] as const],
    ),
  );
  return changed.size > 0 ? { changed, state: await loadSheetStates(context) } : { changed };
}

function notCompared(conversions: readonly Conversion[]): Finding {
  const cells = conversions.map(({ cell }) => printSheetArea(cell.place));
  return finding("share-not-compared", { count: cells.length }, { cells });
}

/** Excel does not know the function that the cell calls: there is no value to compare with. */
const isUnknown = ({ value }: CallingCell): boolean => value === "#NAME?";

/** The values; read again where some of them were still being computed: they depend on calls that stay. */
async function calculated(
  context: Excel.RequestContext,
  conversions: readonly Conversion[],
  natives: readonly CellContent[],
): Promise<readonly CellValue[]> {
  const values = await valuesOf(context, natives);
  const busy = conversions.flatMap(({ cell }, index) => (isBusy(values[index]) ? [cell.place] : []));
  if (busy.length === 0) return values;
  await settle(context, busy);
  return valuesOf(context, natives);
}

/** Whether a sheet is one that the add-in put away. */
function awayIn({ state }: Sheets): (sheet: string) => boolean {
  const away = new Set(state.sheets.filter(isPutAway).map(({ name }) => name));
  return (sheet) => away.has(sheet);
}

/** What was put away is converted as well, yet nothing leads back to it: it has no entries. */
const entries = (sheets: Sheets, conversions: readonly Conversion[]): Entries["cells"] => {
  const isAway = awayIn(sheets);
  return conversions.flatMap(({ cell, native }) =>
    isAway(cell.place.sheet)
      ? []
      : [
          {
            sheet: cell.place.sheet,
            address: cell.address,
            original: asTyped(cell.formula),
            native,
            isLast: true,
          },
        ],
  );
};

function unknownFindings(done: readonly Conversion[]): Finding[] {
  const cells = done.filter(({ cell }) => isUnknown(cell)).map(({ cell }) => printSheetArea(cell.place));
  return cells.length === 0 ? [] : [finding("calls-were-unknown", { count: cells.length }, { cells })];
}

function changedFinding(cell: CallingCell, after: CellValue): Finding {
  const data = { before: String(spelled(cell.value)), after: String(spelled(after)) };
  return finding("value-changed-by-share", data, { cells: [printSheetArea(cell.place)] });
}
