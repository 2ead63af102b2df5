/**
 * How a form prints amounts, and a sheet laid out in the seed's way in another form's.
 * In: 서울, #,##0,,;"△"#,##0,,;0. Out: #,##0,,;-#,##0,,;0. Amounts stay in won in every form.
 */
import type { SheetLayout } from "../sheet/layout";
import type { Form } from "./form";

const thousands = { 원: 0, 천원: 1, 백만원: 2 } as const;

/** The number format of amounts in won. A decrease below what is shown bears its mark, as in the seed. */
export function amountFormat({ unit, decimals, negative }: Form): string {
  const commas = ",".repeat(thousands[unit]);
  const digits = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${commas}`;
  return `${digits};${mark(negative)}${digits};0`;
}

const mark = (negative: Form["negative"]): string => (negative === "-" ? "-" : `"${negative}"`);

/** The same sheet with the form's mark of a negative and its spacing of percents. */
export function inForm(layout: SheetLayout, { negative, percent }: Form): SheetLayout {
  const spelled = (format: string): string => {
    const isRate = format.includes('"△"');
    const sign = percent[isRate ? "rate" : "share"].replace(" ", '" "');
    return format.replace(/(?:" ")?%/g, sign).replaceAll('"△"', mark(negative));
  };
  return {
    ...layout,
    cells: layout.cells.map((cell) => {
      const format = cell.style?.numberFormat;
      const own = format === undefined ? undefined : spelled(format);
      return own === format ? cell : { ...cell, style: { ...cell.style, numberFormat: own } };
    }),
  };
}
