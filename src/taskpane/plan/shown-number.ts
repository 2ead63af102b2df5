/** Numbers as the pane shows them: grouped, △ for negatives in Korean, amounts in 백만원 rounded once. */
import type { Language } from "../../messages/finding";
import { grouped } from "../../messages/wording";
import { roundHalfAway } from "../../plan/rounding";

/** "396" of 396,185,000 won. */
export function millions(won: number, language: Language): string {
  return grouped(roundHalfAway(won / 1e6), language);
}

/** "2,128", "92.5": at most three decimals; "–" where missing. */
export function plain(value: number | undefined, language: Language): string {
  return value === undefined ? "–" : grouped(roundHalfAway(value, 3), language);
}
