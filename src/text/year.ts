/**
 * Years as staff label columns.
 * In: "'15", "’16예산", "2017년도", "FY15", "2015년 결산". Out: 2015, 2016, 2017, 2015, 2015.
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
