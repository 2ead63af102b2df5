/** 집행잔액. In: PLAN.BALANCE(1000, 700, 200, 30). Out: 70. */
import { subject } from "../messages/wording";
import { balance as balanceOf } from "../plan/arithmetic";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { figure, numbersOf, optional, passErrors } from "./operands";

/**
 * 집행잔액(예산현액 − 지출액 − 다음연도 이월액 − 보조금 반납금)을 계산합니다. 반납금을 잔액에 두는 표에서는 반납금을 생략하십시오. 반올림하지 않으며, 앞의 세 칸 가운데 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.BALANCE(1000, 700, 200, 30) → 70
 * @customfunction BALANCE
 * @param {any[][]} available 예산현액
 * @param {any[][]} spent 지출액(예산현액과 같은 단위)
 * @param {any[][]} carried 다음연도 이월액(같은 단위). 없으면 0
 * @param {any[][]} [returned] 보조금 반납금(같은 단위). 생략하거나 빈 칸이면 빼지 않음
 * @returns {any} 집행잔액(입력한 단위)
 * @english Unspent balance (집행잔액): available budget − spent − carried over − returned subsidies, not rounded. Leave the returns out where a table keeps them in the balance. Blank if one of the first three is blank. Example: =PLAN.BALANCE(1000, 700, 200, 30) → 70
 * @english available Available budget (예산현액)
 * @english spent Spent (지출액), in the same unit
 * @english carried Carried over to the next year (다음연도 이월액), in the same unit; 0 if there is none
 * @english returned Returned subsidies (보조금 반납금), in the same unit; not deducted if left out or blank
 */
export function balance(available: any[][], spent: any[][], carried: any[][], returned?: any[][]): any {
  const values = numbersOf([
    ["예산현액", available],
    ["지출액", spent],
    ["이월액", carried],
  ]);
  if (!values) return "";
  const back = optional(returned, "returned");
  passErrors([back]);
  if (back !== undefined && typeof back !== "number")
    throw cellError(
      "#VALUE!",
      `반납금 자리에 숫자가 아닌 ${subject(`‘${String(back)}’`)} 있습니다. 숫자를 입력하십시오.`,
    );
  return figure(balanceOf(values[0]!, values[1]!, values[2]!, back));
}

const equal = nativeOver(
  (args) => args.slice(0, 3),
  (args) => {
    const [available, spent, carried, returned] = args as [string, string, string, string?];
    const left = `${available}-${spent}-${carried}`;
    if (returned === undefined) return left;
    return `IF(${returned}="",${left},IF(ISNUMBER(${returned}),${left}-${returned},#VALUE!))`;
  },
);

definePlanFunction("BALANCE", {
  least: 3,
  most: 4,
  ...equal,
  // A blank return is 0 in any Excel.
  blanks: (args) => ({ each: args.slice(0, 3), all: [] }),
  lambda: lambdaOf(["예산현액", "지출액", "이월액"], equal.native),
});
