/**
 * One page for the tests of all files that ask for it, each with a workbook of its own: a page that starts anew compiles all of
 * office.js and of the add-in again, and its first jobs are slow. Tests of what a page keeps or hears open pages of their own
 * (addin.ts).
 * Example: const openSample = onOnePage(); test("…", async () => { const addin = await openSample(); … });
 */
import { usualProfile, type ExcelProfile } from "../../src/workbench/host/profiles";
import type { Book } from "../../src/workbench/workbook/model";
import { openDesk, type Desk } from "../sequences/desk";
import { sampleBook, type AnyAddin } from "./addin";

/** By the Excel in which they stand; the process ends with them. */
const pages = new Map<string, Promise<Desk>>();

/** The page of this Excel with the workbook before it, as if its file had just been opened; the one before it is closed. */
async function pageWith(book: Book, excel: ExcelProfile): Promise<Desk> {
  const name = JSON.stringify(excel);
  if (!pages.has(name)) pages.set(name, openDesk(await sampleBook(), excel));
  const desk = await pages.get(name)!;
  await desk.open(book);
  return desk;
}

/** Puts a fresh copy of the sample before the page. */
export function onOnePage(): (excel?: ExcelProfile) => Promise<Desk> {
  return async (excel = usualProfile) => pageWith(await sampleBook(), excel);
}

/** The add-in on a workbook before the page. Once another is before it, it can be looked at and no more be worked on. */
export async function onPage(book: Book, excel: ExcelProfile = usualProfile): Promise<AnyAddin> {
  const desk = await pageWith(book, excel);
  const { host } = desk;
  return {
    host,
    run: async (name, ...args) => {
      if (desk.host !== host) throw new Error("Another workbook has been opened on the page since.");
      return desk.run(name, ...args);
    },
  };
}
