/** A cell's look in CSS. In: a Style of the workbook. Out: the properties of the element that shows the cell. */
import type { CSSProperties } from "react";
import type { Border, CellValue, Style } from "../workbook/model";
import { isError } from "../workbook/model";

const fallback =
  '"Malgun Gothic", "맑은 고딕", "Noto Sans KR", "Noto Sans CJK KR", "NanumGothic", sans-serif';

/** The font as CSS writes it in one. */
export function fontOf({ font }: Style): string {
  const size = ((font?.size ?? 11) * 96) / 72;
  const name = font?.name ? `"${font.name.replace(/["\\]/g, "")}", ` : "";
  return `${font?.italic ? "italic " : ""}${font?.bold ? "bold " : ""}${size}px ${name}${fallback}`;
}

export function lineHeight({ font }: Style): number {
  return (((font?.size ?? 11) * 96) / 72) * 1.3;
}

let canvas: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** The width of one line of text in pixels; a guess where the page cannot draw (tests without a browser). */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  let width = [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 14 : 7.5), 0);
  if (canvas) {
    canvas.font = font;
    width = canvas.measureText(text).width;
  }
  if (widths.size > 20000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Where the text stands when nothing is said: texts left, numbers right, truth values and errors in the middle. */
export function horizontalOf(style: Style, value: CellValue): "left" | "center" | "right" | "justify" {
  switch (style.horizontal) {
    case "left":
    case "fill":
      return "left";
    case "center":
    case "centerContinuous":
      return "center";
    case "right":
      return "right";
    case "justify":
    case "distributed":
      return "justify";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || isError(value) ? "center" : "left";
  }
}

const flexOf = { left: "flex-start", center: "center", right: "flex-end", justify: "stretch" } as const;

/** Everything but the place, the borders and the width of what flows over. */
export function cellCss(style: Style, value: CellValue, formatColour: string | undefined): CSSProperties {
  const { font, fill, wrap, indent, rotation, vertical } = style;
  const horizontal = horizontalOf(style, value);
  const padding = 3 + (indent ?? 0) * 9;
  const decoration = [font?.underline && "underline", font?.strikethrough && "line-through"]
    .filter(Boolean)
    .join(" ");
  return {
    font: fontOf(style),
    lineHeight: 1.3,
    color: formatColour ?? font?.color ?? "#000000",
    ...(fill ? { background: fill } : {}),
    ...(decoration ? { textDecoration: decoration } : {}),
    alignItems: flexOf[horizontal],
    justifyContent:
      vertical === "top"
        ? "flex-start"
        : vertical === "center"
          ? "center"
          : vertical === "justify" || vertical === "distributed"
            ? "space-around"
            : "flex-end",
    textAlign: horizontal,
    ...(style.horizontal === "distributed" ? { textAlignLast: "justify" } : {}),
    whiteSpace: wrap || horizontal === "justify" ? "pre-wrap" : "pre",
    ...(wrap ? { overflowWrap: "anywhere" } : {}),
    paddingLeft: horizontal === "right" ? 3 : padding,
    paddingRight: horizontal === "right" || style.horizontal === "distributed" ? padding : 3,
    ...(rotation === "vertical" ? { writingMode: "vertical-lr", textOrientation: "upright" } : {}),
    ...(typeof rotation === "number" && rotation !== 0 ? { transform: `rotate(${-rotation}deg)` } : {}),
  };
}

const lines: Record<Border["style"], string> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

export function borderCss(border: Border | undefined): string | undefined {
  return border && `${lines[border.style]} ${border.color}`;
}
