/**
 * The looks of a new workbook as its part styles.xml. In: a cell's style, and whether the cell is open to entries. Out: the
 * number of its format, 7; once all are told, the part.
 */
import type { BorderStyle, CellStyle } from "../sheet/layout";
import { encodeXml } from "./xml";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const plainFont = '<font><sz val="10"/><name val="맑은 고딕"/><family val="3"/><charset val="129"/></font>';

export class Looks {
  private readonly fonts = new Numbered(plainFont);
  private readonly fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Numbered("<border><left/><right/><top/><bottom/><diagonal/></border>");
  private readonly formats: string[] = [];
  private readonly looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly known = new Map<CellStyle, [closed?: number, open?: number]>();

  /** Styles are told apart by identity first: thousands of cells share a few. */
  of(style: CellStyle = {}, open = false): number {
    const known = this.known.get(style) ?? [];
    this.known.set(style, known);
    return (known[open ? 1 : 0] ??= this.looks.of(this.look(style, open)));
  }

  part(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${index + firstFormat}" formatCode="${encodeXml(code)}"/>`,
    );
    return (
      `<styleSheet xmlns="${main}">${list("numFmts", formats)}${list("fonts", this.fonts.items)}` +
      `${list("fills", this.fills.items)}${list("borders", this.borders.items)}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list("cellXfs", this.looks.items)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      "</styleSheet>"
    );
  }

  private look(style: CellStyle, open: boolean): string {
    const { numberFormat = "General", horizontal, vertical, wrap, indent } = style;
    const ids =
      `numFmtId="${this.format(numberFormat)}" fontId="${this.fonts.of(fontXml(style.font))}" ` +
      `fillId="${this.fills.of(fillXml(style.fill))}" borderId="${this.borders.of(bordersXml(style.borders))}"`;
    const alignment =
      `<alignment${horizontal ? ` horizontal="${horizontal}"` : ""}${vertical ? ` vertical="${vertical}"` : ""}` +
      `${wrap ? ' wrapText="1"' : ""}${indent ? ` indent="${indent}"` : ""}/>`;
    const protection = open ? '<protection locked="0"/>' : "";
    return (
      `<xf ${ids} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"` +
      `${open ? ' applyProtection="1"' : ""}>${alignment}${protection}</xf>`
    );
  }

  private format(code: string): number {
    if (code === "General") return 0;
    if (code === "@") return 49;
    if (!this.formats.includes(code)) this.formats.push(code);
    return this.formats.indexOf(code) + firstFormat;
  }
}

/** Lower numbers are Excel's own. */
const firstFormat = 164;

/** Items by their text, each once. */
class Numbered {
  readonly items: string[];
  private readonly known: Map<string, number>;

  constructor(...first: readonly string[]) {
    this.items = [...first];
    this.known = new Map(first.map((item, index) => [item, index]));
  }

  of(item: string): number {
    let number = this.known.get(item);
    if (number === undefined) {
      number = this.items.push(item) - 1;
      this.known.set(item, number);
    }
    return number;
  }
}

/** "#FF0000" as the attribute of an element of colour. */
export const rgb = (color: string): string => `rgb="FF${color.replace("#", "").toUpperCase()}"`;

function fontXml(font: CellStyle["font"]): string {
  if (!font) return plainFont;
  const { name = "맑은 고딕", size = 10, bold, italic, color } = font;
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/>${color ? `<color ${rgb(color)}/>` : ""}` +
    `<name val="${encodeXml(name)}"/></font>`
  );
}

const fillXml = (fill: string | undefined): string =>
  fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor indexed="64"/></patternFill></fill>`;

function bordersXml(borders: CellStyle["borders"] = {}): string {
  const side = (local: "left" | "right" | "top" | "bottom"): string => {
    const line: BorderStyle | undefined = borders[local];
    return line ? `<${local} style="${line.style}"><color ${rgb(line.color)}/></${local}>` : `<${local}/>`;
  };
  return `<border>${(["left", "right", "top", "bottom"] as const).map(side).join("")}<diagonal/></border>`;
}
