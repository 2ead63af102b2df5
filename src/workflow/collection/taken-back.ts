/**
 * 되돌리기 of "취합": the sheets that it made are put away very hidden, and those that it took the place of come back as they
 * were, with whatever refers to them; a second time the other way round. All in one request.
 * In: 총괄, 나라국 and, very hidden, 총괄 이전, 나라국 이전. Out: the former ones under their names; what was changed on the others is told.
 */
import { afterwards } from "../../excel/afterwards";
import { loadComments } from "../../excel/comments";
import { commit } from "../../excel/commit";
import { givingWay, stepByStep } from "../../excel/patience";
import { addToCollection, takeFromCollection } from "../../excel/ownership";
import type { SheetState } from "../../excel/sheets";
import { finding, type Finding } from "../../messages/finding";
import { cellArea, printSheetArea, quoteSheet } from "../../sheet/address";
import { leadCharts } from "../charts";
import { keeping, type StepRecord } from "../kept";
import { leadRules, ofCollections } from "../rules";
import type { Sheets } from "../source";
import { bytesOfRepointed, repoint, writeRepointed, type Succession } from "../succession";
import { Refusal } from "../types";
import { hideAway, putAwayAs, putAwayNames } from "./going";
import { recordSheetName } from "./record";
import { awaySheets, collectionSheets, standingInSteps, type Standing } from "./standing";
import { comingBack, leavingFor, samePlaces, type Coming } from "./succeeding";
import { tablesBack } from "./table-references";

export async function exchangeCollections(
  context: Excel.RequestContext,
  sheets: Sheets,
  step: StepRecord,
): Promise<Finding[]> {
  const { state, store, grids } = sheets;
  const shown = collectionSheets(sheets);
  const { away = {}, copies = {} } = step;
  const returning = awaySheets(sheets).filter(({ name }) => away[name]);
  const backAs = new Map(returning.map(({ name }) => [name, away[name]!.name]));
  const others = state.sheets.filter((one) => one.visibility === "Visible" && !shown.includes(one));
  const comesBack = returning.find((one) => !isHiddenThen(one, away));
  const first = comesBack ? backAs.get(comesBack.name) : others[0]?.name;
  if (shown.length + returning.length === 0 || first === undefined)
    throw new Refusal([finding("nothing-to-undo", {})]);
  refuseWhereTaken(state.sheets, shown, [...backAs.values()]);

  const giveWay = givingWay();
  const goes = shown.length > 0 ? await stepByStep(standingInSteps(shown, grids), giveWay) : undefined;
  const comes =
    returning.length > 0 ? await stepByStep(standingInSteps(returning, grids), giveWay) : undefined;
  const names = goes
    ? putAwayNames(state, goes, { frees: true, keeps: true })
    : { awayAs: new Map<string, string>() };
  const succession = successionOf({ goes, comes, backAs, awayAs: names.awayAs, copies });
  const gone = new Set([...shown, ...returning].map(({ name }) => name));
  const staying = state.sheets.filter(({ name }) => !gone.has(name));
  const repointed = repoint(
    sheets,
    grids.filter(({ sheet }) => !gone.has(sheet)),
    succession,
  );
  const rest = { state: { ...state, sheets: staying } };
  const charts = await leadCharts(context, rest, succession);
  const rules = await leadRules(context, rest, succession, ofCollections);
  const tables = await tablesBack(context, sheets, {
    goes,
    comes,
    repointed,
    going: gone,
    names: [names.awayAs, backAs],
  });
  const left = await leftWith(context, { goes, comes, copies: copiesIn(state.sheets, copies) });

  await commit(
    { ...sheets, cells: repointed.before, names: repointed.namesBefore },
    keeping(store, {
      step: {
        kind: "collect",
        ...(goes && { away: putAwayAs(goes.all, names.awayAs) }),
        copies,
        isTakenBack: !step.isTakenBack,
      },
    }),
    {
      finish: (context) => {
        const { worksheets } = context.workbook;
        takeFromCollection(context, state.names, [...gone]);
        for (const [name, as] of names.awayAs) worksheets.getItem(name).name = as;
        for (const [name, back] of backAs) worksheets.getItem(name).name = back;
        for (const sheet of returning)
          if (away[sheet.name]!.name !== recordSheetName)
            worksheets.getItem(backAs.get(sheet.name)!).visibility = away[sheet.name]!.hidden ?? "Visible";
        writeRepointed(context, repointed);
        worksheets.getItem(first).activate();
        hideAway(context, state.names, names);
        addToCollection(context, state.names, [...backAs.values()]);
      },
      finishBytes: 2000 * gone.size + bytesOfRepointed(repointed),
    },
  );
  const told = await afterwards([...tables, charts.part, ...rules.parts]);
  return [...repointed.findings, ...charts.findings, ...rules.findings, ...left, ...told];
}

