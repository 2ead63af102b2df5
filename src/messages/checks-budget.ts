/**
 * What finance asks about the budget and its programs. Amounts are in won; `shown` is a number as the plan prints it.
 * Example: policy-not-sum-of-units → 정책사업의 '16예산은 394,710천원인데 단위사업을 더하면 225,000천원 …
 */
import { template, type Language } from "./template";
import {
  addition,
  columnLabel,
  columnList,
  grouped,
  money,
  object,
  percent,
  subject,
  topic,
  toward,
  type Column,
} from "./wording";

/** A stated sum and what its parts add up to. */
export interface SumData {
  readonly row: string;
  readonly year: number;
  readonly column: Column;
  readonly stated: number;
  readonly parts: readonly { readonly name: string; readonly won: number }[];
  readonly sum: number;
  readonly difference: number;
  /** The difference in 백만원, rounded as the plan prints it. */
  readonly shown: number;
}

/** "169,710천원(인쇄 단위로 170백만원)"; the second part only where it says something else. */
function gap({ difference, shown }: SumData, among: readonly number[], language: Language): string {
  const size = money(Math.abs(difference), language, among);
  if (shown === 0 || Math.abs(difference) === Math.abs(shown) * 1e6) return size;
  const printed = grouped(Math.abs(shown), language);
  return language === "ko"
    ? `${size}(인쇄 단위로 ${printed}백만원)`
    : `${size} (${printed} million as printed)`;
}

/** The sentence that both sides and the difference stand in, all in one unit; `parts` with its particle in Korean. */
function sumText(data: SumData, parts: string, language: Language): string {
  const wons = data.parts.map((part) => part.won);
  const all = [data.stated, data.sum, ...wons];
  const column = columnLabel(data.year, data.column, language);
  const stated = money(data.stated, language, all);
  const sum = addition(wons, data.sum, language, all);
  const difference = gap(data, all, language);
  return language === "ko"
    ? `‘${data.row}’의 ${topic(column)} ${stated}인데, ${parts} 더하면 ${toward(sum)} ${difference} 차이가 납니다.`
    : `For "${data.row}" ${column} is ${stated}, but ${parts} add up to ${sum}: ${difference} unexplained.`;
}

