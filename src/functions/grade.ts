/** 달성 등급. In: PLAN.GRADE(1.115), PLAN.GRADE(0.93, {0.9,1.1}). Out: "초과달성", "달성". */
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf, nativeOver } from "./function";
import { cellsOf, isBlank, numbersOf, passErrors } from "./operands";

/**
 * 달성률의 등급을 ‘초과달성’, ‘달성’, ‘미달성’으로 나타냅니다. 기준은 달성 기준과 초과달성 기준 두 칸이며, 생략하면 둘 다 1(100%)입니다: 초과달성 기준보다 크면 초과달성, 달성 기준 이상이면 달성. 달성률이 빈 칸이면 결과도 빈 칸입니다. 예: =PLAN.GRADE(1.115) → 초과달성
 * @customfunction GRADE
 * @param achievement 달성률(비율): 1이 100%
 * @param [thresholds] 기준 한 칸 또는 두 칸(비율). 작은 값이 달성 기준, 큰 값이 초과달성 기준
 * @returns 초과달성, 달성 또는 미달성
 * @english Grade of an achievement: 초과달성 (exceeded), 달성 (reached) or 미달성 (missed). The thresholds are two cells, both 1 (100%) if left out: above the greater is 초과달성, from the smaller on 달성. Blank if the achievement is blank. Example: =PLAN.GRADE(1.115) → 초과달성
 * @english achievement Achievement as a ratio: 1 is 100%
 * @english thresholds One or two thresholds (ratios): the smaller to reach, the greater to exceed
 */
export function grade(achievement: any[][], thresholds?: any[][]): any {
  const values = numbersOf([["달성률", achievement]]);
  if (!values) return "";
  const cells = thresholds === undefined || thresholds === null ? [] : cellsOf(thresholds);
  passErrors(cells);
  const bounds = cells.filter((cell) => !isBlank(cell));
  if (bounds.length > 2 || !bounds.every((cell): cell is number => typeof cell === "number")) {
    throw cellError("#VALUE!", "기준은 숫자 한 칸 또는 두 칸이어야 합니다. 예: 1(100%), 또는 0.9와 1.1");
  }
  const reached = bounds.length > 0 ? Math.min(...(bounds as number[])) : 1;
  const exceeded = bounds.length > 0 ? Math.max(...(bounds as number[])) : 1;
  return values[0]! > exceeded ? "초과달성" : values[0]! >= reached ? "달성" : "미달성";
}

const arithmetic = (args: readonly string[]): string => {
  const [achieved, bounds] = args as [string, string?];
  const graded = (reached: string, exceeded: string): string =>
    `IF(${achieved}>${exceeded},"초과달성",IF(${achieved}>=${reached},"달성","미달성"))`;
  if (bounds === undefined) return graded("1", "1");
  const given = `SUMPRODUCT(--(${bounds}<>""))`;
  // Numbers sort before texts, texts before TRUE: what is above "" is no number.
  const fit = `AND(${given}<=2,SUMPRODUCT(--(${bounds}>""))=0)`;
  const byBounds = `IF(${fit},${graded(`MIN(${bounds})`, `MAX(${bounds})`)},#VALUE!)`;
  return `IF(${given}=0,${graded("1", "1")},${byBounds})`;
};

const equal = nativeOver((args) => args.slice(0, 1), arithmetic);

definePlanFunction("GRADE", {
  least: 1,
  most: 2,
  ...equal,
  lambda: lambdaOf(["달성률"], equal.native),
});
