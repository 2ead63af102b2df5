/**
 * Results with a row per quantity and columns of years, months or quarters, or one record a row (연도 | 월 | 항목 | 값).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015.
 * In: "2016 | 3 | 자료제공건수 | 160". Out: an entry of that quantity for March 2016.
 */
import type { Figure } from "../../plan/model";
import { nameAndUnit } from "../../text/measure-name";
import { keyOf } from "../../text/name";
import { measureAt } from "../cells/measures";
import type { Label } from "../model";
import { headCell, rowsOf } from "../rows";
import { filledRow, filledText, type Table, yearOfRow } from "../table";
import { isNote, isTotal } from "../words/asides";
import { isPart, readLabel } from "../words/labels";
import { namesOf, type Period, resultColumns, sortPeriods } from "./columns";
import { addEntry, type Draft, yearFor } from "./years";

export function byRow(table: Table): Draft[] {
  const { sheet, region, notes, context, planYear } = table;
  const columns = resultColumns(table);
  const of = namesOf(table, columns);
  if (!of) return [];
  const { at, periods, values } = columns;
  const { name } = of;
  const sorted = sortPeriods(periods, context.year ?? planYear);
  const figures = [...periods.map(({ column }) => column), ...(values === undefined ? [] : [values])];
  const drafts = new Map<string, Draft>();
  /** The row of the name that a blank cell continues: in records, in a merged cell, beside 목표 and 실적, or another year. */
  const nameRowOf = (row: number): number | undefined => {
    if (sheet.value(row, name) !== undefined) return row;
    const isOtherYear = sheet.value(row, at.fiscalYear) !== undefined;
    const continues = values !== undefined || of.hasAspect || isOtherYear || sheet.merge(row, name);
    return continues ? filledRow(table, row, name) : undefined;
  };
  const draftOf = (row: number, nameRow: number): Draft => {
    const said = nameAndUnit(sheet.lines(nameRow, name));
    const indicator = of.indicatorOf(row);
    const whole = of.groupOf(row) + said.name;
    const id = values === undefined ? `${row}` : `${indicator ?? ""}|${keyOf(whole)}`;
    const isIndicator = name === at.indicator && periods.some(({ label }) => label.field === "year");
    const draft: Draft = drafts.get(id) ?? {
      ...{ name: whole, unit: sheet.text(row, at.measureUnit) || said.unit, indicator, isIndicator },
      ...{ isRunning: of.isRunning(row), stated: columns.stated, cell: sheet.area(nameRow, name) },
      ...{ entries: [], totals: [], subtotals: [] },
    };
    drafts.set(id, draft);
    return draft;
  };
  for (const row of rowsOf(region)) {
    const filled = figures.filter((column) => sheet.value(row, column) !== undefined);
    const nameRow = nameRowOf(row);
    const key = nameRow === undefined ? "" : sheet.key(nameRow, name);
    if (of.isOther(row))
      for (const column of filled) sheet.claims.account(sheet.area(row, column), "repeats");
    else if (nameRow === undefined || key === "") {
      const cells = filled.map((column) => sheet.address(row, column));
      notes.leaveRow("", "no-quantity", cells);
    } else if (!isTotal(key) && !isNote(key) && !key.endsWith("소계")) takeRow(draftOf(row, nameRow), row);
  }
  return [...drafts.values()];

  function takeRow(draft: Draft, row: number): void {
    if (values !== undefined) addRecord(draft, row, values);
    for (const period of [...sorted.used, ...sorted.years]) addPeriod(draft, row, period);
    for (const list of ["totals", "subtotals"] as const)
      for (const period of sorted[list]) {
        const figure = statedAt(draft, row, period);
        if (figure) draft[list].push({ ...period, year: period.year, figure });
      }
  }

  function statedAt(draft: Draft, row: number, { column, header }: Period): Figure | undefined {
    return measureAt(table, { row, column }, `${draft.name} ${header}`, draft.unit);
  }

  /** 연도 | 측정항목 | 1월 … 12월: the months of a row are of its year. */
  function addPeriod(draft: Draft, row: number, { column, label, year: stated, header }: Period): void {
    const own = stated ?? yearOfRow(table, row, at.fiscalYear);
    // All months lack one year: told as one.
    const lacking = isPart(label) ? sorted.used[0]!.header : header;
    const year = own ?? yearFor(table, undefined, lacking, headCell(region, { column }));
    if (year !== undefined) addEntry(table, draft, { row, column, header }, year, label);
  }

  /** One record a row: its year and month stand in columns of their own. */
  function addRecord(draft: Draft, row: number, column: number): void {
    const when = keyOf(filledText(table, row, at.date) ?? "");
    const [, itsYear, itsMonth] = dayOrMonth.exec(withoutDay(when)) ?? [];
    const label = readLabel(keyOf(filledText(table, row, at.fiscalYear) ?? ""));
    const year = itsYear ? Number(itsYear) : yearFor(table, label, "실적", sheet.address(row, column));
    if (year === undefined) return;
    if (at.date !== undefined && itsMonth === undefined)
      return notes.leaveRow(draft.name, "no-month", [sheet.address(row, column)], when);
    const month = Number(itsMonth ?? 0);
    const part: Label = month ? { field: "month", ordinal: month } : { field: "year" };
    addEntry(table, draft, { row, column, header: `${year}` }, year, part);
  }
}

const dayOrMonth = /^(?:((?:19|20)\d{2})[.\-/년]?)?(\d{1,2})월?$/;

/** "2016.3.15." → "2016.3"; "3.15" may be anything. */
const withoutDay = (when: string): string =>
  when.replace(/[.\-/]\d{1,2}(일|\.)?$/, (day) =>
    /^\D?\d{4}/.test(when) && when.split(/[.\-/]/).length > 2 ? "" : day,
  );
