/**
 * Parts of a year as staff label columns. In: "'24.9월말", "2025년 상반기". Out: month 9 of 2024, half 1 of 2025.
 */

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
