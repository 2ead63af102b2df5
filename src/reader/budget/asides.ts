/**
 * Rows among a budget's that are none of it: notes, page numbers, repeated unit notes, lines of working.
 * In: "- 12 -", "※ 국비 포함", "○ 신문구독료 12,000원*10부 = 120". Out: asides.
 */
import { keyOf } from "../../text/name";
import { moneyUnit } from "../../text/unit";
import { isRatio, isWorking } from "../words/budget-names";
import { aside, unitWithoutBrackets } from "../words/notes";

/** Notes, page numbers, repeated unit notes and workings: no rows of the table. */
export function isAside(text: string, itemized: boolean): boolean {
  const key = keyOf(text);
  return (
    aside.test(key) ||
    isRatio(key) ||
    (unitWithoutBrackets.test(key) && moneyUnit(key) !== undefined) ||
    isWorking(text) ||
    (itemized && /^[○◦ㅇ]/.test(key))
  );
}
