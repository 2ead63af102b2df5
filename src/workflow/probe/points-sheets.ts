/** How Excel keeps what the add-in writes on sheets: merges, texts, number formats, page, comments, visibility, events. */
import { toBase64 } from "../../excel/base64";
import { pause } from "../../excel/patience";
import { hasApi } from "../../excel/session";
import { lacking, shown, type Point } from "./point";
import { twoSheets } from "./two-sheets";

const merging = (id: string, count: number, assumed: Point["assumed"]): Point => ({
  id,
  assumed,
  async try({ context, other, row }) {
    if (!hasApi("1.13")) return lacking("1.13");
    const cells = other.getRangeByIndexes(0, row, count, 2);
    cells.merge(true);
    await context.sync();
    try {
      const merged = cells.getMergedAreasOrNullObject();
      merged.load("isNullObject,areas/items/address");
      await context.sync();
      if (merged.isNullObject) return "none";
      return `${merged.areas.items.length} of two cells: ${merged.areas.items.every(({ address }) => address.includes(":"))}`;
    } finally {
      cells.unmerge();
      await context.sync();
    }
  },
});

/** What the cell holds after a text was put into it, as the add-in puts texts and formulas. */
const entering = (id: string, format: string, text: string, assumed: Point["assumed"]): Point => ({
  id,
  assumed,
  async try({ context, sheet, row }) {
    const cell = sheet.getRange(`A${row + 1}`);
    cell.numberFormat = [[format]];
    cell.formulas = [[text]];
    cell.load("values");
    await context.sync();
    return shown(cell.values[0]![0]);
  },
});

export const sheetPoints: readonly Point[] = [
  merging("merges-512", 512, ["512 of two cells: true", /^needs /]),
  merging("merges-600", 600, [/^refused /, /^needs /, "600 of two cells: true"]),
  entering("apostrophe", "@", "'24 목표", [`"'24 목표"`, '"24 목표"']),
  entering("apostrophe-doubled", "General", "''24 목표", [`"'24 목표"`]),
  entering("equals-sign-in-text-cell", "@", "=1+1", ['"=1+1"']),
  entering("date-like-text-in-text-cell", "@", "1-2", ['"1-2"']),
  {
    id: "format-triangle",
    assumed: ['"△50.00%"'],
    async try({ context, sheet, row }) {
      const cell = sheet.getRange(`A${row + 1}`);
      cell.numberFormat = [['0.00%;"△"0.00%']];
      cell.values = [[-0.5]];
      cell.load("text");
      await context.sync();
      return shown(cell.text[0]![0]);
    },
  },
  {
    id: "page-scale",
    assumed: ["73"],
    async try({ context, sheet }) {
      sheet.pageLayout.zoom = { scale: 73 };
      sheet.pageLayout.load("zoom");
      await context.sync();
      return String(sheet.pageLayout.zoom.scale);
    },
  },
  {
    id: "page-fit",
    assumed: ["not set", "set"],
    async try({ context, sheet }) {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load("zoom");
      await context.sync();
      return sheet.pageLayout.zoom.horizontalFitToPages === 1 ? "set" : "not set";
    },
  },
  {
    id: "page-breaks",
    assumed: ["2"],
    async try({ context, sheet }) {
      sheet.horizontalPageBreaks.add("A20");
      sheet.horizontalPageBreaks.add("A40");
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      return String(count.value);
    },
  },
  {
    id: "comment-twice",
    assumed: [/^refused /, /^needs /],
    async try({ context, sheet, row }) {
      if (!hasApi("1.10")) return lacking("1.10");
      const cell = sheet.getRange(`A${row + 1}`);
      context.workbook.comments.add(cell, "first");
      await context.sync();
      context.workbook.comments.add(cell, "second");
      await context.sync();
      return "taken";
    },
  },
  {
    id: "comment-reply-and-date",
    assumed: ["1 reply, dated", /^needs /],
    async try({ context, sheet, row }) {
      if (!hasApi("1.10")) return lacking("1.10");
      const comment = context.workbook.comments.add(sheet.getRange(`A${row + 1}`), "first");
      comment.replies.add("reply");
      comment.load("creationDate");
      comment.replies.load("items");
      await context.sync();
      const dated = !Number.isNaN(new Date(comment.creationDate).getTime());
      return `${comment.replies.items.length} reply, ${dated ? "dated" : "not dated"}`;
    },
  },
  {
    id: "very-hidden",
    assumed: ["VeryHidden, then refused", "VeryHidden, then deleted"],
    async try({ context, nameFor }) {
      const name = nameFor("2");
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.visibility = "VeryHidden";
      sheet.load("visibility");
      await context.sync();
      const { visibility } = sheet;
      try {
        sheet.delete();
        await context.sync();
        context.workbook.worksheets.add(name);
        await context.sync();
        return `${visibility}, then deleted`;
      } catch {
        context.workbook.worksheets.getItem(name).visibility = "Visible";
        await context.sync();
        return `${visibility}, then refused`;
      }
    },
  },
  {
    id: "sheets-of-a-file",
    assumed: ["refer to each other", /^needs /],
    async try({ context, nameFor }) {
      if (!hasApi("1.13")) return lacking("1.13");
      const [first, second] = [nameFor("3"), nameFor("4")];
      context.workbook.insertWorksheetsFromBase64(toBase64(twoSheets(first, second)));
      await context.sync();
      const cell = context.workbook.worksheets.getItem(first).getRange("A1");
      cell.load("formulas");
      await context.sync();
      const formula = String(cell.formulas[0]![0]);
      return formula === `=${second}!A1` ? "refer to each other" : formula;
    },
  },
  {
    id: "events-for-two-writes",
    assumed: ["1", "2"],
    async try({ context, sheet, row }) {
      let heard = 0;
      const handler = sheet.onChanged.add(async () => void heard++);
      await context.sync();
      sheet.getRange(`A${row + 1}`).values = [[1]];
      sheet.getRange(`C${row + 3}`).values = [[1]];
      await context.sync();
      await pause(800);
      handler.remove();
      await context.sync();
      return String(heard);
    },
  },
];
