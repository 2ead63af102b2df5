/**
 * Adds looks to a file's styles.xml. In: a Style of the book. Out: the number of a cell format; formats that the file has
 * keep their numbers, new ones are appended, and what a new one shares with the format that it came from is kept as it
 * is spelled there (theme colours, charsets, patterns).
 * Example: writer.formatOf(restyle(style, { font: { bold: true } })) → 58, the first number after the file's 58 formats.
 */
import type { FormatLook } from "../rule";
import { type Border, type Borders, type Font, plainStyle, type Style } from "../style";
import { differentialOf } from "./differential";
import { childOf, type XmlNode } from "../../../xlsx/node";
import { prefixed, unprefixed } from "../../../xlsx/package";
import { builtInFormats } from "../../../xlsx/formats";
import type { StyleSheet } from "./styles";
import { rgb } from "../../../xlsx/write-styles";
import { encodeXml, XmlReader } from "../../../xlsx/xml";

/** An element that is put together again: attributes and children by name, each as text. */
type Parts = Map<string, string>;

export class StyleWriter {
  private readonly added = {
    numFmts: [] as string[],
    fonts: [] as string[],
    fills: [] as string[],
    borders: [] as string[],
    cellXfs: [] as string[],
    dxfs: [] as string[],
  };
  private readonly known = new Map<string, number>();
  private readonly written = new Map<Style, number>();
  private readonly formatIds = new Map<string, number>();
  private formats?: Map<string, number>;

  constructor(private readonly sheet: StyleSheet) {
    for (const [id, code] of Object.entries(builtInFormats))
      if (isEverywhere(Number(id))) this.formatIds.set(code, Number(id));
    for (const [id, code] of sheet.formats) this.formatIds.set(code, id);
  }

  /** The number that a cell with this look bears. */
  formatOf(style: Style): number {
    let format = this.written.get(style);
    if (format === undefined) this.written.set(style, (format = this.find(style)));
    return format;
  }

  /** The part with what was added; undefined where nothing was. */
  write(): string | undefined {
    let text = this.sheet.text;
    for (const [list, items] of Object.entries(this.added) as [keyof typeof this.added, string[]][])
      if (items.length > 0)
        text = appendTo(
          text,
          list,
          items.map((item) => prefixed(item, this.sheet.prefix)),
        );
    return text === this.sheet.text ? undefined : text;
  }

  private find(style: Style): number {
    const from = this.sheet.formatOf(style);
    const alike = from === undefined ? this.alike(style) : undefined;
    if (alike !== undefined) return alike;
    // Of another file, or of none: built on this file's plain format.
    const base = this.sheet.lists.cellXfs[from ?? 0];
    const before = from === undefined ? undefined : this.sheet.fieldsAt(from);
    // A cell without a look of its own has the file's first, whatever that is.
    if (from !== undefined && (style === plainStyle || this.sheet.styles[from] === style)) return from;
    const id = (key: string): number => Number(base?.attributes.get(key) ?? 0);
    const kept = (...keys: readonly (keyof Style)[]): boolean =>
      before !== undefined && same(style, before, keys);
    const attributes: Parts = new Map([
      ["numFmtId", "0"],
      ["fontId", "0"],
      ["fillId", "0"],
      ["borderId", "0"],
      ["xfId", "0"],
    ]);
    if (before) for (const [key, value] of base?.attributes ?? []) attributes.set(key, encodeXml(value));
    const put = (key: string, apply: string, value: number): void => {
      attributes.set(key, String(value));
      if (value !== 0) attributes.set(apply, "1");
    };
    if (!kept("numberFormat")) put("numFmtId", "applyNumberFormat", this.numberFormat(style.numberFormat));
    if (!kept("font"))
      put("fontId", "applyFont", this.font(style.font, before?.font, this.sheet.lists.fonts[id("fontId")]));
    if (!kept("fill")) put("fillId", "applyFill", style.fill ? this.add("fills", solid(style.fill)) : 0);
    if (!kept("borders"))
      put(
        "borderId",
        "applyBorder",
        this.borders(style.borders, before?.borders, this.sheet.lists.borders[id("borderId")]),
      );
    let children = "";
    if (kept(...alignmentFields)) children += before ? (childOf(base, "alignment")?.xml ?? "") : "";
    else {
      const alignment = alignmentOf(style, before ? childOf(base, "alignment") : undefined);
      children += alignment;
      attributes.set("applyAlignment", "1");
    }
    if (kept("locked", "formulaHidden")) children += before ? (childOf(base, "protection")?.xml ?? "") : "";
    else if (style.locked === false || style.formulaHidden || before) {
      const locked = style.locked === false ? ' locked="0"' : "";
      children += `<protection${locked}${style.formulaHidden ? ' hidden="1"' : ""}/>`;
      attributes.set("applyProtection", "1");
    }
    const open = `<xf${print(attributes)}`;
    return this.add("cellXfs", children === "" ? `${open}/>` : `${open}>${children}</xf>`);
  }

