/**
 * Boxes without lines → paragraphs of named styles. What a paragraph is, its look tells: bold and larger than the text is
 * a heading, the larger the higher; bold in the middle a table's title; small at the right its unit.
 * In: "1. 기본방향", 13 points, bold. Out: style 개요 2. In: "○ 적극적인 구정홍보 추진". Out: 본문 with a hanging mark.
 */
import type { CellStyle } from "../sheet/layout";
import type { CharLook, ParaLook, Paragraph, StyleName } from "./document";
import type { Box, Scale } from "./picture";

export type Role = StyleName;

/** What one step of indent takes, in points. */
const indentPoints = 8;
const defaults = { font: "맑은 고딕", size: 11, color: "#000000" };
/** Marks that stand before an item of a list, and how much room they take in letters. */
const mark = /^(?:[○●◦□■◇◆▪▫◎•·※*-]|[①-⑳]|\d{1,2}[.)]|[가-하][.)])\s+/u;

export function rolesOf(boxes: readonly Box[]): Map<Box, Role> {
  const texts = boxes.filter((box) => box.text !== "" && !box.borders.left && !box.borders.right);
  const body = commonest(texts.filter(({ style }) => !style.font?.bold).map(sizeOf)) ?? defaults.size;
  const isHeading = (box: Box): boolean => box.style.font?.bold === true && sizeOf(box) > body * 1.1;
  const middle = texts.filter((box) => isHeading(box) && box.style.horizontal === "center").map(sizeOf);
  const title = Math.max(...middle, body * 1.3);
  const sizes = [
    ...new Set(texts.filter((box) => isHeading(box) && box.style.horizontal !== "center").map(sizeOf)),
  ].sort((a, b) => b - a);
  const roleOf = (box: Box): Role => {
    const { horizontal } = box.style;
    if (horizontal === "right") return "표 단위";
    if (!isHeading(box)) return box.style.font?.bold && horizontal === "center" ? "표 제목" : "본문";
    if (horizontal === "center") return sizeOf(box) >= title ? "개요 1" : "표 제목";
    return (["개요 2", "개요 3", "개요 4"] as const)[Math.min(sizes.indexOf(sizeOf(box)), 2)]!;
  };
  return new Map(texts.map((box) => [box, roleOf(box)]));
}

const sizeOf = ({ style }: Box): number => style.font?.size ?? defaults.size;

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A row's boxes as paragraphs, one below the other: a heading, then the unit that stood at its right. */
export function paragraphsOf(
  boxes: readonly Box[],
  roles: ReadonlyMap<Box, Role>,
  scale: Scale,
  { above, pageBreak, underlined }: { above: number; pageBreak: boolean; underlined: boolean },
): Paragraph[] {
  const page = scale.widths.reduce((all, width) => all + width, 0);
  return boxes.flatMap((box, index) =>
    box.text.split("\n").map((text, line): Paragraph => {
      const style = roles.get(box) ?? "본문";
      const first = index === 0 && line === 0;
      const hanging = style === "본문" && mark.test(text) ? sizeOf(box) * scale.factor * 1.2 : 0;
      const keepWithNext = style.startsWith("개요") || style === "표 제목" || style === "표 단위";
      return {
        kind: "paragraph",
        style,
        text,
        chars: charsOf(box.style, scale),
        look: {
          ...lookOf(box, scale, page, hanging),
          above: first ? above : 0,
          keepWithNext,
          below: underlined ? box.borders.bottom : undefined,
        },
        pageBreak: first && pageBreak,
      };
    }),
  );
}

export function charsOf({ font }: CellStyle, scale: Scale): CharLook {
  return {
    font: font?.name ?? defaults.font,
    // Never more than its share: what just fits on the sheet has to fit here.
    size: Math.max(1, Math.floor((font?.size ?? defaults.size) * scale.factor * 10) / 10),
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    color: font?.color ?? defaults.color,
    ...(font?.underline && { underline: font.underline }),
    ...(font?.strike && { strike: true }),
  };
}

/** `room`: how wide what it stands in is. Half of that at least is left for the text, however far the sheet indents it. */
export function lookOf({ style }: Box, scale: Scale, room: number, hanging = 0): ParaLook {
  const indent = Math.min((style.indent ?? 0) * indentPoints * scale.factor, room / 2);
  return {
    align: style.horizontal ?? "left",
    left: style.horizontal === "right" || style.horizontal === "center" ? 0 : indent,
    right: style.horizontal === "right" ? indent : 0,
    hanging,
    above: 0,
    spacing: 150,
    keepWithNext: false,
  };
}
