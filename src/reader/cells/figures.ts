/**
 * A cell's number as a figure with its cell, or a finding that says why there is none.
 * In: "△ 79,392" at 예산!C7 in 천원. Out: -79,392,000 won from 예산!C7, spelled as text.
 */
import type { Figure, Term } from "../../plan/model";
import { printSheetArea } from "../../sheet/address";
import { unitOfAmount, wonIn } from "../../text/money";
import { readNumber, readPlainNumber, shiftDecimal, wholeNumber } from "../../text/number";
import { tidy } from "../../text/spacing";
import { shownBy } from "../../text/number-format";
import { wonPer, type MoneyUnit } from "../../text/unit";
import type { Notebook } from "../notebook";
import { settle } from "../questions";
import { isGrouped, isSeveral } from "./numbers";
import { keyOf } from "../../text/name";
import { errorText, type Sheet } from "./sheet";

/** `percent` where a percent sign or a percent format showed it. */
export interface CellNumber {
  readonly value: number;
  readonly percent: boolean;
  readonly spelling: Term["spelling"];
}

/** A sheet, and where to write down what is wrong with it. */
export interface Source {
  readonly sheet: Sheet;
  readonly notes: Notebook;
}

/** The number in a cell; undefined where it is absent or, with a finding about `field`, not readable. */
export function readCell(
  { sheet, notes }: Source,
  row: number,
  column: number,
  field: string,
): CellNumber | undefined {
  const value = sheet.value(row, column);
  if (value === undefined) return undefined;
  const where = (): string[] => [sheet.address(row, column)];
  const date = typeof value === "number" ? sheet.date(row, column) : undefined;
  if (date) return refuse(date.toISOString().slice(0, 10));
  if (typeof value === "number")
    return { value, percent: sheet.format(row, column).includes("%"), spelling: "number" };
  const text = String(value);
  const read = readNumber(text);
  if (read.kind === "number" && wholeNumber.test(text))
    return { value: read.value, percent: false, spelling: "plain" };
  const inWords = (its: number, percent = false): CellNumber => ({ value: its, percent, spelling: "words" });
  if (isGrouped(text)) {
    notes.add("blank-in-number", { text: tidy(text), value: text.replace(/\s/g, "") }, where());
    if (read.kind === "number") return inWords(read.value);
  }
  if (errorText.test(text) || isSeveral(text)) return refuse(tidy(text));
  switch (read.kind) {
    case "number": {
      const spelling = readPlainNumber(text) === read.value ? "plain" : "text";
      return { value: read.value, percent: read.percent, spelling };
    }
    case "absent":
      return undefined;
    case "ambiguous": {
      const meaning = settle(notes, {
        ...{ kind: "sign-ambiguous", key: "sign", cells: where() },
        candidates: (["unread", "decrease", "increase"] as const).map((one) => ({ value: one, signs: [] })),
      });
      if (meaning === "unread") return undefined;
      return inWords(meaning === "decrease" ? -read.value : read.value, read.percent);
    }
    case "text": {
      const counted = /^([^가-힣%]*\d[^가-힣%]*)(명|인|건|회|개|권|부|점|대|개소)$/.exec(keyOf(text));
      const bare = counted ? readNumber(counted[1]!) : undefined;
      if (bare?.kind !== "number") return refuse(tidy(text));
      notes.add("unit-in-cell", { text: tidy(text), unit: counted![2]! }, where());
      return inWords(bare.value);
    }
  }

  function refuse(shown: string): undefined {
    notes.add(errorText.test(shown) ? "cell-error" : "amount-is-text", { text: shown, field }, where());
  }
}

/** The figure in a cell; a percentage counts in fractions. */
export function figureAt(source: Source, row: number, column: number, field: string): Figure | undefined {
  const read = readCell(source, row, column, field);
  return read && figureOf(source.sheet, row, column, read);
}

