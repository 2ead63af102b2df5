/**
 * What a collection is held against besides the departments' files: a list of who has to hand in, a former collection's ledger
 * (.csv), the budget book. Read in the page as these are.
 * In: "부서목록.xlsx" as a list. Out: 살림과, 나눔과, …; or a Refusal that says what a list is.
 */
import { bookTotals, departmentsInText, departmentsOn, soundLedger, type BookTotal } from "../../collect";
import { LedgerError, parseLedger, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { readWorkbook } from "../../reader";
import { XlsxError } from "../../xlsx/file";
import { lettersOf } from "../../xlsx/letters";
import { readWorkbookFile, visibleGrids } from "../../xlsx/workbook";
import { Refusal } from "../types";

export interface Against {
  readonly list?: readonly string[];
  readonly before?: readonly LedgerRow[];
  readonly book?: readonly BookTotal[];
}

export type AgainstKind = keyof Against;

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readAgainst(kind: AgainstKind, { name, bytes }: GivenFile): Promise<Against> {
  try {
    const found = readers[kind](name, bytes);
    if (found.length > 0) return { [kind]: found };
  } catch (error) {
    if (!(error instanceof XlsxError || error instanceof LedgerError)) throw error;
  }
  throw new Refusal([finding("against-not-read", { file: name, kind })]);
}

const grids = (bytes: Uint8Array) => visibleGrids(readWorkbookFile(bytes).sheets);

const readers: { readonly [Kind in AgainstKind]: (name: string, bytes: Uint8Array) => readonly unknown[] } = {
  list: (name, bytes) =>
    /\.(xlsx|xlsm)$/i.test(name) ? departmentsOn(grids(bytes)) : departmentsInText(lettersOf(bytes) ?? ""),
  before: (_, bytes) => soundLedger(parseLedger(lettersOf(bytes) ?? "")).rows,
  book: (name, bytes) =>
    bookTotals(readWorkbook({ grids: grids(bytes), hidden: [], own: [] }).parts.budget, name),
};
