/**
 * Percentages that a column states of other figures. Whether its bare numbers are percent points or fractions, and which
 * figures they speak of, the arithmetic chooses: the reading that fits in most rows.
 * In: 102.5 beside 목표 40 and 실적 41. Out: 1.025, which fits; as a fraction it would not.
 */
import type { Figure, Statement } from "../../plan/model";
import { achievement } from "../../plan/arithmetic";
import { comparePercent } from "../../plan/checks/stated";
import { figureOf, readCell, type Source } from "./figures";

/** Bare numbers are percent points, or fractions. */
export const scales = [0.01, 1] as const;

/** The cell as a fraction; undefined where it holds no number. */
export function percentAt(source: Source, row: number, column: number, scale: number): Figure | undefined {
  const read = readCell(source, row, column, "");
  return read && figureOf(source.sheet, row, column, read, read.percent ? 1 : scale);
}

/** The reading that fits in most rows; none where it fits in fewer than half of them, or has fewer rows than `least`. */
export function fitting<T>(
  readings: readonly (readonly T[])[],
  fits: (statement: T) => boolean,
  least = 2,
): readonly T[] {
  const [best] = readings
    .map((statements) => ({ statements, right: statements.filter(fits).length }))
    .sort((a, b) => b.right - a.right);
  const isMeant = best && best.statements.length >= least && best.right * 2 >= best.statements.length;
  return isMeant ? best.statements : [];
}

/** A 달성률 where it stands, and what it is of; undefined where one of both is missing. */
export interface Achieved {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly target: Figure | undefined;
  readonly result: Figure | undefined;
}

/** Writes down what a column or a row of 달성률 states. One without a single one that fits may be of another year: nothing. */
export function stateAchievements({ sheet, notes }: Source, found: readonly Achieved[]): void {
  const silent = { sheet, notes: notes.silent() };
  const readings = scales.map((scale) =>
    found.flatMap(({ name, row, column, target, result }): Achievement[] => {
      const figure = target && result && percentAt(silent, row, column, scale);
      return figure ? [{ kind: "achievement", name, figure, target, result }] : [];
    }),
  );
  for (const statement of fitting(readings, fitsAchievement)) notes.state(statement);
}

type Achievement = Extract<Statement, { kind: "achievement" }>;

/** Whether it is what the result is of the target in one of the usual ways. */
function fitsAchievement({ figure, target, result }: Achievement): boolean {
  const ways = [["higher"], ["lower", "difference"], ["lower", "ratio"]] as const;
  return ways.some(
    ([direction, method]) =>
      comparePercent(figure, [target, result], (goal, reached) =>
        achievement(goal, reached, direction, method),
      ) !== "wrong",
  );
}
