/**
 * One budget line for each program and account, from all the tables that state it. Where two tables disagree both cells
 * are told and the first is kept; rounded amounts give way to finer ones.
 * In: 396 백만원 on one sheet, 396,185 천원 on another. Out: 396,185,000 won.
 */
import type { Amount, BudgetLine, Figure } from "../../plan/model";
import type { Notebook } from "../notebook";
import { cellOf } from "./rows";
import { keyOf } from "../../text/name";
import { amountKinds, byKind } from "../../plan/lines";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const won = (value: number): string => `${value.toLocaleString("en-US")}원`;

/** Lines by table, in order; lines of one table are never joined with each other. */
export function reconcileLines(tables: readonly (readonly BudgetLine[])[], notes: Notebook): BudgetLine[] {
  const lines: Mutable<BudgetLine>[] = [];
  const byName = new Map<string, Mutable<BudgetLine>[]>();
  for (const table of tables) {
    const added: Mutable<BudgetLine>[] = [];
    for (const line of table) {
      const group = line.level === "total" ? "total" : keyOf(line.name);
      const key = `${line.level}|${group}`;
      const same = (byName.get(key) ?? []).filter((other) => !added.includes(other) && isSame(other, line));
      if (same.length === 1) {
        join(same[0]!, line, notes);
        continue;
      }
      const own = { ...line };
      lines.push(own);
      added.push(own);
      if (!byName.has(key)) byName.set(key, []);
    }
    for (const line of added)
      byName.get(`${line.level}|${line.level === "total" ? "total" : keyOf(line.name)}`)!.push(line);
  }
  return lines;
}

function isSame(a: BudgetLine, b: BudgetLine): boolean {
  const agree = (x: string | undefined, y: string | undefined): boolean =>
    x === undefined || y === undefined || keyOf(x) === keyOf(y);
  if (!agree(a.account, b.account) || !agree(a.department, b.department)) return false;
  if (a.level === "total" && a.name !== b.name && (a.account === undefined) !== (b.account === undefined))
    return false;
  const generic = ["personnel", "basic", "policy", "administration", "financial", "total"].includes(a.level);
  const [upA, upB] = [a.path.at(-1), b.path.at(-1)];
  return (
    generic ||
    upA === undefined ||
    upB === undefined ||
    keyOf(upA) === keyOf(upB) ||
    a.path.length !== b.path.length
  );
}

function join(line: Mutable<BudgetLine>, other: BudgetLine, notes: Notebook): void {
  line.account ??= other.account;
  line.department ??= other.department;
  if (line.path.length < other.path.length) line.path = other.path;
  const amounts = new Map<string, Amount>();
  for (const amount of [...Object.values(line.amounts), ...line.more])
    amounts.set(`${amount.year}:${amount.kind}`, amount);
  for (const amount of [...Object.values(other.amounts), ...other.more]) {
    const key = `${amount.year}:${amount.kind}`;
    const mine = amounts.get(key);
    if (!mine) {
      amounts.set(key, amount);
      continue;
    }
    const [a, b] = [step(mine), step(amount)];
    const tolerance = a === b ? 0 : 0.5 * Math.max(a, b);
    if (Math.abs(mine.value - amount.value) <= tolerance + 0.001) {
      if (b < a) amounts.set(key, amount);
      continue;
    }
    const what = `${amount.year} ${amountKinds[amount.kind]}`;
    notes.add(
      "sources-disagree",
      { name: line.name, what, first: won(mine.value), second: won(amount.value) },
      [...cellOf(mine), ...cellOf(amount)],
    );
  }
  const byYear: Record<number, Amount> = {};
  const more: Amount[] = [];
  for (const amount of [...amounts.values()].sort(byKind)) {
    if (byYear[amount.year] === undefined) byYear[amount.year] = amount;
    else more.push(amount);
  }
  line.amounts = byYear;
  line.more = more;
}

const step = (figure: Figure): number => Math.max(...figure.from.map((term) => Math.abs(term.multiplier)));
