/**
 * What past years say of the next: yearly growth (연평균증가율), the mean of the last three years (3년 평균), the trend
 * (추세치). In: trend([120, 130, 133]). Out: 140.67. Years stand in order, one after another; a year without a result is
 * undefined and left out, in its place. Nothing is rounded.
 */

type Year = number | undefined;

/**
 * (last ÷ first) ^ (1 ÷ years) − 1. There is none (undefined) where the first is not above 0, the last is below 0, or no
 * years lie between them.
 */
export function yearlyGrowth(first: number, last: number, years: number): number | undefined {
  if (first <= 0 || last < 0 || years <= 0) return undefined;
  return (last / first) ** (1 / years) - 1;
}

const yearsOfMean = 3;

/** Mean of the last three of the years; undefined where fewer than two of them have a result. */
export function pastMean(years: readonly Year[]): number | undefined {
  const results = years.slice(-yearsOfMean).filter((year) => year !== undefined);
  return results.length < 2 ? undefined : total(results) / results.length;
}

/** The line of least squares through the years, one year on; undefined where fewer than three have a result. */
export function trend(years: readonly Year[]): number | undefined {
  const points = years.flatMap((result, index) =>
    result === undefined ? [] : [{ year: index + 1, result }],
  );
  const count = points.length;
  if (count < 3) return undefined;
  const sum = (of: (point: { year: number; result: number }) => number): number => total(points.map(of));
  const [ofYears, ofSquares] = [sum(({ year }) => year), sum(({ year }) => year ** 2)];
  const [ofResults, ofProducts] = [sum(({ result }) => result), sum(({ year, result }) => year * result)];
  const slope = (count * ofProducts - ofYears * ofResults) / (count * ofSquares - ofYears ** 2);
  return (ofResults + slope * ((years.length + 1) * count - ofYears)) / count;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
