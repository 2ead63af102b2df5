/**
 * A government of 10, 60 and 200 departments: putting their rows together, the sheets over them, the checks, and parting one
 * workbook that holds them all grow with their number and no faster. Work is counted, not timed.
 * @context own
 */
import { countedWork, exponent } from "../support/counted-work";
import { checkCollection, collect, departmentsOf, plansOfSeveral, rowsOfAll } from "../../src/collect";
import { standardForm } from "../../src/forms";
import { rowsOfPlan, type LedgerRow } from "../../src/ledger";
import { assemble } from "../../src/plan/assemble";
import type { PlanParts } from "../../src/plan/model";
import { readWorkbook } from "../../src/reader";
import type { Workbook } from "../../src/sheet/grid";
import { book, type Row } from "../reader/workbooks/grids";
import { government, year } from "./government";
import { severalDepartments } from "./several";
import { sheetsOf, type Rows } from "./workbooks";

interface Sized {
  readonly departments: number;
  readonly files: readonly { readonly name: string; readonly rows: readonly LedgerRow[] }[];
  readonly rows: readonly LedgerRow[];
  /** Of one workbook that holds all of them. */
  readonly parts: PlanParts;
}

const grids = (sheets: Readonly<Record<string, Rows>>): Workbook =>
  book(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, { rows: rows as Row[] }])));

function sized(count: number): Sized {
  const departments = government(11, count);
  const files = departments.map((one) => {
    const { plan } = assemble(readWorkbook(grids(sheetsOf(one, 0))).parts);
    return { name: one.file, rows: rowsOfPlan(plan!, { file: one.file }) };
  });
  const { parts } = readWorkbook(grids(severalDepartments(departments)));
  return { departments: count, files, rows: rowsOfAll(files), parts };
}

const steps: Record<string, (one: Sized) => unknown> = {
  "putting rows together": ({ files }) => rowsOfAll(files),
  "the sheets": ({ rows }) => collect(rows, standardForm),
  "the checks": ({ rows }) => checkCollection({ departments: departmentsOf(rows), fiscalYear: year }),
  "parting one workbook": ({ parts }) => plansOfSeveral(parts, { file: "전체.xlsx" }),
};

const all: Sized[] = [];
beforeAll(() => {
  for (const count of [10, 60, 200]) all.push(sized(count));
});

it.each(Object.entries(steps))("%s: linear", (_, step) => {
  const works = all.map((one) => ({ size: one.rows.length, work: countedWork(() => step(one)) }));
  expect(exponent(works)).toBeLessThan(1.15);
  expect(works.every(({ size, work }) => work > size)).toBe(true);
});

it("gives each of 200 departments in one workbook its own plan", () => {
  const { rows } = plansOfSeveral(all[2]!.parts, { file: "전체.xlsx" })!;
  expect(departmentsOf(rows)).toHaveLength(200);
});
