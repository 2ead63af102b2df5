/**
 * A cell's value as it is shown. In: -149000000 with the format #,##0,,;"△"#,##0,,;0. Out: "△149".
 */
import { format, formatColor, getFormatInfo } from "../../../node_modules/numfmt/dist/index.js";
import { type CellValue, isError } from "./value";

/** Text as Excel's Range.text gives it, but never "####": how wide the column is, the caller knows. */
export function displayText(value: CellValue, numberFormat = "General", date1904 = false): string {
  if (value === undefined) return "";
  if (isError(value)) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "")
    return typeof value === "string" ? value : generalNumber(value);
  const days = date1904 && typeof value === "number" && isDateFormat(numberFormat) ? daysTo1904 : 0;
  try {
    return format(numberFormat, days ? (value as number) + days : value, {
      locale: korean.test(numberFormat) ? "ko-KR" : "en-US",
      nbsp: false,
    });
  } catch {
    return String(value);
  }
}

/** Excel's words for days and months are English, in Korean too, but for "aaa" (수) and the system's own long dates. */
const korean = /aaa|\[\$-F[48]00\]/i;

/** Serial numbers of the 1904 calendar begin so much later. */
export const daysTo1904 = 1462;

function generalNumber(value: number): string {
  return format("General", value);
}

/** The colour that the number format gives the value ("[Red]△#,##0"), "#RRGGBB"; undefined where it gives none. */
export function formatColour(value: CellValue, numberFormat: string): string | undefined {
  if (!numberFormat.includes("[") || typeof value !== "number") return undefined;
  try {
    const colour = formatColor(numberFormat, value);
    return typeof colour === "string" ? (named[colour.toLowerCase()] ?? colour) : undefined;
  } catch {
    return undefined;
  }
}

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** Whether numbers with this format are dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  try {
    return getFormatInfo(numberFormat).isDate;
  } catch {
    return false;
  }
}
