/**
 * What the columns of a budget table mean; of several that state one year's budget the one that is meant; and 추경: what stood
 * before it (기정), what it adds, what the budget is after it.
 * In: heads "'17예산", "전년도예산액", "구성비", a table of the year 2017. Out: budget 2017, budget 2016, a share.
 * In: 예산액 and 요구액 of 2026. Out: 예산액, since 요구액 is only what was asked for; 예산액 and 편성액 are a question.
 * In: 본예산액 1,000, 추경예산액 200, 예산액 1,200 of 2024. Out: budget 1,000, revised 1,200; the 200 are a difference.
 */
import type { AmountKind } from "../../plan/model";
import { keyOf } from "../../text/name";
import { bureauColumn, type BureauColumn, officesIn } from "../bureaus";
import { hasNumbers, numberAt } from "../cells/figures";
import type { Context, HeaderColumn, Label, Region } from "../model";
import { settle, type Sign, usual } from "../questions";
import { hasRow, headArea, headCell, headOf, lowest, rowsOf, saidIn } from "../rows";
import { columnMeant, type Table, tableAnswer, tableYear, tellUnknown } from "../table";
import { isSum } from "../words/asides";
import { isAccount } from "../words/budget-names";
import type { Field } from "../words/fields";
import {
  type AmountCandidate,
  type AmountColumn,
  amountLabel,
  besideAmounts,
  headerKey,
  isShareOf,
  isSumOfFunding,
  latestHeadYear,
  partFields,
} from "../words/labels";
import { afterRevision } from "../words/titles";
import { latestRowYear } from "./kind";

export interface BudgetColumns extends BureauColumn {
  readonly amounts: readonly AmountColumn[];
  /** First column of each field that names something. */
  readonly at: Partial<Record<Field, number>>;
}

