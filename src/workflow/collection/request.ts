/**
 * 자료요청 만들기: a workbook for each department to fill in, all of them in one .zip that the browser saves: no Office.js makes a
 * file. What is filled in comes from the 성과자료 of the open workbook; where it holds none, from the files that were read.
 * In: a collection of 2017, the year after. Out: { name: "2018년 자료요청.zip", base64: "UEsDB…", departments: 110, year: 2018 }.
 */
import { zipSync } from "fflate";
import { ledgerSheetName, requestBooks } from "../../collect";
import { toBase64 } from "../../excel/base64";
import { withExcel } from "../../excel/session";
import type { SheetState } from "../../excel/sheets";
import { isLedgerSheet, rowsOfSheet, yearOfDocument, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { writeWorkbookFile } from "../../xlsx/write";
import { loadSheets } from "../source";
import { Refusal, type RunOptions } from "../types";
import type { FileReading } from "./department-file";

export interface RequestOptions extends RunOptions {
  /** For the year of the ledger once more, or for the one after it. */
  readonly year: "same" | "next";
}

export interface RequestFile {
  readonly name: string;
  readonly base64: string;
  readonly departments: number;
  readonly year: number;
}

export async function requestFile(
  files: readonly FileReading[],
  { year: wanted, signal, onProgress }: RequestOptions,
): Promise<RequestFile> {
  onProgress?.("load");
  const standing = await withExcel((context) => standingRows(context));
  const rows = standing.length > 0 ? standing : files.flatMap((file) => ("rows" in file ? file.rows : []));
  const last = Math.max(...rows.flatMap(({ document }) => yearOfDocument(document) ?? []));
  if (!Number.isFinite(last)) throw new Refusal([finding("nothing-to-request", {})]);
  const year = wanted === "same" ? last : last + 1;
  const books = requestBooks(rows, year);
  const packed: Record<string, Uint8Array> = {};
  for (const [index, { fileName, sheets }] of books.entries()) {
    onProgress?.("write", { done: index, all: books.length, at: fileName });
    await turn();
    signal?.throwIfAborted();
    packed[`${fileName}.xlsx`] = writeWorkbookFile(sheets);
  }
  return {
    name: `${year}년 자료요청.zip`,
    // Workbooks are packed as they are.
    base64: toBase64(zipSync(packed, { level: 0 })),
    departments: books.length,
    year,
  };
}

/** What the collection of the open workbook says, as it stands there now; nothing where nobody has collected here. */
async function standingRows(context: Excel.RequestContext): Promise<LedgerRow[]> {
  const isLedger = ({ role, name, visibility }: SheetState): boolean =>
    role === "collection" && name === ledgerSheetName && visibility === "Visible";
  const { grids } = await loadSheets(context, isLedger);
  return grids.filter(isLedgerSheet).flatMap(rowsOfSheet);
}

/** Lets the page draw, and take a press of 취소. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