type Away = NonNullable<StepRecord["away"]>;

const isHiddenThen = ({ name }: SheetState, away: Away): boolean =>
  away[name]!.hidden !== undefined || away[name]!.name === recordSheetName;

function refuseWhereTaken(
  sheets: readonly SheetState[],
  going: readonly SheetState[],
  coming: readonly string[],
): void {
  const wanted = new Set(coming.map((name) => name.toLowerCase()));
  const taken = sheets.filter((one) => wanted.has(one.name.toLowerCase()) && !going.includes(one));
  if (taken.length > 0)
    throw new Refusal(
      taken.map(({ name: sheet }) =>
        finding("sheet-not-ours", { sheet }, { cells: [`${quoteSheet(sheet)}!A1`] }),
      ),
    );
}

interface Exchange {
  readonly goes: Standing | undefined;
  readonly comes: Standing | undefined;
  readonly backAs: ReadonlyMap<string, string>;
  readonly awayAs: ReadonlyMap<string, string>;
  /** By a copy's name, the sheet of the one of the two that had another shape. */
  readonly copies: Readonly<Record<string, string>>;
}

function successionOf({ goes, comes, backAs, awayAs, copies }: Exchange): Succession {
  const nothing: Coming = { sheets: new Map() };
  const back = new Set(backAs.values());
  const copyOf = new Map(Object.entries(copies).map(([copy, sheet]) => [sheet, copy]));
  return {
    leaving: [
      ...(goes ? leavingFor(goes, comes ? comingBack(comes, backAs) : nothing, awayAs, copyOf) : []),
      // What was led to a copy is led back to the sheet itself.
      ...[...copyOf].flatMap(([sheet, copy]) =>
        back.has(sheet) ? [{ sheet: copy, becomes: copy, next: samePlaces(sheet) }] : [],
      ),
    ],
    coming: backAs,
  };
}

const copiesIn = (sheets: readonly SheetState[], copies: Readonly<Record<string, string>>): string[] =>
  Object.keys(copies).filter((copy) => sheets.some(({ name }) => name === copy));

/** What a person changed on the sheets that go, or put there, and does not stand on those that come as well. */
async function leftWith(
  context: Excel.RequestContext,
  { goes, comes, copies }: Pick<Exchange, "goes" | "comes"> & { readonly copies: readonly string[] },
): Promise<Finding[]> {
  if (!goes) return [];
  const known = new Set(comes ? changesOn(comes).map(({ sign }) => sign) : []);
  const changed = changesOn(goes).filter(({ sign }) => !known.has(sign));
  const comments = await loadComments(context, context.workbook);
  const nameOf = new Map([...goes.all, ...(comes?.all ?? [])].map((sheet) => [sheet.name, sheet]));
  const isOn = ({ all }: Standing, sheet: string): boolean => all.includes(nameOf.get(sheet)!);
  const texts = comments.map(({ sheet, address, content, replies }) => ({
    sheet,
    address,
    text: [content, ...replies].join(" / "),
  }));
  const stays = new Set(comes ? texts.flatMap(({ sheet, text }) => (isOn(comes, sheet) ? [text] : [])) : []);
  const spoken = texts.filter(({ sheet, text }) => isOn(goes, sheet) && !stays.has(text));
  const changes = [
    ...changed.map(({ place, now }) => `${place} ‘${now}’`),
    ...spoken.map(({ sheet, address, text }) => `${quoteSheet(sheet)}!${address} ‘${text}’`),
  ];
  if (changes.length + copies.length === 0) return [];
  return [finding("collection-put-away", { count: changes.length, changes: changes.join(", "), copies })];
}

/** `sign`: the same for the same change of the same figure. */
function changesOn({ sheets, ledger }: Standing): { place: string; now: string; sign: string }[] {
  return [
    ...sheets.flatMap(({ state, name, edits, isReshaped }) =>
      isReshaped
        ? [{ place: quoteSheet(state.name), now: state.name, sign: `${name} ${state.name}` }]
        : edits.map(({ address, id, now }) => ({
            place: `${quoteSheet(state.name)}!${address}`,
            now: String(now),
            sign: JSON.stringify([name, id, now]),
          })),
    ),
    ...ledger.edits.map(({ key, place, row }) => ({
      place,
      now: String(row.value ?? row.text),
      sign: JSON.stringify([key, row.value, row.text, row.state]),
    })),
    ...ledger.unread.map(({ key, place, text }) => ({ place, now: text, sign: JSON.stringify([key, text]) })),
    ...ledger.notes.map(({ key, row, column, content }) => ({
      place: printSheetArea({ ...cellArea(row, column), sheet: ledger.state!.name }),
      now: String(content),
      sign: JSON.stringify([key ?? row, column, content]),
    })),
  ];
}
