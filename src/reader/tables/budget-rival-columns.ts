/**
 * Several columns that state one year's budget: which of them is meant.
 * In: 예산액 and 요구액 of 2026. Out: 예산액; the other is told.
 */
import type { Notebook } from "../notebook";
import type { Region } from "../region";
import type { AmountCandidate, AmountColumn } from "./amount-labels";

/** Of several columns with one year and kind the plainest name wins (예산액 before 요구액, 금액); the others are told. */
export function chosen(
  region: Region,
  candidates: readonly AmountCandidate[],
  notes: Notebook,
): AmountColumn[] {
  const kept: AmountCandidate[] = [];
  for (const candidate of candidates) {
    const rival = kept.findIndex(
      (other) =>
        other.year === candidate.year && other.kind === candidate.kind && other.shift === candidate.shift,
    );
    if (rival < 0) {
      kept.push(candidate);
      continue;
    }
    const other = kept[rival]!;
    const last = [candidate, other].find(({ header }) => /최종/.test(header));
    if (
      last &&
      last.kind === "budget" &&
      !kept.some((one) => one.year === last.year && one.kind === "revised")
    ) {
      kept[rival] = last === candidate ? other : candidate;
      kept.push({ ...last, kind: "revised" });
      continue;
    }
    const [winner, loser] = candidate.rank < other.rank ? [candidate, other] : [other, candidate];
    kept[rival] = winner;
    const cells = [winner, loser].map((one) => region.sheet.address(region.body - 1, one.column));
    notes.add(
      "column-repeated",
      { taken: winner.header, left: loser.header, year: String(winner.year) },
      cells,
    );
  }
  return kept;
}
