/** A 단위사업: its name, 목적 and 주요내용, then the tables of its budget and of its detail programs. */
import type { PlanUnitProgram } from "../plan/plan";
import { bulletLines, circle } from "./bullets";
import { bannerLine } from "./front";
import { overviews } from "./overview";
import { beginPart, heading, type PlanSheet } from "./plan-sheet";
import { programBudget } from "./program-budget";

/** Returns the cell that holds the program's name in its budget table. */
export function unitProgram(sheet: PlanSheet, program: PlanUnitProgram) {
  const { draft } = sheet;
  beginPart(sheet, () => {
    bannerLine(sheet, "단위사업", program.name, `단위사업/${program.name}`);
    draft.gap();
    heading(sheet, "□ 목적 및 주요내용");
    bulletLines(draft, [circle("목적"), ...program.purpose], `${program.name}/목적`);
    bulletLines(draft, [circle("주요내용"), ...program.contents], `${program.name}/주요내용`);
  });
  draft.gap(12);
  const name = programBudget(sheet, program);
  draft.gap(12);
  overviews(sheet, program);
  return name;
}
