/**
 * One workbook of several departments, as budget teams keep it: their lines with a column 부서, their other tables below one
 * another. In: 살림과 and 나눔과. Out: the rows of 예산, 조직인력, 성과지표, 실적, 사업개요.
 */
import { sum, year, type Department, type Money } from "./government";
import { sheetsOf, type Rows } from "./workbooks";

/** All sheets of the workbook. */
export const severalDepartments = (departments: readonly Department[]): Record<string, Rows> => ({
  예산: byColumn(departments),
  ...shared(departments, ["조직인력", "성과지표", "실적", "사업개요"]),
});

const amounts = (parts: readonly Money[]): Rows[number] => [
  sum(parts, "now") / 1000,
  sum(parts, "before") / 1000,
];

/** One row a program, its department in the first column. */
export const byColumn = (departments: readonly Department[]): Rows => [
  [`${year}년도 부서별 세출예산`],
  ["(단위 : 천원)"],
  ["부서", "정책사업", "단위사업", "세부사업", `'${year % 100}예산`, `'${(year - 1) % 100}예산`],
  ...departments.flatMap((one): Rows => [
    ...one.goals.flatMap((goal) =>
      goal.units.flatMap((unit) =>
        unit.details.map((detail) => [one.name, goal.name, unit.name, detail.name, ...amounts([detail])]),
      ),
    ),
    [one.name, "행정운영경비", "인력운영비", "인력운영비", ...amounts([one.personnel])],
    [one.name, "행정운영경비", "기본경비", "기본경비", ...amounts([one.basic])],
  ]),
];

/** These sheets, the departments' tables below one another. */
export function shared(departments: readonly Department[], names: readonly string[]): Record<string, Rows> {
  const all = departments.map((one) => sheetsOf(one, 0));
  const below = (name: string): Rows => {
    const [first, ...others] = all.map((sheets) => sheets[name]!);
    return name === "조직인력"
      ? [...first!, ...others.map((rows) => rows.at(-1)!)]
      : [first!, ...others].flatMap((rows) => [...rows, []]);
  };
  return Object.fromEntries(names.map((name) => [name, below(name)]));
}
