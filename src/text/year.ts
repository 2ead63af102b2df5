/**
 * Years as staff label columns, those that a text spells, and parts of a year.
 * In: "'15", "’16예산", "2017년도", "FY15", "2015년 결산". Out: 2015, 2016, 2017, 2015, 2015.
 * In: "2024년도 예산(안), 2023. 11. 1. 현재". Out: 2024. In: "'24.9월말". Out: month 9 of 2024.
 */
import { squeeze, toHalfWidth } from "./spacing";

const fourDigits = /(?:^|[^\d.,])((?:199|20[0-6])\d)(?=$|[^\d.,]|\.(?!\d))/;
const marked = /['’‘′`´]\s?(\d{2})(?!\d)/;
const bare = /^(?:FY)?(\d{2})(?:년도?)?(?=$|[가-힣(])/i;

/** The year that a label names, or undefined. A bare two-digit number counts: use it where years are expected. */
export function readYear(label: string): number | undefined {
  const text = squeeze(toHalfWidth(label));
  const full = fourDigits.exec(text);
  if (full) return Number(full[1]);
  const fiscal = /FY(\d{2,4})/i.exec(text);
  const short = marked.exec(text) ?? fiscal ?? bare.exec(text);
  if (!short) return undefined;
  const year = Number(short[1]);
  return year >= 1900 ? year : 2000 + year;
}

/** "'17": how the plan prints a year above a column. */
export function shortYear(year: number): string {
  return `'${String(year % 100).padStart(2, "0")}`;
}

/** A whole date says when something was written or counted, not whose year's figures these are. */
const date = /(?:19|20)\d{2}\s*(?:[.\-/]|년)\s*\d{1,2}\s*(?:[.\-/]|월)\s*\d{1,2}(?!\d)\s*일?/g;

/** Years that a text spells, each once; those of whole dates only `withDates`. */
export function yearsIn(text: string, withDates = false): number[] {
  const found = new Set<number>();
  const flat = toHalfWidth(text);
  for (const match of (withDates ? flat : flat.replace(date, " ")).matchAll(
    /(?<!\d)((?:19|20)\d{2})(?=\s*(?:[.년~∼\-]|회계|FY|$|\s|[가-힣]))(?!\d)|['’‘′`´](\d{2})(?!\d)|FY\s?(\d{2,4})/gi,
  )) {
    const digits = match[1] ?? match[2] ?? match[3]!;
    const year = Number(digits);
    found.add(year < 100 ? 2000 + year : year);
  }
  return [...found];
}

/** A month, a quarter or a half of a year, by its number. */
export interface Part {
  readonly field: "month" | "quarter" | "half";
  readonly ordinal: number;
}

const partForm = /^\(?(?:((?:19|20)\d{2})|['’‘′`´]?(\d{2}))(?:년도?|[.\-/])(.+?)\)?$/;
const toMonth =
  /^\(?(?:1?월?[~∼\-])?(\d{1,2})(?:월말?|(?:월|[.\-/])\d{1,2}일?\.?(?=[가-힣]))(?:현재|까지|기준|누계|누적|잠정|[()])*$/;
const toHalf = /^\(?(상|하)반기(?:말|까지|현재|기준|누계|실적|계|소계|[()])*$/;
const toQuarter = /^\(?(?:제)?([1-4])(?:\/4)?분기(?:실적|계|소계|[()])*$/;

/** The year and the part of it that a label names; `key` is squeezed. */
export function partOfYear(key: string): { readonly year: number; readonly part: Part } | undefined {
  const match = partForm.exec(key);
  if (!match) return undefined;
  const year = match[1] ? Number(match[1]) : 2000 + Number(match[2]);
  const month = Number(toMonth.exec(match[3]!)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return { year, part: { field: "month", ordinal: month } };
  const half = toHalf.exec(match[3]!)?.[1];
  if (half) return { year, part: { field: "half", ordinal: half === "상" ? 1 : 2 } };
  const quarter = toQuarter.exec(match[3]!)?.[1];
  return quarter ? { year, part: { field: "quarter", ordinal: Number(quarter) } } : undefined;
}
