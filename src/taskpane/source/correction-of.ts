/**
 * The correction that a found table goes back to, as the reader knows it again: by the sheet and the head, wherever rows were put
 * in above; one that was pointed to by its range.
 */
import type { FoundTable } from "../../reader/model";
import { contains } from "../../sheet/address";
import type { TableCorrection } from "../addin";

export function correctionOf(
  table: FoundTable,
  corrections: readonly TableCorrection[],
): TableCorrection | undefined {
  const { sheet, row, column } = table.range;
  return corrections.find(({ table: its, range: area = its, header, exclude }) => {
    if (exclude || area.sheet !== sheet) return false;
    return header ? header === table.key : contains(area, row, column);
  });
}
