/**
 * Files that a command writes: beside their place first, then put there as a whole, so that nobody ever finds half a file.
 * A file that stands there keeps its mode; a device, a pipe and a link to elsewhere are refused before any work.
 * In: "결과.xlsx". Out: the file, or Failure 「결과.xlsx: 다른 폴더로 이어지는 링크입니다 …」.
 */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { reasonOf } from "../../messages/commands";
import { tellFact } from "../../messages/files";
import { asMade } from "../../xlsx/zip";
import type { Book } from "../workbook/model";
import { Failure, failure } from "./failure";
import { language } from "./language";

/** What file systems take for one name, in bytes. */
const longestName = 255;

/** Fails before any work where an output cannot be written, would overwrite an input, or another output. */
export function checkOutputs(inputs: readonly string[], outputs: readonly string[]): void {
  const targets = outputs.map(targetOf);
  for (const [index, target] of targets.entries()) {
    const output = outputs[index]!;
    if (inputs.some((input) => samePlace(input, target))) throw failure(output, "output-is-input");
    if (targets.slice(0, index).some((other) => samePlace(other, target)))
      throw failure(output, "output-twice");
  }
}

const endings = { workbook: /\.xls[xm]$/i, csv: /\.csv$/i, hwpx: /\.hwpx$/i } as const;

/** Fails where a file would stand under another format's name: no program would open it, or one that is there would be gone. */
export function checkEnding(output: string | undefined, format: keyof typeof endings): void {
  if (output !== undefined && !endings[format].test(output)) throw failure(output, `output-no-${format}`);
}

/**
 * The workbook's bytes. What the saved file loses is told; a file that is there already is replaced by one that lost
 * something only with `force`.
 */
export async function bytesToSave(book: Book, output: string, force = false): Promise<Uint8Array> {
  const { holdsMacroSheets, lossesOf, writeXlsx } = await import("../workbook/xlsx");
  const fileName = path.basename(output);
  if (!/\.xlsm$/i.test(fileName) && holdsMacroSheets(book)) throw failure(output, "macro-sheets-need-xlsm");
  const losses = lossesOf(book, fileName);
  for (const { kind, where } of losses)
    process.stderr.write(`${output}: ${tellFact(kind, where, language)}\n`);
  if (!force && fs.existsSync(output) && losses.some(({ effect }) => effect === "lost"))
    throw failure(output, "would-lose");
  return asMade(await writeXlsx(book, { fileName }));
}

/**
 * Writes whole files: all of them beside their places first, so that where one cannot be written none is replaced. `kept`: under
 * which other name what stands in the place of one of them is kept.
 */
export function writeFiles(
  files: readonly (readonly [output: string, bytes: Uint8Array])[],
  kept: Readonly<Record<string, string>> = {},
): void {
  const written: { output: string; target: string; partial: string }[] = [];
  const saving = (output: string, step: () => void): void => {
    try {
      step();
    } catch (error) {
      for (const { partial } of written) fs.rmSync(partial, { force: true });
      if (error instanceof Failure) throw error;
      throw failure(output, "not-saved", { reason: reasonOf(error, language) });
    }
  };
  for (const [output, bytes] of files)
    saving(output, () => {
      const target = targetOf(output);
      const partial = path.join(path.dirname(target), partialName());
      written.push({ output, target, partial });
      writePartial(partial, target, bytes);
    });
  for (const { output, target, partial } of written)
    saving(output, () => {
      if (kept[output] !== undefined) keepAs(kept[output], target);
      fs.renameSync(partial, target);
    });
}

/** The file as it is, under another name; what stands there is replaced as a whole. */
function keepAs(kept: string, file: string): void {
  const target = targetOf(kept);
  const partial = path.join(path.dirname(target), partialName());
  try {
    try {
      fs.linkSync(file, partial);
    } catch {
      // Not all disks have two names for one file.
      fs.copyFileSync(file, partial, fs.constants.COPYFILE_EXCL);
    }
    fs.renameSync(partial, target);
  } catch (error) {
    fs.rmSync(partial, { force: true });
    throw failure(kept, "not-saved", { reason: reasonOf(error, language) });
  }
}

/** A name of its own length: the file's own may have all the 255 bytes that there are. */
const partialName = (): string => `.plan-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;

function writePartial(partial: string, target: string, bytes: Uint8Array): void {
  const standing = fs.statSync(target, { throwIfNoEntry: false });
  // One that another program holds open may be writable and yet not to be replaced.
  if (standing) fs.closeSync(fs.openSync(target, "r+"));
  const file = fs.openSync(partial, "wx", standing ? 0o600 : 0o666);
  try {
    fs.writeFileSync(file, bytes);
    if (standing) keepOwnerAndMode(file, standing);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function keepOwnerAndMode(file: number, { uid, gid, mode }: fs.Stats): void {
  try {
    fs.fchownSync(file, uid, gid);
  } catch {
    // Only an administrator may give a file to somebody else.
  }
  fs.fchmodSync(file, mode & 0o7777);
}

/** Where the file really stands. A link within its folder is followed; one that leads elsewhere, or nowhere, is not. */
function targetOf(output: string): string {
  try {
    if (Buffer.byteLength(path.basename(output)) > longestName) throw failure(output, "name-too-long");
    const folder = path.dirname(path.resolve(output));
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw failure(output, "no-output-folder");
    const standing = fs.lstatSync(output, { throwIfNoEntry: false });
    if (!standing) return output;
    const target = standing.isSymbolicLink() ? linked(output, folder) : output;
    const stat = fs.statSync(target);
    if (stat.isDirectory()) throw failure(output, "output-is-folder");
    if (!stat.isFile()) throw failure(output, "output-is-no-file");
    return target;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failure(output, "not-saved", { reason: reasonOf(error, language) });
  }
}

function linked(output: string, folder: string): string {
  const real = fs.existsSync(output) ? fs.realpathSync(output) : undefined;
  if (real !== undefined && path.dirname(real) === fs.realpathSync(folder)) return real;
  throw failure(output, "link-out", { target: real ?? fs.readlinkSync(output) });
}

function samePlace(a: string, b: string): boolean {
  const [first, second] = [a, b].map((file) => fs.statSync(file, { throwIfNoEntry: false }));
  if (first && second) return first.ino === second.ino && first.dev === second.dev;
  return !first && !second && placeOf(a) === placeOf(b);
}

/** Of a file that is not there yet; most disks take names in another case for the same. */
function placeOf(file: string): string {
  const folder = path.dirname(path.resolve(file));
  const real = fs.existsSync(folder) ? fs.realpathSync(folder) : folder;
  return path.join(real, path.basename(file)).normalize("NFC").toLowerCase();
}
