/**
 * What becomes of a value that is put into a cell, by the API or by hand: numbers, dates, formulas, texts.
 * In: "1-2" into a cell with the format General. Out: the serial number of 2 January, with the format mm"월" dd"일".
 * Assumption: all of this is as Excel in Korean does it, from its documentation; no Excel was at hand.
 */
import { errorValue, isErrorText, type CellValue } from "../../workbook/model";
import { isDateFormat } from "../../workbook/display";
import { HostError } from "../error";

/** `numberFormat` is given where Excel changes a General cell's format along with it. */
export type Entry =
  | { readonly formula: string; readonly numberFormat?: undefined }
  | { readonly value: CellValue; readonly numberFormat?: string; readonly formula?: undefined };

/** A cell whose format is "@" keeps every text as it is, and takes numbers as texts. */
export function enter(input: unknown, numberFormat: string, thisYear = new Date().getFullYear()): Entry {
  if (typeof input === "string" && input.length > (isFormulaText(input, numberFormat) ? 8_192 : 32_767))
    throw new HostError("InvalidArgument", `${input.length} characters for one cell`);
  if (input === "" || input === undefined || input === null) return { value: undefined };
  if (numberFormat === "@")
    return { value: typeof input === "boolean" ? String(input).toUpperCase() : String(input) };
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string")
    throw new HostError("InvalidArgument", "a value that is neither text, number nor truth value");
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (/^=./s.test(input)) return { formula: input };
  const number = readNumber(input);
  if (number) return general(numberFormat) ? number : { value: number.value };
  // Assumption: Excel takes texts that begin like a formula for one, and refuses those that it cannot read.
  if (/^[+\-@]./s.test(input)) return { formula: asFormula(input) };
  if (/^(true|false)$/i.test(input)) return { value: /^true$/i.test(input) };
  if (isErrorText(input)) return { value: errorValue(input) };
  const date = readDate(input, thisYear);
  if (date) return general(numberFormat) || !isDateFormat(numberFormat) ? date : { value: date.value };
  return { value: input };
}

const isFormulaText = (input: string, numberFormat: string): boolean =>
  input.startsWith("=") && numberFormat !== "@";

const general = (numberFormat: string): boolean => numberFormat === "General" || numberFormat === "";

function asFormula(text: string): string {
  const body = text.startsWith("-") ? text : text.slice(1);
  const plausible = /^-?\s*[$\p{L}_(\d"'.]/u.test(body) && !/^-?\s*[\p{L}\s]+\s[\p{L}\s]+$/u.test(body);
  if (!plausible) throw new HostError("InvalidArgument", `"${text}" is taken for a formula`);
  return `=${body}`;
}

/** "1,234.5", "12%", "(5)", "₩1,000", "1E5". */
function readNumber(text: string): { value: number; numberFormat?: string } | undefined {
  const match =
    /^\s*(\(?)([-+]?)([₩￦\\$]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*(%?)\s*(\)?)\s*$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, open, sign, currency, whole, decimals, exponent, percent, close] = match;
  if ((open === "(") !== (close === ")") || (whole === undefined && (decimals ?? ".") === "."))
    return undefined;
  const plain = Number(`${(whole ?? "0").replace(/,/g, "")}${decimals ?? ""}${exponent ?? ""}`);
  const negative = sign === "-" || open === "(";
  const value = (negative ? -plain : plain) / (percent ? 100 : 1);
  const places = decimals !== undefined && decimals.length > 1;
  const thousands = whole?.includes(",") === true;
  if (percent) return { value, numberFormat: places ? "0.00%" : "0%" };
  if (currency) return { value, numberFormat: places ? '"₩"#,##0.00' : '"₩"#,##0' };
  if (exponent) return { value, numberFormat: "0.00E+00" };
  return thousands ? { value, numberFormat: places ? "#,##0.00" : "#,##0" } : { value };
}

/** "2017-01-05", "2017/1/5", "1-2", "1/2", "9:30"; a date without a year is this year's. */
function readDate(text: string, thisYear: number): { value: number; numberFormat: string } | undefined {
  const time = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
  if (time) {
    const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
    if (minutes > 59 || seconds > 59) return undefined;
    const value = (hours * 3600 + minutes * 60 + seconds) / 86400;
    return { value, numberFormat: time[3] === undefined ? "h:mm" : "h:mm:ss" };
  }
  const full = /^\s*(\d{4})([-/])(\d{1,2})\2(\d{1,2})\s*$/.exec(text);
  if (full) return serial(Number(full[1]), Number(full[3]), Number(full[4]), "yyyy-mm-dd");
  const korean = /^\s*(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일\s*$/.exec(text);
  if (korean) return serial(Number(korean[1]), Number(korean[2]), Number(korean[3]), 'yyyy"년" m"월" d"일"');
  const short = /^\s*(\d{1,2})[-/](\d{1,2})\s*$/.exec(text);
  return short ? serial(thisYear, Number(short[1]), Number(short[2]), 'mm"월" dd"일"') : undefined;
}

function serial(year: number, month: number, day: number, numberFormat: string) {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  // Excel counts a 29 February 1900 that never was.
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  return { value: days > 59 ? days + 1 : days, numberFormat };
}
