/** 한글 금액. In: PLAN.KOREANAMOUNT(113560). Out: "금113,560원(금일십일만삼천오백육십원)". */
import { roundHalfAway } from "../plan/rounding";
import { koreanAmount as spelledAmount } from "../text/korean-amount";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { numbersOf } from "./operands";

/** Excel keeps 15 digits of a number. */
const limit = 1e15;

/**
 * 금액(원)을 공문서의 표기대로 숫자와 한글로 적습니다. 원 미만은 반올림합니다. 음수이거나 1,000조 원 이상이면 #NUM!, 빈 칸이면 결과도 빈 칸입니다. 예: =PLAN.KOREANAMOUNT(113560) → 금113,560원(금일십일만삼천오백육십원)
 * @customfunction KOREANAMOUNT
 * @param {any[][]} won 금액: 원 단위
 * @returns {any} 금○○원(금○○원)
 * @english An amount in won as official Korean documents spell it, in digits and in words. Parts of a won are rounded. #NUM! for a negative amount and from 1,000조 won on; blank if the argument is blank. Example: =PLAN.KOREANAMOUNT(113560) → 금113,560원(금일십일만삼천오백육십원)
 * @english won The amount, in won
 */
export function koreanAmount(won: any[][]): any {
  const values = numbersOf([["금액", won]]);
  if (!values) return "";
  const whole = roundHalfAway(values[0]!, 0);
  if (whole >= 0 && whole < limit) return spelledAmount(whole);
  throw cellError(
    "#NUM!",
    "0원부터 1,000조 원 미만까지의 금액만 한글로 적을 수 있습니다. 금액을 확인하십시오.",
  );
}

const substitute = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((result, [from, to]) => `SUBSTITUTE(${result},"${from}","${to}")`, text);

/**
 * TEXT puts each digit before its place, a blank before each group: " 0천0백1십1만 3천5백6십0원". Places with 0 go, then groups
 * of nothing but 0, then the 0 before a group's name.
 */
const groups = ["조", "억", "만", "원"];
const format = groups.map((group) => ` 0""천""0""백""0""십""0""${group}""`).join("");
const arithmetic = (args: readonly string[]): string => {
  const whole = `ROUND(${args[0]},0)`;
  const words = substitute(`TEXT(${whole},"${format}")`, [
    ...["천", "백", "십"].map((place) => [`0${place}`, ""] as const),
    ...groups.map((group) => [` 0${group}`, group === "원" ? "원" : ""] as const),
    ...groups.map((group) => [`0${group}`, group] as const),
    ...[..."일이삼사오육칠팔구"].map((digit, index) => [`${index + 1}`, digit] as const),
    [" ", ""],
  ]);
  const spelled = `"금"&TEXT(${whole},"#,##0")&"원(금"&IF(${whole}=0,"영원",${words})&")"`;
  return `IF(OR(${whole}<0,${whole}>=${limit}),#NUM!,${spelled})`;
};

const equal = nativeOver((args) => args, arithmetic);

definePlanFunction("KOREANAMOUNT", {
  least: 1,
  most: 1,
  ...equal,
  lambda: lambdaOf(["금액"], equal.native),
});
