/**
 * Rows that sum others, by their name: totals, subtotals and the sums of one office, in all their spellings.
 * In: "【합 계】", "총계(특별회계 포함)", "도로과 계", "통계". Out: a total, a total, a subtotal, neither.
 */
import { withoutFootnote } from "./notes";

const total =
  /^(총|합|소|누)?계$|^(총합계|총계|전체|합산|총금액|합계금액|합계액|전체(합|총)?계|total)$|^(세출)?(예산)?(총액|총괄계)$|^세출합계$/i;
/** "도로과 계", "본청 계", "부서합계", "일반회계 계": the sum of an office or an account within a table of several. */
const officeSum = /^.{0,12}(?:과|국|실|담당관|보건소|사업소|본청|부서|기관|회계|기금)(?:합|총|소)?계$/;

/** The word itself of "【합계】", "◎ 계 :", "합계①", "총계(특별회계 포함)", "계(A+B)". */
export function sumWord(key: string): string {
  return withoutFootnote(unwrapped(key))
    .replace(/^[◎●○■□▣◆◇▶*※]+/, "")
    .replace(/[:：①-⑳*]+$/, "")
    .replace(/^(.+?)(?:\([^()]*\)|\[[^[\]]*\])$/, "$1");
}

/** "【정책사업】" → "정책사업"; a name that only begins or ends in brackets stays. */
export function unwrapped(text: string): string {
  return (
    /^\s*(?:【([^【】]+)】|《([^《》]+)》|〈([^〈〉]+)〉|「([^「」]+)」|\[([^[\]]+)\]|<([^<>]+)>)\s*$/
      .exec(text)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? text
  );
}

/** Soon decided for most of an export's cells. */
const mayBeSum = /[계액]|전체|합산|total/i;

export function isTotal(key: string): boolean {
  if (!mayBeSum.test(key)) return false;
  const word = sumWord(key);
  return total.test(word) && word !== "소계" && word !== "누계";
}

const staffTotal =
  /^(?:총|전체?|직원)?(?:정원|현원|인원|직원|공무원|인력|정현원|정·현원)(?:수)?(?:(?:합|총|소)?계|전체|총수)$|^총(?:원|인원|직원|정원|인력|수|괄)(?:수|계)?$|^(?:전체|전)(?:정원|인원|직원|부서|기관|인력)(?:수|계)?$|^전원$|^.{2,12}전체$/;

/** A total of a staff table: 총원, 총 인원, 홍보실 전체, 정원 합계, 총괄, 직원 계, 홍보실(계). */
export function isStaffTotal(key: string): boolean {
  return isTotal(key) || staffTotal.test(sumWord(key)) || /[([](?:합|총)?계[)\]]$/.test(key);
}

/** Such a total that is called by an office: 홍보실(계), 기획국 전체. Where several stand in a table, each is its own office's. */
export function isOfficeTotal(key: string): boolean {
  return isStaffTotal(key) && !isTotal(key) && !/^(?:총|전|직원|정원|현원|인원)/.test(key);
}

export function isSubtotal(key: string): boolean {
  if (!mayBeSum.test(key)) return false;
  const word = sumWord(key);
  if (officeSum.test(word) && !isTotal(key)) return true;
  return (
    word === "소계" || key === "소계" || key === "중계" || /^\[?소계\]?$|^.{1,30}소계$|^\(소계\)$/.test(key)
  );
}

/** A total or a subtotal. */
export const isSum = (key: string): boolean => isTotal(key) || isSubtotal(key);

/** A sum and nothing else, where any other text may be a name. */
export const bareSum = /^(계|합계|총계|소계)$/;

/** A sum below a goal's indicators; 총계 may be one's name. */
export const sumOfWeights = /^(계|합계|소계)$/;

/** A note, or the sum of a group, among rows of quantities. */
export const noteOrSubtotal = /^[※*]|^주\)|소계$/;
