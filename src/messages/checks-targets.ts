/**
 * What finance asks about targets, and results against them. Both stand in their printed unit (`unit`).
 * Example: target-below-result → ‘언론매체보도율’의 '17년 목표 1,914건이 '15년 실적 2,128건보다 낮습니다 …
 */
import { shortYear } from "../text/year";
import { template } from "./template";
import { percent, quoted, subject, topic, toward, yearList, measured } from "./wording";

interface TargetMove {
  readonly indicator: string;
  readonly unit?: string;
  readonly from: number;
  readonly to: number;
  readonly year: number;
  /** The year that `from` belongs to. */
  readonly since: number;
}

export const targetCheckFindings = {
  "target-missing": template<{ indicator: string; years: readonly number[]; planYear: number }>("error", {
    ko: ({ indicator, years, planYear }) => ({
      found: `‘${indicator}’에 ${yearList(years, "ko")}년 목표가 없습니다.`,
      expected: `${yearList([planYear - 2, planYear - 1, planYear, planYear + 1, planYear + 2], "ko")}년 목표가 모두 있어야 합니다.`,
      remedy:
        "빠진 해의 목표를 입력하십시오. 신규 지표여서 지난해 목표가 없으면 설정 근거에 ‘신규 지표’라고 적으십시오.",
    }),
    en: ({ indicator, years, planYear }) => ({
      found: `"${indicator}" has no target for ${yearList(years, "en")}.`,
      expected: `There are targets for ${planYear - 2} to ${planYear + 2}.`,
      remedy: 'Enter the missing targets. If the indicator is new, write "신규 지표" in the grounds.',
    }),
  }),
  "target-below-result": template<TargetMove & { lower: boolean }>("warning", {
    ko: ({ indicator, unit, from, to, year, since, lower }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 목표 ${subject(measured(to, unit, "ko"))} ${shortYear(since)}년 실적 ${measured(from, unit, "ko")}보다 ${lower ? "높습니다(낮을수록 좋은 지표)" : "낮습니다"}.`,
      expected: `목표는 최근 실적보다 ${lower ? "높지" : "낮지"} 않아야 하며, 그렇지 않으면 설정 근거에 이유를 밝혀야 합니다.`,
      remedy: `목표를 ${measured(from, unit, "ko")} ${lower ? "이하로" : "이상으로"} 고치거나, 목표치 설정 근거에 하향 조정한 이유를 적으십시오.`,
    }),
    en: ({ indicator, unit, from, to, year, since, lower }) => ({
      found: `The ${year} target of "${indicator}", ${measured(to, unit, "en")}, is ${lower ? "above" : "below"} the ${since} result, ${measured(from, unit, "en")}${lower ? " (lower is better)" : ""}.`,
      expected: "A target is no worse than recent results unless the grounds explain why.",
      remedy: `Set it to ${measured(from, unit, "en")} or better, or explain it in the grounds.`,
    }),
  }),
  "target-falls": template<
    TargetMove & {
      lower: boolean;
      percent: number;
      far: boolean;
      /** Years that worsen in a row. */ steps: number;
    }
  >("warning", {
    ko: ({ indicator, unit, from, to, year, since, steps, lower, far, percent: moved }) => ({
      found: `‘${indicator}’의 목표가 ${shortYear(since)}년 ${measured(from, unit, "ko")}에서 ${shortYear(year)}년 ${toward(measured(to, unit, "ko"))} ${steps > 1 ? "해마다 " : ""}${lower ? "올라갑니다(낮을수록 좋은 지표)" : "내려갑니다"}(${percent(moved, "ko")}).`,
      expected: "목표는 전년도보다 나아지는 것이 원칙이며, 그렇지 않으면 설정 근거에 이유를 밝혀야 합니다.",
      remedy: [
        ...(far ? ["자릿수와 단위를 확인하십시오."] : []),
        "목표를 고치거나, 목표치 설정 근거에 하향 조정한 이유(사업 축소, 측정방법 변경 등)를 적으십시오.",
        ...(steps > 1 && !lower ? ["낮을수록 좋은 지표이면 설정 근거에 ‘하향지표’라고 적으십시오."] : []),
      ].join(" "),
    }),
    en: ({ indicator, unit, from, to, year, since, steps, lower, far, percent: moved }) => ({
      found: `The target of "${indicator}" goes ${lower ? "up" : "down"} ${steps > 1 ? "year by year " : ""}from ${measured(from, unit, "en")} in ${since} to ${measured(to, unit, "en")} in ${year} (${percent(moved, "en")})${lower ? "; lower is better" : ""}.`,
      expected: "Targets improve from year to year; where they do not, the grounds explain why.",
      remedy: [
        ...(far ? ["Check digits and unit."] : []),
        "Correct the target, or explain in the grounds why it was lowered.",
        ...(steps > 1 && !lower ? ["If lower is better, write 하향지표 in the grounds."] : []),
      ].join(" "),
    }),
  }),
  "target-leaps": template<TargetMove & { percent: number; threshold: number }>("warning", {
    ko: ({ indicator, unit, from, to, year, since, percent: moved, threshold }) => ({
      found: `‘${indicator}’의 목표가 ${shortYear(since)}년 ${measured(from, unit, "ko")}에서 ${shortYear(year)}년 ${toward(measured(to, unit, "ko"))} 크게 바뀝니다(${percent(moved, "ko")}).`,
      expected: `목표가 한 해에 ${threshold}%를 넘게 바뀌면 설정 근거에 이유를 밝혀야 합니다.`,
      remedy: "자릿수와 단위를 확인하고, 맞으면 목표치 설정 근거에 이유를 적으십시오.",
    }),
    en: ({ indicator, unit, from, to, year, since, percent: moved, threshold }) => ({
      found: `The target of "${indicator}" leaps from ${measured(from, unit, "en")} in ${since} to ${measured(to, unit, "en")} in ${year} (${percent(moved, "en")}).`,
      expected: `A move beyond ±${threshold}% in a year has to be explained.`,
      remedy: "Check digits and unit; if they are right, record the reason.",
    }),
  }),
  "target-flat": template<{ indicator: string; unit?: string; target: number; first: number; last: number }>(
    "warning",
    {
      ko: ({ indicator, unit, target, first, last }) => ({
        found: `‘${indicator}’의 목표가 ${shortYear(first)}년부터 ${shortYear(last)}년까지 ${last - first + 1}년 동안 ${toward(measured(target, unit, "ko"))} 똑같습니다.`,
        expected: "중기 목표는 해마다 나아지는 것이 원칙입니다.",
        remedy: "해마다 나아지는 목표로 고치거나, 더 높일 수 없는 이유를 목표치 설정 근거에 적으십시오.",
      }),
      en: ({ indicator, unit, target, first, last }) => ({
        found: `The target of "${indicator}" stays at ${measured(target, unit, "en")} for ${last - first + 1} years, ${first} to ${last}.`,
        expected: "Targets of later years improve.",
        remedy: "Raise the later targets, or explain in the grounds why they cannot rise.",
      }),
    },
  ),
  "result-equals-target": template<{ indicators: readonly string[]; results: number; everywhere: boolean }>(
    "warning",
    {
      ko: ({ indicators, results, everywhere }) => ({
        found: everywhere
          ? `계획서의 실적 ${results}개가 모두 그해 목표와 똑같습니다(${indicators.join(", ")}).`
          : `${quoted(indicators, "ko")}의 실적 ${results}개가 모두 그해 목표와 똑같습니다.`,
        expected:
          "실적은 따로 측정한 값이므로 목표와 다른 것이 보통입니다. 목표를 실적에 맞추어 고쳐 적은 것으로 보일 수 있습니다.",
        remedy: "당초 세운 목표와 측정한 실적을 각각 확인하여 고치고, 실제로 같으면 그 이유를 적으십시오.",
      }),
      en: ({ indicators, results, everywhere }) => ({
        found: everywhere
          ? `All ${results} results of the plan equal their targets (${indicators.join(", ")}).`
          : `All ${results} results of ${quoted(indicators, "en")} equal their targets.`,
        expected:
          "Results are measured on their own and usually differ from targets; here targets seem to have been fitted.",
        remedy:
          "Check the targets as first set and the results as measured; if they really agree, record the reason.",
      }),
    },
  ),
  "achievement-far": template<{
    indicator: string;
    unit?: string;
    year: number;
    target: number;
    result: number;
    rate: number;
    threshold: number;
  }>("warning", {
    ko: ({ indicator, unit, year, target, result, rate, threshold }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 실적 ${topic(measured(result, unit, "ko"))} 목표 ${measured(target, unit, "ko")}의 ${percent(rate, "ko")}입니다.`,
      expected: `달성률이 ${100 - threshold}%에서 ${100 + threshold}% 사이를 벗어나면 목표가 알맞았는지 설명해야 합니다.`,
      remedy: "실적과 목표의 자릿수·단위를 확인하고, 맞으면 이유를 적고 다음 목표에 반영하십시오.",
    }),
    en: ({ indicator, unit, year, target, result, rate, threshold }) => ({
      found: `The ${year} result of "${indicator}", ${measured(result, unit, "en")}, is ${percent(rate, "en")} of its target ${measured(target, unit, "en")}.`,
      expected: `Achievement outside ${100 - threshold}% to ${100 + threshold}% has to be explained.`,
      remedy:
        "Check digits and unit of both; if they are right, record the reason and adjust the next target.",
    }),
  }),
};
