/**
 * The performance plan as figures and texts, each with the cells it came from.
 * reader/ fills `PlanParts` from the staff's sheets; `assemble` (assemble.ts) ties them together into a `Plan`.
 * Money is in won, rates, shares and weights are fractions, targets and results stand in their printed unit,
 * years are four digits, missing is undefined.
 */
import type { SheetArea } from "../sheet/address";

/** Cells that a figure is made of: `multiplier` × the sum of the numbers in `area`. */
export interface Term extends SheetArea {
  /** Won per one of the cell's unit for money (1000 for 천원, negative to subtract), 1 otherwise, 0.01 for a weight of 50. */
  readonly multiplier: number;
  /**
   * "plain" where the cells hold numbers spelled as text in the usual ways ("1,234", "△ 79,392"), which AMOUNTSUM adds up;
   * "text" for every other text that AMOUNT reads ("１２３", "84.29 %"); "words" where words stand beside the number
   * ("5일 이하"): no formula reads those, so the number itself is taken.
   */
  readonly spelling: "number" | "plain" | "text" | "words";
}

/** A number and where it stands. `value` = the sum over `from`, or their mean where `how` is "mean". */
export interface Figure {
  readonly value: number;
  readonly from: readonly Term[];
  readonly how?: "mean";
}

/** A text and the cell that it was read from. */
export interface SourcedText {
  readonly text: string;
  readonly cell: SheetArea;
}

/** A text of the plan as a whole; in no cell where a person said it in the pane. */
export interface StatedText {
  readonly text: string;
  readonly cell?: SheetArea;
}

export type AmountKind = "budget" | "revised" | "available" | "former" | "settlement" | "executed";

/** One amount of a budget line. */
export interface Amount extends Figure {
  readonly year: number;
  readonly kind: AmountKind;
}

export type BudgetLevel =
  | "total"
  | "policy"
  | "administration"
  | "personnel"
  | "basic"
  | "financial"
  | "policyProgram"
  | "unitProgram"
  | "detailProgram"
  | "department"
  | "other";

/** One program (or total) under one account. Level "policy" is the sum 정책사업, "policyProgram" one of them by name. */
export interface BudgetLine {
  readonly name: string;
  readonly level: BudgetLevel;
  /** 회계: 일반회계, …특별회계, 기금. */
  readonly account?: string;
  /** Names above the line, outermost first. */
  readonly path: readonly string[];
  /** Only where a file has several departments. */
  readonly department?: string;
  /** 실국 of the department, where the table has a column of it. */
  readonly office?: SourcedText;
  /** The amount that stands for each year: its budget; a year that only has a settlement has that. */
  readonly amounts: Readonly<Record<number, Amount>>;
  /** Other kinds of the same years. */
  readonly more: readonly Amount[];
  /** Where the line's name stands. */
  readonly cell: SheetArea;
}

/** One department's staff (정원, 현원). The 계 row of a table is no entry. */
export interface Staffing {
  readonly department: string;
  readonly authorized: {
    readonly total?: Figure;
    readonly grade4AndAbove?: Figure;
    readonly grade5?: Figure;
    readonly grade6AndBelow?: Figure;
  };
  readonly current?: Figure;
  /** 계단위 직제명 as written: "언론홍보담당, 뉴미디어담당". */
  readonly positions?: SourcedText;
  readonly cells: SheetArea;
}

/** A target, a result or a measured quantity of one year. `partial`: a year still running (9월말 현재). */
export interface Measure extends Figure {
  readonly partial?: boolean;
}

/** 성과지표. */
export interface Indicator {
  /** Without its unit: "언론매체보도율". */
  readonly name: string;
  /** What stands beside the name and is no part of it: "하향지표", "신규". */
  readonly mark?: string;
  /** 정책사업목표 that it belongs to. */
  readonly goal?: string;
  readonly unit?: string;
  /** 핵심, 일반. */
  readonly type?: string;
  /** A fraction: 0.5. */
  readonly weight?: Figure;
  readonly targets: Readonly<Record<number, Measure>>;
  readonly results: Readonly<Record<number, Measure>>;
  /** 측정산식 as staff wrote it, line breaks included. */
  readonly formula?: SourcedText;
  /** 자료수집 방법/출처. */
  readonly source?: SourcedText;
  /** 목표치 설정 근거, a line each. */
  readonly grounds: readonly Bullet[];
  readonly cell: SheetArea;
}

