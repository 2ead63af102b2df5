/**
 * What a number format shows of a value. In: `#,##0,` (thousands), `#,##0"천원"`. Out: scale 1,000; unit 천원.
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
