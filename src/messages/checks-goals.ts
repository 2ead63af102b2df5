/**
 * What finance asks about staff, goals and what each indicator states.
 * Example: weights-not-hundred → 가중치를 더하면 50 + 30 + 10 = 90이 됩니다 …
 */
import { template } from "./template";
import { counted, grouped, object, subject, terms, topic } from "./wording";

export type Lacking = "unit" | "type" | "weight" | "formula" | "source" | "grounds";

export const fields: Record<Lacking, { ko: string; en: string; remedy: { ko: string; en: string } }> = {
  unit: {
    ko: "단위",
    en: "unit",
    remedy: {
      ko: "지표명 뒤 괄호에 단위를 적으십시오. 예: 보도건수(건).",
      en: "Write the unit in brackets after the name.",
    },
  },
  type: {
    ko: "지표유형",
    en: "type",
    remedy: { ko: "‘핵심’ 또는 ‘일반’을 적으십시오.", en: "Enter 핵심 (key) or 일반 (general)." },
  },
  weight: {
    ko: "가중치",
    en: "weight",
    remedy: {
      ko: "같은 정책사업목표의 가중치 합이 100이 되도록 적으십시오.",
      en: "Enter it so that the goal's weights sum to 100.",
    },
  },
  formula: {
    ko: "측정산식",
    en: "measurement formula",
    remedy: {
      ko: "실적을 어떻게 계산하는지 산식이나 측정방법을 적으십시오.",
      en: "State how the result is measured.",
    },
  },
  source: {
    ko: "자료수집 방법/출처",
    en: "data source",
    remedy: {
      ko: "실적을 확인할 수 있는 자료나 보고서의 이름을 적으십시오.",
      en: "Name the report or system that proves the result.",
    },
  },
  grounds: {
    ko: "목표치 설정 근거",
    en: "grounds for targets",
    remedy: {
      ko: "과거 실적과 여건을 들어 목표치를 그렇게 정한 이유를 적으십시오.",
      en: "Explain the targets by past results and circumstances.",
    },
  },
};

