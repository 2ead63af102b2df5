/**
 * What an indicator's card says of it: unit, weight, formula; targets and results beside their labels or below years.
 * In: "목표(2017) | 1,914". Out: the target of 2017. In: "구분 | 2024년 | 2025년", "실적 | 90.5 | 91.5". Out: two results.
 */
import type { Indicator } from "../../plan/model";
import { tidy } from "../../text/spacing";
import { figureOf, type Place, readCell, type Source } from "../cells/figures";
import { type Achieved, measureAt, stateAchievements } from "../cells/measures";
import type { Label, Mutable } from "../model";
import { type Beside, valueBeside } from "../words/cards";
import { readLabel } from "../words/labels";
import { aspectOf } from "../words/measures";

/** Takes the text beside 측정산식, 단위, 가중치 …. */
export function describeIndicator(
  source: Source,
  indicator: Mutable<Indicator>,
  field: string,
  beside: Beside,
): void {
  const { text, row, column } = beside;
  if (field === "formula" || field === "source")
    indicator[field] = { text, cell: source.sheet.area(row, column) };
  else if (field === "unit" || field === "type") indicator[field] = tidy(text);
  else if (field === "weight") {
    const read = readCell(source, beside, "가중치");
    const scale = read && !read.percent && read.value > 1 ? 0.01 : 1;
    if (read) indicator.weight = figureOf(source.sheet, beside, read, scale);
  }
}

/** The cells that say targets or results of an indicator, from this one on; undefined where none begin here. */
export function readMeasures(
  source: Source,
  at: Place,
  indicator: Mutable<Indicator>,
): readonly Place[] | undefined {
  const { sheet } = source;
  return readYearRows() ?? readBeside();

  /** 목표(2017) or '16 실적 with the number beside it. */
  function readBeside(): Place[] | undefined {
    const label = readLabel(sheet.key(at.row, at.column));
    const isMeasure = label?.field === "target" || label?.field === "result";
    if (!isMeasure || label.year === undefined) return undefined;
    const beside = valueBeside(sheet, at);
    const isRead = beside && put(beside, sheet.text(at.row, at.column), label.field, label);
    return isRead ? [at, beside] : [at];
  }

  /** Rows 목표 and 실적 below a row of years. */
  function readYearRows(): Place[] | undefined {
    const { row, column } = at;
    const isYear = readLabel(sheet.key(row, column))?.year !== undefined;
    const years = sheet
      .filledIn(row, { left: isYear ? column : column + 1, right: sheet.right })
      .map((own) => ({ row, column: own, label: readLabel(sheet.key(row, own)) }));
    if (years.length < 2 || years.some(({ label }) => label?.year === undefined)) return undefined;
    const cells: Place[] = [];
    const rates: Achieved[] = [];
    for (let below = row + 1; below < sheet.bottom; below++) {
      const aside = sheet.filledIn(below, { left: sheet.left, right: years[0]!.column }).at(-1);
      const what = aspectOf(sheet.key(below, aside));
      if (!what) break;
      cells.push({ row: below, column: aside! });
      for (const { column: c, label } of years) {
        const place = { row: below, column: c };
        if (sheet.value(below, c) === undefined) continue;
        if (what === "achievement") rates.push({ of: indicator, year: label!.year!, ...place });
        else put(place, `${sheet.text(below, aside)} ${label!.year}`, what, label!);
        cells.push(place);
      }
    }
    stateAchievements(source, rates);
    return cells.length > 0 ? [at, ...years, ...cells] : undefined;
  }

  function put(place: Place, field: string, what: "target" | "result", label: Label): boolean {
    const measure = measureAt(source, place, field, indicator.unit);
    if (!measure) return false;
    const partial = label.partial || (what === "result" && measure.partial) || undefined;
    const key = what === "target" ? "targets" : "results";
    indicator[key] = { ...indicator[key], [label.year!]: { ...measure, partial } };
    return true;
  }
}
