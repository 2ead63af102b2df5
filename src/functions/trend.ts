/** 추세치. In: PLAN.TREND({120,130,133}). Out: 140.67. */
import { trend as trendOf } from "../plan/tendency";
import { definePlanFunction } from "./function";
import { nativeOverYears, overYears } from "./past-years";

/**
 * 추세치: 지난 실적에 최소제곱 직선을 그어 다음 해의 값을 셈합니다. 칸 하나가 한 해이며, 빈 칸인 해는 자리만 지키고 빠집니다. 실적이 세 해보다 적으면 빈 칸입니다. 예: =PLAN.TREND(C5:E5), 120·130·133 → 140.67
 * @customfunction TREND
 * @param results 지난 해의 실적: 오래된 해부터 한 해에 한 칸씩, 칸이나 범위
 * @returns 다음 해의 추세치(실적의 단위)
 * @english Trend (추세치): the next year's value on the line of least squares through past results. A cell is a year; a blank year keeps its place and is left out. Blank where fewer than three years have a result. Example: =PLAN.TREND(C5:E5) over 120, 130, 133 → 140.67
 * @english results Past results, oldest first, one cell a year: cells or ranges
 */
export function trend(results: any[][][]): any {
  return overYears(results, Infinity, trendOf);
}

const native = nativeOverYears(3, Infinity, (cells) => {
  const sum = (part: (cell: string, year: number) => string): string =>
    `(${cells.map((cell, index) => part(cell, index + 1)).join("+")})`;
  const count = `COUNT(${cells.join(",")})`;
  const years = sum((cell, year) => `${year}*ISNUMBER(${cell})`);
  const squares = sum((cell, year) => `${year ** 2}*ISNUMBER(${cell})`);
  const results = sum((cell) => `N(${cell})`);
  const products = sum((cell, year) => `${year}*N(${cell})`);
  const slope = `(${count}*${products}-${years}*${results})/(${count}*${squares}-${years}^2)`;
  return `(${results}+${slope}*(${cells.length + 1}*${count}-${years}))/${count}`;
});

definePlanFunction("TREND", { least: 0, most: 253, native });
