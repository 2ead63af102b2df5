/**
 * The workbook in memory, in one place for those who use it: Book, Sheet, Cell, Style, values and page.
 * Nothing here knows files, Excel's API or a screen.
 */
export { blockRefusal, deleteBlock, insertBlock, type BlockRefusal } from "./blocks";
export * from "./book";
export * from "./cell";
export * from "./chart";
export { type Block, blockOf, type CopiedPart, inUse, putBlock, turned } from "./copying";
export { duplicateRows, removeRows } from "./duplicates";
export * from "./features";
export { freeColumn } from "./heads";
export { History } from "./history";
export { insertSheets } from "./insert-sheets";
export { moveCells } from "./moving";
export * from "./page";
export { presetTerms } from "./presets";
export * from "./properties";
export * from "./references";
export * from "./rule";
export { anchored, newRuleId, withoutAreas } from "./rules";
export * from "./sheet";
export * from "./shift";
export { sortRefusal, sortRows } from "./sort";
export * from "./style";
export * from "./tables";
export * from "./value";
