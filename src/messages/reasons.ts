/**
 * Why the reader left something out, and how it took figures of two spellings: words within its findings and its list of
 * what was not understood. In: "taken-back", 취소. Out: ‘취소’로 적혀 있습니다; it is marked "취소".
 */
import type { BothTexts } from "./questions";
import { subject, toward } from "./wording";

const both = (ko: string, en: string) => (): BothTexts => ({ ko, en });

/** Why a row with figures was not read; `about` is the word or year that the reason speaks of. */
export const rowReasons = {
  "no-program-name": both("사업명이 없습니다", "it has no program name"),
  "no-program": both("사업명이 아닙니다", "it names no program"),
  remark: both("참고 행입니다", "it is a remark"),
  "unlike-above": both("위 사업의 금액과 맞지 않습니다", "it does not fit the amount above it"),
  "taken-back": (state: string) => ({
    ko: `${toward(`‘${state}’`)} 적혀 있습니다`,
    en: `it is marked "${state}"`,
  }),
  "no-department": both("부서명이 없습니다", "it has no department"),
  "total-of-none": both("합계인데 더한 부서가 없습니다", "it is a total of no departments"),
  "no-quantity": both("측정항목 이름이 없습니다", "it names no quantity"),
  "no-period": both("연도나 월이 아닙니다", "it is neither a year nor a month"),
  "no-month": (when: string) => ({
    ko: `${subject(`‘${when}’`)} 몇 월인지 알 수 없습니다`,
    en: `"${when}" names no month`,
  }),
  "no-indicator": both("지표 이름이 아니라 항목 이름입니다", "it is a label, not an indicator's name"),
  "no-aspect": both("목표인지 실적인지 알 수 없습니다", "it says neither target nor result"),
  "no-year": both("연도 칸에 연도가 없습니다", "its year is missing"),
  "year-taken": (year: string) => ({
    ko: `${year}년의 값이 이미 있습니다`,
    en: `there is a figure of ${year} already`,
  }),
} satisfies Record<string, (about: string) => BothTexts>;
export type RowReason = keyof typeof rowReasons;

/** Why an amount is not clear. */
export const amountReasons = {
  rate: both("금액이 아니라 비율입니다", "it is a rate"),
  dot: both(
    "점이 소수점인지 천 단위의 쉼표인지 알 수 없습니다",
    "its dot may be a decimal point or stand for the comma of thousands",
  ),
  brackets: both(
    "괄호 안의 금액이 줄어든 금액인지 내역인지 알 수 없습니다",
    "an amount in brackets may be a decrease or a part",
  ),
};

/** Why cells were not understood. */
export const rangeReasons = {
  "no-names": both(
    "예산표로 보이지만 사업명 열을 찾지 못했습니다.",
    "It looks like a budget table, but no column names programs.",
  ),
  "no-department": both(
    "정원과 현원이지만 어느 부서인지 알 수 없습니다.",
    "These are staff figures, but of no department that is named.",
  ),
  "no-head": both(
    "표의 머리글을 알아볼 수 없는 숫자입니다.",
    "These are numbers without a head that is known.",
  ),
  "no-use": both("어디에 쓰이는 글인지 알 수 없습니다.", "It is not clear what this text is for."),
};
export type RangeReason = keyof typeof rangeReasons;
