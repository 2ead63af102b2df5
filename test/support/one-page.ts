/**
 * One page for the tests of all files that ask for it, each with a workbook of its own: a page that starts anew compiles all of
 * office.js and of the add-in again, and its first jobs are slow. Tests of what a page keeps or hears open pages of their own
 * (addin.ts).
 * Example: const openSample = onOnePage(); test("…", async () => { const addin = await openSample(); … });
 */
import { usualProfile, type ExcelProfile } from "../../src/workbench/host/profiles";
import { openDesk, type Desk } from "../sequences/desk";
import { sampleBook } from "./addin";

/** By the Excel in which they stand; the process ends with them. */
const pages = new Map<string, Promise<Desk>>();

/** Puts a fresh copy of the sample before the page, as if its file had just been opened; the workbook before it is closed. */
export function onOnePage(): (excel?: ExcelProfile) => Promise<Desk> {
  return async (excel = usualProfile) => {
    const name = JSON.stringify(excel);
    if (!pages.has(name)) pages.set(name, openDesk(await sampleBook(), excel));
    const desk = await pages.get(name)!;
    await desk.open(await sampleBook());
    return desk;
  };
}
