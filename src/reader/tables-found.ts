/**
 * The tables and cards that were read, as the pane lists them: where, as what, what each column was taken for.
 * In: the budget on 예산!A3:F16 in 천원. Out: { kind: "budget", range: 예산!A3:F16, unit: "천원", columns: […] }.
 */
import type { Cards } from "./cards/entries";
import type { Sheet } from "./cells/sheet";
import { hasNumbers } from "./cells/numbers";
import type { Dated, FoundTable, Region } from "./model";
import { columnsOf, range, tableArea } from "./rows";
import { tableKey } from "./table";

/** A table as it was read: what its columns were taken for, and its unit of money. */
export interface ReadTable extends Dated, Pick<FoundTable, "columns" | "unit" | "unitCell"> {}

export function foundTable({ region, kind, columns, unit, unitCell }: ReadTable): FoundTable {
  const headless = withoutHead(region).filter((column) => hasNumbers(region, column));
  const unknown = headless.map((column) => ({ column, header: "", meaning: "unknown" }));
  return {
    ...{ kind, range: tableArea(region), key: tableKey(region) },
    columns: [...columns, ...unknown].sort((a, b) => a.column - b.column),
    ...(unit !== undefined && { unit }),
    ...(unitCell && { unitCell }),
  };
}

/** Columns between those with a head: nothing says what their figures are. */
export function withoutHead(region: Region): number[] {
  const known = new Set(region.columns.map(({ column }) => column));
  return region.isPart ? [] : columnsOf(region).filter((column) => !known.has(column));
}

/** Rows of cards; a goal that is a table's title is listed with that table. */
export function foundCards(sheets: readonly Sheet[], tables: readonly Dated[], cards: Cards): FoundTable[] {
  const titles = new Set(
    tables.flatMap(({ context: { goalCell } }) => (goalCell ? [`${goalCell.sheet}|${goalCell.row}`] : [])),
  );
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
