/**
 * Several columns that state one year's budget: which of them is meant.
 * In: 예산액 and 요구액 of 2026. Out: 예산액; 요구액 is only what was asked for.
 */
import type { Notebook } from "../notebook";
import { hasNumbers } from "../cells/numbers";
import type { Region } from "../model";
import { keyOf } from "../../text/name";
import type { AmountCandidate, AmountColumn } from "../words/amounts";

export interface Chosen {
  readonly amounts: readonly AmountColumn[];
  /** Columns that are known to say another thing than the budget: 요구액, 일반회계 beside 계, 지급금액 beside 결의금액. */
  readonly beside: readonly AmountColumn[];
}

/** Of several columns with one year and kind the plainest name wins (예산액 before 요구액, 금액); rivals are told. */
export function chosen(region: Region, candidates: readonly AmountCandidate[], notes: Notebook): Chosen {
  const kept: AmountCandidate[] = [];
  const beside: AmountCandidate[] = [];
  const byPlainness = [...withoutSpacers(region, candidates)].sort((a, b) => plainness(a) - plainness(b));
  for (const candidate of byPlainness) {
    const rival = kept.findIndex((other) => isRival(other, candidate));
    if (rival < 0) {
      kept.push(candidate);
      continue;
    }
    const winner = kept[rival]!;
    const last = [winner, candidate].find(({ header }) => /최종/.test(header));
    if (
      last &&
      last.kind === "budget" &&
      !kept.some((one) => one.year === last.year && one.kind === "revised")
    ) {
      kept[rival] = last === candidate ? winner : candidate;
      kept.push({ ...last, kind: "revised" });
    } else if (isPart(candidate, winner)) beside.push(candidate);
    else
      notes.add(
        "column-repeated",
        { taken: winner.header, left: candidate.header, year: String(winner.year) },
        [winner, candidate].map((one) => region.sheet.address(region.body - 1, one.column)),
      );
  }
  return { amounts: kept.sort((a, b) => a.column - b.column), beside };
}

function isRival(a: AmountCandidate, b: AmountCandidate): boolean {
  return a.year === b.year && a.kind === b.kind && a.shift === b.shift;
}

/** Without columns that hold nothing beside one that does: a head merged over a spacer column. */
function withoutSpacers(region: Region, all: readonly AmountCandidate[]): AmountCandidate[] {
  const isFilled = (one: AmountCandidate): boolean => hasNumbers(region, one.column);
  return all.filter(
    (one) => isFilled(one) || !all.some((other) => other !== one && isRival(one, other) && isFilled(other)),
  );
}

/** The lowest is meant; 계 goes before its parts, 결의금액 before 지급금액. */
function plainness({ rank, isSum, header }: AmountCandidate): number {
  return rank - (isSum ? 0.5 : 0) + (/지급/.test(header) ? 0.2 : 0);
}

/** Whether a column beside the one that is meant says what everybody knows: its stage before, its part, what was paid of it. */
function isPart(one: AmountCandidate, meant: AmountCandidate): boolean {
  const key = keyOf(one.header);
  return (
    (meant.isSum && !one.isSum) ||
    (meant.rank < 3 && /요구|조정/.test(key)) ||
    (/지급/.test(key) && /결의/.test(keyOf(meant.header)))
  );
}