  /** A format of the file that looks the same and is nothing more: a plan that is built again adds no looks. */
  private alike(style: Style): number | undefined {
    if (!this.formats) {
      this.formats = new Map();
      this.sheet.lists.cellXfs.forEach(({ attributes }, i) => {
        const isMore =
          ["quotePrefix", "pivotButton"].some((key) => attributes.has(key)) ||
          (attributes.get("xfId") ?? "0") !== "0";
        const key = lookOf(this.sheet.fieldsAt(i));
        if (i > 0 && !isMore && !this.formats!.has(key)) this.formats!.set(key, i);
      });
    }
    // A look without a font of its own has the workbook's: only one that names its font is compared.
    return style.font?.name && style.font.size ? this.formats.get(lookOf(style)) : undefined;
  }

  /** The number of a look of another file, as its conditional formats name it, in this one. */
  differentialOf(looks: StyleSheet, number: number): number {
    const look = looks.lists.dxfs[number];
    if (!look) return 0;
    return this.add("dxfs", unprefixed(look.xml, looks.prefix));
  }

  /** The number of a look that was made here. */
  differential(look: FormatLook): number {
    return this.add(
      "dxfs",
      differentialOf(look, (code) => this.numberFormat(code)),
    );
  }

  private add(list: "fonts" | "fills" | "borders" | "cellXfs" | "dxfs", xml: string): number {
    const key = `${list} ${xml}`;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.sheet.lists[list].length + this.added[list].length;
      this.added[list].push(xml);
      this.known.set(key, index);
    }
    return index;
  }

  private numberFormat(code = "General"): number {
    let id = this.formatIds.get(code);
    if (id === undefined) {
      id = Math.max(163, ...this.formatIds.values()) + 1;
      this.formatIds.set(code, id);
      this.added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${encodeXml(code)}"/>`);
    }
    return id;
  }

  /** A look without a font of its own has the workbook's. */
  private font(font: Font | undefined, before: Font | undefined, from: XmlNode | undefined): number {
    const plain = this.sheet.lists.fonts[Number(this.sheet.lists.cellXfs[0]?.attributes.get("fontId") ?? 0)];
    if (!font && !before) return Number(this.sheet.lists.cellXfs[0]?.attributes.get("fontId") ?? 0);
    const source = before ? from : plain;
    const children: Parts = new Map((source?.children ?? []).map((child) => [child.local, child.xml]));
    const seen = before ?? {};
    const put = (local: string, key: keyof Font, make: (value: never) => string | undefined): void => {
      if (before && font?.[key] === seen[key]) return;
      const value = font?.[key];
      const xml = value === undefined ? undefined : make(value as never);
      if (xml !== undefined) children.set(local, xml);
      // Without a value of its own a new look keeps the workbook's name and size, and nothing else of its font.
      else if (before || (key !== "name" && key !== "size")) children.delete(local);
    };
    // A layout says of its letters that they are not bold, too.
    put("b", "bold", (on: boolean) => (on ? "<b/>" : undefined));
    put("i", "italic", (on: boolean) => (on ? "<i/>" : undefined));
    put("strike", "strikethrough", (on: boolean) => (on ? "<strike/>" : undefined));
    put("u", "underline", (kind: string) => (kind === "single" ? "<u/>" : `<u val="${kind}"/>`));
    put("vertAlign", "vertical", (kind: string) => `<vertAlign val="${kind}"/>`);
    put("sz", "size", (size: number) => `<sz val="${size}"/>`);
    put("color", "color", (colour: string) => `<color ${rgb(colour)}/>`);
    const name = children.get("name");
    put("name", "name", (value: string) => `<name val="${encodeXml(value)}"/>`);
    if (children.get("name") !== name)
      for (const local of ["family", "charset", "scheme"]) children.delete(local);
    const order =
      "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
    return this.add("fonts", `<font>${order.map((local) => children.get(local) ?? "").join("")}</font>`);
  }

  private borders(
    borders: Borders | undefined,
    before: Borders | undefined,
    from: XmlNode | undefined,
  ): number {
    if (!borders) return 0;
    const side = (local: "left" | "right" | "top" | "bottom", strict?: string): string => {
      const line = borders[local];
      const raw = childOf(from, local) ?? (strict ? childOf(from, strict) : undefined);
      if (before && raw && JSON.stringify(line) === JSON.stringify(before[local])) return raw.xml;
      return lineXml(raw?.local ?? local, line);
    };
    const { diagonalUp: up, diagonalDown: down } = borders;
    const keepsDiagonal =
      before && JSON.stringify([up, down]) === JSON.stringify([before.diagonalUp, before.diagonalDown]);
    const diagonal = (keepsDiagonal && childOf(from, "diagonal")?.xml) || lineXml("diagonal", up ?? down);
    const directions = `${up ? ' diagonalUp="1"' : ""}${down ? ' diagonalDown="1"' : ""}`;
    const rest = before
      ? ["vertical", "horizontal"].map((local) => childOf(from, local)?.xml ?? "").join("")
      : "";
    return this.add(
      "borders",
      `<border${directions}>${side("left", "start")}${side("right", "end")}${side("top")}${side("bottom")}${diagonal}${rest}</border>`,
    );
  }
}

