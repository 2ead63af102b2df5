/**
 * What an indicator's card says of it: unit, weight, formula; targets and results beside their labels or below years.
 * In: "목표(2017) | 1,914". Out: the target of 2017. In: "구분 | 2024년 | 2025년", "실적 | 90.5 | 91.5". Out: two results.
 */
import type { Indicator } from "../../plan/model";
import { tidy } from "../../text/spacing";
import { figureOf, type Place, readCell, type Source } from "../cells/figures";
import { type Achieved, measureAt, stateAchievements } from "../cells/measures";
import { overYears } from "../heads/facts";
import type { Label, Mutable } from "../model";
import { type Beside, valueBeside } from "../words/cards";
import { readLabel } from "../words/labels";
import { aspectAtEnd } from "../words/measures";

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

const words = { target: "목표", result: "실적" };

/** The cells that say targets or results of an indicator, from this one on; undefined where none begin here. */
export function readMeasures(
  source: Source,
  at: Place,
  indicator: Mutable<Indicator>,
): readonly Place[] | undefined {
  const { sheet } = source;
  return readGrid() ?? readBeside();

  /** 목표(2017) or '16 실적 with the number beside it. */
  function readBeside(): Place[] | undefined {
    const label = readLabel(sheet.key(at.row, at.column));
    const isMeasure = label?.field === "target" || label?.field === "result";
    if (!isMeasure || label.year === undefined) return undefined;
    const beside = valueBeside(sheet, at);
    const isRead = beside && put(beside, sheet.text(at.row, at.column), label.field, label);
    return isRead ? [at, beside] : [at];
  }

  /** Rows of 목표 and 실적 below years, or of one of them that the text before or above the years says; or years below 목표, 실적. */
  function readGrid(): Place[] | undefined {
    const { row } = at;
    const corner = saidAt(at);
    const left = corner.year === undefined ? at.column + 1 : at.column;
    const heads = sheet.filledIn(row, { left, right: sheet.right }).map((column) => saidAt({ row, column }));
    const areYears = heads.length > 1 && heads.every(({ year }) => year !== undefined);
    const isOverYears = overYears.has(corner.label?.field);
    const areAspects = isOverYears && heads.some(({ what }) => what === "target" || what === "result");
    if (!areYears && !areAspects) return undefined;
    const above = sheet.filledIn(row - 1);
    const title = above.length === 1 ? saidAt({ row: row - 1, column: above[0]! }) : undefined;
    const cells: Place[] = [];
    const rates: Achieved[] = [];
    const besides = (below: number) =>
      sheet
        .filledIn(below, { left: sheet.left, right: heads[0]!.column })
        .map((column) => saidAt({ row: below, column }));
    const isOfOne = besides(row + 1).length === 0;
    const end = isOfOne ? row + 2 : sheet.bottom;
    for (let below = row + 1; below < end; below++) {
      const own = isOfOne ? (besides(row).at(-1) ?? title) : besides(below).at(-1);
      if (!own || (areYears ? own.what : own.year) === undefined) break;
      cells.push(own);
      for (const head of heads) {
        const place = { row: below, column: head.column };
        const [year, what] = [head.year ?? own.year, head.what ?? own.what];
        if (sheet.value(below, head.column) === undefined) continue;
        if (what === "achievement") rates.push({ of: indicator, year: year!, ...place });
        else if (what) put(place, `${words[what]} ${year}`, what, { ...own.label, ...head.label, year });
        cells.push(place);
      }
    }
    stateAchievements(source, rates);
    return cells.length > 0 ? [at, ...heads, ...cells] : undefined;
  }

  /** What a cell says: a year, 목표 or 실적 (향후 3년 목표), or both. */
  function saidAt(place: Place) {
    const key = sheet.key(place.row, place.column);
    const label = readLabel(key);
    return { ...place, label, year: label?.year, what: aspectAtEnd(key) };
  }

  function put(place: Place, field: string, what: "target" | "result", label: Partial<Label>): boolean {
    const measure = measureAt(source, place, field, indicator.unit);
    if (!measure) return false;
    const partial = label.partial || (what === "result" && measure.partial) || undefined;
    const key = what === "target" ? "targets" : "results";
    indicator[key] = { ...indicator[key], [label.year!]: { ...measure, partial } };
    return true;
  }
}
