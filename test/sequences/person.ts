/**
 * What a person does between two clicks, with how often it is drawn. In: numbers of a step, taken as "the a-th of what there
 * is". Out: what was done, in words; undefined where there was nothing to do it on.
 */
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../src/workbench/workbook/model";
import { type Deed } from "./deed";
import {
  copyPlan,
  renamePlan,
  hidePlan,
  deletePlan,
  typeOverPlan,
  clearOnPlan,
  insertOnPlan,
  deleteOnPlan,
  colourPlan,
  hidePlanRow,
  linkOnPlan,
  mergeOnPlan,
  commentOnPlan,
  widenPlan,
} from "./on-plan";
import {
  typeFigure,
  typeNote,
  formulaOverPlan,
  nameOverPlan,
  callByHand,
  lines,
  moveOnStaffs,
  protectStaffs,
  renameSheet,
  copySheet,
  deleteSheet,
  listOverPlan,
  commentOnStaffs,
  colourStaffs,
} from "./on-staffs";

/** Every deed with how often it is drawn, beside what the add-in is asked. */
export const deeds = {
  typeFigure: { weight: 10, play: typeFigure },
  typeNote: { weight: 3, play: typeNote },
  formulaOverPlan: { weight: 5, play: formulaOverPlan },
  nameOverPlan: { weight: 1, play: nameOverPlan },
  callByHand: { weight: 3, play: callByHand },
  insertRow: {
    weight: 4,
    play: lines("row inserted at", (book, sheet, at) => insertRows(book, sheet, at), "rows"),
  },
  deleteRow: {
    weight: 2,
    play: lines("row deleted at", (book, sheet, at) => deleteRows(book, sheet, at), "rows"),
  },
  insertColumn: {
    weight: 2,
    play: lines("column inserted at", (book, sheet, at) => insertColumns(book, sheet, at), "columns"),
  },
  deleteColumn: {
    weight: 1,
    play: lines("column deleted at", (book, sheet, at) => deleteColumns(book, sheet, at), "columns"),
  },
  moveOnStaffs: { weight: 1, play: moveOnStaffs },
  protectStaffs: { weight: 1, play: protectStaffs },
  renameSheet: { weight: 2, play: renameSheet },
  copySheet: { weight: 1, play: copySheet },
  deleteSheet: { weight: 1, play: deleteSheet },
  copyPlan: { weight: 2, play: copyPlan },
  renamePlan: { weight: 1, play: renamePlan },
  hidePlan: { weight: 1, play: hidePlan },
  colourPlan: { weight: 3, play: colourPlan },
  hidePlanRow: { weight: 1, play: hidePlanRow },
  linkOnPlan: { weight: 1, play: linkOnPlan },
  mergeOnPlan: { weight: 2, play: mergeOnPlan },
  insertOnPlan: { weight: 3, play: insertOnPlan },
  deleteOnPlan: { weight: 1, play: deleteOnPlan },
  listOverPlan: { weight: 2, play: listOverPlan },
  deletePlan: { weight: 1, play: deletePlan },
  typeOverPlan: { weight: 6, play: typeOverPlan },
  clearOnPlan: { weight: 1, play: clearOnPlan },
  commentOnPlan: { weight: 3, play: commentOnPlan },
  commentOnStaffs: { weight: 1, play: commentOnStaffs },
  widenPlan: { weight: 1, play: widenPlan },
  colourStaffs: { weight: 1, play: colourStaffs },
} as const satisfies Record<string, { weight: number; play: Deed }>;
