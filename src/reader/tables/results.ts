/**
 * Measured quantities by year: a row per quantity with columns of years or months, a row per year (or month) with a
 * column per quantity, or one record a row. Months make a year as a sum (flows), last value or mean (stocks).
 * In: "자료제공건수 | 1,840 | …" below "2015년". Out: the quantity with 1,840 for 2015; blank years are pending.
 */
import { lastWhere } from "../last";
import type { SheetArea } from "../../sheet/address";
import type { Figure, Measure, Quantity } from "../../plan/model";
import { figureOf, readCell, sumFigures } from "../cells";
import { keyOf } from "../sheet";
import { readLabel, type Label } from "../words";
import { hasNumbers } from "./budget-columns";
import { isTotal } from "./budget-names";
import { nameAndUnit } from "./indicators";
import { filledRow, type Table } from "./table";

/** One cell that holds a value of a quantity, or is ready for one. */
interface Entry {
  readonly year: number;
  /** undefined: the whole year. */
  readonly month?: number;
  readonly quarter?: number;
  readonly row: number;
  readonly column: number;
  readonly figure?: Figure;
  readonly partial?: boolean;
}

interface Draft {
  readonly name: string;
  unit?: string;
  indicator?: string;
  readonly cell: SheetArea;
  readonly entries: Entry[];
  cumulative?: { readonly figure: Figure; readonly row: number; readonly column: number };
}

export function readResults(table: Table): Quantity[] {
  const drafts = isTransposed(table) ? byColumn(table) : byRow(table);
  return drafts.filter((draft) => draft.entries.length > 0).map((draft) => quantityOf(table, draft));
}

/** A row per year or month: the first column's rows are periods, the other columns quantities. */
function isTransposed({ sheet, region }: Table): boolean {
  const first = region.columns[0];
  const has = (field: "quantity" | "indicator"): boolean => region.fields.has(field);
  if (!first || has("quantity") || has("indicator")) return false;
  const field = first.labels.at(-1)?.field;
  if (field !== "fiscalYear" && field !== "date" && field !== "division") return false;
  for (let row = region.body; row < region.bottom; row++) {
    if (sheet.value(row, first.column) === undefined) continue;
    return ["year", "month", "quarter"].includes(readLabel(sheet.key(row, first.column))?.field ?? "");
  }
  return false;
}

function entryOf(
  table: Table,
  row: number,
  column: number,
  name: string,
  at: Pick<Entry, "year" | "month" | "quarter" | "partial">,
): Entry {
  const read = readCell(table.sheet, row, column, name, table.notes, table.answers);
  return { ...at, row, column, ...(read && { figure: figureOf(table.sheet, row, column, read) }) };
}

function yearFor(table: Table, label: Label | undefined, header: string, where: string): number | undefined {
  if (label?.year !== undefined) return label.year;
  const base = table.context.year ?? table.planYear;
  if (base === undefined) {
    table.notes.add("year-unknown", { header }, [where]);
    return undefined;
  }
  const year = base + (label?.shift ?? 0);
  if (table.context.year === undefined)
    table.notes.add("year-assumed", { header, year: String(year) }, [where]);
  return year;
}

