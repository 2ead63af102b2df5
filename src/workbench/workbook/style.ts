/**
 * A cell's look. Styles are immutable and shared between cells: a change makes another style.
 * Example: restyle(style, { font: { bold: true } }) keeps everything else, the font's name included.
 */

export type BorderLine =
  | "thin"
  | "medium"
  | "thick"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot"
  | "double";

/** Colours are "#RRGGBB", theme colours resolved. */
export interface Border {
  readonly style: BorderLine;
  readonly color: string;
}

export interface Font {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strikethrough?: boolean;
  readonly vertical?: "superscript" | "subscript";
  readonly color?: string;
}

export interface Borders {
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
  readonly diagonalUp?: Border;
  readonly diagonalDown?: Border;
}

/** What is left out is as in a new cell: General, bottom, not wrapped, locked. */
export interface Style {
  readonly font?: Font;
  /** The colour that the cell is filled with (of a pattern: its background). */
  readonly fill?: string;
  readonly borders?: Borders;
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees counter-clockwise, -90 to 90; "vertical" stacks the letters. */
  readonly rotation?: number | "vertical";
  readonly numberFormat?: string;
  /** Only false is kept: cells are locked unless told otherwise. */
  readonly locked?: false;
  readonly formulaHidden?: true;
  /** What the file's reader keeps of a look that has no field here (patterns, theme colours); opaque. */
  readonly origin?: object;
}

export const plainStyle: Style = Object.freeze({});

/** Fields to change; null takes one away. `font` and `borders` are changed field by field. */
export type StylePatch = {
  readonly [K in Exclude<keyof Style, "font" | "borders" | "origin">]?: Style[K] | null;
} & {
  readonly font?: { readonly [K in keyof Font]?: Font[K] | null };
  readonly borders?: { readonly [K in keyof Borders]?: Borders[K] | null };
};

const shared = new Map<string, WeakRef<Style>>();
const origins = new WeakMap<object, number>();
let originCount = 0;

/** The one object for this look: equal styles are the same object. */
export function shareStyle(style: Style): Style {
  const key = keyOf(style);
  if (key === "") return plainStyle;
  const found = shared.get(key)?.deref();
  if (found) return found;
  const frozen = Object.freeze(style);
  shared.set(key, new WeakRef(frozen));
  return frozen;
}

/** What a patch made of a style: a sheet is written by the same few patches to thousands of cells. */
const restyled = new WeakMap<Style, Map<string, Style>>();
const patchKeys = new WeakMap<StylePatch, string>();

/** The style with the patch's fields changed. */
export function restyle(style: Style, patch: StylePatch): Style {
  const results = restyled.get(style) ?? new Map<string, Style>();
  restyled.set(style, results);
  let key = patchKeys.get(patch);
  if (key === undefined) {
    key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value));
    patchKeys.set(patch, key);
  }
  const known = results.get(key);
  if (known) return known;
  const next = patched(style, patch);
  results.set(key, next);
  return next;
}

function patched(style: Style, { font, borders, ...plain }: StylePatch): Style {
  const next: Record<string, unknown> = { ...style, ...plain };
  if (font) next.font = without({ ...style.font, ...font });
  if (borders) next.borders = without({ ...style.borders, ...borders });
  return shareStyle((without(next) ?? {}) as Style);
}

/** Drops fields that are null, undefined or false (but `locked: false`); undefined where none is left. */
function without(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const kept = Object.entries(fields).filter(
    ([key, value]) =>
      value !== null && value !== undefined && (key === "locked" ? value === false : value !== false),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function keyOf(style: Style): string {
  const parts: string[] = [];
  for (const key of Object.keys(style).sort() as (keyof Style)[]) {
    const value = style[key];
    if (value === undefined) continue;
    if (key === "origin") {
      const origin = value as object;
      if (!origins.has(origin)) origins.set(origin, ++originCount);
      parts.push(`origin:${origins.get(origin)}`);
    } else {
      parts.push(`${key}:${typeof value === "object" ? sortedText(value) : String(value)}`);
    }
  }
  return parts.join(";");
}

function sortedText(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object"
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
