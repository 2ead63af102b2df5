/**
 * The plan year, from the tables' own labels. In: heads "'17예산", "'16예산" and targets '15 to '19. Out: 2017.
 */
import type { Answers } from "../answers";
import { yearsIn } from "../words/years";
import { lastWhere } from "../../text/last";
import type { Notebook } from "../notebook";
import type { Dated, Region } from "../model";
import type { Sheet } from "../cells/sheet";
import { amountLabel } from "../words/amounts";

/** The plan year; undefined where nothing tells it. What is weak or contradictory is told. */
export function planYearOf(
  tables: readonly Dated[],
  sheets: readonly Sheet[],
  answers: Answers,
  notes: Notebook,
): number | undefined {
  if (answers.planYear !== undefined) return answers.planYear;
  const budgets = tables.flatMap((table) => (table.kind === "budget" ? budgetYear(table) : []));
  const targets = tables.flatMap((table) => (table.kind === "indicators" ? targetYear(table) : []));
  const taken = Math.max(...(budgets.length > 0 ? budgets : targets).map(({ year }) => year));
  if (Number.isFinite(taken)) {
    for (const other of targets) {
      if (other.year !== taken && budgets.length > 0)
        notes.add("plan-years-disagree", { taken: String(taken), other: String(other.year) }, [other.cell]);
    }
    return taken;
  }
  return weakYear(tables, sheets, notes);
}

function budgetYear({ region, context }: Dated): { year: number; cell: string }[] {
  const { sheet } = region;
  return region.columns.flatMap((column) => {
    const label = amountLabel(column.labels);
    if (
      label?.field !== "amount" ||
      (label.kind !== undefined && label.kind !== "budget" && label.kind !== "revised")
    )
      return [];
    const cell = sheet.address(region.body - 1, column.column);
    if (label.year !== undefined) return [{ year: label.year, cell }];
    const byRow = rowYears(region);
    if (byRow !== undefined) return [{ year: byRow + (label.shift ?? 0), cell }];
    if (context.year !== undefined && (label.shift ?? 0) === 0) return [{ year: context.year, cell }];
    return [];
  });
}

/** The latest year in the column 회계연도. */
function rowYears(region: Region): number | undefined {
  const column = region.columns.find(({ labels }) => labels.at(-1)?.field === "fiscalYear")?.column;
  if (column === undefined) return undefined;
  let latest: number | undefined;
  for (let row = region.body; row < region.bottom; row++) {
    const year = Number(region.sheet.key(row, column).slice(0, 4));
    if (year >= 1990 && year <= 2100 && (latest === undefined || year > latest)) latest = year;
  }
  return latest;
}

/** Targets run from two years before the plan year to two years after it. */
function targetYear({ region }: Dated): { year: number; cell: string }[] {
  const years = [
    ...new Set(region.columns.flatMap(({ labels }) => labels.flatMap((label) => label.year ?? []))),
  ].sort();
  const firstTarget = afterResults(region);
  if (firstTarget !== undefined) {
    const cell = region.sheet.address(region.body - 1, region.left, 1, region.right - region.left);
    return [{ year: firstTarget, cell }];
  }
  if (years.length < 4) return [];
  const cell = region.sheet.address(region.body - 1, region.left, 1, region.right - region.left);
  return [{ year: years.at(-3)!, cell }];
}

/** Results of past years, then targets: "2023(실적) | 2024(목표) | 2025(목표)" plans for 2024. */
function afterResults({ columns }: Region): number | undefined {
  const of = (field: "target" | "result"): number[] =>
    columns.flatMap(({ labels }) => {
      const year = lastWhere(labels, (label) => label.year !== undefined)?.year;
      return year !== undefined && lastWhere(labels, (label) => label.field === field) ? [year] : [];
    });
  const [targets, results] = [of("target"), of("result")];
  if (targets.length === 0 || results.length === 0) return undefined;
  return Math.min(...targets) > Math.max(...results) ? Math.min(...targets) : undefined;
}

function weakYear(tables: readonly Dated[], sheets: readonly Sheet[], notes: Notebook): number | undefined {
  const say = (year: number, ground: string, groundEn: string): number => {
    notes.add("plan-year-assumed", { year: String(year), ground, groundEn });
    return year;
  };
  const titled = tables.flatMap(({ context }) => context.year ?? []);
  if (titled.length > 0)
    return say(Math.max(...titled), "표 제목이나 시트 이름의 연도", "the year in a title or sheet name");
  const years = tables.flatMap(({ region }) =>
    region.columns.flatMap(({ labels }) => labels.flatMap((label) => label.year ?? [])),
  );
  if (years.length > 0)
    return say(Math.max(...years), "표에서 가장 늦은 연도", "the latest year of the tables");
  const ofTitles = sheets.flatMap(titleYear);
  if (ofTitles.length > 0)
    return say(Math.max(...ofTitles), "시트 제목의 연도", "the year in a sheet's title");
  const written: number[] = [];
  for (const sheet of sheets) {
    for (let row = sheet.top; row < Math.min(sheet.bottom, sheet.top + 40); row++) {
      for (let column = sheet.left; column < sheet.right; column++) {
        const value = sheet.value(row, column);
        if (typeof value === "string" && value.length < 200)
          written.push(...yearsIn(value, true).slice(0, 1));
      }
    }
  }
  return written.length > 0
    ? say(Math.max(...written), "시트에 적힌 연도", "a year written on a sheet")
    : undefined;
}

/** The one year in a text that has a sheet's first filled row for itself. */
function titleYear(sheet: Sheet): number[] {
  for (let row = sheet.top; row < Math.min(sheet.bottom, sheet.top + 10); row++) {
    if (sheet.isBlankRow(row)) continue;
    const texts: string[] = [];
    for (let column = sheet.left; column < sheet.right; column++)
      if (sheet.value(row, column) !== undefined) texts.push(sheet.text(row, column));
    const years = texts.length === 1 ? yearsIn(texts[0]!) : [];
    return years.length === 1 ? years : [];
  }
  return [];
}
