/**
 * Workbook files on the command line: what can be read as .xlsx and what cannot, and writing without ever harming the
 * input. In: "plan.xls". Out: Failure 「plan.xls: 옛 형식(.xls)의 통합 문서입니다. …」
 */
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Book } from "../workbook/model";
import { Failure } from "./failure";

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
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `${file}: 통합 문서를 읽지 못했습니다 (${reason}). Excel에서 열어 .xlsx로 다시 저장하세요.`,
    );
  }
}

export function readBytes(file: string): Uint8Array {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Failure(`${file}: 파일이 없습니다. 경로와 이름을 확인하세요.`);
  if (stat.isDirectory()) throw new Failure(`${file}: 폴더입니다. 그 안의 .xlsx 파일을 지정하세요.`);
  if (stat.size === 0) throw new Failure(`${file}: 빈 파일입니다. 내용이 있는 .xlsx 파일을 지정하세요.`);
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new Failure(`${file}: 열 수 없습니다 (${(error as Error).message}). 읽기 권한을 확인하세요.`);
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The names of the parts in the file's package; fails for everything that is no .xlsx. */
function checkXlsx(file: string, bytes: Uint8Array): string[] {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // A package under a password is a compound file with a stream of this name; old workbooks are compound files too.
    if (Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")))
      throw new Failure(
        `${file}: 암호가 걸린 통합 문서입니다. Excel에서 암호를 풀어 저장한 뒤 다시 실행하세요.`,
      );
    throw new Failure(`${file}: 옛 형식(.xls)의 문서입니다. Excel에서 .xlsx로 다른 이름으로 저장하세요.`);
  }
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new Failure(
      `${file}: Excel 통합 문서(.xlsx)가 아닙니다. Excel에서 .xlsx로 저장한 파일을 지정하세요.`,
    );
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  } catch {
    throw new Failure(`${file}: 손상된 파일입니다. Excel에서 열어 복구한 뒤 .xlsx로 다시 저장하세요.`);
  }
  if (!names.some((name) => /^\/?xl\/workbook\.xml$/i.test(name)))
    throw new Failure(
      `${file}: 압축 파일이지만 Excel 통합 문서(.xlsx)가 아닙니다. .xlsx로 저장한 파일을 지정하세요.`,
    );
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

/** Fails before any work where OUT cannot be written, or would overwrite IN. */
export function checkOutput(input: string, output: string): void {
  const folder = path.dirname(path.resolve(output));
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) throw new Failure(`${output}: 저장할 폴더가 없습니다. 폴더를 먼저 만드세요.`);
  if (fs.statSync(output, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`${output}: 폴더입니다. 파일 이름까지 지정하세요.`);
  if (samePlace(input, output))
    throw new Failure(`${output}: 원본과 같은 파일입니다. 다른 이름을 지정하세요.`);
}

function samePlace(a: string, b: string): boolean {
  if (!fs.existsSync(a) || !fs.existsSync(b)) return path.resolve(a) === path.resolve(b);
  const [first, second] = [fs.statSync(a), fs.statSync(b)];
  return first.ino === second.ino && first.dev === second.dev;
}

export async function saveFile(book: Book, output: string): Promise<void> {
  const { writeXlsx } = await import("../workbook/xlsx");
  writeFile(output, await writeXlsx(book));
}

/** Writes the whole file or nothing. */
export function writeFile(output: string, bytes: Uint8Array): void {
  const partial = `${output}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(partial, bytes);
    fs.renameSync(partial, output);
  } catch (error) {
    fs.rmSync(partial, { force: true });
    throw new Failure(
      `${output}: 저장하지 못했습니다 (${(error as Error).message}). 쓰기 권한과 남은 공간을 확인하세요.`,
    );
  }
}

/** Whether any cell of the workbook holds anything. */
export const hasContents = (book: Book): boolean =>
  book.sheets.some((sheet) => sheet.usedArea(true) !== undefined);
