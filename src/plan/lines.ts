/**
 * One amount out of budget lines that speak of the same thing: added over accounts, never over two sources.
 * In: 구정홍보추진 under 일반회계 (예산!C8) and under 주차장특별회계 (예산!C20). Out: their sum, from both cells.
 */
import { finding, type Finding } from "../messages/finding";
import { keyOf } from "../text/name";
import { cellsOf, sumFigures } from "./figures";
import type { Amount, AmountKind, BudgetLine, Figure } from "./model";

/** Kinds that may stand in a column of the plan, the best first. */
export const budgetKinds: readonly AmountKind[] = ["budget", "revised", "available", "former"];
export const settlementKinds: readonly AmountKind[] = ["settlement"];

/** What the kinds are called, the one that is meant by a year's amount first. */
export const amountKinds: Readonly<Record<AmountKind, string>> = {
  budget: "예산",
  revised: "추경",
  available: "예산현액",
  former: "기정예산",
  settlement: "결산",
  executed: "집행",
};
const inOrder = Object.keys(amountKinds);

/** For sorting amounts, the kind that is meant by a year's amount first. */
export function byKind(a: Pick<Amount, "kind">, b: Pick<Amount, "kind">): number {
  return inOrder.indexOf(a.kind) - inOrder.indexOf(b.kind);
}

/** A line's amounts: of each year the first by kind, and the others. */
export function amountsByYear(all: readonly Amount[]): Pick<BudgetLine, "amounts" | "more"> {
  const amounts: Record<number, Amount> = {};
  const more: Amount[] = [];
  for (const amount of [...all].sort(byKind))
    if (amounts[amount.year] === undefined) amounts[amount.year] = amount;
    else more.push(amount);
  return { amounts, more };
}

/** The line's amount of a year in the first of `kinds` that it has. */
export function amountIn(line: BudgetLine, year: number, kinds: readonly AmountKind[]): Amount | undefined {
  const known = [line.amounts[year], ...line.more].filter((amount) => amount?.year === year);
  return kinds.flatMap((kind) => known.filter((amount) => amount!.kind === kind))[0];
}

/** Members by what `by` says, in order of first appearance. */
export function groupBy<T, K>(members: readonly T[], by: (member: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) {
    const key = by(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

/**
 * The amount that `lines` of one level make together in a year; undefined where none states it. A line without an
 * account is the sum over the accounts. Where two sources state the same amount, the finer unit counts, and where they
 * differ by more than rounding `report` gets a finding.
 */
export function amountOf(
  lines: readonly BudgetLine[],
  year: number,
  kinds: readonly AmountKind[],
  report: (found: Finding) => void,
): Figure | undefined {
  const outermost = outermostOf(lines);
  // 계, 합계, 총계: a total by any name.
  const byName = groupBy(outermost, (line) => (line.level === "total" ? "" : keyOf(line.name)));
  return sumFigures(
    [...byName.values()].map((same) => {
      const byAccount = groupBy(same, (line) => keyOf(line.account ?? ""));
      const sums = [...byAccount].map(([account, ofAccount]) => ({
        account,
        amount: best(sources(ofAccount, year, kinds), year, report),
      }));
      const whole = sums.find(({ account }) => account === "")?.amount;
      const parts = sumFigures(sums.filter(({ account }) => account !== "").map(({ amount }) => amount));
      return best(
        [whole, parts].flatMap((amount) => (amount ? [{ name: same[0]!.name, amount }] : [])),
        year,
        report,
      );
    }),
  );
}

/** Lines that are no part of another one: of the same sheet and level, with its path and name at the head of their path. */
function outermostOf(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  if (lines.length < 2) return lines;
  const place = ({ cell, level }: BudgetLine, names: readonly string[]): string =>
    JSON.stringify([cell.sheet, level, ...names]);
  const known = new Set(lines.map((line) => place(line, [...line.path, line.name].map(keyOf))));
  return lines.filter((line) => {
    const above = line.path.map(keyOf);
    return !above.some((_, depth) => known.has(place(line, above.slice(0, depth + 1))));
  });
}

interface Source {
  readonly name: string;
  readonly amount: Figure;
}

/** Lines of one name and account by where they were found: those of one sheet under different parents add up. */
function sources(lines: readonly BudgetLine[], year: number, kinds: readonly AmountKind[]): Source[] {
  const found: { parents: string[]; sheet: string; source: Source }[] = [];
  for (const line of lines) {
    const amount = amountIn(line, year, kinds);
    if (!amount) continue;
    const parents = line.path.map(keyOf);
    const sister = found.find(
      ({ sheet, parents: known }) => sheet === line.cell.sheet && !related(known, parents),
    );
    if (sister) sister.source = { name: line.name, amount: sumFigures([sister.source.amount, amount])! };
    else found.push({ parents, sheet: line.cell.sheet, source: { name: line.name, amount } });
  }
  return found.map(({ source }) => source);
}

/** Whether one list of parents is the end or the beginning of the other: then both may be the same line. */
function related(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.every((name, index) => name === long[index]) ||
    short.every((name, index) => name === long[long.length - short.length + index])
  );
}

const unitOf = (amount: Figure): number => Math.max(...amount.from.map((term) => Math.abs(term.multiplier)));

function best(found: readonly Source[], year: number, report: (found: Finding) => void): Figure | undefined {
  const [first, ...others] = [...found].sort((a, b) => unitOf(a.amount) - unitOf(b.amount));
  if (!first) return undefined;
  const other = others.find(
    ({ amount }) =>
      Math.abs(amount.value - first.amount.value) >= Math.max(unitOf(amount), unitOf(first.amount)),
  );
  if (other) {
    report(
      finding(
        "amount-stated-twice",
        { name: first.name, year, used: first.amount.value, other: other.amount.value },
        { cells: cellsOf(first.amount, other.amount), subject: `${keyOf(first.name)}/${year}` },
      ),
    );
  }
  return first.amount;
}
