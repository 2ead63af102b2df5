/**
 * The cells of the plan sheet that a person changed, for whoever asks which. In: 성과계획서!C5, built "=예산!$B$6*1000", now 397000000.
 * Out: { address: "C5", id: "예산현황/계/예산액", written: "=예산!$B$6*1000", now: "397000000", isShownAsNothing: false }.
 */
import { withExcel } from "../excel/session";
import { formats } from "../layout/styles";
import { parseAddress } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { planEdits } from "./edits";
import { loadOwnSheets } from "./source";

/** A cell of the plan sheet that a person changed since it was built; contents as shown. */
export interface EditedCell {
  readonly address: string;
  /** What the cell is, as the plan calls it: "예산현황/인력운영비/증감률". */
  readonly id: string;
  /** What was written, and what stands there now: formulas or values. */
  readonly written: string;
  readonly now: string;
  /** An amount in won that stands there and is shown in 백만원 as 0, as one that was pasted is. */
  readonly isShownAsNothing: boolean;
}

export function editedCells(): Promise<readonly EditedCell[]> {
  return withExcel(async (context) => {
    const sheets = await loadOwnSheets(context);
    return planEdits(sheets).map(({ address, id, written, now }) => ({
      address,
      id,
      written: spelled(written),
      now: spelled(now),
      isShownAsNothing:
        typeof now === "number" && isShownAsNothing(now) && isAmount(sheets.planSheet!.grid, address),
    }));
  });
}

/** A number without the dust of binary fractions: 0.1571, not 0.15710000000000002. */
const spelled = (value: unknown): string =>
  String(typeof value === "number" ? Number(value.toPrecision(15)) : value);

/** What is shown as 0 in a cell of amounts though it is none; where it was typed, the check of entries refuses it (layout/entries.ts). */
const isShownAsNothing = (won: number): boolean => won !== 0 && Math.abs(won) < 500_000;

const { amount: amounts } = formats;

/** Whether the cell shows what it holds in 백만원. */
function isAmount({ formats: shown, row, column }: Grid, address: string): boolean {
  const { area } = parseAddress(address)!;
  return shown?.[area.row - row]?.[area.column - column] === amounts;
}
