/** 달성률. In: PLAN.ACHIEVEMENT(1908, 2128), PLAN.ACHIEVEMENT(10, 8, "하향"). Out: 1.1153…, 1.2. */
import { achievement as achievementOf, type Direction, type LowerMethod } from "../plan/arithmetic";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { figure, numbersOf, optional, passErrors, type Cell } from "./operands";
import { topic } from "../messages/wording";

const directions: Readonly<Record<string, Direction>> = {
  상향: "higher",
  higher: "higher",
  하향: "lower",
  lower: "lower",
};
const methods: Readonly<Record<string, LowerMethod>> = {
  차이: "difference",
  difference: "difference",
  비율: "ratio",
  ratio: "ratio",
};

/**
 * 목표에 대한 실적의 달성률을 비율로 계산합니다. 백분율 서식(0.0%)으로 나타내십시오. 상향 지표는 실적 ÷ 목표, 하향 지표는 (2 × 목표 − 실적) ÷ 목표입니다. 목표가 음수이면 1 + (실적 − 목표) ÷ |목표|, 목표가 0이면 #DIV/0!, 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.ACHIEVEMENT(1908, 2128) → 1.115 (111.5%)
 * @customfunction ACHIEVEMENT
 * @param target 목표(지표의 단위)
 * @param result 실적(지표의 단위)
 * @param [direction] ‘상향’(높을수록 좋음) 또는 ‘하향’(낮을수록 좋음). 생략하면 상향
 * @param [method] 하향 지표의 계산 방법: ‘차이’ (2 × 목표 − 실적) ÷ 목표, 또는 ‘비율’ 목표 ÷ 실적. 생략하면 차이
 * @returns 달성률(비율)
 * @english Achievement (달성률) of a target, as a ratio: format it as 0.0%. Result ÷ target, or where lower is better (2 × target - result) ÷ target. A negative target: 1 + (result - target) ÷ |target|; a target of 0 is #DIV/0!; blank if an argument is blank. Example: =PLAN.ACHIEVEMENT(1908, 2128) → 1.115 (111.5%)
 * @english target Target, in the indicator's unit
 * @english result Result, in the indicator's unit
 * @english direction 상향 or higher (more is better), 하향 or lower (less is better); higher if left out
 * @english method Where lower is better: 차이 or difference, (2 × target - result) ÷ target; 비율 or ratio, target ÷ result. difference if left out
 */
export function achievement(target: any[][], result: any[][], direction?: any[][], method?: any[][]): any {
  const values = numbersOf([
    ["목표", target],
    ["실적", result],
  ]);
  if (!values) return "";
  const way = choose(optional(direction, "direction"), directions, "higher", "‘상향’ 또는 ‘하향’");
  const lower =
    way === "lower"
      ? choose(optional(method, "method"), methods, "difference", "‘차이’ 또는 ‘비율’")
      : undefined;
  const fraction = achievementOf(values[0], values[1], way, lower);
  if (fraction !== undefined) return figure(fraction);
  const zero = values[0] === 0 ? "목표가 0이어서" : "실적이 0이어서";
  throw cellError("#DIV/0!", `${zero} 달성률을 구할 수 없습니다. 값을 확인하십시오.`);
}

function choose<T>(cell: Cell, choices: Readonly<Record<string, T>>, usual: T, expected: string): T {
  passErrors([cell]);
  if (cell === undefined) return usual;
  const key = typeof cell === "string" ? cell.toLowerCase() : "";
  if (Object.hasOwn(choices, key)) return choices[key]!;
  throw cellError("#VALUE!", `${topic(`‘${String(cell)}’`)} 쓸 수 없습니다. ${expected}이어야 합니다.`);
}

const isOneOf = (argument: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `${argument}="${word}"`).join(",")})`;

const arithmetic = (args: readonly string[]): string => {
  const [target, result, direction, method] = args as [string, string, string?, string?];
  const higher = `IF(${target}=0,#DIV/0!,IF(${target}<0,1+(${result}-${target})/ABS(${target}),${result}/${target}))`;
  const negative = `1+(${target}-${result})/ABS(${target})`;
  const lowerBy = (positive: string): string =>
    `IF(${target}=0,#DIV/0!,IF(${target}<0,${negative},${positive}))`;
  const byDifference = lowerBy(`(2*${target}-${result})/${target}`);
  const byRatio = lowerBy(`IF(${result}=0,#DIV/0!,${target}/${result})`);
  const lower =
    method === undefined
      ? byDifference
      : `IF(${isOneOf(method, ["", "차이", "difference"])},${byDifference},IF(${isOneOf(method, ["비율", "ratio"])},${byRatio},#VALUE!))`;
  return direction === undefined
    ? higher
    : `IF(${isOneOf(direction, ["", "상향", "higher"])},${higher},IF(${isOneOf(direction, ["하향", "lower"])},${lower},#VALUE!))`;
};

const equal = nativeOver((args) => args.slice(0, 2), arithmetic);

definePlanFunction("ACHIEVEMENT", {
  least: 2,
  most: 4,
  ...equal,
  lambda: lambdaOf(["목표", "실적"], equal.native),
});
