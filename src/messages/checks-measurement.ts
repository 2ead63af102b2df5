/**
 * What finance asks about formulas, measured quantities and results.
 * Example: unlike-quantities → ‘SNS운영실적’의 측정산식이 성격이 다른 4가지 양을 더합니다 …
 */
import { shortYear } from "../text/year";
import { template } from "./template";
import { grouped, quoted, topic, toward, yearList, measured } from "./wording";

export const measurementCheckFindings = {
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
  "result-missing": template<{ indicator: string; year: number }>("warning", {
    ko: ({ indicator, year }) => ({
      found: `‘${indicator}’의 ${shortYear(year)}년 실적이 없습니다.`,
      expected: `${shortYear(year)}년은 이미 끝난 해이므로 실적이 있어야 목표치의 근거가 됩니다.`,
      remedy: "실적(또는 실적을 계산할 측정량)을 입력하고, 측정하지 않은 해이면 그 이유를 적으십시오.",
    }),
    en: ({ indicator, year }) => ({
      found: `"${indicator}" has no result for ${year}.`,
      expected: `${year} is over; its result is what the targets stand on.`,
      remedy:
        "Enter the result or the quantities that it is computed from, or record why it was not measured.",
    }),
  }),
  "data-too-old": template<{
    what: "budget" | "quantity";
    names: readonly string[];
    newest: number;
    planYear: number;
  }>("warning", {
    ko: ({ what, names, newest, planYear }) =>
      what === "budget"
        ? {
            found: `예산표의 가장 최근 예산이 ${newest}년 예산입니다.`,
            expected: `${planYear}년 계획서에는 ${planYear}년 예산이 있어야 합니다.`,
            remedy: `${planYear}년 예산서의 금액으로 바꾸거나, 표의 연도 표시를 확인하십시오.`,
          }
        : {
            found: `${quoted(names, "ko")}의 가장 최근 값이 ${newest}년 값입니다.`,
            expected: `${planYear}년 계획서에는 적어도 ${planYear - 2}년까지 측정한 값이 있어야 합니다.`,
            remedy: `${planYear - 2}년과 ${planYear - 1}년의 값을 입력하십시오.`,
          },
    en: ({ what, names, newest, planYear }) => ({
      found:
        what === "budget"
          ? `The newest budget is that of ${newest}.`
          : `The newest value of ${quoted(names, "en")} is that of ${newest}.`,
      expected:
        what === "budget"
          ? `A plan for ${planYear} needs the ${planYear} budget.`
          : `A plan for ${planYear} needs values up to ${planYear - 2} at least.`,
      remedy:
        what === "budget"
          ? "Enter the plan year's amounts, or check the year labels."
          : `Enter the values of ${planYear - 2} and ${planYear - 1}.`,
    }),
  }),
};
