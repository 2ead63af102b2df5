/**
 * Columns that a person made wider or narrower on a built sheet: those of the plan, and some beside it, each with what stands in it.
 * In: a column inserted in 성과계획서, and a wide one beside it for notes. Out: the notes' column is as wide where they stand next.
 */
import type { SheetLayout } from "../sheet/layout";
import type { BuildRecord } from "./build-record";
import { followBuild } from "./edits";
import { linesNow, sameLines, type NextLines } from "./lines";
import type { Sheets } from "./source";

export interface ChangedWidth {
  /** Where it stands. */
  readonly column: number;
  /** Where it stood when it was written; undefined beside the plan. */
  readonly then?: number;
  /** In points; 0: hidden. */
  readonly width: number;
}

/** So many columns beside the plan are looked at. */
const beside = 20;
const lastColumn = 16_383;

/** Queues the question of `askWidths` for a plan sheet, whose columns are followed. */
export const askPlanWidths = (
  sheets: Pick<Sheets, "state">,
  sheet: Excel.Worksheet,
  record: BuildRecord | undefined,
): (() => ChangedWidth[]) =>
  askWidths(
    sheet,
    record?.widths ?? [],
    // Records of former versions do not say where their lines are: they stand where they were written.
    record?.looks && linesNow(record, followBuild(sheets, record)).columns,
  );

/**
 * Queues the question for widths that differ from those written, and beside the sheet from Excel's own. `now`: where the columns
 * that were written stand, undefined for one that is gone.
 */
export function askWidths(
  sheet: Excel.Worksheet,
  written: readonly number[],
  now: readonly (number | undefined)[] = written.map((_, column) => column),
): () => ChangedWidth[] {
  if (written.length === 0) return () => [];
  const ask = (column: number, columns: number): OfficeExtension.ClientResult<Excel.ColumnProperties[]> =>
    sheet.getRangeByIndexes(0, column, 1, columns).getColumnProperties({ format: { columnWidth: true } });
  const end = Math.max(written.length, ...now.map((column) => (column ?? 0) + 1));
  const [asked, own] = [ask(0, end + beside), ask(lastColumn, 1)];
  const widthOf = ({ format }: Excel.ColumnProperties): number => format!.columnWidth!;
  return () => {
    const widths = asked.value.map(widthOf);
    const usual = widthOf(own.value[0]!);
    const isOther = (column: number, was: number): boolean => Math.abs(widths[column]! - was) > 1;
    return [
      ...written.flatMap((was, then) => {
        const column = now[then];
        return column !== undefined && isOther(column, was) ? [{ column, then, width: widths[column]! }] : [];
      }),
      ...widths.slice(end).flatMap((width, index) => {
        const column = end + index;
        return isOther(column, usual) ? [{ column, width }] : [];
      }),
    ];
  };
}

/** Queues the widths that a person set, for the new sheet. */
export function writeWidths(
  sheet: Excel.Worksheet,
  widths: readonly ChangedWidth[],
  { columns: { length } }: SheetLayout,
  lines: NextLines,
): void {
  for (const { column, then, width } of widths) {
    const next = then ?? lines.column(column);
    if (next === undefined || (then === undefined) === next < length) continue;
    sheet.getRangeByIndexes(0, next, 1, 1).getEntireColumn().format.columnWidth = width;
  }
}

/** Whether a width that was set on the sheet that goes is another on the one that comes, to which `lines` lead. */
export function areWidthsPutAway(
  goes: readonly ChangedWidth[],
  comes: readonly ChangedWidth[],
  lines: NextLines,
): boolean {
  const signs = (widths: readonly ChangedWidth[], led: NextLines): string[] =>
    widths.map(({ column, then, width }) => `${then ?? `beside ${led.column(column)}`} ${Math.round(width)}`);
  const known = new Set(signs(comes, sameLines));
  return signs(goes, lines).some((sign) => !known.has(sign));
}
