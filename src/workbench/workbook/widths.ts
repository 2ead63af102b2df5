/**
 * How wide columns are. A file counts in digits of the workbook's own font (of its style 표준), the room beside the text
 * included; Excel's dialogs count in digits without that room; Office.js in points.
 * In: 9 digits of 맑은 고딕 11 → 72 pixels, 54 points, 8.38 in a dialog. The same file with Calibri 11: 63 pixels.
 */

/** Pixels beside the text, both sides together, and a point's, at 96 to the inch. */
const padding = 5;
const pixelsOfPoint = 96 / 72;

/** Of a digit, in parts of a letter's height. Korean fonts and Arial have about the same. */
const narrow: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  "Calibri Light": 0.507,
  Carlito: 0.507,
  "Aptos Narrow": 0.49,
};
const usual = 0.551;

/** A digit's width in whole pixels; `size` in points. 맑은 고딕 11 is 8 wide, Calibri 11 is 7. */
export function digitPixels({ name, size }: { readonly name: string; readonly size: number }): number {
  return Math.max(1, Math.round(size * pixelsOfPoint * (narrow[name] ?? usual)));
}

/** Of a new sheet's columns, in digits: eight of them and their padding, up to a whole eight pixels. */
export const newWidth = (digit: number): number => (Math.ceil((8 * digit + padding) / 8) * 8) / digit;

export const widthPixels = (width: number, digit: number): number => Math.round(width * digit);
export const widthPoints = (width: number, digit: number): number =>
  widthPixels(width, digit) / pixelsOfPoint;
export const widthOfPixels = (pixels: number, digit: number): number => pixels / digit;
export const widthOfPoints = (points: number, digit: number): number => (points * pixelsOfPoint) / digit;

/** As Excel's dialogs say it, to two places; and the way back. */
export const dialogWidth = (width: number, digit: number): number =>
  Math.max(0, Math.round(((width * digit - padding) / digit) * 100) / 100);
export const widthOfDialog = (characters: number, digit: number): number =>
  widthOfPixels(Math.round(characters * digit + padding), digit);
