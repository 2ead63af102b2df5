/**
 * A department's performance plan, tied together from its parts: what layout/ prints and checks/ examine.
 * Example: goal 열린행정 구현으로 참여자치 실현 → 3 indicators, 3 unit programs, 396,185,000 won.
 */
import type { Formula } from "../formula/types";
import type {
  Bullet,
  DetailProgram,
  Figure,
  Indicator,
  Quantity,
  StatedText,
  Staffing,
  UnitProgram,
} from "./model";
import type { SheetArea } from "../sheet/address";

/** An amount this year and last; undefined where the sheets name none. Won. */
export interface YearPair {
  readonly current?: Figure;
  readonly previous?: Figure;
}

/** The rows of 3. 예산현황. A sum that the sheets do not state is made of its parts (`from` lists their cells). */
export interface BudgetStatus {
  readonly total: YearPair;
  readonly policy: YearPair;
  readonly administration: YearPair;
  readonly personnel: YearPair;
  readonly basic: YearPair;
  readonly financial: YearPair;
}

/** An indicator with its formula read and the quantities of each year found. */
export interface PlanIndicator extends Omit<Indicator, "formula"> {
  /** undefined where the sheet states none. */
  readonly formula?: Formula;
  readonly formulaCell?: SheetArea;
  /** One per quantity of the formula, in its order; undefined where no sheet has that quantity. */
  readonly quantities: readonly (Quantity | undefined)[];
}

/** Amounts of a program in the three columns of 관련 예산사업 내역. Won. */
export interface ProgramAmounts extends YearPair {
  /** 결산 of the year before last. */
  readonly settlement?: Figure;
}

export interface PlanDetailProgram extends DetailProgram {
  readonly amounts: ProgramAmounts;
}

/** A unit program's money under one account, and its detail programs there: a block of 관련 예산사업 내역. */
export interface ProgramAccount {
  readonly account?: string;
  readonly amounts: ProgramAmounts;
  readonly details: readonly {
    readonly name: string;
    readonly cell: SheetArea;
    readonly amounts: ProgramAmounts;
  }[];
}

export interface PlanUnitProgram extends Omit<UnitProgram, "details"> {
  /** Where all of it stands under one account. */
  readonly account?: string;
  /** Over all accounts. */
  readonly amounts: ProgramAmounts;
  /** In the budget's order; one block without amounts where the budget has none. */
  readonly accounts: readonly ProgramAccount[];
  /** Over all accounts, in the order of the overview, then of the budget. */
  readonly details: readonly PlanDetailProgram[];
}

export interface PlanGoal {
  readonly name: string;
  readonly cell: SheetArea;
  readonly contents: readonly Bullet[];
  readonly indicators: readonly PlanIndicator[];
  readonly unitPrograms: readonly PlanUnitProgram[];
  /** The goal's 정책사업 in the budget. */
  readonly amounts: YearPair;
}

export interface Plan {
  readonly fiscalYear: number;
  readonly department: string;
  readonly title?: StatedText;
  readonly strategicGoal?: StatedText;
  readonly office?: StatedText;
  readonly directions: readonly Bullet[];
  readonly staffing: readonly Staffing[];
  readonly budget: BudgetStatus;
  readonly goals: readonly PlanGoal[];
}
