/**
 * A function, its native equal and its LAMBDA agree on random rows of cells.
 * Example: functionAgrees({ name: "CHANGE", compute: change, rows: fc.tuple(anyCell, anyCell) });
 */
import type fc from "fast-check";
import { planFunctions } from "./all";
import { argument, calculate, resultOf, same, sample, type Cell } from "./calculation";

export interface Agreement {
  /** As in Excel, without the namespace. */
  readonly name: string;
  readonly compute: (...args: never[]) => unknown;
  readonly rows: fc.Arbitrary<Cell[]>;
  /** How many cells of a row each argument takes; one where it is not given. */
  readonly widths?: readonly number[];
  /** Rows, instead of 10,000. */
  readonly count?: number;
  /** Whether the LAMBDA takes these arguments; where not said, it does where none of them is optional. */
  readonly hasLambda?: boolean;
}

/** Where the arguments of these widths begin in a row. */
function places(widths: readonly number[]): { first: number; width: number }[] {
  return widths.map((width, index) => ({
    first: widths.slice(0, index).reduce((sum, other) => sum + other, 0),
    width,
  }));
}

export function disagreements(rows: readonly Cell[][], results: readonly Cell[], expected: readonly Cell[]) {
  return results
    .flatMap((result, index) =>
      same(result, expected[index])
        ? []
        : [{ cells: rows[index], inExcel: result, function: expected[index] }],
    )
    .slice(0, 5);
}

const context = { textAt: () => undefined };

/** Describes the agreement on 10,000 rows. */
export function functionAgrees({
  name,
  compute,
  rows: arbitrary,
  widths,
  count,
  hasLambda,
}: Agreement): void {
  describe(name, () => {
    const rows = sample(arbitrary, count);
    const args = places(widths ?? rows[0]!.map(() => 1));
    const expected = rows.map((cells) =>
      resultOf(() =>
        (compute as (...blocks: unknown[]) => unknown)(
          ...args.map(({ first, width }) => argument(...cells.slice(first, first + width))),
        ),
      ),
    );
    const { native, lambda, least } = planFunctions.get(name)!;
    const operandsOf = (row: Parameters<Parameters<typeof calculate>[1]>[0]) =>
      args.map(({ first, width }) => (width === 1 ? row.cells[first]! : row.range(first, width)));

    test(`its native equal agrees on ${rows.length} rows of ${rows[0]!.length} cells`, () => {
      const results = calculate(rows, (row) => native(operandsOf(row), context));
      expect(disagreements(rows, results, expected)).toEqual([]);
    });

    test("also where it stands in a cell of its own", () => {
      const some = rows.slice(0, 50);
      const results = calculate(some, (row) => native(operandsOf(row), context), true);
      expect(disagreements(some, results, expected)).toEqual([]);
    });

    if (hasLambda ?? args.length === least)
      test(`its LAMBDA agrees on ${rows.length} rows`, () => {
        const call = (row: Parameters<typeof operandsOf>[0]) =>
          `LET(함수,${lambda!.slice(1)},함수(${operandsOf(row).join(",")}))`;
        expect(disagreements(rows, calculate(rows, call), expected)).toEqual([]);
      });
  });
}