export function budgetColumns(table: Table): BudgetColumns {
  const { region, context, id, notes, said } = table;
  const answered = new Set(tableAnswer(region, notes)?.columns?.map(({ header }) => header));
  const hasRowYears = region.fields.has("fiscalYear");
  const labelOf = (column: HeaderColumn): ReturnType<typeof amountLabel> =>
    isShareOf(column) ? undefined : amountLabel(column.labels);
  const kinds = new Map(region.columns.map((column) => [column, amountLabel(column.labels)?.kind]));
  const undated = region.columns.filter((column) => {
    const label = labelOf(column);
    return label && label.year === undefined && !answered.has(headerKey(column));
  });
  const needing = hasRowYears ? [] : undated.map((column) => headCell(region, column));
  const baseYear = latestHeadYear(region) ?? tableYear(table, needing);
  const at: Partial<Record<Field, number>> = {};
  const offices: number[] = [];
  const candidates: AmountCandidate[] = [];
  const isTitled = (word: RegExp): boolean => context.titles.some(({ text }) => word.test(text));
  const isOfSettlement = isTitled(/결산/) && !isTitled(/예산/);
  const isOfLevels = region.fields.has("policy") && region.fields.has("detail");
  /** Months beside it are its parts. */
  const hasExecuted = [...kinds.values()].includes("executed");

  for (const column of region.columns) {
    const isOfFunding = isSumOfFunding(region) && lowest(column) === "sum";
    const label = isOfFunding ? plain : labelOf(column);
    if (label) {
      takeAmount(column, label);
      continue;
    }
    const isBeside = isShareOf(column) || besideAmounts(column) !== undefined;
    const own = isBeside ? besideAmounts(column) : lowest(column);
    // 정책 | 단위 | 세부: between these two 단위 is no unit of measure.
    const field = own === "measureUnit" && isOfLevels ? "unitProgram" : own;
    const isPart = partFields.some((part) => part === field);
    if (isPart && hasExecuted) table.say(column, "ignored");
    else if (isBeside || field === "number" || field === "note" || field === "item")
      table.say(column, field ?? "ignored");
    else if (field !== undefined && field !== "sum" && field !== "year") {
      if (field === "department") offices.push(column.column);
      else at[field] ??= column.column;
      table.say(column, field);
    } else {
      table.say(column, "unknown");
      tellUnknown(table, column);
    }
  }
  const { departments, bureau } = officesIn(region, offices);
  if (departments.length > 0) at.department = departments[0]!;
  nameAccounts(region, at);
  const whole = withoutIncrements(table, candidates);
  const { amounts, beside } = chosen(table, whole);
  said.forEach((one, index) => {
    const isIts = ({ column }: AmountColumn): boolean => column === one.column;
    const { year, kind } = amounts.find(isIts) ?? candidates.find(isIts) ?? {};
    if (kind === undefined) return;
    // One that only adds to another is a difference.
    const other = !whole.some(isIts) ? "difference" : beside.some(isIts) ? "ignored" : undefined;
    said[index] = other ? { ...one, meaning: other } : { ...one, year: year || undefined, kind };
  });
  // Of a head that was laid down the figures stand in rows that nobody else looks at.
  for (const { column, meaning } of said)
    if (column >= region.right && meaning !== "amount")
      for (const row of rowsOf(region)) region.sheet.claims.account(region.sheet.area(row, column), "aside");
  return { amounts, at, ...bureauColumn(region, at.department, bureau) };

  function takeAmount(column: HeaderColumn, label: Omit<Label, "field">): void {
    const key = headerKey(column);
    const header = headOf(column);
    const kind = kindOf(label, key);
    const isSpelled = label.year !== undefined;
    const hasBudget = [...kinds].some(([other, its]) => other !== column && its === "budget");
    // Where each row says its year, its 결산액 is of that year.
    const isTwoYearsBack =
      kind === "settlement" && !isSpelled && label.shift === undefined && hasBudget && !hasRowYears;
    const isSameYears = isRestated(region, context, key);
    const shift = isTwoYearsBack ? -2 : isSameYears ? 0 : (label.shift ?? 0);
    const year = label.year ?? (baseYear === undefined ? undefined : baseYear + shift);
    if (year === undefined && !hasRowYears) {
      notes.add("year-unknown", { header }, [headCell(region, column)]);
      return table.say(column, "unknown");
    }
    const isFormer = /기정/.test(key) && !isSameYears;
    const isGuessed = (isTwoYearsBack || isFormer) && !isSpelled && !answered.has(key);
    // Where the rows say their years, the column is of these, moved as what is taken lies from the latest.
    const ofRows = !isSpelled && hasRowYears;
    const latest = ofRows ? latestRowYear(region) : undefined;
    const usualYear = latest === undefined ? year : latest + shift;
    const taken =
      isGuessed && usualYear !== undefined ? guessedYear(column, usualYear, isTwoYearsBack) : usualYear;
    candidates.push({
      ...{ column: column.column, header, unit: label.unit, rank: label.rank ?? 1 },
      kind: isFormer && taken !== undefined && taken === (latest ?? baseYear) ? "former" : kind,
      year: (latest === undefined ? taken : year) ?? 0,
      isSum: column.labels.length > 1 && lowest(column) === "sum",
      shift: latest === undefined || taken === undefined ? (ofRows ? shift : undefined) : taken - latest,
    });
    table.say(column, "amount");
  }

  /** The year of 결산액 or 기정액 beside a budget, which may be another than the usual one. */
  function guessedYear(column: HeaderColumn, year: number, isTwoYearsBack: boolean): number {
    const rule = isTwoYearsBack ? "settled-two-years-back" : "before-revision";
    return settle(notes, {
      ...{ kind: "year-assumed", key: `year:${id}:${headerKey(column)}`, about: headOf(column) },
      ...{ at: headArea(region), cells: [headCell(region, column)] },
      candidates: usual(year, { rule, weight: "hint" }, year + 1, year - 1),
      severity: isTwoYearsBack ? "warning" : "note",
    })!;
  }

  function kindOf({ kind, rank }: Pick<Label, "kind" | "rank">, header: string): AmountKind {
    // Rank 0: the user said so.
    if (kind !== undefined && rank === 0) return kind;
    if (isOfSettlement && (kind === undefined || kind === "executed")) return "settlement";
    if (kind !== undefined && kind !== "budget") return kind;
    if (isRestated(region, context, header)) return "former";
    return isRevised(context, header) ? "revised" : "budget";
  }
}

const plain = { kind: "budget", unit: undefined } as const;

/** A column 구분 that holds accounts beside the programs' names is the column of accounts. */
function nameAccounts(region: Region, at: Partial<Record<Field, number>>): void {
  const named = at.program ?? at.detail ?? at.unitProgram ?? at.policy ?? at.hierarchy;
  const { division } = at;
  if (division === undefined || named === undefined || at.account !== undefined) return;
  const names = [...saidIn(region, division)].filter((key) => !isSum(key));
  if (names.length === 0 || !names.every(isAccount)) return;
  at.account = division;
  delete at.division;
}

interface Chosen {
  readonly amounts: readonly AmountColumn[];
  /** Columns that say the same or part of it: 요구액, 일반회계 beside 계, 지급금액 beside 결의금액. */
  readonly beside: readonly AmountColumn[];
}

