/** The correction that a found table goes back to: the table begins in the range that it is about. */
import type { FoundTable } from "../../reader/model";
import { contains } from "../../sheet/address";
import type { TableCorrection } from "../addin";

export function correctionOf(
  table: FoundTable,
  corrections: readonly TableCorrection[],
): TableCorrection | undefined {
  const { sheet, row, column } = table.range;
  return corrections.find((correction) => {
    const area = correction.range ?? correction.table;
    return !correction.exclude && area.sheet === sheet && contains(area, row, column);
  });
}
