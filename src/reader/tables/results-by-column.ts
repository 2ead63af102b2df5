/**
 * Results with a row per year (or month) and a column per quantity.
 * In: "2015년 | 1,840 | 812" below "연도 | 자료제공건수 | 보도건수". Out: two quantities with their values of 2015.
 */
import { hasNumbers } from "./budget-columns";
import { entryOf, yearFor } from "./entries";
import { nameAndUnit } from "../measure-names";
import { readLabel } from "../words";
import type { Table } from "./table";
import type { Draft } from "./years-of-quantities";

export function byColumn(table: Table): Draft[] {
  const { sheet, region } = table;
  const [first, ...rest] = region.columns;
  const drafts: Draft[] = [];
  const month = rest[0]?.labels.at(-1)?.field === "date" ? rest.shift() : undefined;
  table.say(first!, "year");
  for (const column of rest) {
    const field = column.labels.at(-1)?.field;
    if (
      field === "note" ||
      field === "number" ||
      field === "achievement" ||
      !hasNumbers(region, column.column)
    ) {
      table.say(column, field ?? "text");
      continue;
    }
    const { name, unit } = nameAndUnit(column.texts.at(-1)!);
    const indicator = column.texts.length > 1 ? column.texts[0] : undefined;
    drafts.push({
      name,
      ...(unit && { unit }),
      ...(indicator && { indicator }),
      cell: sheet.area(region.body - 1, column.column),
      entries: [],
    });
    table.say(column, "quantity");
  }
  let year: number | undefined;
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, first!.column);
    if (region.repeated.has(row) || (key === "" && !month) || /^[※*]|^주\)/.test(key)) continue;
    const label =
      readLabel(key) ??
      (/^\d{1,2}$/.test(key) && first!.labels.at(-1)?.field === "date" ? readLabel(`${key}월`) : undefined);
    if (
      label?.field === "quarter" ||
      label?.field === "half" ||
      label?.field === "cumulative" ||
      label?.field === "sum"
    )
      continue;
    if (label?.field === "year" || label?.field === "amount")
      year = yearFor(table, label, key, sheet.address(row, first!.column));
    else if (label?.field === "month")
      year = yearFor(table, undefined, key, sheet.address(row, first!.column));
    else if (key !== "" || year === undefined) {
      if (rest.some(({ column }) => typeof sheet.value(row, column) === "number")) {
        table.notes.add(
          "row-left-out",
          {
            name: sheet.text(row, first!.column),
            why: "연도나 월이 아닙니다",
            whyEn: "it is neither a year nor a month",
          },
          [sheet.address(row, region.left, 1, region.right - region.left)],
        );
      }
      continue;
    }
    if (year === undefined) continue;
    const inMonth =
      label?.field === "month"
        ? label.ordinal
        : month
          ? readLabel(sheet.key(row, month.column))?.ordinal
          : undefined;
    if (month && inMonth === undefined) continue;
    for (const draft of drafts) {
      draft.entries.push(
        entryOf(table, row, draft.cell.column, `${draft.name} ${year}`, {
          year,
          ...(inMonth && { month: inMonth }),
          ...(label?.partial && { partial: true }),
        }),
      );
    }
  }
  return drafts;
}
