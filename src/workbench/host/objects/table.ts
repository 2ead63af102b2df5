/** A table as scripts hold it: found again by its name after it moved or grew, changed as a whole. */
import type { Sheet, Table, TableChange } from "../../workbook/model";
import { HostError } from "../error";
import type { World } from "../world";
import { checkContents, checkSheet } from "./guard";
import { regionOf } from "./region";

export interface TableTarget {
  readonly sheet: Sheet;
  table: Table;
}

/** The table as it is now. Fails with ItemNotFound where it is no more. */
export function tableOf(target: TableTarget): Table {
  const { sheet, table } = target;
  const now =
    sheet.tables.find((one) => one === table) ??
    sheet.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if (!now) throw new HostError("ItemNotFound", `table ${table.name}`);
  target.table = now;
  return now;
}

/** The sheet's table is replaced by one that differs in these fields. */
export function changeTable(target: TableTarget, fields: Partial<Table>, world: World): void {
  const { sheet } = target;
  const table = tableOf(target);
  checkSheet(sheet, world);
  target.table = { ...table, ...fields };
  sheet.tables = sheet.tables.map((one) => (one === table ? target.table : one));
  sheet.touch();
}

/** Does what makes cells move; what cannot be is a conflict, as Excel says of inserting and deleting. */
export function reshape(target: TableTarget, world: World, work: (table: Table) => TableChange): Table {
  const table = tableOf(target);
  checkSheet(target.sheet, world);
  checkContents(regionOf(target.sheet, table.area), world);
  const next = work(table);
  if (typeof next === "string") throw new HostError("InsertDeleteConflict", next);
  return (target.table = next);
}
