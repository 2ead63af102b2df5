/**
 * Results with a row per quantity and columns of years, months or quarters, or one record a row (연도 | 월 | 항목 | 값).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015.
 * In: "2016 | 3 | 자료제공건수 | 160". Out: an entry of that quantity for March 2016.
 */
import { measureAt } from "../cells/measures";
import { keyOf } from "../../text/name";
import { headCell, rowsOf } from "../rows";
import { filledRow, filledText, yearOfRow, type Table } from "../table";
import { readLabel } from "../words/labels";
import { nameAndUnit } from "../words/measure-names";
import { isTotal, noteOrSubtotal } from "../words/totals";
import { resultColumns, sortPeriods, type Period } from "./columns";
import { addEntry, yearFor, type Draft, type Stated } from "./drafts";
import { namesOf, type ResultNames } from "./names";

export function byRow(table: Table): Draft[] {
  const { sheet, region, notes } = table;
  const columns = resultColumns(table);
  const names = namesOf(table, columns);
  return names ? draftsOf(names) : [];

  function draftsOf({ name, hasAspect, isOther, ...of }: ResultNames): Draft[] {
    const { at, periods, values } = columns;
    const sorted = sortPeriods(periods, table.context.year ?? table.planYear);
    const figures = [...periods.map(({ column }) => column), ...(values === undefined ? [] : [values])];
    const drafts = new Map<string, Draft>();
    for (const row of rowsOf(region)) {
      const filled = figures.filter((column) => sheet.value(row, column) !== undefined);
      if (isOther(row)) {
        for (const column of filled) sheet.claims.account(sheet.area(row, column), "repeats");
        continue;
      }
      const nameRow = nameRowOf(row);
      const key = nameRow === undefined ? "" : sheet.key(nameRow, name);
      if (key === "") {
        notes.leaveRow(
          "",
          "no-quantity",
          filled.map((column) => sheet.address(row, column)),
        );
        continue;
      }
      if (isTotal(key) || noteOrSubtotal.test(key)) continue;
      const draft = draftOf(row, nameRow!);
      if (values !== undefined) addRecord(draft, row, values);
      if (filled.length === 0 && periods.length === 0) continue;
      for (const period of [...sorted.used, ...sorted.years]) addPeriod(draft, row, period);
      const total = sorted.total && statedAt(draft, row, sorted.total);
      if (total) draft.total = total;
      for (const period of sorted.repeating) {
        const stated = statedAt(draft, row, period);
        if (stated) draft.subtotals.push({ ...period, ...stated });
      }
    }
    return [...drafts.values()];

    /** The row of the name that a blank cell continues: in records, in a merged cell, beside 목표 and 실적, or another year. */
    function nameRowOf(row: number): number | undefined {
      if (sheet.value(row, name) !== undefined) return row;
      const isOtherYear = sheet.value(row, at.fiscalYear) !== undefined;
      const continues = values !== undefined || hasAspect || isOtherYear || sheet.merge(row, name);
      return continues ? filledRow(table, row, name) : undefined;
    }

    function draftOf(row: number, nameRow: number): Draft {
      const said = nameAndUnit(sheet.lines(nameRow, name));
      const indicator = of.indicatorOf(row);
      const whole = of.groupOf(row) + said.name;
      const id = values === undefined ? `${row}` : `${indicator ?? ""}|${keyOf(whole)}`;
      const unit = sheet.text(row, at.measureUnit) || said.unit;
      const isYearly = name === at.indicator && periods.some(({ label }) => label.field === "year");
      const draft: Draft = drafts.get(id) ?? {
        ...{ name: whole, cell: sheet.area(nameRow, name), stated: columns.stated },
        ...{ entries: [], subtotals: [] },
        ...(unit && { unit }),
        ...(indicator && { indicator }),
        ...(isYearly && { isIndicator: true }),
        ...(of.isRunning(row) && { isRunning: true }),
      };
      drafts.set(id, draft);
      return draft;
    }
  }

  function statedAt(draft: Draft, row: number, { column, header }: Period): Stated | undefined {
    const figure = measureAt(table, row, column, `${draft.name} ${header}`, draft.unit);
    return figure && { figure, row, column };
  }

  /** 연도 | 측정항목 | 1월 … 12월: the months of a row are of its year. */
  function addPeriod(draft: Draft, row: number, { column, label, year: stated, header }: Period): void {
    const own = yearOfRow(table, row, columns.at.fiscalYear);
    const year = stated ?? own ?? yearFor(table, undefined, header, headCell(region, { column }));
    if (year !== undefined) addEntry(table, draft, { row, column, header }, year, label);
  }

  /** One record a row: its year and month stand in columns of their own. */
  function addRecord(draft: Draft, row: number, column: number): void {
    const { fiscalYear, date } = columns.at;
    const when = keyOf(filledText(table, row, date) ?? "");
    const [, itsYear, itsMonth] = dayOrMonth.exec(withoutDay(when)) ?? [];
    const label = readLabel(keyOf(filledText(table, row, fiscalYear) ?? ""));
    const year = itsYear ? Number(itsYear) : yearFor(table, label, "실적", sheet.address(row, column));
    if (year === undefined) return;
    if (date !== undefined && itsMonth === undefined)
      return notes.leaveRow(draft.name, "no-month", [sheet.address(row, column)], when);
    const month = Number(itsMonth ?? 0);
    addEntry(table, draft, { row, column, header: `${year}` }, year, {
      ...(month ? { field: "month", ordinal: month } : { field: "year" }),
    });
  }
}

const dayOrMonth = /^(?:((?:19|20)\d{2})[.\-/년]?)?(\d{1,2})월?$/;

/** "2016.3.15." → "2016.3"; "3.15" may be anything. */
const withoutDay = (when: string): string =>
  when.replace(/[.\-/]\d{1,2}(일|\.)?$/, (day) =>
    /^\D?\d{4}/.test(when) && when.split(/[.\-/]/).length > 2 ? "" : day,
  );
