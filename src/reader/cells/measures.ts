/**
 * Targets, results and quantities that stand in their cell with words: a unit, a bound, how far the year had run; and percentages
 * that a column states of other figures. Whether its bare numbers are percent points or fractions, and which figures they speak
 * of, the arithmetic chooses: the reading that fits in most rows.
 * In: "5일 이하", "≥ 87", "91,200(9월말)", "95.9%(잠정)". Out: 5, 87, 91,200 and 0.959, the last two partial; told.
 * In: 102.5 beside 목표 40 and 실적 41. Out: 1.025, which fits; as a fraction it would not.
 */
import { achievement } from "../../plan/arithmetic";
import { comparePercent } from "../../plan/checks/stated";
import type { Figure, Measure, Statement } from "../../plan/model";
import { keyOf } from "../../text/name";
import { readNumber } from "../../text/number";
import { unfinished, unmeasured } from "../../text/unfinished-year";
import { type CellNumber, countedUnit, figureOf, readCell, type Source } from "./figures";
import { errorText, type Sheet } from "./sheet";

interface MeasureNumber extends CellNumber {
  /** Not the whole year's or not final: (9월말), (잠정). */
  readonly partial?: boolean;
}

/** before, number, percent or unit, bound, bracket, mark of a footnote */
const form =
  /^(≥|≤|≧|≦|>=|<=|>|<)?([△\-−]?\d[\d,]*(?:\.\d+)?%?)([^\d()%]*?)(이상|이하|미만|초과|이내)?(?:\(([^()]+)\))?((?:\*+|[①-⑳]|주\d?\)|\d\))*)$/;
const absent =
  /^(미실시|미시행|미개최|미추진|미측정|미집계|미정|미발표|집계중|조사중|추진중|진행중|측정불가|산출불가|해당무|없음|예정|추후(집계|측정|발표)|\d{1,2}월(예정|발표|집계)|[….]+)$/;
const scaled = /^(십|백|천|만|백만|억|조)/;

/** The number in a measure's cell; undefined where there is none, told unless the cell is blank or "-". */
export function readMeasure(
  source: Source,
  row: number,
  column: number,
  field: string,
  unit: string | undefined,
): MeasureNumber | undefined {
  const { sheet, notes } = source;
  const value = sheet.value(row, column);
  if (typeof value !== "string") return readCell(source, row, column, field);
  const where = [sheet.address(row, column)];
  const text = sheet.text(row, column);
  const provisional = readProvisional(value);
  if (provisional) {
    notes.add("measure-in-brackets", { text, value: value.replace(/[()[\]\s]/g, "") }, where, "warning");
    return provisional;
  }
  if (isDotted(value, unit)) {
    notes.add("amount-unclear", { text, field, why: "dot" }, where);
    return undefined;
  }
  if (readNumber(value).kind !== "text") return readCell(source, row, column, field);
  const key = keyOf(value);
  if (absent.test(key)) {
    notes.add("no-measure", { text }, where);
    return undefined;
  }
  const [, before, digits, own = "", bound, bracket, mark] = form.exec(key) ?? [];
  const read = digits === undefined ? undefined : readNumber(digits);
  if (read?.kind !== "number" || !fits(own, unit, read.percent) || !/^[^\d(]*$/.test(own)) return refuse();
  if (bracket !== undefined && unmeasured.test(bracket)) {
    notes.add("no-measure", { text }, where, "warning");
    return undefined;
  }
  const isRunning = bracket !== undefined && unfinished.test(bracket);
  const partial = isRunning || (mark !== "" && isUnfinished(sheet, row, mark!));
  if (bracket !== undefined && !isRunning && keyOf(unit ?? "") !== bracket) return refuse();
  const words = [before, own, bound, bracket && `(${bracket})`, mark].filter(Boolean).join(" ");
  notes.add("measure-in-words", { words }, where, before || bound || partial ? "warning" : "note");
  return { value: read.value, percent: read.percent, spelling: "words", partial };

  function refuse(): undefined {
    notes.add(errorText.test(text) ? "cell-error" : "amount-is-text", { text, field }, where);
  }
}

/** The same as a figure in its printed unit: 0.935 shown as 93.5 % is 93.5. */
export function measureAt(
  source: Source,
  row: number,
  column: number,
  field: string,
  unit: string | undefined,
): Measure | undefined {
  const read = readMeasure(source, row, column, field, unit);
  if (!read) return undefined;
  const figure = figureOf(source.sheet, row, column, read, read.percent ? 100 : 1);
  return read.partial ? { ...figure, partial: true } : figure;
}

/**
 * "(49.6)", "[81.7%]": how a result is written that is not final. In a table of money brackets mean a loss; a measure that
 * is below zero has a △ or a minus.
 */
function readProvisional(text: string): MeasureNumber | undefined {
  const read = readNumber(/^[([](\d[\d,]*(?:\.\d+)?%?)[)\]]$/.exec(keyOf(text))?.[1] ?? "");
  if (read.kind !== "number") return undefined;
  return { value: read.value, percent: read.percent, spelling: "words", partial: true };
}

/** "1.300" of what is counted in whole numbers: the dot may stand for the comma of thousands. */
const isDotted = (text: string, unit: string | undefined): boolean =>
  countedUnit.test(keyOf(unit ?? "")) && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(keyOf(text));

/** Whether a footnote below says that the figure with its mark is not final: "71*" over "* 잠정치". */
function isUnfinished(sheet: Sheet, from: number, mark: string): boolean {
  for (const { text } of sheet.texts(from + 1)) {
    const key = keyOf(text);
    if (key.startsWith(mark) && footnote.test(key.slice(mark.length))) return true;
  }
  return false;
}

const footnote = /^[:)]?.{0,20}(?:잠정|가집계|추정|\d월말|현재)/;

/** Whether the text holds one measure, with or without words beside it. */
export function isMeasure(text: string, unit: string | undefined): boolean {
  const [, , digits, own = ""] = form.exec(keyOf(text)) ?? [];
  return digits !== undefined && fits(own, unit, digits.endsWith("%"));
}

/** The unit in the cell is the indicator's, or counts in the same ones; 명 is not 천명. */
function fits(own: string, unit: string | undefined, percent: boolean): boolean {
  const stated = keyOf(unit ?? "");
  if (percent) return own === "";
  if (own === "" || own === stated) return true;
  return (countedUnit.test(own) || /^(점|시간|일|원)$/.test(own)) && !scaled.test(stated) && stated !== "%";
}

/** Bare numbers are percent points, or fractions. */
export const scales = [0.01, 1] as const;

/** The cell as a fraction; undefined where it holds no number. */
export function percentAt(source: Source, row: number, column: number, scale: number): Figure | undefined {
  const read = readCell(source, row, column, "");
  return read && figureOf(source.sheet, row, column, read, read.percent ? 1 : scale);
}

/** The reading that fits in most rows; none where it fits in fewer than half of them, or has one row alone. */
export function fitting<T>(
  readings: readonly (readonly T[])[],
  fits: (statement: T) => boolean,
): readonly T[] {
  const [best] = readings
    .map((statements) => ({ statements, right: statements.filter(fits).length }))
    .sort((a, b) => b.right - a.right);
  const isMeant = best && best.statements.length >= 2 && best.right * 2 >= best.statements.length;
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
