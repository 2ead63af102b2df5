/** One workbook of several departments: each gets its own plan, as if it had handed in a file of its own. */
import { departmentsOf, officeOf, plansOfSeveral } from "../../src/collect";
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

describe("of several offices, two of which have a department of one name", () => {
  const [one, two, three] = government(5, 3) as [Department, Department, Department];
  const all: Department[] = [
    { ...one, name: "총무과", office: "문화국", strategicGoal: "함께하는 문화 도시" },
    { ...two, name: "총무과", office: "복지국", strategicGoal: "두터운 복지 도시" },
    { ...three, office: "숲길국", strategicGoal: "푸른 숲길 도시" },
  ];
  const of = (rows: readonly LedgerRow[]) =>
    departmentsOf(rows).map((each) => [
      each.name,
      officeOf(each),
      each.rows.find(({ item, year: of }) => item === "계" && of === year)?.value,
      each.rows.find(({ kind }) => kind === "정원")?.value,
    ]);
  const staffOf = ({ staff: { grades } }: Department): number => grades[0] + grades[1] + grades[2];
  const expected = all.map((each) => [
    each.name === "총무과" ? `${each.office} 총무과` : each.name,
    each.office,
    sum(whole(each), "now"),
    staffOf(each),
  ]);
  const strategicGoals = (rows: readonly LedgerRow[]) =>
    departmentsOf(rows).map((each) => new Set(each.rows.map(({ strategicGoal }) => strategicGoal)));

  /** A column 실국 in front, of which only the first row of each office is filled in. */
  const withOffices = (rows: Rows, head: number): Rows => {
    let last: string | undefined;
    return rows.map((row, at) => {
      if (at < head) return row;
      if (at === head) return ["실국", ...row];
      const own = all.find(({ goals }) => goals.some(({ name }) => name === row[1]))?.office ?? last;
      const isNew = own !== last;
      last = own;
      return [isNew ? own : undefined, ...row];
    });
  };

  test("a column 실국 beside 부서: each is collected for itself, under its office", () => {
    const staff: Rows = [
      ["정원 및 현원"],
      ["실국", "부서", "정원", "현원"],
      ...all.map((each): Rows[number] => [each.office, each.name, staffOf(each), 4]),
    ];
    const { rows, findings } = read({
      예산: withOffices(byColumn(all), 2),
      ...shared(all, ["성과지표", "실적", "사업개요"]),
      정원: staff,
    });
    expect(of(rows)).toEqual(expected);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a sheet each: each has the office, 전략목표 and figures of its own sheets", () => {
    const sheets = Object.fromEntries(
      all.flatMap((each) =>
        Object.entries(sheetsOf(each, 0)).map(([name, rows]) => [`${each.office} ${name}`, rows]),
      ),
    );
    const { rows, findings } = read(sheets);
    expect(of(rows)).toEqual(expected);
    expect(strategicGoals(rows)).toEqual(all.map(({ strategicGoal }) => new Set([strategicGoal])));
    expect(findings).toEqual([]);
  });

  test("all of a department on one sheet that bears no name: what its card says is whose the rest is", () => {
    const sheets = Object.fromEntries(
      all.map((each, at) => [
        `Sheet${at + 1}`,
        Object.values(sheetsOf(each, 0)).flatMap((rows): Rows => [
          ...rows.map((row) => row.map((cell) => (/세출예산$/.test(String(cell)) ? "세출예산" : cell))),
          [],
          [],
        ]),
      ]),
    );
    const { rows } = read(sheets);
    expect(of(rows)).toEqual(expected);
  });

  test("staff of a name that two have is given to neither, and told", () => {
    const { rows, findings } = read({
      예산: withOffices(byColumn(all), 2),
      ...shared(all, ["조직인력", "성과지표", "실적", "사업개요"]),
    });
    expect(of(rows).map(([, , , staff]) => staff)).toEqual([undefined, undefined, staffOf(all[2]!)]);
    expect(findings.map(({ kind, data }) => [kind, data])).toContainEqual([
      "of-no-department",
      { name: "총무과" },
    ]);
  });
});
