/**
 * "성과계획서 만들기": the staff's sheets become the sheet 성과계획서, in one request that makes all of it.
 * The former plan sheet is put away very hidden, so that 되돌리기 can bring it back as it was.
 * Every way to fail (refused, cancelled, connection lost) leaves the workbook as it stood.
 */
import { afterwards, type Part } from "../excel/afterwards";
import { writeCells } from "../excel/cells";
import { commit } from "../excel/commit";
import { draftOf } from "../excel/draft";
import { lookParcels } from "../excel/looks";
import { mergeParcels } from "../excel/merged-areas";
import type { NameFormula } from "../excel/names";
import { assignRoles } from "../excel/ownership";
import { pagePart } from "../excel/page";
import { bytesOfCall, bytesOfText } from "../excel/parcels";
import { setUpOf, writeSheetSetUp, type SetUp } from "../excel/set-up";
import type { WorkbookState } from "../excel/sheets";
import { withExcel } from "../excel/session";
import { layoutParcels } from "../excel/write";
import { spelling } from "../functions/calls";
import { layoutPlan } from "../layout";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding, type Finding } from "../messages/finding";
import { parseAddress } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import { columnPoints, type SheetLayout } from "../sheet/layout";
import { addressesById, linesOf, trackedBuild, type Edit } from "./edits";
import { placeEdits, typedCells } from "./placed-edits";
import { linesOfLayout, nextLines, type NextLines } from "./lines";
import { oneCall } from "./calls-registered";
import { leadCharts, leftBehind, type LedCharts } from "./charts";
import { ownChartsPart } from "./own-charts";
import { comparedWith, heldForRules, leadRules, type LedRules } from "./rules";
import {
  commentFindings,
  commentsPart,
  freeName,
  loadFormer,
  putAway,
  type Former,
  type Superseded,
} from "./former";
import { writtenOf } from "./build-record";
import {
  carriedEdits,
  deletedFindings,
  keptFindings,
  lostFindings,
  type CarriedEdits,
} from "./carried-edits";
import { keeping, keptIn } from "./kept";
import { noLooks } from "./looks";
import { looksTold, placeLooks, type NextLooks } from "./looks-next";
import { looksOf, type KeptLooks } from "./looks-record";
import { partedNext, placeMerges, withParted, type NextMerges } from "./merges";
import { byFiguresAnd, onlyFigures } from "./moved-by-figures";
import { planFunctionNames, type FunctionNames } from "./names";
import { setUpNext, setUpTold } from "./set-up-next";
import { inOrder, loadSource, type Source } from "./source";
import {
  carriedNames,
  namesOn,
  nextOf,
  repoint,
  bytesOfRepointed,
  tablesOn,
  writeRepointed,
  type Leaving,
  type Repointed,
  type Succession,
} from "./succession";
import { textsOf } from "./texts";
import { writeWidths } from "./widths";
import { followingPart, trackersFor } from "./trackers";
import { Refusal, type BuildOptions, type BuildReport } from "./types";

export { setCharts } from "./own-charts";

