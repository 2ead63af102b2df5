/**
 * Results with a row per quantity and columns of years, months or quarters, or one record a row (연도 | 월 | 항목 | 값).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015.
 */
import { lastWhere } from "../last";
import { nameAndUnit } from "../measure-names";
import { keyOf } from "../sheet";
import { isPart, withParts } from "../running-years";
import { readLabel, type Label } from "../words";
import { hasNumbers } from "./budget-columns";
import { isTotal } from "./budget-names";
import { entryOf, yearFor } from "./entries";
import { filledRow, type Table } from "./table";
import type { Draft } from "./years-of-quantities";

export function byRow(table: Table): Draft[] {
  const { sheet, region, notes } = table;
  const at: Record<string, number> = {};
  const periods: { column: number; label: Label; year?: number; header: string }[] = [];
  let values: number | undefined;
  const parts = withParts(region.columns.map(({ texts }) => readLabel(keyOf(texts.at(-1)!))));
  for (const [index, column] of region.columns.entries()) {
    const labels = column.labels;
    const own = isPart(parts[index]) ? parts[index] : labels.at(-1);
    const field = own?.field;
    const dated =
      own?.year !== undefined
        ? own
        : lastWhere(labels, (label) => label.year !== undefined || label.shift !== undefined);
    const where = sheet.address(region.body - 1, column.column);
    const header = column.texts.join(" ");
    if (
      field === "target" ||
      labels.some((label) => ["target", "achievement", "difference", "rate"].includes(label.field))
    )
      table.say(column, "ignored");
    else if (
      own &&
      (field === "month" ||
        field === "quarter" ||
        field === "half" ||
        field === "cumulative" ||
        field === "sum")
    ) {
      periods.push({
        column: column.column,
        label: own,
        header,
        ...(dated?.year !== undefined && { year: dated.year }),
      });
      table.say(column, field);
    } else if (dated && (field === "year" || field === "result" || field === "amount" || field === "value")) {
      const year = yearFor(table, dated, header, where);
      if (year !== undefined)
        periods.push({
          column: column.column,
          label: { field: "year", ...(labels.some((label) => label.partial) && { partial: true }) },
          year,
          header,
        });
      table.say(column, "year", { ...(year !== undefined && { year }) });
    } else if (field === "result" || field === "value") {
      values ??= column.column;
      table.say(column, "value");
    } else if (field !== undefined && !["note", "number", "item"].includes(field)) {
      at[field] ??= column.column;
      table.say(column, field);
    } else {
      table.say(column, field ?? "unknown");
      if (field === undefined && hasNumbers(region, column.column))
        notes.add("column-not-understood", { header }, [where]);
    }
  }
  const months = periods.filter(({ label }) => label.field === "month");
  const quarters = periods.filter(({ label }) => label.field === "quarter" && label.ordinal !== undefined);
  const halves = periods.filter(({ label }) => label.field === "half");
  const name = at.quantity ?? at.indicator ?? at.division ?? at.program ?? at.contents ?? at.description;
  if (name === undefined) return [];
  const parent = name === at.indicator ? undefined : at.indicator;
  const drafts = new Map<string, Draft>();
  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const nameRow =
      sheet.value(row, name) === undefined
        ? values !== undefined || sheet.merge(row, name)
          ? filledRow(table, row, name)
          : undefined
        : row;
    const key = nameRow === undefined ? "" : sheet.key(nameRow, name);
    const filled = [...periods.map(({ column }) => column), ...(values === undefined ? [] : [values])].filter(
      (column) => sheet.value(row, column) !== undefined,
    );
    if (key === "" || isTotal(key) || /^[※*]|^주\)|소계$/.test(key)) {
      if (key === "" && filled.length > 0)
        notes.add(
          "row-left-out",
          { name: "", why: "측정항목 이름이 없습니다", whyEn: "it names no quantity" },
          filled.map((column) => sheet.address(row, column)),
        );
      continue;
    }
    const said = nameAndUnit(sheet.lines(nameRow!, name));
    const indicatorRow = parent === undefined ? undefined : filledRow(table, row, parent);
    const indicator =
      indicatorRow === undefined ? undefined : nameAndUnit(sheet.text(indicatorRow, parent!)).name;
    const id = values === undefined ? `${row}` : `${indicator ?? ""}|${keyOf(said.name)}`;
    const unit = (at.measureUnit === undefined ? "" : sheet.text(row, at.measureUnit)) || said.unit;
    let draft = drafts.get(id);
    if (!draft)
      drafts.set(
        id,
        (draft = {
          name: said.name,
          ...(unit && { unit }),
          ...(indicator && { indicator }),
          cell: sheet.area(nameRow!, name),
          entries: [],
        }),
      );
    if (periods.length === 0 && filled.length === 0) continue;
    const used =
      months.length > 0
        ? months
        : quarters.length > 0
          ? quarters
          : halves.length > 0
            ? halves
            : periods.filter(({ label }) => label.field === "year");
    for (const { column, label, year: stated, header } of used) {
      const year = stated ?? yearFor(table, undefined, header, sheet.address(region.body - 1, column));
      if (year === undefined) continue;
      draft.entries.push(
        entryOf(table, row, column, `${said.name} ${header}`, unit, {
          year,
          ...(label.field === "month" && { month: label.ordinal! }),
          ...(label.field === "quarter" && { quarter: label.ordinal! }),
          ...(label.field === "half" && { half: label.ordinal! }),
          ...(label.partial && { partial: true }),
        }),
      );
    }
    const cumulative = periods.find(({ label }) => label.field === "cumulative" || label.field === "sum");
    if (cumulative && used !== periods) {
      const { figure } = entryOf(table, row, cumulative.column, `${said.name} 누계`, unit, { year: 0 });
      if (figure) draft.cumulative = { figure, row, column: cumulative.column };
    }
    if (values !== undefined) record(draft, row, values);
  }
  return [...drafts.values()];

  /** One record: 연도 | 월 | 항목 | 값. */
  function record(draft: Draft, row: number, column: number): void {
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
        { name: draft.name, why: `‘${when}’이 몇 월인지 알 수 없습니다`, whyEn: `"${when}" names no month` },
        [sheet.address(row, column)],
      );
      return;
    }
    draft.entries.push(
      entryOf(table, row, column, `${draft.name} ${year}`, draft.unit, { year, ...(month && { month }) }),
    );
  }
}
