/**
 * Whether the budgets that a ledger states add up, as they do in a workbook: somebody may have changed a row by hand.
 * In: a ledger whose row 계 of 살림과 is 470,500천원 over 470,050천원. Out: the finding of 001 살림과.xlsx, 예산!B4.
 */
import { placeOf, planOfRows, type LedgerRow } from "../ledger";
import type { Finding } from "../messages/finding";
import { hierarchySums } from "../plan/checks/hierarchy-adds-up";
import type { Figure } from "../plan/model";
import type { Plan } from "../plan/plan";
import { cellArea, type SheetArea } from "../sheet/address";
import type { CollectionFinding } from "./checks";
import { departmentsOf } from "./offices";

/** What rounding alone explains is not told: whoever read the workbooks told it. */
export const ledgerSums = (rows: readonly LedgerRow[]): CollectionFinding[] =>
  sumsIn(rows, ownCells, inItsUnit);

/**
 * What adds up no more, or by another difference, since a person changed rows: `now` as they stand on a sheet, each figure in
 * its `cell`; `read` as the files have them. To the won: a figure that a person typed is not rounded.
 */
export function sumsUndone(
  read: readonly LedgerRow[],
  now: readonly LedgerRow[],
  cell: (row: LedgerRow) => SheetArea,
): Finding[] {
  const signOf = ({ file, found: { subject, data } }: CollectionFinding): string =>
    JSON.stringify([file, subject, (data as { difference: number }).difference]);
  const known = new Set(sumsIn(read, ownCells).map(signOf));
  return sumsIn(now, cell).flatMap((one) => (known.has(signOf(one)) ? [] : [one.found]));
}

const ownCells = (row: LedgerRow): SheetArea => placeOf(row)[0] ?? { ...cellArea(0, 0), sheet: row.sheet };

function sumsIn(
  rows: readonly LedgerRow[],
  cell: (row: LedgerRow) => SheetArea,
  typed: (budget: Plan["budget"]) => Plan["budget"] = (budget) => budget,
): CollectionFinding[] {
  return departmentsOf(rows).flatMap(({ file, name, rows: own }) => {
    const plan = planOfRows(own, (row) => ({ value: cell(row), text: cell(row) }));
    if (!plan) return [];
    return [...hierarchySums({ ...plan, budget: typed(plan.budget) })].flatMap((found) =>
      found.kind === "hierarchy-not-sum"
        ? [{ file, found: { ...found, subject: `${name} ${found.subject}` } }]
        : [],
    );
  });
}

const units = [1_000_000, 1_000];

/** The amounts as they were typed: where all of them are whole 천원, each may be rounded to it. */
function inItsUnit(budget: Plan["budget"]): Plan["budget"] {
  const figures = Object.values(budget).flatMap(({ current, previous }) => [current, previous]);
  const unit = units.find((one) => figures.every((figure) => (figure?.value ?? 0) % one === 0)) ?? 1;
  const typed = (figure: Figure | undefined): Figure | undefined =>
    figure && { ...figure, from: figure.from.map((term) => ({ ...term, multiplier: unit })) };
  return Object.fromEntries(
    Object.entries(budget).map(([row, { current, previous }]) => [
      row,
      { current: typed(current), previous: typed(previous) },
    ]),
  ) as unknown as Plan["budget"];
}
