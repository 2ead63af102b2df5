/** The rows of 3. 예산현황 and how they add up: 계 = 정책사업 + 행정운영경비 + 재무활동. */
import type { BudgetStatus } from "../plan";

export type RowKey = keyof BudgetStatus;

export interface BudgetRow {
  readonly key: RowKey;
  readonly name: string;
  readonly parts: readonly RowKey[];
}

/** In the order in which they are printed. */
export const budgetRows: readonly BudgetRow[] = [
  { key: "total", name: "계", parts: ["policy", "administration", "financial"] },
  { key: "policy", name: "정책사업", parts: [] },
  { key: "administration", name: "행정운영경비", parts: ["personnel", "basic"] },
  { key: "personnel", name: "인력운영비", parts: [] },
  { key: "basic", name: "기본경비", parts: [] },
  { key: "financial", name: "재무활동", parts: [] },
];

export const rowName = (key: RowKey): string => budgetRows.find((row) => row.key === key)!.name;
