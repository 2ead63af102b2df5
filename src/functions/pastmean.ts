/** 3년 평균. In: PLAN.PASTMEAN({160,165,170}). Out: 165. */
import { pastMean as pastMeanOf } from "../plan/tendency";
import { definePlanFunction } from "./function";
import { nativeOverYears, overYears } from "./past-years";

/**
 * 최근 3년 평균: 끝난 해의 실적 가운데 마지막 세 칸을 평균합니다. 빈 칸은 빠지며, 실적이 두 해보다 적으면 빈 칸입니다. 아직 끝나지 않은 해는 넣지 마십시오. 예: =PLAN.PASTMEAN(C5:E5), 160·165·170 → 165
 * @customfunction PASTMEAN
 * @param results 끝난 해의 실적: 오래된 해부터 차례대로, 칸이나 범위
 * @returns 마지막 세 해의 평균(실적의 단위)
 * @english Mean of the last three years (3년 평균): the last three cells of the completed years' results. Blank cells are left out; blank where fewer than two years have a result. Leave a running year out. Example: =PLAN.PASTMEAN(C5:E5) over 160, 165, 170 → 165
 * @english results Results of completed years, oldest first: cells or ranges
 */
export function pastMean(results: any[][][]): any {
  return overYears(results, years, pastMeanOf);
}

const years = 3;

const native = nativeOverYears(2, years, (cells) => {
  const sum = cells.map((cell) => `N(${cell})`).join("+");
  return `(${sum})/COUNT(${cells.join(",")})`;
});

definePlanFunction("PASTMEAN", { least: 0, most: 253, native });