export async function buildPlanSheet(
  options: BuildOptions & { readonly keep?: readonly string[] } = {},
): Promise<BuildReport> {
  const started = Date.now();
  return withExcel(async (context) => {
    const source = await loadSource(context, options);
    const readAt = Date.now();
    refuseWhereNeeded(source);
    const chosen = { ...source.settings, ...(options.style && { style: options.style }) };
    const functions = planFunctionNames(source.state.names, source.plan!, chosen);
    const settings = { ...chosen, functionNames: functions.names };
    const former = await loadFormer(context, source);
    options.onProgress?.("layout");
    const laidOut = { ...layoutPlan(source.plan!, settings), name: planSheetName };
    const spell = spelling(settings.style, { textAt: textsOf(source.grids) });
    const followedState = source.state.sheets.find(({ name }) => name === former.followed?.name);
    const ownNames = followedState ? namesOn(followedState) : [];
    const { followed } = former;
    const changed = followed?.looks ?? noLooks;
    const written = looksOf(laidOut);
    const lines = nextLines(linesOf(source, followed?.record), { written: linesOfLayout(laidOut, written) });
    // Before anything finds its place: cells that were parted hold what they could not as one.
    const parted = partedNext(changed.merges, laidOut, lines);
    const layout = withParted(laidOut, parted);
    const { kept, lost } = placeEdits(editsToKeep(former, options.keep), layout, followed?.figures, lines);
    const typed = typedCells(followed?.edits ?? [], kept);
    const succession = successionOf(source.state, former, layout, {
      names: ownNames,
      typed,
      lines,
    });
    const planNames = carriedNames(ownNames, succession);
    const repointed = repoint(source, [...source.grids, ...former.otherGrids], succession);
    const charts = await leadCharts(context, source, succession);
    const rules = await leadRules(context, source, succession);
    const edits = carriedEdits(kept, followed, succession, planNames.names);
    const own = layout === laidOut ? written : looksOf(layout);
    const looks = placeLooks(changed, followed?.record, layout, written, typed, lines, own);
    const merges = placeMerges(changed.merges, layout, lines, kept);
    const setUp = followed
      ? setUpNext(
          followed.record?.setUp,
          followed.setUp,
          layout,
          nextOf(succession, followed.name),
          linesOf(source, followed.record).now?.rows,
        )
      : {};

    options.signal?.throwIfAborted();
    options.onProgress?.("write");
    const told = await write(context, {
      source,
      layout,
      lines,
      spell,
      kept,
      edits,
      comments: followed && commentsPart(followed, layout, succession),
      former,
      repointed,
      planNames,
      charts,
      rules,
      functions,
      written,
      looks,
      merges,
      setUp,
    });
    const finished = Date.now();
    return {
      reading: source.reading,
      plan: source.plan,
      findings: inOrder([
        ...source.findings,
        ...keptFindings(kept),
        ...lostFindings(lost),
        ...deletedFindings(source, followed?.record, layout),
        ...edits.findings,
        ...looksTold(looks, merges, parted),
        ...(followed?.record?.setUp ? setUpTold(setUp, followed.setUp) : []),
        ...repointed.findings,
        ...planNames.findings,
        ...charts.findings,
        ...rules.findings,
        ...commentFindings(followed),
        ...(followed ? leftBehind(followed.attached) : []),
        ...told,
      ]),
      sheets: [planSheetName],
      milliseconds: { read: readAt - started, build: finished - readAt, total: finished - started },
    };
  }, planSheetName);
}

function refuseWhereNeeded({ state, obstacles }: Source): void {
  const taken = state.sheets.find((sheet) => sheet.name === planSheetName && sheet.role !== "plan");
  if (taken)
    throw new Refusal([
      finding("sheet-not-ours", { sheet: planSheetName }, { cells: [`${planSheetName}!A1`] }),
    ]);
  if (obstacles.length > 0) throw new Refusal(obstacles);
}

function editsToKeep({ followed }: Former, keep: readonly string[] | undefined): readonly Edit[] {
  const edits = followed?.edits ?? [];
  return keep === undefined ? edits : edits.filter((edit) => keep.includes(edit.address));
}

/**
 * The plan sheet that stands is put away; those that were put away before are deleted. `typed`: where what a person
 * filled in on the plan that is followed stands next.
 */
function successionOf(
  state: WorkbookState,
  { followed, superseded }: Former,
  layout: SheetLayout,
  next: {
    readonly names: readonly NameFormula[];
    readonly typed: ReadonlyMap<string, string | undefined>;
    readonly lines: NextLines;
  },
): Succession {
  const addresses = addressesById(layout);
  const away = freeName(state);
  const own = { names: new Set(next.names.map(({ name }) => name.toLowerCase())) };
  const after = followed && {
    ...byFiguresAnd(next.typed, planSheetName, followed.figures, addresses, next.lines),
    ...own,
  };
  const going = (sheet: string): Pick<Leaving, "sheet" | "tables"> => ({
    sheet,
    tables: tablesOn(state, sheet),
  });
  return {
    leaving: [
      ...(followed?.isShown ? [{ ...going(followed.name), becomes: away, next: after }] : []),
      ...superseded.map(({ record: { name }, figures }) => ({
        ...going(name),
        next: name === followed?.name ? after : { ...onlyFigures(planSheetName, figures, addresses), ...own },
      })),
    ],
  };
}

interface Build {
  readonly source: Source;
  readonly layout: SheetLayout;
  /** Where the lines of the plan that goes stand on it. */
  readonly lines: NextLines;
  readonly spell: CallSpelling;
  readonly kept: ReadonlyMap<string, Edit>;
  readonly edits: CarriedEdits;
  readonly comments: Part | undefined;
  readonly former: Former;
  readonly repointed: Repointed;
  /** The plan sheet's own names that people defined. */
  readonly planNames: ReturnType<typeof carriedNames>;
  readonly charts: LedCharts;
  readonly rules: LedRules;
  readonly functions: FunctionNames;
  /** How the layout's cells look of themselves, and a person's looks for them. */
  readonly written: KeptLooks;
  readonly looks: NextLooks;
  readonly merges: NextMerges;
  /** What of the sheet as a whole a person set up. */
  readonly setUp: SetUp;
}

