/**
 * What an indicator's card says of it: unit, weight, formula; targets and results beside their labels or below years.
 * In: "목표(2017) | 1,914". Out: the target of 2017. In: "구분 | 2024년 | 2025년", "실적 | 90.5 | 91.5". Out: two results.
 */
import type { Indicator, Measure } from "../../plan/model";
import { noAnswers } from "../answers";
import { valueBeside } from "../words/card-labels";
import type { Mutable } from "./drafts";
import { tidy } from "../../text/spacing";
import { figureOf, readCell } from "../cells/figures";
import { readMeasure } from "../cells/measures";
import type { Notebook } from "../notebook";
import type { Sheet } from "../cells/sheet";
import { aspectOf } from "../words/aspects";
import { readLabel } from "../words/labels";
import type { Label } from "../model";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Takes the text beside 측정산식, 단위, 가중치 …; false where the label says nothing of an indicator. */
export function describeIndicator(
  sheet: Sheet,
  indicator: Mutable<Indicator>,
  field: string,
  { text, row, column }: Place & { readonly text: string },
  notes: Notebook,
): boolean {
  switch (field) {
    case "formula":
    case "source":
      indicator[field] = { text, cell: sheet.area(row, column) };
      return true;
    case "unit":
    case "type":
      indicator[field] = tidy(text);
      return true;
    case "weight": {
      const read = readCell(sheet, row, column, "가중치", notes, noAnswers);
      const scale = read && !read.percent && read.value > 1 ? 0.01 : 1;
      if (read) indicator.weight = figureOf(sheet, row, column, read, scale);
      return true;
    }
    default:
      return false;
  }
}

/** 목표(2017) or '16 실적 with the number beside it; undefined where the cell is no such label. */
export function readMeasureBeside(
  sheet: Sheet,
  row: number,
  column: number,
  indicator: Mutable<Indicator>,
  notes: Notebook,
): Place[] | undefined {
  const label = readLabel(sheet.key(row, column));
  if ((label?.field !== "target" && label?.field !== "result") || label.year === undefined) return undefined;
  const beside = valueBeside(sheet, row, column);
  const isRead = beside && put(sheet, beside, sheet.text(row, column), label.field, label, indicator, notes);
  return isRead ? [{ row, column }, beside] : [{ row, column }];
}

/** Rows 목표 and 실적 below a row of years; undefined where no such row begins here. */
export function readYearRows(
  sheet: Sheet,
  row: number,
  column: number,
  indicator: Mutable<Indicator>,
  notes: Notebook,
): Place[] | undefined {
  const years: { column: number; label: Label }[] = [];
  const head = readLabel(sheet.key(row, column));
  for (let c = head?.year === undefined ? column + 1 : column; c < sheet.right; c++) {
    const label = readLabel(sheet.key(row, c));
    if (label?.year !== undefined) years.push({ column: c, label });
    else if (sheet.value(row, c) !== undefined) return undefined;
  }
  if (years.length < 2) return undefined;
  const cells: Place[] = [{ row, column }, ...years.map((year) => ({ row, column: year.column }))];
  for (let below = row + 1; below < sheet.bottom; below++) {
    const side = asideOf(sheet, below, years[0]!.column);
    const what = side && aspectOf(sheet.key(side.row, side.column));
    if (!side || !what) break;
    cells.push(side);
    if (what === "achievement") {
      cells.push(...years.map((year) => ({ row: below, column: year.column })));
      continue;
    }
    for (const { column: at, label } of years) {
      const place = { row: below, column: at };
      if (sheet.value(below, at) === undefined) continue;
      put(sheet, place, `${sheet.text(side.row, side.column)} ${label.year}`, what, label, indicator, notes);
      cells.push(place);
    }
  }
  return cells.length > years.length + 1 ? cells : undefined;
}

/** The nearest filled cell on the left. */
function asideOf(sheet: Sheet, row: number, column: number): Place | undefined {
  for (let c = column - 1; c >= sheet.left; c--)
    if (sheet.value(row, c) !== undefined) return { row, column: c };
  return undefined;
}

function put(
  sheet: Sheet,
  { row, column }: Place,
  field: string,
  what: "target" | "result",
  label: Label,
  indicator: Mutable<Indicator>,
  notes: Notebook,
): boolean {
  const read = readMeasure(sheet, row, column, field, indicator.unit, notes, noAnswers);
  if (!read) return false;
  const one: Measure = {
    ...figureOf(sheet, row, column, read, read.percent ? 100 : 1),
    ...((label.partial || (what === "result" && read.partial)) && { partial: true }),
  };
  const key = what === "target" ? "targets" : "results";
  indicator[key] = { ...indicator[key], [label.year!]: one };
  return true;
}
