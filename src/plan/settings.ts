/**
 * What an office may decide for itself, with the defaults that the product states. Kept in the workbook.
 */

/** How formulas of the plan are spelled: see DESIGN, "Three formula styles". */
export const formulaStyles = ["functions", "names", "native"] as const;
export type FormulaStyle = (typeof formulaStyles)[number];

/** Where printed pages end: each 정책사업목표 and 단위사업 on a new one, or blocks that fit kept whole one after another. */
export type Pages = "programs" | "flowing";

export interface Settings {
  readonly style: FormulaStyle;
  readonly pages: Pages;
  /** Printed as change rate where the prior year is 0 and this year is not. */
  readonly ifNew: "순증" | "신규" | "-";
  /** For indicators that are better when lower: (2 × target − result) / target, or target / result. */
  readonly lowerIsBetter: "difference" | "ratio";
  /** The workbook functions' names by indicator name, for the style "names". */
  readonly functionNames: Readonly<Record<string, string>>;
  /** Reasons recorded against warnings, by the finding's key. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly checks: CheckSettings;
  /** Small lines under the plan's tables that name the sheets and cells that each comes from. */
  readonly sources?: boolean;
  /** Charts beside the plan, over its cells. */
  readonly charts?: boolean;
}

/** Thresholds of the checks. Rates are fractions. */
export interface CheckSettings {
  /** A change rate beyond this asks for a reason. */
  readonly changeRate: number;
  /** Indicators per policy goal that the guideline names. */
  readonly indicatorsPerGoal: { readonly least: number; readonly most: number };
  /** A target that moves further than this from one year to the next asks for grounds. */
  readonly targetChange: number;
  /** The same target in this many years running is called flat. */
  readonly flatYears: number;
  /** A result further than this from its target (달성률 below 50 % or above 150 %) asks for a reason. */
  readonly achievement: number;
}

export const defaultSettings: Settings = {
  style: "functions",
  pages: "programs",
  ifNew: "순증",
  lowerIsBetter: "difference",
  functionNames: {},
  reasons: {},
  checks: {
    changeRate: 0.3,
    indicatorsPerGoal: { least: 1, most: 5 },
    targetChange: 0.5,
    flatYears: 4,
    achievement: 0.5,
  },
};
