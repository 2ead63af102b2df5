/**
 * What functions make of arguments of another kind: a number is a text of 15 digits, a text may spell a date. In: LEN(0.1+0.2), 3;
 * EDATE("2026-01-31",1), 28 February 2026. The engine takes a number's last bits along and no text for a date.
 */

/** Functions of the workbench's own, which no cell can name. */
export const asTextOfDigits = "WORKBENCH.AS.TEXT";

const listed = (names: string): readonly string[] => names.split(" ");

/** Places of arguments that are texts; all from the last on where it says so. */
const texts = new Map<string, (at: number) => boolean>([
  ...listed("CONCATENATE CONCAT EXACT").map((name) => [name, () => true] as const),
  ...listed("LEN LEFT RIGHT MID REPLACE TRIM").map((name) => [name, (at: number) => at === 0] as const),
  ["SEARCH", (at) => at === 1],
  ["TEXTJOIN", (at) => at > 1],
]);

const dates = new Map<string, (at: number) => boolean>([
  ...listed("WEEKDAY WEEKNUM ISOWEEKNUM EDATE EOMONTH WORKDAY").map(
    (name) => [name, (at: number) => at === 0] as const,
  ),
  ...listed("DATEDIF DAYS DAYS360 NETWORKDAYS").map((name) => [name, (at: number) => at < 2] as const),
]);

/** Whether a formula calls any of them. */
export const takesOperands = new RegExp(`&|\\b(${[...texts.keys(), ...dates.keys()].join("|")})\\s*\\(`, "i");

export function operandKind(name: string, at: number): "text" | "date" | undefined {
  const upper = name.toUpperCase();
  if (texts.get(upper)?.(at)) return "text";
  return dates.get(upper)?.(at) ? "date" : undefined;
}

/** A number as text, as "&" makes it: 0.1+0.2 is "0.3", 1E+21 stays such. */
export function numberText(value: number): string {
  const number = Number(value.toPrecision(15));
  const size = Math.abs(number);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    const [mantissa, power] = number.toExponential().split("e");
    const sign = power!.startsWith("-") ? "-" : "+";
    return `${mantissa}E${sign}${power!.slice(1).padStart(2, "0")}`;
  }
  const text = String(number);
  return text.includes("e") ? number.toFixed(14 - Math.floor(Math.log10(size))).replace(/0+$/, "") : text;
}
