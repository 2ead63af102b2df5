/**
 * The port to .xlsx files: bytes in, a book out, and back. excelts does the sheets, xlsx/parts.ts the rest; nothing
 * else knows that. Example: const { book, warnings } = await openXlsx(bytes); … ; const saved = await writeXlsx(book);
 */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { Book } from "./book";
import { officeTheme, type Theme } from "./xlsx/looks";
import { readParts, writeParts, type XlsxWarning } from "./xlsx/parts";
import { readSheet } from "./xlsx/read-sheet";
import { writeSheet } from "./xlsx/write-sheet";

export type { XlsxWarning } from "./xlsx/parts";

// Without it excelts takes a file with a chart for a damaged one. Charts are not kept; parts.ts warns of them.
installChartSupport();

/** Why bytes are no workbook: nothing in them, a password on them, Excel's format before 2007, or another file. */
export class XlsxError extends Error {
  constructor(
    readonly reason: "empty" | "encrypted" | "old-excel" | "not-xlsx" | "damaged",
    options?: ErrorOptions,
  ) {
    const texts = {
      empty: "The file is empty.",
      encrypted: "The workbook is protected with a password.",
      "old-excel": "The file is in Excel's format before 2007 (.xls).",
      "not-xlsx": "The file is not an .xlsx workbook.",
      damaged: "The workbook is damaged.",
    };
    super(texts[reason], options);
  }
}

export interface OpenedBook {
  readonly book: Book;
  /** What the file holds and a save would lose. Never write over a file that has any. */
  readonly warnings: readonly XlsxWarning[];
}

/** Throws XlsxError. `fileName` is only remembered. */
export async function openXlsx(bytes: Uint8Array, fileName?: string): Promise<OpenedBook> {
  if (bytes.length === 0) throw new XlsxError("empty");
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (compound) throw new XlsxError(isEncrypted(bytes) ? "encrypted" : "old-excel");
  const parts = readParts(bytes);
  if (!parts) throw new XlsxError("not-xlsx");
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (cause) {
    throw new XlsxError("damaged", { cause });
  }
  if (workbook.worksheets.length === 0) throw new XlsxError("damaged");
  const book = new Book();
  const date1904 = workbook.properties.date1904 ?? false;
  const reading = { theme: parts.theme, styles: new Map(), date1904 };
  book.batch(() => {
    for (const file of workbook.worksheets) readSheet(file, book.addSheet(file.name), reading);
    book.date1904 = date1904;
    book.calculation = parts.manual ? "manual" : "automatic";
    book.structureProtected = parts.structureProtected;
    if (fileName) book.fileName = fileName;
    book.names = parts.names.map(({ name, sheet }) => {
      const scope = sheet === undefined ? undefined : book.sheets[sheet]?.id;
      return scope === undefined ? name : { ...name, scope };
    });
    for (const [key, value] of parts.settings) book.settings.set(key, value);
    const active = book.sheets[parts.activeTab];
    const visible = book.sheets.find((sheet) => sheet.visibility === "visible");
    book.activate(active?.visibility === "visible" ? active : (visible ?? book.sheets[0]!));
    book.origin = { theme: parts.theme, properties: propertiesOf(workbook) };
  }, "file");
  return { book, warnings: parts.warnings };
}

/** The book alone, for callers that have looked at the file themselves. */
export async function readXlsx(bytes: Uint8Array): Promise<Book> {
  return (await openXlsx(bytes)).book;
}

export interface SaveOptions {
  /** Whose functions are written as an add-in's. */
  readonly namespaces?: readonly string[];
}

export async function writeXlsx(
  book: Book,
  { namespaces = ["PLAN"] }: SaveOptions = {},
): Promise<Uint8Array> {
  const workbook = new Workbook();
  const { theme = officeTheme, properties = {} } = (book.origin ?? {}) as {
    theme?: Theme;
    properties?: object;
  };
  Object.assign(workbook, properties);
  workbook.properties = { ...workbook.properties, date1904: book.date1904 };
  workbook.calcProperties = { ...workbook.calcProperties, fullCalcOnLoad: false };
  const activeTab = Math.max(0, book.sheets.indexOf(book.activeSheet));
  workbook.views = [
    { x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, activeTab, visibility: "visible" },
  ];
  for (const sheet of book.sheets) writeSheet(sheet, workbook, { theme, namespaces });
  return writeParts(new Uint8Array(await workbook.xlsx.writeBuffer()), book, namespaces);
}

function propertiesOf(workbook: Workbook): object {
  const { creator, lastModifiedBy, created, title, subject, company, keywords, description } = workbook;
  const all = { creator, lastModifiedBy, created, title, subject, company, keywords, description };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));
}

/** Encrypted workbooks are compound files with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + name.length < bytes.length; at++)
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
