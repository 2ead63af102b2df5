/**
 * The looks of a file. In: the part styles.xml. Out: a Style for each of its cell formats, which remembers the format
 * that it came from, so that a cell that nobody restyled keeps it to the letter.
 * Example: <c s="4"> → StyleSheet.styles[4] → { font: { name: "돋움", size: 10 }, numberFormat: "#,##0", origin }.
 */
import {
  type Border,
  type BorderLine,
  type Borders,
  type Font,
  plainStyle,
  shareStyle,
  type Style,
} from "../style";
import { colorOf, type Palette, standardPalette, type Theme } from "./colors";
import { childOf, isOn, readNode, valueOf, type XmlNode } from "../../../xlsx/node";
import { builtInFormats } from "../../../xlsx/formats";
import { prefixOf } from "../../../xlsx/package";
import { XmlReader } from "../../../xlsx/xml";

/** What a style of the file keeps of its cell format. Opaque to everybody else. */
export class StyleOrigin {
  readonly #sheet: StyleSheet;
  constructor(
    sheet: StyleSheet,
    readonly format: number,
  ) {
    this.#sheet = sheet;
  }
  /** Whether the format stands in this part, and not in another file's. */
  isOf(sheet: StyleSheet): boolean {
    return this.#sheet === sheet;
  }
}

/** The lists of the part that cells lead to, in its order. */
interface Lists {
  readonly fonts: XmlNode[];
  readonly fills: XmlNode[];
  readonly borders: XmlNode[];
  readonly cellXfs: XmlNode[];
  /** Looks that conditional formats and tables name. */
  readonly dxfs: XmlNode[];
}

/** What leads to the font of the style 표준 (Normal). */
interface NormalLists {
  readonly cellStyleXfs: XmlNode[];
  readonly cellStyles: XmlNode[];
}

const black = "#000000";

export class StyleSheet {
  readonly prefix: string;
  readonly palette: Palette;
  /** Of the style 표준, in which the widths of columns are counted. */
  readonly ownFont: { readonly name: string; readonly size: number };
  readonly lists: Lists = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  /** Number formats of the file's own, by number. */
  readonly formats = new Map<number, string>();
  /** By the number that cells bear. */
  readonly styles: readonly Style[];
  private readonly read: readonly Style[];

  /** Throws XmlError. `text` is the part. */
  constructor(
    readonly text: string,
    theme: Theme,
  ) {
    this.prefix = prefixOf(text);
    const indexed: string[] = [...standardPalette];
    const normal: NormalLists = { cellStyleXfs: [], cellStyles: [] };
    const reader = new XmlReader(text);
    reader.next();
    for (let event = reader.next(); event; event = reader.next()) {
      if (event !== "open") continue;
      const list = new Map<string, XmlNode[]>(Object.entries({ ...this.lists, ...normal })).get(reader.local);
      if (list) readChildren(reader, (node) => list.push(node));
      else if (reader.local === "numFmts")
        readChildren(reader, ({ attributes }) =>
          this.formats.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "General"),
        );
      else if (reader.local === "colors")
        readChildren(reader, (node) => {
          if (node.local !== "indexedColors") return;
          node.children.forEach(({ attributes }, i) => {
            const colour = colorOf(attributes, { theme, indexed: [] });
            if (colour) indexed[i] = colour;
          });
        });
      else reader.skipElement();
    }
    this.palette = { theme, indexed };
    this.ownFont = ownFontOf(this.lists.fonts, normal);
    this.read = this.lists.cellXfs.map((format) => this.fieldsOf(format));
    this.styles = this.read.map((fields, i) =>
      i === 0 && isPlain(fields) ? plainStyle : shareStyle({ ...fields, origin: new StyleOrigin(this, i) }),
    );
  }

  /** The look of the format as it was read; undefined where the style came from elsewhere. */
  formatOf(style: Style): number | undefined {
    if (style === plainStyle) return 0;
    const { origin } = style;
    return origin instanceof StyleOrigin && origin.isOf(this) ? origin.format : undefined;
  }

  fieldsAt(format: number): Style {
    return this.read[format] ?? plainStyle;
  }

  private fieldsOf(format: XmlNode): Style {
    const number = (key: string): number => Number(format.attributes.get(key) ?? 0);
    const alignment = childOf(format, "alignment")?.attributes;
    const protection = childOf(format, "protection")?.attributes;
    const horizontal = alignment?.get("horizontal");
    const vertical = alignment?.get("vertical");
    const rotation = Number(alignment?.get("textRotation") ?? 0);
    const code = this.formatCode(number("numFmtId"));
    return present({
      font: readFont(this.lists.fonts[number("fontId")], this.palette),
      fill: readFill(this.lists.fills[number("fillId")], this.palette),
      borders: readBorders(this.lists.borders[number("borderId")], this.palette),
      horizontal: horizontals.has(horizontal ?? "") ? horizontal : undefined,
      vertical: verticals.has(vertical ?? "") ? vertical : undefined,
      wrap: isOn(alignment?.get("wrapText")) || undefined,
      shrink: isOn(alignment?.get("shrinkToFit")) || undefined,
      indent: Number(alignment?.get("indent") ?? 0) || undefined,
      rotation: rotation === 255 ? "vertical" : rotation > 90 ? 90 - rotation : rotation || undefined,
      numberFormat: /^general$/i.test(code) ? undefined : code,
      locked: protection?.has("locked") && !isOn(protection.get("locked")) ? false : undefined,
      formulaHidden: isOn(protection?.get("hidden")) || undefined,
    }) as Style;
  }

  private formatCode(id: number): string {
    return this.formats.get(id) ?? builtInFormats[id] ?? "General";
  }
}

