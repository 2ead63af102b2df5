/**
 * What several checks ask of an indicator: its measured result, the years that the plan prints, since when it exists.
 * Example: SNS운영실적 2015 → 122,640, computed from four quantities of 실적!C8:C11.
 */
import { evaluate } from "../../formula";
import type { Figure } from "../model";
import type { Plan, PlanIndicator } from "../plan";
import { decimalsOf } from "./amounts";

export const indicatorsOf = (plan: Plan): PlanIndicator[] =>
  plan.goals.flatMap((goal) => [...goal.indicators]);

/** The five years of the indicator table. */
export const yearsOf = (plan: Plan): number[] => [-2, -1, 0, 1, 2].map((step) => plan.fiscalYear + step);

/** The years that the indicator has been there for: from the first with a target or a result on. */
export function yearsSinceStart(indicator: PlanIndicator, plan: Plan): number[] {
  const years = yearsOf(plan);
  const first = years.findIndex((year) => indicator.targets[year] ?? resultOf(indicator, year));
  return first < 0 ? years : years.slice(first);
}

/** A year's result as the sheet states it, else as the formula gives it. */
export interface Result {
  readonly value: number;
  readonly figures: readonly Figure[];
  readonly partial: boolean;
}

export function resultOf(indicator: PlanIndicator, year: number): Result | undefined {
  const stated = indicator.results[year];
  if (stated) return { value: stated.value, figures: [stated], partial: stated.partial === true };
  return computedResult(indicator, year);
}

/** The formula's value over the quantities of a year; undefined where one is missing or it cannot be computed. */
export function computedResult(indicator: PlanIndicator, year: number): Result | undefined {
  const { formula, quantities } = indicator;
  if (!formula || formula.kind === "defective") return undefined;
  const figures = quantities.map((quantity) => quantity?.values[year]);
  const given = figures.filter((figure) => figure !== undefined);
  if (given.length === 0 || given.length < figures.length) return undefined;
  const value = evaluate(
    formula,
    figures.map((figure) => figure?.value),
  );
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return { value, figures: given, partial: given.some((figure) => figure.partial === true) };
}

/** Decimals that the indicator's targets are printed with. */
export const targetDecimals = (indicator: PlanIndicator): number =>
  Math.max(0, ...Object.values(indicator.targets).map((target) => decimalsOf(target.value)));

/** A rate that has reached 100 % cannot rise. */
export const isFullRate = (indicator: PlanIndicator, target: number): boolean =>
  indicator.unit?.trim() === "%" && target === 100;
