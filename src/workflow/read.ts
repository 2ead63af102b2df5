/** "찾은 자료": reads the workbook and checks it; nothing is written. */
import { withExcel } from "../excel/session";
import { loadSource } from "./source";
import type { ReadReport, RunOptions } from "./types";

export function readWorkbook(options: RunOptions = {}): Promise<ReadReport> {
  return withExcel(async (context) => {
    const { reading, plan, findings } = await loadSource(context, options);
    return { reading, findings, ...(plan && { plan }) };
  });
}
