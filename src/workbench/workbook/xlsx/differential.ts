/**
 * Looks that conditional formats put over a cell's own. In: <dxf><font><b/></font><fill>…<bgColor rgb="FFFFC7CE"/></fill></dxf>.
 * Out: { font: { bold: true }, fill: "#FFC7CE" }, and back.
 */
import { childOf, isOn, type XmlNode } from "../../../xlsx/node";
import { rgb } from "../../../xlsx/write-styles";
import { encodeXml } from "../../../xlsx/xml";
import type { FormatBorder, FormatBorders, FormatLook } from "../rule";
import type { BorderLine } from "../style";
import { colorOf, type Palette } from "./colors";

export function lookOfDifferential(node: XmlNode | undefined, palette: Palette): FormatLook {
  const font = childOf(node, "font");
  const on = (local: string): boolean => {
    const child = childOf(font, local);
    return child !== undefined && isOn(child.attributes.get("val") ?? "1");
  };
  const line = childOf(font, "u")?.attributes.get("val") ?? (childOf(font, "u") ? "single" : "none");
  const color = colorOf(childOf(font, "color")?.attributes, palette);
  const pattern = childOf(childOf(node, "fill"), "patternFill");
  const fill = colorOf((childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"))?.attributes, palette);
  const format = childOf(node, "numFmt")?.attributes.get("formatCode");
  return {
    ...(on("b") && { bold: true }),
    ...(on("i") && { italic: true }),
    ...(on("strike") && { strikethrough: true }),
    ...(line !== "none" && { underline: line }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(format && { numberFormat: format }),
    ...bordersOf(childOf(node, "border"), palette),
  };
}

const sides = ["left", "right", "top", "bottom"] as const;

function bordersOf(node: XmlNode | undefined, palette: Palette): { borders?: FormatBorders } {
  const lines = sides.flatMap((side) => {
    const line = childOf(node, side);
    const style = line?.attributes.get("style") ?? "none";
    if (!line || style === "none") return [];
    const color = colorOf(childOf(line, "color")?.attributes, palette);
    return [[side, { style: style as BorderLine, ...(color && { color }) }] as const];
  });
  return lines.length > 0 ? { borders: Object.fromEntries(lines) } : {};
}

/** `numFmtId` is the number that the file gives the look's number format. */
export function differentialOf(look: FormatLook, numFmtId: (code: string) => number): string {
  const { bold, italic, strikethrough, underline, color, fill, numberFormat, borders } = look;
  const font = [
    bold && "<b/>",
    italic && "<i/>",
    strikethrough && "<strike/>",
    underline && `<u val="${encodeXml(underline)}"/>`,
    color && `<color ${rgb(color)}/>`,
  ].filter(Boolean);
  return [
    "<dxf>",
    font.length > 0 && `<font>${font.join("")}</font>`,
    numberFormat && `<numFmt numFmtId="${numFmtId(numberFormat)}" formatCode="${encodeXml(numberFormat)}"/>`,
    fill && `<fill><patternFill><bgColor ${rgb(fill)}/></patternFill></fill>`,
    borders && `<border>${sides.map((side) => lineXml(side, borders[side])).join("")}</border>`,
    "</dxf>",
  ]
    .filter(Boolean)
    .join("");
}

function lineXml(side: string, line: FormatBorder | undefined): string {
  if (!line) return "";
  const color = line.color === undefined ? '<color auto="1"/>' : `<color ${rgb(line.color)}/>`;
  return `<${side} style="${line.style}">${color}</${side}>`;
}
