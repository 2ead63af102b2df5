/**
 * Printed figures that seem to contradict each other, and why they are right all the same. Numbers are as printed.
 * Example: shown-rate-off → ‘계’의 증감률은 △24.09%로 인쇄되는데, △149 ÷ 619 = △24.07%입니다 …
 */
import { template } from "./template";
import { columnLabel, grouped, money, percent, quoted, terms, topic, toward } from "./wording";

/** A sum of one column: "'17예산". */
export interface ShownSum {
  readonly column: { readonly ko: string; readonly en: string };
  readonly printed: number;
  readonly parts: readonly number[];
  readonly sum: number;
}

export interface ShownChange {
  readonly row: string;
  readonly printed: number;
  readonly current: number;
  readonly previous: number;
  readonly apparent: number;
}

export interface ShownRate {
  readonly row: string;
  readonly printed: number;
  readonly change: number;
  readonly previous: number;
  readonly apparent: number;
}

const nothingKo = (words: string): string => `고칠 것이 없습니다. 문의가 오면 ${words} 설명하십시오.`;
const roundingKo = nothingKo("‘단수차이(반올림에 따른 차이)’라고");
const unroundedKo = nothingKo("‘백만원으로 반올림하기 전의 금액으로 계산한 값’이라고");
const roundingEn = "Nothing needs mending. If asked, explain it as a rounding difference.";
const unroundedEn = (what: string): string =>
  `Nothing needs mending. If asked, explain that the ${what} computed before rounding to millions.`;

export const shownCheckFindings = {
  "zero-base": template<{ row: string; current: number; printed?: string }>("note", {
    ko: ({ row, current, printed }) => ({
      found: `‘${row}’의 전년도 예산은 0이고 올해 예산은 ${money(current, "ko")}입니다.`,
      expected:
        printed === undefined
          ? "전년도 예산이 0인 사업은 신규 사업이거나 사업명이 바뀐 사업입니다."
          : `0에서 늘어난 금액에는 증감률이 없으므로 ${toward(`‘${printed}’`)} 표시합니다.`,
      remedy: "신규 사업이면 그대로 두고, 사업명이 바뀐 것이면 전년도 금액을 옮겨 적으십시오.",
    }),
    en: ({ row, current, printed }) => ({
      found: `"${row}" had a budget of 0 last year and has ${money(current, "en")} now.`,
      expected:
        printed === undefined
          ? "A program without a budget last year is new, or had another name."
          : `A rise from 0 has no rate; "${printed}" stands for it.`,
      remedy: "Leave it if the program is new; if it was renamed, enter last year's amount.",
    }),
  }),
  "shown-sum-off": template<{ row: string; sums: readonly ShownSum[] }>("note", {
    ko: ({ row, sums }) => ({
      found: `‘${row}’의 인쇄된 금액이 인쇄된 하위 금액의 합과 다릅니다: ${sums
        .map(
          ({ column, printed, parts, sum }) =>
            `${topic(column.ko)} ${grouped(printed, "ko")}, 합은 ${terms(parts, "ko")} = ${grouped(sum, "ko")}`,
        )
        .join("; ")}.`,
      expected: "반올림하기 전의 금액으로는 합이 맞습니다. 인쇄 단위(백만원)에서만 생기는 단수차이입니다.",
      remedy: roundingKo,
    }),
    en: ({ row, sums }) => ({
      found: `For "${row}" the printed figure is not the sum of its printed parts: ${sums
        .map(
          ({ column, printed, parts, sum }) =>
            `${column.en} prints as ${grouped(printed, "en")}, the parts as ${terms(parts, "en")} = ${grouped(sum, "en")}`,
        )
        .join("; ")}.`,
      expected: "Before rounding the sum is right; the difference comes from printing in millions only.",
      remedy: roundingEn,
    }),
  }),
  "shown-change-off": template<{ changes: readonly ShownChange[] }>("note", {
    ko: ({ changes }) => ({
      found: `인쇄된 금액으로 뺀 값과 다른 비교증감이 ${changes.length}개 있습니다: ${changes
        .map(
          ({ row, printed, current, previous, apparent }) =>
            `${row} ${grouped(printed, "ko")}(인쇄 금액으로는 ${grouped(current, "ko")} - ${grouped(previous, "ko")} = ${grouped(apparent, "ko")})`,
        )
        .join(", ")}.`,
      expected: "비교증감은 반올림하기 전의 금액으로 빼서 반올림하므로 인쇄된 값이 맞습니다(단수차이).",
      remedy: roundingKo,
    }),
    en: ({ changes }) => ({
      found: `Changes that differ from what the printed amounts give (${changes.length}): ${changes
        .map(
          ({ row, printed, current, previous, apparent }) =>
            `${quoted([row], "en")} ${grouped(printed, "en")} (from the print ${grouped(current, "en")} - ${grouped(previous, "en")} = ${grouped(apparent, "en")})`,
        )
        .join(", ")}.`,
      expected:
        "A change is taken from the unrounded amounts and then rounded, so the printed ones are right.",
      remedy: roundingEn,
    }),
  }),
  "shown-rate-off": template<{ rates: readonly ShownRate[] }>("note", {
    ko: ({ rates }) => ({
      found: `인쇄된 금액으로 나눈 값과 다른 증감률이 ${rates.length}개 있습니다: ${rates
        .map(
          ({ row, printed, change, previous, apparent }) =>
            `${row} ${percent(printed, "ko")}(인쇄 금액으로는 ${grouped(change, "ko")} ÷ ${grouped(previous, "ko")} = ${percent(apparent, "ko")})`,
        )
        .join(", ")}.`,
      expected: "증감률은 반올림하기 전의 금액으로 계산하므로 인쇄된 값이 맞습니다.",
      remedy: unroundedKo,
    }),
    en: ({ rates }) => ({
      found: `Change rates that differ from what the printed amounts give (${rates.length}): ${rates
        .map(
          ({ row, printed, change, previous, apparent }) =>
            `${quoted([row], "en")} ${percent(printed, "en")} (from the print ${grouped(change, "en")} / ${grouped(previous, "en")} = ${percent(apparent, "en")})`,
        )
        .join(", ")}.`,
      expected: "Rates are computed from the unrounded amounts, so the printed ones are right.",
      remedy: unroundedEn("rate was"),
    }),
  }),
  "shown-share-off": template<{
    shares: readonly { row: string; year: number; printed: number; apparent: number }[];
  }>("note", {
    ko: ({ shares }) => ({
      found: `인쇄된 금액으로 나눈 값과 다른 구성비가 ${shares.length}개 있습니다: ${shares
        .map(
          ({ row, year, printed, apparent }) =>
            `${row} ${columnLabel(year, "budget", "ko")} ${percent(printed, "ko")}(인쇄 금액으로는 ${percent(apparent, "ko")})`,
        )
        .join(", ")}.`,
      expected: "구성비는 반올림하기 전의 금액으로 계산하므로 인쇄된 값이 맞습니다.",
      remedy: unroundedKo,
    }),
    en: ({ shares }) => ({
      found: `Shares that differ from what the printed amounts give (${shares.length}): ${shares
        .map(
          ({ row, year, printed, apparent }) =>
            `${quoted([row], "en")} ${year} ${percent(printed, "en")} (from the print ${percent(apparent, "en")})`,
        )
        .join(", ")}.`,
      expected: "Shares are computed from the unrounded amounts, so the printed ones are right.",
      remedy: unroundedEn("share was"),
    }),
  }),
};
