/** Any layout at all as a document: texts in order, every box with its place and span, no fault; hostile texts as text. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { hwpxOf } from "../../src/hwpx";
import { checkHwpx } from "../../src/hwpx/check";
import type { Area } from "../../src/sheet/address";
import type { CellStyle, LayoutCell, SheetLayout } from "../../src/sheet/layout";
import { readHwpx, textsOf } from "./support/reader";

const line = { style: "thin", color: "#8A94A3" } as const;
const boxed: CellStyle = {
  borders: { top: line, bottom: line, left: line, right: line },
  font: { size: 10 },
  wrap: true,
};

interface Part {
  readonly kind: "text" | "gap" | "table";
  readonly texts: readonly string[];
  /** Where a table's grid is cut into boxes: columns of each box, row by row. */
  readonly cuts: readonly (readonly number[])[];
  readonly tall: boolean;
}

const columns = 6;
const word = fc.stringMatching(/^[가-힣A-Z0-9△%.,()-]{1,12}$/);
const cut = fc
  .array(fc.boolean(), { minLength: columns - 1, maxLength: columns - 1 })
  .map((breaks) =>
    breaks.reduce<number[]>(
      (spans, here) => (here ? [...spans, 1] : [...spans.slice(0, -1), spans.at(-1)! + 1]),
      [1],
    ),
  );
const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom("text", "gap", "table", "table"),
  texts: fc.array(word, { minLength: 1, maxLength: 24 }),
  cuts: fc.array(cut, { minLength: 1, maxLength: 6 }),
  tall: fc.boolean(),
});

/** The layout, and what a reader has to find: the texts in order, and each table's boxes. */
function layoutOf(
  parts: readonly Part[],
  landscape: boolean,
): { layout: SheetLayout; texts: string[]; boxes: number } {
  const cells: LayoutCell[] = [];
  const merges: Area[] = [];
  const texts: string[] = [];
  const heights: number[] = [];
  const breaksBefore: number[] = [];
  let boxes = 0;
  for (const [index, { kind, texts: words, cuts, tall }] of parts.entries()) {
    const first = heights.length;
    if (index % 3 === 2) breaksBefore.push(first);
    if (kind === "gap") heights.push(9);
    if (kind === "text") {
      heights.push(16);
      cells.push({
        row: first,
        column: 0,
        content: words[0]!,
        style: { font: { size: 11, bold: words.length > 5 } },
      });
      texts.push(words[0]!);
    }
    if (kind !== "table") continue;
    // A column of its own at the left, over all rows where the table is tall.
    let next = 0;
    const put = (area: Area): void => {
      const text = words[next++ % words.length]!;
      if (area.rows * area.columns > 1) merges.push(area);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          cells.push({
            row,
            column,
            style: boxed,
            ...(row === area.row && column === area.column && { content: text }),
          });
      texts.push(text);
      boxes++;
    };
    cuts.forEach((spans, at) => {
      if (!tall || at === 0) put({ row: first + at, column: 0, rows: tall ? cuts.length : 1, columns: 1 });
      let column = 1;
      for (const span of spans) {
        put({ row: first + at, column, rows: 1, columns: span });
        column += span;
      }
      heights.push(20 + (at % 3) * 15);
    });
    heights.push(8);
  }
  const margins = { top: 48, bottom: 52, left: 36, right: 36, header: 26, footer: 26 };
  const page = {
    orientation: landscape ? "landscape" : "portrait",
    margins,
    breaksBefore,
    footer: "- &P -",
    printArea: { row: 0, column: 0, rows: heights.length, columns: columns + 1 },
  } as const;
  const layout = {
    name: "성과계획서",
    columns: [10, 8, 12.5, 30, 8, 9, 14],
    rows: heights,
    cells,
    merges,
    page,
  };
  return { layout, texts, boxes };
}

const runs = Number(process.env["HWPX_RUNS"] ?? 12);

test("texts, boxes and their order come out of any layout, without a fault", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), fc.boolean(), (parts, landscape) => {
      const { layout, texts, boxes } = layoutOf(parts, landscape);
      const bytes = hwpxOf([layout]);
      expect(checkHwpx(bytes)).toEqual([]);
      const document = readHwpx(bytes);
      expect(textsOf(document)).toEqual(texts);
      const cells = document.sections.flat().flatMap(({ table }) => table?.cells ?? []);
      expect(cells.filter(({ text }) => text !== "")).toHaveLength(boxes);
      const room = (landscape ? 841.89 : 595.28) - 72;
      for (const { table } of document.sections.flat())
        if (table)
          for (let row = 0; row < table.rows; row++) expect(widthOf(table.cells, row)).toBeLessThan(room + 1);
    }),
    { numRuns: runs },
  );
});

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
  const { layout } = layoutOf([], false);
  const bytes = hwpxOf([{ ...layout, rows: new Array<number>(rows).fill(20), cells, merges: [] }]);
  // For a person with 한글 (docs/excel-checklist.md).
  if (process.env["HWPX_KEEP"]) writeFileSync(join(process.env["HWPX_KEEP"], "long-table.hwpx"), bytes);
  const document = readHwpx(bytes);
  expect(document.pages).toBeGreaterThanOrEqual(11);
  expect(document.sections[0]![0]!.table?.repeatsHead).toBe(true);
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
  "half of a pair": ["가\uD83D나", "가나"],
  "an emoji": ["📊 성과", "📊 성과"],
  "right-to-left marks": ["\u202E예산\u202C", "\u202E예산\u202C"],
  "an entity": ["&#0; &amp; &lt;", "&#0; &amp; &lt;"],
  "a text of the greatest length": [longest, longest],
};

test.each(Object.entries(hostile))("%s comes out as text", (_name, [given, read]) => {
  const { layout } = layoutOf([], false);
  const cells: LayoutCell[] = [
    { row: 0, column: 0, content: given, style: { font: { name: given.slice(0, 30) } } },
    { row: 2, column: 0, content: given, style: boxed },
  ];
  const bytes = hwpxOf([{ ...layout, name: given.slice(0, 31), rows: [15, 9, 20], cells }]);
  expect(checkHwpx(bytes)).toEqual([]);
  expect(textsOf(readHwpx(bytes))).toEqual([read, read]);
});
