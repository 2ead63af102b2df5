/**
 * What each department has in a budget book (세출예산사업명세서), line by line: of a name that comes twice its programs tell whether
 * it is another account's line of the same department or another office's department.
 * In: its budget lines. Out: 살림과, 1,234,000,000 won in 2017, from 명세서!A12, with 구정홍보 추진, …
 */
import { budgetKinds } from "../plan/lines";
import type { BudgetLevel, BudgetLine } from "../plan/model";
import { printSheetArea } from "../sheet/address";
import type { BookTotal } from "./checks";

/** The department's own lines; in a book that has none the department's 정책사업, 행정운영경비 and 재무활동. */
export function bookTotals(lines: readonly BudgetLine[], file: string): BookTotal[] {
  const hasOwn = lines.some(({ level }) => level === "department");
  const totals: Total[] = [];
  const last = new Map<string, Total>();
  for (const line of lines) {
    const { level, account = "", cell } = line;
    const isOwn = level === "department";
    const department = isOwn ? line.name : line.department;
    if (department === undefined) continue;
    const isCounted = hasOwn ? isOwn : wholes.has(level);
    if (isOwn || (isCounted && !last.has(department))) {
      const total = { department, account, won: {}, file, cell: printSheetArea(cell), programs: [] };
      totals.push(total);
      last.set(department, total);
    }
    const total = last.get(department);
    if (!total) continue;
    if (programs.has(level)) total.programs.push(line.name);
    if (!isCounted) continue;
    for (const { year, value, kind } of Object.values(line.amounts))
      if (budgetKinds.includes(kind)) total.won[year] = (total.won[year] ?? 0) + value;
  }
  return totals;
}

const wholes: ReadonlySet<BudgetLevel> = new Set(["policyProgram", "administration", "financial"]);
/** What a department has for itself; 인력운영비 and the like all have. */
const programs: ReadonlySet<BudgetLevel> = new Set(["policyProgram", "unitProgram", "detailProgram"]);

interface Total extends BookTotal {
  readonly won: Record<number, number>;
  readonly programs: string[];
}
