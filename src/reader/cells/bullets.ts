/**
 * Bulleted texts, a line each. In: "○ 구정홍보 강화\n  - 취재 지원". Out: level 1 "구정홍보 강화", level 2 "취재 지원".
 */
import type { Bullet } from "../../plan/model";
import type { SheetArea } from "../../sheet/address";
import { tidy } from "../../text/spacing";
import type { Sheet } from "./sheet";

const circles = /^(○|◦|ㅇ|o|●|◎|□|■|▣|◇|◆|ㅁ)\s*(?=\S)/;
const dashes = /^([-–—‐・·ㆍ•▪*])\s*(?=\S)/;

/** The lines of one cell; none where it is blank. */
export const bulletsOf = (sheet: Sheet, row: number, column: number): Bullet[] =>
  bulletsIn(sheet.lines(row, column), sheet.area(row, column));

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
