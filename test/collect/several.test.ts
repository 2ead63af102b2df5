/** One workbook of several departments: each gets its own plan, as if it had handed in a file of its own. */
import { departmentsOf, plansOfSeveral } from "../../src/collect";
import { kinds, named, type LedgerRow } from "../../src/ledger";
import { readWorkbook } from "../../src/reader";
import { book, type Row } from "../reader/workbooks/grids";
import { detailsOf, government, sum, whole, year, type Department } from "./government";
import { byColumn, shared } from "./several";
import { sheetsOf, type Rows } from "./workbooks";

const departments = government(11, 3);

const plansIn = (sheets: Record<string, Rows>) =>
  plansOfSeveral(
    readWorkbook(
      book(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, { rows: rows as Row[] }]))),
    ).parts,
    { file: "전체.xlsx" },
  );
const read = (sheets: Record<string, Rows>) => plansIn(sheets)!;

const count = (rows: readonly LedgerRow[], item: string): number =>
  rows.filter((row) => row.item === item && row.kind === kinds.name).length;

const counted = (rows: readonly LedgerRow[]) => ({
  goals: count(rows, named.goal),
  indicators: count(rows, named.indicator),
  units: count(rows, named.unitProgram),
  staff: rows.find(({ kind }) => kind === "정원")?.value,
  policy: rows.find((row) => row.item === "정책사업" && row.year === year)?.value,
});

const wanted = (one: Department) => ({
  goals: one.goals.length,
  indicators: one.goals.flatMap(({ indicators }) => indicators).length,
  units: one.goals.flatMap(({ units }) => units).length,
  staff: one.staff.grades[0] + one.staff.grades[1] + one.staff.grades[2],
  policy: sum(detailsOf(one), "now"),
});

test("a 예산 sheet with a column 부서: each department has its own goals, indicators, programs, staff and amounts", () => {
  const { rows, findings } = read({
    예산: byColumn(departments),
    ...shared(departments, ["조직인력", "성과지표", "실적", "사업개요"]),
  });
  const found = departmentsOf(rows);
  expect(found.map(({ name }) => name)).toEqual(departments.map(({ name }) => name));
  expect(found.map((one) => counted(one.rows))).toEqual(departments.map(wanted));
  for (const [index, one] of departments.entries())
    expect(found[index]!.rows.find((row) => row.item === "계" && row.year === year)?.value).toBe(
      sum(whole(one), "now"),
    );
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a goal that is tied to no department is told with its cell, and given to none", () => {
  const [first, ...others] = shared(departments, ["성과지표"])["성과지표"]!;
  const stray: Rows = [
    ["정책사업목표 : 어느 부서의 것도 아닌 목표"],
    ...sheetsOf(departments[0]!, 0)["성과지표"]!.slice(1, 5),
  ];
  const { rows, findings } = read({
    예산: byColumn(departments),
    성과지표: [first!, ...others, [], ...stray],
  });
  expect(findings.map(({ kind }) => kind)).toContain("of-no-department");
  expect(rows.some(({ goal }) => goal === "어느 부서의 것도 아닌 목표")).toBe(false);
});

test("a department's file in which two programs name others that carry them out stays one department's", () => {
  const [one] = government(1, 1);
  const sheets = sheetsOf(one!, 0);
  const details = one!.goals.flatMap(({ units }) =>
    units.flatMap((unit) => unit.details.map(({ name }) => name)),
  );
  expect(details.length).toBeGreaterThan(2);
  const named = (cell: unknown): string | undefined =>
    [`${details[0]!}(총무과)`, `${details[1]!}(회계과)`].find(
      (name) => String(cell).trim() === name.replace(/\(.*/, ""),
    );
  const budget = sheets["예산"]!.map(([cell, ...rest]) => [
    named(cell) ? `      ${named(cell)!}` : cell,
    ...rest,
  ]);
  expect(plansIn({ ...sheets, 예산: budget })).toBeUndefined();
});
