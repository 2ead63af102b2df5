/**
 * The grid in a real browser as people expect it of Excel, each function begun with keys or the pointer. The parts stand
 * in grid/, each on a page of its own.
 */
import { clipboard } from "./grid/clipboard";
import { lines } from "./grid/lines";
import { looking } from "./grid/looking";
import { besidePlan } from "./grid/plan";
import { selecting } from "./grid/selecting";
import { typing } from "./grid/typing";
import { startSite, type Site } from "./workbench";

let opened: Site;
beforeAll(async () => {
  opened = await startSite();
});
afterAll(() => opened?.close());
const site = (): Site => opened;

describe("what is being typed", () => typing(site));
describe("the selection", () => selecting(site));
describe("the clipboard", () => clipboard(site));
describe("rows and columns", () => lines(site));
describe("what is seen", () => looking(site));
describe("beside a plan", () => besidePlan(site));