export const budgetCheckFindings = {
  "policy-not-sum-of-units": template<
    SumData & { planYear: boolean; of?: "policyPrograms" | "unitPrograms" }
  >("error", {
    ko: (data) => {
      const parts = data.of === "policyPrograms" ? "개별 정책사업" : "단위사업";
      return {
        found: sumText(data, object(parts), "ko"),
        expected: `정책사업의 금액은 ${parts} 금액의 합과 같아야 합니다.`,
        remedy: data.planYear
          ? `두 쪽의 금액을 예산서와 대조하여 틀린 금액을 고치거나, 빠진 ${object(parts)} 추가하십시오.`
          : `그 뒤에 폐지·이관된 ${subject(parts)} 있으면 그 사업명과 금액을 이유로 적고, 아니면 예산서와 대조하여 고치십시오.`,
      };
    },
    en: (data) => {
      const part = data.of === "policyPrograms" ? "policy program" : "unit program";
      return {
        found: sumText(data, `its ${part}s`, "en"),
        expected:
          data.of === "policyPrograms"
            ? "The total of policy programs equals their sum."
            : "A policy program equals the sum of its unit programs.",
        remedy: data.planYear
          ? `Compare both sides with the budget book; correct the wrong amount or add the missing ${part}.`
          : `If a ${part} ended or moved since then, record its name and amount as the reason; otherwise correct it.`,
      };
    },
  }),
  "unit-not-sum-of-details": template<SumData & { planYear: boolean }>("error", {
    ko: (data) => ({
      found: sumText(data, "세부사업을", "ko"),
      expected: "단위사업의 금액은 그에 속한 세부사업 금액의 합과 같아야 합니다.",
      remedy: data.planYear
        ? "세부사업별 금액을 예산서와 대조하여 틀린 금액을 고치거나, 빠진 세부사업을 추가하십시오."
        : "그 뒤에 폐지·이관된 세부사업이 있으면 그 사업명과 금액을 이유로 적고, 아니면 예산서와 대조하여 고치십시오.",
    }),
    en: (data) => ({
      found: sumText(data, "its detail programs", "en"),
      expected: "A unit program equals the sum of its detail programs.",
      remedy: data.planYear
        ? "Compare the detail programs with the budget book; correct the wrong amount or add the missing program."
        : "If a detail program ended or moved since then, record its name and amount as the reason; otherwise correct it.",
    }),
  }),
  "hierarchy-not-sum": template<SumData>("error", {
    ko: (data) => {
      const names = data.parts.map((part) => part.name).join(" + ");
      return {
        found: sumText(data, `하위 항목(${names})을`, "ko"),
        expected: `${data.row} = ${subject(names)} 되어야 합니다.`,
        remedy:
          "예산서와 대조하여 합계나 하위 항목의 금액을 고치십시오. 합계는 직접 입력하지 말고 수식으로 두는 것이 안전합니다.",
      };
    },
    en: (data) => ({
      found: sumText(data, "its parts", "en"),
      expected: `"${data.row}" = ${data.parts.map((part) => `"${part.name}"`).join(" + ")}.`,
      remedy: "Correct the total or its parts from the budget book. A formula is safer than a typed total.",
    }),
  }),
  "sum-rounded": template<SumData>("note", {
    ko: (data) => ({
      found: sumText(data, "하위 항목을", "ko"),
      expected: "원본 금액이 이미 반올림되어 있어 생길 수 있는 크기의 차이(단수차이)이며, 오류가 아닙니다.",
      remedy: "고치지 않아도 됩니다. 차이를 없애려면 반올림하지 않은 원 단위 금액을 입력하십시오.",
    }),
    en: (data) => ({
      found: sumText(data, "its parts", "en"),
      expected:
        "The source amounts are rounded, and rounding alone can make a difference of this size; it is no error.",
      remedy: "Nothing needs mending. To remove the difference, enter the amounts in won.",
    }),
  }),
  "amount-missing": template<{ row: string; columns: readonly { year: number; column: Column }[] }>(
    "warning",
    {
      ko: ({ row, columns }) => ({
        found: `‘${row}’에 ${columnList(columns, "ko")} 금액이 없습니다.`,
        expected:
          "계획연도와 전년도 예산액, 전전년도 결산액이 모두 있어야 합니다. 없던 사업이면 0이라고 적습니다.",
        remedy: "금액을 입력하십시오. 그해에 사업이 없었으면 0을 입력하십시오.",
      }),
      en: ({ row, columns }) => ({
        found: `"${row}" lacks ${columnList(columns, "en")}.`,
        expected:
          "The budgets of the plan year and the year before and the settlement before that; 0 where there was none.",
        remedy: "Enter the amount, or 0 if the program did not exist in that year.",
      }),
    },
  ),
  "column-missing": template<{ year: number; column: Column; programs: number }>("warning", {
    ko: ({ year, column, programs }) => ({
      found: `단위사업 ${programs}개 모두 ${columnLabel(year, column, "ko")} 금액이 없습니다.`,
      expected: `관련 예산사업 내역에는 ${columnLabel(year, column, "ko")} 금액이 있어야 합니다.`,
      remedy:
        column === "settlement"
          ? "예산표에 결산액 열을 추가하고, 결산 자료가 없으면 그 이유를 적으십시오."
          : "예산표에 그해 예산액 열을 추가하고, 열 제목의 연도를 확인하십시오.",
    }),
    en: ({ year, column, programs }) => ({
      found:
        programs === 1
          ? `The one unit program has no ${columnLabel(year, column, "en")}.`
          : `None of the ${programs} unit programs has ${columnLabel(year, column, "en")}.`,
      expected: `The programs' table prints ${columnLabel(year, column, "en")}.`,
      remedy:
        column === "settlement"
          ? "Add the settlement to the budget table, or record why there is none."
          : "Add that year's budget to the table, and check the years in its head.",
    }),
  }),
  "program-without-budget": template<{ name: string; level: "unit" | "detail" }>("error", {
    ko: ({ name, level }) => ({
      found: `${level === "unit" ? "단위사업" : "세부사업"} ‘${name}’의 예산액을 예산표에서 찾지 못했습니다.`,
      expected: "계획서에 실리는 사업은 모두 예산표에 같은 이름으로 있어야 합니다.",
      remedy: "예산표에 이 사업의 금액을 추가하거나, 두 곳의 사업명을 똑같이 고치십시오.",
    }),
    en: ({ name, level }) => ({
      found: `No budget was found for the ${level} program "${name}".`,
      expected: "Every program of the plan stands in the budget table under the same name.",
      remedy: "Add its amounts to the budget table, or make the names identical in both places.",
    }),
  }),
  "program-without-overview": template<{ name: string; level: "unit" | "detail" }>("warning", {
    ko: ({ name, level }) => ({
      found: `예산표의 ${level === "unit" ? "단위사업" : "세부사업"} ‘${name}’에 대한 사업개요가 없습니다.`,
      expected:
        level === "unit"
          ? "단위사업마다 목적과 주요내용이 있어야 합니다."
          : "세부사업마다 예산사업 개요(사업내용, 사업기간, 지원형태 등)가 있어야 합니다.",
      remedy: "사업개요 시트에 이 사업을 같은 이름으로 추가하십시오.",
    }),
    en: ({ name, level }) => ({
      found: `The budget has a ${level} program "${name}" without an overview.`,
      expected:
        level === "unit"
          ? "Every unit program has its purpose and contents."
          : "Every detail program has its overview.",
      remedy: "Add the program to the overview sheet under the same name.",
    }),
  }),
  "period-over": template<{ name: string; period: string; lastYear: number; planYear: number }>("warning", {
    ko: ({ name, period, lastYear, planYear }) => ({
      found: `‘${name}’의 사업기간(${period})이 ${lastYear}년에 끝납니다.`,
      expected: `${planYear}년 예산이 있는 사업의 기간에는 ${planYear}년이 들어 있어야 합니다.`,
      remedy: "사업기간을 고치거나, 기간이 끝난 사업에 예산을 둔 이유를 적으십시오.",
    }),
    en: ({ name, period, lastYear, planYear }) => ({
      found: `The period of "${name}" (${period}) ends in ${lastYear}.`,
      expected: `A program with a budget in ${planYear} runs in ${planYear}.`,
      remedy: "Correct the period, or record why a finished program has a budget.",
    }),
  }),
  "change-rate-large": template<{
    row: string;
    rate: number;
    current: number;
    previous: number;
    threshold: number;
  }>("warning", {
    ko: ({ row, rate, current, previous, threshold }) => ({
      found: `‘${row}’ 예산이 전년도 ${money(previous, "ko")}에서 ${toward(money(current, "ko"))} ${percent(Math.abs(rate), "ko")} ${rate < 0 ? "줄었습니다" : "늘었습니다"}(증감률 ${percent(rate, "ko")}).`,
      expected: `증감률이 ±${threshold}%를 넘으면 그 이유를 밝혀야 합니다.`,
      remedy: "금액의 단위(원·천원·백만원)와 자릿수를 확인하고, 맞으면 증감 이유를 적으십시오.",
    }),
    en: ({ row, rate, current, previous, threshold }) => ({
      found: `The budget of "${row}" goes from ${money(previous, "en")} to ${money(current, "en")} (${percent(rate, "en")}).`,
      expected: `A change beyond ±${threshold}% has to be explained.`,
      remedy: "Check the amounts' unit and digits; if they are right, record the reason.",
    }),
  }),
};
