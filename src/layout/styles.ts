/**
 * The one style sheet: every look on the plan sheet by what it is for. Restrained, as an official document is: one font,
 * one tint, thin lines inside a table and a heavier one around it. Rates and amounts are never rounded, only shown.
 */
import type { BorderStyle, CellStyle } from "../sheet/layout";

const name = "맑은 고딕";
const ink = "#1A1A1A";
const tint = "#E4EAF2";
const paleTint = "#F3F6FA";

/** Font sizes in points; the layout needs them to tell how high a row has to be. */
export const sizes = {
  title: 17,
  banner: 12,
  heading: 13,
  caption: 11,
  body: 10.5,
  cell: 10,
  note: 9,
  source: 8,
};

export const outline: BorderStyle = { style: "medium", color: "#3B4A5E" };
export const inside: BorderStyle = { style: "thin", color: "#8A94A3" };
export const rule: BorderStyle = { style: "double", color: "#3B4A5E" };

/** Amounts are in won and shown in 백만원; △ marks a negative. A decrease below half a million shows as △0. */
export const formats = {
  amount: '#,##0,,;"△"#,##0,,;0',
  share: '0.00" "%',
  rate: '0.00%;"△"0.00%;0.00%',
  count: "#,##0",
  weight: "General",
  /** A target or result with so many decimals. */
  measure: (decimals: number): string => {
    const digits = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
    return `${digits};"△"${digits};${digits.replace("#,##", "")}`;
  },
} as const;

type FontPart = Omit<NonNullable<CellStyle["font"]>, "name">;
const font = (size: number, part: FontPart = {}): CellStyle["font"] => ({ name, size, color: ink, ...part });

const centered = { horizontal: "center", vertical: "center", wrap: true } as const;
const leftward = { horizontal: "left", vertical: "center", wrap: true } as const;
/** Indented from the right, so that figures do not touch the line beside them. */
const rightward = { horizontal: "right", vertical: "center", indent: 1 } as const;
/**
 * The ink of rates beside amounts, which nobody can tell from the other: LibreOffice 7.4 forgets the indent from the
 * right where neighbours differ in their number format only.
 */
const rateInk = "#1A1A1C";

export const styles = {
  title: { font: font(sizes.title, { bold: true }), ...centered, borders: { bottom: rule } },
  bannerLabel: { font: font(sizes.banner, { bold: true }), fill: tint, ...centered },
  bannerName: { font: font(sizes.banner, { bold: true }), ...leftward, indent: 1 },
  office: { font: font(sizes.caption, { bold: true }), ...leftward },
  heading: { font: font(sizes.heading, { bold: true }), ...leftward },
  subheading: { font: font(sizes.banner, { bold: true }), ...leftward },
  caption: { font: font(sizes.caption, { bold: true }), ...centered },
  unit: { font: font(sizes.note), horizontal: "right", vertical: "bottom" },
  source: { font: font(sizes.source, { color: "#7A828C" }), ...leftward },
  header: { font: font(sizes.cell, { bold: true }), fill: tint, ...centered },
  smallHeader: { font: font(sizes.note, { bold: true }), fill: tint, ...centered },
  label: { font: font(sizes.cell), fill: paleTint, ...centered },
  name: { font: font(sizes.cell), ...leftward, indent: 1 },
  child: { font: font(sizes.cell), ...leftward, indent: 2 },
  middle: { font: font(sizes.cell), ...centered },
  paragraph: { font: font(sizes.cell), ...leftward, indent: 1 },
  small: { font: font(sizes.note), ...leftward, indent: 1 },
  smallMiddle: { font: font(sizes.note), ...centered },
  amount: { font: font(sizes.cell), ...rightward, numberFormat: formats.amount },
  share: { font: font(sizes.cell, { color: rateInk }), ...rightward, numberFormat: formats.share },
  rate: { font: font(sizes.cell, { color: rateInk }), ...rightward, numberFormat: formats.rate },
  count: { font: font(sizes.cell), ...rightward, numberFormat: formats.count },
  remark: { font: font(sizes.cell), ...centered, numberFormat: formats.count },
  weight: { font: font(sizes.cell), ...centered, numberFormat: formats.weight },
  measure: { font: font(sizes.cell), ...rightward },
} satisfies Record<string, CellStyle>;

/** A line of a bulleted text: ○ stands at the margin, - under it; a ○ that heads others is bold. */
export function bulletStyle(level: 0 | 1 | 2, heads: boolean): CellStyle {
  const indent = level === 2 ? 3 : level === 1 ? 1 : 2;
  return { font: font(sizes.body, { bold: heads && level === 1 }), ...leftward, indent };
}

/** The same look with bold letters on the pale tint: the row of a total. */
export const asTotal = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, bold: true },
  fill: paleTint,
});
