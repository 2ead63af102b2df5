/** Excel.Comment and its collection, of the workbook or of one sheet. Replies are not modelled. */
import type { Comment, Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { Host } from "../host";
import { model, objectOf, targetOf, type Argument, type HostObject } from "../object";
import { checkSheet } from "./guard";
import { range } from "./range";
import { areaOf, parseRegion, regionOf, type Region } from "./region";

interface CommentTarget {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const here = (target: CommentTarget) => (comment: Comment) =>
  comment.row === target.row && comment.column === target.column;

function comment(target: CommentTarget): Comment {
  const found = target.sheet.comments.find(here(target));
  if (!found) throw new HostError("ItemNotFound", "comment");
  return found;
}

const idOf = ({ sheet, row, column }: CommentTarget): string => `${sheet.id}${row},${column}`;

function replace(target: CommentTarget, next: Comment | undefined, host: Host): void {
  checkSheet(target.sheet, host, "allowEditObjects");
  const others = target.sheet.comments.filter((each) => !here(target)(each));
  target.sheet.comments = next ? [...others, next] : others;
  target.sheet.touch();
}

const commentModel = model<CommentTarget>("Comment", {
  identity: (target) => ({ Id: idOf(target) }),
  properties: {
    Id: { get: idOf },
    Content: {
      get: (target) => comment(target).text,
      set: (target, text, host) =>
        replace(target, { ...comment(target), text: String(text), origin: undefined }, host),
    },
    AuthorName: { get: (target) => comment(target).author ?? "" },
  },
  methods: {
    Delete: (target, _, host) => replace(target, undefined, host),
    GetLocation: ({ sheet, row, column }) =>
      objectOf(range, regionOf(sheet, { row, column, rows: 1, columns: 1 })),
  },
});

const all = (sheets: readonly Sheet[]): CommentTarget[] =>
  sheets.flatMap((sheet) => sheet.comments.map(({ row, column }) => ({ sheet, row, column })));

function cellOf(argument: Argument, sheets: readonly Sheet[], host: Host): Region {
  const region = targetOf(range, argument) ?? parseRegion(String(argument), sheets[0]!, host.book, true);
  const area = areaOf(region);
  if (area.rows * area.columns !== 1) throw invalidArgument("a comment stands in a single cell");
  return region;
}

function byCell(argument: Argument, sheets: readonly Sheet[], host: Host): HostObject {
  const region = cellOf(argument, sheets, host);
  const { row, column } = areaOf(region);
  const target = { sheet: region.sheet, row, column };
  comment(target);
  return objectOf(commentModel, target);
}

/** The comments of some sheets: one, or all of the workbook. */
export const sheetComments = model<readonly Sheet[]>("CommentCollection", {
  item: (sheets, key) => {
    const target = all(sheets).find((each) => idOf(each) === String(key));
    if (!target) throw new HostError("ItemNotFound", `comment ${String(key)}`);
    return objectOf(commentModel, target);
  },
  items: (sheets) => all(sheets).map((target) => objectOf(commentModel, target)),
  methods: {
    Add: (sheets, [where, content], host) => {
      const region = cellOf(where, sheets, host);
      const { row, column } = areaOf(region);
      const target = { sheet: region.sheet, row, column };
      if (target.sheet.comments.some(here(target)))
        throw new HostError("ItemAlreadyExists", "the cell has a comment");
      replace(target, { row, column, text: String(content) }, host);
      return objectOf(commentModel, target);
    },
    GetCount: (sheets) => all(sheets).length,
    GetItemAt: (sheets, [index]) => {
      const target = all(sheets)[Number(index)];
      if (!target) throw invalidArgument(`comment ${String(index)}`);
      return objectOf(commentModel, target);
    },
    GetItemByCell: (sheets, [cell], host) => byCell(cell, sheets, host),
  },
});
