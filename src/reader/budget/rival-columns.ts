/**
 * Several columns that state one year's budget: which of them is meant.
 * In: 예산액 and 요구액 of 2026. Out: 예산액, since 요구액 is only what was asked for; 예산액 and 편성액 are a question.
 */
import { keyOf } from "../../text/name";
import { hasNumbers } from "../cells/numbers";
import type { Sign } from "../evidence";
import { settle } from "../questions";
import { headArea, headCell } from "../rows";
import type { Table } from "../table";
import type { AmountCandidate, AmountColumn } from "../words/amounts";

export interface Chosen {
  readonly amounts: readonly AmountColumn[];
  /** Columns that say the same or part of it: 요구액, 일반회계 beside 계, 지급금액 beside 결의금액. */
  readonly beside: readonly AmountColumn[];
}

/** Of several columns with one year and kind the one that is meant: the plainest name (예산액 before 요구액, 금액). */
export function chosen({ region, notes, id }: Table, candidates: readonly AmountCandidate[]): Chosen {
  const amounts: AmountCandidate[] = [];
  const beside: AmountCandidate[] = [];
  const isFilled = (one: AmountCandidate): boolean => hasNumbers(region, one.column);
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
      const names = rivals.map(nameIn(rivals));
      const taken = settle(notes, {
        ...{ kind: "column-repeated", key: `amount:${id}:${first.year}:${first.kind}` },
        ...{ about: first.year === 0 ? "" : `${first.year}`, at: headArea(region) },
        cells: rivals.map((one) => headCell(region, one)),
        candidates: rivals.map((one, index) => ({
          value: names[index]!,
          signs: index === 0 ? [plainest] : isPart(one, first) ? [stageOrPart] : [],
        })),
      });
      rivals.forEach((one, index) => (names[index] === taken ? amounts : beside).push(one));
    }
  }
  return { amounts: amounts.sort((a, b) => a.column - b.column), beside };
}

const plainest: Sign = { rule: "plainest-name", weight: "hint" };
const stageOrPart: Sign = { rule: "stage-or-part", weight: "likely", isAgainst: true };

/** The head; of columns under equal heads the second is 예산액#2. */
const nameIn =
  (rivals: readonly AmountCandidate[]) =>
  ({ header }: AmountCandidate, index: number): string => {
    const before = rivals.slice(0, index).filter((one) => one.header === header).length;
    return keyOf(header) + (before === 0 ? "" : `#${before + 1}`);
  };

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
