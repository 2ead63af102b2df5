/**
 * The plan year, from the tables' own labels. In: heads "'17예산", "'16예산" and targets '15 to '19. Out: 2017.
 */
import type { Answers } from "../answers";
import type { DatedCell, Weight } from "../kinds/kind";
import { knownOf } from "../table-kinds";
import { yearsIn } from "../words/years";
import type { Notebook } from "../notebook";
import type { Dated } from "../model";
import type { Sheet } from "../cells/sheet";

/** The plan year; undefined where nothing tells it. What is weak or contradictory is told. */
export function planYearOf(
  tables: readonly Dated[],
  sheets: readonly Sheet[],
  answers: Answers,
  notes: Notebook,
): number | undefined {
  if (answers.planYear !== undefined) return answers.planYear;
  const saying = (weight: Weight): readonly DatedCell[] =>
    tables.flatMap((table) => {
      const years = knownOf(table.kind).planYears;
      return years?.weight === weight ? years.of(table) : [];
    });
  const [budgets, targets] = [saying("sure"), saying("likely")];
  const taken = Math.max(...(budgets.length > 0 ? budgets : targets).map(({ year }) => year));
  if (Number.isFinite(taken)) {
    for (const other of targets) {
      if (other.year !== taken && !other.also?.includes(taken) && budgets.length > 0)
        notes.add("plan-years-disagree", { taken: String(taken), other: String(other.year) }, [other.cell]);
    }
    return taken;
  }
  return weakYear(tables, sheets, notes);
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
