/**
 * The ledger as a file: CSV in UTF-8 with a header row (RFC 4180), which DuckDB, Spark and pandas read as it is.
 * In: rows. Out: "기관,부서,…,문서\r\n,홍보실,…,정책사업,2017,예산,396185000,,원,sample.xlsx,예산,B5,자동,2017년 성과계획서\r\n".
 * ledger.schema.json describes the columns and bears the version.
 */
import { columns, type Field, type LedgerRow, type State } from "./row";

const numeric: ReadonlySet<Field> = new Set(["year", "value"]);
const states: readonly string[] = ["자동", "답함", "고침", "확정"] satisfies State[];

/** Texts keep their line breaks, quotes and commas; a lone carriage return too. */
export function printLedger(rows: readonly LedgerRow[]): string {
  const lines = rows.map((row) => columns.map(([field]) => printField(row[field])).join(","));
  return [columns.map(([, head]) => head).join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

// A blank before or after is part of a text; some readers would drop it unless it stands in quotes.
const needsQuotes = /[",\r\n]|^\s|\s$/;

const printField = (value: string | number | undefined): string => {
  if (value === undefined) return "";
  const text = typeof value === "number" ? printNumber(value) : value;
  return needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** All digits, no exponent: "0.0000001". */
function printNumber(value: number): string {
  const [digits, power] = Math.abs(value).toExponential().split("e") as [string, string];
  if (!String(value).includes("e")) return String(value);
  const plain = digits.replace(".", "");
  const point = Number(power) + 1;
  const sign = value < 0 ? "-" : "";
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${plain}`;
  return `${sign}${plain.padEnd(point, "0")}`;
}

/** Why a text is no ledger, and in which row of the file (the header is row 1). */
export class LedgerError extends Error {
  constructor(
    readonly reason: "quote" | "column" | "fields" | "number" | "rounded" | "state",
    readonly row: number,
    readonly found: string,
  ) {
    super(`row ${row}: ${reason} ${found}`);
  }
}

/** Columns may stand in any order and others beside them; a missing one is an error. Throws LedgerError. */
export function parseLedger(text: string): LedgerRow[] {
  const [head = [], ...records] = parseRecords(text.replace(/^\ufeff/, ""));
  const places = columns.map(([field, name]) => {
    const place = head.indexOf(name);
    if (place < 0) throw new LedgerError("column", 1, name);
    return { field, place };
  });
  return records.map((record, index) => {
    const row = index + 2;
    if (record.length !== head.length) throw new LedgerError("fields", row, String(record.length));
    const fields = places.map(({ field, place }) => [field, read(field, record[place]!, row)] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown as LedgerRow;
  });
}

function read(field: Field, text: string, row: number): string | number | undefined {
  if (field === "state" && !states.includes(text)) throw new LedgerError("state", row, text);
  if (!numeric.has(field)) return text;
  if (text === "") return undefined;
  // Excel saves 123,457,000,123 as 1.23457E+11.
  if (/^\s*[+-]?[\d.,]+e[+-]?\d+\s*$/i.test(text)) throw new LedgerError("rounded", row, text);
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text)) throw new LedgerError("number", row, text);
  return Number(text);
}

/** Records of fields: quoted ones hold anything, "" is a quote in them. Lines end with LF, CRLF or CR. */
function parseRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  while (field.lastIndex < text.length || record.length > 0) {
    const start = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new LedgerError("quote", records.length + 1, text.slice(start, start + 40));
    const [, quoted, plain, end] = match;
    record.push(quoted === undefined ? plain! : quoted.replace(/""/g, '"'));
    if (end === ",") continue;
    // Some programs leave a blank line at the end.
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  }
  return records;
}
