/**
 * The years that a text spells. In: "2024년도 예산(안), 2023. 11. 1. 현재". Out: 2024.
 */
import { toHalfWidth } from "./spacing";

/** A whole date says when something was written or counted, not whose year's figures these are. */
const date = /(?:19|20)\d{2}\s*(?:[.\-/]|년)\s*\d{1,2}\s*(?:[.\-/]|월)\s*\d{1,2}(?!\d)\s*일?/g;

/** Years that a text spells, each once; those of whole dates only `withDates`. */
export function yearsIn(text: string, withDates = false): number[] {
  const found = new Set<number>();
  const flat = toHalfWidth(text);
  for (const match of (withDates ? flat : flat.replace(date, " ")).matchAll(
    /(?<!\d)((?:19|20)\d{2})(?=\s*(?:[.년~∼\-]|회계|FY|$|\s|[가-힣])|(?<=\(\d{4})\))(?!\d)|['’‘′`´](\d{2})(?!\d)|FY\s?(\d{2,4})/gi,
  )) {
    const digits = match[1] ?? match[2] ?? match[3]!;
    const year = Number(digits);
    found.add(year < 100 ? 2000 + year : year);
  }
  return [...found];
}
