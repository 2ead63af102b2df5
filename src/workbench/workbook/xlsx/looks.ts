/**
 * Styles between the book and excelts. What the book's Style has no field for (patterns, theme colours, font schemes)
 * stays in `origin` and is written back where the field beside it was not changed.
 */
import type {
  Alignment,
  Border as FileBorder,
  Color,
  Font as FileFont,
  Style as FileStyle,
} from "@cj-tech-master/excelts";
import {
  type Border,
  type BorderLine,
  type Borders,
  type Font,
  plainStyle,
  shareStyle,
  type Style,
} from "../style";

export type LooseStyle = Partial<FileStyle>;

/** "#RRGGBB" for each theme colour, in the file's order of indexes. */
export type Theme = readonly string[];

export const officeTheme: Theme = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

const indexed = [
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "800000",
  "008000",
  "000080",
  "808000",
  "800080",
  "008080",
  "C0C0C0",
  "808080",
  "9999FF",
  "993366",
  "FFFFCC",
  "CCFFFF",
  "660066",
  "FF8080",
  "0066CC",
  "CCCCFF",
  "000080",
  "FF00FF",
  "FFFF00",
  "00FFFF",
  "800080",
  "800000",
  "008080",
  "0000FF",
  "00CCFF",
  "CCFFFF",
  "CCFFCC",
  "FFFF99",
  "99CCFF",
  "FF99CC",
  "CC99FF",
  "FFCC99",
  "3366FF",
  "33CCCC",
  "99CC00",
  "FFCC00",
  "FF9900",
  "FF6600",
  "666699",
  "969696",
  "003366",
  "339966",
  "003300",
  "333300",
  "993300",
  "993366",
  "333399",
  "333333",
];

export function readColor(color: Partial<Color> | undefined, theme: Theme): string | undefined {
  if (!color) return undefined;
  const loose = color as { argb?: string; theme?: number; tint?: number; indexed?: number };
  let base: string | undefined;
  if (loose.argb) base = `#${loose.argb.slice(-6).toUpperCase()}`;
  else if (loose.theme !== undefined) base = theme[loose.theme];
  else if (loose.indexed !== undefined) base = indexed[loose.indexed] && `#${indexed[loose.indexed]}`;
  return base && loose.tint ? tinted(base, loose.tint) : base;
}

