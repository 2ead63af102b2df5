/**
 * Computes Excel formulas over rows of random cells in a real calculation engine, and the add-in's functions over the
 * same cells.
 */
import { Workbook } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import fc from "fast-check";
import { columnName } from "../../../src/sheet/address";

/** What a cell may hold: blank is undefined, an error an object. */
export type Cell = number | string | boolean | undefined | { readonly error: string };

installFormulaEngine();

// The engine drops formulas silently beyond 10,000 different texts in one workbook.
const rowsPerWorkbook = 4000;

/** The results of `formula(row)` for each row of cells, which stand in columns A, B, … of the row. */
export function calculate(
  rows: readonly (readonly Cell[])[],
  formula: (references: string[], row: number) => string,
): Cell[] {
  const results: Cell[] = [];
  for (let from = 0; from < rows.length; from += rowsPerWorkbook) {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("자료");
    const part = rows.slice(from, from + rowsPerWorkbook);
    part.forEach((cells, index) => {
      cells.forEach((cell, column) => {
        if (cell !== undefined) sheet.getCell(index + 1, column + 1).value = cell as never;
      });
      const references = cells.map((_, column) => `${columnName(column)}${index + 1}`);
      sheet.getCell(index + 1, cells.length + 1).value = { formula: formula(references, index + 1) } as never;
    });
    workbook.calculateFormulas();
    part.forEach((cells, index) => {
      const { result } = sheet.getCell(index + 1, cells.length + 1) as { result?: unknown };
      results.push(result as Cell);
    });
  }
  return results;
}

/** A function's result over a row, as a cell shows it. */
export function resultOf(compute: () => unknown): Cell {
  try {
    const result = compute();
    return Array.isArray(result) ? (result as Cell[][])[0]![0] : (result as Cell);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === undefined) throw error;
    return { error: code };
  }
}

/** A cell as a custom function receives it. */
export function argument(cell: Cell): unknown[][] {
  if (typeof cell === "object") return [[{ code: cell.error }]];
  return [[cell ?? ""]];
}

/** Both show the same: texts and errors alike, numbers to 12 digits. */
export function same(one: Cell, other: Cell): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other), 1e-3);
  }
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return (one ?? "") === (other ?? "");
}

const numbers = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 1000),
  fc.constantFrom(0, 1, -1, 0.5, 100),
);

/** Mostly numbers, with every odd thing that a cell may hold. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 14, arbitrary: numbers },
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constantFrom("많음", " ", "12", "1,234", "-", "TRUE") },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.constantFrom("#N/A", "#DIV/0!", "#REF!", "#VALUE!").map((error) => ({ error })),
  },
);

/** `count` rows from an arbitrary row, the same on every run. */
export function sample<T>(rows: fc.Arbitrary<T>, count = 10_000): T[] {
  return fc.sample(rows, { numRuns: count, seed: 20170901 });
}
