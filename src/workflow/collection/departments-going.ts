/**
 * Before anybody collects: departments that stand in the open workbook's collection, and whose plans none of the files has.
 * In: 성과자료 of 살림과 and 나눔과, the file of 살림과. Out: one finding that names 나눔과; none where nobody has collected here.
 */
import { checkMissing, departmentsOf, handedIn, ledgerSheetName, rowsOfAll } from "../../collect";
import { writtenAs } from "../../excel/draft";
import { withExcel } from "../../excel/session";
import { columnOf } from "../../ledger";
import { finding, type Finding } from "../../messages/finding";
import { loadOwnSheets } from "../source";
import type { FileReading } from "./department-file";
import { collectionSheets } from "./standing";

export function departmentsGoing(files: readonly FileReading[]): Promise<readonly Finding[]> {
  return withExcel(async (context) => {
    const own = await loadOwnSheets(context);
    const ledger = collectionSheets(own).find((sheet) => writtenAs(sheet) === ledgerSheetName);
    if (!ledger) return [];
    // Institution and department are its first columns: of a whole government's 성과자료 no more is needed.
    const names = context.workbook.worksheets
      .getItem(ledger.name)
      .getRange("A:B")
      .getUsedRangeOrNullObject(true);
    names.load("values");
    await context.sync();
    if (names.isNullObject) return [];
    const stood = names.values.slice(1).flatMap((row) => {
      const [institution, department] = [row[columnOf("institution")], row[columnOf("department")]].map(
        String,
      );
      return department ? [{ institution: institution!, department }] : [];
    });
    const handed = handedIn(files);
    const rows = rowsOfAll(files.flatMap((file) => ("rows" in file ? [file] : [])));
    const missing = checkMissing({
      departments: departmentsOf(rows),
      fiscalYear: 0,
      stood,
      unread: handed?.unread,
    });
    const departments = missing.map(
      ({ found }) => (found.data as unknown as { readonly department: string }).department,
    );
    return departments.length === 0 ? [] : [finding("departments-going", { departments })];
  });
}