/** A measured quantity of the formulas, by year: 자료제공건수. */
export interface Quantity {
  readonly name: string;
  readonly unit?: string;
  /** The indicator or department that the sheet names beside it. */
  readonly indicator?: string;
  readonly values: Readonly<Record<number, Measure>>;
  /** Cells ready for a year's value but blank yet: the plan's formula points at them all the same. */
  readonly pending: Readonly<Record<number, SheetArea>>;
  readonly cell: SheetArea;
}

/** A line of a bulleted text. `level` 1 is "○", 2 is "-", 0 has no mark; `mark` is the mark as written, "" for none. */
export interface Bullet {
  readonly level: 0 | 1 | 2;
  readonly mark: string;
  readonly text: string;
  readonly cell: SheetArea;
}

/** 세부사업 as its overview (예산사업 개요) describes it. */
export interface DetailProgram {
  readonly name: string;
  readonly description?: SourcedText;
  readonly period?: SourcedText;
  readonly supportForm?: SourcedText;
  readonly supportCondition?: SourcedText;
  readonly implementer?: SourcedText;
  readonly cell: SheetArea;
}

/** 단위사업: purpose, contents, detail programs. Its amounts stand in the budget lines. */
export interface UnitProgram {
  readonly name: string;
  readonly goal?: string;
  readonly purpose: readonly Bullet[];
  readonly contents: readonly Bullet[];
  readonly details: readonly DetailProgram[];
  readonly cell: SheetArea;
}

/** 정책사업목표. */
export interface PolicyGoal {
  readonly name: string;
  /** (1) 주요내용. */
  readonly contents: readonly Bullet[];
  /** The 정책사업 of the budget that carries it, where the sheets name one. */
  readonly policyProgram?: string;
  readonly cell: SheetArea;
}

/** 기본방향 and what stands around it. */
export interface Outline {
  /** "제2장 전략목표별 성과계획 추진계획". */
  readonly title?: StatedText;
  /** 전략목표. */
  readonly strategicGoal?: StatedText;
  /** 소관실국. */
  readonly office?: StatedText;
  /** 1. 기본방향. */
  readonly directions: readonly Bullet[];
}

/**
 * What a cell of the staff's sheets says about other cells: a typed share, rate, difference, total or count. The plan
 * computes these itself; a check compares. Shares, rates and achievements are fractions (84.29 % is 0.8429), amounts won.
 * A cell with a formula is a statement too. `name` is whose share or total it is: "인력운영비".
 */
export type Statement = { readonly name: string; readonly figure: Figure } & (
  | { readonly kind: "share"; readonly part: Figure; readonly whole: Figure }
  | { readonly kind: "rate" | "change"; readonly current: Figure; readonly previous: Figure }
  | { readonly kind: "achievement"; readonly target: Figure; readonly result: Figure }
  | { readonly kind: "total" | "subtotal"; readonly parts: readonly Figure[] }
  /** How many of `things` there are: 세부사업수, 성과지표수. */
  | { readonly kind: "count"; readonly things: readonly SheetArea[] }
);

/** All that was read from a workbook. */
export interface PlanParts {
  readonly fiscalYear?: number;
  readonly department?: string;
  readonly outline: Outline;
  /** What stands around the name of each department that the sheets state; a single one's is `outline`, too. */
  readonly outlines?: readonly (Outline & { readonly department: SourcedText })[];
  readonly goals: readonly PolicyGoal[];
  readonly budget: readonly BudgetLine[];
  readonly staffing: readonly Staffing[];
  readonly indicators: readonly Indicator[];
  readonly quantities: readonly Quantity[];
  readonly unitPrograms: readonly UnitProgram[];
  /** Typed shares, rates, differences, totals and counts; none where the sheets state none. */
  readonly statements?: readonly Statement[];
}
