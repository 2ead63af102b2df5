/**
 * Words that messages are made of: Korean particles, numbers with △, amounts in one unit, sums, years.
 * In: topic("정책사업"), addition([225_000_000, 0], 225_000_000, "ko"). Out: "정책사업은", "225 + 0 = 225백만원".
 * Nothing is rounded here: whoever makes a finding gives numbers as they are to be shown.
 */
import { shortYear } from "../text/year";
import type { Language } from "./template";

const finalDigits = "013678";
/** Units after a number, spoken in full: 12kg is 십이킬로그램, 3km 삼킬로미터. */
const spokenUnits: Readonly<Record<string, boolean>> = {
  ...{ kg: true, g: true, mg: true, t: true },
  ...{ km: false, m: false, cm: false, mm: false, l: false, ml: false },
};

/** Whether the word's last sound is a consonant; "ㄹ" where it is that one, which 로 treats as a vowel. */
function finalConsonant(word: string): boolean | "ㄹ" {
  // NFKC joins letters that a Mac's file names hold apart, and makes ③ and Ⅲ what they are read as.
  const roman = /[\u2160-\u216b]$/.exec(word)?.[0];
  if (roman) return finalConsonant(String(roman.charCodeAt(0) - 0x215f));
  const spoken = word.normalize("NFKC").replace(/[^\p{L}\p{N}%]+$/u, "");
  const unit = /\d\s?([a-z]{1,2})$/.exec(spoken)?.[1];
  if (unit !== undefined && unit in spokenUnits) return spokenUnits[unit]!;
  const last = spoken.at(-1) ?? "";
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11172) return code % 28 === 8 ? "ㄹ" : code % 28 !== 0;
  if (/\d/.test(last)) return /[178]/.test(last) ? "ㄹ" : finalDigits.includes(last);
  // Capitals are read letter by letter, words as they sound: URL, Web, Twitter.
  if (/[LRl]/.test(last)) return "ㄹ";
  return /(?:[MNmnbkp]|ng)$/.test(spoken);
}

/** 은/는. */
export const topic = (word: string): string => word + (finalConsonant(word) ? "은" : "는");
/** 이/가. */
export const subject = (word: string): string => word + (finalConsonant(word) ? "이" : "가");
/** 을/를. */
export const object = (word: string): string => word + (finalConsonant(word) ? "을" : "를");
/** 과/와. */
export const together = (word: string): string => word + (finalConsonant(word) ? "과" : "와");
/** 으로/로. */
export const toward = (word: string): string => word + (finalConsonant(word) === true ? "으로" : "로");

/** "1,234.5"; a negative is "△149" in Korean and "-149" in English. */
export function grouped(value: number, language: Language): string {
  const [whole, decimals] = String(Math.abs(value)).split(".") as [string, string?];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals === undefined ? "" : `.${decimals}`);
  return value < 0 ? (language === "ko" ? "△" : "-") + digits : digits;
}

/** "1 cell is", "3 cells are": English has another word for one. The count may be written already: "1,200". */
export const counted = (count: number | string, one: string, several: string): string =>
  `${count} ${String(count) === "1" ? one : several}`;

/** "△24.09%" of -24.09: percent points that are rounded to two decimals already. */
export function percent(value: number, language: Language): string {
  const sign = value < 0 ? (language === "ko" ? "△" : "-") : "";
  return `${sign}${Math.abs(value).toFixed(2)}%`;
}

const moneyUnits = [
  { won: 1e6, ko: "백만원", en: " million won" },
  { won: 1e3, ko: "천원", en: " thousand won" },
  { won: 1, ko: "원", en: " won" },
] as const;

type MoneyUnit = (typeof moneyUnits)[number];

/** The largest unit in which all these amounts are whole. */
function commonUnit(amounts: readonly number[]): MoneyUnit {
  return moneyUnits.find((unit) => amounts.every((won) => won % unit.won === 0)) ?? moneyUnits[2];
}

/** "394,710천원" of 394,710,000 won: in the largest unit that loses nothing, of `among` either. */
export function money(won: number, language: Language, among: readonly number[] = []): string {
  const unit = commonUnit([won, ...among]);
  return grouped(won / unit.won, language) + unit[language];
}

const shownTerms = 8;

/** "225,000 + 0 + 0 = 225,000천원"; of more than eight terms the middle is left out. `among` as for money. */
export function addition(
  amounts: readonly number[],
  sum: number,
  language: Language,
  among: readonly number[] = [],
): string {
  const unit = commonUnit([...amounts, sum, ...among]);
  if (amounts.length === 1) return grouped(sum / unit.won, language) + unit[language];
  return `${terms(
    amounts.map((won) => won / unit.won),
    language,
  )} = ${grouped(sum / unit.won, language)}${unit[language]}`;
}

/** "1 + △151 + 0"; of more than eight numbers the middle is left out. */
export function terms(numbers: readonly number[], language: Language): string {
  const spelled = numbers.map((number) => grouped(number, language));
  const kept = spelled.length > shownTerms ? [...spelled.slice(0, 5), "…", ...spelled.slice(-2)] : spelled;
  return kept.join(" + ");
}

/** Which amount of a program is meant: the budget or the settlement (결산) of a year. */
export type Column = "budget" | "settlement";

/** "'16예산", "'15결산"; "the 2016 budget". */
export function columnLabel(year: number, column: Column, language: Language): string {
  if (language === "en") return `the ${year} ${column}`;
  return shortYear(year) + (column === "budget" ? "예산" : "결산");
}

/** "'16예산, '15결산". */
export const columnList = (
  columns: readonly { readonly year: number; readonly column: Column }[],
  language: Language,
): string => columns.map(({ year, column }) => columnLabel(year, column, language)).join(", ");

/** "'15, '16" or "2015, 2016". */
export function yearList(years: readonly number[], language: Language): string {
  return years.map((year) => (language === "ko" ? shortYear(year) : String(year))).join(", ");
}

/** "‘가’, ‘나’" or "“a”, “b”". */
export function quoted(names: readonly string[], language: Language): string {
  return names.map((name) => (language === "ko" ? `‘${name}’` : `"${name}"`)).join(", ");
}

/** "1,914건", "92.5%"; a unit in letters keeps a blank in English. */
export function measured(value: number, unit: string | undefined, language: Language): string {
  if (unit === undefined) return grouped(value, language);
  return grouped(value, language) + (language === "en" && unit !== "%" ? ` ${unit}` : unit);
}
