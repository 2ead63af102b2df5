/**
 * Collecting into a workbook in which a collection stands: the add-in itself does it, as 취합 does in Excel, so that what people
 * changed there goes on. What stood is kept as a file beside, and not on hidden sheets as in Excel: a workbook with both takes
 * every program twice the time to open.
 * In: 계획서.xlsx with 총괄!A1 typed over, the readings of 110 files. Out: its book with the new figures; told: 총괄!A1 was kept.
 */
import fs from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import {
  collect,
  ledgerSheetName,
  type Collection,
  type CollectionFinding,
  type HandedIn,
} from "../../collect";
import { writtenAs } from "../../excel/draft";
import type { Form } from "../../forms";
import { rowsOfSheet } from "../../ledger";
import { commandText } from "../../messages/commands";
import type { CollectOptions, CollectReport } from "../../workflow/collection";
import { isError, type Book, type Sheet } from "../workbook/model";
import type { FileReading } from "./collect-files";
import { Failure, failure } from "./failure";
import { openFile, tellHeld, withSheets } from "./file";
import { ask } from "./findings";
import { language } from "./language";

/**
 * Whether a collection stands in the file, to be gone on with. A file that holds none is refused, unless `force` has whatever
 * stands there written anew: it may be anybody's.
 */
export async function holdsCollection(output: string, force: boolean): Promise<boolean> {
  if (!fs.existsSync(output)) return false;
  if (force) {
    process.stderr.write(`${output}: ${commandText("written-anew", language)}\n`);
    return false;
  }
  if (!(await isCollection(output))) throw failure(output, "no-collection-there");
  return true;
}

async function isCollection(file: string): Promise<boolean> {
  try {
    return await withSheets(file, (sheets) => sheets.some((sheet) => writtenAs(sheet) !== undefined));
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** The file in which what stands in `output` is kept; a file of that name that is no collection is left, and another taken. */
export async function formerFile(output: string): Promise<string> {
  const { dir, name, ext } = path.parse(output);
  for (let count = 1; ; count += 1) {
    const file = path.join(dir, `${name} 이전${count > 1 ? ` ${count}` : ""}${ext}`);
    if (!fs.existsSync(file) || (await isCollection(file))) return file;
  }
}

export interface Collected {
  readonly book: Book;
  /** As it stands there, what people changed included. */
  readonly collection: Collection;
  /** Errors first; what became of people's changes is about the output. */
  readonly findings: readonly CollectionFinding[];
}

export interface ToCollect extends Required<Pick<CollectOptions, "against">> {
  readonly files: readonly (FileReading & { readonly name: string; readonly written?: string })[];
  readonly form: Form;
  readonly handed: HandedIn | undefined;
}

/** A refusal of the add-in ends the command. */
export async function collectAgain(
  output: string,
  { files, form, against, handed }: ToCollect,
): Promise<Collected> {
  process.stderr.write(`${output}: ${commandText("collected-again", language)}\n`);
  // Both collections are held at once, and what is asked and answered on the way is let go of at each step: left to itself, V8 has
  // it stand until the heap is twice as large.
  setFlagsFromString("--heap-growing-percent=50");
  const opened = await openFile(output);
  tellHeld(output, opened);
  const { book } = opened;
  const { openAddin } = await import("../runtime/addin");
  const addin = await openAddin(book, { excel: "easy" });
  // What another program saved without results has them now.
  await addin.host.calculation.finish();
  const { calculation } = book;
  // A hundred sheets' formulas need not be computed at each request: once is enough.
  book.calculation = "manual";
  const report = await ask<CollectReport>(addin, output, "collectPlans", files.map(asRead), {
    form,
    against,
    former: "beside",
  });
  await addin.host.calculation.calculate("recalculate");
  book.calculation = calculation;
  await addin.host.calculation.finish();
  await addin.host.idle();
  addin.window.close();
  const collection = collect(rowsOfSheet(gridOf(book.sheet(ledgerSheetName)!)), form, handed)!;
  const told = report.told.map((found) => ({ file: output, found }));
  return { book, collection, findings: [...told, ...report.findings] };
}

/** What the files' readers found is told already. */
const asRead = (file: ToCollect["files"][number]) => ("rows" in file ? { ...file, findings: [] } : file);

/** The values of a sheet as the ledger reads them. */
function gridOf(sheet: Sheet) {
  const area = sheet.usedArea(true)!;
  const across = (row: number) =>
    Array.from({ length: area.columns }, (_, column) => {
      const value = sheet.value(area.row + row, area.column + column);
      return isError(value) ? value.text : value;
    });
  return {
    ...area,
    sheet: sheet.name,
    values: Array.from({ length: area.rows }, (_, row) => across(row)),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
}
