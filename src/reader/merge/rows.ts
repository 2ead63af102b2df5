/**
 * One indicator, quantity, department and program from all the tables that state it. Where two tables disagree both
 * cells are told and the first is kept.
 * In: 현원 10 on 조직, 11 on 정원. Out: 10, and "sources-disagree" with both cells.
 */
import type { BudgetLine, Figure, Indicator, Quantity, Staffing, UnitProgram } from "../../plan/model";
import { printSheetAreas } from "../../sheet/address";
import type { Notebook } from "../notebook";
import { keyOf } from "../../text/name";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The cells that a figure comes from, as findings name them. */
export const cellOf = (figure: Figure): string[] =>
  figure.from.slice(0, 20).map((term) => printSheetAreas([term]));

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
  const found: Mutable<Indicator>[] = [];
  for (const one of all) {
    // One name below two goals is two indicators.
    const mine = found.find(
      ({ name, goal }) =>
        keyOf(name) === keyOf(one.name) && (!goal || !one.goal || keyOf(goal) === keyOf(one.goal)),
    );
    if (!mine) {
      found.push({ ...one });
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
    mine.mark ??= one.mark;
    mine.unit ??= one.unit;
    mine.type ??= one.type;
    mine.weight ??= one.weight;
    mine.formula ??= one.formula;
    mine.source ??= one.source;
    if (mine.grounds.length === 0) mine.grounds = one.grounds;
  }
  return found;
}

export function reconcileQuantities(
  all: readonly Quantity[],
  indicators: readonly Indicator[],
  notes: Notebook,
): Quantity[] {
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
  nameApart(found, indicators);
  for (const one of found)
    one.pending = Object.fromEntries(
      Object.entries(one.pending).filter(([year]) => one.values[Number(year)] === undefined),
    );
  return found;
}

/**
 * Quantities of one name below different groups ("상수도 | 보급률", "하수도 | 보급률") are called by both; those below an
 * indicator's name are told apart by it.
 */
function nameApart(found: readonly Mutable<Quantity>[], indicators: readonly Indicator[]): void {
  const known = new Set(indicators.map(({ name }) => keyOf(name)));
  const groups = new Map<string, Set<string>>();
  for (const { name, indicator } of found) {
    const key = keyOf(name);
    if (indicator) groups.set(key, (groups.get(key) ?? new Set()).add(keyOf(indicator)));
  }
  for (const one of found) {
    const several = (groups.get(keyOf(one.name))?.size ?? 0) > 1;
    if (several && one.indicator && !known.has(keyOf(one.indicator)))
      one.name = `${one.indicator} ${one.name}`;
  }
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
