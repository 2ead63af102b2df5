/**
 * Notes of units around a table: in the row below its head, further up on the sheet, right below it, two that disagree.
 * In: "(단위: 원)" in the title, "(단위: 천원)" below it. Out: 천원, and that the title says 원.
 */
import { lastWhere } from "../../text/last";
import type { SheetArea } from "../../sheet/address";
import { moneyUnit, unitNote, type MoneyUnit } from "../../text/unit";
import type { Context, Region } from "../model";
import { isFigure } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";

interface PlacedText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A note of another unit of money among the few rows right above the head. */
export function otherNote(
  { sheet, top }: Region,
  titles: readonly PlacedText[],
  taken: MoneyUnit,
): { readonly unit: MoneyUnit; readonly cell: SheetArea } | undefined {
  const other = lastWhere(titles, ({ text, row }) => {
    const unit = row >= top - 4 && unitNote(text) !== undefined ? moneyUnit(text) : undefined;
    return unit !== undefined && unit !== taken;
  });
  return other && { unit: moneyUnit(other.text)!, cell: sheet.area(other.row, other.column) };
}

/** Whether the row below the head holds units and no figures: "원", "(천원)", "단위: 원" under the amounts. */
export function beginsWithUnits({ sheet, body, bottom, columns }: Region): boolean {
  if (body >= bottom) return false;
  const units = columns.filter(({ column, labels }) => {
    const text = sheet.text(body, column);
    return labels.some(({ field }) => field === "amount") && moneyUnit(text) !== undefined;
  });
  return units.length > 0 && columns.every(({ column }) => !isFigure(sheet, body, column));
}

/** A unit note of money right below a table that has none above, unless it stands above the next head at row `next`. */
export function noteBelow(
  { sheet, bottom, left, right }: Region,
  context: Context,
  next: number,
): Pick<Context, "unit" | "unitCell" | "unitInherited"> {
  if (context.unit !== undefined && !context.unitInherited) return {};
  const end = next < sheet.bottom ? next - 2 : next;
  for (let row = bottom; row < Math.min(bottom + 3, end); row++) {
    for (let column = left; column < right; column++) {
      const text = sheet.value(row, column);
      const unit = typeof text === "string" && unitNote(text) !== undefined ? moneyUnit(text) : undefined;
      if (unit) return { unit, unitCell: sheet.area(row, column), unitInherited: false };
    }
  }
  return {};
}

/** The nearest unit note of money further up on the sheet. */
export function sheetNote(sheet: Sheet, region: Region): PlacedText | undefined {
  const above = Math.max(sheet.top, region.above - 400);
  for (let row = region.above - 1; row >= above; row--) {
    const note = noteIn(sheet, row);
    if (note) return note;
  }
  return undefined;
}

function noteIn(sheet: Sheet, row: number): PlacedText | undefined {
  for (let column = sheet.left; column < sheet.right; column++) {
    const text = sheet.value(row, column);
    if (typeof text === "string" && text.length < 200 && unitNote(text) && moneyUnit(text))
      return { text, row, column };
  }
  return undefined;
}
