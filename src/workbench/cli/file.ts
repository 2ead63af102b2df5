/**
 * Workbook files that a command reads: what can be read as .xlsx and what cannot. In: "plan.xls". Out: Failure 「plan.xls: 옛 형식(.xls)의 통합 문서입니다. …」
 */
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { reasonOf } from "../../messages/commands";
import type { Book } from "../workbook/model";
import { Failure, failure } from "./failure";
import { language } from "./language";

export interface OpenedFile {
  readonly book: Book;
  /** What the file holds and a copy of it would lose, one line each. */
  readonly warnings: readonly string[];
}

export async function openFile(file: string): Promise<OpenedFile> {
  const bytes = readBytes(file);
  const parts = checkXlsx(file, bytes);
  try {
    const { readXlsx } = await import("../workbook/xlsx");
    const book = await readXlsx(bytes);
    book.fileName = path.basename(file);
    return { book, warnings: lossWarnings(file, parts) };
  } catch (error) {
    throw failure(file, "not-opened", { reason: error instanceof Error ? error.message : String(error) });
  }
}

export function readBytes(file: string): Uint8Array {
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) throw failure(file, "no-file");
    if (stat.isDirectory()) throw failure(file, "input-is-folder");
    // Reading a pipe would wait for whoever writes into it.
    if (!stat.isFile()) throw failure(file, "input-is-no-file");
    if (stat.size === 0) throw failure(file, "empty-file");
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failure(file, "unreadable", { reason: reasonOf(error, language) });
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The names of the parts in the file's package; fails for everything that is no .xlsx. */
function checkXlsx(file: string, bytes: Uint8Array): string[] {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // A package under a password is a compound file with a stream of this name; old workbooks are compound files too.
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw failure(file, isEncrypted ? "encrypted" : "old-excel");
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw failure(file, "not-xlsx");
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  } catch {
    throw failure(file, "damaged");
  }
  if (!names.some((name) => /^\/?xl\/workbook\.xml$/i.test(name))) throw failure(file, "other-package");
  return names;
}

/** Parts that are lost when the workbook is read and written again. */
const losses: readonly (readonly [part: RegExp, what: string])[] = [
  [/^xl\/vbaProject\.bin$/i, "매크로(VBA)"],
  [/^xl\/webextensions\//i, "다른 추가 기능의 작업창 정보(web extension)"],
  [/^customXml\//i, "사용자 지정 XML"],
];

function lossWarnings(file: string, parts: readonly string[]): string[] {
  return losses
    .filter(([pattern]) => parts.some((part) => pattern.test(part)))
    .map(
      ([, what]) => `${file}: ${what}이(가) 들어 있으나 결과 파일에는 옮겨지지 않습니다. 원본을 보관하세요.`,
    );
}

/** Whether any cell of the workbook holds anything. */
export const hasContents = (book: Book): boolean =>
  book.sheets.some((sheet) => sheet.usedArea(true) !== undefined);
