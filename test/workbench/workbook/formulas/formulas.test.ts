/**
 * Formulas over a small sheet with the values that Excel gives. formulas.tsv: a formula and its value a line; the values
 * are LibreOffice's where it agrees with Excel's documentation, and worked out by hand elsewhere.
 */
import fs from "node:fs";
import path from "node:path";
import { Calculator } from "../../../../src/workbench/workbook/calculation";
import { sureFunctions } from "../../../../src/workbench/workbook/calculation/sure";
import { Book, formulaParts, isError } from "../../../../src/workbench/workbook/model";

const cases = fs
  .readFileSync(path.join(__dirname, "formulas.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => {
    const [formula, value] = line.split("\t");
    return { formula: formula!, expected: JSON.parse(value!) as unknown };
  });

/** Known to differ; the workbench's README lists them. */
const different = new Set(['=INDIRECT("없는이름")', "=SUM(INDEX(A1:A10,2):INDEX(A1:A10,4))"]);

const columns: readonly (readonly unknown[])[] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10.5],
  ["가나", "나라", "가다", undefined, "다", "가나", "bc", "Abc", "나비", "가"],
  [true, false, true, undefined, 5],
  [undefined, undefined, 3, undefined, 7, undefined, "글", 0],
  ["*", "5", 5, "5", "12", "007", undefined, "1,234", "12%", "x"],
  [4, 8, "=1/0", 15, "=NA()", 16],
  [],
  ["이름", "가", "나"],
  ["값", 10, 20],
  ["비고", "메모1", "메모2"],
  [],
  ["이름", "나"],
];

const place = 25;

async function values(): Promise<Map<string, unknown>> {
  const book = new Book();
  const sheet = book.addSheet("예산");
  columns.forEach((values, column) =>
    values.forEach((value, row) => {
      if (typeof value === "string" && value.startsWith("=")) sheet.setFormula(row, column, value);
      else if (value !== undefined) sheet.setValue(row, column, value as string);
    }),
  );
  book.defineName({ name: "합계이름", formula: "=예산!$A$3" });
  book.defineName({ name: "범위이름", formula: "=예산!$A$1:$A$4" });
  cases.forEach(({ formula }, row) => sheet.setFormula(row, place, formula));
  await new Calculator(book).calculate();
  return new Map(
    cases.map(({ formula }, row) => {
      const value = sheet.value(row, place);
      return [formula, isError(value) ? value.text : (value ?? "")] as const;
    }),
  );
}

const agrees = (found: unknown, expected: unknown): boolean =>
  typeof found === "number" && typeof expected === "number"
    ? Math.abs(found - expected) <= 2e-10 * Math.max(Math.abs(expected), 1e-6)
    : found === expected;

test("formulas give what Excel gives, but for those that are listed as different", async () => {
  const found = await values();
  const wrong = cases
    .filter(({ formula, expected }) => !agrees(found.get(formula), expected))
    .map(
      ({ formula, expected }) =>
        `${formula} gives ${JSON.stringify(found.get(formula))}, Excel ${JSON.stringify(expected)}`,
    );
  expect(wrong.filter((each) => !different.has(each.split(" gives ")[0]!))).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(1 - wrong.length / cases.length).toBeGreaterThanOrEqual(0.995);
});

test("every function that counts as sure stands in the table, but for those of chance and of the day", () => {
  const called = new Set(
    cases.flatMap(({ formula }) =>
      formulaParts(formula).flatMap(({ kind, text }) => (kind === "function" ? [text.toUpperCase()] : [])),
    ),
  );
  expect(called.size).toBeGreaterThanOrEqual(120);
  const untold = [...sureFunctions].filter((name) => !called.has(name));
  expect(untold.sort()).toEqual(["FALSE", "NOW", "RAND", "RANDARRAY", "RANDBETWEEN", "TODAY"]);
});
