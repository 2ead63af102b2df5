/**
 * A reading on few lines, for tests that state it as a whole: "세부 마을 가꾸기 2026=120,000", "지표 만족도 70→2026", and what
 * it tells besides notes: "unit-assumed 예산!A2:B2". Amounts in won.
 */
import type { BudgetLevel, Figure, Measure } from "../../../src/plan/model";
import type { Reading } from "../../../src/reader/model";

const levels: Partial<Record<BudgetLevel, string>> = {
  total: "계",
  department: "부서",
  policyProgram: "정책",
  unitProgram: "단위",
  detailProgram: "세부",
};

export function linesOf({ parts }: Reading): string[] {
  return [
    ...parts.budget.map(({ level, path, name, account, amounts, more }) =>
      join(
        levels[level] ?? level,
        [...path, name].join(">"),
        account && `(${account})`,
        ...Object.entries(amounts).map(([year, one]) => money(year, one)),
        ...more.map((one) => money(one.year, one)),
      ),
    ),
    ...parts.staffing.map(({ department, authorized, current }) =>
      join("정원", department, `${authorized.total?.value} ${current?.value}`),
    ),
    ...parts.indicators.map(({ name, unit, weight, targets, results }) =>
      join(
        "지표",
        name,
        unit && `(${unit})`,
        weight && `${weight.value}`,
        years("목표", targets),
        years("실적", results),
      ),
    ),
    ...parts.quantities.map(({ name, unit, values }) =>
      join("수량", name, unit && `(${unit})`, years("", values)),
    ),
  ];
}

export function toldOf({ findings }: Reading): string[] {
  return findings
    .filter(({ severity }) => severity !== "note")
    .map(({ kind, cells }) => join(kind, ...cells));
}

const join = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(" ");

const money = (year: string | number, { value, kind }: Figure & { readonly kind: string }): string =>
  `${year}${kind === "budget" ? "" : `/${kind}`}=${value.toLocaleString("en-US")}`;

function years(what: string, measures: Readonly<Record<number, Measure>>): string {
  const said = Object.entries(measures).map(
    ([year, { value, partial }]) => `${year}=${value}${partial ? "(잠정)" : ""}`,
  );
  return join(what, ...said);
}
