/**
 * What the buttons do, for whoever presses them: the task pane, the ribbon's commands, the command line.
 * Each is one conversation with Excel; a refusal arrives as a `Refusal` with findings, a fault of ours as it is.
 */
export { tell, told } from "./answers";
export { goTo, selection } from "../excel/selection";
export { buildPlanSheet } from "./build";
export { correct, corrections, forgetCorrections, meanings } from "./corrections";
export { checkFunctionName, defineFunction, insertCall } from "./functions";
export { hangulFile } from "./hangul";
export { inspect } from "./inspect";
export { numbers, onSelectionChanged, onSourceChanged } from "./listening";
export { readWorkbook } from "./read";
export { reconnect } from "./reconnect";
export { buildCheckSheet, keyOf, marksShown, recordReason, setMarks } from "./review";
export { shareWithFinance } from "./share";
export { createInputSheets, openSample } from "./start";
export { editedCells, saveSettings, settings, status } from "./status";
export { Refusal } from "./types";
export { undo } from "./undo";
