/**
 * The words of the columns 항목 and 종류: what the ledger's rows state of a plan.
 * In: the budget of a detail program under 일반회계. Out: 항목 "예산액(일반회계)", 종류 "예산".
 */
import type { Staffing } from "../plan/model";
import type { BudgetStatus } from "../plan/plan";
import { statusRows } from "../plan/budget";

/** Items of the rows that name something: what is counted. */
export const named = {
  strategicGoal: "전략목표",
  goal: "정책사업목표",
  indicator: "성과지표",
  unitProgram: "단위사업",
  detailProgram: "세부사업",
} as const;

/** The 전략목표 of an office that another of its departments has named before: it is counted there. */
export const sharedGoal = "전략목표(공동)";

export const items = {
  title: "제목",
  office: "소관실국",
  directions: "기본방향",
  contents: "주요내용",
  purpose: "목적",
  amount: "예산액",
  account: "회계",
  mark: "표시",
  type: "지표유형",
  weight: "가중치",
  measure: "지표값",
  formula: "측정산식",
  source: "자료출처",
  grounds: "설정근거",
} as const;

/** Texts of a detail program, by its field. */
export const detailItems = {
  description: "사업내용",
  period: "사업기간",
  supportForm: "지원형태",
  supportCondition: "지원조건",
  implementer: "시행주체",
} as const;

export const kinds = {
  /** Names something that is counted. */
  name: "이름",
  text: "글",
  target: "목표",
  result: "실적",
  /** Of a year still running. */
  partialResult: "실적(진행)",
  quantity: "측정값",
  partialQuantity: "측정값(진행)",
  weight: "배점",
  current: "현원",
  positions: "직제명",
} as const;

/** Lines of a bulleted text by their level: no mark, ○, -. */
export const bulletKinds = ["글", "글○", "글-"] as const;

export { amountKinds } from "../plan/lines";

/** 정원 by grade. */
export const authorizedKinds: Readonly<Record<keyof Staffing["authorized"], string>> = {
  total: "정원",
  grade4AndAbove: "정원 4급이상",
  grade5: "정원 5급",
  grade6AndBelow: "정원 6급이하",
};

/** The rows of 예산현황 by their items. */
export const statusItems = statusRows.map(
  ({ row, name }) => [row, name] as const,
) satisfies readonly (readonly [keyof BudgetStatus, string])[];

/** "예산액", "예산액(일반회계)". */
export const amountItem = (account: string | undefined): string =>
  account === undefined ? items.amount : `${items.amount}(${account})`;

/** The account of such an item; undefined where it is none or the item states no amount of a program. */
export const accountOf = (item: string): string | undefined =>
  item.startsWith(`${items.amount}(`) && item.endsWith(")")
    ? item.slice(items.amount.length + 1, -1)
    : undefined;
