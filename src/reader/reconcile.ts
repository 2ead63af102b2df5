/**
 * One line for each program, indicator and quantity, from all the tables that state it. Where two tables disagree both
 * cells are told and the first is kept; rounded amounts give way to finer ones.
 * In: 396 백만원 on one sheet, 396,185 천원 on another. Out: 396,185,000 won.
 */
import type { Amount, BudgetLine, Figure, Indicator, Quantity, Staffing, UnitProgram } from "../plan/model";
import { printSheetAreas } from "../sheet/address";
import type { Notebook } from "./notebook";
import { keyOf } from "./sheet";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const won = (value: number): string => `${value.toLocaleString("en-US")}원`;
const kinds = {
  budget: "예산",
  revised: "추경",
  available: "예산현액",
  settlement: "결산",
  executed: "집행",
} as const;
const cellOf = (figure: Figure): string[] => figure.from.slice(0, 20).map((term) => printSheetAreas([term]));

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
    const what = `${amount.year} ${kinds[amount.kind]}`;
    notes.add(
      "sources-disagree",
      { name: line.name, what, first: won(mine.value), second: won(amount.value) },
      [...cellOf(mine), ...cellOf(amount)],
    );
  }
  const order = Object.keys(kinds);
  const byYear: Record<number, Amount> = {};
  const more: Amount[] = [];
  for (const amount of [...amounts.values()].sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind))) {
    if (byYear[amount.year] === undefined) byYear[amount.year] = amount;
    else more.push(amount);
  }
  line.amounts = byYear;
  line.more = more;
}

const step = (figure: Figure): number => Math.max(...figure.from.map((term) => Math.abs(term.multiplier)));

function joinMeasures<T extends Readonly<Record<number, Figure>>>(
  name: string,
  what: string,
  a: T,
  b: T,
  notes: Notebook,
): T {
  const joined: Record<number, Figure> = { ...a };
  for (const [key, figure] of Object.entries(b)) {
    const year = Number(key);
    const mine = joined[year];
    if (mine && Math.abs(mine.value - figure.value) > 1e-9) {
      notes.add(
        "sources-disagree",
        { name, what: `${year} ${what}`, first: String(mine.value), second: String(figure.value) },
        [...cellOf(mine), ...cellOf(figure)],
      );
    }
    joined[year] ??= figure;
  }
  return joined as T;
}

export function reconcileIndicators(all: readonly Indicator[], notes: Notebook): Indicator[] {
  const found = new Map<string, Mutable<Indicator>>();
  for (const one of all) {
    const key = keyOf(one.name);
    const mine = found.get(key);
    if (!mine) {
      found.set(key, { ...one });
      continue;
    }
    mine.targets = joinMeasures(one.name, "목표", mine.targets, one.targets, notes);
    mine.results = joinMeasures(one.name, "실적", mine.results, one.results, notes);
    if (mine.weight && one.weight && Math.abs(mine.weight.value - one.weight.value) > 1e-9) {
      notes.add(
        "sources-disagree",
        {
          name: one.name,
          what: "가중치",
          first: String(mine.weight.value),
          second: String(one.weight.value),
        },
        [...cellOf(mine.weight), ...cellOf(one.weight)],
      );
    }
    if (mine.formula && one.formula && keyOf(mine.formula.text) !== keyOf(one.formula.text)) {
      notes.add(
        "sources-disagree",
        { name: one.name, what: "측정산식", first: mine.formula.text, second: one.formula.text },
        [printSheetAreas([mine.formula.cell]), printSheetAreas([one.formula.cell])],
      );
    }
    mine.goal ??= one.goal;
    mine.unit ??= one.unit;
    mine.type ??= one.type;
    mine.weight ??= one.weight;
    mine.formula ??= one.formula;
    mine.source ??= one.source;
    if (mine.grounds.length === 0) mine.grounds = one.grounds;
  }
  return [...found.values()];
}

export function reconcileQuantities(all: readonly Quantity[], notes: Notebook): Quantity[] {
  const found: Mutable<Quantity>[] = [];
  for (const one of all) {
    const mine = found.find(
      (other) =>
        keyOf(other.name) === keyOf(one.name) &&
        (!other.indicator || !one.indicator || keyOf(other.indicator) === keyOf(one.indicator)),
    );
    if (!mine) {
      found.push({ ...one });
      continue;
    }
    mine.values = joinMeasures(one.name, "실적", mine.values, one.values, notes);
    mine.pending = { ...one.pending, ...mine.pending };
    mine.unit ??= one.unit;
    mine.indicator ??= one.indicator;
  }
  for (const one of found)
    one.pending = Object.fromEntries(
      Object.entries(one.pending).filter(([year]) => one.values[Number(year)] === undefined),
    );
  return found;
}

export function reconcileStaffing(all: readonly Staffing[], notes: Notebook): Staffing[] {
  const found: Mutable<Staffing>[] = [];
  for (const one of all) {
    const mine = found.find((other) => keyOf(other.department) === keyOf(one.department));
    if (!mine) {
      found.push({ ...one });
      continue;
    }
    for (const [a, b, what] of [
      [mine.authorized.total, one.authorized.total, "정원"],
      [mine.current, one.current, "현원"],
    ] as const) {
      if (a && b && a.value !== b.value)
        notes.add(
          "sources-disagree",
          { name: one.department, what, first: String(a.value), second: String(b.value) },
          [...cellOf(a), ...cellOf(b)],
        );
    }
    mine.authorized = { ...one.authorized, ...mine.authorized };
    mine.current ??= one.current;
    mine.positions ??= one.positions;
  }
  return found;
}

/** Unit programs by name; details that name no unit program go below the one that the budget puts them in. */
export function reconcilePrograms(all: readonly UnitProgram[], budget: readonly BudgetLine[]): UnitProgram[] {
  const found: Mutable<UnitProgram>[] = [];
  const into = (one: UnitProgram): void => {
    const mine = found.find((other) => keyOf(other.name) === keyOf(one.name));
    if (!mine) {
      found.push({ ...one });
      return;
    }
    if (mine.purpose.length === 0) mine.purpose = one.purpose;
    if (mine.contents.length === 0) mine.contents = one.contents;
    mine.goal ??= one.goal;
    for (const detail of one.details) {
      const same = mine.details.findIndex((other) => keyOf(other.name) === keyOf(detail.name));
      mine.details =
        same < 0
          ? [...mine.details, detail]
          : mine.details.map((other, index) => (index === same ? { ...detail, ...other } : other));
    }
  };
  for (const one of all) if (one.name !== "") into(one);
  for (const { details } of all.filter((one) => one.name === "")) {
    for (const detail of details) {
      const line = budget.find(
        (one) => one.level === "detailProgram" && keyOf(one.name) === keyOf(detail.name),
      );
      into({
        name: line?.path.at(-1) ?? "",
        purpose: [],
        contents: [],
        details: [detail],
        cell: detail.cell,
      });
    }
  }
  return found;
}
