/**
 * 추경: what stood before it (기정), what it adds, and what the budget is after it.
 * In a 추경 request, 예산액 is the year's amount, 기정액 beside it what it was.
 * In: columns 본예산액 1,000, 추경예산액 200, 예산액 1,200 of 2024. Out: budget 1,000, revised 1,200; the 200 are a difference.
 */
import type { Context, Region } from "../model";
import type { Notebook } from "../notebook";
import { numberAt } from "../cells/numbers";
import { keyOf } from "../../text/name";
import { hasRow, headCell } from "../rows";
import { amountLabel, type AmountCandidate } from "../words/amounts";
import { afterRevision } from "../words/titles";

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