export const goalCheckFindings = {
  "staff-not-sum": template<{ department: string; total: number; grades: readonly number[]; sum: number }>(
    "error",
    {
      ko: ({ department, total, grades, sum }) => ({
        found: `‘${department}’의 정원 계가 ${total}명인데, 직급별 정원을 더하면 ${terms(grades, "ko")} = ${sum}명입니다.`,
        expected: "정원 계 = 4급이상 + 5급 + 6급이하여야 합니다.",
        remedy: "정원표와 대조하여 계 또는 직급별 정원을 고치십시오.",
      }),
      en: ({ department, total, grades, sum }) => ({
        found: `The authorized staff of "${department}" is ${total}, but its grades add up to ${terms(grades, "en")} = ${sum}.`,
        expected: "The total equals the sum of the grades.",
        remedy: "Correct the total or the grades from the staffing table.",
      }),
    },
  ),
  "staff-over": template<{ department: string; authorized: number; current: number }>("warning", {
    ko: ({ department, authorized, current }) => ({
      found: `‘${department}’의 현원 ${current}명이 정원 ${authorized}명보다 ${current - authorized}명 많습니다.`,
      expected: "현원은 정원을 넘지 않는 것이 원칙입니다.",
      remedy: "정원과 현원을 바꾸어 적지 않았는지 확인하고, 과원이면 그 이유를 적으십시오.",
    }),
    en: ({ department, authorized, current }) => ({
      found: `"${department}" has ${current} staff for ${authorized} authorized posts, ${current - authorized} too many.`,
      expected: "Current staff does not exceed authorized staff.",
      remedy: "Check whether the two were swapped; if not, record the reason.",
    }),
  }),
  "indicator-count": template<{ goal: string; count: number; least: number; most: number }>("warning", {
    ko: ({ goal, count, least, most }) => ({
      found: `정책사업목표 ‘${goal}’의 성과지표가 ${count}개입니다.`,
      expected: `작성 원칙은 정책사업목표마다 ${least}~${most}개입니다.`,
      remedy:
        count > most
          ? "대표성이 낮은 지표를 합치거나 빼고, 그대로 두려면 이유를 적으십시오."
          : "성과를 보여 줄 지표를 추가하고, 그대로 두려면 이유를 적으십시오.",
    }),
    en: ({ goal, count, least, most }) => ({
      found: `The policy goal "${goal}" has ${counted(count, "indicator", "indicators")}.`,
      expected: `The guideline names ${least} to ${most} per goal.`,
      remedy:
        count > most
          ? "Merge or drop the weaker ones, or record the reason."
          : "Add an indicator, or record the reason.",
    }),
  }),
  "weights-not-hundred": template<{ goal: string; weights: readonly number[]; sum: number }>("error", {
    ko: ({ goal, weights, sum }) => ({
      found: `정책사업목표 ‘${goal}’의 성과지표 가중치를 더하면 ${terms(weights, "ko")} = ${subject(grouped(sum, "ko"))} 됩니다.`,
      expected: "정책사업목표마다 가중치의 합은 100이어야 합니다.",
      remedy:
        sum > 100
          ? `합이 100이 되도록 가중치에서 ${object(grouped(round(sum - 100), "ko"))} 빼십시오.`
          : `합이 100이 되도록 가중치에 ${object(grouped(round(100 - sum), "ko"))} 더하거나, 빠진 지표를 추가하십시오.`,
    }),
    en: ({ goal, weights, sum }) => ({
      found: `The weights of the goal "${goal}" add up to ${terms(weights, "en")} = ${grouped(sum, "en")}.`,
      expected: "The weights of each policy goal sum to 100.",
      remedy:
        sum > 100
          ? `Take off ${grouped(round(sum - 100), "en")} in all.`
          : `Add ${grouped(round(100 - sum), "en")} in all, or the indicator that is missing.`,
    }),
  }),
  "weight-out-of-range": template<{ indicator: string; weight: number }>("error", {
    ko: ({ indicator, weight }) => ({
      found: `‘${indicator}’의 가중치가 ${grouped(weight, "ko")}입니다.`,
      expected: "가중치는 0보다 크고 100 이하여야 합니다.",
      remedy: "가중치를 1에서 100 사이로 고치거나, 쓰지 않는 지표이면 표에서 빼십시오.",
    }),
    en: ({ indicator, weight }) => ({
      found: `The weight of "${indicator}" is ${grouped(weight, "en")}.`,
      expected: "A weight is above 0 and at most 100.",
      remedy: "Correct the weight, or remove the indicator if it is not used.",
    }),
  }),
  "indicator-lacks": template<{ indicator: string; field: Lacking }>("error", {
    ko: ({ indicator, field }) => ({
      found: `‘${indicator}’에 ${subject(fields[field].ko)} 없습니다.`,
      expected:
        "성과지표에는 단위, 지표유형, 가중치, 측정산식, 자료출처, 목표치 설정 근거가 모두 있어야 합니다.",
      remedy: fields[field].remedy.ko,
    }),
    en: ({ indicator, field }) => ({
      found: `"${indicator}" has no ${fields[field].en}.`,
      expected: "An indicator has a unit, type, weight, formula, data source and grounds for its targets.",
      remedy: fields[field].remedy.en,
    }),
  }),
  "rate-in-count": template<{ indicator: string; unit: string }>("warning", {
    ko: ({ indicator, unit }) => ({
      found: `${topic(`‘${indicator}’`)} 이름이 ‘율(率)’인데 단위가 ‘${unit}’입니다.`,
      expected: "율·률·비율로 부르는 지표의 단위는 %이고, 산식은 (일부 ÷ 전체) × 100이어야 합니다.",
      remedy: `횟수를 재는 지표이면 이름을 바꾸고(예: ‘${countName(indicator)}’), 비율을 재려면 단위를 %로 하고 산식과 목표치를 고치십시오.`,
    }),
    en: ({ indicator, unit }) => ({
      found: `"${indicator}" is called a rate ("율") but is measured in "${unit}".`,
      expected: "A rate is measured in %, by a formula (part / whole) × 100.",
      remedy: `If it counts, rename it (such as "${countName(indicator)}"); if it is a rate, change the unit, formula and targets.`,
    }),
  }),
};

/** "언론매체보도건수" for 언론매체보도율: what a count of the same thing might be called. */
function countName(indicator: string): string {
  return indicator.replace(/(비율|율|률)$/, "건수");
}

/** Sums of percent points without the binary tail: 100 - 99.9 is 0.1. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
