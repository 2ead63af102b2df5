/** 가중 달성도. In: PLAN.WEIGHTEDSCORE({50;30;20}, {1;0.9;""}). Out: (50 × 1 + 30 × 0.9) ÷ 80 = 0.9625. */
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf } from "./function";
import { cellsOf, figure, isBlank, passErrors, type Block } from "./operands";
import { subject } from "../messages/wording";

/**
 * 성과지표들의 달성률을 가중치로 평균합니다: Σ(가중치 × 달성률) ÷ Σ가중치. 달성률이 빈 칸인 지표는 가중치와 함께 빠지고, 모두 빈 칸이면 결과도 빈 칸입니다. 예: 가중치 50, 30, 20과 달성률 1, 0.9, 빈 칸 → 0.9625 (96.25%)
 * @customfunction WEIGHTEDSCORE
 * @param weights 가중치 범위(50, 30, 20 또는 50%, 30%, 20%)
 * @param achievements 달성률 범위(비율). 가중치 범위와 같은 크기
 * @returns 가중 평균한 달성률(비율)
 * @english Mean of achievements by their weights: Σ(weight × achievement) ÷ Σ weight. An indicator whose achievement is blank is left out with its weight; blank if all are. Example: weights 50, 30, 20 and 1, 0.9, blank → 0.9625 (96.25%)
 * @english weights Range of weights (50, 30, 20 or 50%, 30%, 20%)
 * @english achievements Range of achievements (ratios), of the same size
 */
export function weightedScore(weights: any[][], achievements: any[][]): any {
  if (sizeOf(weights) !== sizeOf(achievements)) {
    throw cellError(
      "#VALUE!",
      `가중치 범위(${sizeOf(weights)})와 달성률 범위(${sizeOf(achievements)})의 크기가 다릅니다. 같게 고르십시오.`,
    );
  }
  const [weightCells, cells] = [cellsOf(weights), cellsOf(achievements)];
  passErrors([...weightCells, ...cells]);
  const odd = [...weightCells, ...cells].find((cell) => !isBlank(cell) && typeof cell !== "number");
  if (odd !== undefined)
    throw cellError("#VALUE!", `숫자가 아닌 ${subject(`‘${String(odd)}’`)} 있습니다. 숫자를 입력하십시오.`);
  if (cells.some((cell, index) => !isBlank(cell) && isBlank(weightCells[index]))) {
    throw cellError("#N/A", "달성률이 있는데 가중치가 빈 칸인 지표가 있습니다. 가중치를 입력하십시오.");
  }
  const measured = cells.flatMap((cell, index) =>
    isBlank(cell) ? [] : [[weightCells[index] as number, cell as number] as const],
  );
  if (measured.length === 0) return "";
  const total = measured.reduce((sum, [weight]) => sum + weight, 0);
  if (total === 0)
    throw cellError("#DIV/0!", "가중치의 합이 0이어서 평균할 수 없습니다. 가중치를 확인하십시오.");
  return figure(measured.reduce((sum, [weight, value]) => sum + weight * value, 0) / total);
}

function sizeOf(block: Block): string {
  const rows = Array.isArray(block) ? block : [[block]];
  return `${rows.length}행 ${Array.isArray(rows[0]) ? rows[0].length : 1}열`;
}

const native = (args: readonly string[]): string => {
  const [weights, values] = args as [string, string];
  const filled = (range: string): string => `SUMPRODUCT(--(${range}<>""))`;
  // Numbers sort before texts, texts before TRUE: a cell that is filled and not below "" is no number.
  const odd = `SUMPRODUCT(--(${weights}>""))+SUMPRODUCT(--(${values}>""))>0`;
  const total = `SUMPRODUCT(${weights},--(${values}<>""))`;
  const mean = `IF(${total}=0,#DIV/0!,SUMPRODUCT(${weights},${values})/${total})`;
  const unweighted = `SUMPRODUCT((${weights}="")*(${values}<>""))>0`;
  const checked = `IF(${odd},#VALUE!,IF(${unweighted},#N/A,IF(${filled(values)}=0,"",${mean})))`;
  return `IF(OR(ROWS(${weights})<>ROWS(${values}),COLUMNS(${weights})<>COLUMNS(${values})),#VALUE!,${checked})`;
};

definePlanFunction("WEIGHTEDSCORE", {
  least: 2,
  most: 2,
  native,
  lambda: lambdaOf(["가중치", "달성률"], native),
});
