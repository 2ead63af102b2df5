/**
 * Labels that stand outside tables: what a cell's text announces, and the text that belongs to it.
 * In: "1. 정책사업목표 : 열린행정 구현". Out: the field goal with the rest "열린행정 구현".
 */
import { tidy } from "../../text/spacing";
import { keyOf } from "../../text/name";
import { wordsOf, type CardField } from "./fields";
import { type Sheet } from "../cells/sheet";

const labels = wordsOf("cards");

/** "제2장 전략목표별 성과계획". */
export const titleForm = /^제\s*\d+\s*장\s*\S/;

interface Found {
  readonly field: CardField;
  /** Text behind the label in the same cell. */
  readonly rest: string;
}

/** The label that a cell begins with. */
export function labelIn(text: string): Found | undefined {
  const bare = tidy(text)
    .replace(/^(?:[<[(【○◦□■▣ㅇ◇◆\-•·ㆍ]\s*)+/, "")
    .replace(/^(?:\(?\d{1,2}\)|\d{1,2}[.)]|[가-하][.)]|[①-⑳])\s*/, "");
  const whole = unnumbered(keyOf(bare).replace(/[>\])】:：]+$/, ""));
  const alone = labels.get(whole) ?? labels.get(keyOf(bare));
  if (alone !== undefined) return { field: alone, rest: "" };
  const split =
    /^([^:：\]]{2,14}?)\s*[:：\]】]\s*(\S[\s\S]*)$/.exec(bare) ??
    /^(전략목표|정책사업목표|단위사업|소관실국|사업명|사업내용|사업기간|지원형태|지원조건|시행주체)\s+([^\s/·ㆍ,][\s\S]*)$/.exec(
      bare,
    );
  if (!split || /^(현황|내역|목적|설정|개요|별|및|수)/.test(split[2]!)) return undefined;
  const head = unnumbered(keyOf(split[1]!).replace(/[>\])】]+$/, ""));
  const field = labels.get(head);
  return field === undefined ? undefined : { field, rest: split[2]!.trim() };
}

/** "정책사업목표 1" and "단위사업-2" are labels too. */
const unnumbered = (key: string): string => key.replace(/(?<=[가-힣])-?\d{1,2}$/, "");

/** The text to the right of a label, over blanks and the label's own merge; not another label. */
export function valueBeside(
  sheet: Sheet,
  row: number,
  column: number,
): { text: string; row: number; column: number } | undefined {
  for (let c = column + 1; c < sheet.right; c++) {
    if (sheet.claims.isTaken(row, c)) return undefined;
    const text = sheet.lines(row, c);
    if (text !== "") return labelIn(text)?.rest === "" ? undefined : { text, row, column: c };
  }
  return undefined;
}
