/**
 * Funding rows (국, 도, 시, 구) right under an amount: they repeat part of it and are compared, never added.
 * In: "구정홍보추진 179,000", "국 100,000", "구 79,000". Out: nothing; a finding where the rows exceed the amount, or where
 * several rows together fall short of it.
 */
import { printSheetArea } from "../../sheet/address";
import { amountsOf } from "./lines";
import { keyOfAmount, type BudgetTable, type BudgetNode } from "./node";

export interface Funding {
  readonly node: BudgetNode;
  readonly sums: Map<string, number>;
  readonly cells: Map<string, string[]>;
  rows: number;
}

export function addFunding(
  table: BudgetTable,
  row: number,
  node: BudgetNode,
  so: Funding | undefined,
): Funding {
  const funding =
    so?.node === node
      ? so
      : { node, sums: new Map<string, number>(), cells: new Map<string, string[]>(), rows: 0 };
  funding.rows++;
  for (const amount of amountsOf(table, row)) {
    const key = keyOfAmount(amount);
    funding.sums.set(key, (funding.sums.get(key) ?? 0) + amount.value);
    const its = amount.from.map((term) => printSheetArea(term));
    funding.cells.set(key, [...(funding.cells.get(key) ?? []), ...its]);
  }
  return funding;
}

/** Compares what was collected with the amount above. */
export function finishFunding(table: BudgetTable, funding: Funding | undefined): void {
  if (!funding) return;
  for (const [key, sum] of funding.sums) {
    const stated = funding.node.amounts.get(key);
    if (!stated || stated.value < 0) continue;
    const step = Math.abs(stated.from[0]!.multiplier);
    const rounding = step >= 1e6 ? (funding.rows + 1) * 0.5 * step : 0;
    if (Math.abs(sum - stated.value) < 0.5 + rounding) continue;
    // One row alone may name a part only.
    if (sum < stated.value && funding.rows < 2) continue;
    const won = (value: number): string => `${value.toLocaleString("en-US")}원`;
    const own = stated.from.map((term) => printSheetArea(term));
    table.notes.add(
      sum > stated.value ? "funding-exceeds" : "funding-short",
      { name: funding.node.name, funding: won(sum), stated: won(stated.value) },
      [...own, ...funding.cells.get(key)!],
    );
  }
}