function byColumn(table: Table): Draft[] {
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

function byRow(table: Table): Draft[] {
  const { sheet, region, notes } = table;
  const at: Record<string, number> = {};
  const periods: { column: number; label: Label; year?: number; header: string }[] = [];
  let values: number | undefined;
  for (const column of region.columns) {
    const labels = column.labels;
    const own = labels.at(-1);
    const field = own?.field;
    const dated = lastWhere(labels, (label) => label.year !== undefined || label.shift !== undefined);
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
          : periods.filter(({ label }) => label.field === "year");
    for (const { column, label, year: stated, header } of used) {
      const year = stated ?? yearFor(table, undefined, header, sheet.address(region.body - 1, column));
      if (year === undefined) continue;
      draft.entries.push(
        entryOf(table, row, column, `${said.name} ${header}`, {
          year,
          ...(label.field === "month" && { month: label.ordinal! }),
          ...(label.field === "quarter" && { quarter: label.ordinal! }),
          ...(label.partial && { partial: true }),
        }),
      );
    }
    const cumulative = periods.find(({ label }) => label.field === "cumulative" || label.field === "sum");
    if (cumulative && used !== periods) {
      const { figure } = entryOf(table, row, cumulative.column, `${said.name} 누계`, { year: 0 });
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
      entryOf(table, row, column, `${draft.name} ${year}`, { year, ...(month && { month }) }),
    );
  }
}

const means = /일평균|월평균|평균|[율률]$|비율/;
const stocks =
  /구독자|팔로워|팔로어|친구수|회원|가입자|좋아요|이웃|누적|보유|현재|현원|인구|잔액|등록자|이용자풀|재적|총수|가입수|구독/;

type How = "sum" | "last" | "mean";
const howKo = { sum: "합", last: "마지막 값", mean: "평균" } as const;

function quantityOf(table: Table, draft: Draft): Quantity {
  const { sheet, notes } = table;
  const values: Record<number, Measure> = {};
  const pending: Record<number, SheetArea> = {};
  for (const year of new Set(draft.entries.map((entry) => entry.year))) {
    const entries = draft.entries.filter((entry) => entry.year === year);
    const filled = entries.filter((entry) => entry.figure !== undefined);
    const inParts = entries.some((entry) => entry.month !== undefined || entry.quarter !== undefined);
    if (filled.length === 0) {
      pending[year] = sheet.area(entries[0]!.row, entries[0]!.column);
      continue;
    }
    const partial = filled.some((entry) => entry.partial) ? { partial: true } : {};
    if (!inParts) {
      if (filled.length > 1)
        notes.add(
          "rows-summed",
          { name: draft.name, count: String(filled.length) },
          filled.map(({ row, column }) => sheet.address(row, column)),
          "warning",
        );
      values[year] = { ...sumFigures(filled.map((entry) => entry.figure!))!, ...partial };
      continue;
    }
    const sorted = [...filled].sort((a, b) => (a.month ?? a.quarter! * 3) - (b.month ?? b.quarter! * 3));
    const figures = sorted.map((entry) => entry.figure!);
    const how = howOf(table, draft, figures);
    values[year] = { ...inYear(figures, how), ...partial, ...missing(table, draft, entries, filled) };
  }
  const name = table.answers.quantityNames?.[draft.name] ?? draft.name;
  return {
    name,
    ...(draft.unit && { unit: draft.unit }),
    ...(draft.indicator && { indicator: draft.indicator }),
    values,
    pending,
    cell: draft.cell,
  };
}

function inYear(figures: readonly Figure[], how: How): Figure {
  if (how === "last") return figures.at(-1)!;
  const sum = sumFigures(figures)!;
  return how === "sum" ? sum : { ...sum, value: sum.value / figures.length, how: "mean" };
}

/** How months make the year: as the user said, as the 누계 column shows, or by the quantity's name. */
function howOf(table: Table, draft: Draft, figures: readonly Figure[]): How {
  const answer = table.answers.quantityYears?.[draft.name];
  if (answer) return answer;
  const where = [table.sheet.address(draft.cell.row, draft.cell.column)];
  const byName: How = means.test(keyOf(draft.name))
    ? "mean"
    : stocks.test(keyOf(draft.name))
      ? "last"
      : "sum";
  const stated = draft.cumulative;
  if (stated) {
    const fits = ([byName, "sum", "last", "mean"] as const).find(
      (how) =>
        Math.abs(inYear(figures, how).value - stated.figure.value) <
        0.006 * Math.max(1, how === "mean" ? 100 : 1),
    );
    if (fits === byName || (fits && byName === "sum")) {
      if (fits !== byName)
        table.notes.add("year-of-months-assumed", { name: draft.name, how: howKo[fits], howEn: fits }, where);
      return fits;
    }
    const computed = inYear(figures, byName).value;
    table.notes.add(
      "cumulative-differs",
      { name: draft.name, stated: String(stated.figure.value), computed: String(computed) },
      [table.sheet.address(stated.row, stated.column), ...where],
    );
  }
  if (byName !== "sum")
    table.notes.add("year-of-months-assumed", { name: draft.name, how: howKo[byName], howEn: byName }, where);
  return byName;
}

function missing(
  table: Table,
  draft: Draft,
  entries: readonly Entry[],
  filled: readonly Entry[],
): { partial?: true } {
  const monthly = entries.some((entry) => entry.month !== undefined);
  const of = (list: readonly Entry[]): Set<number> =>
    new Set(list.map((entry) => entry.month ?? entry.quarter!));
  const had = of(filled);
  const lacking = Array.from({ length: monthly ? 12 : 4 }, (_, index) => index + 1).filter(
    (part) => !had.has(part),
  );
  if (lacking.length === 0) return {};
  const word = monthly ? "월" : "분기";
  table.notes.add(
    "months-missing",
    { name: draft.name, months: lacking.map((part) => `${part}${word}`).join(", ") },
    [table.sheet.address(draft.cell.row, draft.cell.column)],
  );
  return { partial: true };
}
