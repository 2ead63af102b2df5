/**
 * The little of CSS that tables on the clipboard use, and number formats as Excel spells them in it.
 * In: .xl65 {mso-number-format:"\#\,\#\#0";}. Out: the class's format #,##0.
 */
import type { Border } from "../workbook/model";

/** "color:red; font-weight:700" by name; a semicolon in quotes ends nothing. */
export function declarations(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g))
    found.set(name!.toLowerCase(), value!.trim());
  return found;
}

/** What a page's style sheet says of "td" and of classes. */
export function styleSheet(css: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  const plain = css.replace(/<!--|-->|\/\*.*?\*\//gs, "");
  for (const [, selectors, body] of plain.matchAll(/([^{}]+)\{((?:"[^"]*"|[^}"])*)\}/g))
    for (const selector of selectors!.split(",")) {
      const name = selector
        .trim()
        .replace(/^td(?=\.)/i, "")
        .replace(/^TD$/, "td");
      rules.set(name, new Map([...(rules.get(name) ?? []), ...declarations(body!)]));
    }
  return rules;
}

const named: Readonly<Record<string, string>> = {
  general: "General",
  percent: "0.00%",
  fixed: "0.00",
  standard: "#,##0.00",
  scientific: "0.00E+00",
  "short date": "yyyy-mm-dd",
  "short time": "h:mm",
};

/** null is General; undefined where nothing is said. */
export function numberFormatOf(value: string | undefined): string | null | undefined {
  if (value === undefined) return undefined;
  const text = value
    .replace(/^["']|["']$/g, "")
    .replace(/\\(?:([0-9a-f]{4,6})\s?|(.))/gi, (_, code: string | undefined, letter: string) =>
      code === undefined ? letter : String.fromCodePoint(Number.parseInt(code, 16)),
    );
  const format = named[text.toLowerCase()] ?? text;
  return format === "General" || format === "" ? null : format;
}

/** The format as it stands between CSS's quotes. */
export function spelledFormat(format: string): string {
  return format
    .replace(/["\\]/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(4, "0")} `)
    .replace(/[^\p{L}\p{N}\s\\]/gu, "\\$&");
}

/** ".5pt solid windowtext" as a line of a cell. */
export function borderOf(
  css: string | undefined,
  hex: (color: string) => string | undefined,
): Border | undefined {
  const match = /^([\d.]+)(pt|px)\s+(solid|dashed|dotted|double)\s+(.+)$/.exec(css?.trim() ?? "");
  if (!match) return undefined;
  const [, size, unit, kind, color] = match;
  const pixels = Number(size) * (unit === "pt" ? 4 / 3 : 1);
  if (pixels === 0) return undefined;
  const solid = pixels >= 2.5 ? "thick" : pixels >= 1.3 ? "medium" : "thin";
  return {
    style: kind === "solid" ? solid : (kind as "dashed" | "dotted" | "double"),
    color: hex(color!) ?? "#000000",
  };
}
