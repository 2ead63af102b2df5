/** Where pages break. */
import { pageSetup } from "../../src/layout/pages";
import type { Group } from "../../src/layout/draft";

const widths = [80];
/** Groups of rows of 20 points after a title row and its gap; `rows` per group, "new" begins a page. */
function breaksOf(...groups: readonly (number | "new")[]): number[] {
  const heights = [20, 20];
  const built: Group[] = [{ row: 0, rows: 2, seams: [], newPage: false }];
  let newPage = false;
  for (const rows of groups) {
    if (rows === "new") {
      newPage = true;
      continue;
    }
    const row = heights.length;
    built.push({ row, rows, seams: Array.from({ length: rows }, (_, index) => row + index), newPage });
    heights.push(...Array<number>(rows).fill(20));
    newPage = false;
  }
  return [...pageSetup(widths, heights, built).breaksBefore];
}

test("what fits on one page is not broken", () => {
  expect(breaksOf(10, 10)).toEqual([]);
});

test("a part that begins a page does so, however short the one before", () => {
  expect(breaksOf(3, "new", 3)).toEqual([5]);
});

test("a table that no longer fits goes to the next page as a whole", () => {
  expect(breaksOf(25, 20)).toEqual([27]);
});

test("a table longer than a page is parted between its rows, on each page as many as fit", () => {
  const breaks = breaksOf(5, 100);
  expect(breaks.length).toBeGreaterThanOrEqual(2);
  const [first, second] = breaks;
  expect(first).toBeGreaterThan(7);
  expect(second! - first!).toBe(breaks[breaks.length - 1]! - breaks[breaks.length - 2]!);
});

test("the page is an upright A4 sheet with the title repeated and its number below", () => {
  const page = pageSetup([50, 50], [30, 10, 20], []);
  expect(page).toMatchObject({
    orientation: "portrait",
    titleRows: { row: 0, rows: 2 },
    printArea: { row: 0, column: 0, rows: 3, columns: 2 },
    footer: "- &P -",
  });
});
