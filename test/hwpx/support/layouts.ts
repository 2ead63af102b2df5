/**
 * Layouts at random: texts, gaps and tables that are cut in all ways, with what a reader of the document has to find.
 * In: [{ kind: "table", texts: ["예산액"], cuts: [[2, 3]], … }]. Out: the layout, its texts in order, how many boxes it has.
 */
import fc from "fast-check";
import type { Area } from "../../../src/sheet/address";
import type { CellStyle, LayoutCell, SheetLayout } from "../../../src/sheet/layout";

const line = { style: "thin", color: "#8A94A3" } as const;
export const boxed: CellStyle = {
  borders: { top: line, bottom: line, left: line, right: line },
  font: { size: 10 },
  wrap: true,
};

export interface Part {
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
export const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom("text", "gap", "table", "table"),
  texts: fc.array(word, { minLength: 1, maxLength: 24 }),
  cuts: fc.array(cut, { minLength: 1, maxLength: 6 }),
  tall: fc.boolean(),
});

/** A sheet of these cells alone; it prints all of them. */
export function sheetOf(rows: readonly number[], cells: readonly LayoutCell[]): SheetLayout {
  const { layout } = layoutOf([], false);
  const printArea = { row: 0, column: 0, rows: rows.length, columns: layout.columns.length };
  return { ...layout, rows, cells, merges: [], page: { ...layout.page, printArea } };
}

/** The layout, and what a reader has to find: the texts in order, those that begin a page, and how many boxes tables have. */
export function layoutOf(
  parts: readonly Part[],
  landscape: boolean,
): { layout: SheetLayout; texts: string[]; boxes: number; begins: number[] } {
  const cells: LayoutCell[] = [];
  const merges: Area[] = [];
  const texts: string[] = [];
  const heights: number[] = [];
  const breaksBefore: number[] = [];
  const begins = new Set<number>();
  let boxes = 0;
  for (const [index, { kind, texts: words, cuts, tall }] of parts.entries()) {
    const first = heights.length;
    if (index % 3 === 2) {
      breaksBefore.push(first);
      if (texts.length > 0) begins.add(texts.length);
    }
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
  begins.delete(texts.length);
  return { layout, texts, boxes, begins: [...begins] };
}
