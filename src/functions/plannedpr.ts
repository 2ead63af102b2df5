/** 기획홍보실적 (건). In: PLAN.PLANNEDPR(170). Out: 170. Its formula stands in formula/named.ts. */
import { definePlanFunction } from "./function";
import { measureNamed, namedPlanFunction } from "./named-function";

/**
 * 기획홍보실적(건)을 측정산식대로 계산합니다: 기획홍보건수(언론매체 인터뷰, 기고, 축사 등). 빈 칸이면 결과도 빈 칸입니다. 예: =PLAN.PLANNEDPR(170) → 170
 * @customfunction PLANNEDPR
 * @param {any[][]} planned 기획홍보건수(건): 언론매체 인터뷰, 기고, 축사 등
 * @returns {any} 기획홍보실적(건)
 * @english Planned publicity (기획홍보실적, cases): interviews, columns, addresses. Blank if the argument is blank. Example: =PLAN.PLANNEDPR(170) → 170
 * @english planned Planned publicity (기획홍보건수, cases)
 */
export function plannedPr(planned: any[][]): any {
  return measureNamed("PLANNEDPR", [planned]);
}

definePlanFunction("PLANNEDPR", namedPlanFunction("PLANNEDPR"));
