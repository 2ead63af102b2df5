/** 집행률. In: PLAN.EXECRATE(371564477330, 456655487710). Out: 0.8137, shown as 81.37 %. */
import { budgetShare, budgetShareFunction } from "./budget-share";
import { definePlanFunction } from "./function";

/**
 * 집행률(지출액 ÷ 예산현액)을 비율로 계산합니다. 백분율 서식(0.00%)으로 나타내십시오. 둘 다 0이면 0, 예산현액만 0이면 #DIV/0!, 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.EXECRATE(371564477330, 456655487710) → 0.8137 (81.37%)
 * @customfunction EXECRATE
 * @param {any[][]} spent 지출액: 예산현액과 같은 단위
 * @param {any[][]} available 예산현액: 예산액 + 전년도 이월액 + 예비비 사용액 ± 이용·전용·이체
 * @returns {any} 집행률(비율)
 * @english Execution rate (집행률): spent ÷ available budget, as a ratio: format it as 0.00%. 0 of 0 is 0; any other spending of 0 is #DIV/0!; blank if an argument is blank. Example: =PLAN.EXECRATE(371564477330, 456655487710) → 0.8137 (81.37%)
 * @english spent Spent (지출액), in the budget's unit
 * @english available Available budget (예산현액)
 */
export function execRate(spent: any[][], available: any[][]): any {
  return budgetShare("지출액", spent, available);
}

definePlanFunction("EXECRATE", budgetShareFunction("지출액"));
