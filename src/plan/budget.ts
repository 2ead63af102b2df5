/**
 * The rows of 3. 예산현황 out of the budget's lines: stated where the sheets state them, else made of their parts.
 * In: the lines of 예산. Out: 행정운영경비 73,865,000 (2017), 224,496,000 (2016).
 */
import { finding, type Finding } from "../messages/finding";
import { sumFigures } from "./figures";
import { amountOf, budgetKinds } from "./lines";
import type { BudgetLevel, BudgetLine, Figure } from "./model";
import type { BudgetStatus, YearPair } from "./plan";

/** The table's rows by their printed names, in its order. */
export const statusRows: readonly { readonly row: keyof BudgetStatus; readonly name: string }[] = [
  { row: "total", name: "계" },
  { row: "policy", name: "정책사업" },
  { row: "administration", name: "행정운영경비" },
  { row: "personnel", name: "인력운영비" },
  { row: "basic", name: "기본경비" },
  { row: "financial", name: "재무활동" },
];

/** Amounts of both years; a row that no sheet states and no parts make is missing and named in a finding. */
export function budgetStatus(
  lines: readonly BudgetLine[],
  fiscalYear: number,
  report: (found: Finding) => void,
): BudgetStatus {
  const current = inYear(lines, fiscalYear, report);
  const previous = inYear(lines, fiscalYear - 1, report);
  const pair = (row: keyof BudgetStatus): YearPair => ({ current: current[row], previous: previous[row] });
  return {
    total: pair("total"),
    policy: pair("policy"),
    administration: pair("administration"),
    personnel: pair("personnel"),
    basic: pair("basic"),
    financial: pair("financial"),
  };
}

function inYear(
  lines: readonly BudgetLine[],
  year: number,
  report: (found: Finding) => void,
): Record<keyof BudgetStatus, Figure | undefined> {
  const of = (...levels: BudgetLevel[]): Figure | undefined => {
    for (const level of levels) {
      const ofLevel = lines.filter((line) => line.level === level);
      const amount = amountOf(ofLevel, year, budgetKinds, report);
      if (amount) return amount;
    }
    return undefined;
  };
  const policy = of("policy", "policyProgram") ?? ofPrograms(lines, year, report);
  const [personnel, basic, financial] = [of("personnel"), of("basic"), of("financial")];
  const administration = of("administration") ?? sumFigures([personnel, basic]);
  const total = of("total") ?? sumFigures([policy, administration, financial]);
  const rows = { total, policy, administration, personnel, basic, financial };
  const missing = statusRows.filter(({ row }) => rows[row] === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name);
    const severity = areNone(missing, rows) ? ("note" as const) : undefined;
    report(
      finding(
        "amounts-missing",
        { year, names },
        { subject: `예산현황/${year}`, ...(severity && { severity }) },
      ),
    );
  }
  return rows;
}

/** Whether the rows that are missing are likely to be none: most departments have no 재무활동, and list what they have. */
const areNone = (
  missing: readonly { row: keyof BudgetStatus }[],
  { policy, administration }: Record<keyof BudgetStatus, Figure | undefined>,
): boolean =>
  missing.every(({ row }) => row === "financial") && policy !== undefined && administration !== undefined;

/** Lines of this level that no administrative expense or financial activity stands above. */
export function programLines(
  lines: readonly BudgetLine[],
  level: "unitProgram" | "detailProgram",
): BudgetLine[] {
  const aside = /^(행정운영경비|재무활동|인력운영비|기본경비)/;
  return lines.filter(
    (line) => line.level === level && !line.path.some((name) => aside.test(name.replace(/\s/g, ""))),
  );
}

function ofPrograms(
  lines: readonly BudgetLine[],
  year: number,
  report: (found: Finding) => void,
): Figure | undefined {
  return (
    amountOf(programLines(lines, "unitProgram"), year, budgetKinds, report) ??
    amountOf(programLines(lines, "detailProgram"), year, budgetKinds, report)
  );
}
