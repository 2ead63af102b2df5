import fc from "fast-check";
import { addressLists, rectangles, rowLists, stacks } from "../../src/excel/areas";

const position = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const positions = fc.uniqueArray(position, {
  selector: ({ row, column }) => `${row}:${column}`,
  maxLength: 120,
});

describe("cells put together into areas", () => {
  it("are runs along a row, and equal runs below one another", () => {
    const cells = [4, 5]
      .flatMap((row) => [2, 3].map((column) => ({ row, column })))
      .concat({ row: 8, column: 5 });
    expect(addressLists(rectangles(cells))).toEqual(["C5:D6,F9"]);
  });
  it("cover each cell exactly once, whatever the cells", () => {
    fc.assert(
      fc.property(positions, (cells) => {
        const covered = rectangles(cells).flatMap((area) =>
          Array.from({ length: area.rows * area.columns }, (_, index) => ({
            row: area.row + Math.floor(index / area.columns),
            column: area.column + (index % area.columns),
          })),
        );
        const keys = (list: readonly { row: number; column: number }[]): string[] =>
          list.map(({ row, column }) => `${row}:${column}`).sort();
        expect(keys(covered)).toEqual(keys(cells));
      }),
    );
  });
  it("become several address texts where one would be too long for Excel", () => {
    const scattered = Array.from({ length: 4000 }, (_, index) => ({ row: index * 2, column: index % 2 }));
    const lists = addressLists(rectangles(scattered));
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8192);
    expect(lists.join(",").split(",")).toHaveLength(4000);
  });
  it("name whole rows by their numbers", () => {
    expect(rowLists([2, 6, 7, 8])).toEqual(["3:3,7:9"]);
  });
  it("of the same columns are stacked only where nothing lies between them", () => {
    const line = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });
    const stacked = stacks([line(2, 0, 3), line(2, 3, 2), line(3, 0, 3), line(3, 3, 4), line(5, 0, 3)]);
    expect(addressLists(stacked)).toEqual(["A3:C4,D3:E3,D4:G4,A6:C6"]);
  });
});
