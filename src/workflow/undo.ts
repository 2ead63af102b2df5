/**
 * "되돌리기": takes back the last build, collection, share or reconnect; a second time takes it again. Nothing relies on
 * Excel's own undo. A share or reconnect is taken back by the journal; a build by letting the plan sheet and the one that was
 * put away change places, a collection likewise. Nobody's work is overwritten: cells edited since are kept or put away with their sheet, and listed.
 */
import { askAttached } from "../excel/attached";
import { loadComments, markSign, type LoadedComment } from "../excel/comments";
import { afterwards } from "../excel/afterwards";
import { commit } from "../excel/commit";
import { hasOwnCharts } from "../excel/own-charts";
import { assignRoles } from "../excel/ownership";
import { withExcel } from "../excel/session";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding, type Finding } from "../messages/finding";
import type { Grid } from "../sheet/grid";
import { leadCharts, leftBehind } from "./charts";
import { comparedWith, leadRules, noRules } from "./rules";
import { figuresAt, linesOf, planEdits, type Edit } from "./edits";
import { typedOn } from "./placed-edits";
import { nextLines } from "./lines";
import { freeName, ownChecks, putAway } from "./former";
import { exchange } from "./journal";
import { keeping, keptIn, type StepRecord } from "./kept";
import { byFiguresAnd } from "./moved-by-figures";
import { noLooks } from "./looks";
import { looksPutAway } from "./looks-next";
import { askChangedLooks } from "./looks-now";
import { changedSetUps, setUpPutAway } from "./set-up-next";
import { holdsFormulas, loadEverySheet, type Sheets } from "./source";
import {
  bytesOfRepointed,
  mentionsAny,
  namesOn,
  nothingRepointed,
  repoint,
  staffsNames,
  writeRepointed,
} from "./succession";
import { sameContent, usesName } from "./references";
import { areWidthsPutAway, askPlanWidths } from "./widths";
import { Refusal, type RunOptions, type UndoReport } from "./types";

/** One step back; the findings name cells that changed since that step and were kept or put away. */
export async function undo(options: RunOptions = {}): Promise<UndoReport> {
  options.onProgress?.("undo");
  return withExcel(async (context) => {
    const sheets = await loadEverySheet(context);
    const step = keptIn(sheets.store).step;
    options.signal?.throwIfAborted();
    switch (step?.kind) {
      case "build":
        return { findings: await exchangePlans(context, sheets, step) };
      case "collect": {
        const { exchangeCollections } = await import(/* webpackChunkName: "collection" */ "./collection");
        return { findings: await exchangeCollections(context, sheets, step) };
      }
      case "share":
        return exchange(sheets, { isLive: false, lastOnly: true }, { kind: "reconnect" });
      case "reconnect":
        return exchange(sheets, { isLive: true, lastOnly: true }, { kind: "share" });
      case undefined:
        throw new Refusal([finding("nothing-to-undo", {})]);
    }
  });
}

