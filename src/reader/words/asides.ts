/**
 * Rows that are none of a table's own by their text: totals, subtotals and sums of one office in all their spellings; notes, page
 * numbers, unit notes.
 * In: "【합 계】", "총계(특별회계 포함)", "도로과 계", "통계". Out: a total, a total, a subtotal, neither.
 * In: "※ 국비 포함", "- 12 -", "[단위: 천원]". Out: asides.
 */
import { unwrapped, withoutFootnote } from "../../text/bare-name";
import { moneyUnit, unitNote } from "../../text/unit";

const total =
  /^(총|합|소|누)?계$|^(총합계|총합|총예산|총사업비|[∑Σ]|\d+개(?:세부|단위|정책)?사업|(?:예산액?|사업비|금액|세출)(?:합|총)?계|총계|전체|합산|총금액|합계금액|합계액|전체(합|총)?계|total)$|^(세출)?(예산)?(총액|총괄계)$|^세출합계$/i;
/** "도로과 계", "본청 계", "부서합계", "일반회계 계": the sum of an office or an account within a table of several. */
const officeSum = /^.{0,12}(?:과|국|실|담당관|보건소|사업소|본청|부서|기관|회계|기금)(?:합|총|소)?계$/;

/** "정책 계", "단위사업 소계". */
const levelSum = /^(?:정책|단위|세부)(?:사업)?(?:합|소)?계$/;

/** "쪽 계": the sum of a page. */
const pageSum = /^(?:쪽|면|장|페이지)(?:합|소)?계$/;

/** The word itself of "【합계】", "◎ 계 :", "합계①", "총계(특별회계 포함)", "계(A+B)". */
export function sumWord(key: string): string {
  return withoutFootnote(unwrapped(key))
    .replace(/^[◎●○■□▣◆◇▶*※]+/, "")
    .replace(/[:：①-⑳*]+$/, "")
    .replace(/^(?:19|20)\d{2}년?도?(?=.)/, "")
    .replace(/^(.+?)(?:\([^()]*\)|\[[^[\]]*\])$/, "$1");
}

/** Of a text as it stands, spread and decomposed ones too: soon decided for most of an export's cells. */
export const mayBeSum = /[계액체산합∑ΣlLｌＬ\u1100-\u11ff]|개.{0,4}사업|총.{0,3}비/;

export function isTotal(key: string): boolean {
  if (!mayBeSum.test(key)) return false;
  const word = sumWord(key);
  return total.test(word) && word !== "소계" && word !== "누계";
}

const staffTotal =
  /^(?:총|전체?|직원)?(?:정원|현원|인원|직원|공무원|인력|정현원|정·현원)(?:수)?(?:(?:합|총|소)?계|전체|총수)$|^총(?:원|인원|직원|정원|인력|수|괄)(?:수|계)?$|^(?:전체|전)(?:정원|인원|직원|부서|기관|인력)(?:수|계)?$|^전원$|^.{2,12}전체$/;

/** A total of a staff table: 총원, 총 인원, 홍보실 전체, 정원 합계, 총괄, 직원 계, 홍보실(계). */
export const isStaffTotal = (key: string): boolean =>
  isTotal(key) || staffTotal.test(sumWord(key)) || /[([](?:합|총)?계[)\]]$/.test(key);

/** Such a total that is called by an office: 홍보실(계), 기획국 전체. Where several stand in a table, each is its own office's. */
export const isOfficeTotal = (key: string): boolean =>
  isStaffTotal(key) && !isTotal(key) && !/^(?:총|전|직원|정원|현원|인원)/.test(key);

export function isSubtotal(key: string): boolean {
  if (!mayBeSum.test(key)) return false;
  const word = sumWord(key);
  const isBare = word === "소계" || word === "누계" || /^(?:중계|\[?소계\]?|.{1,30}소계|\(소계\))$/.test(key);
  return isBare || levelSum.test(word) || pageSum.test(word) || (officeSum.test(word) && !isTotal(key));
}

/** Whose sum a row is that ends with 계: "들 가꾸기 계" is that of 들 가꾸기, where there is one. */
export const summedName = (key: string): string | undefined =>
  /^(.+?)(?:(?:합|총|소|누)?계|요약)$/.exec(key)?.[1];

/** "전쪽 이월", "다음 면으로 이월": the sum of the pages so far. */
export const carryWord = /^(?:전|앞|다음|뒷|차)(?:쪽|면|장|페이지)(?:에서|으로|로)?이월(?:액)?$/;

/** A total or a subtotal. */
export const isSum = (key: string): boolean => isTotal(key) || isSubtotal(key);

/** A sum and nothing else, where any other text may be a name. */
export const bareSum = /^(계|합계|총계|소계)$/;

/** What indicators came to together, below them: "평균 달성률". */
export const sumOfRates =
  /^총점$|^가중치(?:합|총)?계$|^지표수?\d+개$|^\d+개지표$|^(?:전체|총|종합|지표|부서)?평균(?:달성[률율도])?$|^(?:전체|총|종합)달성[률율도]$|^달성[률율도]평균$/;

/** "참고: 국비 포함" where a row's name belongs. */
export const remark = /^(참고|비고)[:：]/;

/** A note at the foot of a table or beside a title: "※ 국비 포함", "* 잠정치", "주 1) 9월말 현재". */
export const isNote = (text: string): boolean => /^[※*☞]|^주\s?\d{0,2}[):]/.test(text);

/** The number of a page: "- 12 -", "3/10". */
export const isPageNumber = (key: string): boolean => /^[-–—]\d+[-–—]$|^\d+\/\d+$/.test(key);

/** A note of units alone in its cell: "(단위: 명)", "단위 : 천원"; "단위: 도로유지" names a program. */
export const isUnitNote = (key: string): boolean =>
  /^[([<]?단위/.test(key) && unitNote(key) !== undefined && (key[0] !== "단" || moneyUnit(key) !== undefined);

/** "(단위: 천원)" within a title. */
export const bracketedNote = /[([<]\s*단위[^)\]>]*[)\]>]/;

/** A unit alone in its cell: "(천원)", "명". */
export const unitMark =
  /^(?:[([<{](?:단위:?)?(?:(?:십억|백만|천만|억|조|만|천)?원|명|건|개|회|개소|%|비율)(?:,(?:(?:천|백만)?원|%|명))*[)\]>}]|(?:단위:?)?(?:천|백만|억)?원)$/;

/** Who printed it when; a footnote of a number. */
export const printed = /^\d{1,2}\)[가-힣]|^(작성일|작성자|기준일|출력일|출력자|조회일)/;
