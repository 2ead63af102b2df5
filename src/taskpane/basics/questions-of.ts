/** The questions of a table, and those of no table: open ones and answered ones, in the order in which they came up. */
import type { Decided, FoundTable, Reading } from "../../reader/model";
import { contains } from "../../sheet/address";

const isAsked = ({ state }: Decided): boolean => state !== "sure";

export function questionsOf(table: FoundTable, { decided, tables }: Reading): Decided[] {
  return decided.filter((one) => isAsked(one) && tableOf(one, tables) === table);
}

export function questionsOutsideTables({ decided, tables }: Reading): Decided[] {
  return decided.filter((one) => isAsked(one) && tableOf(one, tables) === undefined);
}

/** The first table that holds what it is about. */
function tableOf({ at }: Decided, tables: readonly FoundTable[]): FoundTable | undefined {
  return at && tables.find(({ range }) => range.sheet === at.sheet && contains(range, at.row, at.column));
}
