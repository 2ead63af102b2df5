/**
 * The product as it is built, on a workbook file, through the real office.js. Example: const { addin } = await openSample();
 * await addin.run("buildPlanSheet"); expect(shown(addin, "성과계획서", "E26")).toBe(…).
 */
import fs from "node:fs";
import path from "node:path";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import type { Book } from "../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { parseAddress } from "../../src/sheet/address";

const open: Addin[] = [];

/** Closes every add-in that a test opened. */
export function closeAll(): void {
  for (const addin of open.splice(0)) addin.window.close();
}

/** The add-in on a workbook. */
export async function openBook(book: Book, options: Parameters<typeof openAddin>[1] = {}): Promise<Addin> {
  const addin = await openAddin(book, options);
  open.push(addin);
  return addin;
}

/** A fresh copy of the sample. */
export const sampleBook = (): Promise<Book> =>
  readXlsx(fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx")));

/** The add-in on a fresh copy of the sample. */
export const openSample = async (options: Parameters<typeof openAddin>[1] = {}): Promise<Addin> =>
  openBook(await sampleBook(), options);

/** The add-in on the workbook as it comes back after it was saved and closed. */
export const reopen = async (addin: Opened): Promise<Addin> =>
  openBook(await readXlsx(await writeXlsx(addin.host.book)));

/** The add-in as a person has it, on a page of its own or on one for many (one-page.ts). */
export type AnyAddin = Pick<Addin, "host" | "run">;

/** What stands in the workbook is seen and typed without the page. */
type Opened = Pick<Addin, "host">;

const cellAt = (addin: Opened, sheet: string, address: string) => {
  const { row, column } = parseAddress(address)!.area;
  return addin.host.book.sheets.find((one) => one.name === sheet)!.cell(row, column);
};

export const valueAt = (addin: Opened, sheet: string, address: string): unknown =>
  cellAt(addin, sheet, address).value;
export const formulaAt = (addin: Opened, sheet: string, address: string): string | undefined =>
  cellAt(addin, sheet, address).formula;

/** Types a value into a cell as a person would. */
export async function type(
  addin: Opened,
  sheet: string,
  address: string,
  value: string | number,
): Promise<void> {
  const { row, column } = parseAddress(address)!.area;
  await addin.host.edit((book) =>
    book.sheets.find((one) => one.name === sheet)!.setValue(row, column, value),
  );
  await addin.host.idle();
}

/** Everything that a person could see or miss in a workbook: sheets in order, their visibility, cells, merges. */
export function snapshot(addin: Opened): Record<string, unknown> {
  return Object.fromEntries(
    addin.host.book.sheets.map((sheet) => {
      const cells: Record<string, unknown> = {};
      const used = sheet.usedArea(false);
      for (let row = used?.row ?? 0; used && row < used.row + used.rows; row += 1) {
        for (let column = used.column; column < used.column + used.columns; column += 1) {
          const { value, formula, style } = sheet.cell(row, column);
          if (value !== undefined || formula !== undefined)
            cells[`${row},${column}`] = { value, formula, style };
        }
      }
      return [sheet.name, { visibility: sheet.visibility, cells, merges: sheet.merges }];
    }),
  );
}

/** The snapshot without what the add-in keeps for itself. */
export function staffs(addin: Opened): Record<string, unknown> {
  const { _plan_store: _, ...others } = snapshot(addin);
  return others;
}
