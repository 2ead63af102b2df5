/**
 * Notes, page numbers and unit notes: texts among rows that are none of the table's.
 * In: "※ 국비 포함", "- 12 -", "[단위: 천원]". Out: asides.
 */
/** "참고: 국비 포함" where a row's name belongs. */
export const remark = /^(참고|비고)[:：]/;

const footnoteMark =
  /^(.*?[^\s*※])\s*(?:\*{1,3}|※|(?<=[가-힣)\]]\s*)[¹²³⁴-⁹]+\)?|(?<=[가-힣)\]]\s*)(?:주\s?\d{0,2}|\d{1,2})\))$/s;

/**
 * A name without the mark of a footnote behind it: "홍보실1)", "인력운영비*", "총무과 주2)". What closes a bracket of the name
 * itself stays: "체육대회(제12)".
 */
export function withoutFootnote(name: string): string {
  const bare = footnoteMark.exec(name)?.[1];
  return bare === undefined || /\([^()]*$/.test(bare) ? name : bare;
}

/** A note at the foot of a table. */
export const noteLine = /^[※*]|^주\)/;

/** A page number, a note, a unit note among the rows. */
export const aside = /^[-–—]\d+[-–—]$|^[※*]|^주\)|^[([<]단위(?![)\]>])/;

/** "단위: 천원" without brackets. */
export const unitWithoutBrackets = /^단위[:：]?[^()]*$/;

/** "(단위: 천원)" within a title. */
export const bracketedNote = /[([<]\s*단위[^)\]>]*[)\]>]/;

/** "단위 : 천원" beside a title, which heads nothing. */
export const unitAlone = /^[([<]?단위(?:[:;]|(?:십억|백만|천만|억|조|만|천)?원)/;

/** A unit alone in its cell: "(천원)", "명". */
export const unitMark =
  /^(?:[([<{](?:단위:?)?(?:(?:십억|백만|천만|억|조|만|천)?원|명|건|개|회|개소|%|비율)(?:,(?:(?:천|백만)?원|%|명))*[)\]>}]|(?:단위:?)?(?:천|백만|억)?원)$/;

/** A note, a page number, who printed it when. */
export const furniture =
  /^[※*☞]|^주\d?\)|^주:|^\d{1,2}\)[가-힣]|^[-–—]\d+[-–—]$|^\d+\/\d+$|^(작성일|작성자|기준일|출력일|출력자|조회일)/;

/** A note or a page number among titles. */
export const noteStart = /^(※|\*|주\)|주:|-\d+-$)/;

/** A note or a unit note among the rows of indicators. */
export const asideAmongIndicators = /^[※*<□]|^주\)|^\(단위/;
