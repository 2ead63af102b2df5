/**
 * A file's bytes as a package with a workbook in it, or why they are none. Whatever a reader stumbles over afterwards, the
 * file is at fault to whoever opens it.
 * In: the bytes of "2017 예산.xlsx". Out: its parts, and the name of the part that the workbook hangs on.
 */
import { Package } from "./package";
import { ZipError } from "./zip";

export type XlsxReason =
  | "empty"
  | "encrypted"
  | "old-excel"
  | "binary"
  | "not-xlsx"
  | "damaged"
  | "too-large";

const texts: Readonly<Record<XlsxReason, string>> = {
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
    readonly reason: XlsxReason,
    options?: ErrorOptions,
  ) {
    super(texts[reason], options);
  }
}

/** What `read` makes of the workbook. Throws XlsxError; its cause is what `read` threw. */
export function openingFile<T>(bytes: Uint8Array, read: (file: Package, workbook: string) => T): T {
  if (bytes.length === 0) throw new XlsxError("empty");
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (compound) throw new XlsxError(isEncrypted(bytes) ? "encrypted" : "old-excel");
  return refusing(() => {
    const file = Package.read(bytes);
    const workbook = workbookOf(file);
    if (workbook === undefined) throw new XlsxError(file.has("xl/workbook.bin") ? "binary" : "not-xlsx");
    return read(file, workbook);
  });
}

/** What `read` makes of parts of the file; whatever it throws becomes an XlsxError. */
export function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    const reason = error instanceof ZipError ? error.reason : "damaged";
    throw new XlsxError(reason === "no-zip" ? "not-xlsx" : reason, { cause: error });
  }
}

/** The part that the whole workbook hangs on; undefined where the package holds no workbook of Excel's. */
function workbookOf(file: Package): string | undefined {
  const target = file.relations("").find(({ kind }) => kind === "officeDocument")?.target;
  if (target !== undefined && file.has(target)) return /\.bin$/i.test(target) ? undefined : target;
  return file.has("xl/workbook.xml") ? "xl/workbook.xml" : undefined;
}

/** Encrypted workbooks are compound files with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at++)
    if (bytes[at] === 69 && name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
