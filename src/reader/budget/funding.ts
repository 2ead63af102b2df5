/**
 * Funding rows (국, 도, 시, 구) or stages (본예산, 추경) right under an amount: they repeat it and are compared, never added.
 * In: "구정홍보추진 179,000", "국 100,000", "구 79,000". Out: nothing; a finding where the rows exceed the amount, or where
 * several rows together fall short of it.
 */
import { printSheetArea } from "../../sheet/address";
import { amountsOf } from "./lines";
import { keyOfAmount, type BudgetTable, type BudgetNode } from "./node";

export interface Funding {
  readonly what: "funding" | "stages";
  readonly node: BudgetNode;
  readonly sums: Map<string, number>;
  /** The last row's amounts: of stages it may be the whole. */
  readonly latest: Map<string, number>;
  readonly cells: Map<string, string[]>;
  rows: number;
}

export function addFunding(
  table: BudgetTable,
  row: number,
  node: BudgetNode,
  so: Funding | undefined,
  what: Funding["what"],
): Funding {
  const funding =
    so?.node === node && so.what === what
      ? so
      : {
          what,
          node,
          latest: new Map<string, number>(),
          sums: new Map<string, number>(),
          cells: new Map<string, string[]>(),
          rows: 0,
        };
  funding.rows++;
  for (const amount of amountsOf(table, row)) {
    const key = keyOfAmount(amount);
    funding.latest.set(key, amount.value);
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
    const cells = funding.cells.get(key)!;
    if (funding.what === "stages") {
      if (Math.abs(funding.latest.get(key)! - stated.value) >= 0.5 + rounding)
        leaveStages(table, funding, cells);
      continue;
    }
    // One row alone may name a part only.
    if (sum < stated.value && funding.rows < 2) continue;
    const won = (value: number): string => `${value.toLocaleString("en-US")}원`;
    const own = stated.from.map((term) => printSheetArea(term));
    table.notes.add(
      sum > stated.value ? "funding-exceeds" : "funding-short",
      { name: funding.node.name, funding: won(sum), stated: won(stated.value) },
      [...own, ...cells],
    );
  }
}

/** Stages that neither add up to the program above nor end with its amount may be of another one. */
function leaveStages({ notes }: BudgetTable, { node }: Funding, cells: readonly string[]): void {
  const why = { why: "위 사업의 금액과 맞지 않습니다", whyEn: "it does not fit the amount above it" };
  notes.add("row-left-out", { name: node.name, ...why }, cells);
}
