/**
 * The ledger (성과자료): every figure and text of a plan under one key; plan, collection, report and comparison are views of it.
 *
 *   row.ts            a row and its columns; words.ts what 항목 and 종류 say; place.ts how 시트 and 셀 are spelled
 *   rows-of-plan.ts   a department's plan → rows
 *   plan-of-rows.ts   rows → the plan, over the staff's cells or over the sheet 성과자료
 *   units.ts          what a value is in, in the ledger's own unit
 *   typed.ts          a figure that a person typed as a text
 *   links.ts          which rows are made of other rows
 *   of-sheet.ts       the sheet 성과자료 → rows
 *   csv.ts            rows → a file that anybody reads, and back; ledger.schema.json describes it
 */
export * from "./row";
export { items, kinds, named, sharedGoal, amountKinds, authorizedKinds } from "./words";
export { placeOf } from "./place";
export { planDocument, rowsOfPlan, yearOfDocument, type Origin } from "./rows-of-plan";
export { planOfRows, type Placed } from "./plan-of-rows";
export { isLedgerSheet, rowOfSheet, rowsOfSheet } from "./of-sheet";
export { inLedgersUnit } from "./units";
export { figureIn } from "./typed";
export { links, type Link } from "./links";
export { LedgerError, parseLedger, printLedger } from "./csv";
