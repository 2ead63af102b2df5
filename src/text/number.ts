/**
 * Numbers as staff spell them.
 * In: "1,234", "△ 79,392", "(1,234)", "−33,000", "１２３", "84.29 %". Out: 1234, -79392, -1234, -33000, 123, 0.8429.
 */
import { squeeze, toHalfWidth } from "./spacing";

/** What a cell's text says as a number. */
export type NumberReading =
  /** `value` is a fraction where a percent sign was written ("84.29 %" is 0.8429); `percent` tells so. */
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  /** Nothing was measured or nothing applies: blank, "-", 신규, 순증, 해당없음. Never 0. */
  | { readonly kind: "absent" }
  /** ▲ means a decrease to some offices and an increase to others: it has to be asked. `value` is without sign. */
  | { readonly kind: "ambiguous"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "text" };

const absentWords = new Set([
  "",
  "-",
  "–",
  "—",
  "−",
  "―",
  "ㆍ",
  "신규",
  "순증",
  "해당없음",
  "해당사항없음",
  "미측정",
  "n/a",
  "na",
]);
const plain = /^(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

/** Digits with or without commas: what most of an export's numbers are. */
export const wholeNumber = /^\d{1,3}(?:,\d{3})*$|^\d+$/;

/** The number of such a text. */
export const wholeOf = (text: string): number => Number(text.includes(",") ? text.replaceAll(",", "") : text);

/** Reads one cell's text. Never throws; what is not a number through and through is `text`. */
export function readNumber(text: string): NumberReading {
  if (wholeNumber.test(text)) return { kind: "number", value: wholeOf(text), percent: false };
  let rest = squeeze(toHalfWidth(text));
  if (absentWords.has(rest.toLowerCase())) return { kind: "absent" };

  const ambiguous = rest.startsWith("▲");
  let sign = 1;
  const bracketed = /^\((.*)\)(%?)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1]! + bracketed[2]!;
  }
  const signed = /^([△▽▼▲+\-−–—]|Δ)(.*)$/.exec(rest);
  if (signed) {
    if (bracketed && signed[1] !== "+") sign = -1;
    else if (signed[1] !== "+" && !ambiguous) sign = -sign;
    rest = signed[2]!;
  }
  const percent = rest.endsWith("%");
  if (percent) rest = rest.slice(0, -1);
  if (rest === "" || rest === "." || !plain.test(rest)) return { kind: "text" };

  const digits = Number(rest.replace(/,/g, ""));
  const magnitude = percent ? shiftDecimal(digits, -2) : digits;
  if (ambiguous) return { kind: "ambiguous", value: magnitude, percent };
  const value = sign * magnitude;
  return { kind: "number", value: value === 0 ? 0 : value, percent };
}

/** What a plain spelling is freed of, in order, in TypeScript as in AMOUNTSUM's native equal: every decrease becomes "-". */
export const plainSigns: readonly (readonly [from: string, to: string])[] = [
  [" ", ""],
  ["\u00a0", ""],
  [",", ""],
  ["△", "-"],
  ["−", "-"],
  ["(", "-"],
  [")", ""],
];

/**
 * The number of a text in the usual spellings only, as PLAN.AMOUNTSUM and its native equal read it: 1,234, △ 79,392,
 * (1,234), -33,000; blank and "-" are 0. undefined for any other text, also where readNumber reads one (１２３, 84.29 %).
 */
export function readPlainNumber(text: string): number | undefined {
  const bare = plainSigns.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  if (bare === "" || bare === "-") return 0;
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : undefined;
}

/** `value` × 10^`places`, by its decimal digits: 84.29 shifted by -2 is 0.8429, not 0.8429000000000001. */
export function shiftDecimal(value: number, places: number): number {
  if (value === 0 || places === 0 || !Number.isFinite(value)) return value;
  if (Number.isInteger(value) && places > 0 && places <= 12) {
    const shifted = value * 10 ** places;
    if (Number.isSafeInteger(shifted)) return shifted;
  }
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
