/**
 * Looks that conditional formats put over a cell's own. In: <dxf><font><b/></font><fill>…<bgColor rgb="FFFFC7CE"/></fill></dxf>.
 * Out: { font: { bold: true }, fill: "#FFC7CE" }, and back.
 */
import { childOf, isOn, type XmlNode } from "../../../xlsx/node";
import { rgb } from "../../../xlsx/write-styles";
import { encodeXml } from "../../../xlsx/xml";
import type { FormatLook } from "../sheet";
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
  };
}

/** `numFmtId` is the number that the file gives the look's number format. */
export function differentialOf(look: FormatLook, numFmtId: (code: string) => number): string {
  const { bold, italic, strikethrough, underline, color, fill, numberFormat } = look;
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
    "</dxf>",
  ]
    .filter(Boolean)
    .join("");
}
