/**
 * Printed figures that seem to contradict each other, and why they are right all the same. Numbers are as printed.
 * Example: shown-rate-off → ‘계’의 증감률은 △24.09%로 인쇄되는데, △149 ÷ 619 = △24.07%입니다 …
 */
import { template } from "./template";
import { columnLabel, grouped, money, percent, quoted, subject, terms, topic, toward } from "./wording";

export const shownCheckFindings = {
  "zero-base": template<{ row: string; current: number; printed: string }>("note", {
    ko: ({ row, current, printed }) => ({
      found: `‘${row}’의 전년도 예산은 0이고 올해는 ${subject(money(current, "ko"))} 편성되어 증감률을 계산할 수 없습니다.`,
      expected: `0에서 늘어난 금액에는 증감률이 없으므로 ‘${printed}’ 표시가 맞습니다.`,
      remedy: "신규 사업이면 그대로 두고, 사업명이 바뀐 것이면 전년도 금액을 옮겨 적으십시오.",
    }),
    en: ({ row, current, printed }) => ({
      found: `"${row}" had no budget last year and has ${money(current, "en")} now; there is no change rate.`,
      expected: `A rise from 0 has no rate; "${printed}" stands for it.`,
      remedy: "Leave it if the program is new; if it was renamed, enter last year's amount.",
    }),
  }),
  "shown-sum-off": template<{
    row: string;
    column: { ko: string; en: string };
    printed: number;
    parts: readonly number[];
    sum: number;
  }>("note", {
    ko: ({ row, column, printed, parts, sum }) => ({
      found: `‘${row}’의 ${topic(column.ko)} ${toward(grouped(printed, "ko"))} 인쇄되는데, 인쇄된 하위 금액을 더하면 ${terms(parts, "ko")} = ${grouped(sum, "ko")}입니다.`,
      expected: "반올림하기 전의 금액으로는 합이 맞습니다. 인쇄 단위에서만 생기는 단수차이입니다.",
      remedy: "고칠 것이 없습니다. 문의가 오면 ‘단수차이’라고 설명하십시오.",
    }),
    en: ({ row, column, printed, parts, sum }) => ({
      found: `For "${row}" ${column.en} prints as ${grouped(printed, "en")}, but its printed parts add up to ${terms(parts, "en")} = ${grouped(sum, "en")}.`,
      expected:
        "Before rounding the sum is right; the difference comes from rounding for print only (단수차이).",
      remedy: "Nothing needs mending. If asked, explain it as a rounding difference.",
    }),
  }),
  "shown-change-off": template<{
    row: string;
    printed: number;
    current: number;
    previous: number;
    apparent: number;
  }>("note", {
    ko: ({ row, printed, current, previous, apparent }) => ({
      found: `‘${row}’의 비교증감은 ${toward(grouped(printed, "ko"))} 인쇄되는데, 인쇄된 금액으로 빼면 ${grouped(current, "ko")} - ${grouped(previous, "ko")} = ${grouped(apparent, "ko")}입니다.`,
      expected: "비교증감은 반올림하기 전의 금액으로 빼서 반올림하므로 인쇄된 값이 맞습니다(단수차이).",
      remedy: "고칠 것이 없습니다. 문의가 오면 ‘단수차이’라고 설명하십시오.",
    }),
    en: ({ row, printed, current, previous, apparent }) => ({
      found: `The change of "${row}" prints as ${grouped(printed, "en")}, while the printed amounts give ${grouped(current, "en")} - ${grouped(previous, "en")} = ${grouped(apparent, "en")}.`,
      expected:
        "The change is taken from the unrounded amounts and then rounded, so the printed one is right.",
      remedy: "Nothing needs mending. If asked, explain it as a rounding difference (단수차이).",
    }),
  }),
  "shown-rate-off": template<{
    row: string;
    printed: number;
    change: number;
    previous: number;
    apparent: number;
  }>("note", {
    ko: ({ row, printed, change, previous, apparent }) => ({
      found: `‘${row}’의 증감률은 ${toward(percent(printed, "ko"))} 인쇄되는데, 인쇄된 금액으로 나누면 ${grouped(change, "ko")} ÷ ${grouped(previous, "ko")} = ${percent(apparent, "ko")}입니다.`,
      expected: "증감률은 반올림하기 전의 금액으로 계산하므로 인쇄된 값이 맞습니다.",
      remedy:
        "고칠 것이 없습니다. 문의가 오면 ‘백만원으로 반올림하기 전 금액으로 계산한 값’이라고 설명하십시오.",
    }),
    en: ({ row, printed, change, previous, apparent }) => ({
      found: `The change rate of "${row}" prints as ${percent(printed, "en")}, while the printed amounts give ${grouped(change, "en")} / ${grouped(previous, "en")} = ${percent(apparent, "en")}.`,
      expected: "The rate is computed from the unrounded amounts, so the printed one is right.",
      remedy: "Nothing needs mending. If asked, explain that it was computed before rounding to millions.",
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
      remedy:
        "고칠 것이 없습니다. 문의가 오면 ‘백만원으로 반올림하기 전 금액으로 계산한 값’이라고 설명하십시오.",
    }),
    en: ({ shares }) => ({
      found: `${shares.length} shares differ from what the printed amounts give: ${shares
        .map(
          ({ row, year, printed, apparent }) =>
            `${quoted([row], "en")} ${year} ${percent(printed, "en")} (${percent(apparent, "en")} from the print)`,
        )
        .join(", ")}.`,
      expected: "Shares are computed from the unrounded amounts, so the printed ones are right.",
      remedy: "Nothing needs mending. If asked, explain that they were computed before rounding to millions.",
    }),
  }),
};
