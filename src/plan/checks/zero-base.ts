/**
 * An amount that rises from 0 has no change rate; 예산현황 prints 순증 (a setting) and a note says why. A program whose
 * budget begins at 0 is new, or had another name.
 * Example: 뉴미디어를 활용한 주민소통 강화 0 → 45,185천원 → note.
 */
import { finding } from "../../messages/finding";
import { cells, wonOf } from "./amounts";
import { about, type Check } from "./check";
import { namedPairs } from "./pairs";

export const zeroBase: Check = function* ({ plan, settings }) {
  for (const { row, pair, isProgram } of namedPairs(plan)) {
    if (!pair.current || pair.previous?.value !== 0 || pair.current.value === 0) continue;
    yield finding(
      "zero-base",
      { row, current: wonOf(pair.current), ...(!isProgram && { printed: settings.ifNew }) },
      { cells: cells(pair.current, pair.previous), subject: about(row) },
    );
  }
};