/**
 * Writes everything that a build changes; tells what Excel refused of what comes after it. One call is read back then:
 * what Excel makes of it is found.
 */
async function write(job: Excel.RequestContext, build: Build): Promise<Finding[]> {
  const { source, layout, spell, kept, edits, former, repointed, charts, rules, functions } = build;
  const { written, looks, merges, planNames, comments, setUp, lines } = build;
  const { state, store } = source;
  const { followed, superseded } = former;
  const shown = followed?.isShown ? followed : undefined;
  const away = shown && freeName(state);
  const draft = draftOf(state, "plan");
  const record = {
    ...writtenOf(layout, spell),
    widths: layout.columns.map(columnPoints),
    setUp: setUpOf(layout),
    looks: written,
  };
  const heldBefore = keptIn(store).held ?? [];
  const forRules = heldForRules(
    rules,
    superseded.map((one) => one.record),
    heldBefore,
  );
  const isHeld = ({ record: { name } }: Superseded): boolean =>
    repointed.held.has(name) || planNames.held.has(name) || forRules.has(name);
  const held = superseded.filter(isHeld).map(({ record }) => record);
  const next = keeping(store, {
    held: held.length > 0 ? held : undefined,
    build: { ...record, trackers: trackersFor(source, "BUILD", trackedBuild(record)) },
    former: shown && putAway(source.planSheet!.state, keptIn(store).build, comparedWith(shown.name, rules)),
    step: {
      kind: "build",
      ...(functions.missing.size > 0 && { names: Object.fromEntries(functions.missing) }),
    },
  });
  const defineNames = ({ workbook }: Excel.RequestContext): void => {
    for (const [name, lambda] of functions.missing) workbook.names.add(name, lambda);
  };
  const finish = (context: Excel.RequestContext): void => {
    const { worksheets } = context.workbook;
    if (shown) worksheets.getItem(shown.name).name = away!;
    const sheet = draft.settle(context, planSheetName);
    assignRoles(context, state.names, { former: away });
    for (const { name, formula } of planNames.names) sheet.names.add(name, formula);
    writeCells(context, edits.later);
    writeWidths(sheet, followed?.widths ?? [], layout, lines);
    writeSheetSetUp(sheet, setUp);
    if (shown) sheet.position = placeOf(state, shown.name);
    writeRepointed(context, repointed);
    sheet.activate();
    sheet.getRange("A1").select();
    if (away) worksheets.getItem(away).visibility = "VeryHidden";
  };
  const { before: cells, namesBefore: names } = repointed;
  const bytesOfNames = [...functions.missing.values()].reduce(
    (sum, text) => sum + bytesOfText(text) + bytesOfCall,
    0,
  );
  await commit({ ...source, cells, names, addedNames: [...functions.missing.keys()] }, next, {
    parcels: [
      draft.begin,
      { bytes: bytesOfNames, queue: defineNames },
      ...layoutParcels(draft.name, layout, spell, edits.now),
      ...mergeParcels(draft.name, merges.merged),
      ...lookParcels(draft.name, looks.cells, looks.rows),
    ],
    finish,
    finishBytes:
      bytesOfRepointed(repointed) + bytesOfRepointed({ cells: edits.later, names: planNames.names }),
    superseded: superseded.filter((one) => !isHeld(one)).map(({ record }) => record.name),
  });
  const call = oneCall(layout, spell);
  const told = await afterwards([
    pagePart(planSheetName, layout, setUp),
    followingPart(source, next),
    ...(comments ? [comments] : []),
    charts.part,
    ...rules.parts,
    ...(source.settings.charts
      ? [ownChartsPart(planSheetName, source.plan!, addressesById(layout), beside(layout, kept))]
      : []),
    call.part,
  ]);
  const letGo = superseded.filter((one) => rules.areUnknown && !isHeld(one) && one.record.compared !== "no");
  return [
    ...told,
    ...(letGo.length > 0 ? [finding("former-let-go", { count: letGo.length })] : []),
    ...(await call.findings(job)),
  ];
}

/** A tab's place, as it is once a draft that was left behind is gone. */
const placeOf = ({ sheets }: WorkbookState, name: string): number =>
  sheets.filter(({ role }) => role !== "draft").findIndex((sheet) => sheet.name === name);

/** The first column that is free beside the plan and what a person wrote there. */
function beside(layout: SheetLayout, kept: ReadonlyMap<string, Edit>): number {
  const columns = [...kept.keys()].map((address) => parseAddress(address)!.area.column + 1);
  return Math.max(layout.columns.length, ...columns) + 1;
}
