/**
 * The collection that stands in the workbook, and all that goes on from it to the one that takes its place: what a person
 * changed in it, whatever refers to it, the way back.
 * In: 총괄, 나라국, 성과자료 and what was put away before them. Out: edits, formulas, charts and rules led along; what is deleted.
 */
import type { Part } from "../../excel/afterwards";
import { loadTables, tablePart } from "../../excel/ledger-table";
import { loadGrids } from "../../excel/load";
import { stepByStep } from "../../excel/patience";
import type { SheetState } from "../../excel/sheets";
import { ledgerHeads, type Collection } from "../../collect";
import type { Former } from "../../messages/work";
import { finding, type Finding } from "../../messages/finding";
import { cellArea, printSheetArea, type Area } from "../../sheet/address";
import { valueAt, type CellValue, type Grid } from "../../sheet/grid";
import { leadCharts } from "../charts";
import { keptIn, type StepRecord } from "../kept";
import { leadRules, ofCollections } from "../rules";
import { loadOwnSheets, loadSheets, type Sheets } from "../source";
import { mentionsAny, nothingRepointed, repoint, type Repointed, type Succession } from "../succession";
import { Refusal } from "../types";
import { putOn } from "./comments-on";
import { carriedOnInSteps, nothingCarried, type CarriedOn } from "./carried-on";
import { goingOf, putAwayAs, putAwayNames, type Going } from "./going";
import { looksOn, noLooksOn, type LooksOn } from "./looks-on";
import { noSetUpOn, setUpOn, type SetUpOn } from "./set-up-on";
import { awaySheets, collectionSheets, noStanding, standingInSteps, type Standing } from "./standing";
import { byFiguresAlone, comingOf, leavingFor } from "./succeeding";
import { overTable } from "./table-references";

export interface Found {
  readonly sheets: Sheets;
  /** What the new collection follows: the one that is shown, or one that was taken back. */
  readonly standing?: Standing;
  /** Sheets that were put away before, which go for good. */
  readonly deleted: readonly SheetState[];
}

/** Loads what stands; nothing but the store where there is no collection. `giveWay`: to the page, sheet by sheet. */
export async function findStanding(
  context: Excel.RequestContext,
  giveWay: () => Promise<void>,
): Promise<Found> {
  const own = await loadOwnSheets(context);
  const shown = collectionSheets(own);
  const deleted = awaySheets(own);
  const { step } = keptIn(own.store);
  const isTakenBack = step?.kind === "collect" && step.isTakenBack === true;
  const followed = shown.length > 0 ? shown : isTakenBack ? deleted : [];
  if (followed.length === 0 && deleted.length === 0) return { sheets: own, deleted };
  const sheets = await loadSheets(
    context,
    (sheet) => sheet.role !== "store" && (sheet.role !== "away" || followed === deleted),
    true,
  );
  const again = followed === shown ? collectionSheets(sheets) : awaySheets(sheets);
  const standing =
    again.length > 0 ? await stepByStep(standingInSteps(again, sheets.grids), giveWay) : undefined;
  if (standing?.ledger.grid) refuseWhereColumnsMoved(standing.ledger.grid);
  return { sheets, ...(standing && { standing }), deleted: awaySheets(sheets) };
}

/** What stands in a column is known by its place, as formulas over it are. */
function refuseWhereColumnsMoved(grid: Grid): void {
  const heads = Array.from({ length: grid.column + grid.columns }, (_, column) => valueAt(grid, 0, column));
  const moved = ledgerHeads.flatMap((head, column) =>
    heads[column] !== head && heads.includes(head) ? [{ head, at: heads.indexOf(head) }] : [],
  );
  if (moved.length === 0) return;
  const names = new Set<CellValue>(ledgerHeads);
  const last = heads.lastIndexOf(ledgerHeads.at(-1));
  const others = heads.flatMap((head, at) =>
    at < last && !names.has(head) ? [{ head: String(head ?? ""), at }] : [],
  );
  const cells = (others.length > 0 ? others : moved).map(({ at }) =>
    printSheetArea({ ...cellArea(0, at), sheet: grid.sheet }),
  );
  throw new Refusal([
    finding(
      "ledger-columns-moved",
      { sheet: grid.sheet, others: others.map(({ head }) => head), moved: moved.map(({ head }) => head) },
      { cells },
    ),
  ]);
}

