/**
 * Funding rows (국, 도, 시, 구) or stages (본예산, 추경) right under an amount: they repeat it and are compared, never added.
 * In: "구정홍보추진 179,000", "국 100,000", "구 79,000". Out: nothing; a finding where the rows exceed the amount, or where
 * several rows together fall short of it.
 */
import type { Amount } from "../../plan/model";
import { printSheetArea } from "../../sheet/address";
import { printWon } from "../../text/money";
import { sumOf } from "../cells/figures";
import { keyOfAmount, type BudgetNode, type BudgetTable } from "./node";
import { fits } from "./sums";

export interface Funding {
  readonly what: "funding" | "stages";
  readonly node: BudgetNode;
  /** The amounts of each row. */
  readonly rows: (readonly Amount[])[];
}

/** Compares what was collected with the amount above. */
export function finishFunding({ notes }: BudgetTable, funding: Funding | undefined): void {
  if (!funding) return;
  const { what, node, rows } = funding;
  for (const key of new Set(rows.flat().map(keyOfAmount))) {
    const amounts = rows.flat().filter((amount) => keyOfAmount(amount) === key);
    const stated = node.amounts.get(key);
    const sum = sumOf(amounts);
    if (!stated || stated.value < 0 || fits(stated, sum, rows.length) !== "off") continue;
    const cells = amounts.flatMap(({ from }) => from.map((term) => printSheetArea(term)));
    if (what === "stages") {
      // Stages that neither add up to the program above nor end with its amount may be of another one.
      if (fits(stated, amounts.at(-1)!.value, rows.length) === "off")
        notes.leaveRow(node.name, "unlike-above", cells);
      continue;
    }
    // One row alone may name a part only.
    if (sum < stated.value && rows.length < 2) continue;
    const data = { name: node.name, funding: printWon(sum), stated: printWon(stated.value) };
    const own = stated.from.map((term) => printSheetArea(term));
    notes.add(sum > stated.value ? "funding-exceeds" : "funding-short", data, [...own, ...cells]);
  }
}
