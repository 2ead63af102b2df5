/**
 * An indicator that is called a rate (율, 률) is measured in %.
 * Example: 언론매체보도율(건) → warning. 인구 천명당 이용률(명/천명) is a ratio all the same.
 */
import { finding } from "../../messages/finding";
import { squeeze } from "../../text/spacing";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

const ratioUnit = /[%％‰]|퍼센트|프로|ppm|\/|당|배$|비율/i;
/** Words that end in the same syllable without being rates. */
const otherWords = /(자율|조율|법률|규율|선율|계율|운율|타율|불문율)$/;

export const rateUnit: Check = function* ({ plan }) {
  for (const { name, unit, cell } of indicatorsOf(plan)) {
    const word = squeeze(name).replace(/\([^)]*\)$/, "");
    if (unit === undefined || unit.trim() === "" || !/[율률]$/.test(word) || otherWords.test(word)) continue;
    if (ratioUnit.test(unit)) continue;
    yield finding("rate-in-count", { indicator: name, unit }, { cells: cells(cell), subject: about(name) });
  }
};
