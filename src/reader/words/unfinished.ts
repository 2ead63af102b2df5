/**
 * Words of years that are not over and of results that nobody measured.
 * In: "(9월말)", "(잠정)", "(추정)". Out: unfinished, unfinished, unmeasured.
 */
/** In brackets behind a result: not the whole year, or not final. */
export const unfinished =
  /^(잠정|가집계|~?(\d{4}년?[.\s]?)?\d{1,2}월?말?(\d{1,2}일)?(현재|기준|누계|누적|까지)?|\d\/4분기|\d분기|상반기|현재)/;

/** In brackets behind a result: nobody measured it. */
export const unmeasured = /^(추정|추계|예상|예정|전망|계획|추산)/;

/** How far a year had come; the month is the first group. */
export const untilMonth = /(?<!\d)(\d{1,2})(?:월말?|\.\d{1,2}\.?)(?:현재|기준|까지|누계|누적|말|잠정|실적)/;

/** A part of a year, or a result that is not final. */
export const untilPart = /(?:상반기|[1-3]\/4분기|[1-3]분기)말?(?:현재|기준|까지|누계|실적)|잠정|가집계/;

/** A title of results that says how far the year had come: "2025년 9월말 기준 실적"; no name of a quantity. */
export const untilInTitle =
  /(?:19|20)\d{2}년?도?\s*\d{1,2}월말?\s*(?:현재|기준|까지)[\s가-힣]*(?:실적|현황)\s*(?:[(<[].*)?$/;
