/**
 * Notes and titles that say of a year that it is not over: its results are partial, wherever they stand above the note.
 * In: "2019년 9월말 기준 실적" above a table, "※ 2019년 실적은 9월말 현재" below a table, "추진실적 (2019. 9월말 현재)" above it. Out: the results of 2019 are partial.
 */
import type { Measure } from "../../plan/model";
import { untilInTitle, untilMonth, untilPart, yearsIn } from "../words/years";
import { keyOf } from "../../text/name";
import { type Sheet } from "../cells/sheet";

const note = /^[\s(]*(?:※|\*|주\s?\d*[):]|☞)|^\(/;

/** The year that a note or a title calls unfinished; undefined where it says nothing of the kind, or speaks of December. */
export function unfinishedYear(text: string): number | undefined {
  if (text.length > 100) return undefined;
  const [inTitle] =
    /[([][^()[\]]*월말?\s*(?:현재|기준|까지)\s*[)\]]/.exec(text) ?? untilInTitle.exec(text) ?? [];
  if (!note.test(text) && inTitle === undefined) return undefined;
  const said = inTitle !== undefined && yearsIn(inTitle).length > 0 ? inTitle : text;
  const years = yearsIn(said);
  const key = keyOf(said);
  const until = Number(untilMonth.exec(key)?.[1] ?? 0);
  const isRunning = (until >= 1 && until <= 11) || (until === 0 && untilPart.test(key));
  return years.length === 1 && isRunning ? years[0] : undefined;
}

type Measures = Readonly<Record<number, Measure>>;

/** Marks measures of years that a note on their sheet calls unfinished: one below them, or one above all of them. */
export function partialWhereNoted(
  sheets: readonly Sheet[],
  measured: readonly Measures[],
): (measures: Measures) => Record<number, Measure> {
  const firstRows = new Map<string, number>();
  for (const { from } of measured.flatMap((measures) => Object.values(measures)))
    for (const { sheet, row } of from) firstRows.set(sheet, Math.min(row, firstRows.get(sheet) ?? row));
  const noted = new Map(
    sheets.filter(({ name }) => firstRows.has(name)).map((sheet) => [sheet.name, notesOf(sheet)]),
  );
  const isNoted = (year: number, { from: [term] }: Measure): boolean =>
    term !== undefined &&
    noted
      .get(term.sheet)!
      .some((one) => one.year === year && (one.row > term.row || one.row < firstRows.get(term.sheet)!));
  return (measures) =>
    Object.fromEntries(
      Object.entries(measures).map(([year, one]) => [
        year,
        isNoted(Number(year), one) ? { ...one, partial: true } : one,
      ]),
    );
}

function notesOf(sheet: Sheet): { readonly row: number; readonly year: number }[] {
  return [...sheet.texts()].flatMap(({ text, row }) => {
    const year = unfinishedYear(text);
    return year === undefined ? [] : [{ row, year }];
  });
}
