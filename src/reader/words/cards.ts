/**
 * Texts outside tables: what a cell's text announces, and the text that belongs to it; bulleted texts, a line each.
 * In: "1. 정책사업목표 : 열린행정 구현". Out: the field goal with the rest "열린행정 구현".
 * In: "○ 구정홍보 강화\n  - 취재 지원". Out: level 1 "구정홍보 강화", level 2 "취재 지원".
 */
import type { Bullet } from "../../plan/model";
import type { SheetArea } from "../../sheet/address";
import { keyOf } from "../../text/name";
import { remembered } from "../../text/remembered";
import { tidy } from "../../text/spacing";
import type { Place } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import { type CardField, wordsOf } from "./fields";

const labels = wordsOf("cards");

/** "제2장 전략목표별 성과계획". */
export const titleForm = /^제\s*\d+\s*장\s*\S/;

interface Found {
  readonly field: CardField;
  /** Text behind the label in the same cell. */
  readonly rest: string;
}

/** The label that a cell begins with. Below a table's columns the same texts stand thousands of times. */
export const labelIn = (text: string): Found | undefined => announced(text).label;

const announced = remembered(10_000, (text): { readonly label: Found | undefined } => ({
  label: labelOf(text),
}));

function labelOf(text: string): Found | undefined {
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

/** The text that belongs to a label, and where it stands. */
export interface Beside extends Place {
  readonly text: string;
}

/** The text to the right of a label, over blanks and the label's own merge; not another label. */
export function valueBeside(sheet: Sheet, { row, column }: Place): Beside | undefined {
  for (let c = column + 1; c < sheet.right; c++) {
    if (sheet.claims.isTaken(row, c)) return undefined;
    const text = sheet.lines(row, c);
    if (text !== "") return labelIn(text)?.rest === "" ? undefined : { text, row, column: c };
  }
  return undefined;
}

const circles = /^(○|◦|ㅇ|o|●|◎|□|■|▣|◇|◆|ㅁ)\s*(?=\S)/;
const dashes = /^([-–—‐・·ㆍ•▪*])\s*(?=\S)/;

/** The lines of one cell; none where it is blank. */
export const bulletsOf = (sheet: Sheet, row: number, column: number | undefined): Bullet[] =>
  column === undefined ? [] : bulletsIn(sheet.lines(row, column), sheet.area(row, column));

/** The lines of a text that stands in a cell. */
export function bulletsIn(lines: string, cell: SheetArea): Bullet[] {
  return lines.split("\n").flatMap((line): Bullet[] => {
    const text = tidy(line);
    if (text === "") return [];
    const circle = circles.exec(text);
    const found = circle ?? (/^-\d/.test(text) ? null : dashes.exec(text));
    if (!found) return [{ level: 0, mark: "", text, cell }];
    return [{ level: circle ? 1 : 2, mark: found[1]!, text: text.slice(found[0].length), cell }];
  });
}
