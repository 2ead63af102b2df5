/**
 * Percentages that a column states of other figures. Whether its bare numbers are percent points or fractions, and which
 * figures they speak of, the arithmetic chooses: the reading that fits in most rows.
 * In: 102.5 beside 목표 40 and 실적 41. Out: 1.025, which fits; as a fraction it would not.
 */
import type { Figure, Statement } from "../../plan/model";
import { achievement } from "../../plan/arithmetic";
import { comparePercent } from "../../plan/checks/stated";
import type { Answers } from "../answers";
import { Notebook } from "../notebook";
import { figureOf, readCell } from "./figures";
import type { Sheet } from "./sheet";

/** Bare numbers are percent points, or fractions. */
export const scales = [0.01, 1] as const;

/** The cell as a fraction; undefined where it holds no number. */
export function percentAt(
  sheet: Sheet,
  row: number,
  column: number,
  scale: number,
  answers: Answers,
): Figure | undefined {
  const read = readCell(sheet, row, column, "", new Notebook(), answers);
  return read && figureOf(sheet, row, column, read, read.percent ? 1 : scale);
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

/** What a column or a row of 달성률 states. A column without a single one that fits may be of another year: it states nothing. */
export function achievementsAt(
  sheet: Sheet,
  found: readonly Achieved[],
  answers: Answers,
): readonly Statement[] {
  const readings = scales.map((scale) =>
    found.flatMap(({ name, row, column, target, result }): Achievement[] => {
      const figure = target && result && percentAt(sheet, row, column, scale, answers);
      return figure ? [{ kind: "achievement", name, figure, target, result }] : [];
    }),
  );
  return fitting(readings, fitsAchievement);
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
