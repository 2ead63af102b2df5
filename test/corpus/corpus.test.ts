/**
 * Workbooks with everything that staff's files hold, written by hand, by two libraries and by LibreOffice: each is opened,
 * the plan is built by the add-in itself, and what is saved is read by others: a strict XML parser, both libraries, LibreOffice.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { openAddin } from "../../src/workbench/runtime/addin";
import { isError, type Book } from "../../src/workbench/workbook/model";
import { lossesOf, openXlsx, readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { features } from "./features";
import { hasLibreOffice, resaved } from "./libreoffice";
import { hasOpenpyxl, readByOpenpyxl, writeByOpenpyxl } from "./openpyxl";
import { bytesOf, type Files, filesOf, sampleBytes } from "./package";
import { xmlFault } from "./strict-xml";
import { writtenByExcelts } from "./written";

installChartSupport();

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "corpus-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
if (!hasLibreOffice)
  console.warn("LibreOffice (soffice) is not installed: what it writes and reads is not tested here.");
if (!hasOpenpyxl)
  console.warn("python3-openpyxl is not installed: what it writes and reads is not tested here.");

const put = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
};

async function writeCorpus(): Promise<string[]> {
  const byHand = filesOf(sampleBytes());
  for (const add of Object.values(features)) add(byHand);
  const written = [put("by-hand.xlsm", bytesOf(byHand)), put("by-a-library.xlsx", await writtenByExcelts())];
  if (hasOpenpyxl) written.push(writeByOpenpyxl(path.join(folder, "by-openpyxl.xlsx")));
  return hasLibreOffice ? [...written, ...resaved(written, folder)] : written;
}

/** The values of every cell, for comparing files that different programs wrote. */
const valuesOf = (book: Book): Record<string, unknown> =>
  Object.fromEntries(
    book.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells()].flatMap(([row, column, { value }]) =>
        value === undefined || value === "" ? [] : [[row, column, isError(value) ? value.text : value]],
      ),
    ]),
  );

type Cells = readonly (readonly [number, number, unknown])[];

/** Where numbers stand and which, counted from 0, by row. */
const numbersOf = (cells: Cells, first: number): unknown[] =>
  cells
    .filter(([, , value]) => typeof value === "number")
    .map(([row, column, value]) => [row - first, column - first, value])
    .sort(([a, b], [c, d]) => (a as number) - (c as number) || (b as number) - (d as number));

/** Parts that a new sheet cannot do without changing, whatever the file calls its workbook. */
const shared = /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/workbook\.xml)$/;

test("a plan is built into each, everything else stays byte for byte, and others read the result", async () => {
  const plans: string[] = [];
  for (const file of await writeCorpus()) {
    const name = path.basename(file);
    const before = fs.readFileSync(file);
    const { book } = await openXlsx(before, name);
    const values = valuesOf(book);
    const addin = await openAddin(book);
    await addin.run("buildPlanSheet", {});
    await addin.host.idle();
    addin.window.close();
    expect([name, lossesOf(book).filter(({ effect }) => effect === "lost")]).toEqual([name, []]);
    const bytes = await writeXlsx(book, { fileName: name });
    plans.push(put(`plan-${plans.length}${path.extname(file)}`, bytes));
    const [old, now]: Files[] = [filesOf(before), filesOf(bytes)];
    const changed = Object.keys(old!).filter(
      (part) => !now![part] || Buffer.compare(old![part]!, now![part]) !== 0,
    );
    expect([name, changed.filter((part) => !shared.test(part))]).toEqual([name, []]);
    for (const [part, content] of Object.entries(now!))
      if (/\.(xml|rels)$/.test(part))
        expect([name, part, xmlFault(new TextDecoder().decode(content))]).toEqual([name, part, undefined]);
    const again = valuesOf(await readXlsx(bytes));
    expect(again).toMatchObject(values);
    expect(Object.keys(again)).toEqual(expect.arrayContaining(["성과계획서"]));
    const other = new Workbook();
    await other.xlsx.load(bytes);
    expect(other.worksheets.map((sheet) => sheet.name)).toEqual(book.sheets.map((sheet) => sheet.name));
  }
  if (hasOpenpyxl) {
    const found = readByOpenpyxl(plans);
    for (const [i, sheets] of found.entries()) {
      const ours = valuesOf(await readXlsx(fs.readFileSync(plans[i]!)));
      expect(Object.keys(sheets)).toEqual(Object.keys(ours));
      expect(numbersOf(sheets["성과계획서"]!, 1)).toEqual(numbersOf(ours["성과계획서"] as Cells, 0));
    }
  }
  if (!hasLibreOffice) return;
  for (const [i, file] of resaved(plans, folder).entries()) {
    const book = await readXlsx(fs.readFileSync(file));
    const ours = await readXlsx(fs.readFileSync(plans[i]!));
    const shown = (each: Book): unknown[] =>
      (valuesOf(each)["성과계획서"] as [number, number, unknown][]).map(([row, column, value]) => [
        row,
        column,
        typeof value === "number" ? Number(value.toPrecision(12)) : value,
      ]);
    expect(shown(book)).toEqual(shown(ours));
  }
});
