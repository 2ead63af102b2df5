/**
 * Parts of a plan, built by hand for tests: each figure with the cell that it "was read from".
 * Example: aPlan(seedParts()).with({ staffing: [] }).build(); line("personnel", "인력운영비", 7, { 2017: 30695, 2016: 154346 })
 * Money is given in 천원 and kept in won, like the staff's sheet 예산 of the seed.
 */
import { parseAddress, type SheetArea } from "../../src/sheet/address";
import type {
  Amount,
  AmountKind,
  Bullet,
  BudgetLevel,
  BudgetLine,
  DetailProgram,
  Figure,
  Indicator,
  Measure,
  PlanParts,
  PolicyGoal,
  Quantity,
  SourcedText,
  Staffing,
  UnitProgram,
} from "../../src/plan/model";

/** "예산!B6" as an area. */
export function at(address: string): SheetArea {
  const parsed = parseAddress(address);
  if (!parsed || parsed.sheet === undefined) throw new Error(`no address with a sheet: ${address}`);
  return { ...parsed.area, sheet: parsed.sheet };
}

/** A figure read from one cell; `multiplier` as in Term. */
export function figure(value: number, address: string, multiplier = 1): Figure {
  return { value, from: [{ ...at(address), multiplier, spelling: "number" }] };
}

export function text(words: string, address: string): SourcedText {
  return { text: words, cell: at(address) };
}

/** "○ 목적", "- 내용" or a line without a mark, one bullet a line, down from `address`. */
export function bullets(lines: string, address: string): Bullet[] {
  const first = at(address);
  return lines
    .trim()
    .split("\n")
    .map((line, index) => {
      const match = /^([○-]?)\s*(.*)$/.exec(line.trim())!;
      const mark = match[1]!;
      return {
        level: mark === "○" ? 1 : mark === "-" ? 2 : 0,
        mark,
        text: match[2]!,
        cell: { ...first, row: first.row + index },
      };
    });
}

/** Columns of the sheet 예산: the plan year's budget in C, the year before in D, settlements in E. */
const budgetColumns: Readonly<Record<AmountKind, string>> = {
  budget: "CD",
  settlement: "E",
  revised: "F",
  available: "G",
  executed: "H",
  former: "I",
};

/** A budget line on `row` (as Excel counts) of 예산: 천원 by year, a settlement given as [thousands]. */
export function line(
  level: BudgetLevel,
  name: string,
  row: number,
  thousands: Readonly<Record<number, number | readonly [number]>>,
  more: Partial<Pick<BudgetLine, "account" | "path" | "department">> = {},
): BudgetLine {
  const latest = Math.max(...Object.keys(thousands).map(Number));
  const amounts: Record<number, Amount> = {};
  for (const [key, given] of Object.entries(thousands)) {
    const year = Number(key);
    const kind: AmountKind = typeof given === "number" ? "budget" : "settlement";
    const column = kind === "budget" ? budgetColumns.budget[latest - year]! : budgetColumns.settlement;
    const value = typeof given === "number" ? given : given[0]!;
    amounts[year] = { ...figure(value * 1000, `예산!${column}${row}`, 1000), year, kind };
  }
  return { name, level, path: [], amounts, more: [], cell: at(`예산!A${row}`), ...more };
}

/** Measures by year, one column each from `column` on, on `row` of `sheet`. A year left undefined keeps its column. */
export function measures(
  sheet: string,
  row: number,
  column: string,
  values: Readonly<Record<number, number | undefined>>,
): Record<number, Measure> {
  const found: Record<number, Measure> = {};
  Object.entries(values).forEach(([year, value], index) => {
    const letter = String.fromCharCode(column.charCodeAt(0) + index);
    if (value !== undefined) found[Number(year)] = figure(value, `${sheet}!${letter}${row}`);
  });
  return found;
}

/** A quantity on `row` of 실적: a column per year from C on; a year left undefined is pending. */
export function quantity(
  name: string,
  row: number,
  values: Readonly<Record<number, number | undefined>>,
  more: Partial<Pick<Quantity, "unit" | "indicator">> = {},
): Quantity {
  const pending: Record<number, SheetArea> = {};
  Object.entries(values).forEach(([year, value], index) => {
    if (value === undefined) pending[Number(year)] = at(`실적!${String.fromCharCode(67 + index)}${row}`);
  });
  return { name, values: measures("실적", row, "C", values), pending, cell: at(`실적!A${row}`), ...more };
}

