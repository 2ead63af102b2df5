/**
 * Range.removeDuplicates. In: range.removeDuplicates([0], true) over A1:B9 with its heads. Out: how many rows went, and how many
 * different ones are left.
 */
import {
  bodyOf,
  deleteTableRow,
  duplicateRows,
  removeRows,
  sortRefusal,
  type Table,
} from "../../workbook/model";
import type { Area } from "../../../sheet/address";
import { covers, touches } from "../../../sheet/rectangles";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type Argument, type HostObject } from "../object";
import { unmodelled } from "../support";
import type { World } from "../world";
import { checkContents } from "./guard";
import { areaOf, partInUse, type Region } from "./region";
import { reshape } from "./table";

interface Counts {
  readonly removed: number;
  readonly left: number;
}

const result = model<Counts>("RemoveDuplicatesResult", {
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ left }) => left },
  },
});

/** Assumption: a table gets shorter; other cells move up within the range, with their looks. */
export function removeDuplicates(
  region: Region,
  columns: Argument,
  hasHeads: boolean,
  world: World,
): HostObject {
  const { sheet } = region;
  const whole = partInUse(sheet, areaOf(region));
  checkContents(region, world);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument("columns to compare");
  const wanted = columns.map(Number);
  if (wanted.some((column) => !(column >= 0 && column < whole.columns))) throw invalidArgument("a column");
  const heads = Number(hasHeads);
  const area = { ...whole, row: whole.row + heads, rows: Math.max(0, whole.rows - heads) };
  if (area.rows > 0 && sortRefusal(sheet, area))
    throw new HostError("InvalidOperation", "merged cells or arrays");
  const gone = duplicateRows(sheet, area, wanted, world.book.date1904);
  const table = sheet.tables.find((one) => touches(one.area, area));
  if (!table) removeRows(sheet, area, gone);
  else if (!isWithin(table, area)) throw unmodelled("Range", "removeDuplicates");
  else {
    const first = area.row - bodyOf(table).row;
    const target = { sheet, table };
    for (const index of [...gone].reverse())
      reshape(target, world, (own) => deleteTableRow(world.book, sheet, own, first + index));
  }
  return objectOf(result, { removed: gone.length, left: area.rows - gone.length });
}

/** Whole rows of the table's body. */
function isWithin(table: Table, area: Area): boolean {
  const body = bodyOf(table);
  return covers(body, area) && area.columns === body.columns;
}