/** The plan sheet goes away and the one that was put away comes back, in one request. */
async function exchangePlans(
  context: Excel.RequestContext,
  sheets: Sheets,
  step: StepRecord,
): Promise<Finding[]> {
  const { planSheet, state, store } = sheets;
  const { former, build } = keptIn(store);
  const hidden = state.sheets.find((sheet) => sheet.role === "former");
  const other = state.sheets.find((sheet) => sheet.visibility === "Visible" && sheet !== planSheet?.state);
  if (!hidden && !(planSheet && other)) throw new Refusal([finding("nothing-to-undo", {})]);
  const back = former?.name ?? planSheetName;
  if (hidden && state.sheets.some((sheet) => sheet.name === back && sheet !== planSheet?.state))
    throw new Refusal([finding("sheet-not-ours", { sheet: back }, { cells: [`${back}!A1`] })]);

  const away = freeName(state);
  const addresses = new Map([...figuresAt(sheets, former?.build)].map(([address, id]) => [id, address]));
  const figures = figuresAt(sheets, build);
  const edits = planEdits(sheets);
  const lines = nextLines(linesOf(sheets, build), linesOf(sheets, former?.build));
  const gridOf = (name: string | undefined): Grid | undefined =>
    sheets.grids.find(({ sheet }) => sheet === name);
  const succession = hidden &&
    planSheet && {
      leaving: [
        {
          sheet: planSheet.state.name,
          becomes: away,
          tables: planSheet.state.tables,
          next: {
            ...byFiguresAnd(
              typedOn(edits, figures, addresses, gridOf(hidden.name), lines),
              back,
              figures,
              addresses,
              lines,
            ),
            names: new Set(namesOn(hidden).map(({ name }) => name.toLowerCase())),
          },
        },
      ],
      coming: new Map([[hidden.name, back]]),
    };
  const repointed = succession ? repoint(sheets, sheets.grids, succession) : nothingRepointed;
  const charts = succession && (await leadCharts(context, sheets, succession));
  const rules = succession ? await leadRules(context, sheets, succession) : noRules;
  const isLeft = succession
    ? [repointed, charts!, rules].some(({ findings }) => findings.length > 0)
    : planSheet !== undefined && mentionsAny(sheets, [planSheet.state.name]);
  const names = namesOfBuild(sheets, step, isLeft);
  const setUps = await changedSetUps(context, [
    ...(planSheet ? [{ name: planSheet.state.name, written: build?.setUp }] : []),
    ...(planSheet && hidden ? [{ name: hidden.name, written: former?.build?.setUp }] : []),
  ]);
  const attached =
    planSheet &&
    askAttached(context.workbook.worksheets.getItem(planSheet.state.name), ownChecks, planSheet.state.tables);
  const widths = [
    ...(planSheet ? [[planSheet.state.name, build] as const] : []),
    ...(planSheet && hidden ? [[hidden.name, former?.build] as const] : []),
  ].map(([name, record]) => askPlanWidths(sheets, context.workbook.worksheets.getItem(name), record));
  const looks = [
    [planSheet?.grid, build] as const,
    ...(planSheet ? [[gridOf(hidden?.name), former?.build] as const] : []),
  ].map(([grid, record]) => (grid ? askChangedLooks(context, sheets, grid, record) : undefined));
  const comments = await commentsPutAway(context, planSheet?.state.name, hidden?.name);
  const [going, coming] = [(await looks[0]?.()) ?? noLooks, (await looks[1]?.()) ?? noLooks];
  const [wide, wideNext] = [widths[0]?.() ?? [], widths[1]?.() ?? []];
  // One sheet has to stay visible.
  const hiddenAs = other && former?.hidden;
  const finish = (context: Excel.RequestContext): void => {
    const { worksheets, names: defined } = context.workbook;
    const shown = planSheet && worksheets.getItem(planSheet.state.name);
    if (shown) shown.name = away;
    for (const [name, formula] of names.added) defined.add(name, formula);
    for (const [name] of names.deleted) defined.getItem(name).delete();
    if (hidden) {
      const returning = worksheets.getItem(hidden.name);
      returning.visibility = "Visible";
      returning.name = back;
      writeRepointed(context, repointed);
    }
    worksheets.getItem(hidden && !hiddenAs ? back : other!.name).activate();
    if (shown) shown.visibility = "VeryHidden";
    if (hidden && hiddenAs) worksheets.getItem(back).visibility = hiddenAs;
    assignRoles(context, state.names, { plan: hidden && back, former: planSheet && away });
  };
  const kept = keptIn(store).settings;
  const drawn = hidden !== undefined && (await hasOwnCharts(context, hidden.name));
  const next = keeping(store, {
    // The pane's choice says what stands.
    ...(hidden && drawn !== (kept?.charts === true) && { settings: { ...kept, charts: drawn } }),
    build: former?.build,
    former:
      planSheet &&
      putAway(planSheet.state, build, succession ? comparedWith(planSheet.state.name, rules) : "unknown"),
    step: { ...step, isTakenBack: !step.isTakenBack },
  });
  const before = {
    ...sheets,
    cells: repointed.before,
    names: repointed.namesBefore,
    addedNames: names.added.map(([name]) => name),
  };
  await commit(before, next, { finish, finishBytes: bytesOfRepointed(repointed) });
  const told = await afterwards([...(charts ? [charts.part] : []), ...rules.parts]);
  return [
    ...repointed.findings,
    ...(charts?.findings ?? []),
    ...rules.findings,
    ...editsPutAway(edits),
    ...(planSheet ? looksPutAway(going, coming, away, lines) : []),
    ...setUpPutAway(setUps[0] ?? {}, setUps[1] ?? {}, areWidthsPutAway(wide, wideNext, lines)),
    ...comments,
    ...(attached ? leftBehind(attached()) : []),
    ...told,
  ];
}