/** Lighter for positive tints, darker for negative ones: the lightness is moved that far towards white or black. */
function tinted(color: string, tint: number): string {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const l = (high + low) / 2;
  const next = tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint;
  const d = high - low;
  const s = d === 0 ? 0 : d / (1 - Math.abs(2 * l - 1));
  const h = d === 0 ? 0 : high === r ? ((g - b) / d + 6) % 6 : high === g ? (b - r) / d + 2 : (r - g) / d + 4;
  const c = (1 - Math.abs(2 * next - 1)) * s;
  const x = c * (1 - Math.abs((h % 2) - 1));
  const m = next - c / 2;
  const rgb = [
    [c, x, 0],
    [x, c, 0],
    [0, c, x],
    [0, x, c],
    [x, 0, c],
    [c, 0, x],
  ][Math.floor(h) % 6]!;
  return `#${rgb
    .map((each) =>
      Math.round((each + m) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

const black = "#000000";

/** `cache` has to be one for each file: excelts gives cells that look alike the same object. */
export function readStyle(file: LooseStyle | undefined, theme: Theme, cache: Map<object, Style>): Style {
  if (!file || Object.keys(file).length === 0) return plainStyle;
  let style = cache.get(file);
  if (!style) cache.set(file, (style = shareStyle({ ...fieldsOf(file, theme), origin: sharedOrigin(file) })));
  return style;
}

const origins = new Map<string, LooseStyle>();
function sharedOrigin(file: LooseStyle): LooseStyle {
  const key = JSON.stringify(file);
  if (!origins.has(key)) origins.set(key, JSON.parse(key) as LooseStyle);
  return origins.get(key)!;
}

function fieldsOf(file: LooseStyle, theme: Theme): Style {
  const { alignment, protection, numFmt } = file;
  const format = typeof numFmt === "object" ? numFmt.formatCode : numFmt;
  const fields: Record<string, unknown> = {
    font: readFont(file.font, theme),
    fill: readFill(file, theme),
    borders: readBorders(file, theme),
    horizontal: (alignment?.horizontal as string) === "general" ? undefined : alignment?.horizontal,
    vertical:
      alignment?.vertical === "middle"
        ? "center"
        : alignment?.vertical === "bottom"
          ? undefined
          : alignment?.vertical,
    wrap: alignment?.wrapText || undefined,
    shrink: alignment?.shrinkToFit || undefined,
    indent: alignment?.indent || undefined,
    rotation: alignment?.textRotation || undefined,
    numberFormat: format && format !== "General" ? format : undefined,
    locked: protection?.locked === false ? false : undefined,
    formulaHidden: protection?.hidden || undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Style;
}

function readFont(font: Partial<FileFont> | undefined, theme: Theme): Font | undefined {
  if (!font) return undefined;
  const underline =
    font.underline === true ? "single" : font.underline === "none" ? undefined : font.underline;
  const fields: Record<string, unknown> = {
    name: font.name,
    size: font.size,
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: underline || undefined,
    strikethrough: font.strike || undefined,
    vertical: font.vertAlign,
    color: readColor(font.color, theme),
  };
  const kept = Object.entries(fields).filter(
    ([key, value]) => value !== undefined && !(key === "color" && value === black),
  );
  return kept.length > 0 ? (Object.fromEntries(kept) as Font) : undefined;
}

function readFill({ fill }: LooseStyle, theme: Theme): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "gradient") return readColor(fill.stops[0]?.color, theme);
  if (!fill.pattern || fill.pattern === "none" || fill.pattern === "gray125") return undefined;
  return fill.pattern === "solid" ? readColor(fill.fgColor, theme) : readColor(fill.bgColor, theme);
}

function readBorders({ border }: LooseStyle, theme: Theme): Borders | undefined {
  if (!border) return undefined;
  const line = (each: Partial<FileBorder> | undefined): Border | undefined =>
    each?.style
      ? { style: each.style as BorderLine, color: readColor(each.color, theme) ?? black }
      : undefined;
  const diagonal = line(border.diagonal);
  const all: Record<string, Border | undefined> = {
    top: line(border.top),
    bottom: line(border.bottom),
    left: line(border.left),
    right: line(border.right),
    diagonalUp: border.diagonal?.up ? diagonal : undefined,
    diagonalDown: border.diagonal?.down ? diagonal : undefined,
  };
  const kept = Object.entries(all).filter(([, each]) => each !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const written = new WeakMap<Style, LooseStyle>();

/** The style for excelts; one object for each style of the book. */
export function writeStyle(style: Style, theme: Theme): LooseStyle {
  let file = written.get(style);
  if (!file) written.set(style, (file = makeStyle(style, theme)));
  return file;
}

function makeStyle(style: Style, theme: Theme): LooseStyle {
  const origin = (style.origin ?? {}) as LooseStyle;
  const before = fieldsOf(origin, theme);
  const same = (...keys: (keyof Style)[]): boolean =>
    keys.every((key) => JSON.stringify(style[key]) === JSON.stringify(before[key]));
  const file: LooseStyle = {};
  const put = <K extends keyof LooseStyle>(
    key: K,
    fields: (keyof Style)[],
    make: () => LooseStyle[K] | undefined,
  ): void => {
    const value = style.origin && same(...fields) ? origin[key] : make();
    if (value !== undefined) file[key] = value;
  };
  put("font", ["font"], () => writeFont(style.font));
  put("fill", ["fill"], () =>
    style.fill ? { type: "pattern", pattern: "solid", fgColor: color(style.fill) } : undefined,
  );
  put("border", ["borders"], () => writeBorders(style.borders));
  put("alignment", ["horizontal", "vertical", "wrap", "shrink", "indent", "rotation"], () =>
    writeAlignment(style),
  );
  put("protection", ["locked", "formulaHidden"], () =>
    style.locked === false || style.formulaHidden
      ? { locked: style.locked !== false, hidden: style.formulaHidden ?? false }
      : undefined,
  );
  put("numFmt", ["numberFormat"], () => style.numberFormat);
  return file;
}

const color = (text: string): Partial<Color> => ({ argb: `FF${text.slice(1).toUpperCase()}` });

function writeFont(font: Font | undefined): Partial<FileFont> | undefined {
  if (!font) return undefined;
  return {
    name: font.name ?? "맑은 고딕",
    size: font.size ?? 11,
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: font.underline } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(font.vertical ? { vertAlign: font.vertical } : {}),
    ...(font.color ? { color: color(font.color) } : {}),
  };
}

function writeBorders(borders: Borders | undefined): LooseStyle["border"] {
  if (!borders) return undefined;
  const line = (each: Border | undefined): Partial<FileBorder> | undefined =>
    each && { style: each.style, color: color(each.color) };
  const diagonal = line(borders.diagonalUp ?? borders.diagonalDown);
  return {
    ...(borders.top ? { top: line(borders.top) } : {}),
    ...(borders.bottom ? { bottom: line(borders.bottom) } : {}),
    ...(borders.left ? { left: line(borders.left) } : {}),
    ...(borders.right ? { right: line(borders.right) } : {}),
    ...(diagonal
      ? { diagonal: { ...diagonal, up: !!borders.diagonalUp, down: !!borders.diagonalDown } }
      : {}),
  };
}

function writeAlignment(style: Style): Partial<Alignment> | undefined {
  const { horizontal, vertical, wrap, shrink, indent, rotation } = style;
  if (!horizontal && !vertical && !wrap && !shrink && !indent && !rotation) return undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical: vertical === "center" ? "middle" : vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(shrink ? { shrinkToFit: true } : {}),
    ...(indent ? { indent } : {}),
    ...(rotation ? { textRotation: rotation } : {}),
  };
}
