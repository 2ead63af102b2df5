/**
 * The plan sheet that stands already when a new one is built: what of a person's care for it goes on to the new one.
 * Column widths that were changed, and comments, each with its figure.
 */
import { loadComments, writeComments, type LoadedComment } from "../excel/comments";
import { loadGrids } from "../excel/load";
import type { WorkbookState } from "../excel/sheets";
import { finding, type Finding } from "../messages/finding";
import type { Grid } from "../sheet/grid";
import type { SheetLayout } from "../sheet/layout";
import { addressesById } from "./edits";
import { keptIn } from "./kept";
import { isStaffs, planSheetName, type Source } from "./source";
import { figuresAt } from "./succession";

export interface Former {
  readonly name: string;
  /** Widths in points of columns that a person changed, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** `id`: the figure that a comment is about. */
  readonly comments: readonly (LoadedComment & { readonly id?: string })[];
  /** The staff's sheets that are not read: hidden ones, copies. Formulas there may refer to the plan. */
  readonly hiddenGrids: readonly Grid[];
}

/** A name under which a plan sheet can be put away: "성과계획서 이전", numbered where that is taken. */
export function freeName(state: WorkbookState): string {
  const taken = new Set(state.sheets.map((sheet) => sheet.name));
  let name = `${planSheetName} 이전`;
  for (let number = 2; taken.has(name); number += 1) name = `${planSheetName} 이전 ${number}`;
  return name;
}

/** Loads what goes on from the plan sheet; undefined where there is none. Two or three round trips. */
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
  const read = new Set(source.grids.map((grid) => grid.sheet));
  const hidden = source.state.sheets.filter((one) => isStaffs(one) && !read.has(one.name));
  const hiddenGrids = await loadGrids(context, hidden);
  const comments = await loadComments(context, sheet);
  const figures = figuresAt(source, record);
  return {
    name,
    widths: new Map(
      columns.flatMap((range, column) =>
        Math.abs(range.format.columnWidth - record!.widths[column]!) > 1
          ? [[column, range.format.columnWidth]]
          : [],
      ),
    ),
    comments: comments.map((comment) => ({ ...comment, id: figures.get(comment.address) })),
    hiddenGrids,
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
  const addresses = addressesById(layout);
  const comments = former.comments.map(({ id, ...comment }) => {
    const address = id === undefined ? comment.address : addresses.get(id);
    return address === undefined
      ? { ...comment, content: `(${id}) ${comment.content}` }
      : { ...comment, address };
  });
  writeComments(context, sheet, comments);
}

/** What a carried comment loses: Office.js lets nobody write in another person's name. */
export function commentFindings(former: Former | undefined): Finding[] {
  const others = former?.comments.filter(({ author }) => author !== "") ?? [];
  if (others.length === 0) return [];
  const authors = [...new Set(others.map(({ author }) => author))].join(", ");
  return [finding("comments-rewritten", { count: others.length, authors })];
}
