/** Request workbooks as an officer has them: made from a ledger, filled in, saved by a program that computes, sent back. */
import { requestBooks, type RequestBook } from "../../src/collect";
import type { LedgerRow } from "../../src/ledger";
import { Calculator } from "../../src/workbench/workbook/calculation";
import type { Book } from "../../src/workbench/workbook/model";
import { openXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { readDepartmentFile, type FileReading } from "../../src/workflow/collection";
import { writeWorkbookFile } from "../../src/xlsx/write";

export const request = (rows: readonly LedgerRow[], year: number, department: string): RequestBook =>
  requestBooks(rows, year).find((one) => one.department === department)!;

/** The form's bytes after `fill`, computed. */
export async function returned({ sheets }: RequestBook, fill: (book: Book) => void = () => undefined) {
  const { book } = await openXlsx(writeWorkbookFile(sheets));
  fill(book);
  await new Calculator(book).calculate();
  return writeXlsx(book);
}

export const readBack = (name: string, bytes: Uint8Array): Promise<FileReading> =>
  readDepartmentFile({ name, bytes });

/** The 예산 sheet row by row, below its head: where the code, the name and the amounts stand. */
export function budgetRows(book: Book): { row: number; level: string; name: string }[] {
  const sheet = book.sheet("예산")!;
  const text = (row: number, column: number): string => String(sheet.value(row, column) ?? "");
  return Array.from({ length: 80 }, (_, at) => at + 3)
    .map((row) => ({ row, level: text(row, 1), name: text(row, 2) }))
    .filter(({ name }) => name !== "");
}

/** What the rows state, wherever it was read: by key, the value or the text. */
export const statedBy = (rows: readonly LedgerRow[]): Map<string, unknown> =>
  new Map(
    rows
      .filter(({ item }) => item !== "제목")
      .map(
        ({
          department,
          strategicGoal,
          goal,
          unitProgram,
          detailProgram,
          indicator,
          item,
          year,
          kind,
          value,
          text,
        }) => [
          [
            department,
            strategicGoal,
            goal,
            unitProgram,
            detailProgram,
            indicator,
            item,
            year ?? "",
            kind,
            value === undefined ? text : "",
          ].join("|"),
          value ?? text,
        ],
      ),
  );