const horizontals = new Set("left center right fill justify centerContinuous distributed".split(" "));
const verticals = new Set("top center justify distributed".split(" "));

/** The workbook's own plain look: it may have a font and stand in the middle, as Korean workbooks do. */
function isPlain(fields: Style): boolean {
  return Object.keys(fields).every((key) => key === "font" || key === "vertical");
}

/** After "open": hands over the element's children one by one. */
function readChildren(reader: XmlReader, take: (node: XmlNode) => void): void {
  for (let event = reader.next(); event !== "close"; event = reader.next())
    if (event === "open") take(readNode(reader));
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function readFont(node: XmlNode | undefined, palette: Palette): Font | undefined {
  if (!node) return undefined;
  const on = (local: string): true | undefined => isOn(valueOf(node, local)) || undefined;
  const underline = valueOf(node, "u");
  const vertical = valueOf(node, "vertAlign");
  const size = Number(valueOf(node, "sz"));
  const color = colorOf(childOf(node, "color")?.attributes, palette);
  const font = present({
    name: valueOf(node, "name") || undefined,
    size: size > 0 ? size : undefined,
    bold: on("b"),
    italic: on("i"),
    underline: underline === "" ? "single" : underline === "none" ? undefined : underline,
    strikethrough: on("strike"),
    vertical: vertical === "superscript" || vertical === "subscript" ? vertical : undefined,
    color: color === black ? undefined : color,
  });
  return Object.keys(font).length > 0 ? (font as Font) : undefined;
}

/** Without such a style, the file's first font. */
function ownFontOf(
  fonts: readonly XmlNode[],
  { cellStyleXfs, cellStyles }: NormalLists,
): { name: string; size: number } {
  const normal = cellStyles.find(({ attributes }) => attributes.get("builtinId") === "0")?.attributes;
  const format = cellStyleXfs[Number(normal?.get("xfId") ?? 0)]?.attributes;
  const font = fonts[Number(format?.get("fontId") ?? 0)];
  const size = Number(font && valueOf(font, "sz"));
  return { name: (font && valueOf(font, "name")) || "", size: size > 0 ? size : 11 };
}

function readFill(node: XmlNode | undefined, palette: Palette): string | undefined {
  const pattern = childOf(node, "patternFill");
  if (!pattern) {
    const stop = childOf(childOf(node, "gradientFill"), "stop");
    return colorOf(childOf(stop, "color")?.attributes, palette);
  }
  const kind = pattern.attributes.get("patternType") ?? "none";
  if (kind === "none" || kind === "gray125") return undefined;
  return colorOf(childOf(pattern, kind === "solid" ? "fgColor" : "bgColor")?.attributes, palette);
}

const lines = new Set(
  (
    "thin medium thick hair dotted dashed dashDot dashDotDot mediumDashed mediumDashDot mediumDashDotDot " +
    "slantDashDot double"
  ).split(" "),
);

function readBorders(node: XmlNode | undefined, palette: Palette): Borders | undefined {
  if (!node) return undefined;
  const line = (...locals: string[]): Border | undefined => {
    const side = locals.map((local) => childOf(node, local)).find((each) => each !== undefined);
    const style = side?.attributes.get("style") ?? "none";
    if (!lines.has(style)) return undefined;
    return {
      style: style as BorderLine,
      color: colorOf(childOf(side, "color")?.attributes, palette) ?? black,
    };
  };
  const diagonal = line("diagonal");
  const borders = present({
    top: line("top"),
    bottom: line("bottom"),
    left: line("left", "start"),
    right: line("right", "end"),
    diagonalUp: isOn(node.attributes.get("diagonalUp")) ? diagonal : undefined,
    diagonalDown: isOn(node.attributes.get("diagonalDown")) ? diagonal : undefined,
  });
  return Object.keys(borders).length > 0 ? (borders as Borders) : undefined;
}
