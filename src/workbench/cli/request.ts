/**
 * npm run request -- --ledger 성과자료.csv|지난계획.xlsx [--list 부서목록.txt|xlsx] --year 2018 --out 폴더 [--force] [--json]
 * 자료요청: a workbook a department, filled in with what the ledger knows; `npm run collect` recognizes them when they come back.
 */
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ledgerSheetName, requestBooks } from "../../collect";
import { isLedgerSheet, rowsOfSheet, type LedgerRow } from "../../ledger";
import { commandText } from "../../messages/commands";
import { writeWorkbookFile } from "../../xlsx/write";
import { readFile } from "./collect-files";
import { departmentsIn } from "./department-list";
import { failure, main, misuse, wrongUsage, type Used } from "./failure";
import { withSheets } from "./file";
import { language } from "./language";
import { readLedgerFile } from "./ledger-file";
import { checkOutputs, writeFiles } from "./output";

const used: Used = { command: "request" };

function readArguments() {
  try {
    return parseArgs({
      options: {
        ledger: { type: "string" },
        list: { type: "string" },
        year: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw wrongUsage(error, used);
  }
}

void main(async () => {
  const started = performance.now();
  const { ledger, list, year, out, force, json } = readArguments();
  if (!ledger && !list) throw misuse(used, "needs-ledger");
  if (!out) throw misuse(used, "needs-folder");
  if (!year || !/^[12]\d{3}$/.test(year)) throw misuse(used, "plan-year");
  const rows = ledger ? await rowsIn(ledger) : [];
  const names = list ? await departmentsIn(list) : undefined;
  const books = requestBooks(rows, Number(year), names);
  if (books.length === 0) throw failure(ledger!, "no-departments-in-ledger");

  const isNew = makeFolder(out);
  try {
    const files = books.map(({ fileName, sheets }) => ({ file: path.join(out, `${fileName}.xlsx`), sheets }));
    const standing = files.filter(({ file }) => fs.existsSync(file));
    if (standing.length > 0 && !force)
      throw failure(standing[0]!.file, "request-stands", { count: standing.length });
    checkOutputs(
      [ledger, list].filter((file) => file !== undefined),
      files.map(({ file }) => file),
    );
    writeFiles(files.map(({ file, sheets }) => [file, writeWorkbookFile(sheets)] as const));
  } catch (error) {
    if (isNew) fs.rmSync(out, { recursive: true, force: true });
    throw error;
  }
  const blank = books.filter(({ isFilled }) => !isFilled);
  if (json) {
    const requests = books.map(({ department, fileName, isFilled }) => ({
      department,
      file: `${fileName}.xlsx`,
      filled: isFilled,
    }));
    const milliseconds = { total: Math.round(performance.now() - started) };
    process.stdout.write(`${JSON.stringify({ year: Number(year), out, requests, milliseconds })}\n`);
  } else {
    const data = { count: books.length, blank: blank.length };
    process.stdout.write(`${out}: ${commandText("requests-made", language, data)}\n`);
  }
});

/** Whether the folder had to be made. */
function makeFolder(out: string): boolean {
  const standing = fs.statSync(out, { throwIfNoEntry: false });
  if (standing && !standing.isDirectory()) throw failure(out, "out-is-no-folder");
  if (standing) return false;
  if (!fs.existsSync(path.dirname(path.resolve(out)))) throw failure(out, "no-output-parent");
  fs.mkdirSync(out);
  return true;
}

/** The rows of a ledger on disk, of a collected plan's 성과자료, or of any workbook that a plan can be read from. */
async function rowsIn(file: string): Promise<readonly LedgerRow[]> {
  if (!/\.(xlsx|xlsm)$/i.test(file)) return readLedgerFile(file).rows;
  const collected = await withSheets(file, (sheets) => {
    const grid = sheets.find(({ name }) => name === ledgerSheetName)?.grid();
    return grid && isLedgerSheet(grid) ? rowsOfSheet(grid) : undefined;
  });
  return collected ?? (await readFile({ file, name: path.basename(file) })).rows;
}
