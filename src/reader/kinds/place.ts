/**
 * Which regions are tables, of what kind and how far down: the kind with the weightiest sign, in the order of table-kinds.ts among
 * equals; what is none of the plan's tables although its words are. What the user said goes before what was found, of columns too.
 * In: the regions of all sheets, one with the fields indicator, weight, targets, formula. Out: tables with their surroundings, one of
 * them "indicators"; their cells are taken.
 */
import { parseAddress, printSheetArea } from "../../sheet/address";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { laidBudget } from "../budget/laid";
import { turnedBudget } from "../budget/turned";
import type { Sheet } from "../cells/sheet";
import { endOf, regionAt } from "../heads/regions";
import { besideIn, contextOf, noteBelow } from "../heads/surroundings";
import type { ColumnAnswer, Context, Dated, HeaderColumn, Label, Region } from "../model";
import type { Notebook } from "../notebook";
import { type Candidate, settle, type Sign, weights, wordFor } from "../questions";
import { headArea, lowestText, saidIn, withColumns } from "../rows";
import { tableAnswer, tableKey } from "../table";
import { knownOf, tableKinds } from "../table-kinds";
import type { Field } from "../words/fields";
import { headerKey } from "../words/labels";
import { exampleTitle, expenseHead, otherOrderTitle, spendingHead } from "../words/titles";
import {
  type Head,
  headOf,
  holdsWords,
  type Kind,
  type KindSign,
  measuredFields,
  programFields,
  sign,
  titlesOf,
} from "./kind";

export interface Placed {
  readonly tables: readonly Dated[];
  /** By sheet, what was found and what the user pointed at. */
  readonly regions: ReadonlyMap<Sheet, readonly Region[]>;
}

export function placeTables(found: ReadonlyMap<Sheet, readonly Region[]>, notes: Notebook): Placed {
  const tables: Omit<Dated, "id">[] = [];
  const regions = new Map<Sheet, readonly Region[]>();
  for (const [sheet, all] of found) {
    const pointed = pointedAt(sheet, notes);
    const isFree = (one: Region): boolean => !pointed.some(({ region }) => crosses(one, region));
    const list = [...all.filter(isFree), ...pointed.map(({ region }) => region)];
    regions.set(sheet, list);
    const besideOf = besideIn(list);
    for (const region of list) {
      const said = pointed.find((one) => one.region === region)?.kind;
      tables.push(...placed(region, contextOf(region, besideOf(region)), said));
    }
  }
  return { tables: identified(tables), regions };

  /** The tables on a region: none, one, or one and the money beside it. */
  function placed(stood: Region, context: Context, pointedAs: Kind | undefined): Omit<Dated, "id">[] {
    const found = turnedBudget(stood, context) ?? laidBudget(stood) ?? stood;
    const answer = tableAnswer(found, notes);
    const head = corrected(found, answer?.columns);
    const at = headArea(found);
    const kind = settle(notes, {
      ...{ kind: "table-kind-assumed", key: `kind:${wordFor(tableKey(found))}`, at },
      ...{ cells: [printSheetArea(at)], candidates: kindCandidates(head, context) },
      answer: pointedAs ?? answer?.kind,
    });
    if (kind === undefined || kind === "none") return [];
    const region = { ...head, bottom: endOf(head, knownOf(kind)) };
    region.sheet.claims.take(region.top, region.left, region.bottom - region.top, region.right - region.left);
    const whole = { ...context, ...noteBelow(region, context, head.bottom) };
    const own = answer?.exclude ? [] : [{ region, context: whole, kind }];
    const beside = knownOf(kind).beside?.(region);
    const itsAnswer = beside && tableAnswer(beside.region, notes);
    if (!beside || itsAnswer?.exclude) return own;
    return [...own, { ...beside, region: corrected(beside.region, itsAnswer?.columns), context: whole }];
  }
}

/** With a word for each table's head; the pages of one 사업명세서 share theirs. */
function identified(tables: readonly Omit<Dated, "id">[]): Dated[] {
  const seen = new Map<string, number>();
  return tables.map((table) => {
    const word = wordFor(tableKey(table.region));
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    return { ...table, id: count === 1 || table.region.fields.has("hierarchy") ? word : `${word}-${count}` };
  });
}

function pointedAt(sheet: Sheet, notes: Notebook): { region: Region; kind: Kind }[] {
  return (notes.answers.ranges ?? []).flatMap(({ sheet: name, address, kind }) => {
    const area = name === sheet.name ? parseAddress(address)?.area : undefined;
    const region = area && regionAt(sheet, area, notes);
    return region ? [{ region, kind }] : [];
  });
}

/** Whether a table found begins inside the range that the user pointed at, or reaches into it. */
const crosses = (found: Region, { left, right, top, body }: Region): boolean =>
  found.left < right && left < found.right && found.top >= top && found.top <= body;

/** An answer about a head that is gone: said, since the correction no longer holds. */
export function tellUnusedAnswers(tables: readonly Dated[], notes: Notebook): void {
  const { tables: answered = [], chosen = {} } = notes.answers;
  for (const { sheet, header, exclude } of answered) {
    const isUsed = tables.some(({ region }) => region.sheet.name === sheet && tableKey(region) === header);
    if (!exclude && !isUsed) notes.add("answer-unused", { sheet, header });
  }
  for (const [key, choice] of Object.entries(chosen))
    if (notes.decided.get(key)?.state !== "answered") notes.add("choice-unused", { choice });
}

/**
 * A head as the user corrected it: the meanings stated go in the place of those that the words have.
 * In: column "가나다라" said to be 예산액 of 2017, the third column, which has no head, that of 2016. Out: these labels over them.
 */
