/**
 * Rows of the ledger → the department's plan that they were made of, its figures standing where `placed` says: in the
 * cells that the staff filled in, or in those of the sheet 성과자료.
 * In: the rows of 홍보실. Out: one goal, three indicators, 470,050,000 won from 성과자료!K24.
 *
 * A row of 종류 이름 begins a goal, an indicator or a program; rows that follow belong to the last one of their name.
 */
import { knownFormula } from "../formula";
import { sumFigures } from "../plan/figures";
import type { Bullet, Figure, Measure, Quantity, SourcedText, Staffing } from "../plan/model";
import type {
  BudgetStatus,
  Plan,
  PlanGoal,
  PlanIndicator,
  PlanUnitProgram,
  ProgramAmounts,
} from "../plan/plan";
import { statusRows } from "../plan/budget";
import type { SheetArea } from "../sheet/address";
import type { LedgerRow } from "./row";
import { yearOfDocument } from "./rows-of-plan";
import {
  accountOf,
  amountItem,
  amountKinds,
  authorizedKinds,
  bulletKinds,
  detailItems,
  items,
  kinds,
  named,
  sharedGoal,
} from "./words";

/** Where a row's value and its text stand. */
export interface Placed {
  readonly value: SheetArea;
  readonly text: SheetArea;
}

/** undefined where the rows name no year. They have to be of one department. */
export function planOfRows(rows: readonly LedgerRow[], placed: (row: LedgerRow) => Placed): Plan | undefined {
  const [first] = rows;
  const fiscalYear = first && yearOfDocument(first.document);
  if (!first || fiscalYear === undefined) return undefined;
  const read = new Rows(rows, placed);
  const own = read.where(({ goal }) => goal === "");
  const status = Object.fromEntries(
    statusRows.map(({ row, name }) => [row, own.amounts(name, fiscalYear)]),
  ) as unknown as BudgetStatus;
  return {
    fiscalYear,
    department: first.department,
    title: own.text(items.title),
    strategicGoal: own.text(named.strategicGoal) ?? own.text(sharedGoal),
    office: own.text(items.office),
    directions: own.bullets(items.directions),
    staffing: staffing(own),
    budget: status,
    goals: read.entities(named.goal, "goal").map((goal) => goalOf(goal, fiscalYear)),
  };
}

/** Rows of one thing, and what they say of it. */
class Rows {
  constructor(
    readonly rows: readonly LedgerRow[],
    private readonly placed: (row: LedgerRow) => Placed,
  ) {}

  where(fits: (row: LedgerRow) => boolean): Rows {
    return this.of(this.rows.filter(fits));
  }

  of(rows: readonly LedgerRow[]): Rows {
    return new Rows(rows, this.placed);
  }

  find(item: string, kind?: string): LedgerRow | undefined {
    return this.rows.find((row) => row.item === item && (kind === undefined || row.kind === kind));
  }

  /** The rows of each thing that a row of this item names, in order; `field` is the column of its name. */
  entities(item: string, field: "goal" | "unitProgram" | "detailProgram" | "indicator"): Rows[] {
    const begun: LedgerRow[][] = [];
    const last = new Map<string, LedgerRow[]>();
    for (const row of this.rows) {
      const name = row[field];
      if (name === "") continue;
      const known = last.get(name);
      const begins = row.item === item && row.kind === kinds.name;
      if (known && !(begins && known.some((other) => other.item === item && other.kind === kinds.name))) {
        known.push(row);
        continue;
      }
      const rows = [row];
      last.set(name, rows);
      begun.push(rows);
    }
    return begun.map((rows) => this.of(rows));
  }

  text(item: string, kind?: string): SourcedText | undefined {
    const row = this.find(item, kind);
    return row && { text: row.text, cell: this.placed(row).text };
  }

  bullets(item: string): Bullet[] {
    return this.rows.flatMap((row) => {
      const level = bulletKinds.indexOf(row.kind as (typeof bulletKinds)[number]) as Bullet["level"] | -1;
      if (row.item !== item || level === -1) return [];
      const blank = level === 0 ? -1 : row.text.indexOf(" ");
      const mark = blank < 0 ? "" : row.text.slice(0, blank);
      return [{ level, mark, text: row.text.slice(blank + 1), cell: this.placed(row).text }];
    });
  }

  figure(row: LedgerRow | undefined): Figure | undefined {
    if (row?.value === undefined) return undefined;
    return { value: row.value, from: [{ ...this.placed(row).value, multiplier: 1, spelling: "number" }] };
  }

  amounts(item: string, plan: number): ProgramAmounts {
    const of = (kind: string, year: number): Figure | undefined =>
      this.figure(this.rows.find((row) => row.item === item && row.kind === kind && row.year === year));
    return {
      current: of(amountKinds.budget, plan),
      previous: of(amountKinds.budget, plan - 1),
      settlement: of(amountKinds.settlement, plan - 2),
    };
  }

  /** Values by year of the rows of an item whose kind is `kind`, or `partial` where the year is still running. */
  measures(item: string, kind: string, partial?: string): Record<number, Measure> {
    const measures: Record<number, Measure> = {};
    for (const row of this.rows) {
      const isPartial = row.kind === partial;
      const figure = row.item === item && (row.kind === kind || isPartial) ? this.figure(row) : undefined;
      if (figure && row.year !== undefined)
        measures[row.year] = { ...figure, ...(isPartial && { partial: true }) };
    }
    return measures;
  }

