/**
 * One record a row: 연도 | 월 | 항목 | 값.
 * In: "2016 | 3 | 자료제공건수 | 160". Out: an entry of that quantity for March 2016.
 */
import { subject } from "../../messages/wording";
import { readLabel } from "../words/labels";
import { entryOf, yearFor } from "./entries";
import { filledRow, type Table } from "../table";
import type { Draft } from "./drafts";

/** Adds the row's value to its quantity; `at` says where the year and the date stand. */
export function addRecord(
  table: Table,
  at: Readonly<Record<string, number>>,
  draft: Draft,
  row: number,
  column: number,
): void {
  const { sheet, notes } = table;
  const text = (field: string): string =>
    at[field] === undefined ? "" : sheet.key(filledRow(table, row, at[field]!) ?? row, at[field]!);
  const when = text("date");
  const whole = /^(?:((?:19|20)\d{2})[.\-/년]?)?(\d{1,2})월?$/.exec(
    when.replace(/[.\-/]\d{1,2}(일|\.)?$/, (day) =>
      /^\D?\d{4}/.test(when) && when.split(/[.\-/]/).length > 2 ? "" : day,
    ),
  );
  const label = readLabel(text("fiscalYear"));
  const year = whole?.[1] ? Number(whole[1]) : yearFor(table, label, "실적", sheet.address(row, column));
  if (year === undefined) return;
  const month = whole ? Number(whole[2]) : undefined;
  if (at.date !== undefined && month === undefined) {
    notes.add(
      "row-left-out",
      {
        name: draft.name,
        why: `${subject(`‘${when}’`)} 몇 월인지 알 수 없습니다`,
        whyEn: `"${when}" names no month`,
      },
      [sheet.address(row, column)],
    );
    return;
  }
  draft.entries.push(
    entryOf(table, row, column, `${draft.name} ${year}`, draft.unit, { year, ...(month && { month }) }),
  );
}
