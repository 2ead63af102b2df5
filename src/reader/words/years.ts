/**
 * Years as texts spell them, those that are not over, and parts of years that name their year.
 * In: "2024년도 예산(안), 2023. 11. 1. 현재". Out: 2024. In: "'24.9월말", "2024년 상반기", "(잠정)". Out: 2024, partial, until
 * September; until the first half; unfinished. In: "2024년 2분기": a part.
 */
import { groupBy } from "../../plan/lines";
import { keyOf } from "../../text/name";
import { toHalfWidth } from "../../text/spacing";
import type { Label, Part } from "../model";
import type { Field } from "./fields";

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

const dated = /^\(?(?:((?:19|20)\d{2})|['’‘′`´]?(\d{2}))(?:년도?|[.\-/])(.+?)\)?$/;
const toMonth =
  /^\(?(?:1?월?[~∼\-])?(\d{1,2})(?:월말?|(?:월|[.\-/])\d{1,2}일?\.?(?=[가-힣]))(?:현재|까지|기준|누계|누적|잠정|[()])*$/;
const toHalf = /^\(?(상|하)반기(?:말|까지|현재|기준|누계|실적|계|소계|[()])*$/;
const toQuarter = /^\(?(?:제)?([1-4])(?:\/4)?분기(?:실적|계|소계|[()])*$/;

/** Labels of parts of a year. */
export const partFields = ["month", "quarter", "half"] as const satisfies readonly Field[];

/** Whether a label is a month, a quarter or a half of the year that is known by its number. */
export const isPart = (label: Label | undefined): label is Label & Part =>
  label?.ordinal !== undefined && (partFields as readonly Field[]).includes(label.field);

/** The year and the part of it that a label names; `key` is squeezed. */
function partOfYear(key: string): { readonly year: number; readonly part: Part } | undefined {
  const match = dated.exec(key);
  if (!match) return undefined;
  const year = match[1] ? Number(match[1]) : 2000 + Number(match[2]);
  const month = Number(toMonth.exec(match[3]!)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return { year, part: { field: "month", ordinal: month } };
  const half = toHalf.exec(match[3]!)?.[1];
  if (half) return { year, part: { field: "half", ordinal: half === "상" ? 1 : 2 } };
  const quarter = toQuarter.exec(match[3]!)?.[1];
  return quarter ? { year, part: { field: "quarter", ordinal: Number(quarter) } } : undefined;
}

/** A year that had run until a month, or for its first half; a quarter or the second half is a part of its year. */
export function runningYear(key: string): Label | undefined {
  const found = partOfYear(key);
  if (!found) return undefined;
  const { year, part } = found;
  if (part.field === "quarter" || (part.field === "half" && part.ordinal === 2)) return { ...part, year };
  return { field: "year", kind: "budget", year, partial: true, until: part };
}

/**
 * The labels of a table's rows or columns, where several parts of one year are its months, quarters or halves; a quarter
 * alone does not say what its year came to.
 * In: labels of "2024년 1월", "2024년 2월". Out: months 1 and 2 of 2024. In: "2023년", "2024년 9월": as they are.
 */
export function withParts(labels: readonly (Label | undefined)[]): (Label | undefined)[] {
  const partOf = (label: Label | undefined): Part | undefined =>
    label?.until ?? (label?.year !== undefined && isPart(label) ? label : undefined);
  const idOf = (label: Label | undefined): string => `${label?.year}|${partOf(label)?.field}`;
  const likes = groupBy(labels, idOf);
  const isSeveral = new Map(
    [...likes].map(([id, list]) => [id, new Set(list.map((one) => partOf(one)?.ordinal)).size > 1]),
  );
  return labels.map((label) => {
    const part = partOf(label);
    if (!part) return label;
    if (isSeveral.get(idOf(label))) return { field: part.field, ordinal: part.ordinal, year: label?.year };
    return label?.until ? label : undefined;
  });
}

/** In brackets behind a result: not the whole year, or not final. */
export const unfinished =
  /^(잠정|가집계|~?(\d{4}년?[.\s]?)?\d{1,2}월?말?(\d{1,2}일)?(현재|기준|누계|누적|까지)?|\d\/4분기|\d분기|상반기|현재)/;

/** In brackets behind a result: nobody measured it. */
export const unmeasured = /^(추정|추계|예상|예정|전망|계획|추산)/;

/** How far a year had come; the month is the first group. */
const untilMonth = /(?<!\d)(\d{1,2})(?:월말?|\.\d{1,2}\.?)(?:현재|기준|까지|누계|누적|말|잠정|실적)/;

/** A part of a year, or a result that is not final. */
const untilPart = /(?:상반기|[1-3]\/4분기|[1-3]분기)말?(?:현재|기준|까지|누계|실적)|잠정|가집계/;

/** A title of results that says how far the year had come: "2025년 9월말 기준 실적"; no name of a quantity. */
const untilInTitle =
  /(?:19|20)\d{2}년?도?\s*\d{1,2}월말?\s*(?:현재|기준|까지)[\s가-힣]*(?:실적|현황)\s*(?:[(<[].*)?$/;

/** A text that only says up to when its sheet's figures are: "기준일: 2025. 9. 30.", "2025. 9월말 현재". */
const dateAlone =
  /^[<[]?(기준일자?|집계기준일?|작성기준일?)?[:：]?((?:19|20)\d{2})[.년](\d{1,2})[.월](?:\d{1,2}|말)?[.일]?(현재|기준)?[>\]]?$/;

/** The first of January opens a year: what is counted then is whole. */
const newYear = /(?<!\d)0?1[.월]0?1[.일]?(?:현재|기준|$)/;

const note = /^[\s(]*(?:※|\*|주\s?\d*[):]|☞)|^\(/;

/** The year that a note or a title calls unfinished; undefined where it says nothing of the kind, or speaks of December. */
export function unfinishedYear(text: string): number | undefined {
  if (text.length > 100 || newYear.test(keyOf(text))) return undefined;
  const [, before, year, month, after] = dateAlone.exec(keyOf(text)) ?? [];
  if (before ?? after) return Number(month) < 12 ? Number(year) : undefined;
  const [inTitle] =
    /[([][^()[\]]*월말?\s*(?:현재|기준|까지)\s*[)\]]/.exec(text) ?? untilInTitle.exec(text) ?? [];
  if (!note.test(text) && inTitle === undefined) return undefined;
  const said = inTitle !== undefined && yearsIn(inTitle).length > 0 ? inTitle : text;
  const dateless = yearsIn(said);
  const years = dateless.length > 0 ? dateless : yearsIn(said, true);
  const key = keyOf(said);
  const until = Number(untilMonth.exec(key)?.[1] ?? 0);
  const isRunning = (until >= 1 && until <= 11) || (until === 0 && untilPart.test(key));
  return years.length === 1 && isRunning ? years[0] : undefined;
}
