/**
 * Funding rows (국, 도, 시, 구) right under an amount: they repeat part of it and are compared, never added.
 * In: "구정홍보추진 179,000", "국 100,000", "구 79,000". Out: nothing; a finding where the rows exceed the amount.
 */
import { amountsOf, keyOfAmount, type BudgetNode, type BudgetTable } from "./budget";

export interface Funding {
  readonly node: BudgetNode;
  readonly sums: Map<string, number>;
  readonly cells: string[];
}

export function addFunding(
  table: BudgetTable,
  row: number,
  node: BudgetNode,
  so: Funding | undefined,
): Funding {
  const funding = so?.node === node ? so : { node, sums: new Map<string, number>(), cells: [] };
  for (const amount of amountsOf(table, row)) {
    const key = keyOfAmount(amount);
    funding.sums.set(key, (funding.sums.get(key) ?? 0) + amount.value);
    funding.cells.push(...amount.from.map((term) => table.sheet.address(term.row, term.column)));
  }
  return funding;
}

/** Compares what was collected with the amount above. */
export function finishFunding(table: BudgetTable, funding: Funding | undefined): void {
  if (!funding) return;
  for (const [key, sum] of funding.sums) {
    const stated = funding.node.amounts.get(key);
    if (!stated || sum <= stated.value + 0.5 || stated.value < 0) continue;
    const won = (value: number): string => `${value.toLocaleString("en-US")}원`;
    const own = stated.from.map((term) => table.sheet.address(term.row, term.column));
    table.notes.add(
      "funding-exceeds",
      { name: funding.node.name, funding: won(sum), stated: won(stated.value) },
      [...own, ...funding.cells],
    );
  }
}
