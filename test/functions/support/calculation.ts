/**
 * Computes an Excel formula over rows of random cells in a real calculation engine, and the add-in's functions over the
 * same cells.
 */
import { Workbook } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import fc from "fast-check";
import { columnName } from "../../../src/sheet/address";
import { correctedFunctions } from "../../../src/workbench/workbook/calculation/excelts-engine";

/** What a cell may hold: blank is undefined, an error an object. */
export type Cell = number | string | boolean | undefined | { readonly error: string };

installFormulaEngine();

/** The references of one row: `cells` one by one, `range(0, 3)` its first three. */
export interface Row {
  readonly cells: readonly string[];
  readonly range: (first: number, columns: number) => string;
}

/**
 * The result of a formula for each row of cells. The engine reads the formula once and computes it for every row, with
 * references that move: OFFSET(A1,줄,0) is the row's own A. `apart` writes it out for each row instead; "dynamic" as an Excel
 * does that spills arrays.
 */
export function calculate(
  rows: readonly (readonly Cell[])[],
  formula: (row: Row) => string,
  apart: boolean | "dynamic" = false,
): Cell[] {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("자료");
  rows.forEach((cells, index) =>
    cells.forEach((cell, column) => {
      if (cell !== undefined) sheet.getCell(index + 1, column + 1).value = cell as never;
    }),
  );
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => columnName(column));
  const write = (at: number, text: string): void => {
    sheet.getCell(at, width + 1).value = { formula: text, isDynamicArray: apart !== true } as never;
  };
  if (apart)
    rows.forEach((_, index) => {
      const cells = columns.map((column) => `${column}${index + 1}`);
      write(
        index + 1,
        formula({ cells, range: (first, count) => `${cells[first]}:${cells[first + count - 1]}` }),
      );
    });
  else {
    const cells = columns.map((column) => `OFFSET(${column}1,줄,0)`);
    const range = (first: number, count: number): string => `OFFSET(${columns[first]}1,줄,0,1,${count})`;
    write(1, `MAP(SEQUENCE(${rows.length},1,0),LAMBDA(줄,${formula({ cells, range })}))`);
  }
  Object.assign(workbook, { userFunctions: correctedFunctions() });
  workbook.calculateFormulas();
  return rows.map((_, index) => {
    const cell = sheet.getCell(index + 1, width + 1) as { result?: unknown; value: unknown };
    return (apart || index === 0 ? cell.result : cell.value) as Cell;
  });
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

/** Cells as a custom function receives them: a block of one row. */
export function argument(...cells: Cell[]): unknown[][] {
  return [cells.map((cell) => (typeof cell === "object" ? { code: cell.error } : (cell ?? "")))];
}

/** Both show the same: texts and errors alike, numbers to 12 digits. */
export function same(one: Cell, other: Cell): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  }
  if (typeof one === "object" && typeof other === "object") return one?.error === other?.error;
  return (one ?? "") === (other ?? "");
}

const numbers = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 1000),
  fc.constantFrom(0, 1, -1, 0.5, 100),
  fc.constantFrom(1e15, -999_999_999_999_999, 1e200, -1e200, 8e307, -8e307, 1e-9, -1e-15, 1e-200, 1e-300),
);

/** Mostly numbers, huge and tiny ones among them, with every odd thing that a cell may hold. */
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
