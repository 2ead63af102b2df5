/**
 * Years that are not over, results that are not final: how notes, titles and brackets behind a figure say so.
 * In: "※ 2019년 실적은 9월말 현재", "2025년 9월말 기준 실적". Out: 2019; 2025. In: "(잠정)": unfinished; "(추정)": unmeasured.
 */
import { keyOf } from "./name";
import { yearsIn } from "./years-in";

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