/** An indicator on `row` of 성과지표; targets from F on. `weight` in percent points, as staff type it. */
export function indicator(
  name: string,
  row: number,
  given: {
    unit?: string;
    type?: string;
    weight?: number;
    goal?: string;
    targets?: Readonly<Record<number, number | undefined>>;
    results?: Readonly<Record<number, number | undefined>>;
    formula?: string;
    source?: string;
    grounds?: string;
  } = {},
): Indicator {
  return {
    name,
    goal: given.goal,
    unit: given.unit,
    type: given.type,
    weight: given.weight === undefined ? undefined : figure(given.weight / 100, `성과지표!D${row}`, 0.01),
    targets: measures("성과지표", row, "F", given.targets ?? {}),
    results: measures("성과지표", row + 1, "F", given.results ?? {}),
    formula: given.formula === undefined ? undefined : text(given.formula, `성과지표!K${row}`),
    source: given.source === undefined ? undefined : text(given.source, `성과지표!L${row}`),
    grounds: given.grounds === undefined ? [] : bullets(given.grounds, `성과지표!M${row}`),
    cell: at(`성과지표!A${row}`),
  };
}

export function goal(name: string, more: Partial<Omit<PolicyGoal, "name">> = {}): PolicyGoal {
  return { name, contents: [], cell: at("기본방향!A9"), ...more };
}

export function unitProgram(name: string, more: Partial<Omit<UnitProgram, "name">> = {}): UnitProgram {
  return { name, purpose: [], contents: [], details: [], cell: at("사업개요!A2"), ...more };
}

/** A detail program on `row` of 사업개요: 사업내용, 사업기간, 지원형태, 지원조건, 시행주체 from C on. */
export function detail(name: string, row: number, texts: readonly string[] = []): DetailProgram {
  const [description, period, supportForm, supportCondition, implementer] = texts.map((words, index) =>
    text(words, `사업개요!${String.fromCharCode(67 + index)}${row}`),
  );
  return {
    name,
    description,
    period,
    supportForm,
    supportCondition,
    implementer,
    cell: at(`사업개요!B${row}`),
  };
}

/** A department on `row` of 조직인력: 계, 4급이상, 5급, 6급이하, 현원. */
export function staff(
  department: string,
  row: number,
  [total, grade4, grade5, grade6, current]: readonly [number, number, number, number, number],
  positions?: string,
): Staffing {
  const people = (value: number, column: string): Figure => figure(value, `조직인력!${column}${row}`);
  return {
    department,
    authorized: {
      total: people(total, "B"),
      grade4AndAbove: people(grade4, "C"),
      grade5: people(grade5, "D"),
      grade6AndBelow: people(grade6, "E"),
    },
    current: people(current, "F"),
    positions: positions === undefined ? undefined : text(positions, `조직인력!G${row}`),
    cells: at(`조직인력!A${row}:G${row}`),
  };
}

const nothing: PlanParts = {
  outline: { directions: [] },
  goals: [],
  budget: [],
  staffing: [],
  indicators: [],
  quantities: [],
  unitPrograms: [],
};

/** Parts put together step by step: `aPlan().withGoal(goal("…")).withBudget(line(…)).build()`. */
export class PlanPartsBuilder {
  constructor(private readonly parts: PlanParts) {}

  /** Replaces whole parts. */
  with(changed: Partial<PlanParts>): PlanPartsBuilder {
    return new PlanPartsBuilder({ ...this.parts, ...changed });
  }

  withGoal(...goals: readonly PolicyGoal[]): PlanPartsBuilder {
    return this.with({ goals: [...this.parts.goals, ...goals] });
  }

  withBudget(...lines: readonly BudgetLine[]): PlanPartsBuilder {
    return this.with({ budget: [...this.parts.budget, ...lines] });
  }

  withIndicator(...indicators: readonly Indicator[]): PlanPartsBuilder {
    return this.with({ indicators: [...this.parts.indicators, ...indicators] });
  }

  withQuantity(...quantities: readonly Quantity[]): PlanPartsBuilder {
    return this.with({ quantities: [...this.parts.quantities, ...quantities] });
  }

  withUnitProgram(...programs: readonly UnitProgram[]): PlanPartsBuilder {
    return this.with({ unitPrograms: [...this.parts.unitPrograms, ...programs] });
  }

  withStaff(...staffing: readonly Staffing[]): PlanPartsBuilder {
    return this.with({ staffing: [...this.parts.staffing, ...staffing] });
  }

  build(): PlanParts {
    return this.parts;
  }
}

export function aPlan(from: PlanParts = nothing): PlanPartsBuilder {
  return new PlanPartsBuilder(from);
}
