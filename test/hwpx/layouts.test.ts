/** Any layout at all as a document: texts in order, every box with its place and span, no fault; hostile texts as text. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { hwpxOf } from "../../src/hwpx";
import { checkHwpx } from "../../src/hwpx/check";
import type { LayoutCell } from "../../src/sheet/layout";
import { boxed, layoutOf, part, sheetOf } from "./support/layouts";
import { readHwpx, textsOf, type ReadDocument } from "./support/reader";
import { close, piecesOf, readAgain } from "./support/second-reader";

const runs = Number(process.env["HWPX_RUNS"] ?? 12);
jest.setTimeout(240_000 + runs * 4_000);

test("texts, boxes and their order come out of any layout, in both readers, without a fault", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 14 }),
      fc.boolean(),
      async (parts, landscape) => {
        const { layout, texts, boxes, begins } = layoutOf(parts, landscape);
        const bytes = hwpxOf([layout]);
        expect(checkHwpx(bytes)).toEqual([]);
        const document = readHwpx(bytes);
        expect(textsOf(document)).toEqual(texts);
        const cells = document.sections.flat().flatMap(({ table }) => table?.cells ?? []);
        expect(cells.filter(({ text }) => text !== "")).toHaveLength(boxes);
        expect(await readAgain(bytes)).toEqual(piecesOf(document).flat());
        const pages = pagesOf(document);
        for (const at of begins) expect(pages[at]).toBeGreaterThan(pages[at - 1]!);
        for (const { width, height } of document.sizes)
          expect([width, height].map(Math.round)).toEqual(landscape ? [842, 595] : [595, 842]);
        const room = (landscape ? 841.89 : 595.28) - 72;
        for (const { table } of document.sections.flat())
          if (table)
            for (let row = 0; row < table.rows; row++)
              expect(widthOf(table.cells, row)).toBeLessThan(room + 1);
      },
    ),
    { numRuns: runs },
  );
});

test("what is hidden is left out, and an area over it that is seen keeps its text", () => {
  const hidden = fc.func(fc.boolean());
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), hidden, hidden, (parts, isRow, isColumn) => {
      const { layout } = layoutOf(parts, false);
      const sizes = (all: readonly number[], isHidden: (at: number) => boolean): number[] =>
        all.map((size, at) => (isHidden(at) ? 0 : size));
      const rows = sizes(layout.rows, isRow);
      const columns = sizes(layout.columns, isColumn);
      const bytes = hwpxOf([{ ...layout, rows, columns }]);
      expect(checkHwpx(bytes)).toEqual([]);
      const seen = layout.cells.filter(({ row, column, content }) => {
        const area = layout.merges.find((one) => one.row === row && one.column === column);
        const some = (all: readonly number[], at: number, count = 1): boolean =>
          all.slice(at, at + count).some((size) => size > 0);
        return content !== undefined && some(rows, row, area?.rows) && some(columns, column, area?.columns);
      });
      expect(textsOf(readHwpx(bytes))).toEqual(seen.map(({ content }) => content));
    }),
    { numRuns: runs },
  );
});

/** The page on which each text begins. */
const pagesOf = ({ sections }: ReadDocument): number[] =>
  sections
    .flat()
    .flatMap(({ text, page, table }) =>
      table ? table.cells.map((cell) => ({ text: cell.text, page: cell.pages[0]! })) : [{ text, page }],
    )
    .filter(({ text }) => text !== "")
    .map(({ page }) => page);

const widthOf = (cells: readonly { row: number; rows: number; width: number }[], row: number): number =>
  cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .reduce((sum, { width }) => sum + width, 0);

test("a long table goes on over pages", () => {
  const rows = 400;
  const cells = Array.from({ length: rows * 2 }, (_, index): LayoutCell => {
    const row = Math.floor(index / 2);
    return {
      row,
      column: index % 2,
      content: `${row + 1}`,
      style: row === 0 ? { ...boxed, fill: "#E4EAF2" } : boxed,
    };
  });
  const bytes = hwpxOf([sheetOf(new Array<number>(rows).fill(20), cells)]);
  // For a person with 한글 (docs/excel-checklist.md).
  if (process.env["HWPX_KEEP"]) writeFileSync(join(process.env["HWPX_KEEP"], "long-table.hwpx"), bytes);
  const document = readHwpx(bytes);
  expect(document.pages).toBeGreaterThanOrEqual(11);
  const { cells: drawn, repeatsHead } = document.sections[0]![0]!.table!;
  expect(repeatsHead).toBe(true);
  const everyPage = Array.from({ length: document.pages }, (_, page) => page);
  expect(drawn.slice(0, 2).map(({ pages }) => pages)).toEqual([everyPage, everyPage]);
});

test("an item of a list begins where its cell is indented to, and goes on after its mark", () => {
  const indented = { indent: 2, wrap: true };
  const texts = ["앞줄과 같은 단계", `○ ${"구정홍보 ".repeat(30)}`];
  const cells = texts.map((content, row): LayoutCell => ({ row, column: 0, content, style: indented }));
  const svg = readHwpx(hwpxOf([sheetOf([16, 32], cells)])).draw(0);
  const lines = new Map<number, number>();
  for (const [, x, y] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g))
    lines.set(Number(y), Math.min(Number(x), lines.get(Number(y)) ?? Infinity));
  const [plain, item, goesOn] = [...lines].sort(([a], [b]) => a - b).map(([, left]) => left);
  expect(item).toBeCloseTo(plain!, 0);
  // 1.2 letters of 11 points.
  expect(goesOn! - item!).toBeCloseTo((11 * 1.2) / 0.75, 0);
});

test("each sheet is a section of its own", () => {
  const { layout, texts } = layoutOf([{ kind: "text", texts: ["총괄"], cuts: [[1]], tall: false }], false);
  const document = readHwpx(hwpxOf([layout, layout, layout]));
  expect(document.sections.map((section) => section.map(({ text }) => text))).toEqual([texts, texts, texts]);
});

/** As long as Excel's cells hold, where time does not count: the reader takes a minute to break it into lines. */
const longest = "가".repeat(runs < 100 ? 3_000 : 32_767);

const hostile: Readonly<Record<string, [given: string, read: string]>> = {
  "XML in a name": ["<hp:t>R&D</hp:t> ]]> \"'", "<hp:t>R&D</hp:t> ]]> \"'"],
  "control characters": ["가\u0000\u0007나\u001F", "가나"],
  "controls of the second set": ["가\u007F\u0085나\u009F", "가나"],
  "half of a pair": ["가\uD83D나", "가나"],
  "an emoji": ["📊 성과", "📊 성과"],
  "right-to-left marks": ["\u202E예산\u202C", "\u202E예산\u202C"],
  "tabs, one and two": ["가\t나\t\t다", "가\t나\t\t다"],
  "an entity": ["&#0; &amp; &lt;", "&#0; &amp; &lt;"],
  "a text of the greatest length": [longest, longest],
};

test.each(Object.entries(hostile))("%s comes out as text", async (_name, [given, read]) => {
  const cells: LayoutCell[] = [
    { row: 0, column: 0, content: given, style: { font: { name: given.slice(0, 30) } } },
    { row: 2, column: 0, content: given, style: boxed },
  ];
  const bytes = hwpxOf([{ ...sheetOf([15, 9, 20], cells), name: given.slice(0, 31) }]);
  expect(checkHwpx(bytes)).toEqual([]);
  expect(textsOf(readHwpx(bytes))).toEqual([read, read]);
  expect((await readAgain(bytes)).flat(2).filter((piece) => piece === close(read))).toHaveLength(2);
});
