/**
 * A list of departments in a file that a person keeps. In: 부서목록.xlsx with a column 부서명. Out: 살림과, 나눔과, … in its order;
 * or Failure where there is none.
 */
import { departmentsInText, departmentsOn } from "../../collect";
import { visibleGrids } from "../../xlsx/workbook";
import { failure } from "./failure";
import { readText, withSheets } from "./file";

export async function departmentsIn(file: string): Promise<string[]> {
  const found = /\.(xlsx|xlsm)$/i.test(file)
    ? departmentsOn(await withSheets(file, visibleGrids))
    : departmentsInText(readText(file));
  if (found.length === 0) throw failure(file, "no-departments-in-list");
  return found;
}
