/**
 * What the buttons do, for whoever presses them: the task pane, the ribbon's commands, the command line.
 * Each is one conversation with Excel; a refusal arrives as a `Refusal` with findings, a fault of ours as it is.
 */
export { answer, takeBack, tell } from "./answers";
export { goTo, selection } from "../excel/selection";
export { buildPlanSheet } from "./build";
export { correct, forgetCorrections, meanings } from "./corrections";
export { known, look } from "./known";
export { numbers, onSelectionChanged, onSourceChanged } from "./listening";
export { readWorkbook } from "./read";
export { buildCheckSheet, keyOf, recordReason, setMarks } from "./review";
export { editedCells, saveSettings } from "./status";
export { originOf } from "./why";
export { Refusal } from "./types";

// What nobody needs at once comes when it is asked for.
const start = () => import(/* webpackChunkName: "start" */ "./start");
const hangul = () => import(/* webpackChunkName: "hangul" */ "./hangul");
const functions = () => import(/* webpackChunkName: "functions-view" */ "./functions");
const sharing = {
  share: () => import(/* webpackChunkName: "sharing" */ "./share"),
  reconnect: () => import(/* webpackChunkName: "sharing" */ "./reconnect"),
  undo: () => import(/* webpackChunkName: "sharing" */ "./undo"),
  inspect: () => import(/* webpackChunkName: "sharing" */ "./inspect"),
};

/** A function whose script is loaded at its first call. */
function later<Given extends unknown[], Result>(
  load: () => Promise<(...given: Given) => Result | Promise<Result>>,
): (...given: Given) => Promise<Result> {
  return async (...given) => (await load())(...given);
}

export const openSample = later(async () => (await start()).openSample);
export const createInputSheets = later(async () => (await start()).createInputSheets);
export const hangulFile = later(async () => (await hangul()).hangulFile);
export const selectedTable = later(async () => (await hangul()).selectedTable);
export const checkFunctionName = later(async () => (await functions()).checkFunctionName);
export const defineFunction = later(async () => (await functions()).defineFunction);
export const insertCall = later(async () => (await functions()).insertCall);
export const shareWithFinance = later(async () => (await sharing.share()).shareWithFinance);
export const reconnect = later(async () => (await sharing.reconnect()).reconnect);
export const undo = later(async () => (await sharing.undo()).undo);
export const inspect = later(async () => (await sharing.inspect()).inspect);
