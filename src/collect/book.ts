/**
 * What each department has in a budget book (세출예산사업명세서). In: its budget lines. Out: 살림과, 1,234,000,000 won in 2017,
 * from 명세서!A12. Accounts are added up.
 */
import { budgetKinds } from "../plan/lines";
import type { BudgetLine } from "../plan/model";
import { printSheetArea } from "../sheet/address";
import type { BookTotal } from "./checks";

/** The department's own line; in a book that has none the department's 정책사업, 행정운영경비 and 재무활동. */
export function bookTotals(lines: readonly BudgetLine[], file: string): BookTotal[] {
  const own = lines.filter(({ level }) => level === "department");
  const parts = lines.filter(
    ({ level, department }) =>
      department !== undefined && ["policyProgram", "administration", "financial"].includes(level),
  );
  const totals = new Map<string, { won: Record<number, number>; cell: string }>();
  for (const line of own.length > 0 ? own : parts) {
    const name = line.level === "department" ? line.name : line.department!;
    const total = totals.get(name) ?? { won: {}, cell: printSheetArea(line.cell) };
    for (const { year, value, kind } of Object.values(line.amounts))
      if (budgetKinds.includes(kind)) total.won[year] = (total.won[year] ?? 0) + value;
    totals.set(name, total);
  }
  return [...totals].map(([department, { won, cell }]) => ({ department, won, file, cell }));
}
