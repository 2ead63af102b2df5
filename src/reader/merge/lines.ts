/**
 * One budget line for each program and account, from all the tables that state it. Where two tables disagree both cells
 * are told and the first is kept; rounded amounts give way to finer ones.
 * In: 396 백만원 on one sheet, 396,185 천원 on another. Out: 396,185,000 won.
 */
import type { Amount, BudgetLine, Figure } from "../../plan/model";
import { amountKinds, amountsByYear } from "../../plan/lines";
import { printWon } from "../../text/money";
import { keyOf } from "../../text/name";
import type { Mutable } from "../model";
import type { Notebook } from "../notebook";
import { saidBy, tellDisagreement } from "./rows";

/** Lines by table, in order; lines of one table are never joined with each other. */
export function reconcileLines(tables: readonly (readonly BudgetLine[])[], notes: Notebook): BudgetLine[] {
  const lines: Mutable<BudgetLine>[] = [];
  const byName = new Map<string, Mutable<BudgetLine>[]>();
  for (const table of tables) {
    const added: [string, Mutable<BudgetLine>][] = [];
    for (const line of table) {
      const key = `${line.level}|${line.level === "total" ? "total" : keyOf(line.name)}`;
      const [same, ...others] = (byName.get(key) ?? []).filter((other) => isSame(other, line));
      if (same && others.length === 0) join(same, line, notes);
      else added.push([key, { ...line }]);
    }
    for (const [key, line] of added) {
      lines.push(line);
      byName.set(key, [...(byName.get(key) ?? []), line]);
    }
  }
  return lines;
}

/** Sums and kinds of spending: one of a name, wherever it stands. */
const generic = ["personnel", "basic", "policy", "administration", "financial", "total"];

function isSame(a: BudgetLine, b: BudgetLine): boolean {
  const agree = (x: string | undefined, y: string | undefined): boolean =>
    x === undefined || y === undefined || keyOf(x) === keyOf(y);
  if (!agree(a.account, b.account) || !agree(a.department, b.department)) return false;
  if (a.level === "total" && a.name !== b.name && (a.account === undefined) !== (b.account === undefined))
    return false;
  const isElsewhere = a.path.length === b.path.length && !agree(a.path.at(-1), b.path.at(-1));
  return generic.includes(a.level) || !isElsewhere;
}

function join(line: Mutable<BudgetLine>, other: BudgetLine, notes: Notebook): void {
  line.account ??= other.account;
  line.department ??= other.department;
  if (line.path.length < other.path.length) line.path = other.path;
  const keyed = (of: BudgetLine): [string, Amount][] =>
    [...Object.values(of.amounts), ...of.more].map((amount) => [`${amount.year}:${amount.kind}`, amount]);
  const amounts = new Map(keyed(line));
  for (const [key, amount] of keyed(other)) {
    const mine = amounts.get(key);
    if (mine === undefined || (agrees(mine, amount) && step(amount) < step(mine))) amounts.set(key, amount);
    else if (!agrees(mine, amount)) {
      const [own, its] = [mine, amount].map((one) => saidBy(one, printWon(one.value)));
      tellDisagreement(notes, line.name, `${amount.year} ${amountKinds[amount.kind]}`, own!, its!);
    }
  }
  Object.assign(line, amountsByYear([...amounts.values()]));
}

/** Equal, or equal but for the rounding of the coarser. */
function agrees(a: Amount, b: Amount): boolean {
  const tolerance = step(a) === step(b) ? 0 : 0.5 * Math.max(step(a), step(b));
  return Math.abs(a.value - b.value) <= tolerance + 0.001;
}

const step = (figure: Figure): number => Math.max(...figure.from.map((term) => Math.abs(term.multiplier)));
