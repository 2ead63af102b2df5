/** What is missing or does not fit when the parts that were read are put together into a plan. */
import { template } from "./template";

export const planFindings = {
  "no-budget": template("error", {
    ko: () => ({
      found: "예산표를 찾지 못했습니다.",
      expected: "정책사업·단위사업별 예산액이 있는 시트가 필요합니다.",
      remedy: "예산 시트를 추가하거나 ‘입력 양식 만들기’를 누르십시오.",
    }),
    en: () => ({
      found: "No budget table was found.",
      expected: "A sheet with the budget by policy and unit program is needed.",
      remedy: "Add a budget sheet, or use Create input sheets.",
    }),
  }),
};
