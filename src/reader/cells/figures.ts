/**
 * A cell's number as a figure with its cell, or a finding that says why there is none.
 * In: "△ 79,392" at 예산!C7 in 천원. Out: -79,392,000 won from 예산!C7, spelled as text.
 */
import type { Figure, Term } from "../../plan/model";
import { unitOfAmount, wonIn } from "../../text/money";
import { readNumber, readPlainNumber, shiftDecimal } from "../../text/number";
import { tidy } from "../../text/spacing";
import { showsDate, shownBy } from "../../text/number-format";
import { wonPer, type MoneyUnit } from "../../text/unit";
import type { Answers } from "../answers";
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

/** The number in a cell; undefined where it is absent or, with a finding about `field`, not readable. */
export function readCell(
  sheet: Sheet,
  row: number,
  column: number,
  field: string,
  notes: Notebook,
  answers: Answers,
): CellNumber | undefined {
  const value = sheet.value(row, column);
  if (value === undefined) return undefined;
  const where = [sheet.address(row, column)];
  if (typeof value === "number") {
    const format = sheet.format(row, column);
    if (!showsDate(format)) return { value, percent: format.includes("%"), spelling: "number" };
    notes.add("amount-is-text", { text: dateOf(value), field }, where);
    return undefined;
  }
  const text = String(value);
  if (errorText.test(text)) {
    notes.add("cell-error", { text, field }, where);
    return undefined;
  }
  if (isGrouped(text)) {
    const read = readNumber(text);
    notes.add("blank-in-number", { text: tidy(text), value: text.replace(/\s/g, "") }, where);
    if (read.kind === "number") return { value: read.value, percent: false, spelling: "words" };
  }
  if (isSeveral(text)) {
    notes.add("amount-is-text", { text: tidy(text), field }, where);
    return undefined;
  }
  const read = readNumber(text);
  switch (read.kind) {
    case "number": {
      const spelling = readPlainNumber(text) === read.value ? "plain" : "text";
      return { value: read.value, percent: read.percent, spelling };
    }
    case "absent":
      return undefined;
    case "ambiguous": {
      const meaning = settle(notes, answers, {
        ...{ kind: "sign-ambiguous", key: "sign", cells: where },
        candidates: (["unread", "decrease", "increase"] as const).map((value) => ({ value, signs: [] })),
      });
      if (meaning === "unread") return undefined;
      const value = meaning === "decrease" ? -read.value : read.value;
      return { value, percent: read.percent, spelling: "words" };
    }
    case "text": {
      const counted = /^([^가-힣%]*\d[^가-힣%]*)(명|인|건|회|개|권|부|점|대|개소)$/.exec(keyOf(text));
      const bare = counted ? readNumber(counted[1]!) : undefined;
      if (bare?.kind === "number") {
        notes.add("unit-in-cell", { text: sheet.text(row, column), unit: counted![2]! }, where);
        return { value: bare.value, percent: false, spelling: "words" };
      }
      notes.add("amount-is-text", { text: sheet.text(row, column), field }, where);
      return undefined;
    }
  }
}

/** The day that a serial number counts: 45413 is "2024-05-01". */
function dateOf(serial: number): string {
  return new Date((serial - 25569) * 864e5).toISOString().slice(0, 10);
}

/** Money in won. A unit written in the cell itself ("1,234천원") goes before the table's. */
export function readMoney(
  sheet: Sheet,
  row: number,
  column: number,
  unit: MoneyUnit,
  field: string,
  notes: Notebook,
  answers: Answers,
): Figure | undefined {
  const value = sheet.value(row, column);
  const own = typeof value === "string" ? wonIn(value) : undefined;
  if (own !== undefined) {
    const data = { text: sheet.text(row, column), unit: unitOfAmount(value as string) };
    notes.add("unit-in-cell", data, [sheet.address(row, column)]);
    return figureOf(sheet, row, column, { value: own, percent: false, spelling: "words" });
  }
  const bare = typeof value === "string" ? /^([-△(]?)[₩￦\\](?=[-△(]?\d)(.*)$/.exec(keyOf(value)) : null;
  const won = bare && readNumber(bare[1]! + bare[2]!);
  if (won?.kind === "number") {
    notes.add(
      "currency-sign",
      { text: sheet.text(row, column), unit },
      [sheet.address(row, column)],
      unit === "원" ? "note" : "warning",
    );
    return figureOf(sheet, row, column, { ...won, spelling: "words" }, wonPer[unit]);
  }
  const read = readCell(sheet, row, column, field, notes, answers);
  if (read === undefined) return undefined;
  const text = typeof value === "string" ? sheet.text(row, column) : `${shiftDecimal(read.value, 2)}%`;
  const unclear = read.percent ? percents : typeof value === "string" && isDotted(text, unit) && dots;
  if (!unclear) return figureOf(sheet, row, column, read, wonPerShown(sheet, row, column, unit, notes));
  notes.add("amount-unclear", { text, field, ...unclear }, [sheet.address(row, column)]);
  return undefined;
}

const percents = { why: "금액이 아니라 비율입니다", whyEn: "it is a rate" };
export const dots = {
  why: "점이 소수점인지 천 단위의 쉼표인지 알 수 없습니다",
  whyEn: "its dot may be a decimal point or stand for the comma of thousands",
};

/** "1.840" as a text, where amounts have no fractions of that size: in 억원 it is one. */
function isDotted(text: string, unit: MoneyUnit): boolean {
  return /^[^\d]?\d{1,3}(?:\.\d{3})+\)?$/.test(text) && wonPer[unit] < 1e8;
}

/** Won per one of the cell's value, which its format may show in thousands or with a unit of its own. */
function wonPerShown(sheet: Sheet, row: number, column: number, unit: MoneyUnit, notes: Notebook): number {
  if (typeof sheet.value(row, column) !== "number") return wonPer[unit];
  const shown = shownBy(sheet.format(row, column));
  if (shown.scale === 1 && shown.unit === undefined) return wonPer[unit];
  const where = [sheet.address(row, column)];
  const won = wonPer[shown.unit ?? unit] / shown.scale;
  notes.add(
    "format-scales",
    { format: sheet.format(row, column), won: String(won) },
    where,
    won < 1 || (shown.unit ?? unit) !== unit ? "warning" : "note",
  );
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
  const places = Math.round(Math.log10(multiplier));
  const term: Term = { ...sheet.area(row, column), multiplier, spelling: read.spelling };
  return { value: shiftDecimal(read.value, places), from: [term] };
}

/** The sum of figures; terms that follow one another down a column become one area. */
export function sumFigures(figures: readonly Figure[]): Figure | undefined {
  if (figures.length <= 1) return figures[0];
  const from: Term[] = [];
  for (const figure of figures) for (const term of figure.from) append(from, term);
  return { value: sumOf(figures), from };
}

function append(terms: Term[], term: Term): void {
  const last = terms.at(-1);
  const joins =
    last !== undefined &&
    last.sheet === term.sheet &&
    last.multiplier === term.multiplier &&
    last.spelling === term.spelling;
  if (
    joins &&
    last.column === term.column &&
    last.columns === term.columns &&
    last.row + last.rows === term.row
  ) {
    terms[terms.length - 1] = { ...last, rows: last.rows + term.rows };
  } else if (
    joins &&
    last.row === term.row &&
    last.rows === term.rows &&
    last.column + last.columns === term.column
  ) {
    terms[terms.length - 1] = { ...last, columns: last.columns + term.columns };
  } else terms.push(term);
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
