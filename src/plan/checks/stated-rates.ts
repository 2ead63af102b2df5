/**
 * A typed 증감률 is the change over last year's amount.
 * Example: 계 △42.09 % typed, (470,050 - 619,206) ÷ 619,206 = △24.09 % → error; a number typed over a base of 0 → error.
 */
import { finding } from "../../messages/finding";
import { changeRate } from "../arithmetic";
import { cells, inPercent, wonOf } from "./amounts";
import { about, type Check } from "./check";
import { comparePercent } from "./stated";

export const statedRates: Check = function* ({ statements }) {
  for (const statement of statements) {
    if (statement.kind !== "rate") continue;
    const { name, figure, current, previous } = statement;
    const where = { cells: cells(figure, current, previous), subject: about(name, "증감률") };
    const stated = inPercent(figure.value, 6);
    const computed = changeRate(current.value, previous.value);
    if (computed === undefined) {
      yield finding("stated-rate-without-base", { name, stated, current: wonOf(current) }, where);
      continue;
    }
    const verdict = comparePercent(figure, [current, previous], changeRate);
    if (verdict === "right") continue;
    const rate = { name, stated, computed: inPercent(computed) };
    if (verdict === "from-shown") yield finding("stated-from-shown", { ...rate, what: "rate" }, where);
    else
      yield finding(
        "stated-rate-wrong",
        { ...rate, current: wonOf(current), previous: wonOf(previous) },
        where,
      );
  }
};
