/**
 * Targets, results and quantities in their cells, where the number may stand among words (text/measure.ts); and percentages
 * that a column states of other figures. Whether its bare numbers are percent points or fractions, and which figures they speak
 * of, the arithmetic chooses: the reading that fits in most rows.
 * In: "5일 이하", "≥ 87", "91,200(9월말)", "95.9%(잠정)". Out: 5, 87, 91,200 and 0.959, the last two partial; told.
 * In: 102.5 beside 목표 40 and 실적 41. Out: 1.025, which fits; as a fraction it would not.
 */
import { mayBeOf, type OfFigures } from "../../plan/checks/stated";
import { groupBy } from "../../plan/lines";
import type { Figure, Indicator, Measure } from "../../plan/model";
import { readMeasureText } from "../../text/measure";
import { keyOf } from "../../text/name";
import type { Notebook } from "../notebook";
import { type CellNumber, figureOf, type Place, readCell, refuse, type Source } from "./figures";
import type { Sheet } from "./sheet";

interface MeasureNumber extends CellNumber {
  /** Not the whole year's or not final: (9월말), (잠정). */
  readonly partial?: boolean;
  /** What stands behind the number: "1,200명". */
  readonly unit?: string | undefined;
}

/** The number in a measure's cell; undefined where there is none, told unless the cell is blank or "-". */
export function readMeasure(
  source: Source,
  at: Place,
  field: string,
  unit: string | undefined,
): MeasureNumber | undefined {
  const { sheet, notes } = source;
  const { row, column } = at;
  const value = sheet.value(row, column);
  const read = typeof value === "string" ? readMeasureText(value, unit) : undefined;
  const where = [sheet.address(row, column)];
  const text = sheet.text(row, column);
  switch (read?.kind) {
    case "bracketed":
      notes.add("measure-in-brackets", { text, value: text.replace(/[()[\]\s]/g, "") }, where, "warning");
      return { value: read.value, percent: read.percent, spelling: "words", partial: true };
    case "dotted":
      return void notes.add("amount-unclear", { text, field, why: "dot" }, where);
    case "absent":
      return void notes.add("no-measure", { text }, where);
    case "unmeasured":
      return void notes.add("no-measure", { text }, where, "warning");
    case "text":
      return refuse(source, at, text, field);
    case "words": {
      const { words, percent, mark, unit: itsUnit } = read;
      const partial = read.isUnfinished || (mark !== "" && isUnfinished(sheet, row, mark));
      notes.add("measure-in-words", { words }, where, read.isBound || partial ? "warning" : "note");
      return { value: read.value, percent, spelling: "words", partial, unit: itsUnit };
    }
    default:
      return readCell(source, at, field);
  }
}

/** The same as a figure in its printed unit: 0.935 shown as 93.5 % is 93.5. */
export function measureAt(
  source: Source,
  at: Place,
  field: string,
  unit: string | undefined,
): Measure | undefined {
  const read = readMeasure(source, at, field, unit);
  if (!read) return undefined;
  const figure = figureOf(source.sheet, at, read, read.percent ? 100 : 1);
  return read.partial ? { ...figure, partial: true } : figure;
}

/** Whether a footnote below says that the figure with its mark is not final: "71*" over "* 잠정치". */
function isUnfinished(sheet: Sheet, from: number, mark: string): boolean {
  for (const { text } of sheet.texts(from + 1)) {
    const key = keyOf(text);
    if (key.startsWith(mark) && footnote.test(key.slice(mark.length))) return true;
  }
  return false;
}

const footnote = /^[:)]?.{0,20}(?:잠정|가집계|추정|\d월말|현재)/;

/** Bare numbers are percent points, or fractions. */
export const scales = [0.01, 1] as const;

/** The cell as a fraction; undefined where it holds no number. */
export function percentAt(source: Source, at: Place, scale: number): Figure | undefined {
  const read = readCell(source, at, "");
  return read && figureOf(source.sheet, at, read, read.percent ? 1 : scale);
}

/**
 * Writes down what a column states by the reading that fits in most rows; nothing where it fits in fewer than half of them, or
 * has one row alone.
 */
export function stateFitting(notes: Notebook, readings: readonly (readonly OfFigures[])[]): void {
  const [best] = readings
    .map((statements) => ({ statements, right: statements.filter(mayBeOf).length }))
    .sort((a, b) => b.right - a.right);
  const isMeant = best && best.statements.length >= 2 && best.right * 2 >= best.statements.length;
  for (const statement of isMeant ? best.statements : []) notes.state(statement);
}

/** A 달성률 where it stands, and the targets and results that it is of. */
export interface Achieved extends Place {
  readonly of: Pick<Indicator, "name" | "targets" | "results">;
  readonly year: number;
  /** It stands in a column of 달성률, not in a row of them. */
  readonly isColumn?: true;
}

/** Writes down what the cells state, column by column; rows together. One without any that fits may be of another year: nothing. */
export function stateAchievements({ sheet, notes }: Source, all: readonly Achieved[]): void {
  const silent = { sheet, notes: notes.silent() };
  for (const own of groupBy(all, ({ isColumn, column }) => isColumn && column).values()) {
    const readings = scales.map((scale) =>
      own.flatMap(({ of: { name, targets, results }, year, ...place }): OfFigures[] => {
        const [target, result] = [targets[year], results[year]];
        const figure = target && result && percentAt(silent, place, scale);
        return figure ? [{ kind: "achievement", name, figure, target, result }] : [];
      }),
    );
    stateFitting(notes, readings);
  }
}
