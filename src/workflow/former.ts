/**
 * The plan sheet that stands already when a new one is built: what of a person's care for it goes on to the new one.
 * Column widths that were changed, comments, and other sheets' formulas over the plan.
 */
import { hasApi } from "../excel/session";
import type { WorkbookState } from "../excel/sheets";
import { cellArea, parseAddress, printArea, quoteSheet } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import { keptIn } from "./kept";
import type { Source } from "./source";

/** The plan sheet's name. */
export const planSheetName = "성과계획서";

export interface Former {
  readonly name: string;
  /** Widths in points of columns that a person changed, by column. */
  readonly widths: ReadonlyMap<number, number>;
  readonly comments: readonly { readonly address: string; readonly id?: string; readonly content: string }[];
}

/** A name under which a plan sheet can be put away: "성과계획서 이전", numbered where that is taken. */
export function freeName(state: WorkbookState): string {
  const taken = new Set(state.sheets.map((sheet) => sheet.name));
  let name = `${planSheetName} 이전`;
  for (let number = 2; taken.has(name); number += 1) name = `${planSheetName} 이전 ${number}`;
  return name;
}

/** Loads widths and comments of the plan sheet; undefined where there is none. One or two round trips. */
export async function loadFormer(context: Excel.RequestContext, source: Source): Promise<Former | undefined> {
  if (!source.planSheet) return undefined;
  const { name } = source.planSheet.state;
  const sheet = context.workbook.worksheets.getItem(name);
  const record = keptIn(source.store).build;
  const columns = (record?.widths ?? []).map((_, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1);
    range.load("format/columnWidth");
    return range;
  });
  const comments = hasApi("1.10") ? sheet.comments : undefined;
  comments?.load("items/content");
  await context.sync();

  const located = (comments?.items ?? []).map((comment) => {
    const range = comment.getLocation();
    range.load("address");
    return { range, content: comment.content };
  });
  if (located.length > 0) await context.sync();
  return {
    name,
    widths: new Map(
      columns.flatMap((range, column) =>
        Math.abs(range.format.columnWidth - record!.widths[column]!) > 1
          ? [[column, range.format.columnWidth]]
          : [],
      ),
    ),
    comments: located.flatMap(({ range, content }) => {
      const area = parseAddress(range.address)?.area;
      if (!area) return [];
      const address = printArea(cellArea(area.row, area.column));
      return [{ address, id: record?.ids[address], content }];
    }),
  };
}

/** Queues the former sheet's widths and comments for the new sheet; a comment follows its figure. */
export function writeFormer(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  former: Former,
  layout: SheetLayout,
): void {
  for (const [column, width] of former.widths) {
    if (column >= layout.columns.length) continue;
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  }
  for (const { address, id, content } of former.comments) {
    const cell = id === undefined ? undefined : layout.cells.find((one) => one.id === id);
    const target = cell ? printArea(cellArea(cell.row, cell.column)) : address;
    context.workbook.comments.add(sheet.getRange(target), content);
  }
}

/**
 * Formulas on the staff's sheets that refer to the plan sheet follow it when it is put away: their texts are set again,
 * letter for letter as they were, so that they point at the new one.
 */
export function repointFormulas(context: Excel.RequestContext, { grids, state }: Source): void {
  const mention = `${quoteSheet(planSheetName)}!`;
  const quoted = `'${planSheetName}'!`;
  for (const grid of grids) {
    if (state.sheets.some((sheet) => sheet.name === grid.sheet && sheet.isProtected)) continue;
    grid.formulas?.forEach((row, rowIndex) =>
      row.forEach((formula, columnIndex) => {
        if (formula === undefined || !(formula.includes(mention) || formula.includes(quoted))) return;
        const cell = context.workbook.worksheets
          .getItem(grid.sheet)
          .getRangeByIndexes(grid.row + rowIndex, grid.column + columnIndex, 1, 1);
        cell.formulas = [[formula]];
      }),
    );
  }
}
