/**
 * What exports of e호조 repeat or take back: a row per payment states the budget of its 통계목 again, rows of 본예산 and 추경
 * (or of 세입 and 세출) may stand below each other, and payments may be cancelled (취소, 반려).
 * In: 예산현액 500,000 beside three payments of one 통계목. Out: 500,000, not 1,500,000.
 */
import { cellsOf } from "../../plan/figures";
import type { Amount } from "../../plan/model";
import { keyOf } from "../../text/name";
import { lowestText, saidIn, says } from "../rows";
import { amountLabel } from "../words/labels";
import { itemHead, stageHead, stateHead } from "../words/titles";
import type { BudgetTable } from "./node";
import { isPaid } from "./units";

/**
 * What tells budgets that are repeated beside payments from each other, where the rows are payments: their 통계목, or where no
 * column says it their amount. undefined where no budget is repeated.
 */
export function repeatedBy({
  sheet,
  region,
  columns,
}: BudgetTable): ((row: number, amount: Amount) => string) | undefined {
  const kinds = region.columns.flatMap(({ labels }) => amountLabel(labels)?.kind ?? []);
  if (!kinds.includes("executed") || kinds.length < 2 || columns.at.detail === undefined) return undefined;
  const items = region.columns.filter((column) => itemHead.test(keyOf(lowestText(column))));
  const item = items.find((column) => /통계/.test(lowestText(column))) ?? items[0];
  if (item) return (row) => sheet.key(row, item.column);
  return isPaid(region) ? (_row, { value }) => `${value}` : undefined;
}

/** Of budgets repeated beside payments one each; said, with the rows. Payments stay as they are. */
export function onceEach(
  { sheet, notes }: BudgetTable,
  name: string,
  amounts: readonly Amount[],
  items: ReadonlyMap<Amount, string>,
): readonly Amount[] {
  if (amounts[0]!.kind === "executed" || amounts[0]!.kind === "settlement") return amounts;
  const kept = [...new Map(amounts.map((amount) => [items.get(amount) ?? "", amount])).values()];
  if (kept.length === amounts.length) return kept;
  const cells = cellsOf(...amounts).slice(0, 20);
  notes.add("budget-repeated", { name, count: String(amounts.length) }, cells);
  for (const amount of amounts) sheet.claims.accountFor(amount, "repeats");
  return kept;
}

/** Rows of 본예산 and 추경, or of 세입 and 세출, in one export: what is added up is told. */
export function tellMixedRows({ sheet, region, notes }: BudgetTable): void {
  for (const one of region.columns) {
    const { column } = one;
    const head = lowestText(one);
    const said = stageHead.test(keyOf(head)) ? [...saidIn(region, column)] : [];
    if (said.length < 2) continue;
    const cells = sheet.address(region.body, column, region.bottom - region.body);
    notes.add("kinds-summed", { column: head, values: said.slice(0, 5).join(", ") }, [cells]);
  }
}

const takenBack =
  /^(?:지급|결의|집행|지출|결재|승인|원인행위)?(?:취소|반려|삭제|폐기|무효|불승인|미승인)(?:됨|완료|처리|건)?$/;

/** By row, the word of a column of states that takes the row back: 취소, 반려, or Y under 취소여부. */
export function takenBackBy({ sheet, region, columns }: BudgetTable): (row: number) => string | undefined {
  const named = new Set<number | undefined>(Object.values(columns.at));
  const states = region.columns.flatMap((one) => {
    const { column } = one;
    const head = keyOf(lowestText(one));
    const isState = stateHead.test(head) && !named.has(column) && !says(one, "amount", "number");
    return isState ? [{ column, head }] : [];
  });
  return (row) => {
    for (const { column, head } of states) {
      const key = sheet.key(row, column);
      if (takenBack.test(key)) return key;
      if (/^(취소|반려|삭제)여부$/.test(head) && /^(y|예|o|1|true)$/i.test(key)) return head.slice(0, 2);
    }
    return undefined;
  };
}
