/**
 * Reading grows with what is read and no faster: a department of 50, 300 and 1,000 detail programs, a workbook of 10, 40 and
 * 120 departments, an export of 500, 2,000 and 8,000 rows. Work is counted, not timed.
 * @context own
 */
import { countedWork, exponent } from "../support/counted-work";
import { gridsOfLargeDepartment } from "../../scripts/bench/large-department";
import { readWorkbook } from "../../src/reader";
import type { Workbook } from "../../src/sheet/grid";
import { government } from "../collect/government";
import { severalDepartments } from "../collect/several";
import { exportOf } from "./workbooks/export";
import { book, type Row } from "./workbooks/grids";

const shapes: readonly [string, (size: number) => Workbook, readonly number[]][] = [
  [
    "detail programs",
    (size) => gridsOfLargeDepartment({ goals: 4, units: size / 5, details: 5 }),
    [50, 300, 1000],
  ],
  [
    "departments in one workbook",
    (size) =>
      book(
        Object.fromEntries(
          Object.entries(severalDepartments(government(11, size))).map(([name, rows]) => [
            name,
            { rows: rows as Row[] },
          ]),
        ),
      ),
    [10, 40, 120],
  ],
  ["rows of an export", exportOf, [500, 2000, 8000]],
];

it.each(shapes)("reading %s is linear", (_, make, sizes) => {
  const works = sizes.map((size) => {
    const workbook = make(size);
    return { size, work: countedWork(() => readWorkbook(workbook)) };
  });
  expect(exponent(works)).toBeLessThan(1.15);
  expect(works.every(({ size, work }) => work > 10 * size)).toBe(true);
});
