/** SNS운영실적 (건). In: PLAN.SNSRATE(162400, 12600, 41000, 36000). Out: 122640. Its formula stands in formula/named.ts. */
import { definePlanFunction } from "./function";
import { measureNamed, namedPlanFunction } from "./named-function";

/**
 * SNS운영실적(건)을 측정산식대로 계산합니다: (게재건수 × 0.7) + (페이지 뷰 × 0.1 + 좋아요 × 0.1 + 구독자 × 0.1). 빈 칸이 있으면 결과도 빈 칸입니다. 예: =PLAN.SNSRATE(162400, 12600, 41000, 36000) → 122,640
 * @customfunction SNSRATE
 * @param {any[][]} posts 블로그, 페이스북, 트위터, 카카오스토리 등 게재건수(건)
 * @param {any[][]} views 블로그 일평균 페이지 뷰(회)
 * @param {any[][]} likes 페이스북 좋아요(건)
 * @param {any[][]} subscribers 카카오스토리 구독자(명)
 * @returns {any} SNS운영실적(건)
 * @english Social media activity (SNS운영실적, cases) by its formula: (posts × 0.7) + (page views × 0.1 + likes × 0.1 + subscribers × 0.1). Blank if an argument is blank. Example: =PLAN.SNSRATE(162400, 12600, 41000, 36000) → 122,640
 * @english posts Posts on blog, Facebook, Twitter, KakaoStory (cases)
 * @english views Daily mean of the blog's page views
 * @english likes Facebook likes
 * @english subscribers KakaoStory subscribers (persons)
 */
export function snsRate(posts: any[][], views: any[][], likes: any[][], subscribers: any[][]): any {
  return measureNamed("SNSRATE", [posts, views, likes, subscribers]);
}

definePlanFunction("SNSRATE", namedPlanFunction("SNSRATE"));