function corrected(region: Region, answers: readonly ColumnAnswer[] = []): Region {
  if (answers.length === 0) return region;
  const known = region.columns.map((column) => {
    const answer = answers.find((one) => one.header === headerKey(column));
    return answer ? { ...column, labels: labelsOf(column, answer) } : column;
  });
  const headless = answers.flatMap((answer): HeaderColumn[] => {
    const place = /^#(\d+)$/.exec(answer.header)?.[1];
    const column = region.left + Number(place) - 1;
    if (place === undefined || known.some((one) => one.column === column)) return [];
    return [{ column, texts: [], labels: labelsOf({ column, texts: [""], labels: [] }, answer) }];
  });
  return withColumns(
    region,
    [...known, ...headless].sort((a, b) => a.column - b.column),
  );
}

/** The stated meaning; a year and kind that the head spells stay unless the answer names others. */
function labelsOf({ labels, texts }: HeaderColumn, answer: ColumnAnswer): Label[] {
  if (answer.meaning === "ignored") return [{ field: "note" }];
  const dated = labels.find((label) => label.year !== undefined || label.shift !== undefined);
  const money = labels.find((label) => label.kind !== undefined);
  const label: Label = {
    field: answer.meaning as Field,
    year: answer.year ?? dated?.year,
    shift: answer.year === undefined ? dated?.shift : undefined,
    ...(answer.meaning === "amount" && { kind: answer.kind ?? money?.kind ?? "budget", rank: 0 }),
  };
  // One label for each row of the head: readers that compare the two see that nothing is unknown.
  return texts.map(() => label);
}

/** What a table is, or none of what the plan is made of, in the order that decides among equals. */
function kindCandidates(region: Region, context: Context): Candidate<Kind | "none">[] {
  const head = headOf(region, context);
  const heaviest = (signs: readonly KindSign[]): KindSign | undefined =>
    weights.flatMap((weight) => signs.filter((one) => one.weight === weight)).find((one) => one.holds(head));
  const refusal = heaviest(refusals);
  const found = tableKinds.flatMap(({ kind, signs }): Candidate<Kind>[] => {
    const sign = heaviest(signs);
    if (!sign) return [];
    // What is none of the plan's tables is no near rival of one whose words say no more than that it might be.
    const against = refusal?.weight === sign.weight ? [{ ...asSign(refusal), isAgainst: true as const }] : [];
    return [{ value: kind, signs: [asSign(sign), ...against] }];
  });
  return refusal ? [{ value: "none", signs: [asSign(refusal)] }, ...found] : found;
}

const asSign = ({ rule, weight }: KindSign): Sign => ({ rule, weight });

/** 방법, 인원, 장소, 시간 beside amounts and no program: single expenses, no budget. */
function isExpenses({ has, region }: Head): boolean {
  const said = region.columns.filter((column) => expenseHead.test(keyOf(lowestText(column))));
  return said.length >= 2 && !has(...programFields);
}

/** Two tables beside each other, the second without its head of names. */
function isCutInTwo({ has }: Head): boolean {
  return (
    has("authorized") && has(...programFields.filter((field) => field !== "hierarchy")) && !has("department")
  );
}

/** 정책사업 | 인력운영비 | 기본경비 as heads, a row per year: a budget turned round, whose figures are no quantities. */
const areKindsOfSpending = ({ region }: Head): boolean =>
  region.columns.filter(({ texts }) => spendingHead.test(keyOf(texts.join("")))).length >= 3;

/** 세입총괄표: what comes in is no program. The nearest title that speaks of either decides, else the sheet's name. */
function isRevenue({ region, context }: Head): boolean {
  const nearest = lastWhere(titlesOf(region, context), (text) => /세\s*입|세\s*출/.test(text)) ?? "";
  return /세\s*입/.test(nearest) && !/세\s*출/.test(nearest);
}

/** 성질별, 기능별, 분야별: sums by another order than programs; 수입 beside 지출: a fund's accounts. */
function isOtherOrder({ region, context }: Head): boolean {
  if (context.titles.some(({ text }) => otherOrderTitle.test(text))) return true;
  const names = saidIn(region, region.left, 40);
  return names.has("수입") && names.has("지출");
}

const bodies = "(?:자치구|지자체|지방자치단체|자치단체|시군구|시·군·구|시도|시·도|시군)";
const others = new RegExp(
  `(?:^|[\\s([<『「])타\\s?(?:${bodies}|기관|시|군|구|도|지역)|${bodies}\\s?(?:별|간)\\s?.{0,20}비교`,
);

/** "타 자치구 홍보예산 비교": other bodies' figures, of which no plan speaks. */
const isOthers = ({ region, context }: Head): boolean =>
  titlesOf(region, context).some((text) => text.length < 60 && others.test(text));

/** "□ 작성 예시", a sheet 작성요령: how to fill a form in, with figures that are nobody's. */
const isExample = ({ region, context }: Head): boolean =>
  titlesOf(region, context).some((text) => text.length < 40 && exampleTitle.test(text));

/** What speaks for no kind at all. */
const refusals: readonly KindSign[] = [
  sign("cut-in-two", "sure", isCutInTwo),
  sign("spending-in-heads", "sure", areKindsOfSpending),
  sign("schedule", "likely", ({ has, region }) => has(...measuredFields) && holdsWords(region)),
  sign("single-expenses", "likely", isExpenses),
  sign("revenue", "likely", isRevenue),
  sign("other-bodies", "likely", isOthers),
  sign("example", "sure", isExample),
  sign("other-order", "likely", isOtherOrder),
];
