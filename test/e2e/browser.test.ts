/**
 * The whole add-in in a real browser: one server on the sample and one browser for all that follows. The parts stand in
 * browser/, each on a page of its own; together they show what a person can do in `npm run workbench`.
 */
import { ribbonFromCold } from "./browser/cold-start";
import { withKeysAlone } from "./browser/keyboard";
import { collecting } from "./browser/collecting";
import { inEveryLook } from "./browser/looks";
import { largePlan } from "./browser/large";
import { nothingLeaves } from "./browser/network";
import { planWork } from "./browser/plan";
import { questions } from "./browser/questions";
import { refusals } from "./browser/refusals";
import { startSite, type Site } from "./workbench";

let opened: Site;
beforeAll(async () => {
  opened = await startSite();
});
afterAll(() => opened?.close());
const site = (): Site => opened;

describe("a ribbon button on a cold start", () => ribbonFromCold(site));
describe("the plan, from the sample to finance and back", () => planWork(site));
describe("what the sheets do not say", () => questions(site));
describe("what Excel refuses", () => refusals(site));
describe("departments' files, collected", () => collecting(site));
describe("every view", () => inEveryLook(site));
describe("a large plan", () => largePlan(site));
describe("with keys alone", () => withKeysAlone(site));
describe("the network", () => nothingLeaves(site));
