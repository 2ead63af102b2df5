/**
 * The port to .xlsx and .xlsm files: bytes in, a book out, and back. What nobody changed is saved byte for byte.
 * Example: const { book, warnings } = await openXlsx(bytes); … ; const saved = await writeXlsx(book);
 */
import type { Book } from "./book";
import { openingFile, XlsxError } from "../../xlsx/file";
import { drawCharts } from "./xlsx/draw-charts";
import { readBook } from "./xlsx/open";
import { saveBook } from "./xlsx/save";
import { warningsOf, type XlsxWarning } from "./xlsx/told";

export { XlsxError } from "../../xlsx/file";
export { holdsMacroSheets, lossesOf, type XlsxWarning } from "./xlsx/told";

export interface OpenedBook {
  readonly book: Book;
  /** What the file holds that is not shown, or that a save would lose. */
  readonly warnings: readonly XlsxWarning[];
}

/** Throws XlsxError. `fileName` is only remembered. */
export async function openXlsx(bytes: Uint8Array, fileName?: string): Promise<OpenedBook> {
  return openingFile(bytes, (file, workbook) => {
    const book = readBook(file, workbook);
    // What is read only when the file is saved has to be sound as well.
    file.typeOf(workbook);
    if (book.sheets.length === 0) throw new XlsxError("damaged");
    if (fileName) book.fileName = fileName;
    return { book, warnings: warningsOf(book) };
  });
}

/** The book alone, for callers that have looked at the file themselves. */
export async function readXlsx(bytes: Uint8Array): Promise<Book> {
  return (await openXlsx(bytes)).book;
}

export interface SaveOptions {
  /** Whose functions are written as an add-in's. */
  readonly namespaces?: readonly string[];
  /** The name that the file gets: .xlsm keeps macros, .xlsx cannot. Left out, the file stays of its kind. */
  readonly fileName?: string;
}

export async function writeXlsx(
  book: Book,
  { namespaces = ["PLAN"], fileName }: SaveOptions = {},
): Promise<Uint8Array> {
  const charts = await drawCharts(book);
  return saveBook(book, { namespaces, charts, ...(fileName === undefined ? {} : { fileName }) });
}
