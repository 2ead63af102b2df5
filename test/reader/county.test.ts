/**
 * A county's 세출예산사업명세서, made with its own oracle: each program is read with its level, amounts and cell, in every way
 * in which such a book comes; a correct book raises no alarm; a row that the page's end swallowed is told.
 */
import type { BudgetLine } from "../../src/plan/model";
import { readWorkbook } from "../../src/reader";
import { printSheetAreas } from "../../src/sheet/address";
import { countyBook, type County, type CountyBook, type Stated } from "./county/book";

const base: CountyBook = { seed: 7, departments: 4, year: 2026, form: "indented", sheets: "one" };

const shapes: Readonly<Record<string, Partial<CountyBook>>> = {
  "one sheet, indents": {},
  "one sheet, a column for each level": { form: "stepped" },
  "a sheet for each department": { sheets: "department" },
  "a sheet for each page": { sheets: "page" },
  "a sheet for each page, a column for each level": { sheets: "page", form: "stepped" },
  "programs named like objects and offices": { misleadingNames: true },
  "programs named like objects and offices, a column for each level": {
    misleadingNames: true,
    form: "stepped",
  },
  "rows lost at page ends": { losesRows: true, rowsPerPage: 23 },
  "all of it at once": {
    losesRows: true,
    rowsPerPage: 23,
    misleadingNames: true,
    form: "stepped",
    sheets: "page",
  },
};

describe.each(Object.entries(shapes))("a county's book: %s", (_name, shape) => {
  const county = countyBook({ ...base, ...shape });
  const reading = readWorkbook(county.workbook);
  const told = reading.findings.filter(({ severity }) => severity !== "note");
  const cellsOf = (cells: readonly string[]) => cells.flatMap((cell) => cell.split(","));
  /** Where the programs stand whose rows were lost below them. */
  const parents = new Set(county.stated.filter(({ cell }) => !cell).map(({ parent }) => parent!));

  test("each program is read with its level, its amounts and its cell", () => {
    expect(differences(county, reading.parts.budget)).toEqual([]);
  });

  test("nothing is told of what is right, and each lost row is told where its parent stands", () => {
    const wrong = told.filter(({ cells }) => !cellsOf(cells).some((cell) => parents.has(cell)));
    expect(wrong.map(({ kind, cells }) => `${kind} ${cells.join()}`)).toEqual([]);
    const all = new Set(told.flatMap(({ cells }) => cellsOf(cells)));
    expect([...parents].filter((parent) => !all.has(parent))).toEqual([]);
    expect(reading.notUnderstood).toEqual([]);
  });

  test("the 세부사업 add up to the book's sum, to the won", () => {
    const printed = county.stated.filter(({ level, cell }) => level === "detailProgram" && cell);
    const lines = reading.parts.budget.filter(({ level }) => level === "detailProgram");
    for (const [year, key] of [
      [base.year, "now"],
      [base.year - 1, "before"],
    ] as const) {
      const sum = lines.reduce((all, { amounts }) => all + (amounts[year]?.value ?? 0), 0);
      expect(sum).toBe(printed.reduce((all, line) => all + line[key], 0));
    }
  });
});

/** What the reading has otherwise than the book, a line each. Overhead's own levels are told by their sums. */
function differences({ stated }: County, budget: readonly BudgetLine[]): string[] {
  const read = new Map<string, string>();
  for (const { level, name, amounts } of budget)
    for (const year of [base.year, base.year - 1]) {
      const amount = amounts[year];
      if (amount) read.set(printSheetAreas(amount.from), `${level} ${name} ${amount.value}`);
    }
  return stated.filter(isProgram).flatMap((line) => {
    const found = line.cell && read.get(line.cell);
    const expected = `${line.level} ${line.name} ${line.now}`;
    return !line.cell || found === expected
      ? []
      : [`${line.cell}: ${found ?? "nothing"}, expected ${expected}`];
  });
}

const isProgram = ({ name }: Stated): boolean => name !== "기본경비";
