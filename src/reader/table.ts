/**
 * What every table reader works with: the region, what stands around it, where to write down what was found; and how an
 * answer knows a table again.
 * Example: the key of "사업명 | 예산액" is "사업명|예산액", on whatever row it stands.
 */
import { keyOf } from "../text/name";
import { readYear } from "../text/year";
import type { Cards } from "./cards/entries";
import { hasNumbers } from "./cells/figures";
import type { Sheet } from "./cells/sheet";
import type { Dated, FoundTable, HeaderColumn, Region, TableAnswer } from "./model";
import type { Notebook } from "./notebook";
import { type Matter, settle, type Sign, usual } from "./questions";
import { columnsOf, headArea, headAt, headCell, headOf, range, tableArea } from "./rows";
import { headerKey } from "./words/labels";

export interface Table extends Dated {
  readonly sheet: Sheet;
  readonly notes: Notebook;
  readonly planYear: number | undefined;
  /** What each column was taken for, as its reader says. */
  readonly said: FoundTable["columns"][number][];
  readonly say: (column: HeaderColumn, meaning: string, more?: { readonly year?: number }) => void;
}

/** A table to be read, and where its reader says what each column was taken for. */
export function tableIn(dated: Dated, planYear: number | undefined, notes: Notebook): Table {
  const said: FoundTable["columns"][number][] = [];
  const say: Table["say"] = (column, meaning, more) =>
    void said.push({ column: column.column, header: column.texts.join(" / "), meaning, ...more });
  return { ...dated, sheet: dated.region.sheet, notes, planYear, said, say };
}

/** The row whose filled cell a blank or merged cell continues: its own, the merged area's first, or one further up. */
export function filledRow({ sheet, region }: Table, row: number, column: number): number | undefined {
  const merge = sheet.merge(row, column);
  if (merge && merge.row >= region.body)
    return sheet.value(merge.row, merge.column) === undefined ? undefined : merge.row;
  for (let r = row; r >= region.body; r--) if (sheet.value(r, column) !== undefined) return r;
  return undefined;
}

/** What that cell says; undefined where there is none, or no such column. */
export function filledText(table: Table, row: number, column: number | undefined): string | undefined {
  const filled = column === undefined ? undefined : filledRow(table, row, column);
  return filled === undefined ? undefined : table.sheet.text(filled, column!);
}

/** The year that a column 회계연도 says of a row; undefined where it says none. */
export const yearOfRow = (table: Table, row: number, column: number | undefined): number | undefined =>
  readYear(filledText(table, row, column) ?? "");

/** A column of figures whose head says nothing that is known. */
export function tellUnknown({ region, notes }: Pick<Table, "region" | "notes">, column: HeaderColumn): void {
  if (hasNumbers(region, column.column))
    notes.add("column-not-understood", { header: headOf(column) }, [headCell(region, column)]);
}

/**
 * The year that a table without one is of: the plan's. Where another table states the plan year it is asked.
 * In: 사업명 | 예산액 | 전년도예산액 under no year, indicators that plan for 2026. Out: 2026, a question.
 * `cells`: the heads that need the year. undefined where nothing tells a year.
 */
export function tableYear(
  { id, region, context, planYear, notes }: Pick<Table, "id" | "region" | "context" | "planYear" | "notes">,
  cells: readonly string[],
): number | undefined {
  if (context.year !== undefined || planYear === undefined || cells.length === 0)
    return context.year ?? planYear;
  // Where the plan's year was asked or told, the table's is no second question.
  const plan = notes.decided.get("plan-year");
  const isSettled = plan !== undefined && plan.state !== "sure";
  return settle(notes, {
    ...{ kind: "year-assumed", key: `year:${id}`, cells, at: headArea(region) },
    candidates: usual(
      planYear,
      { rule: "follows-plan-year", weight: isSettled ? "likely" : "hint" },
      ...[planYear - 1, planYear + 1],
    ),
  });
}

export function tableKey(region: Region): string {
  // A column without a head is there only where the user said what it is.
  return region.columns
    .filter(({ texts }) => texts.length > 0)
    .map(headerKey)
    .join("|");
}

/** The user's answer about this table: on the same sheet, under the same head. */
export function tableAnswer(region: Region, { answers }: Notebook): TableAnswer | undefined {
  const key = tableKey(region);
  return answers.tables?.find((one) => one.sheet === region.sheet.name && one.header === key);
}

/** The column that is meant, by the sign of each; `rivals` are two or more. Choices are heads, of equal ones 예산액#2. */
export function columnMeant<T extends { readonly column: number }>(
  { region, notes }: Table,
  matter: Pick<Matter<string>, "kind" | "key" | "about">,
  rivals: readonly T[],
  signOf: (one: T, index: number) => Sign | undefined = (_one, index) => (index === 0 ? first : undefined),
): T {
  const heads = rivals.map(({ column }) => keyOf(headOf(headAt(region, column)!)));
  const names = heads.map((head, index) => {
    const count = heads.slice(0, index).filter((other) => other === head).length;
    return count === 0 ? head : `${head}#${count + 1}`;
  });
  const taken = settle(notes, {
    ...{ ...matter, at: headArea(region), cells: rivals.map((one) => headCell(region, one)) },
    candidates: rivals.map((one, index) => {
      const sign = signOf(one, index);
      return { value: names[index]!, signs: sign ? [sign] : [] };
    }),
  });
  return rivals[names.indexOf(taken!)]!;
}

const first: Sign = { rule: "stands-first", weight: "hint" };

/** A table as it was read: what its columns were taken for, and its unit of money. */
export interface ReadTable extends Dated, Pick<FoundTable, "columns" | "unit" | "unitCell"> {}

export function foundTable({ region, kind, columns, unit, unitCell }: ReadTable): FoundTable {
  const headless = withoutHead(region).filter((column) => hasNumbers(region, column));
  const unknown = headless.map((column) => ({ column, header: "", meaning: "unknown" }));
  const all = [...columns, ...unknown].sort((a, b) => a.column - b.column);
  return { kind, range: tableArea(region), key: tableKey(region), columns: all, unit, unitCell };
}

/** Columns between those with a head: nothing says what their figures are. */
export function withoutHead(region: Region): number[] {
  const known = new Set(region.columns.map(({ column }) => column));
  return region.isPart ? [] : columnsOf(region).filter((column) => !known.has(column));
}

/** Rows of cards; a goal that is a table's title is listed with that table. */
export function foundCards(sheets: readonly Sheet[], tables: readonly Dated[], cards: Cards): FoundTable[] {
  const titles = new Set(tables.map(({ context: { goalCell } }) => `${goalCell?.sheet}|${goalCell?.row}`));
  return cards.rows.flatMap((rows): FoundTable[] => {
    const isTitle = range(rows.first, rows.last + 1).some((row) => titles.has(`${rows.sheet}|${row}`));
    if (rows.kind === "goal" && isTitle) return [];
    const on = sheets.find((one) => one.name === rows.sheet)!;
    const area = on.area(rows.first, on.left, rows.last - rows.first + 1, Math.max(1, on.right - on.left));
    return [{ kind: rows.kind === "goal" ? "outline" : rows.kind, range: area, columns: [] }];
  });
}

export function inSheetOrder(sheets: readonly Sheet[], found: readonly FoundTable[]): FoundTable[] {
  const place = new Map(sheets.map(({ name }, index) => [name, index]));
  return [...found].sort(
    (a, b) => place.get(a.range.sheet)! - place.get(b.range.sheet)! || a.range.row - b.range.row,
  );
}