/** Money in won. A unit written in the cell itself ("1,234천원") goes before the table's. */
export function readMoney(
  source: Source,
  row: number,
  column: number,
  unit: MoneyUnit,
  field: string,
): Figure | undefined {
  const { sheet, notes } = source;
  const value = sheet.value(row, column);
  const where = (): string[] => [sheet.address(row, column)];
  const isPlain = typeof value === "string" && wholeNumber.test(value);
  if (typeof value === "string" && !isPlain) {
    const text = tidy(value);
    const own = wonIn(value);
    if (own !== undefined) {
      notes.add("unit-in-cell", { text, unit: unitOfAmount(value) }, where());
      return figureOf(sheet, row, column, { value: own, percent: false, spelling: "words" });
    }
    const bare = /^([-△(]?)[₩￦\\](?=[-△(]?\d)(.*)$/.exec(keyOf(value));
    const won = bare && readNumber(bare[1]! + bare[2]!);
    if (won?.kind === "number") {
      notes.add("currency-sign", { text, unit }, where(), unit === "원" ? "note" : "warning");
      return figureOf(sheet, row, column, { ...won, spelling: "words" }, wonPer[unit]);
    }
  }
  const read = readCell(source, row, column, field);
  if (read === undefined) return undefined;
  const text = typeof value === "string" ? tidy(value) : "";
  const unclear = read.percent ? "rate" : isDotted(text, unit) && "dot";
  if (!unclear) return figureOf(sheet, row, column, read, wonPerShown(source, row, column, unit));
  const shown = typeof value === "string" ? text : `${shiftDecimal(read.value, 2)}%`;
  notes.add("amount-unclear", { text: shown, field, why: unclear }, where());
  return undefined;
}

/** "1.840" as a text, where amounts have no fractions of that size: in 억원 it is one. */
function isDotted(text: string, unit: MoneyUnit): boolean {
  return /^[^\d]?\d{1,3}(?:\.\d{3})+\)?$/.test(text) && wonPer[unit] < 1e8;
}

/** Won per one of the cell's value, which its format may show in thousands or with a unit of its own. */
function wonPerShown({ sheet, notes }: Source, row: number, column: number, unit: MoneyUnit): number {
  if (typeof sheet.value(row, column) !== "number") return wonPer[unit];
  const format = sheet.format(row, column);
  const { scale, unit: own = unit } = shownBy(format);
  const won = wonPer[own] / scale;
  if (scale !== 1 || shownBy(format).unit !== undefined) {
    const severity = won < 1 || own !== unit ? "warning" : "note";
    notes.add("format-scales", { format, won: String(won) }, [sheet.address(row, column)], severity);
  }
  return won;
}

/** A figure of one cell: `multiplier` is a power of ten, applied to the decimal digits. */
export function figureOf(
  sheet: Sheet,
  row: number,
  column: number,
  read: CellNumber,
  multiplier = 1,
): Figure {
  const { spelling } = read;
  const term: Term = { sheet: sheet.name, row, column, rows: 1, columns: 1, multiplier, spelling };
  const value = multiplier === 1 ? read.value : shiftDecimal(read.value, Math.round(Math.log10(multiplier)));
  return { value, from: [term] };
}

/** The cells that figures come from, as findings name them. */
export const cellsOf = (...figures: readonly Figure[]): string[] =>
  figures.flatMap(({ from }) => from.map((term) => printSheetArea(term)));

/** The sum of figures; terms that follow one another down a column become one area. */
export function sumFigures(figures: readonly Figure[]): Figure | undefined {
  if (figures.length <= 1) return figures[0];
  const from: Term[] = [];
  for (const figure of figures) for (const term of figure.from) append(from, term);
  return { value: sumOf(figures), from };
}

function append(terms: Term[], term: Term): void {
  const last = terms.at(-1);
  if (last && isLike(last, term)) {
    const { row, column, rows, columns } = last;
    if (column === term.column && columns === term.columns && row + rows === term.row) {
      terms[terms.length - 1] = { ...last, rows: rows + term.rows };
      return;
    }
    if (row === term.row && rows === term.rows && column + columns === term.column) {
      terms[terms.length - 1] = { ...last, columns: columns + term.columns };
      return;
    }
  }
  terms.push(term);
}

function isLike(one: Term, other: Term): boolean {
  const { sheet, multiplier, spelling } = one;
  return sheet === other.sheet && multiplier === other.multiplier && spelling === other.spelling;
}

/** The sum of figures as sumFigures has it, without its cells. */
export function sumOf(figures: readonly Figure[]): number {
  let value = 0;
  for (const figure of figures) value += figure.value;
  return Math.abs(value) > 2 ** 53 ? value : roundDust(value);
}

/** Takes away what adding binary fractions left behind (0.1 + 0.2). */
function roundDust(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
