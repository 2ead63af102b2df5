/**
 * What Excel refuses before anything is changed: protected sheets and workbooks, workbooks opened for reading.
 * Assumption: a workbook opened read-only on the web takes no change at all.
 */
import type { Book, Sheet } from "../../workbook/model";
import { HostError } from "../error";
import type { World } from "../world";
import { partInUse, positions, type Region } from "./region";

export function checkWritable(world: World): void {
  if (world.book.readOnly) throw new HostError("AccessDenied", "the workbook is open for reading only");
}

/** Contents of locked cells on a protected sheet do not change. */
export function checkContents(region: Region, world: World): void {
  checkWritable(world);
  const { sheet, areas } = region;
  if (!sheet.protection.on) return;
  for (const area of areas)
    for (const [row, column] of positions(partInUse(sheet, area)))
      if (sheet.styleAt(row, column).locked !== false) throw denied(sheet);
}

/** `option`: what the protection may allow ("allowFormatCells"); without one nothing of the kind is allowed. */
export function checkSheet(sheet: Sheet, world: World, option?: string): void {
  checkWritable(world);
  if (sheet.protection.on && !(option !== undefined && sheet.protection.options[option] === true))
    throw denied(sheet);
}

/** Sheets are neither added, removed, renamed, moved nor hidden while the workbook's structure is protected. */
export function checkStructure(book: Book, world: World): void {
  checkWritable(world);
  if (book.structureProtected) throw new HostError("AccessDenied", "the workbook's structure is protected");
}

const denied = (sheet: Sheet): HostError =>
  new HostError("AccessDenied", `the sheet ${sheet.name} is protected`);
