/**
 * Bulleted texts, a line each. In: "○ 구정홍보 강화\n  - 취재 지원". Out: level 1 "구정홍보 강화", level 2 "취재 지원".
 */
import type { Bullet } from "../../plan/model";
import { tidy } from "../../text/spacing";
import type { Sheet } from "./sheet";

const circles = /^(○|◦|ㅇ|o|●|◎|□|■|▣|◇|◆|ㅁ)\s*(?=\S)/;
const dashes = /^([-–—‐・·ㆍ•▪*])\s*(?=\S)/;

/** The lines of one cell. */
export function bulletsOf(sheet: Sheet, row: number, column: number): Bullet[] {
  return sheet
    .lines(row, column)
    .split("\n")
    .flatMap((line) => bulletOf(line, sheet, row, column));
}

export function bulletOf(line: string, sheet: Sheet, row: number, column: number): Bullet[] {
  const text = tidy(line);
  if (text === "") return [];
  const cell = sheet.area(row, column);
  const circle = circles.exec(text);
  if (circle) return [{ level: 1, mark: circle[1]!, text: text.slice(circle[0].length), cell }];
  const dash = /^-\d/.test(text) ? null : dashes.exec(text);
  if (dash) return [{ level: 2, mark: dash[1]!, text: text.slice(dash[0].length), cell }];
  return [{ level: 0, mark: "", text, cell }];
}
