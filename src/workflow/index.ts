/**
 * What the buttons do, for whoever presses them: the task pane, the ribbon's commands, the command line.
 * Each is one conversation with Excel; a refusal arrives as a `Refusal` with findings, a fault of ours as it is.
 */
export { tell, told } from "./answers";
export { goTo, selection } from "../excel/selection";
export { buildPlanSheet } from "./build";
export { correct, corrections, forgetCorrections, meanings } from "./corrections";
export { numbers, onSelectionChanged, onSourceChanged } from "./listening";
export { readWorkbook } from "./read";
export { buildCheckSheet, keyOf, marksShown, recordReason, setMarks } from "./review";
export { editedCells, saveSettings, settings, status } from "./status";
export { Refusal } from "./types";

// What nobody needs at once comes when it is asked for.
const start = () => import(/* webpackChunkName: "start" */ "./start");
const hangul = () => import(/* webpackChunkName: "hangul" */ "./hangul");
const share = () => import(/* webpackChunkName: "sharing" */ "./share");
const undone = () => import(/* webpackChunkName: "sharing" */ "./undo");
const looked = () => import(/* webpackChunkName: "sharing" */ "./inspect");
const functions = () => import(/* webpackChunkName: "functions-view" */ "./functions");
type Functions = typeof import("./functions");
const again = () => import(/* webpackChunkName: "sharing" */ "./reconnect");
type Start = typeof import("./start");
export const openSample: Start["openSample"] = async (...given) => (await start()).openSample(...given);
export const createInputSheets: Start["createInputSheets"] = async (...given) =>
  (await start()).createInputSheets(...given);
export const hangulFile: (typeof import("./hangul"))["hangulFile"] = async (...given) =>
  (await hangul()).hangulFile(...given);
export const shareWithFinance: (typeof import("./share"))["shareWithFinance"] = async (...given) =>
  (await share()).shareWithFinance(...given);
export const reconnect: (typeof import("./reconnect"))["reconnect"] = async (...given) =>
  (await again()).reconnect(...given);
export const undo: (typeof import("./undo"))["undo"] = async (...given) => (await undone()).undo(...given);
export const inspect: (typeof import("./inspect"))["inspect"] = async (...given) =>
  (await looked()).inspect(...given);
export const checkFunctionName: Functions["checkFunctionName"] = async (...given) =>
  (await functions()).checkFunctionName(...given);
export const defineFunction: Functions["defineFunction"] = async (...given) =>
  (await functions()).defineFunction(...given);
export const insertCall: Functions["insertCall"] = async (...given) =>
  (await functions()).insertCall(...given);
