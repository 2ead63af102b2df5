/**
 * Typed shares, rates, differences, totals and counts on the staff's sheets that are not what they should be.
 * Percentages are given in percent points, rounded to as many decimals as they were typed with, at least two.
 * Example: stated-share-wrong → ‘인력운영비’의 구성비가 6.60%로 적혀 있으나 … 6.53%입니다.
 */
import { template, type Language } from "./template";
import { addition, grouped, money, percent, subject, terms, together, topic, toward } from "./wording";

interface Rate {
  readonly name: string;
  readonly stated: number;
  readonly computed: number;
}

interface TotalData {
  readonly name: string;
  readonly kind: "total" | "subtotal";
  readonly stated: number;
  readonly sum: number;
  readonly parts: readonly number[];
  /** Whether the numbers are won; otherwise people or things. */
  readonly money: boolean;
}

const amount = (value: number, inMoney: boolean, language: Language): string =>
  inMoney ? money(value, language) : grouped(value, language);

const adding = (parts: readonly number[], sum: number, inMoney: boolean, language: Language): string =>
  inMoney
    ? addition(parts, sum, language)
    : (parts.length > 1 ? `${terms(parts, language)} = ` : "") + grouped(sum, language);

export const statementCheckFindings = {
  "stated-share-wrong": template<Rate & { part: number; whole: number }>("error", {
    ko: ({ name, stated, computed, part, whole }) => ({
      found: `‘${name}’의 구성비가 ${toward(percent(stated, "ko"))} 적혀 있으나, 계산하면 ${money(part, "ko")} ÷ ${money(whole, "ko")} = ${percent(computed, "ko")}입니다.`,
      expected: `구성비는 해당 금액 ÷ 합계이므로 ${percent(computed, "ko")}여야 합니다.`,
      remedy: `${toward(percent(computed, "ko"))} 고치거나 수식으로 바꾸십시오. 구성비가 맞다면 금액을 확인하십시오.`,
    }),
    en: ({ name, stated, computed, part, whole }) => ({
      found: `The share of "${name}" is given as ${percent(stated, "en")}, but ${money(part, "en")} / ${money(whole, "en")} = ${percent(computed, "en")}.`,
      expected: `A share is the amount divided by the total: ${percent(computed, "en")}.`,
      remedy: `Change it to ${percent(computed, "en")} or use a formula; if the share is right, check the amounts.`,
    }),
  }),
  "stated-rate-wrong": template<Rate & { current: number; previous: number }>("error", {
    ko: ({ name, stated, computed, current, previous }) => ({
      found: `‘${name}’의 증감률이 ${toward(percent(stated, "ko"))} 적혀 있으나, 계산하면 (${money(current, "ko")} - ${money(previous, "ko")}) ÷ ${money(previous, "ko")} = ${percent(computed, "ko")}입니다.`,
      expected: `증감률은 (예산액 - 전년도예산액) ÷ 전년도예산액이므로 ${percent(computed, "ko")}여야 합니다.`,
      remedy: `${toward(percent(computed, "ko"))} 고치거나 수식으로 바꾸십시오. 증감률이 맞다면 두 금액을 확인하십시오.`,
    }),
    en: ({ name, stated, computed, current, previous }) => ({
      found: `The change rate of "${name}" is given as ${percent(stated, "en")}, but (${money(current, "en")} - ${money(previous, "en")}) / ${money(previous, "en")} = ${percent(computed, "en")}.`,
      expected: `The rate is the change divided by last year's budget: ${percent(computed, "en")}.`,
      remedy: `Change it to ${percent(computed, "en")} or use a formula; if the rate is right, check the two amounts.`,
    }),
  }),
  "stated-rate-without-base": template<{ name: string; stated: number; current: number }>("error", {
    ko: ({ name, stated, current }) => ({
      found: `‘${name}’의 증감률이 ${toward(percent(stated, "ko"))} 적혀 있으나, 전년도 예산이 0이고 올해는 ${money(current, "ko")}입니다.`,
      expected: "전년도 예산이 0이면 증감률을 계산할 수 없으므로 ‘순증’으로 적습니다.",
      remedy: "증감률 칸을 ‘순증’으로 고치거나, 전년도 예산액을 확인하십시오.",
    }),
    en: ({ name, stated, current }) => ({
      found: `The change rate of "${name}" is given as ${percent(stated, "en")}, but last year's budget is 0 and this year's ${money(current, "en")}.`,
      expected: 'From 0 there is no rate; "순증" (new) is written instead.',
      remedy: `Write "순증" in place of the rate, or check last year's amount.`,
    }),
  }),
  "stated-from-shown": template<Rate & { what: "share" | "rate" }>("note", {
    ko: ({ name, stated, computed, what }) => {
      const word = what === "share" ? "구성비" : "증감률";
      return {
        found: `‘${name}’의 ${word} ${topic(percent(stated, "ko"))} 백만원으로 반올림한 금액으로 계산한 값입니다. 계획서에는 ${toward(percent(computed, "ko"))} 인쇄됩니다.`,
        expected: `${topic(word)} 반올림하기 전의 금액으로 계산한 ${subject(percent(computed, "ko"))} 맞습니다.`,
        remedy: `시트의 값을 ${toward(percent(computed, "ko"))} 고치면 계획서와 일치합니다.`,
      };
    },
    en: ({ name, stated, computed, what }) => {
      const word = what === "share" ? "share" : "change rate";
      return {
        found: `The ${word} ${percent(stated, "en")} of "${name}" was computed from amounts rounded to millions; the plan prints ${percent(computed, "en")}.`,
        expected: `A ${word} is computed from the unrounded amounts: ${percent(computed, "en")}.`,
        remedy: `Change the sheet's value to ${percent(computed, "en")} so that it agrees with the plan.`,
      };
    },
  }),
  "stated-change-wrong": template<{
    name: string;
    stated: number;
    computed: number;
    current: number;
    previous: number;
  }>("error", {
    ko: ({ name, stated, computed, current, previous }) => ({
      found: `‘${name}’의 비교증감이 ${toward(money(stated, "ko"))} 적혀 있으나, 계산하면 ${money(current, "ko")} - ${money(previous, "ko")} = ${money(computed, "ko")}입니다.`,
      expected: `비교증감은 예산액 - 전년도예산액이므로 ${subject(money(computed, "ko"))} 되어야 합니다.`,
      remedy: `${toward(money(computed, "ko"))} 고치거나 수식으로 바꾸십시오. 증감액이 맞다면 두 금액을 확인하십시오.`,
    }),
    en: ({ name, stated, computed, current, previous }) => ({
      found: `The change of "${name}" is given as ${money(stated, "en")}, but ${money(current, "en")} - ${money(previous, "en")} = ${money(computed, "en")}.`,
      expected: `The change is this year's budget less last year's: ${money(computed, "en")}.`,
      remedy: `Change it to ${money(computed, "en")} or use a formula; if the change is right, check the two amounts.`,
    }),
  }),
  "stated-change-rounded": template<{
    name: string;
    stated: number;
    computed: number;
    current: number;
    previous: number;
  }>("note", {
    ko: ({ name, stated, computed, current, previous }) => ({
      found: `‘${name}’의 비교증감은 ${money(stated, "ko")}인데, 적힌 금액으로 빼면 ${money(current, "ko")} - ${money(previous, "ko")} = ${money(computed, "ko")}입니다.`,
      expected: "두 금액이 이미 반올림되어 있어 생길 수 있는 크기의 차이(단수차이)이며, 오류가 아닙니다.",
      remedy: "고치지 않아도 됩니다. 차이를 없애려면 반올림하지 않은 원 단위 금액을 입력하십시오.",
    }),
    en: ({ name, stated, computed, current, previous }) => ({
      found: `The change of "${name}" is ${money(stated, "en")}, while the amounts give ${money(current, "en")} - ${money(previous, "en")} = ${money(computed, "en")}.`,
      expected:
        "The amounts are rounded, and rounding alone can make a difference of this size; it is no error.",
      remedy: "Nothing needs mending. To remove the difference, enter the amounts in won.",
    }),
  }),
  "stated-total-wrong": template<TotalData>("error", {
    ko: ({ name, kind, stated, sum, parts, money: inMoney }) => ({
      found: `‘${name}’의 ${kind === "total" ? "합계가" : "소계가"} ${toward(amount(stated, inMoney, "ko"))} 적혀 있으나, 항목을 더하면 ${toward(adding(parts, sum, inMoney, "ko"))} ${amount(Math.abs(stated - sum), inMoney, "ko")} 차이가 납니다.`,
      expected: `${kind === "total" ? "합계는" : "소계는"} 항목의 합인 ${subject(amount(sum, inMoney, "ko"))} 되어야 합니다.`,
      remedy: "항목에 빠지거나 두 번 들어간 것이 없는지 확인하고, 합계를 수식(=SUM)으로 바꾸십시오.",
    }),
    en: ({ name, kind, stated, sum, parts, money: inMoney }) => ({
      found: `The ${kind} "${name}" is given as ${amount(stated, inMoney, "en")}, but its items add up to ${adding(parts, sum, inMoney, "en")}, a difference of ${amount(Math.abs(stated - sum), inMoney, "en")}.`,
      expected: `The ${kind} is the sum of its items: ${amount(sum, inMoney, "en")}.`,
      remedy:
        "Look for an item left out or entered twice, and put a formula (=SUM) in place of the typed total.",
    }),
  }),
  "stated-total-rounded": template<TotalData>("note", {
    ko: ({ name, kind, stated, sum, parts, money: inMoney }) => ({
      found: `‘${name}’의 ${topic(kind === "total" ? "합계" : "소계")} ${amount(stated, inMoney, "ko")}인데, 항목을 더하면 ${adding(parts, sum, inMoney, "ko")}입니다.`,
      expected: "항목이 이미 반올림되어 있어 생길 수 있는 크기의 차이(단수차이)이며, 오류가 아닙니다.",
      remedy: "고치지 않아도 됩니다. 차이를 없애려면 반올림하지 않은 원 단위 금액을 입력하십시오.",
    }),
    en: ({ name, kind, stated, sum, parts, money: inMoney }) => ({
      found: `The ${kind} "${name}" is ${amount(stated, inMoney, "en")}, while its items add up to ${adding(parts, sum, inMoney, "en")}.`,
      expected:
        "The items are rounded, and rounding alone can make a difference of this size; it is no error.",
      remedy: "Nothing needs mending. To remove the difference, enter the amounts in won.",
    }),
  }),
  "stated-count-wrong": template<{ name: string; stated: number; counted: number }>("error", {
    ko: ({ name, stated, counted }) => ({
      found: `‘${name}’의 수가 ${toward(grouped(stated, "ko"))} 적혀 있으나, 세어 보면 ${grouped(counted, "ko")}개입니다.`,
      expected: `현황표의 수는 아래 표에 있는 수 ${toward(grouped(counted, "ko"))} 적어야 합니다.`,
      remedy: `${toward(grouped(counted, "ko"))} 고치거나, 빠지거나 더 들어간 항목이 없는지 확인하십시오.`,
    }),
    en: ({ name, stated, counted }) => ({
      found: `The count of "${name}" is given as ${grouped(stated, "en")}, but there are ${grouped(counted, "en")}.`,
      expected: `The count equals what the tables hold: ${grouped(counted, "en")}.`,
      remedy: `Change it to ${grouped(counted, "en")}, or look for an item too many or too few.`,
    }),
  }),
  "stated-achievement-wrong": template<Rate & { target: number; result: number }>("error", {
    ko: ({ name, stated, computed, target, result }) => ({
      found: `‘${name}’의 달성률이 ${toward(percent(stated, "ko"))} 적혀 있으나, 목표 ${together(grouped(target, "ko"))} 실적 ${toward(grouped(result, "ko"))} 계산하면 ${percent(computed, "ko")}입니다.`,
      expected: `달성률은 목표에 대한 실적의 비율이므로 ${percent(computed, "ko")}여야 합니다.`,
      remedy: `${toward(percent(computed, "ko"))} 고치거나 수식으로 바꾸십시오. 달성률이 맞다면 목표와 실적을 확인하십시오.`,
    }),
    en: ({ name, stated, computed, target, result }) => ({
      found: `The achievement of "${name}" is given as ${percent(stated, "en")}, but the target ${grouped(target, "en")} and the result ${grouped(result, "en")} give ${percent(computed, "en")}.`,
      expected: `Achievement is the result against the target: ${percent(computed, "en")}.`,
      remedy: `Change it to ${percent(computed, "en")} or use a formula; if it is right, check the target and the result.`,
    }),
  }),
};
