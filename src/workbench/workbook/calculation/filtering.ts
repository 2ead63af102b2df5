/**
 * Which rows an automatic filter shows. In: 예산!A1:B4 with its heads, and of the second column only what is ">=30". Out: the rows
 * below the heads that do not hold are hidden, the others shown.
 */
import type { Area } from "../../../sheet/address";
import { displayText } from "../display";
import type { CellValue, ColumnFilter, Sheet } from "../model";
import { criterion } from "./criteria";

/** `shown` is asked by filters of texts alone. */
type Test = (value: CellValue, shown: () => string) => boolean;

/** Hides and shows the rows of a filter over the area; `date1904` as texts of dates need it. */
export function filterRows(
  sheet: Sheet,
  area: Area,
  filters: readonly ColumnFilter[],
  date1904: boolean,
): void {
  const tests = filters.flatMap((filter) => {
    const column = area.column + filter.column;
    const test = testOf(filter, () => numbersIn(sheet, area, column));
    return test ? [{ column, test }] : [];
  });
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const isShown = tests.every(({ column, test }) => {
      const { value } = sheet.cell(row, column);
      return test(value, () => displayText(value, sheet.styleAt(row, column).numberFormat, date1904));
    });
    if (isShown === (sheet.row(row).hidden === true)) sheet.setRow(row, { hidden: !isShown });
  }
}

/** Every row of the filter is shown. */
export function showRows(sheet: Sheet, area: Area): void {
  for (let row = area.row + 1; row < area.row + area.rows; row++)
    if (sheet.row(row).hidden) sheet.setRow(row, { hidden: false });
}

/** Whether a filter of the sheet hides rows: SUBTOTAL passes over all that are hidden there then, whatever it is told. */
export const isFiltered = ({ autoFilter, filters, tables }: Sheet): boolean =>
  (autoFilter !== undefined && filters.length > 0) ||
  tables.some((table) => (table.filters?.length ?? 0) > 0);

const numbersIn = (sheet: Sheet, area: Area, column: number): number[] =>
  sheet
    .cellsIn({ row: area.row + 1, rows: area.rows - 1, column, columns: 1 })
    .flatMap(([, , { value }]) => (typeof value === "number" ? [value] : []));

/** Undefined of a filter that is kept and not understood: it hides nothing here. */
function testOf({ criteria }: ColumnFilter, numbersOf: () => readonly number[]): Test | undefined {
  if (!criteria) return undefined;
  if (criteria.filterOn === "Values") {
    const wanted = new Set(criteria.values.map((text) => text.toLowerCase()));
    return (_, shown) => wanted.has(shown().toLowerCase());
  }
  if (criteria.filterOn === "Custom") {
    const [first, second] = [criteria.criterion1, criteria.criterion2].map((each) =>
      each === undefined ? undefined : criterion(each),
    );
    const holds = (value: CellValue): boolean => {
      const one = first!(value ?? null);
      if (!second) return one;
      return criteria.operator === "Or" ? one || second(value ?? null) : one && second(value ?? null);
    };
    return holds;
  }
  const [, end, unit] = /^(Top|Bottom)(Items|Percent)$/.exec(criteria.filterOn)!;
  const numbers = numbersOf();
  const count =
    unit === "Items" ? criteria.count : Math.max(1, Math.floor((numbers.length * criteria.count) / 100));
  const ordered = [...numbers].sort((a, b) => (end === "Top" ? b - a : a - b));
  const edge = ordered[Math.min(count, ordered.length) - 1];
  return (value) =>
    typeof value === "number" && edge !== undefined && (end === "Top" ? value >= edge : value <= edge);
}