type Names = readonly (readonly [name: string, formula: string])[];

/**
 * The names that the build defined go with it and come again with it; those stay that a person changed, or that cells or names
 * of people use, and all of them where something of the staff's still shows figures of the plan that goes (`isLeft`).
 */
function namesOfBuild(
  { grids, state }: Sheets,
  step: StepRecord,
  isLeft: boolean,
): { added: Names; deleted: Names } {
  const defined = Object.entries(step.names ?? {});
  if (step.isTakenBack) return { added: defined.filter(([name]) => !state.names.has(name)), deleted: [] };
  if (isLeft || defined.length === 0) return { added: [], deleted: [] };
  const isOwn = ([name, formula]: Names[number]): boolean => {
    const now = state.names.get(name);
    return now !== undefined && sameContent(now, formula, "");
  };
  const going = new Map(defined.filter(isOwn).map((one) => [one[0].toLowerCase(), one]));
  const staffs = new Set(state.sheets.filter(holdsFormulas).map(({ name }) => name));
  const users = [
    ...grids.flatMap(({ sheet, formulas }) => (staffs.has(sheet) ? (formulas ?? []).flat() : [])),
    ...staffsNames({ state }).flatMap(({ name, scope, formula }) =>
      scope === undefined && going.has(name.toLowerCase()) ? [] : [formula],
    ),
  ];
  // A name that stays may use others.
  for (const formula of users) {
    if (formula === undefined || !usesName(formula, going)) continue;
    for (const [key, [name]] of going) {
      if (!usesName(formula, new Set([key]))) continue;
      users.push(state.names.get(name));
      going.delete(key);
    }
  }
  return { added: [], deleted: [...going.values()] };
}

/** Comments of people on the sheet that goes; those that a build had carried on stand on the one that comes as well. */
async function commentsPutAway(
  context: Excel.RequestContext,
  goes: string | undefined,
  comes: string | undefined,
): Promise<Finding[]> {
  if (goes === undefined) return [];
  const { worksheets } = context.workbook;
  const load = (name: string): Promise<LoadedComment[]> => loadComments(context, worksheets.getItem(name));
  const leaving = (await load(goes)).flatMap(({ address, content, replies }) =>
    [content, ...replies].flatMap((text) => (text.startsWith(markSign) ? [] : [{ address, text }])),
  );
  if (leaving.length === 0) return [];
  const coming = comes === undefined ? [] : await load(comes);
  const known = new Set(coming.flatMap(({ content, replies }) => [content, ...replies]));
  const away = leaving.filter(({ text }) => !known.has(text));
  const comments = away.map(({ address, text }) => `${address} ‘${text}’`).join(", ");
  return away.length === 0 ? [] : [finding("comments-put-away", { count: away.length, comments })];
}

function editsPutAway(edits: readonly Edit[]): Finding[] {
  if (edits.length === 0) return [];
  const cells = edits.map(({ address, now }) => `${address} ‘${String(now)}’`).join(", ");
  return [finding("edits-put-away", { count: edits.length, cells })];
}
