/**
 * Colours of a file as they are seen. In: { theme: 4, tint: 0.4 }. Out: "#8FAADC".
 */
import { XmlReader } from "../../../xlsx/xml";

/** "#RRGGBB" for each theme colour, in the file's order of indexes. */
export type Theme = readonly string[];

export const officeTheme: Theme =
  "#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72".split(
    " ",
  );

/** Excel's palette before 2007; a file may bring its own. */
export const standardPalette: readonly string[] = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
)
  .split(" ")
  .map((each) => `#${each}`);

export interface Palette {
  readonly theme: Theme;
  readonly indexed: readonly string[];
}

/** The colour of an element's attributes (rgb, theme, indexed, tint); undefined where it is automatic. */
export function colorOf(
  attributes: ReadonlyMap<string, string> | undefined,
  { theme, indexed }: Palette,
): string | undefined {
  if (!attributes) return undefined;
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get("rgb") ?? "")?.[1];
  const of = (key: string, colours: readonly string[]): string | undefined =>
    attributes.has(key) ? colours[Number(attributes.get(key))] : undefined;
  const base = rgb ? `#${rgb.toUpperCase()}` : (of("theme", theme) ?? of("indexed", indexed));
  const tint = Number(attributes.get("tint") ?? 0);
  return base && tint >= -1 && tint <= 1 && tint !== 0 ? tinted(base, tint) : base;
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

const themeOrder = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** The colours of a theme part; Office's where it has none. */
export function readTheme(part: string | undefined): Theme {
  if (part === undefined) return officeTheme;
  const found = new Map<string, string>();
  const reader = new XmlReader(part);
  let within: string | undefined;
  for (let event = reader.next(); event; event = reader.next()) {
    if (event === "close" && reader.local === "clrScheme") break;
    if (event !== "open") continue;
    if (themeOrder.includes(reader.local)) within = reader.local;
    const value =
      reader.local === "sysClr"
        ? reader.attribute("lastClr")
        : reader.local === "srgbClr"
          ? reader.attribute("val")
          : undefined;
    if (within && value && /^[0-9a-f]{6}$/i.test(value) && !found.has(within))
      found.set(within, `#${value.toUpperCase()}`);
  }
  return themeOrder.map((name, i) => found.get(name) ?? officeTheme[i]!);
}
