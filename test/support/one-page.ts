/**
 * One page for all tests of a file, each with a workbook of its own: a page that starts anew compiles all of office.js and of
 * the add-in again, and its first jobs are slow. Tests of what a page keeps or hears open pages of their own (addin.ts).
 * Example: const openSample = onOnePage(); test("…", async () => { const addin = await openSample(); … });
 */
import { usualProfile } from "../../src/workbench/host/profiles";
import { openDesk, type Desk } from "../sequences/desk";
import { sampleBook } from "./addin";

/** Puts a fresh copy of the sample before the page, as if its file had just been opened; the workbook before it is closed. */
export function onOnePage(): () => Promise<Desk> {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(await sampleBook(), usualProfile);
  });
  afterAll(() => desk.close());
  return async () => {
    await desk.open(await sampleBook());
    return desk;
  };
}
