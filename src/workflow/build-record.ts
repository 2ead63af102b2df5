/**
 * What a build wrote, and how the workbook keeps it: a large plan has ten thousand cells, most of them like the one before.
 * In: { C5: "=예산!$B$6*1000" } with the id 예산현황/계/예산액. Out: "C5¦예산현황/계/예산액¦=예산!$B$6*1000¦": what a cell shares
 * with the one before is a number, and the row stands only where it begins.
 */
import { contentOf, type Spelled } from "../excel/contents";
import { cellArea, printArea } from "../sheet/address";
import type { SetUp } from "../excel/set-up";
import type { CallSpelling } from "../sheet/expression";
import type { SheetLayout } from "../sheet/layout";
import { remembered } from "../text/remembered";
import type { KeptLooks } from "./looks-record";

/** What the last build wrote, by the address of then ("C5"): to see what a person changed since. */
export interface BuildRecord {
  readonly sheet: string;
  readonly written: Readonly<Record<string, Spelled>>;
  /** Which figure a cell is, by address. */
  readonly ids: Readonly<Record<string, string>>;
  /** Column widths in points, from column A. */
  readonly widths: readonly number[];
  /** Hidden workbook names that follow the cells and what their formulas refer to. */
  readonly trackers: readonly string[];
  /** How the sheet was set up; records of former versions do not say it. */
  readonly setUp?: SetUp;
  /** How the cells looked; records of former versions do not say it. */
  readonly looks?: KeptLooks;
}

/** The record as it is kept; `cells` has what is above. */
export interface KeptBuild extends Omit<BuildRecord, "written" | "ids"> {
  readonly cells: string;
}

const mark = "¦";

/** What a layout's cells hold when they are written, and which figures they are: each that holds something or is one. */
export function writtenOf(
  layout: SheetLayout,
  spell: CallSpelling,
): Pick<BuildRecord, "sheet" | "written" | "ids"> {
  const written: Record<string, Spelled> = {};
  const ids: Record<string, string> = {};
  for (const cell of layout.cells) {
    const address = printArea(cellArea(cell.row, cell.column));
    const content = contentOf(cell, spell);
    if (content !== "" || cell.id !== undefined) written[address] = content;
    if (cell.id !== undefined) ids[address] = cell.id;
  }
  return { sheet: layout.name, written, ids };
}

export function packBuild({ written, ids, ...rest }: BuildRecord): KeptBuild {
  const fields: string[] = [];
  let [row, id] = ["", ""];
  const above = new Map<string, string>();
  for (const [address, content] of Object.entries(written)) {
    const [, column, own] = /^([A-Z]+)(\d+)$/.exec(address) as unknown as [string, string, string];
    const text = typed(content);
    const named = ids[address] ?? "";
    fields.push(
      column + (own === row ? "" : own),
      named === "" ? "" : shared(id, named),
      shared(above.get(column) ?? "", text),
    );
    row = own;
    if (named !== "") id = named;
    above.set(column, text);
  }
  return { ...rest, cells: fields.map((field) => field.replaceAll(mark, mark + mark)).join(` ${mark} `) };
}

/** undefined where the text is no record. */
export function unpackBuild({ cells, ...rest }: KeptBuild): BuildRecord | undefined {
  const { written, ids } = unpackedCells(cells);
  return written && ids && { ...rest, written, ids };
}

type Cells = Partial<Pick<BuildRecord, "written" | "ids">>;

/** The records of the plan and of the one that was put away are read again for each job, and mostly the same. */
const unpackedCells = remembered(4, unpackCells);

function unpackCells(cells: string): Cells {
  const fields =
    cells === "" ? [] : cells.split(` ${mark} `).map((field) => field.replaceAll(mark + mark, mark));
  if (fields.length % 3 !== 0) return {};
  const written: Record<string, Spelled> = {};
  const ids: Record<string, string> = {};
  let [row, id] = ["", ""];
  const above = new Map<string, string>();
  for (let index = 0; index < fields.length; index += 3) {
    const [, column, own] = /^([A-Z]+)(\d*)$/.exec(fields[index]!) ?? [];
    if (column === undefined) return {};
    row = own || row;
    const address = column + row;
    const text = whole(above.get(column) ?? "", fields[index + 2]!);
    written[address] = untyped(text);
    above.set(column, text);
    if (fields[index + 1] === "") continue;
    id = whole(id, fields[index + 1]!);
    ids[address] = id;
  }
  return { written, ids };
}

/** "12:액": the first 12 letters of the one before, then "액". */
function shared(before: string, text: string): string {
  let length = 0;
  while (length < text.length && length < before.length && text[length] === before[length]) length += 1;
  return length > 3 ? `${length}:${text.slice(length)}` : `:${text}`;
}

function whole(before: string, text: string): string {
  const colon = text.indexOf(":");
  return before.slice(0, Number(text.slice(0, colon))) + text.slice(colon + 1);
}

const typed = (content: Spelled): string =>
  typeof content === "string" ? `'${content}` : typeof content === "number" ? `#${content}` : `?${content}`;

const untyped = (text: string): Spelled =>
  text.startsWith("'") ? text.slice(1) : text.startsWith("#") ? Number(text.slice(1)) : text === "?true";
