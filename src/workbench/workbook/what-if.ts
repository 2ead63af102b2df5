/**
 * A what-if table of several results ("데이터 표"): Excel computes its cells by putting values into one or two input cells. Here its
 * values stay as they are; the table follows its cells. In: {=TABLE(,A1)} over B2:B5, a row put in above it. Out: over B3:B6.
 */
import type { Area } from "../../sheet/address";
import type { Position, WhatIfTable } from "./cell";

/** The table after its sheet's cells moved; undefined where its cells are gone. */
export function movedWhatIf(
  table: WhatIfTable,
  area: (before: Area) => Area | undefined,
  place: (before: Position) => Position | undefined,
): WhatIfTable | undefined {
  const next = area(table.area);
  return next && { ...table, area: next, inputs: table.inputs.map((input) => input && place(input)) };
}
