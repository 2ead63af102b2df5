/**
 * Results with a row per quantity and columns of years, months or quarters, or one record a row (연도 | 월 | 항목 | 값).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015.
 */
import { nameAndUnit } from "../words/measure-names";
import { keyOf } from "../../text/name";
import { isTotal, noteOrSubtotal } from "../words/totals";
import { entryOf, yearFor } from "./entries";
import type { Draft } from "./drafts";
import { addRecord } from "./records";
import { resultColumns, sortPeriods, type Period } from "./columns";
import { namesOf } from "./names";
import { filledRow, yearOfRow, type Table } from "../table";

export function byRow(table: Table): Draft[] {
  const { sheet, region, notes } = table;
  const columns = resultColumns(table);
  const { at, periods, values } = columns;
  const names = namesOf(table, columns);
  if (names === undefined) return [];
  const sorted = sortPeriods(periods, table.context.year ?? table.planYear);
  const figures = [...periods.map(({ column }) => column), ...(values === undefined ? [] : [values])];
  const drafts = new Map<string, Draft>();
  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const filled = figures.filter((column) => sheet.value(row, column) !== undefined);
    if (names.isOther(row)) {
      for (const column of filled) sheet.claims.account(sheet.area(row, column), "repeats");
      continue;
    }
    const nameRow = nameRowOf(row);
    const key = nameRow === undefined ? "" : sheet.key(nameRow, names.name);
    if (key === "" || isTotal(key) || noteOrSubtotal.test(key)) {
      if (key === "" && filled.length > 0)
        notes.add(
          "row-left-out",
          { name: "", why: "측정항목 이름이 없습니다", whyEn: "it names no quantity" },
          filled.map((column) => sheet.address(row, column)),
        );
      continue;
    }
    const draft = draftOf(row, nameRow!);
    if (values !== undefined) addRecord(table, at, draft, row, values);
    if (filled.length === 0 && periods.length === 0) continue;
    for (const period of [...sorted.used, ...sorted.years]) addEntry(draft, row, period);
    if (sorted.total) {
      const { header, column } = sorted.total;
      const { figure } = entryOf(table, row, column, `${draft.name} ${header}`, draft.unit, { year: 0 });
      if (figure) draft.total = { figure, row, column };
    }
    for (const { column, label, header } of sorted.repeating) {
      const { figure } = entryOf(table, row, column, `${draft.name} ${header}`, draft.unit, { year: 0 });
      if (figure) draft.subtotals.push({ figure, row, column, header, label });
    }
  }
  return [...drafts.values()];

  /** The row of the name that a blank cell continues: in records, in a merged cell, beside 목표 and 실적, or another year. */
  function nameRowOf(row: number): number | undefined {
    if (sheet.value(row, names!.name) !== undefined) return row;
    const isOtherYear = at.fiscalYear !== undefined && sheet.value(row, at.fiscalYear) !== undefined;
    const continues =
      values !== undefined || names!.hasAspect || isOtherYear || sheet.merge(row, names!.name);
    return continues ? filledRow(table, row, names!.name) : undefined;
  }

  function draftOf(row: number, nameRow: number): Draft {
    const said = nameAndUnit(sheet.lines(nameRow, names!.name));
    const indicator = names!.indicatorOf(row);
    const name = names!.groupOf(row) + said.name;
    const id = values === undefined ? `${row}` : `${indicator ?? ""}|${keyOf(name)}`;
    const unit = (at.measureUnit === undefined ? "" : sheet.text(row, at.measureUnit)) || said.unit;
    const known = drafts.get(id);
    if (known) return known;
    const draft: Draft = {
      name,
      ...(unit && { unit }),
      ...(indicator && { indicator }),
      ...(names!.name === at.indicator &&
        periods.some(({ label }) => label.field === "year") && { isIndicator: true }),
      cell: sheet.area(nameRow, names!.name),
      ...(names!.isRunning(row) && { isRunning: true }),
      ...(values !== undefined && { isRecords: true }),
      stated: columns.stated,
      entries: [],
      subtotals: [],
    };
    drafts.set(id, draft);
    return draft;
  }

  function addEntry(draft: Draft, row: number, { column, label, year: stated, header }: Period): void {
    // 연도 | 측정항목 | 1월 … 12월: the months of a row are of its year.
    const own = at.fiscalYear === undefined ? undefined : yearOfRow(table, row, at.fiscalYear);
    const year = stated ?? own ?? yearFor(table, undefined, header, sheet.address(region.body - 1, column));
    if (year === undefined) return;
    draft.entries.push(
      entryOf(table, row, column, `${draft.name} ${header}`, draft.unit, {
        year,
        ...(label.field === "month" && { month: label.ordinal! }),
        ...(label.field === "quarter" && { quarter: label.ordinal! }),
        ...(label.field === "half" && { half: label.ordinal! }),
        ...(label.partial && { partial: true }),
      }),
    );
  }
}
