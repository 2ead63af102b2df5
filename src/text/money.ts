/**
 * Amounts of money that are written with their unit.
 * In: "1,234천원", "12억 3,400만원", "3.2억", "△ 3천5백만원". Out: won 1,234,000, 1,234,000,000, 320,000,000, -35,000,000.
 */
import { readNumber, shiftDecimal } from "./number";
import { squeeze, toHalfWidth } from "./spacing";

const form =
  /^([△\-−(]?)(?:([\d,.천백십]+)조)?(?:([\d,.천백십]+)억)?(?:([\d,.천백십]+)만)?([\d,.천백십]+)?원?정?\)?$/;
const powers = [12, 8, 4, 0] as const;
const small = /^(?:([\d,.]+)천)?(?:([\d,.]+)백)?(?:([\d,.]+)십)?([\d,.]+)?$/;

/** The amount in won; undefined where the text is no amount or names no unit: "3천" may be anything. */
export function wonIn(text: string): number | undefined {
  if (!/[조억만원]/.test(text) || !/\d|[０-９]/.test(text)) return undefined;
  const flat = squeeze(toHalfWidth(text));
  if (!/^[^\d]?\d.*(?:[조억만원]|원정)\)?$|\d[조억만]\d/.test(flat)) return undefined;
  const match = form.exec(flat);
  if (!match) return undefined;
  let won = 0;
  for (const [index, power] of powers.entries()) {
    const part = match[index + 2];
    if (part === undefined) continue;
    const value = thousandsIn(part);
    if (value === undefined) return undefined;
    won += shiftDecimal(value, power);
  }
  const value = Number(won.toPrecision(15));
  return match[1] === "" ? value : -value;
}

/** "3천5백" is 3,500, "1,234천" 1,234,000. */
function thousandsIn(part: string): number | undefined {
  const match = small.exec(part);
  if (!match) return undefined;
  let sum = 0;
  for (const [index, power] of [3, 2, 1, 0].entries()) {
    const digits = match[index + 1];
    if (digits === undefined) continue;
    const read = readNumber(digits);
    if (read.kind !== "number") return undefined;
    sum += shiftDecimal(read.value, power);
  }
  return sum;
}

/** The unit that an amount is written in, "천원" in "1,234천원"; 원 where it is written in several. */
export function unitOfAmount(text: string): string {
  const units = squeeze(toHalfWidth(text)).match(/[조억만천백십]+/g) ?? [];
  return units.length === 1 ? `${units[0]!}원` : "원";
}
