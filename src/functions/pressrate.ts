/** 언론매체보도율 (건). In: PLAN.PRESSRATE(1840, 5400, 280). Out: 2128. Its formula stands in formula/named.ts. */
import { definePlanFunction } from "./function";
import { measureNamed, namedPlanFunction } from "./named-function";

/**
 * 언론매체보도율(건)을 측정산식대로 계산합니다: (자료제공건수 × 0.2) + (보도건수 × 0.3) + (특별기사(기고, 인터뷰 등) × 0.5). 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.PRESSRATE(1840, 5400, 280) → 2,128
 * @customfunction PRESSRATE
 * @param {any[][]} provided 자료제공건수(건): 언론사에 제공한 보도자료 건수
 * @param {any[][]} reported 보도건수(건): 언론매체에 보도된 건수
 * @param {any[][]} special 특별기사(건): 기고, 인터뷰 등
 * @returns {any} 언론매체보도율(건)
 * @english Press coverage (언론매체보도율, cases) by its formula: (releases × 0.2) + (reports × 0.3) + (special articles × 0.5). Blank if an argument is blank. Example: =PLAN.PRESSRATE(1840, 5400, 280) → 2,128
 * @english provided Press releases provided (자료제공건수, cases)
 * @english reported Reports in the press (보도건수, cases)
 * @english special Special articles: columns, interviews (특별기사, cases)
 */
export function pressRate(provided: any[][], reported: any[][], special: any[][]): any {
  return measureNamed("PRESSRATE", [provided, reported, special]);
}

definePlanFunction("PRESSRATE", namedPlanFunction("PRESSRATE"));
