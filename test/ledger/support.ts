/** A ledger's rows as they stand on the sheet 성과자료, and what a plan over them shows. */
import { columnOf, planOfRows, type LedgerRow, type Placed } from "../../src/ledger";
import { layoutPlan } from "../../src/layout";
import { defaultSettings } from "../../src/plan/settings";
import type { Plan } from "../../src/plan/plan";
import { cellArea } from "../../src/sheet/address";
import { printedSheet, type SourceCells } from "../support/evaluate";

export const sheet = "성과자료";

/** Where each row's value and text stand: row 1 is the head. */
export function placesOf(rows: readonly LedgerRow[]): (row: LedgerRow) => Placed {
  const at = new Map(rows.map((row, index) => [row, index + 1]));
  const area = (row: LedgerRow, field: "value" | "text") => ({
    ...cellArea(at.get(row)!, columnOf(field)),
    sheet,
  });
  return (row) => ({ value: area(row, "value"), text: area(row, "text") });
}

/** As many digits as the staff's cells have in these tests (evaluate.ts). */
const digits = (value: number | undefined) => value && Number(value.toPrecision(12));

/** What stands in the cells of the sheet 성과자료. */
export const cellsOf = (rows: readonly LedgerRow[]): SourceCells =>
  new Map<string, string | number | undefined>(
    rows.flatMap((row, index) => [
      [`${sheet}!${index + 1},${columnOf("value")}`, digits(row.value)] as const,
      [`${sheet}!${index + 1},${columnOf("text")}`, row.text === "" ? undefined : row.text] as const,
    ]),
  );

/** The plan that the rows make, over the cells of 성과자료. */
export const planOver = (rows: readonly LedgerRow[]): Plan => planOfRows(rows, placesOf(rows))!;

/** What a person reads on the plan sheet that the rows make, and how high its rows are. */
export function shownOver(rows: readonly LedgerRow[]) {
  const layout = layoutPlan(planOver(rows), defaultSettings);
  return { shown: [...printedSheet(layout, cellsOf(rows))], heights: layout.rows };
}