/** Of several columns with one year and kind the one that is meant: the plainest name (예산액 before 요구액, 금액). */
function chosen(table: Table, candidates: readonly AmountCandidate[]): Chosen {
  const amounts: AmountCandidate[] = [];
  const beside: AmountCandidate[] = [];
  const isFilled = (one: AmountCandidate): boolean => hasNumbers(table.region, one.column);
  // Columns that hold nothing beside one that does: a head merged over a spacer column.
  const isSpacer = (one: AmountCandidate): boolean =>
    !isFilled(one) && candidates.some((other) => other !== one && isRival(one, other) && isFilled(other));
  let open = candidates.filter((one) => !isSpacer(one)).sort((a, b) => plainness(a) - plainness(b));
  while (open.length > 0) {
    const [first] = open as [AmountCandidate];
    const rivals = open.filter((one) => isRival(first, one));
    open = open.filter((one) => !rivals.includes(one));
    const last = rivals.find((one) => /최종/.test(one.header) && one.kind === "budget");
    const hasRevised = candidates.some((one) => one.year === last?.year && one.kind === "revised");
    if (last && rivals.length === 2 && !hasRevised)
      amounts.push(...rivals.map((one) => (one === last ? { ...one, kind: "revised" as const } : one)));
    else if (rivals.length === 1) amounts.push(first);
    else {
      const key = `amount:${table.id}:${first.year}:${first.kind}`;
      const matter = { kind: "column-repeated", key, about: `${first.year || ""}` } as const;
      const meant = columnMeant(table, matter, rivals, (one) =>
        one === first ? plainest : isPart(one, first) ? stageOrPart : undefined,
      );
      amounts.push(meant);
      beside.push(...rivals.filter((one) => one !== meant));
    }
  }
  return { amounts: amounts.sort((a, b) => a.column - b.column), beside };
}

const plainest: Sign = { rule: "plainest-name", weight: "hint" };
const stageOrPart: Sign = { rule: "stage-or-part", weight: "likely", isAgainst: true };

const isRival = (a: AmountCandidate, b: AmountCandidate): boolean =>
  a.year === b.year && a.kind === b.kind && a.shift === b.shift;

/** The lowest is meant; 계 goes before its parts, 결의금액 before 지급금액. */
const plainness = ({ rank, isSum, header }: AmountCandidate): number =>
  rank - (isSum ? 0.5 : 0) + (/지급/.test(header) ? 0.2 : 0);

/** Whether a column beside the one that is meant says what everybody knows: its stage before, its part, what was paid of it. */
function isPart(one: AmountCandidate, meant: AmountCandidate): boolean {
  const key = keyOf(one.header);
  const isPaid = /지급/.test(key) && /결의/.test(keyOf(meant.header));
  return isPaid || (meant.isSum && !one.isSum) || (meant.rank < 3 && /요구|조정/.test(key));
}

/** 기정액 beside 추경: the same year's budget as it stood before, not last year's. */
function isRestated(region: Region, { revision }: Context, header: string): boolean {
  if (!/기정/.test(header) || /전년/.test(header)) return false;
  return revision === true || region.columns.some(({ labels }) => amountLabel(labels)?.kind === "revised");
}

/** 예산액 of a 추경 document is what the budget becomes; 당초 and 기정 beside it are what it was. */
const isRevised = ({ revision }: Context, header: string): boolean =>
  revision === true && !/당초|본예산|기정|성립전|전년/.test(header);

/** The columns without those that only hold what a 추경 adds: it is told where nothing states the budget after it. */
function withoutIncrements({ region, notes }: Table, all: readonly AmountCandidate[]): AmountCandidate[] {
  const increments = new Set<AmountCandidate>();
  const totals = new Set<AmountCandidate>();
  for (const before of all.filter(({ header }) => /당초|본예산|기정/.test(keyOf(header)))) {
    const sameYear = all.filter((one) => one !== before && one.year === before.year);
    const added = sameYear.filter(({ kind, header }) => kind === "revised" && /추경/.test(keyOf(header)));
    const total = sameYear.find(
      (one) => !added.includes(one) && afterRevision.test(withoutBrackets(one.header)),
    );
    if (added.length > 0 && total && addsUp(region, [before, ...added], total)) totals.add(total);
    else if (!added.some((one) => isIncrement(region, before, one))) continue;
    else
      for (const { header, column } of added)
        notes.add("column-not-understood", { header }, [headCell(region, { column })]);
    for (const one of added) increments.add(one);
  }
  return all
    .filter((one) => !increments.has(one))
    .map((one) => (totals.has(one) ? { ...one, kind: "revised" } : one));
}

/** A budget is never below zero nor, as a whole, less than half of what it was: it was added to it, or taken away. */
function isIncrement(region: Region, before: AmountCandidate, { column }: AmountCandidate): boolean {
  const valuesOf = (one: number): number[] =>
    [...rowsOf(region)].map((row) => numberAt(region.sheet, row, one) ?? 0);
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const values = valuesOf(column);
  return values.some((value) => value < 0) || 2 * sumOf(values) < sumOf(valuesOf(before.column));
}

const withoutBrackets = (header: string): string => keyOf(header).replace(/[([].*?[)\]]/g, "");

/** Whether the columns add up to the total in each row, and say more there than the first alone. */
function addsUp(region: Region, parts: readonly AmountCandidate[], total: AmountCandidate): boolean {
  let told = false;
  const isOff = hasRow(region, (row) => {
    const [stated, ...values] = [total, ...parts].map(({ column }) => numberAt(region.sheet, row, column));
    if (stated === undefined) return false;
    told ||= values.slice(1).some((value) => value !== undefined && value !== 0);
    return Math.abs(values.reduce((sum: number, value = 0) => sum + value, 0) - stated) > 0.5;
  });
  return told && !isOff;
}
