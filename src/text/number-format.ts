/**
 * What a number format shows of a value. In: `#,##0,` (thousands), `#,##0"천원"`. Out: scale 1,000; unit 천원. And in
 * what colour: `#,##0;[Red]#,##0` of -5 is a red 5, whose colour is its only sign.
 */
import { moneyUnit, type MoneyUnit } from "./unit";

export interface Shown {
  /** The value is shown divided by this: 1, 1,000, 1,000,000. */
  readonly scale: number;
  /** A unit of money that the format writes behind the number. */
  readonly unit?: MoneyUnit;
}

const plain: Shown = { scale: 1 };
const memo = new Map<string, Shown>();
const dates = new Map<string, boolean>();

export function shownBy(format: string): Shown {
  if (format === "" || format === "General") return plain;
  let shown = memo.get(format);
  if (shown === undefined) memo.set(format, (shown = interpret(format)));
  return shown;
}

function interpret(format: string): Shown {
  const [first] = format.split(";");
  const digits = first!.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  const commas = /[0#?](,+)(?![0#?,])/.exec(digits)?.[1]!.length ?? 0;
  const written = [...first!.matchAll(/"([^"]*)"/g)].map((match) => match[1]!.trim()).join("");
  const unit = moneyUnit(`(${written.replace(/^\(|\)$/g, "")})`);
  return { scale: 1000 ** commas, ...(unit && { unit }) };
}

/** Whether two spellings are of one format: what Excel saves as "△"0.00" "%, LibreOffice saves as \\△0.00\\ %. */
export const isSameFormat = (one: string, other: string): boolean =>
  one === other || withSigns(one) === withSigns(other);

const withSigns = (format: string): string =>
  format.replace(/"([^"]*)"/g, (_, text: string) => text.replace(/./gsu, "\\$&"));

/** Whether a format shows a number as a date or a time: `yyyy-mm-dd`, `m"월" d"일"`. */
export function showsDate(format: string): boolean {
  if (format === "" || format === "General") return false;
  let isDate = dates.get(format);
  if (isDate === undefined) dates.set(format, (isDate = isDateFormat(format)));
  return isDate;
}

function isDateFormat(format: string): boolean {
  const letters = format.split(";")[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|General/g, "");
  return /[ymdh]/i.test(letters) && !/[#?]|^0/.test(letters);
}

/** A date of which only the year is shown. */
export const showsYear = (format: string): boolean =>
  showsDate(format) && !/[mdh]/i.test(format.split(";")[0]!.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

const written = /[0#]((?:"[^"]*"|\\.)+)(?:;|$)/;

/** The words that a format writes behind a number, "년 결산" of `0"년 결산"`; "" where there are none. */
export const wordsBehind = (format: string): string =>
  written.exec(format.split(";")[0]!)?.[1]?.replace(/"/g, "") ?? "";

/** "#RRGGBB" where the format colours the number ("[Red]", "[Color 3]"), else undefined. */
export function colourBy(format: string, value: number): string | undefined {
  if (!format.includes("[")) return undefined;
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;|^)(?=;|$)/g) ?? [];
  const section = sections[sectionOf(sections, value)] ?? "";
  for (const [, word] of section.matchAll(/\[([^\]]*)\]/g)) {
    const colour = colours[word!.replace(/\s/g, "").toLowerCase()];
    if (colour !== undefined) return colour;
  }
  return undefined;
}

/** Sections with conditions are tried in turn; else they are of positive, negative and no amount. */
function sectionOf(sections: readonly string[], value: number): number {
  const conditions = sections.map((section) => /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(section));
  if (conditions.some((found) => found)) {
    const met = conditions.findIndex((found) => found && compare[found[1]!]!(value, Number(found[2])));
    return met >= 0 ? met : conditions.findIndex((found) => !found);
  }
  if (sections.length > 1 && value < 0) return 1;
  return sections.length > 2 && value === 0 ? 2 : 0;
}

const compare: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "<": (value, bound) => value < bound,
  ">": (value, bound) => value > bound,
  "<=": (value, bound) => value <= bound,
  ">=": (value, bound) => value >= bound,
  "=": (value, bound) => value === bound,
  "<>": (value, bound) => value !== bound,
};

/** As Excel's API names them, whatever the language, and the first eight of its numbered ones. */
const colours: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  magenta: "#FF00FF",
  cyan: "#00FFFF",
  color1: "#000000",
  color2: "#FFFFFF",
  color3: "#FF0000",
  color4: "#00FF00",
  color5: "#0000FF",
  color6: "#FFFF00",
  color7: "#FF00FF",
  color8: "#00FFFF",
};
