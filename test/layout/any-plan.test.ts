/** Whatever the parts, the sheet is well formed: merges apart, ids unique, every cell inside, page breaks at seams. */
import fc from "fast-check";
import { defaultSettings } from "../../src/plan/settings";
import { contains } from "../../src/sheet/address";
import { anyParts } from "../support/any-parts";
import { layoutOf } from "../support/evaluate";

test("any parts give a sheet whose merges do not overlap and whose ids are unique", () => {
  fc.assert(
    fc.property(anyParts, fc.boolean(), (parts, sources) => {
      const layout = layoutOf(parts, { ...defaultSettings, sources });
      const covered = new Set<string>();
      let overlaps = 0;
      for (const area of layout.merges) {
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            if (covered.has(`${row},${column}`)) overlaps += 1;
            covered.add(`${row},${column}`);
          }
        }
      }
      expect(overlaps).toBe(0);
      const places = layout.cells.map(({ row, column }) => `${row},${column}`);
      expect(new Set(places).size).toBe(places.length);
      const ids = layout.cells.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(layout.cells.every(({ row, column }) => contains(layout.page.printArea, row, column))).toBe(
        true,
      );
      expect(layout.rows.every((height) => height > 0 && height <= 409)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("a page never begins inside a merged cell that fits on a page, and breaks go down the sheet", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const { page, merges, rows } = layoutOf(parts);
      const sorted = [...page.breaksBefore].sort((a, b) => a - b);
      expect(page.breaksBefore).toEqual([...new Set(sorted)]);
      let torn = 0;
      for (const area of merges) {
        const height = rows.slice(area.row, area.row + area.rows).reduce((sum, points) => sum + points, 0);
        const parted = page.breaksBefore.some((row) => row > area.row && row < area.row + area.rows);
        if (parted && height < 700) torn += 1;
      }
      expect(torn).toBe(0);
    }),
    { numRuns: 100 },
  );
});
