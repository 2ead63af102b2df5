/**
 * Several columns that state one year's budget: which of them is meant; and 추경: what stood before it (기정), what it adds,
 * what the budget is after it.
 * In: 예산액 and 요구액 of 2026. Out: 예산액, since 요구액 is only what was asked for; 예산액 and 편성액 are a question.
 * In: 본예산액 1,000, 추경예산액 200, 예산액 1,200 of 2024. Out: budget 1,000, revised 1,200; the 200 are a difference.
 */
import { keyOf } from "../../text/name";
import { hasNumbers, numberAt } from "../cells/numbers";
import type { Sign } from "../evidence";
import type { Context, Region } from "../model";
import type { Notebook } from "../notebook";
import { columnMeant } from "../rival-columns";
import { hasRow, headCell } from "../rows";
import type { Table } from "../table";
import { type AmountCandidate, type AmountColumn, amountLabel } from "../words/amounts";
import { afterRevision } from "../words/titles";

interface Chosen {
  readonly amounts: readonly AmountColumn[];
  /** Columns that say the same or part of it: 요구액, 일반회계 beside 계, 지급금액 beside 결의금액. */
  readonly beside: readonly AmountColumn[];
}

/** Of several columns with one year and kind the one that is meant: the plainest name (예산액 before 요구액, 금액). */
export function chosen(table: Table, candidates: readonly AmountCandidate[]): Chosen {
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
      const meant = columnMeant(
        table,
        {
          ...{ kind: "column-repeated", key: `amount:${table.id}:${first.year}:${first.kind}` },
          about: first.year === 0 ? "" : `${first.year}`,
        },
        rivals,
        (one) => (one === first ? plainest : isPart(one, first) ? stageOrPart : undefined),
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
  return (
    (meant.isSum && !one.isSum) ||
    (meant.rank < 3 && /요구|조정/.test(key)) ||
    (/지급/.test(key) && /결의/.test(keyOf(meant.header)))
  );
}

/** 기정액 beside 추경: the same year's budget as it stood before, not last year's. */
export function isRestated(region: Region, { revision }: Context, header: string): boolean {
  if (!/기정/.test(header) || /전년/.test(header)) return false;
  return revision === true || region.columns.some(({ labels }) => amountLabel(labels)?.kind === "revised");
}

/** 예산액 of a 추경 document is what the budget becomes; 당초 and 기정 beside it are what it was. */
export function isRevised({ revision }: Context, header: string): boolean {
  return revision === true && !/당초|본예산|기정|성립전|전년/.test(header);
}

/** The columns without those that only hold what a 추경 adds: it is told where nothing states the budget after it. */
export function withoutIncrements(
  region: Region,
  all: readonly AmountCandidate[],
  notes: Notebook,
): AmountCandidate[] {
  const increments = new Set<AmountCandidate>();
  const totals = new Set<AmountCandidate>();
  for (const before of all.filter(({ header }) => /당초|본예산|기정/.test(keyOf(header)))) {
    const sameYear = all.filter((one) => one !== before && one.year === before.year);
    const added = sameYear.filter(({ kind, header }) => kind === "revised" && /추경/.test(keyOf(header)));
    const total = sameYear.find((one) => !added.includes(one) && afterRevision.test(plain(one.header)));
    if (added.length > 0 && total && addsUp(region, [before, ...added], total)) totals.add(total);
    else if (!added.some((one) => holdsNegative(region, one))) continue;
    else
      for (const { header, column } of added)
        notes.add("column-not-understood", { header }, [headCell(region, { column })]);
    for (const one of added) increments.add(one);
  }
  return all
    .filter((one) => !increments.has(one))
    .map((one) => (totals.has(one) ? { ...one, kind: "revised" } : one));
}

/** A budget is never below zero: what is, was taken away from one. */
function holdsNegative(region: Region, { column }: AmountCandidate): boolean {
  return hasRow(region, (row) => (numberAt(region.sheet, row, column) ?? 0) < 0);
}

const plain = (header: string): string => keyOf(header).replace(/[([].*?[)\]]/g, "");

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
