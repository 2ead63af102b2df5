/**
 * Targets do not get worse from year to year, unless the grounds explain it. Years that worsen in a row are one finding.
 * Example: 언론매체보도율 '15 2,128 → '16 1,908 → warning.
 */
import { finding } from "../../messages/finding";
import { changeRate } from "../arithmetic";
import { cells, inPercent } from "./amounts";
import { about, type Check } from "./check";
import { directionOf } from "./direction";
import { explainsFall } from "./grounds";
import { indicatorsOf } from "./indicators";
import { movesOf, type Move } from "./target-moves";

export const targetFalls: Check = function* ({ plan, settings }) {
  const threshold = settings.checks.targetChange;
  for (const indicator of indicatorsOf(plan)) {
    if (explainsFall(indicator)) continue;
    const lower = directionOf(indicator) === "lower";
    for (const run of runsOf(movesOf(indicator, plan, threshold))) {
      const [first, last] = [run[0]!, run.at(-1)!];
      const rate = changeRate(last.to.value, first.from.value) ?? (lower ? 1 : -1);
      yield finding(
        "target-falls",
        {
          indicator: indicator.name,
          unit: indicator.unit,
          from: first.from.value,
          to: last.to.value,
          since: first.since,
          year: last.year,
          steps: run.length,
          lower,
          percent: inPercent(rate),
          far: run.some((move) => move.far),
        },
        {
          cells: cells(first.from, ...run.map((move) => move.to)),
          subject: about(indicator.name, first.year),
        },
      );
    }
  }
};

/** Worsening moves that follow one another. */
function runsOf(moves: readonly Move[]): Move[][] {
  const runs: Move[][] = [];
  for (const [index, move] of moves.entries()) {
    if (!move.worse || move.returns) continue;
    const run = runs.at(-1);
    if (run && run.at(-1) === moves[index - 1]) run.push(move);
    else runs.push([move]);
  }
  return runs;
}
