/**
 * The whole government's plan as a document of 한글: what each sheet shows is what two independent programs read, place by
 * place. HWPX_DEPARTMENTS=110 takes as many departments as a large government has.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkHwpx } from "../../src/hwpx/check";
import type { Sheet } from "../../src/workbench/workbook/model";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import type { Look } from "../../src/workflow/known";
import type { HangulFile } from "../../src/workflow/hangul";
import { government } from "../collect/government";
import { saveWorkbooks } from "../collect/workbooks";
import { closeAll, openBook } from "../support/addin";
import { readHwpx, textsOf, type ReadCell, type ReadDocument, type ReadParagraph } from "./support/reader";
import { close, piecesOf, readAgain } from "./support/second-reader";
import { columnStarts, shownOn, type ShownBox } from "./support/shown";

const departments = Number(process.env["HWPX_DEPARTMENTS"] ?? 4);
const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hwpx-"));
afterAll(() => {
  closeAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

let bytes: Uint8Array;
let document: ReadDocument;
let sheets: readonly Sheet[];

beforeAll(async () => {
  const at = (name: string): string => path.join(folder, name);
  fs.mkdirSync(at("제출"));
  await saveWorkbooks(at("제출"), government(departments, departments));
  const command = [
    "scripts/run.cjs",
    "src/workbench/cli/collect.ts",
    at("제출"),
    "--out",
    at("계획서.xlsx"),
    "--hwpx",
    at("계획서.hwpx"),
  ];
  const { status, stderr } = spawnSync("node", command, { cwd: root, encoding: "utf8" });
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
  bytes = fs.readFileSync(at("계획서.hwpx"));
  document = readHwpx(bytes);
  // 성과자료, the last one, is for Excel.
  const { sheets: all } = await readXlsx(fs.readFileSync(at("계획서.xlsx")));
  sheets = all.filter(({ visibility }) => visibility === "visible").slice(0, -1);
}, 900_000);

test("it has no fault, a section for each sheet, and pages of A4", () => {
  expect(checkHwpx(bytes)).toEqual([]);
  expect(document.sections).toHaveLength(sheets.length);
  for (const { width, height } of document.sizes)
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
});

/** Where cells begin and how wide they are. */
const edgesOf = ({ sections }: ReadDocument): [number, number][] =>
  sections
    .flat()
    .flatMap(({ table }) => table?.cells ?? [])
    .map(({ left, width }) => [left, width]);

/** Each box of the sheet with the cell of a table that shows it, or the paragraphs that show its lines. */
function paired(sheet: Sheet, section: readonly ReadParagraph[]): [ShownBox, ReadCell | ReadParagraph][] {
  const drawn = section.flatMap((one, at): (ReadCell | ReadParagraph)[] =>
    [...(one.table ? bodyOf(one, section[at - 1]) : [one])].filter(({ text }) => text !== ""),
  );
  return shownOn(sheet).map((box) => {
    const [first, ...others] = "row" in drawn[0]! ? drawn.splice(0, 1) : drawn.splice(0, lines(box));
    expect([first!, ...others].map(({ text }) => text).join("\n")).toBe(box.text);
    return [box, first!];
  });
}

/** A table's cells; of one that goes on on a page of its own, those below the head that it has again. */
function bodyOf({ table }: ReadParagraph, before: ReadParagraph | undefined): readonly ReadCell[] {
  const rowOf = (cells: readonly ReadCell[] | undefined): string =>
    JSON.stringify(
      cells?.filter(({ row }) => row === 0).map(({ column, columns, text }) => [column, columns, text]),
    );
  const isSame = before?.table?.repeatsHead && rowOf(before.table.cells) === rowOf(table!.cells);
  if (!isSame) return table!.cells;
  const depth = Math.max(...table!.cells.filter(({ row }) => row === 0).map(({ rows }) => rows));
  return table!.cells.filter(({ row }) => row >= depth);
}

const lines = ({ text }: ShownBox): number => text.split("\n").length;

