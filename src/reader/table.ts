/**
 * What every table reader works with: the region, what stands around it, where to write down what was found; and how an
 * answer knows a table again.
 * Example: the key of "사업명 | 예산액" is "사업명|예산액", on whatever row it stands.
 */
import type { SheetArea } from "../sheet/address";
import { readYear } from "../text/year";
import type { Answers } from "./answers";
import type { Context, Dated, FoundTable, HeaderColumn, Region } from "./model";
import type { Notebook } from "./notebook";
import type { Sheet } from "./cells/sheet";
import { headerKey } from "./words/amounts";

export interface Table {
  readonly sheet: Sheet;
  readonly region: Region;
  readonly context: Context;
  readonly notes: Notebook;
  readonly answers: Answers;
  readonly planYear?: number;
  readonly id: string;
  /** Says what a column was taken for. */
  readonly say: (column: HeaderColumn, meaning: string, more?: { readonly year?: number }) => void;
}

/** The row whose filled cell a blank or merged cell continues: its own, the merged area's first, or one further up. */
export function filledRow(table: Table, row: number, column: number): number | undefined {
  const { sheet, region } = table;
  const merge = sheet.merge(row, column);
  if (merge && merge.row >= region.body)
    return sheet.value(merge.row, merge.column) === undefined ? undefined : merge.row;
  for (let r = row; r >= region.body; r--) if (sheet.value(r, column) !== undefined) return r;
  return undefined;
}

/** The year that a column 회계연도 says of a row; undefined where it says none. */
export function yearOfRow(table: Table, row: number, column: number): number | undefined {
  const filled = filledRow(table, row, column);
  return filled === undefined ? undefined : readYear(table.sheet.text(filled, column));
}

/** A table's head: where what was decided of the whole table is shown. */
export function headArea({ sheet, top, left, body, right }: Region): SheetArea {
  return sheet.area(top, left, body - top, right - left);
}

export function tableKey(region: Region): string {
  // A column without a head is there only where the user said what it is.
  return region.columns
    .filter(({ texts }) => texts.length > 0)
    .map(headerKey)
    .join("|");
}
/** The user's answer about this table: on the same sheet, under the same head. */

export function tableAnswer(
  region: Region,
  answers: Answers,
): NonNullable<Answers["tables"]>[number] | undefined {
  const key = tableKey(region);
  return answers.tables?.find((one) => one.sheet === region.sheet.name && one.header === key);
}

/** A table to be read, and where its reader says what each column was taken for. */
export function tableIn(
  dated: Dated,
  planYear: number | undefined,
  notes: Notebook,
  answers: Answers,
): { readonly table: Table; readonly columns: FoundTable["columns"] } {
  const columns: FoundTable["columns"][number][] = [];
  const table: Table = {
    ...dated,
    sheet: dated.region.sheet,
    notes,
    answers,
    ...(planYear !== undefined && { planYear }),
    say: (column, meaning, more) =>
      void columns.push({ column: column.column, header: column.texts.join(" / "), meaning, ...more }),
  };
  return { table, columns };
}
