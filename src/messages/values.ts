/**
 * What a finding compares, and the values it found: kept as data, worded here in the reader's language.
 * In: { of: "budget", year: 2016 }, { won: 394_710_000 } beside { won: 225_000_000 }. Out: "'16예산", "394,710천원"; "2016 budget".
 */
import { shortYear } from "../text/year";
import type { Language } from "./template";
import { columnLabel, grouped, money, percent } from "./wording";

const things = {
  budget: { ko: "예산", en: "budget" },
  revised: { ko: "추경", en: "supplementary budget" },
  available: { ko: "예산현액", en: "available budget" },
  former: { ko: "기정예산", en: "former budget" },
  settlement: { ko: "결산", en: "settlement" },
  executed: { ko: "집행", en: "execution" },
  target: { ko: "목표", en: "target" },
  result: { ko: "실적", en: "result" },
  weight: { ko: "가중치", en: "weight" },
  formula: { ko: "측정산식", en: "formula" },
  total: { ko: "정원", en: "authorized staff" },
  grade4AndAbove: { ko: "4급 이상", en: "staff of grade 4 and above" },
  grade5: { ko: "5급", en: "staff of grade 5" },
  grade6AndBelow: { ko: "6급 이하", en: "staff of grade 6 and below" },
  current: { ko: "현원", en: "current staff" },
} as const;

/** What is compared, of a year and a month where it has them. */
export interface Compared {
  readonly of: keyof typeof things;
  readonly year?: number;
  readonly month?: number;
}

/** Won, a fraction, a number without a unit, or a text as the sheet has it. */
export type Found = string | number | { readonly won: number } | { readonly share: number };

/** "'16예산", "'15년 3월 실적", "현원"; "2016 budget", "2015-03 result". */
export function compared({ of, year, month }: Compared, language: Language): string {
  const word = things[of][language];
  if (language === "en") {
    const when = year === undefined ? "" : month === undefined ? `${year} ` : `${year}-${month} `;
    return when + word;
  }
  if (year === undefined) return word;
  if (of === "budget" || of === "settlement") return columnLabel(year, of, language);
  return `${shortYear(year)}년 ${month === undefined ? "" : `${month}월 `}${word}`;
}

/** Both in words; amounts in one unit. */
export function found(values: readonly [Found, Found], language: Language): [string, string] {
  const amounts = values.flatMap((one) => (typeof one === "object" && "won" in one ? [one.won] : []));
  const inWords = (one: Found): string => {
    if (typeof one === "string") return one;
    if (typeof one === "number") return grouped(one, language);
    return "won" in one ? money(one.won, language, amounts) : percent(one.share * 100, language);
  };
  return [inWords(values[0]), inWords(values[1])];
}
