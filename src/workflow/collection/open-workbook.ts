/**
 * The open workbook as one of the files to be collected: its 예산 has a column 부서, or each department has sheets of its own.
 * In: 살림과 and 나눔과 on one sheet. Out: the ledger's rows of both, under the workbook's name; what was found, what is asked.
 */
import { withExcel } from "../../excel/session";
import { loadSource } from "../source";
import type { RunOptions } from "../types";
import { fileOf, type FileReading } from "./department-file";

/** Questions are answered as ever: the workbook keeps the answers. */
export function readOpenWorkbook(options: RunOptions = {}): Promise<FileReading> {
  return withExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const source = await loadSource(context, options);
    return fileOf(workbook.name, source.reading, [], () => source);
  });
}
