/**
 * Opens one file with one program and ends; what it took is told by the process that started it (commands.ts).
 * In: ours|nothing|SheetJS|exceljs, a file. A program that is not installed ends with 3.
 */
import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/workbench/workbook/xlsx";
import { peer } from "./medians";

interface SheetJs {
  read(bytes: Uint8Array, options: object): unknown;
}
interface ExcelJs {
  readonly Workbook: new () => { readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> } };
}

const programs: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  nothing: () => undefined,
  ours: openXlsx,
  SheetJS: (bytes) => peer<SheetJs>("xlsx")!.read(bytes, { cellStyles: true }),
  exceljs: (bytes) => new (peer<ExcelJs>("exceljs")!.Workbook)().xlsx.load(bytes),
};

const [program, file] = process.argv.slice(2) as [string, string];
void Promise.resolve(programs[program]!(readFileSync(file)));
