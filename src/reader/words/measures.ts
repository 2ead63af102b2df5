/**
 * What words say of measured figures: whether a cell beside them says 목표, 실적 or 달성률; how a quantity's name or its row says that
 * months make a year.
 * In: "목표치:", "목표설정근거". Out: target, none.
 * In: "SNS 구독자 수", "일평균 이용자", "누계". Out: counted at an end, averaged, a running total.
 */
import { wordsOf } from "./fields";
import { readLabel } from "./labels";

const aspects = wordsOf("aspects");

/** 목표, 실적 or 달성률, as the rows of the plan's own form say in a column of theirs; 목표설정근거 is none of them. */
export function aspectOf(key: string): "target" | "result" | "achievement" | undefined {
  return aspects.get(key.replace(/\([^()]*\)$|[:：]$/, "")) as
    | "target"
    | "result"
    | "achievement"
    | undefined;
}

/** The same of a title: 과거 실적, 향후 3년 목표. */
export const aspectAtEnd = (key: string): ReturnType<typeof aspectOf> =>
  aspectOf(key) ?? aspectOf(/(?:목표|실적)[치값]?$/.exec(key)?.[0] ?? "");

/** A target or a rate, not what was measured. */
export const isOtherAspect = (key: string): boolean => {
  const field = readLabel(key)?.field;
  return field === "target" || field === "achievement" || field === "rate" || field === "difference";
};

/** A quantity that counts on from year to year. */
export const runningTotal = /누계|누적/;

/** A row of a running total. */
export const runningRow = /^(누계|누적|누계실적)$/;

/** A row of each month's own result. */
export const ownMonthRow = /^(당월|당월실적|월계|월별|월실적)$/;

/** A name of what is averaged over a year. */
export const meanName = /일평균|월평균|평균|[율률]$|비율|만족도|지수$|점수$|소요(일|시간|기간)|처리기간/;

/** A name of what is counted at an end: the last month is the year. */
export const stockName =
  /구독자|팔로워|팔로어|친구수|회원|가입자|좋아요|이웃|누적|보유|현재|현원|인구|잔액|등록자|이용자풀|재적|총수|가입수|구독/;

/** A name of what is added up over a year. */
export const flowName =
  /건수|횟수|[회건편매부권]수?$|실적|금액|[액비]$|제공|보도|발행|게재|참여|참석|참가|방문|처리|접수|교육|상담|점검|단속|개최|설치|정비|수거|민원|발급|이용|신청|지원|판매|관람|대출|홍보|기고|인터뷰|특별기사/;

/** Rows that sum up the years above. */
export const averages = /^(연|년|월)?평균|^최근\d(개)?년|^\d(개)?년(간)?평균/;
