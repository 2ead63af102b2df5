/**
 * What several checks ask of an indicator: its measured result, the years that the plan prints, which way is better.
 * Example: SNS운영실적 2015 → 122,640, computed from four quantities of 실적!C8:C11.
 */
import { evaluate } from "../../formula";
import type { Direction } from "../arithmetic";
import type { Figure } from "../model";
import type { Plan, PlanIndicator } from "../plan";
import { decimalsOf } from "./amounts";

export const indicatorsOf = (plan: Plan): PlanIndicator[] =>
  plan.goals.flatMap((goal) => [...goal.indicators]);

/** The five years of the indicator table. */
export const yearsOf = (plan: Plan): number[] => [-2, -1, 0, 1, 2].map((step) => plan.fiscalYear + step);

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

const betterLow =
  /(사고|체납|미납|위반|발생|불만|결손|오류|지연|이직|자살|사망|범죄|화재|누수|결함|부패|미처리|반려)[가-힣\s]*(건수|율|률|액|자\s?수|수|인원|비율)$|(처리|소요|대기|지연)\s?(기간|일수|시간)$/;
const betterHigh = /감소|저감|단축|절감|해소|예방|징수|정리|검거|진압|조치|단속|처리율|처리건수|교육|훈련/;

/** Whether more or less is better, told by the name: 처리기간, 사고 발생건수 are better when lower. */
export function directionOf(indicator: Pick<PlanIndicator, "name">): Direction {
  const name = indicator.name.replace(/\([^)]*\)\s*$/, "").trim();
  return betterLow.test(name) && !betterHigh.test(name) ? "lower" : "higher";
}

/** Whether the grounds say why a target was lowered or moved. */
export function explainsMove(indicator: PlanIndicator): boolean {
  const words =
    /감소|감축|축소|하향|낮추|낮춰|낮아|줄어|줄임|조정|폐지|종료|중단|이관|통합|제외|변경|일시|한시|기저|신설|확대/;
  return indicator.grounds.some(({ text }) => words.test(text));
}

/** Whether the grounds say why a target stays where it is. */
export function explainsFlat(indicator: PlanIndicator): boolean {
  return indicator.grounds.some(({ text }) =>
    /유지|상한|한계|최대|최고|동결|동일|포화|정원|법정|의무/.test(text),
  );
}

/** A rate that has reached 100 % cannot rise. */
export const isFullRate = (indicator: PlanIndicator, target: number): boolean =>
  indicator.unit?.trim() === "%" && target === 100;
