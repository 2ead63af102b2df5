/**
 * Worksheets as real files: rows of cells → .xlsx bytes → what the reader and the review make of them.
 * Example: reviewed(edit(library, { "예산!B8": 90_000 })) → the findings about an amount that was typed wrong.
 */
import { Workbook } from "@cj-tech-master/excelts";
import { assemble } from "../../../../src/plan/assemble";
import { mergeFindings, runChecks } from "../../../../src/plan/checks";
import type { Settings } from "../../../../src/plan/settings";
import type { Finding } from "../../../../src/messages/finding";
import { readWorkbook } from "../../../../src/reader";
import { contains, parseAddress } from "../../../../src/sheet/address";
import type { CellValue } from "../../../../src/sheet/grid";
import { gridsOf } from "../../../support/xlsx";

export type Row = readonly (CellValue | null)[];

export interface Sheet {
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
}

export type Sheets = Readonly<Record<string, Sheet>>;

/** The sheets with other contents in some cells; null empties a cell. Throws where there is no such sheet. */
export function edit(sheets: Sheets, cells: Readonly<Record<string, CellValue | null>>): Sheets {
  const edited: Record<string, Sheet> = { ...sheets };
  for (const [address, value] of Object.entries(cells)) {
    const { area, sheet = "" } = parseAddress(address)!;
    if (!edited[sheet]) throw new Error(`no sheet for ${address}`);
    const rows = edited[sheet].rows.map((row) => [...row]);
    while (rows.length <= area.row) rows.push([]);
    const row = rows[area.row]!;
    while (row.length <= area.column) row.push(null);
    row[area.column] = value;
    edited[sheet] = { ...edited[sheet], rows };
  }
  return edited;
}

/** The sheets with rows put in before a one-based row of one of them. */
export function insert(sheets: Sheets, sheet: string, before: number, ...rows: readonly Row[]): Sheets {
  const there = sheets[sheet]!.rows;
  return {
    ...sheets,
    [sheet]: {
      ...sheets[sheet]!,
      rows: [...there.slice(0, before - 1), ...rows, ...there.slice(before - 1)],
    },
  };
}

/** The sheets without some one-based rows of one of them. */
export function without(sheets: Sheets, sheet: string, ...rows: readonly number[]): Sheets {
  return {
    ...sheets,
    [sheet]: { ...sheets[sheet]!, rows: sheets[sheet]!.rows.filter((_, index) => !rows.includes(index + 1)) },
  };
}

/** Every cell that holds a number, by address, with that number. */
export function numbersOn(sheets: Sheets): [string, number][] {
  return Object.entries(sheets).flatMap(([name, { rows }]) =>
    rows.flatMap((row, r) =>
      row.flatMap((value, c): [string, number][] =>
        typeof value === "number" ? [[`${name}!${String.fromCharCode(65 + c)}${r + 1}`, value]] : [],
      ),
    ),
  );
}

export async function bytesOf(sheets: Sheets): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && value !== undefined) sheet.getCell(r + 1, c + 1).value = value;
      }),
    );
    merges.forEach((area) => sheet.mergeCells(area));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** All findings that the product shows of such a file, the reader's and the assembly's among them. */
export async function reviewed(sheets: Sheets, settings?: Settings): Promise<Finding[]> {
  const { parts, findings } = readWorkbook(await gridsOf(await bytesOf(sheets)));
  const { plan, findings: assembly } = assemble(parts);
  const checks = plan ? runChecks({ parts, plan, ...(settings && { settings }) }) : [];
  return mergeFindings([...findings, ...assembly], checks);
}

/** Whether a finding names the cell, alone or in an area. */
export function names(found: Finding, address: string): boolean {
  const wanted = parseAddress(address)!;
  return found.cells.some((cell) => {
    const { area, sheet } = parseAddress(cell)!;
    return sheet === wanted.sheet && contains(area, wanted.area.row, wanted.area.column);
  });
}
