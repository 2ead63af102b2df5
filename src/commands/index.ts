/**
 * The page's first script of ours (commands.js), right behind office.js and blocking: the ribbon's commands are associated
 * before the library can tell Excel that the page is ready, and a start that hangs or fails says so in the page.
 * The pane's script hands over with `planPage.ready(…)`, or tells why there will be no pane with `planPage.fail(…)`.
 */
import { startupTexts } from "../messages/startup";
import { associateCommands, type RibbonTarget } from "./commands";
import { watchStart, type StartTrouble } from "./start-watch";

export interface PlanPage {
  /** What the start waits for from here on, by what it means where it does not come. */
  waitFor(trouble: StartTrouble): void;
  /** The pane stands. */
  ready(target: RibbonTarget): void;
  fail(trouble: StartTrouble): void;
}

declare global {
  var planPage: PlanPage;
}

let standing!: (target: RibbonTarget) => void;
let fallen!: (reason: Error) => void;
const target = new Promise<RibbonTarget>((resolve, reject) => {
  standing = resolve;
  fallen = reject;
});
target.catch(() => undefined); // whoever waits for it hears of it

const watch = watchStart(document, startupTexts, navigator.language);
watch.waitFor("noPane");

globalThis.planPage = {
  waitFor: watch.waitFor,
  ready: (pane) => {
    watch.stop();
    standing(pane);
  },
  fail: (trouble) => {
    watch.tell(trouble);
    fallen(new Error(trouble));
  },
};

// Office.onReady is the pane's to call, when the custom functions are associated too.
if (typeof Office === "undefined") globalThis.planPage.fail("noLibrary");
else associateCommands(target);
