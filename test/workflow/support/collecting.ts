/**
 * Small collections to work on: two departments of one office, their files as they are read, a workbook to collect into,
 * and what is seen of a sheet. In: two(). Out: 살림 and 나눔, to be changed and handed in again.
 */
import type { ExcelProfile } from "../../../src/workbench/host/profiles";
import { Book, type Sheet } from "../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../src/workbench/workbook/xlsx";
import { displayText } from "../../../src/workbench/workbook/display";
import { readDepartmentFile, type FileReading } from "../../../src/workflow/collection/department-file";
import { government, type Department } from "../../collect/government";
import { sheetsOf, workbookOf } from "../../collect/workbooks";
import type { AnyAddin } from "../../support/addin";
import { onPage } from "../../support/one-page";

/** The add-in on a workbook as somebody opens it to collect into: one blank sheet. On one page: the one before is done with. */
export function openBlank(excel?: ExcelProfile): Promise<AnyAddin> {
  const book = new Book();
  book.addSheet("메모");
  return onPage(book, excel);
}

/** The first two departments of an invented government, each with one goal: less to write, less to calculate. */
export const two = (): readonly [Department, Department] => {
  const [one, other] = government(3, 6).map((each) => ({ ...each, goals: each.goals.slice(0, 1) }));
  return [one!, other!];
};

const readings = new Map<string, Promise<FileReading[]>>();

/** The departments' files as they are read; the same departments' once. */
export function readingsOf(departments: readonly Department[]): Promise<FileReading[]> {
  const key = JSON.stringify(departments);
  if (!readings.has(key))
    readings.set(
      key,
      Promise.all(
        departments.map(async (one, index) =>
          readDepartmentFile({ name: one.file, bytes: await workbookOf(sheetsOf(one, index)) }),
        ),
      ),
    );
  return readings.get(key)!;
}

const collections = new Map<string, Uint8Array>();

/** A workbook in which these departments were collected, saved and opened another day; the same departments are collected once. */
export async function openCollected(departments: readonly Department[]): Promise<AnyAddin> {
  const key = JSON.stringify(departments);
  let file = collections.get(key);
  if (!file) {
    const addin = await openBlank();
    await addin.run("collectPlans", await readingsOf(departments));
    collections.set(key, (file = await writeXlsx(addin.host.book)));
  }
  return onPage(await readXlsx(file));
}

/** The row of a sheet that holds all of these, zero-based. */
export function rowWith(sheet: Sheet, ...wanted: (string | number)[]): number {
  const used = sheet.usedArea(true)!;
  for (let row = 0; row < used.row + used.rows; row += 1) {
    const cells = Array.from({ length: used.column + used.columns }, (_, column) => sheet.value(row, column));
    if (wanted.every((one) => cells.includes(one))) return row;
  }
  throw new Error(`no row ${wanted.join()}`);
}

/** The row of a department's budget total on 성과자료. */
export const totalOf = (sheet: Sheet, { name }: Department): number =>
  rowWith(sheet, name, "계", "예산", 2017);

/** What each cell of the sheets that a person sees shows, and by which formula, how it looks, what is said of it. */
export const seen = ({ host: { book } }: AnyAddin): unknown[] =>
  book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .map((sheet) => [
      sheet.name,
      [...sheet.cells()].flatMap(([row, column, { value, formula, style }]) => {
        const shown = displayText(value, style.numberFormat);
        return shown === "" && formula === undefined && style.fill === undefined
          ? []
          : [[row, column, shown, formula, style.fill, style.numberFormat]];
      }),
      sheet.comments.map(({ row, column, text }) => [row, column, text]),
      sheet.tables.map(({ name, area }) => [name, area]),
      sheet.protection !== undefined,
    ]);
