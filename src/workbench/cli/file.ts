/**
 * Workbook files that a command reads: what can be read as .xlsx and what cannot. In: "plan.xls". Out: Failure 「plan.xls: 옛 형식(.xls)의 통합 문서입니다. …」
 */
import fs from "node:fs";
import path from "node:path";
import { reasonOf, type CommandText } from "../../messages/commands";
import { tellFact, tellRead } from "../../messages/files";
import { lettersOf } from "../../xlsx/letters";
import type { FileSheet } from "../../xlsx/workbook";
import type { Book } from "../workbook/model";
import type { XlsxWarning } from "../workbook/xlsx";
import { Failure, failure } from "./failure";
import { language } from "./language";

export interface OpenedFile {
  readonly book: Book;
  /** What the file holds that is not shown, or that would be void in a changed copy. */
  readonly warnings: readonly XlsxWarning[];
}

export async function openFile(file: string): Promise<OpenedFile> {
  const bytes = readBytes(file);
  const { openXlsx, XlsxError } = await import("../workbook/xlsx");
  try {
    return await openXlsx(bytes, path.basename(file));
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw failure(file, error.reason === "not-xlsx" && isArchive ? "other-package" : refusals[error.reason]);
  }
}

/** Says what a file holds that is not shown; `isRead`: only its cells are, and nothing of it is written again. */
export function tellHeld(file: string, { warnings }: OpenedFile, isRead = false): void {
  const tell = isRead ? tellRead : tellFact;
  for (const { kind, where } of warnings) {
    const line = tell(kind, where, language);
    if (line !== undefined) process.stderr.write(`${file}: ${line}\n`);
  }
}

const refusals = {
  empty: "empty-file",
  encrypted: "encrypted",
  "old-excel": "old-excel",
  binary: "binary-excel",
  "not-xlsx": "not-xlsx",
  damaged: "damaged",
  "too-large": "too-large",
} as const;

/** What is wanted of a workbook's sheets, values only. */
export async function withSheets<T>(file: string, wanted: (sheets: readonly FileSheet[]) => T): Promise<T> {
  const { readWorkbookFile } = await import("../../xlsx/workbook");
  const { XlsxError } = await import("../../xlsx/file");
  try {
    return wanted(readWorkbookFile(readBytes(file)).sheets);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    // Says why it is none.
    await openFile(file);
    throw error;
  }
}

/** `empty`, `folder`: what is said of a file of no bytes, and of a folder. */
export function readBytes(
  file: string,
  empty: CommandText = "empty-file",
  folder: CommandText = "input-is-folder",
): Uint8Array {
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) throw failure(file, "no-file");
    if (stat.isDirectory()) throw failure(file, folder);
    // Reading a pipe would wait for whoever writes into it.
    if (!stat.isFile()) throw failure(file, "input-is-no-file");
    if (stat.size === 0) throw failure(file, empty);
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failure(file, "unreadable", { reason: reasonOf(error, language) });
  }
}

/** The text of a file. */
export function readText(file: string): string {
  const text = lettersOf(readBytes(file, "empty-text"));
  if (text === undefined) throw failure(file, "not-text");
  return text;
}

/** Whether any cell of the workbook holds anything. */
export const hasContents = (book: Book): boolean =>
  book.sheets.some((sheet) => sheet.usedArea(true) !== undefined);
