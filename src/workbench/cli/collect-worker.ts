/**
 * One of the processes that read departments' workbooks for `npm run collect`: what a hostile file does to it, it does to
 * nobody else. In: { file, name }. Out: the rows of its plan and the findings about it, or why it was not read.
 */
import "../../messages/catalog";
import fs from "node:fs";
import {
  bookTotals,
  ledgerSheetName,
  plansOfSeveral,
  returnedForm,
  type CollectionFinding,
  type Returned,
} from "../../collect";
import { sentence, type Finding } from "../../messages/finding";
import { columns, rowsOfPlan } from "../../ledger";
import { readWorkbookFile } from "../../xlsx/workbook";
import type { ReadReport } from "../../workflow/types";
import type { Book } from "../workbook/model";
import { Failure, failure, lineOf } from "./failure";
import { hasContents, openFile } from "./file";
import { ask } from "./findings";
import { language } from "./language";
import { ProcessorLimit } from "./processor-limit";
import type { FileReading, FileToRead } from "./collect-files";

async function read({ file, name, institution, isBook }: FileToRead): Promise<FileReading> {
  const { book, warnings: holds } = await openFile(file);
  if (!hasContents(book)) throw failure(file, "empty-file");
  if (!isBook && isFormerResult(book)) throw failure(file, "former-result");
  const { openAddin } = await import("../runtime/addin");
  const addin = await openAddin(book, { excel: "easy" });
  try {
    const { plan, findings, reading } = await ask<ReadReport>(addin, file, "readWorkbook");
    if (isBook) return { rows: [], findings: [], holds, book: bookTotals(reading.parts.budget, name) };
    const told = (all: readonly Finding[]): CollectionFinding[] =>
      all.map((found) => ({ file: name, found }));
    const several = plansOfSeveral(reading.parts, { file: name, institution });
    if (several && several.rows.length > 0)
      return { rows: several.rows, findings: told([...reading.findings, ...several.findings]), holds };
    if (!plan) {
      const reason = findings.find(({ severity }) => severity === "error") ?? findings[0];
      throw new Failure(`${file}: ${reason ? sentence(reason, language) : ""}`);
    }
    return { rows: rowsOfPlan(plan, { file: name, institution }), findings: told(findings), holds };
  } finally {
    addin.window.close();
  }
}

/** What a collection wrote, under whatever name: a sheet 성과자료 with the ledger's heads. */
function isFormerResult(book: Book): boolean {
  const sheet = book.sheet(ledgerSheetName);
  return sheet !== undefined && columns.every(([, head], column) => sheet.value(0, column) === head);
}

/** What a request workbook tells of itself, whether or not a plan could be read from it. */
function formOf({ file, isBook }: FileToRead): Returned | undefined {
  if (isBook) return undefined;
  try {
    const { sheets, saved } = readWorkbookFile(fs.readFileSync(file));
    return returnedForm(sheets, saved);
  } catch {
    // Why it cannot be read is told by who reads its plan.
    return undefined;
  }
}

/** A file that takes more seconds of the processor is given up. */
const limit = new ProcessorLimit(120);

process.on("message", (wanted: FileToRead) => {
  limit.begin();
  read(wanted)
    .catch((error: unknown): FileReading => {
      const line = lineOf(error).replace(/\s*\n\s*/g, " ");
      const prefix = `${wanted.file}: `;
      return { reason: line.startsWith(prefix) ? line.slice(prefix.length) : line };
    })
    .then((reading) => {
      const answer = { ...reading, returned: formOf(wanted) };
      limit.end();
      process.send!(answer);
    });
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit(0));
