/**
 * The open workbook as one of the files to be collected: its 예산 has a column 부서, or each department has sheets of its own.
 * In: 살림과 and 나눔과 on one sheet. Out: the ledger's rows of both, under the workbook's name; what was found, what is asked.
 */
import { plansOfSeveral } from "../../collect";
import { withExcel } from "../../excel/session";
import { rowsOfPlan } from "../../ledger";
import { finding } from "../../messages/finding";
import { inOrder, loadSource } from "../source";
import type { RunOptions } from "../types";
import type { FileReading } from "./department-file";

/** Questions are answered as ever: the workbook keeps the answers. */
export function readOpenWorkbook(options: RunOptions = {}): Promise<FileReading> {
  return withExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const { reading, plan, findings } = await loadSource(context, options);
    const name = workbook.name;
    const questions = reading.decided.filter(({ state }) => state !== "sure");
    const several = plansOfSeveral(reading.parts, { file: name });
    if (several && several.rows.length > 0)
      return {
        name,
        rows: several.rows,
        findings: inOrder([...reading.findings, ...several.findings]),
        questions,
      };
    if (plan) return { name, rows: rowsOfPlan(plan, { file: name }), findings, questions };
    return { name, reason: findings[0] ?? finding("file-not-read", { file: name, reason: "empty" }) };
  });
}
