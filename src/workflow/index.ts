/**
 * What the buttons do, for whoever presses them: the task pane, the ribbon's commands, the command line.
 * Each is one conversation with Excel; a refusal arrives as a `Refusal` with findings, a fault of ours as it is.
 */
export { goTo, selection } from "../excel/selection";
export { meaningsOf as meanings } from "../messages/meanings";
export { findingKey as keyOf } from "../plan/checks";
export { known, look } from "./known";
export { numbers, onSelectionChanged, onSourceChanged } from "./listening";
export { readWorkbook } from "./read";
export { Refusal } from "./types";

// What nobody needs at once comes when it is asked for.
const start = () => import(/* webpackChunkName: "start" */ "./start");
const hangul = () => import(/* webpackChunkName: "hangul" */ "./hangul");
const build = () => import(/* webpackChunkName: "build" */ "./build");
const review = () => import(/* webpackChunkName: "build" */ "./review");
const collection = () => import(/* webpackChunkName: "collection" */ "./collection");
const functions = () => import(/* webpackChunkName: "functions-view" */ "./functions");
const why = () => import(/* webpackChunkName: "asked" */ "./why");
const edits = () => import(/* webpackChunkName: "asked" */ "./edited-cells");
const entries = () => import(/* webpackChunkName: "asked" */ "./entries");
const answers = () => import(/* webpackChunkName: "asked" */ "./answers");
const corrections = () => import(/* webpackChunkName: "asked" */ "./corrections");
const targets = () => import(/* webpackChunkName: "functions-view" */ "./targets");
const sharing = {
  share: () => import(/* webpackChunkName: "sharing" */ "./share"),
  reconnect: () => import(/* webpackChunkName: "sharing" */ "./reconnect"),
  undo: () => import(/* webpackChunkName: "sharing" */ "./undo"),
  copy: () => import(/* webpackChunkName: "finance-copy" */ "./finance-copy"),
  inspect: () => import(/* webpackChunkName: "sharing" */ "./inspect"),
};

/** A function whose script is loaded at its first call. */
function later<Given extends unknown[], Result>(
  load: () => Promise<(...given: Given) => Result | Promise<Result>>,
): (...given: Given) => Promise<Result> {
  return async (...given) => (await load())(...given);
}

export const buildPlanSheet = later(async () => (await build()).buildPlanSheet);
export const buildCheckSheet = later(async () => (await review()).buildCheckSheet);
export const recordReason = later(async () => (await review()).recordReason);
export const setCharts = later(async () => (await build()).setCharts);
export const setMarks = later(async () => (await review()).setMarks);
export const openSample = later(async () => (await start()).openSample);
export const createInputSheets = later(async () => (await start()).createInputSheets);
export const readDepartmentFile = later(async () => (await collection()).readDepartmentFile);
export const readOpenWorkbook = later(async () => (await collection()).readOpenWorkbook);
export const readAgainst = later(async () => (await collection()).readAgainst);
export const departmentsGoing = later(async () => (await collection()).departmentsGoing);
export const collectPlans = later(async () => (await collection()).collectPlans);
export const requestFile = later(async () => (await collection()).requestFile);
export const formNames = later(async () => (await collection()).formNames);
export const hangulFile = later(async () => (await hangul()).hangulFile);
export const selectedTable = later(async () => (await hangul()).selectedTable);
export const checkFunctionName = later(async () => (await functions()).checkFunctionName);
export const defineFunction = later(async () => (await functions()).defineFunction);
export const insertCall = later(async () => (await functions()).insertCall);
export const editedCells = later(async () => (await edits()).editedCells);
export const saveSettings = later(async () => (await entries()).saveSettings);
export const tell = later(async () => (await answers()).tell);
export const answer = later(async () => (await answers()).answer);
export const takeBack = later(async () => (await answers()).takeBack);
export const correct = later(async () => (await corrections()).correct);
export const forgetCorrections = later(async () => (await corrections()).forgetCorrections);
export const originOf = later(async () => (await why()).originOf);
export const insertTargets = later(async () => (await targets()).insertTargets);
export const takeBackTarget = later(async () => (await targets()).takeBackTarget);
export const setTarget = later(async () => (await targets()).setTarget);
export const shareWithFinance = later(async () => (await sharing.share()).shareWithFinance);
export const financeCopy = later(async () => (await sharing.copy()).financeCopy);
export const reconnect = later(async () => (await sharing.reconnect()).reconnect);
export const undo = later(async () => (await sharing.undo()).undo);
export const inspect = later(async () => (await sharing.inspect()).inspect);