const alignmentFields = ["horizontal", "vertical", "wrap", "shrink", "indent", "rotation"] as const;

/** Sorted, so that the order in which fields were set does not count. */
const told = (value: unknown): string =>
  value && typeof value === "object"
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(value ?? null);

const looks = [
  "font",
  "fill",
  "borders",
  "numberFormat",
  "locked",
  "formulaHidden",
  ...alignmentFields,
] as const;
const lookOf = (style: Style): string => looks.map((key) => told(style[key])).join(" ");

function same(a: Style, b: Style, keys: readonly (keyof Style)[]): boolean {
  return keys.every((key) => told(a[key]) === told(b[key]));
}

/** Formats below 37 that differ between languages are spelled out instead. */
function isEverywhere(id: number): boolean {
  return id <= 4 || (id >= 9 && id <= 13) || (id >= 18 && id <= 21) || (id >= 45 && id <= 49);
}

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${rgb(colour)}/><bgColor indexed="64"/></patternFill></fill>`;

const lineXml = (local: string, line: Border | undefined): string =>
  line ? `<${local} style="${line.style}"><color ${rgb(line.color)}/></${local}>` : `<${local}/>`;

function alignmentOf(style: Style, from: XmlNode | undefined): string {
  const { horizontal, vertical, wrap, shrink, indent, rotation } = style;
  const angle =
    rotation === "vertical" ? 255 : rotation !== undefined && rotation < 0 ? 90 - rotation : rotation;
  const attributes: Parts = new Map(
    [...(from?.attributes ?? [])].map(([key, value]) => [key, encodeXml(value)]),
  );
  const put = (key: string, value: string | number | undefined): void =>
    void (value === undefined ? attributes.delete(key) : attributes.set(key, String(value)));
  put("horizontal", horizontal);
  put("vertical", vertical);
  put("textRotation", angle);
  put("wrapText", wrap ? 1 : undefined);
  put("indent", indent);
  put("shrinkToFit", shrink ? 1 : undefined);
  return `<alignment${print(attributes)}/>`;
}

const print = (attributes: Parts): string =>
  [...attributes].map(([key, value]) => ` ${key}="${value}"`).join("");

const listOrder =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** The part with items put last into one of its lists, which is made where it is missing. */
function appendTo(text: string, list: string, items: readonly string[]): string {
  const reader = new XmlReader(text);
  reader.next();
  const { name: rootName, end: rootEnd, selfClosing: rootEmpty } = reader;
  const prefix = rootName.slice(0, rootName.length - reader.local.length);
  const later = listOrder.slice(listOrder.indexOf(list) + 1);
  const whole = `<${prefix}${list} count="${items.length}">${items.join("")}</${prefix}${list}>`;
  if (rootEmpty) return `${text.slice(0, rootEnd - 2)}>${whole}</${rootName}>${text.slice(rootEnd)}`;
  for (let event = reader.next(); event; event = reader.next()) {
    if (event === "close" || (event === "open" && later.includes(reader.local)))
      return text.slice(0, reader.start) + whole + text.slice(reader.start);
    if (event !== "open") continue;
    if (reader.local !== list) {
      reader.skipElement();
      continue;
    }
    const { start, end, name, selfClosing } = reader;
    let count = 0;
    const depth = reader.depth;
    for (let inner = reader.next(); reader.depth >= depth; inner = reader.next())
      if (inner === "open" && reader.depth === depth + 1) count++;
    const tag = text.slice(start, end).replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, "");
    const open = `${tag.slice(0, selfClosing ? -2 : -1)} count="${count + items.length}">`;
    const inside = selfClosing ? "" : text.slice(end, reader.start);
    return `${text.slice(0, start)}${open}${inside}${items.join("")}</${name}>${text.slice(reader.end)}`;
  }
  return text;
}
