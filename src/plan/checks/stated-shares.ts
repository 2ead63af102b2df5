/**
 * A typed 구성비 is the amount over the total.
 * Example: 인력운영비 7.53 % typed, 30,695 ÷ 470,050 = 6.53 % → error; 6.60 % (31 ÷ 470) → note.
 */
import { finding } from "../../messages/finding";
import { share } from "../arithmetic";
import { cells, inPercent, wonOf } from "./amounts";
import { about, type Check } from "./check";
import { comparePercent } from "./stated";

export const statedShares: Check = function* ({ statements }) {
  for (const statement of statements) {
    if (statement.kind !== "share") continue;
    const { name, figure, part, whole } = statement;
    const computed = share(part.value, whole.value);
    if (computed === undefined) continue;
    const verdict = comparePercent(figure, [part, whole], share);
    if (verdict === "right") continue;
    const rate = { name, stated: inPercent(figure.value, 6), computed: inPercent(computed) };
    const where = { cells: cells(figure, part, whole), subject: about(name, "구성비") };
    if (verdict === "from-shown") yield finding("stated-from-shown", { ...rate, what: "share" }, where);
    else yield finding("stated-share-wrong", { ...rate, part: wonOf(part), whole: wonOf(whole) }, where);
  }
};
