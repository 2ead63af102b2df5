/** 비교증감. In: PLAN.CHANGE(470050, 619206). Out: -149156. */
import { change as changeOf } from "../plan/arithmetic";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { figure, numbersOf } from "./operands";

/**
 * 비교증감(올해 − 전년도)을 계산합니다. 줄었으면 음수이며, 반올림하지 않습니다. 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.CHANGE(470050, 619206) → -149,156
 * @customfunction CHANGE
 * @param {any[][]} current 올해 금액이나 수량
 * @param {any[][]} previous 전년도 금액이나 수량(올해와 같은 단위)
 * @returns {any} 비교증감(입력한 단위)
 * @english Change (비교증감): this year minus last year, not rounded, negative for a decrease. Blank if an argument is blank. Example: =PLAN.CHANGE(470050, 619206) → -149,156
 * @english current This year's amount or count
 * @english previous Last year's, in the same unit
 */
export function change(current: any[][], previous: any[][]): any {
  const values = numbersOf([
    ["올해", current],
    ["전년도", previous],
  ]);
  return values ? figure(changeOf(values[0], values[1])!) : "";
}

const equal = nativeOver(
  (args) => args,
  (args) => `${args[0]}-${args[1]}`,
);

definePlanFunction("CHANGE", {
  least: 2,
  most: 2,
  ...equal,
  lambda: lambdaOf(["올해", "전년도"], equal.native),
});
