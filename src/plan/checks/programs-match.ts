/**
 * Programs of the budget and programs with an overview are the same ones; administrative expenses have none.
 * Example: 단위사업 구정소식지 발행 has an overview but no line in the budget table → error.
 */
import { finding } from "../../messages/finding";
import type { BudgetLine } from "../model";
import { programLines } from "../budget";
import { groupBy } from "../lines";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { isSameName, keyOf } from "../../text/name";

export const programsMatch: Check = function* ({ parts, plan }) {
  const units = plan.goals.flatMap((goal) => goal.unitPrograms);
  const programs = [
    ...units.map((unit) => ({ level: "unit" as const, program: unit })),
    ...units.flatMap((unit) => unit.details.map((detail) => ({ level: "detail" as const, program: detail }))),
  ];
  for (const { level, program } of programs) {
    if (Object.values(program.amounts).some((figure) => figure !== undefined)) continue;
    yield finding(
      "program-without-budget",
      { name: program.name, level },
      { cells: cells(program.cell), subject: about(level, program.name) },
    );
  }

  const described = {
    unit: new Set(parts.unitPrograms.map((unit) => keyOf(unit.name))),
    detail: new Set(parts.unitPrograms.flatMap((unit) => unit.details.map((detail) => keyOf(detail.name)))),
  };
  const levels = { unit: "unitProgram", detail: "detailProgram" } as const;
  for (const level of ["unit", "detail"] as const) {
    // A workbook without any overview is one gap, which the assembly reports.
    if (described[level].size === 0) continue;
    for (const line of ownLines(programLines(parts.budget, levels[level]), plan.department)) {
      if (described[level].has(keyOf(line.name))) continue;
      yield finding(
        "program-without-overview",
        { name: line.name, level },
        { cells: cells(line.cell), subject: about(level, line.name) },
      );
    }
  }
};

/** The department's lines, each name once. */
function ownLines(lines: readonly BudgetLine[], department: string): BudgetLine[] {
  const own = lines.filter(
    (line) => line.department === undefined || isSameName(line.department, department),
  );
  return [...groupBy(own, (line) => keyOf(line.name)).values()].map(([first]) => first!);
}
