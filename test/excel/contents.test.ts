/** A layout's cells as blocks, of a ledger's size: hundreds of thousands of cells, more than a function takes arguments. */
import { contentsOf } from "../../src/excel/contents";
import type { LayoutCell, SheetLayout } from "../../src/sheet/layout";

test("the block is as large as the cells reach, however many they are", () => {
  const cells = Array.from({ length: 300_000 }, (_, index): LayoutCell => ({
    row: Math.floor(index / 20),
    column: index % 20,
    content: index,
  }));
  const layout = { name: "성과자료", columns: [], rows: [], cells, merges: [] } as unknown as SheetLayout;
  const { rows, columns, formulas } = contentsOf(layout, () => "");
  expect([rows, columns]).toEqual([15_000, 20]);
  expect(formulas[14_999]![19]).toBe(299_999);
});
