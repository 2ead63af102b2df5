/**
 * What finance asks about goals, staff and indicators. Targets and results stand in their printed unit (`unit`).
 * Example: target-below-result → ‘언론매체보도율’의 '17목표 1,914건이 '15실적 2,128건보다 낮습니다 …
 */
import { shortYear } from "../text/year";
import { template, type Language } from "./template";
import { grouped, object, percent, quoted, subject, terms, topic, toward, yearList } from "./wording";

export type Lacking = "unit" | "type" | "weight" | "formula" | "source" | "grounds";

const fields: Record<Lacking, { ko: string; en: string; remedy: { ko: string; en: string } }> = {
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
    en: "grounds for its targets",
    remedy: {
      ko: "과거 실적과 여건을 들어 목표치를 그렇게 정한 이유를 적으십시오.",
      en: "Explain the targets by past results and circumstances.",
    },
  },
};

/** "1,914건", "92.5%"; a unit in letters keeps a blank in English. */
function measured(value: number, unit: string | undefined, language: Language): string {
  if (unit === undefined) return grouped(value, language);
  return grouped(value, language) + (language === "en" && unit !== "%" ? ` ${unit}` : unit);
}

interface TargetMove {
  readonly indicator: string;
  readonly unit?: string;
  readonly from: number;
  readonly to: number;
  readonly year: number;
  /** The year that `from` belongs to. */
  readonly since: number;
}