test("every text stands where its sheet has it: in order, in cells as wide and as high as they were merged", () => {
  sheets.forEach((sheet, index) => {
    const pairs = paired(sheet, document.sections[index]!);
    const { columns } = sheet.usedArea(true)!;
    const starts = columnStarts(sheet, columns);
    const cells = pairs.flatMap(([box, shown]) => ("row" in shown ? [[box, shown] as const] : []));
    const left = Math.min(...cells.map(([, cell]) => cell.left));
    const width = Math.max(...cells.map(([, cell]) => cell.left + cell.width)) - left;
    const wrong = cells.filter(
      ([box, cell]) =>
        box.rows !== cell.rows ||
        Math.abs((cell.left - left) / width - starts[box.column]!) > 0.005 ||
        Math.abs(cell.width / width - (starts[box.column + box.columns]! - starts[box.column]!)) > 0.005,
    );
    expect(wrong).toEqual([]);
    // In the middle of the page, within its margins.
    const page = document.sizes[0]!.width;
    expect(left).toBeGreaterThan(35);
    expect(left + width / 2).toBeCloseTo(page / 2, 0);
  });
});

test("a page begins where the sheet has one begin, within a table too", () => {
  let begun = 0;
  sheets.forEach((sheet, index) => {
    const pairs = paired(sheet, document.sections[index]!);
    for (const row of sheet.page.rowBreaks) {
      const at = pairs.findIndex(([box]) => box.row >= row);
      begun++;
      expect(pageOf(pairs[at]![1])).toBeGreaterThan(pageOf(pairs[at - 1]![1]));
    }
  });
  expect(begun).toBeGreaterThanOrEqual(sheets.length);

  function pageOf(shown: ReadCell | ReadParagraph): number {
    return "row" in shown ? shown.pages[0]! : shown.page;
  }
});

test("a table that goes on over pages has its head on each of them", () => {
  const long = document.sections.flat().flatMap(({ table }) => {
    const pages = [...new Set(table?.cells.flatMap((cell) => cell.pages) ?? [])];
    return pages.length > 1 ? [{ table: table!, pages }] : [];
  });
  for (const { table, pages } of long) {
    const head = table.cells.filter(({ row }) => row === 0);
    if (table.repeatsHead) for (const cell of head) expect(cell.pages).toEqual(pages);
    // A card of a label and its text a row has no head.
    else expect(table.columns).toBe(2);
  }
  // Where the sheet has a page begin within a table, the table is cut, and its next part has the head again.
  const heads = document.sections.flatMap((blocks) =>
    blocks.flatMap(({ table }) =>
      table?.repeatsHead
        ? [JSON.stringify(table.cells.flatMap(({ row, text }) => (row === 0 ? [text] : [])))]
        : [],
    ),
  );
  const goneOn = heads.filter((head, index) => head === heads[index - 1]).length;
  if (departments > 20) expect(long.length + goneOn).toBeGreaterThan(2);
});

test("a second program reads the same texts and spans in the same order", async () => {
  const running = new Set(sheets.map((sheet) => close(shownOn(sheet)[0]!.text)));
  const [above, pieces] = [[...running], piecesOf(document).flat()];
  const again = await readAgain(bytes);
  expect(new Set(again.slice(0, above.length))).toEqual(running);
  expect(again.slice(above.length)).toEqual(pieces);
}, 900_000);

test("the workbook that was collected is known as such, and gives the same document again", async () => {
  if (departments > 20) return; // Every cell's look goes through the stand-in's answers: minutes.
  const addin = await openBook(await readXlsx(fs.readFileSync(path.join(folder, "계획서.xlsx"))));
  const { status, report } = await addin.run<Look>("look");
  // As one that was made in Excel: to be collected again, and no department's plan to be built again.
  expect([status.empty, status.planSheets]).toEqual([true, []]);
  // None of them is taken for a department's own sheet.
  expect(report).toBeUndefined();
  const { base64, name, findings } = await addin.run<HangulFile>("hangulFile");
  expect([name, findings]).toEqual(["총괄.hwpx", []]);
  const again = readHwpx(Buffer.from(base64, "base64"));
  expect(textsOf(again)).toEqual(textsOf(document));
  expect(piecesOf(again)).toEqual(piecesOf(document));
  expect(again.pages).toBe(document.pages);
  expect(edgesOf(again)).toEqual(edgesOf(document));
  const styles = ({ sections }: ReadDocument): string[] => sections.flat().map(({ style }) => style);
  expect(styles(again)).toEqual(styles(document));
});
