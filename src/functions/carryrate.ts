/** 이월률. In: PLAN.CARRYRATE(36943218570, 456655487710). Out: 0.0809, shown as 8.09 %. */
import { budgetShare, budgetShareFunction } from "./budget-share";
import { definePlanFunction } from "./function";

/**
 * 이월률(다음연도 이월액 ÷ 예산현액)을 비율로 계산합니다. 백분율 서식(0.00%)으로 나타내십시오. 이월액은 명시·사고·계속비 이월의 합입니다. 둘 다 0이면 0, 예산현액만 0이면 #DIV/0!, 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.CARRYRATE(36943218570, 456655487710) → 0.0809 (8.09%)
 * @customfunction CARRYRATE
 * @param {any[][]} carried 다음연도 이월액: 예산현액과 같은 단위
 * @param {any[][]} available 예산현액: 예산액 + 전년도 이월액 + 예비비 사용액 ± 이용·전용·이체
 * @returns {any} 이월률(비율)
 * @english Carry-over rate (이월률): carried over ÷ available budget, as a ratio: format it as 0.00%. 0 of 0 is 0; any other amount of 0 is #DIV/0!; blank if an argument is blank. Example: =PLAN.CARRYRATE(36943218570, 456655487710) → 0.0809 (8.09%)
 * @english carried Carried over to the next year (다음연도 이월액), in the budget's unit
 * @english available Available budget (예산현액)
 */
export function carryRate(carried: any[][], available: any[][]): any {
  return budgetShare("이월액", carried, available);
}

definePlanFunction("CARRYRATE", budgetShareFunction("이월액"));
