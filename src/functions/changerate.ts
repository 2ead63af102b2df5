/** 증감률. In: PLAN.CHANGERATE(470050, 619206), PLAN.CHANGERATE(45185, 0). Out: -0.2408…, "순증". */
import { changeRate as rateOf } from "../plan/arithmetic";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { figure, numbersOf, optional, passErrors } from "./operands";

const usual = "순증";

/**
 * 증감률((올해 − 전년도) ÷ 전년도)을 비율로 계산합니다. 백분율 서식(0.00%)으로 나타내십시오. 0에서 0이면 0, 0에서 늘었으면 ‘순증’, 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.CHANGERATE(470050, 619206) → -0.2409 (△24.09%)
 * @customfunction CHANGERATE
 * @param {any[][]} current 올해 금액이나 수량
 * @param {any[][]} previous 전년도 금액이나 수량(올해와 같은 단위)
 * @param {any[][]} [ifNew] 전년도가 0일 때 나타낼 글자. 생략하면 ‘순증’
 * @returns {any} 증감률(비율), 또는 순증
 * @english Change rate (증감률): (this year - last year) ÷ last year, as a ratio: format it as 0.00%. From 0 to 0 it is 0, from 0 to more the text 순증; blank if an amount is blank. Example: =PLAN.CHANGERATE(470050, 619206) → -0.2409 (△24.09%)
 * @english current This year's amount or count
 * @english previous Last year's, in the same unit
 * @english ifNew The text for an amount that was 0 last year; 순증 if left out
 */
export function changeRate(current: any[][], previous: any[][], ifNew?: any[][]): any {
  const values = numbersOf([
    ["올해", current],
    ["전년도", previous],
  ]);
  if (!values) return "";
  const rate = rateOf(values[0], values[1]);
  if (rate !== undefined) return figure(rate);
  const text = optional(ifNew, "ifNew");
  passErrors([text]);
  return text ?? usual;
}

const equal = nativeOver(
  (args) => args.slice(0, 2),
  (args) => {
    const [current, previous, ifNew] = args as [string, string, string?];
    const text = ifNew === undefined ? `"${usual}"` : `IF(${ifNew}="","${usual}",${ifNew})`;
    const fromZero = `IF(${current}=0,0,${text})`;
    return `IF(${previous}=0,${fromZero},(${current}-${previous})/ABS(${previous}))`;
  },
);

definePlanFunction("CHANGERATE", {
  least: 2,
  most: 3,
  ...equal,
  lambda: lambdaOf(["올해", "전년도"], equal.native),
});
