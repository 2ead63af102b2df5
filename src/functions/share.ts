/** 구성비. In: PLAN.SHARE(30695, 470050). Out: 0.0653…, shown as 6.53 %. */
import { share as shareOf } from "../plan/arithmetic";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { figure, numbersOf } from "./operands";

/**
 * 구성비(부분 ÷ 전체)를 비율로 계산합니다. 백분율 서식(0.00%)으로 나타내십시오. 부분과 전체가 모두 0이면 0, 전체만 0이면 #DIV/0!, 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.SHARE(30695, 470050) → 0.0653 (6.53%)
 * @customfunction SHARE
 * @param {any[][]} part 부분: 금액이나 수량
 * @param {any[][]} total 전체: 부분과 같은 단위의 합계
 * @returns {any} 구성비(비율)
 * @english Share (구성비) of a part in a total, as a ratio: format it as 0.00%. 0 of 0 is 0; any other share of 0 is #DIV/0!; blank if an argument is blank. Example: =PLAN.SHARE(30695, 470050) → 0.0653 (6.53%)
 * @english part The part: an amount or a count
 * @english total The total, in the part's unit
 */
export function share(part: any[][], total: any[][]): any {
  const values = numbersOf([
    ["부분", part],
    ["전체", total],
  ]);
  if (!values) return "";
  const fraction = shareOf(values[0], values[1]);
  if (fraction !== undefined) return figure(fraction);
  throw cellError("#DIV/0!", "전체가 0이어서 구성비를 구할 수 없습니다. 합계를 확인하십시오.");
}

const equal = nativeOver(
  (args) => args,
  (args) => {
    const [part, total] = args as [string, string];
    return `IF(${total}=0,IF(${part}=0,0,#DIV/0!),${part}/${total})`;
  },
);

definePlanFunction("SHARE", {
  least: 2,
  most: 2,
  ...equal,
  lambda: lambdaOf(["부분", "전체"], equal.native),
});
