/**
 * By which signs a source cell was understood: the table that it stands in, its column, and what was decided of them.
 * In: 예산!C12. Out: the budget 예산!A3:F16, its column 예산액, "금액 단위: 천원" by the note at 예산!F2.
 */
import type { Decided, FoundTable, Reading } from "../../reader/model";
import { contains, parseAddress, type SheetArea } from "../../sheet/address";

export interface Ground {
  readonly table: FoundTable;
  readonly columns: readonly FoundTable["columns"][number][];
  readonly decided: readonly Decided[];
}

/** By table, what is known of these cells ("예산!C12"); cells of no table are left out. */
export function groundsOf(cells: readonly string[], { tables, decided }: Reading): Ground[] {
  const areas = cells.flatMap(areasOf);
  return tables.flatMap((table): Ground[] => {
    const { range, columns } = table;
    const own = areas.filter((one) => one.sheet === range.sheet && contains(range, one.row, one.column));
    if (own.length === 0) return [];
    return [
      {
        table,
        columns: columns.filter(({ column }) => own.some((one) => one.column === column)),
        decided: decided.filter((one) => own.some(({ row, column }) => isAbout(one, table, row, column))),
      },
    ];
  });
}

/** The plan year, what holds for the whole table, and what was decided of the cell's row or column. */
function isAbout(
  { key, kind, at, cells }: Decided,
  { range }: FoundTable,
  row: number,
  column: number,
): boolean {
  if (at === undefined)
    return key === "plan-year" || cells.flatMap(areasOf).some((one) => contains(one, row, column));
  if (at.sheet !== range.sheet || !contains(range, at.row, at.column)) return false;
  const isOfTable = key.split(":").length === 2 || kind === "hierarchy-assumed";
  return (
    isOfTable ||
    cells
      .flatMap(areasOf)
      .some(
        (one) =>
          (row >= one.row && row < one.row + one.rows) ||
          (column >= one.column && column < one.column + one.columns),
      )
  );
}

function areasOf(address: string): SheetArea[] {
  const parsed = parseAddress(address);
  return parsed?.sheet === undefined ? [] : [{ ...parsed.area, sheet: parsed.sheet }];
}
