/** 연평균증가율. In: PLAN.CAGR(100, 121, 2). Out: 0.1, shown as 10.00 %. */
import { yearlyGrowth } from "../plan/tendency";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { figure, numbersOf } from "./operands";

/**
 * 연평균증가율((마지막 값 ÷ 처음 값)^(1 ÷ 햇수) − 1)을 비율로 계산합니다. 해마다의 증가율을 평균한 것과 다릅니다. 백분율 서식(0.00%)으로 나타내십시오. 처음 값이 0 이하이거나, 마지막 값이 음수이거나, 햇수가 0 이하이면 #NUM!, 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.CAGR(100, 121, 2) → 0.1 (10%)
 * @customfunction CAGR
 * @param {any[][]} first 처음 해의 값
 * @param {any[][]} last 마지막 해의 값(같은 단위)
 * @param {any[][]} years 햇수: 처음 해와 마지막 해의 차이. 2015년부터 2019년까지면 4
 * @returns {any} 연평균증가율(비율)
 * @english Compound annual growth rate (연평균증가율): (last ÷ first)^(1 ÷ years) − 1, as a ratio: format it as 0.00%. It is not the mean of yearly rates. #NUM! where the first is not above 0, the last is negative or the years are not above 0; blank if an argument is blank. Example: =PLAN.CAGR(100, 121, 2) → 0.1 (10%)
 * @english first Value of the first year
 * @english last Value of the last year, in the same unit
 * @english years Years between them: from 2015 to 2019 it is 4
 */
export function cagr(first: any[][], last: any[][], years: any[][]): any {
  const values = numbersOf([
    ["처음 값", first],
    ["마지막 값", last],
    ["햇수", years],
  ]);
  if (!values) return "";
  const growth = yearlyGrowth(values[0]!, values[1]!, values[2]!);
  if (growth !== undefined) return figure(growth);
  throw cellError(
    "#NUM!",
    "연평균증가율은 처음 값이 0보다 크고, 마지막 값이 0 이상이고, 햇수가 0보다 커야 구할 수 있습니다.",
  );
}

const equal = nativeOver(
  (args) => args,
  (args) => {
    const [first, last, years] = args as [string, string, string];
    return `IF(OR(${first}<=0,${last}<0,${years}<=0),#NUM!,(${last}/${first})^(1/${years})-1)`;
  },
);

definePlanFunction("CAGR", {
  least: 3,
  most: 3,
  ...equal,
  lambda: lambdaOf(["처음", "마지막", "햇수"], equal.native),
});
