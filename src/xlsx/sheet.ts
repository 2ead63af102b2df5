/**
 * One worksheet's part as a grid: values, number formats, indents, merges, what is hidden. Formulas are passed over: what
 * they gave when the file was saved is their cell's value.
 * In: <row r="6"><c r="B6" s="4"><v>396185</v></c></row>. Out: the grid of 예산 with 396185 at B6, shown as "#,##0".
 */
import type { Area } from "../sheet/address";
import { cellsOfADocument, type CellValue, type Grid } from "../sheet/grid";
import { touches } from "../sheet/rectangles";
import { areaOf, keyOfCell, lastColumn, lastRow } from "./areas";
import { serialOf } from "./dates";
import { XlsxError } from "./file";
import { plainFormat, type CellFormat } from "./formats";
import { isOn } from "./node";
import { decodeLetters, readText, type StoredText } from "./strings";
import { rootOf, XmlError, type XmlReader } from "./xml";

/** What all sheets of a file share. */
export interface Shared {
  readonly strings: readonly (string | StoredText)[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

/** A sheet whose block has more cells than this holds no department's tables. */
const mostCells = 8_000_000;

/** How the stand-in spells the empty result of an add-in's call in a file. */
const blankResult = " ";

interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: CellFormat;
}

/** Throws XmlError, and XlsxError too-large. `part` is the text of the sheet's part. */
export function gridOf(name: string, part: string, shared: Shared): Grid {
  const reader = rootOf(part, "worksheet");
  const cells: FoundCell[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local === "sheetData") readRows(reader, shared, cells, hiddenRows);
    else if (reader.local === "mergeCells")
      eachChild(reader, () => {
        const area = areaOf(reader.attribute("ref") ?? "");
        if (area && area.rows * area.columns > 1) merges.push(area);
      });
    else if (reader.local === "cols") eachChild(reader, () => readColumn(reader, hiddenColumns));
    else reader.skipElement();
  }
  const block = blockOf(cells);
  const within = (from: number, count: number) => (at: number) => at >= from && at < from + count;
  return {
    sheet: name,
    ...block,
    ...contentsOf(block, cells),
    merges: merges
      .filter((area) => touches(area, block))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    hiddenRows: new Set([...hiddenRows].filter(within(block.row, block.rows))),
    hiddenColumns: new Set([...hiddenColumns].filter(within(block.column, block.columns))),
  };
}

function readRows(reader: XmlReader, shared: Shared, cells: FoundCell[], hidden: Set<number>): void {
  let last = -1;
  eachChild(reader, () => {
    if (reader.local !== "row") return reader.skipElement();
    const stated = reader.attribute("r");
    const row = stated === undefined ? last + 1 : Number(stated) - 1;
    if (!(row >= 0 && row <= lastRow) || !Number.isInteger(row))
      throw new XmlError(`row ${stated}`, reader.start);
    if (isOn(reader.attribute("hidden") ?? "0")) hidden.add(row);
    last = row;
    let column = -1;
    eachChild(reader, () => {
      if (reader.local !== "c") return reader.skipElement();
      column = columnOf(reader, row, column);
      const format = shared.formats[Number(reader.attribute("s") ?? 0)] ?? plainFormat;
      const value = readValue(reader, shared);
      if (value !== undefined) cells.push({ row, column, value, format });
    });
  });
}

function columnOf(reader: XmlReader, row: number, before: number): number {
  const stated = reader.attribute("r");
  if (stated === undefined) return before + 1;
  const key = keyOfCell(stated);
  if (key < 0 || Math.floor(key / (lastColumn + 1)) !== row)
    throw new XmlError(`cell ${stated} in row ${row + 1}`, reader.start);
  return key % (lastColumn + 1);
}

/** After "open" of <c>: what the cell holds; undefined where it is blank. */
function readValue(reader: XmlReader, { strings, date1904 }: Shared): CellValue {
  const type = reader.attribute("t") ?? "n";
  let raw: string | undefined;
  let inline: string | undefined;
  let isAddinCall = false;
  eachChild(reader, () => {
    if (reader.local === "v") raw = reader.innerText();
    else if (reader.local === "is") inline = readText(reader).text;
    else if (reader.local === "f") isAddinCall = /_xldudf_/i.test(reader.innerText());
    else reader.skipElement();
  });
  const value = type === "inlineStr" ? inline : type === "s" ? sharedText(reader, strings, raw) : plain();
  return value === "" || (isAddinCall && value === blankResult) ? undefined : value;

  function plain(): CellValue {
    if (raw === undefined || raw === "") return undefined;
    if (type === "str") return decodeLetters(raw);
    if (type === "b") return isOn(raw);
    if (type === "e") return raw;
    if (type === "d") return serialOf(raw, date1904);
    const number = Number(raw);
    return Number.isFinite(number) ? number : "#NUM!";
  }
}

function sharedText(
  reader: XmlReader,
  strings: Shared["strings"],
  raw: string | undefined,
): string | undefined {
  if (raw === undefined) return undefined;
  const found = strings[Number(raw)];
  if (found === undefined) throw new XmlError(`shared text ${raw}`, reader.start);
  return typeof found === "string" ? found : found.text;
}

function readColumn(reader: XmlReader, hidden: Set<number>): void {
  if (!isOn(reader.attribute("hidden") ?? "0")) return;
  const first = Math.max(Number(reader.attribute("min")) - 1, 0);
  const last = Math.min(Number(reader.attribute("max")) - 1, lastColumn);
  for (let column = first; column <= last; column += 1) hidden.add(column);
}

/** After "open": `read` at each child's "open", whatever it reads of it; then the element's "close". */
function eachChild(reader: XmlReader, read: () => void): void {
  const { depth } = reader;
  for (let event = reader.next(); event && reader.depth >= depth; event = reader.next())
    if (event === "open" && reader.depth === depth + 1) read();
}

/** The smallest block that holds the cells. */
function blockOf(cells: readonly FoundCell[]): Area {
  if (cells.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const block = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (block.rows * block.columns > mostCells) throw new XlsxError("too-large");
  return block;
}

function contentsOf(block: Area, cells: readonly FoundCell[]): Pick<Grid, "values" | "formats" | "indents"> {
  const blank = <T>(content: T): T[][] =>
    Array.from({ length: block.rows }, () => Array<T>(block.columns).fill(content));
  const values = blank<CellValue>(undefined);
  for (const { row, column, value } of cells) values[row - block.row]![column - block.column] = value;
  if (block.rows * block.columns > cellsOfADocument) return { values };
  const formats = blank(plainFormat.numberFormat);
  const indents = blank(0);
  for (const { row, column, format } of cells) {
    formats[row - block.row]![column - block.column] = format.numberFormat;
    indents[row - block.row]![column - block.column] = format.indent;
  }
  return { values, formats, indents };
}