  /** Where the thing's name stands. */
  get cell(): SheetArea {
    return this.placed(this.rows[0]!).text;
  }
}

/** Two 부서 of one name are two: the second begins where a thing is said once more. */
function staffing(own: Rows): Staffing[] {
  const words: readonly string[] = [...Object.values(authorizedKinds), kinds.current, kinds.positions];
  const begun: LedgerRow[][] = [];
  const last = new Map<string, LedgerRow[]>();
  for (const row of own.where(({ kind }) => words.includes(kind)).rows) {
    const known = last.get(row.item);
    if (known && !known.some(({ kind }) => kind === row.kind)) {
      known.push(row);
      continue;
    }
    const rows = [row];
    last.set(row.item, rows);
    begun.push(rows);
  }
  return begun.map((rows) => {
    const staff = own.of(rows);
    const figure = (kind: string): Figure | undefined =>
      staff.figure(staff.rows.find((row) => row.kind === kind));
    return {
      department: rows[0]!.item,
      authorized: {
        total: figure(authorizedKinds.total),
        grade4AndAbove: figure(authorizedKinds.grade4AndAbove),
        grade5: figure(authorizedKinds.grade5),
        grade6AndBelow: figure(authorizedKinds.grade6AndBelow),
      },
      current: figure(kinds.current),
      positions: staff.text(rows[0]!.item, kinds.positions),
      cells: staff.cell,
    };
  });
}

function goalOf(rows: Rows, fiscalYear: number): PlanGoal {
  const own = rows.where(({ indicator, unitProgram }) => indicator === "" && unitProgram === "");
  return {
    name: rows.rows[0]!.goal,
    cell: rows.cell,
    contents: own.bullets(items.contents),
    amounts: own.amounts(items.amount, fiscalYear),
    indicators: rows.entities(named.indicator, "indicator").map(indicatorOf),
    unitPrograms: rows.entities(named.unitProgram, "unitProgram").map((unit) => programOf(unit, fiscalYear)),
  };
}

function indicatorOf(rows: Rows): PlanIndicator {
  const row = rows.find(named.indicator, kinds.name) ?? rows.rows[0]!;
  const unit = row.unit === "" ? undefined : row.unit;
  const text = rows.text(items.formula);
  const formula = text && knownFormula(text.text, unit);
  return {
    name: row.indicator,
    mark: rows.text(items.mark)?.text,
    unit,
    type: rows.text(items.type)?.text,
    weight: rows.figure(rows.find(items.weight, kinds.weight)),
    targets: rows.measures(items.measure, kinds.target),
    results: rows.measures(items.measure, kinds.result, kinds.partialResult),
    ...(formula && { formula, formulaCell: text.cell }),
    source: rows.text(items.source),
    grounds: rows.bullets(items.grounds),
    cell: rows.cell,
    quantities: (formula?.quantities ?? []).map(({ name }) => quantityOf(rows, name)),
  };
}

function quantityOf(rows: Rows, name: string): Quantity | undefined {
  const values = rows.measures(name, kinds.quantity, kinds.partialQuantity);
  if (Object.keys(values).length === 0) return undefined;
  const measured = rows.where(({ item }) => item === name);
  const { unit } = measured.rows[0]!;
  return { name, ...(unit !== "" && { unit }), values, pending: {}, cell: measured.cell };
}

function programOf(rows: Rows, fiscalYear: number): PlanUnitProgram {
  const own = rows.where(({ detailProgram }) => detailProgram === "");
  const details = rows.entities(named.detailProgram, "detailProgram");
  const accounts = accountsIn(own).map((account) => ({
    account,
    amounts: own.amounts(amountItem(account), fiscalYear),
    details: details
      .filter((detail) => accountsIn(detail).includes(account))
      .map((detail) => ({
        name: detail.rows[0]!.detailProgram,
        cell: detail.cell,
        amounts: detail.amounts(amountItem(account), fiscalYear),
      })),
  }));
  const sum = (all: readonly ProgramAmounts[]): ProgramAmounts => ({
    current: sumFigures(all.map(({ current }) => current)),
    previous: sumFigures(all.map(({ previous }) => previous)),
    settlement: sumFigures(all.map(({ settlement }) => settlement)),
  });
  return {
    name: rows.rows[0]!.unitProgram,
    goal: rows.rows[0]!.goal,
    cell: rows.cell,
    purpose: own.bullets(items.purpose),
    contents: own.bullets(items.contents),
    account: accounts.length === 1 ? accounts[0]!.account : undefined,
    amounts: sum(accounts.map((block) => block.amounts)),
    accounts,
    details: details.map((detail) => ({
      name: detail.rows[0]!.detailProgram,
      cell: detail.cell,
      ...Object.fromEntries(
        Object.entries(detailItems).flatMap(([field, item]) => {
          const text = detail.text(item);
          return text ? [[field, text]] : [];
        }),
      ),
      amounts: sum(accountsIn(detail).map((account) => detail.amounts(amountItem(account), fiscalYear))),
    })),
  };
}

/** The accounts that rows of a program name, in order; one that is unknown where they name none. */
function accountsIn({ rows }: Rows): (string | undefined)[] {
  const stated = rows.flatMap(({ item, text }) =>
    item === items.account ? [text] : (accountOf(item) ?? (item === items.amount ? [undefined] : [])),
  );
  const accounts = [...new Set(stated)];
  return accounts.length === 0 ? [undefined] : accounts;
}
