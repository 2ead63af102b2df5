/**
 * The whole add-in in a real browser: one server on the sample and one browser for all that follows. The parts stand in
 * browser/. An officer's day is one page in each language, whose parts go on where the one before ended; what comes after it
 * opens its workbooks in the page that is there.
 */
import { ribbonFromCold } from "./browser/cold-start";
import { withKeysAlone } from "./browser/keyboard";
import { collecting } from "./browser/collecting";
import { collectingMany } from "./browser/collecting-many";
import { functionWork } from "./browser/functions";
import { largePlan } from "./browser/large";
import { nothingLeaves } from "./browser/network";
import { planWork } from "./browser/plan";
import { questions } from "./browser/questions";
import { seldomSeen } from "./browser/seldom";
import { refusals } from "./browser/refusals";
import { reviewWork } from "./browser/review";
import { sharingWork } from "./browser/sharing";
import { startSite, type Site, type Workbench } from "./workbench";

let opened: Site;
beforeAll(async () => {
  opened = await startSite();
});
afterAll(() => opened?.close());
const site = (): Site => opened;

describe("a ribbon button on a cold start", () => ribbonFromCold(site));

let desk: Workbench;
const atDesk = (): Workbench => desk;
/** What is run alone (jest -t "a government's files") has no day before it. */
const sitDown = async (): Promise<void> => {
  desk ??= await site().newWorkbench();
};
describe.each(["en", "ko"] as const)("an officer's day, in %s", (language) => {
  beforeAll(async () => {
    await desk?.page.close();
    desk = await site().newWorkbench({ language });
  });
  describe("the sheets and the plan", () => planWork(atDesk));
  describe("the functions and targets", () => functionWork(atDesk));
  describe("the review", () => reviewWork(atDesk));
  describe("sharing with finance", () => sharingWork(atDesk));
  describe("what is seldom seen", () => seldomSeen(atDesk));
  describe("with keys alone", () => withKeysAlone(atDesk));
  describe("departments' files, collected", () => collecting(atDesk));
});

describe("what the sheets do not say", () => questions(atDesk));
describe("what Excel refuses", () => refusals(atDesk));
describe("a large plan", () => {
  beforeAll(sitDown);
  largePlan(atDesk);
});
describe("a government's files", () => {
  beforeAll(sitDown);
  collectingMany(atDesk);
});
describe("the network", () => nothingLeaves(site, atDesk));