export interface Succeeding {
  readonly carried: CarriedOn;
  readonly looks: LooksOn;
  readonly setUp: SetUpOn;
  readonly repointed: Repointed;
  readonly going: Going;
  /** The part that makes a table of the new 성과자료. */
  readonly table: (sheet: string, area: Area) => Part;
  /** What comes once the new sheets stand. */
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

export async function succeed(
  context: Excel.RequestContext,
  collection: Collection,
  { sheets, standing = noStanding, deleted: away }: Found,
  { former: kept, giveWay }: { readonly former: Former; readonly giveWay: () => Promise<void> },
): Promise<Succeeding> {
  const { state } = sheets;
  const isDeleted = standing.all.length > 0 && standing.all[0]!.role === "away";
  const isBeside = kept === "beside" && !isDeleted;
  const deleted = isBeside ? [...standing.all, ...away] : away;
  const names = putAwayNames(state, standing, { frees: !isDeleted, keeps: !isBeside });
  const coming = comingOf(collection);
  const older = isDeleted ? undefined : await olderStanding(context, sheets, away, giveWay);
  const succession: Succession = {
    leaving: [
      ...leavingFor(standing, coming, names.freedAs, names.copies).map((one) => ({
        ...one,
        isDeleted: isBeside,
      })),
      ...(older
        ? leavingFor(older, coming, new Map(), new Map(), byFiguresAlone)
        : isDeleted
          ? []
          : away.map(({ name, tables }) => ({ sheet: name, tables }))),
    ],
  };
  if (succession.leaving.length === 0)
    return {
      carried: nothingCarried,
      looks: noLooksOn,
      setUp: noSetUpOn,
      repointed: nothingRepointed,
      going: goingOf(standing, names, { deleted: [], held: new Set(), grids: [] }),
      table: (sheet, area) => tablePart(sheet, area),
      parts: [],
      findings: [],
    };
  const goingNames = new Set([...standing.all, ...deleted].map(({ name }) => name));
  const staying = { state: { ...state, sheets: state.sheets.filter(({ name }) => !goingNames.has(name)) } };
  const carried = await stepByStep(carriedOnInSteps(collection, standing, succession), giveWay);
  const repointed = repoint(
    sheets,
    sheets.grids.filter(({ sheet }) => !goingNames.has(sheet)),
    succession,
  );
  const charts = await leadCharts(context, staying, succession);
  const rules = await leadRules(context, staying, succession, ofCollections);
  const held = new Set(
    [...repointed.held, ...rules.left].filter((name) => deleted.some((sheet) => sheet.name === name)),
  );
  const heldGrids = isDeleted
    ? []
    : await loadGrids(
        context,
        away.filter(({ name }) => held.has(name)),
        true,
      );
  const going = goingOf(standing, names, { deleted, held, grids: [...sheets.grids, ...heldGrids] });
  const on = await putOn(context, collection, standing, kept);
  const looks = await looksOn(context, collection, standing, { former: kept, giveWay });
  const setUp = await setUpOn(context, collection, standing);
  const tables = await loadTables(context);
  const former = tables.find(({ sheet }) => sheet === standing.ledger.state?.name);
  const stays = former && (names.awayAs.has(former.sheet) || going.shown.includes(former.sheet));
  const awayAs = stays ? names.freedAs.get(former.sheet) : undefined;
  return {
    carried,
    looks,
    setUp,
    repointed,
    going,
    table: (sheet, area) =>
      tablePart(sheet, area, {
        ...(former && { name: former.name }),
        ...(former && awayAs !== undefined && { former: { sheet: awayAs, tables } }),
        again: former
          ? overTable(sheets, goingNames, { carried, repointed }, former.name)
          : { cells: [], names: [] },
      }),
    parts: [charts.part, ...rules.parts, ...on.parts, ...setUp.parts],
    findings: [
      ...carried.findings,
      ...looks.findings,
      ...setUp.findings,
      ...on.findings,
      ...repointed.findings,
      ...charts.findings,
      ...rules.findings,
      ...going.findings,
    ],
  };
}

/** What was put away before, where formulas still refer to it: its figures may be there again. */
async function olderStanding(
  context: Excel.RequestContext,
  sheets: Sheets,
  deleted: readonly SheetState[],
  giveWay: () => Promise<void>,
): Promise<Standing | undefined> {
  const names = deleted.map(({ name }) => name);
  if (names.length === 0 || !mentionsAny(sheets, names)) return undefined;
  const grids: readonly Grid[] = await loadGrids(context, deleted, true);
  return stepByStep(standingInSteps(deleted, grids), giveWay);
}

/** The step as it is kept: what 되돌리기 brings back; none where that is in a copy of the workbook. */
export function stepOf({ standing, awayAs, freedAs, copies }: Going): StepRecord | undefined {
  if (freedAs.size > awayAs.size) return undefined;
  const away = putAwayAs(standing, awayAs);
  return {
    kind: "collect",
    ...(awayAs.size > 0 && { away }),
    ...(copies.size > 0 && {
      copies: Object.fromEntries([...copies].map(([sheet, copy]) => [copy, sheet])),
    }),
  };
}
