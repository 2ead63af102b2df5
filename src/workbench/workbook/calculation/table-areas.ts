/**
 * References to tables as the cells that they mean. In: "=SUM(사업표[예산액])" with 사업표 over 예산!A1:C4, and "=[@물량]*2" in its
 * second row. Out: "=SUM(예산!$B$2:$B$4)", "=예산!$A$3*2". The engine does not find columns whose heads have line breaks or blanks
 * at their ends, nor a table that is not named.
 */
import { type Area, contains, printSheetArea } from "../../../sheet/address";
import {
  type Book,
  bodyOf,
  type FormulaPart,
  formulaParts,
  type Sheet,
  type Table,
  totalsOf,
} from "../model";

export interface TablePlace {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Where the formula stands; without a row, [@물량] means all of the column. */
interface Home {
  readonly sheet: Sheet;
  readonly row?: number;
  readonly column?: number;
}

interface Found {
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface TableReference {
  /** Its parts in the formula. */
  readonly from: number;
  readonly to: number;
  readonly table: Table | undefined;
  /** Undefined where it means nothing. */
  readonly place: TablePlace | undefined;
}

export function tableReferences(formula: string, home: Home, book: Book): TableReference[] {
  const parts = formulaParts(formula);
  return parts.flatMap((part, at) => {
    if (part.kind === "name" && part.sheet === undefined) {
      if (isColumns(parts[at + 1]) || book.name(part.text, home.sheet)) return [];
      const found = tableNamed(part.text, book);
      return found
        ? [{ from: at, to: at + 1, ...found, place: { ...found, area: bodyOf(found.table) } }]
        : [];
    }
    if (!isColumns(part)) return [];
    const before = parts[at - 1];
    const name = before?.kind === "name" ? before.text : undefined;
    const found = name === undefined ? tableAround(home) : tableNamed(name, book);
    const place = found && placeOf(part.text, found, home);
    return [{ from: name === undefined ? at : at - 1, to: at + 1, table: found?.table, place }];
  });
}

/** "[물량]", and no other file's "[1]전년도!B2". */
const isColumns = (part: FormulaPart | undefined): boolean =>
  part !== undefined && part.kind === "other" && part.text.length > 1 && /^\[(?!.*\]!)/su.test(part.text);

function tableNamed(name: string, book: Book): Found | undefined {
  for (const sheet of book.sheets)
    for (const table of sheet.tables)
      if (table.name.toLowerCase() === name.toLowerCase()) return { sheet, table };
  return undefined;
}

function tableAround({ sheet, row, column }: Home): Found | undefined {
  const isAround = ({ area }: Table): boolean =>
    row === undefined || column === undefined || contains(area, row, column);
  const own = sheet.tables.filter(isAround);
  return own.length === 1 ? { sheet, table: own[0]! } : undefined;
}

/** What stands between the brackets: its items, and ":" where one column leads to another. */
const items = /\[((?:'[^]|[^\]'])*)\]|[:@]/gu;

function placeOf(text: string, { sheet, table }: Found, { row }: Home): TablePlace | undefined {
  let inner = text.slice(1, -1);
  const specials = new Set<string>();
  if (inner.startsWith("@")) {
    specials.add("#this row");
    inner = inner.slice(1);
  }
  const isList = inner.trimStart().startsWith("[");
  const found = isList ? [...inner.matchAll(items)] : inner === "" ? [] : [[inner, inner]];
  const isSpan = isList && found.some(([whole]) => whole === ":");
  const columns: string[] = [];
  for (const [, item] of found) {
    if (item === undefined) continue;
    if (item.startsWith("#")) specials.add(item.toLowerCase());
    else columns.push(item.replace(/'([^])/gu, "$1"));
  }
  const places = columns.map((name) => columnOf(table, name));
  if (places.includes(-1) || columns.length > 2 || (columns.length === 2 && !isSpan)) return undefined;
  const across =
    places.length === 0
      ? table.area
      : { column: Math.min(...places), columns: Math.abs(places[0]! - places.at(-1)!) + 1 };
  const rows = rowsOf(table, specials, row);
  return rows && { sheet, area: { ...rows, column: across.column, columns: across.columns } };
}

/** A line break is one however it is written. */
const plain = (name: string): string => name.replace(/\r\n?/g, "\n").toLowerCase();

function columnOf({ columns, area }: Table, name: string): number {
  const at = columns.findIndex((own) => plain(own) === plain(name));
  return at < 0 ? -1 : area.column + at;
}

function rowsOf(
  table: Table,
  specials: ReadonlySet<string>,
  row: number | undefined,
): Pick<Area, "row" | "rows"> | undefined {
  const body = bodyOf(table);
  if (specials.has("#this row")) {
    if (row === undefined) return body;
    return row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : undefined;
  }
  const parts = [...specials].map((special) => {
    if (special === "#all") return table.area;
    if (special === "#data") return body;
    if (special === "#headers") return table.headers ? { ...table.area, rows: 1 } : undefined;
    return special === "#totals" ? totalsOf(table) : undefined;
  });
  if (parts.length === 0) return body;
  if (parts.includes(undefined)) return undefined;
  const first = Math.min(...parts.map((part) => part!.row));
  return { row: first, rows: Math.max(...parts.map((part) => part!.row + part!.rows)) - first };
}

/** The formula with cells for tables; what means nothing stays as it is spelled. */
export function withTableAreas(formula: string, home: Required<Home>, book: Book): string {
  if (!book.sheets.some(({ tables }) => tables.length > 0)) return formula;
  const texts = formulaParts(formula).map(({ text }) => text);
  for (const { from, to, place } of tableReferences(formula, home, book)) {
    if (!place) continue;
    texts[from] = printSheetArea({ ...place.area, sheet: place.sheet.name });
    for (let at = from + 1; at < to; at++) texts[at] = "";
  }
  return texts.join("");
}