export const indicatorCheckFindings = {
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
  "goal-lacks": template<{ goal: string; what: "indicators" | "unitPrograms" }>("error", {
    ko: ({ goal, what }) => ({
      found: `정책사업목표 ‘${goal}’에 ${what === "indicators" ? "성과지표가" : "단위사업이"} 하나도 없습니다.`,
      expected: "정책사업목표마다 성과지표와 단위사업이 하나 이상 있어야 합니다.",
      remedy: `${object(what === "indicators" ? "성과지표" : "단위사업")} 추가하거나, 다른 시트에 적은 정책사업목표명이 이 이름과 같은지 확인하십시오.`,
    }),
    en: ({ goal, what }) => ({
      found: `The policy goal "${goal}" has no ${what === "indicators" ? "indicator" : "unit program"}.`,
      expected: "Every policy goal has at least one indicator and one unit program.",
      remedy: "Add one, or check that the other sheets spell the goal's name the same way.",
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
      found: `The policy goal "${goal}" has ${count} indicator(s).`,
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
          ? `가중치를 모두 ${grouped(round(sum - 100), "ko")}만큼 줄이십시오.`
          : `가중치를 모두 ${grouped(round(100 - sum), "ko")}만큼 늘리거나 빠진 지표를 추가하십시오.`,
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
  "target-missing": template<{ indicator: string; years: readonly number[]; planYear: number }>("error", {
    ko: ({ indicator, years, planYear }) => ({
      found: `‘${indicator}’에 ${yearList(years, "ko")}년 목표가 없습니다.`,
      expected: `${yearList([planYear - 2, planYear - 1, planYear, planYear + 1, planYear + 2], "ko")}년 목표가 모두 있어야 합니다.`,
      remedy: "빠진 해의 목표를 입력하십시오. 새 지표라 지난 해 목표가 없으면 그렇게 이유를 적으십시오.",
    }),
    en: ({ indicator, years, planYear }) => ({
      found: `"${indicator}" has no target for ${yearList(years, "en")}.`,
      expected: `There are targets for ${planYear - 2} to ${planYear + 2}.`,
      remedy:
        "Enter the missing targets. If the indicator is new, record that as the reason for the past years.",
    }),
  }),
  "result-missing": template<{ indicator: string; year: number }>("warning", {
    ko: ({ indicator, year }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 실적이 없습니다.`,
      expected: `${shortYear(year)}년은 이미 끝난 해이므로 실적이 있어야 목표치의 근거가 됩니다.`,
      remedy: "실적(또는 실적을 계산할 측정량)을 입력하고, 새 지표이면 그렇게 이유를 적으십시오.",
    }),
    en: ({ indicator, year }) => ({
      found: `"${indicator}" has no result for ${year}.`,
      expected: `${year} is over; its result is what the targets stand on.`,
      remedy:
        "Enter the result or the quantities that it is computed from, or record that the indicator is new.",
    }),
  }),
  "rate-in-count": template<{ indicator: string; unit: string }>("warning", {
    ko: ({ indicator, unit }) => ({
      found: `${topic(`‘${indicator}’`)} 이름이 ‘율(率)’인데 단위가 ‘${unit}’입니다.`,
      expected: "율·률·비율로 부르는 지표의 단위는 %이고, 산식은 (일부 ÷ 전체) × 100이어야 합니다.",
      remedy: `횟수를 재는 지표이면 이름을 바꾸고(예: ‘${countName(indicator)}’), 비율을 재려면 단위를 %로 하고 산식과 목표치를 고치십시오.`,
    }),
    en: ({ indicator, unit }) => ({
      found: `"${indicator}" is called a rate (율) but is measured in "${unit}".`,
      expected: "A rate is measured in %, by a formula (part / whole) × 100.",
      remedy: `If it counts, rename it (such as "${countName(indicator)}"); if it is a rate, change the unit, formula and targets.`,
    }),
  }),
  "unlike-quantities": template<{
    indicator: string;
    kinds: readonly { kind: { ko: string; en: string }; names: readonly string[] }[];
  }>("warning", {
    ko: ({ indicator, kinds }) => ({
      found: `‘${indicator}’의 측정산식이 성격이 다른 ${kinds.length}가지 양을 더합니다: ${kinds.map(({ kind, names }) => `${kind.ko}(${names.join(", ")})`).join(", ")}.`,
      expected: "더하는 측정량은 같은 단위로 잰 것이어야 합이 뜻을 가집니다.",
      remedy:
        "지표를 나누거나, 각각을 기준값에 대한 비율(%)로 바꾼 뒤 가중합하십시오. 그대로 두려면 그렇게 정한 근거를 이유로 적으십시오.",
    }),
    en: ({ indicator, kinds }) => ({
      found: `The formula of "${indicator}" adds ${kinds.length} unlike quantities: ${kinds.map(({ kind, names }) => `${kind.en} (${names.join(", ")})`).join(", ")}.`,
      expected: "Quantities that are added share one unit, or the sum means nothing.",
      remedy:
        "Split the indicator, or turn each quantity into a percentage of a base first; otherwise record why it is so.",
    }),
  }),
  "quantity-not-found": template<{ indicator: string; quantity: string }>("warning", {
    ko: ({ indicator, quantity }) => ({
      found: `‘${indicator}’의 측정산식에 있는 ‘${quantity}’의 값을 어느 시트에서도 찾지 못했습니다.`,
      expected: "산식의 측정량마다 연도별 값이 실적 시트에 같은 이름으로 있어야 실적을 계산할 수 있습니다.",
      remedy: `실적 시트에 ‘${quantity}’ 항목을 추가하거나, 두 곳의 이름을 똑같이 고치십시오.`,
    }),
    en: ({ indicator, quantity }) => ({
      found: `No sheet has values for "${quantity}", which the formula of "${indicator}" names.`,
      expected: "Every quantity of the formula stands on a results sheet under the same name.",
      remedy: `Add "${quantity}" to the results sheet, or make the names identical.`,
    }),
  }),
  "quantity-year-missing": template<{
    indicator: string;
    year: number;
    missing: readonly string[];
    present: readonly string[];
  }>("warning", {
    ko: ({ indicator, year, missing, present }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 측정량 가운데 ${quoted(present, "ko")}만 있고 ${topic(quoted(missing, "ko"))} 비어 있습니다.`,
      expected: "한 해의 측정량이 모두 있어야 그해 실적을 계산할 수 있습니다.",
      remedy: "빠진 값을 입력하십시오. 실제로 0이면 0을 입력하십시오.",
    }),
    en: ({ indicator, year, missing, present }) => ({
      found: `For ${year}, "${indicator}" has ${quoted(present, "en")} but not ${quoted(missing, "en")}.`,
      expected: "A year's result needs all of its quantities.",
      remedy: "Enter the missing value; enter 0 if it really is 0.",
    }),
  }),
  "quantity-gap": template<{ quantity: string; years: readonly number[] }>("warning", {
    ko: ({ quantity, years }) => ({
      found: `‘${quantity}’의 값이 중간에 ${yearList(years, "ko")}년만 빠져 있습니다.`,
      expected: "앞뒤 해의 값이 있으면 그 사이 해의 값도 있어야 합니다.",
      remedy: "빠진 해의 값을 입력하고, 측정하지 않은 해이면 이유를 적으십시오.",
    }),
    en: ({ quantity, years }) => ({
      found: `"${quantity}" has no value for ${yearList(years, "en")}, between years that have one.`,
      expected: "A series has no gap.",
      remedy: "Enter the missing value, or record why the year was not measured.",
    }),
  }),
  "formula-divides-by-zero": template<{
    indicator: string;
    year: number;
    values: readonly { name: string; value: number }[];
  }>("error", {
    ko: ({ indicator, year, values }) => ({
      found: `‘${indicator}’의 측정산식이 ${shortYear(year)}년에 0으로 나눕니다(${values.map(({ name, value }) => `${name} ${grouped(value, "ko")}`).join(", ")}).`,
      expected: "나누는 값이 0이 아니어야 실적을 계산할 수 있습니다.",
      remedy: "나누는 측정량의 값을 확인하십시오. 아직 측정하지 않았으면 0 대신 비워 두십시오.",
    }),
    en: ({ indicator, year, values }) => ({
      found: `The formula of "${indicator}" divides by zero in ${year} (${values.map(({ name, value }) => `${name} ${grouped(value, "en")}`).join(", ")}).`,
      expected: "A result exists only where the divisor is not 0.",
      remedy: "Check the divisor's value; leave it blank, not 0, if it is not measured yet.",
    }),
  }),
  "result-not-formula": template<{
    indicator: string;
    unit?: string;
    year: number;
    stated: number;
    computed: number;
    formula: string;
  }>("error", {
    ko: ({ indicator, unit, year, stated, computed, formula }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 실적이 ${toward(measured(stated, unit, "ko"))} 적혀 있으나, 측정산식으로 계산하면 ${formula} = ${measured(computed, unit, "ko")}입니다.`,
      expected: "적힌 실적은 인쇄된 측정산식에 측정량을 넣은 값과 같아야 합니다.",
      remedy: "측정량과 실적 가운데 틀린 쪽을 고치고, 산식이 바뀌었으면 측정산식을 고치십시오.",
    }),
    en: ({ indicator, unit, year, stated, computed, formula }) => ({
      found: `The ${year} result of "${indicator}" is given as ${measured(stated, unit, "en")}, but its formula gives ${formula} = ${measured(computed, unit, "en")}.`,
      expected: "A stated result equals the printed formula over the measured quantities.",
      remedy: "Correct the quantities or the result, or the formula if it has changed.",
    }),
  }),
  "target-below-result": template<TargetMove & { lower: boolean }>("warning", {
    ko: ({ indicator, unit, from, to, year, since, lower }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 목표 ${subject(measured(to, unit, "ko"))} ${shortYear(since)}년 실적 ${measured(from, unit, "ko")}보다 ${lower ? "높습니다(낮을수록 좋은 지표)" : "낮습니다"}.`,
      expected: `목표는 최근 실적보다 ${lower ? "높지" : "낮지"} 않아야 하고, 그렇게 정했으면 설정 근거에 까닭이 있어야 합니다.`,
      remedy: `목표를 ${measured(from, unit, "ko")} ${lower ? "이하로" : "이상으로"} 고치거나, 목표치 설정 근거에 하향 이유를 적으십시오.`,
    }),
    en: ({ indicator, unit, from, to, year, since, lower }) => ({
      found: `The ${year} target of "${indicator}", ${measured(to, unit, "en")}, is ${lower ? "above" : "below"} the ${since} result, ${measured(from, unit, "en")}${lower ? " (lower is better)" : ""}.`,
      expected: "A target is no worse than recent results unless the grounds explain why.",
      remedy: `Set it to ${measured(from, unit, "en")} or better, or explain it in the grounds.`,
    }),
  }),
  "target-falls": template<TargetMove & { lower: boolean; percent: number }>("warning", {
    ko: ({ indicator, unit, from, to, year, since, lower, percent: moved }) => ({
      found: `‘${indicator}’의 목표가 ${shortYear(since)}년 ${measured(from, unit, "ko")}에서 ${shortYear(year)}년 ${toward(measured(to, unit, "ko"))} ${lower ? "올라갑니다(낮을수록 좋은 지표)" : "내려갑니다"}(${percent(moved, "ko")}).`,
      expected: "목표는 해마다 나아져야 하고, 물러서면 설정 근거에 까닭이 있어야 합니다.",
      remedy:
        "목표를 고치거나, 목표치 설정 근거에 하향 조정한 이유(사업 축소, 측정 방법 변경 등)를 적으십시오.",
    }),
    en: ({ indicator, unit, from, to, year, since, lower, percent: moved }) => ({
      found: `The target of "${indicator}" goes ${lower ? "up" : "down"} from ${measured(from, unit, "en")} in ${since} to ${measured(to, unit, "en")} in ${year} (${percent(moved, "en")})${lower ? "; lower is better" : ""}.`,
      expected: "Targets improve from year to year unless the grounds explain why not.",
      remedy: "Correct the target, or explain in the grounds why it was lowered.",
    }),
  }),
  "target-leaps": template<TargetMove & { percent: number; threshold: number }>("warning", {
    ko: ({ indicator, unit, from, to, year, since, percent: moved, threshold }) => ({
      found: `‘${indicator}’의 목표가 ${shortYear(since)}년 ${measured(from, unit, "ko")}에서 ${shortYear(year)}년 ${toward(measured(to, unit, "ko"))} 크게 바뀝니다(${percent(moved, "ko")}).`,
      expected: `한 해에 ±${threshold}%를 넘게 바뀌는 목표는 설정 근거에 까닭이 있어야 합니다.`,
      remedy: "자릿수와 단위를 확인하고, 맞으면 이유를 적으십시오.",
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
        remedy: "해마다 나아지는 목표로 고치거나, 더 높일 수 없는 이유를 설정 근거에 적으십시오.",
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
  "entered-twice": template<{
    what: "quantity" | "indicator" | "program";
    name: string;
    years: readonly number[];
    same: boolean;
  }>("warning", {
    ko: ({ what, name, years, same }) => ({
      found: `${{ quantity: "측정량", indicator: "성과지표", program: "사업" }[what]} ${subject(`‘${name}’`)} 두 번 들어 있습니다${years.length > 0 ? `(${yearList(years, "ko")}년, 값이 ${same ? "같음" : "서로 다름"})` : ""}.`,
      expected: "같은 값은 한 곳에만 있어야 어느 쪽이 쓰이는지 분명하고 두 번 더해지지 않습니다.",
      remedy: "한쪽을 지우십시오. 서로 다른 것이면 이름을 다르게 고치십시오.",
    }),
    en: ({ what, name, years, same }) => ({
      found: `The ${what} "${name}" is entered twice${years.length > 0 ? ` (${yearList(years, "en")}, ${same ? "same" : "different"} values)` : ""}.`,
      expected: "A value stands in one place, so that it is clear which is used and none is added twice.",
      remedy: "Delete one of them, or give them different names.",
    }),
  }),
  "name-spelled-differently": template<{ what: NameKind; names: readonly string[] }>("warning", {
    ko: ({ what, names }) => ({
      found: `같은 ${object(nameKinds[what].ko)} 서로 다르게 적었습니다: ${names.map((name) => `‘${name}’`).join(" / ")}.`,
      expected: `${topic(nameKinds[what].ko)} 나오는 곳마다 띄어쓰기까지 똑같아야 합니다.`,
      remedy: "예산서에 있는 이름으로 통일하십시오. 서로 다른 것이면 이유를 적으십시오.",
    }),
    en: ({ what, names }) => ({
      found: `The same ${nameKinds[what].en} is spelled in different ways: ${names.map((name) => `"${name}"`).join(" / ")}.`,
      expected: "A name is identical wherever it recurs, blanks included.",
      remedy: "Use the budget book's spelling everywhere; if they are different things, record that.",
    }),
  }),
  "name-unknown": template<{ what: NameKind; name: string; known: readonly string[] }>("warning", {
    ko: ({ what, name, known }) => ({
      found: `${nameKinds[what].ko} ${topic(`‘${name}’`)} 목록에 없는 이름입니다.`,
      expected: `아는 ${topic(nameKinds[what].ko)} ${known.map((one) => `‘${one}’`).join(", ")}입니다.`,
      remedy: "이름을 목록과 똑같이 고치거나, 목록에 추가하십시오.",
    }),
    en: ({ what, name, known }) => ({
      found: `The ${nameKinds[what].en} "${name}" is not among those listed.`,
      expected: `Known: ${known.map((one) => `"${one}"`).join(", ")}.`,
      remedy: "Correct the name, or add it to the list.",
    }),
  }),
  "data-too-old": template<{ what: "budget" | "quantity"; name: string; newest: number; planYear: number }>(
    "warning",
    {
      ko: ({ what, name, newest, planYear }) =>
        what === "budget"
          ? {
              found: `예산표에서 가장 새로운 예산이 ${newest}년 예산입니다.`,
              expected: `${planYear}년 계획서에는 ${planYear}년 예산이 있어야 합니다.`,
              remedy: `${planYear}년 예산서의 금액으로 바꾸거나, 표의 연도 표시를 확인하십시오.`,
            }
          : {
              found: `‘${name}’의 가장 새로운 값이 ${newest}년 값입니다.`,
              expected: `${planYear}년 계획서에는 적어도 ${planYear - 2}년까지 측정한 값이 있어야 합니다.`,
              remedy: `${planYear - 2}년과 ${planYear - 1}년의 값을 입력하십시오.`,
            },
      en: ({ what, name, newest, planYear }) => ({
        found:
          what === "budget"
            ? `The newest budget is that of ${newest}.`
            : `The newest value of "${name}" is that of ${newest}.`,
        expected:
          what === "budget"
            ? `A plan for ${planYear} needs the ${planYear} budget.`
            : `A plan for ${planYear} needs values up to ${planYear - 2} at least.`,
        remedy:
          what === "budget"
            ? "Enter the plan year's amounts, or check the year labels."
            : `Enter the values of ${planYear - 2} and ${planYear - 1}.`,
      }),
    },
  ),
};

export type NameKind = "goal" | "unitProgram" | "detailProgram" | "department" | "indicator" | "quantity";

const nameKinds: Record<NameKind, { ko: string; en: string }> = {
  goal: { ko: "정책사업목표", en: "policy goal" },
  unitProgram: { ko: "단위사업", en: "unit program" },
  detailProgram: { ko: "세부사업", en: "detail program" },
  department: { ko: "부서", en: "department" },
  indicator: { ko: "성과지표", en: "indicator" },
  quantity: { ko: "측정량", en: "quantity" },
};

/** "언론매체보도건수" for 언론매체보도율: what a count of the same thing might be called. */
function countName(indicator: string): string {
  return indicator.replace(/(비율|율|률)$/, "건수");
}

/** Sums of percent points without the binary tail: 100 - 99.9 is 0.1. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
