/**
 * The port to .xlsx and .xlsm files: bytes in, a book out, and back. What nobody changed is saved byte for byte.
 * Example: const { book, warnings } = await openXlsx(bytes); … ; const saved = await writeXlsx(book);
 */
import type { Book } from "./book";
import { readBook, workbookOf } from "./xlsx/open";
import { Package } from "./xlsx/package";
import { saveBook } from "./xlsx/save";
import { warningsOf, type XlsxWarning } from "./xlsx/told";
import { ZipError } from "./xlsx/zip";

export { lossesOf, type XlsxWarning } from "./xlsx/told";

type Reason = "empty" | "encrypted" | "old-excel" | "binary" | "not-xlsx" | "damaged" | "too-large";

const texts: Readonly<Record<Reason, string>> = {
  empty: "The file is empty.",
  encrypted: "The workbook is protected with a password.",
  "old-excel": "The file is in Excel's format before 2007 (.xls).",
  binary: "The file is in Excel's binary format (.xlsb).",
  "not-xlsx": "The file is not an .xlsx workbook.",
  damaged: "The workbook is damaged.",
  "too-large": "The workbook is too large to be opened here.",
};

/** Why bytes are no workbook: nothing in them, a password on them, another format of Excel's, or another file. */
export class XlsxError extends Error {
  constructor(
    readonly reason: Reason,
    options?: ErrorOptions,
  ) {
    super(texts[reason], options);
  }
}

export interface OpenedBook {
  readonly book: Book;
  /** What the file holds that is not shown, or that a save would lose. */
  readonly warnings: readonly XlsxWarning[];
}

/** Throws XlsxError. `fileName` is only remembered. */
export async function openXlsx(bytes: Uint8Array, fileName?: string): Promise<OpenedBook> {
  if (bytes.length === 0) throw new XlsxError("empty");
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (compound) throw new XlsxError(isEncrypted(bytes) ? "encrypted" : "old-excel");
  try {
    const file = Package.read(bytes);
    const workbook = workbookOf(file);
    if (workbook === undefined) throw new XlsxError(file.has("xl/workbook.bin") ? "binary" : "not-xlsx");
    const book = readBook(file, workbook);
    // What is read only when the file is saved has to be sound as well.
    file.typeOf(workbook);
    if (book.sheets.length === 0) throw new XlsxError("damaged");
    if (fileName) book.fileName = fileName;
    return { book, warnings: warningsOf(book) };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Whatever a reader stumbles over, the file is at fault to whoever opens it; the cause tells more. */
function refusalOf(error: unknown): XlsxError {
  if (error instanceof XlsxError) return error;
  const reason = error instanceof ZipError ? error.reason : "damaged";
  return new XlsxError(reason === "no-zip" ? "not-xlsx" : reason, { cause: error });
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
  return saveBook(book, { namespaces, ...(fileName === undefined ? {} : { fileName }) });
}

/** Encrypted workbooks are compound files with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at++)
    if (bytes[at] === 69 && name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
