/**
 * The rows of a table below its head, and where they stand.
 * In: a table on 예산!A3:F16 with its head in rows 3 and 4, repeated in row 10. Out: rows 5 to 9 and 11 to 16.
 */
import type { SheetArea } from "../sheet/address";
import { lastWhere } from "../text/last";
import type { HeaderColumn, Label, Region } from "./model";
import type { Field } from "./words/fields";

type Rows = Pick<Region, "body" | "bottom" | "repeated">;

/** The rows below the head, without heads that are repeated among them; at most so many. */
export function* rowsOf({ body, bottom, repeated }: Rows, most = Infinity): Iterable<number> {
  const end = Math.min(bottom, body + most);
  for (let row = body; row < end; row++) if (!repeated.has(row)) yield row;
}

/** Whether one of the rows is such a one; the first so many are looked at. */
export function hasRow(rows: Rows, is: (row: number) => boolean, most?: number): boolean {
  for (const row of rowsOf(rows, most)) if (is(row)) return true;
  return false;
}

/** What the columns' heads say. */
export const fieldsOf = (columns: readonly HeaderColumn[]): Set<Field> =>
  new Set(columns.flatMap(({ labels }) => labels.map(({ field }) => field)));

/** A table with these columns in the place of its own. */
export const withColumns = (region: Region, columns: readonly HeaderColumn[]): Region => ({
  ...region,
  ...{ columns, fields: fieldsOf(columns) },
});

/** What a column says in its rows, each once, blank cells left out; of the first so many rows. */
export function saidIn(region: Region, column: number, most?: number): Set<string> {
  const said = new Set<string>();
  for (const row of rowsOf(region, most)) said.add(region.sheet.key(row, column));
  said.delete("");
  return said;
}

/** The numbers from one up to another, which is none of them. */
export function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) numbers.push(number);
  return numbers;
}

/** The columns from the first to the last. */
export const columnsOf = ({ left, right }: Pick<Region, "left" | "right">): number[] => range(left, right);

/** Whether a column lies between a table's first and last. */
export const covers = ({ left, right }: Pick<Region, "left" | "right">, column: number): boolean =>
  column >= left && column < right;

/** A column's head as findings name it: its lowest cell. */
export const headCell = ({ sheet, body }: Region, { column }: { readonly column: number }): string =>
  sheet.address(body - 1, column);

/** A table's head: where what was decided of the whole table is shown. */
export const headArea = ({ sheet, top, left, body, right }: Region): SheetArea =>
  sheet.area(top, left, body - top, right - left);

export const tableArea = ({ sheet, top, left, bottom, right }: Region): SheetArea =>
  sheet.area(top, left, bottom - top, right - left);

export const rowArea = ({ sheet, left, right }: Region, row: number): SheetArea =>
  sheet.area(row, left, 1, right - left);

export const rowCells = ({ sheet, left, right }: Region, row: number): string =>
  sheet.address(row, left, 1, right - left);

/** A column's head as findings name it, on one line. */
export const headOf = ({ texts }: HeaderColumn): string => texts.join(" ");

/** The text of a head that stands next to its column; "" where it has none, as where only the user said what it is. */
export const lowestText = ({ texts }: HeaderColumn): string => texts.at(-1) ?? "";

/** What the lowest word of a column's head means. */
export const lowest = ({ labels }: Pick<HeaderColumn, "labels">): Field | undefined => labels.at(-1)?.field;

/** Whether a column's head says one of these. */
export const says = ({ labels }: Pick<HeaderColumn, "labels">, ...fields: readonly Field[]): boolean =>
  labels.some(({ field }) => fields.includes(field));

/** What of a column's head names a year or one beside it (전년도), the lowest. */
export const datedIn = (labels: readonly Label[]): Label | undefined =>
  lastWhere(labels, ({ year, shift }) => year !== undefined || shift !== undefined);

/** The head of a column. */
export const headAt = (
  { columns }: Pick<Region, "columns">,
  column: number | undefined,
): HeaderColumn | undefined => columns.find((one) => one.column === column);

/** The first column with such a word lowest. */
export const columnOf = ({ columns }: Pick<Region, "columns">, field: Field): number | undefined =>
  columns.find((column) => lowest(column) === field)?.column;
