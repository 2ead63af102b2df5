/**
 * Counts and sums over the ledger's rows, as formulas. In: the office 대변인, rows of 종류 이름 and 항목 성과지표.
 * Out: COUNTIFS(성과자료!$S$2:$S$5201,"=대변인",성과자료!$H$2:…,"성과지표",성과자료!$J$2:…,"이름").
 */
import type { Form } from "../forms";
import { firstCell, type SheetDraft } from "../layout/draft";
import { kinds } from "../ledger";
import type { Area } from "../sheet/address";
import { excel, reference, text, type Expression } from "../sheet/expression";
import type { LedgerSheet } from "./ledger-sheet";
import type { Office } from "./offices";

export interface Chapter {
  readonly draft: SheetDraft;
  readonly form: Form;
  readonly ledger: LedgerSheet;
  readonly offices: readonly Office[];
  readonly fiscalYear: number;
  /** Columns of the sheet. */
  readonly columns: number;
}

export type Criterion = readonly [field: Parameters<LedgerSheet["column"]>[0], wanted: Expression];

export const counted = ({ ledger }: Chapter, criteria: readonly Criterion[]): Expression =>
  excel(
    "COUNTIFS",
    criteria.flatMap(([field, wanted]) => [ledger.column(field), wanted]),
  );

export const summed = ({ ledger }: Chapter, criteria: readonly Criterion[]): Expression =>
  excel("SUMIFS", [
    ledger.column("value"),
    ...criteria.flatMap(([field, wanted]) => [ledger.column(field), wanted]),
  ]);

/** The name as the ledger has it: the cell that bears it may be worded otherwise by whoever prints the plan. */
export const criterion = (name: string): Expression =>
  text(`=${name.replace(/[*?~]/g, (sign) => `~${sign}`)}`);

/** Rows of an 항목 that name something, 종류 이름. */
export const naming = (item: string): Criterion[] => [
  ["item", text(item)],
  ["kind", text(kinds.name)],
];

/** The sum of cells below one another. */
export const total = (rows: readonly Area[]): Expression => {
  const first = firstCell(rows[0]!);
  return excel("SUM", [reference({ ...first, rows: rows[rows.length - 1]!.row - first.row + 1 })]);
};
