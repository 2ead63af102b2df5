/**
 * The tables and cards that were read, as the pane lists them: where, as what, what each column was taken for.
 * In: the budget on 예산!A3:F16 in 천원. Out: { kind: "budget", range: 예산!A3:F16, unit: "천원", columns: […] }.
 */
import type { Cards } from "./cards/drafts";
import type { Sheet } from "./cells/sheet";
import { hasNumbers } from "./cells/numbers";
import type { Dated, FoundTable, Region } from "./model";
import { tableKey } from "./table";

/** A table as it was read: what its columns were taken for, and its unit of money. */
export interface ReadTable extends Dated, Pick<FoundTable, "columns" | "unit" | "unitCell"> {}

export function foundTable({ region, kind, columns, unit, unitCell }: ReadTable): FoundTable {
  const { sheet, top, left, right, bottom } = region;
  return {
    kind,
    range: sheet.area(top, left, bottom - top, right - left),
    columns: [...columns, ...headless(region)].sort((a, b) => a.column - b.column),
    key: tableKey(region),
    ...(unit !== undefined && { unit }),
    ...(unitCell && { unitCell }),
  };
}

/** Columns of figures between the others that have no head. */
function headless(region: Region): FoundTable["columns"][number][] {
  const headed = new Set(region.columns.map(({ column }) => column));
  const found: FoundTable["columns"][number][] = [];
  for (let column = region.left; column < region.right && !region.isPart; column++)
    if (!headed.has(column) && hasNumbers(region, column))
      found.push({ column, header: "", meaning: "unknown" });
  return found;
}

/** Rows of cards; a goal that is a table's title is listed with that table. */
export function foundCards(sheets: readonly Sheet[], tables: readonly Dated[], cards: Cards): FoundTable[] {
  return cards.rows.flatMap((rows): FoundTable[] => {
    const isTitle = tables.some(({ region, context: { goalCell } }) => {
      const goal = region.sheet.name === rows.sheet ? goalCell : undefined;
      return goal !== undefined && goal.row >= rows.first && goal.row <= rows.last;
    });
    if (rows.kind === "goal" && isTitle) return [];
    const on = sheets.find((one) => one.name === rows.sheet)!;
    const range = on.area(rows.first, on.left, rows.last - rows.first + 1, Math.max(1, on.right - on.left));
    return [{ kind: rows.kind === "goal" ? "outline" : rows.kind, range, columns: [] }];
  });
}

export function inSheetOrder(sheets: readonly Sheet[], found: readonly FoundTable[]): FoundTable[] {
  const place = new Map(sheets.map(({ name }, index) => [name, index]));
  return [...found].sort(
    (a, b) => place.get(a.range.sheet)! - place.get(b.range.sheet)! || a.range.row - b.range.row,
  );
}
