/**
 * What past results propose for a target: the last year's, the mean, highest and lowest of three years, the trend, and the
 * last year's with the yearly growth once more. In: 120, 130, 133 (2014–2016). Out: previous 133, trend 140.67, growth 140.02.
 * Nothing is rounded; what the years do not suffice for is undefined.
 */
import { pastMean, trend, yearlyGrowth } from "./tendency";

export const targetAids = ["previous", "mean", "highest", "lowest", "trend", "growth"] as const;
export type TargetAid = (typeof targetAids)[number];

const mostYears = 5;
export const yearsOfExtremes = 3;

/** The years before the plan's from the first that has a result on, five at most; `has`: whether a completed year has one. */
export function pastYears(fiscalYear: number, has: (year: number) => boolean): number[] {
  const years = Array.from({ length: mostYears }, (_, index) => fiscalYear - mostYears + index);
  const first = years.findIndex(has);
  return first < 0 ? [] : years.slice(first);
}

/** Results of consecutive years, oldest first. */
export function proposedTargets(
  results: readonly (number | undefined)[],
): Readonly<Record<TargetAid, number | undefined>> {
  const recent = results.slice(-yearsOfExtremes).filter((result) => result !== undefined);
  const [first, last] = [results[0], results.at(-1)];
  const growth =
    first === undefined || last === undefined ? undefined : yearlyGrowth(first, last, results.length - 1);
  return {
    previous: last,
    mean: pastMean(results),
    highest: recent.length < 2 ? undefined : Math.max(...recent),
    lowest: recent.length < 2 ? undefined : Math.min(...recent),
    trend: trend(results),
    growth: growth === undefined ? undefined : last! * (1 + growth),
  };
}
