/**
 * Before anybody collects: departments that stand in the open workbook's collection, and whose plans none of the files has.
 * In: 성과자료 of 살림과 and 나눔과, the file of 살림과. Out: one finding that names 나눔과; none where nobody has collected here.
 */
import {
  checkMissing,
  departmentsOf,
  handedIn,
  ledgerSheetName,
  officeColumn,
  rowsOfAll,
} from "../../collect";
import { writtenAs } from "../../excel/draft";
import { loadGrids } from "../../excel/load";
import { withExcel } from "../../excel/session";
import { columnOf, rowsOfSheet, type LedgerRow } from "../../ledger";
import { finding, type Finding } from "../../messages/finding";
import { columnName } from "../../sheet/address";
import { loadOwnSheets } from "../source";
import type { FileReading } from "./department-file";
import { collectionSheets } from "./standing";

export function departmentsGoing(files: readonly FileReading[]): Promise<readonly Finding[]> {
  return withExcel(async (context) => {
    const own = await loadOwnSheets(context);
    const ledger = collectionSheets(own).find((sheet) => writtenAs(sheet) === ledgerSheetName);
    if (!ledger) return [];
    const sheet = context.workbook.worksheets.getItem(ledger.name);
    // Of a whole government's 성과자료 three columns are enough, unless two offices have a department of one name each.
    const [names, offices] = ["A:B", `${columnName(officeColumn)}:${columnName(officeColumn)}`].map(
      (columns) => sheet.getRange(columns).getUsedRangeOrNullObject(true),
    ) as [Excel.Range, Excel.Range];
    for (const range of [names, offices]) range.load("values");
    await context.sync();
    if (names.isNullObject) return [];
    const named = names.values.slice(1).flatMap((row, at) => {
      const [institution, department] = [row[columnOf("institution")], row[columnOf("department")]].map(
        String,
      );
      const office = offices.isNullObject ? "" : String(offices.values[at + 1]?.[0] ?? "");
      return department ? [{ institution: institution!, department, office }] : [];
    });
    const officeOf = new Map(named.map((one) => [one.department, one.office]));
    const stood = named.every(({ department, office }) => officeOf.get(department) === office)
      ? named.map(namesAlone)
      : rowsOfSheet((await loadGrids(context, [ledger]))[0]!);
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

/** A row of which no more is known than whose it is. */
const namesAlone = ({
  institution,
  department,
}: Pick<LedgerRow, "institution" | "department">): LedgerRow => ({
  ...{
    institution,
    department,
    strategicGoal: "",
    goal: "",
    unitProgram: "",
    detailProgram: "",
    indicator: "",
  },
  ...{ item: "", kind: "", text: "", unit: "", file: "", sheet: "", cell: "", document: "", state: "자동" },
});
