/** "찾은 자료": reads the workbook and checks it; nothing is written. */
import { withExcel } from "../excel/session";
import { spillFindings } from "./calls-registered";
import { inOrder, loadSource, type Source } from "./source";
import type { ReadReport, RunOptions } from "./types";

export function readWorkbook(options: RunOptions = {}): Promise<ReadReport> {
  return withExcel(async (context) => reportOf(await loadSource(context, options)));
}

/** What was read, and what the plan shows as it stands. */
export function reportOf({ reading, plan, findings, planSheet }: Source): ReadReport {
  return {
    reading,
    findings: inOrder([...findings, ...spillFindings(planSheet?.grid)]),
    ...(plan && { plan }),
  };
}
