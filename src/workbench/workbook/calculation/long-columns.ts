/**
 * COUNTIFS, SUMIFS and their kin over long columns, and lookups in long tables (long-lookups.ts): the engine would list every cell of every range for each of its formulas.
 * It is shown a call without ranges instead, which looks into columns whose equal values were put together once.
 * In: =SUMIFS(성과자료!K2:K5201,성과자료!S2:S5201,A9). Out: WORKBENCH.SUMIFS("s2 1 10 5200 1","s2 1 18 5200 1",A9), and its result.
 */
import type { Area } from "../../../sheet/address";
import {
  type Book,
  type CellValue,
  type FormulaPart,
  formulaParts,
  lastColumn,
  lastRow,
  type Position,
  type Sheet,
} from "../model";
import { type Chosen, conditionalsOver, criterion, rangesOf, valueKey, wantedKey } from "./criteria";
import type { Argument, Correction, Scalar } from "./argument";
import { areOneByOne, lookupsIn, type LongColumn, tablesOf } from "./long-lookups";
import { callsOf, onlyReference, textOf } from "./rewrites";
import { type TableReference, tableReferences } from "./table-areas";

export interface OverLongColumns {
  readonly text: string;
  /** The columns that the text does not name any more. */
  readonly columns: readonly LongColumn[];
}

/** Shorter ones are listed as fast as they are put together. */
const fewestRows = 128;
const spelledName = (name: string): string => `WORKBENCH.${name}`;
const calls = /\b((COUNT|SUM|AVERAGE|MAX|MIN)IFS?|[VX]?LOOKUP|X?MATCH|INDEX)\s*\(/i;

/** undefined where the formula has no such call. `at` is where it stands. */
export function overLongColumns(
  formula: string,
  home: Sheet,
  book: Book,
  at?: Position,
): OverLongColumns | undefined {
  if (!calls.test(formula)) return undefined;
  const parts = formulaParts(formula);
  const inTables = formula.includes("[") ? tableReferences(formula, { sheet: home, ...at }, book) : [];
  const spelled = new Map<number, string>();
  const columns: LongColumn[] = [];
  for (const { name, start, end, args } of callsOf(parts)) {
    const tables = tablesOf(
      name,
      args.map((arg) => textOf(parts, ...arg)),
    );
    const long = tables?.flatMap((at) => longTable(parts, args[at]!, inTables, home, book) ?? []) ?? [];
    // What leads from a cell to another one is no value.
    const isEnd = parts[start - 1]?.text === ":" || parts[end + 1]?.text === ":";
    if (long.length > 0 && long.length === tables!.length && !isEnd && areOneByOne(name, long, args.length)) {
      spelled.set(start, spelledName(name));
      long.forEach((table, i) => put(spelled, args[tables![i]!]!, table));
      columns.push(...long);
    }
    const ranges = rangesOf(name, args.length)?.map((at) => {
      const reference = onlyReference(parts, args[at]!);
      const column = reference && columnOf(reference, home, book);
      return column && { at: args[at]!, column };
    });
    const found = ranges?.filter((range) => range !== undefined) ?? [];
    const areLong = found.length > 0 && found.length === ranges!.length;
    if (!areLong || found.some(({ column }) => column.rows !== found[0]!.column.rows)) continue;
    spelled.set(start, spelledName(name));
    for (const { at, column } of found) {
      put(spelled, at, column);
      columns.push(column);
    }
  }
  if (columns.length === 0) return undefined;
  return { text: parts.map(({ text }, at) => spelled.get(at) ?? text).join(""), columns };
}

/** The range's parts become its key. */
function put(spelled: Map<number, string>, [from, to]: readonly [number, number], range: LongColumn): void {
  for (let part = from; part < to; part++) spelled.set(part, part === from ? `"${keyOf(range)}"` : "");
}

/** What stands alone there: cells, whole columns, or a table's. */
function longTable(
  parts: readonly FormulaPart[],
  range: readonly [number, number],
  inTables: readonly TableReference[],
  home: Sheet,
  book: Book,
): LongColumn | undefined {
  const [from, to] = range;
  const place = inTables.find((each) => each.from === from && each.to === to)?.place;
  const reference = place ? undefined : onlyReference(parts, range);
  const sheet = place?.sheet ?? (reference?.sheet === undefined ? home : book.sheet(reference.sheet));
  if (!sheet || (!place && (!reference || reference.spill))) return undefined;
  const area = place ? place.area : referenceArea(reference!);
  return area.rows < fewestRows ? undefined : { ...area, sheet };
}

/** Whole columns reach to the last row. */
function referenceArea({ first, last = first }: Reference): Area {
  const [rows, columns] = [
    [first.row ?? 0, last.row ?? lastRow],
    [first.column ?? 0, last.column ?? lastColumn],
  ];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

type Reference = NonNullable<ReturnType<typeof onlyReference>>;

function columnOf({ sheet, first, last, spill }: Reference, home: Sheet, book: Book): LongColumn | undefined {
  const on = sheet === undefined ? home : book.sheet(sheet);
  if (!on || spill || !last || first.column === undefined || first.column !== last.column) return undefined;
  const column = { sheet: on, ...referenceArea({ first, last }) };
  return column.rows < fewestRows ? undefined : column;
}

const keyOf = ({ sheet, row, column, rows, columns }: LongColumn): string =>
  `${sheet.id} ${row} ${column} ${rows} ${columns}`;

/** The functions that the engine is to call, over what the book's columns hold now. */
export function longColumnFunctions(book: Book): Record<string, Correction> {
  const known = new Map<string, Column>();
  const columnAt = (key: Argument): Column => {
    const text = key as string;
    let column = known.get(text);
    if (!column) known.set(text, (column = new Column(columnNamed(text, book))));
    return column;
  };
  const chosen: Chosen = (of, pairs) => {
    const fits = pairs.map(([column, wanted]) => ({ column: columnAt(column), wanted }));
    return columnAt(of).valuesWhere(fits);
  };
  const lookups = lookupsIn((key) => columnNamed(key as string, book));
  return Object.fromEntries(
    Object.entries({ ...conditionalsOver(chosen), ...lookups }).map(([name, own]) => [
      spelledName(name),
      own,
    ]),
  );
}

function columnNamed(key: string, book: Book): LongColumn {
  const [id, row, column, rows, columns] = key.split(" ");
  return {
    sheet: book.sheetById(id!)!,
    row: Number(row),
    column: Number(column),
    rows: Number(rows),
    columns: Number(columns),
  };
}

/** Cells that hold the same. */
interface Group {
  readonly value: Scalar;
  readonly rows: number[];
}

interface Fit {
  readonly groups: ReadonlySet<Group>;
  readonly takesBlank: boolean;
  /** Of all its groups, in order. */
  readonly rows: readonly number[];
}

class Column {
  private readonly rows: number;
  private readonly groups = new Map<CellValue, Group>();
  private readonly groupsByKey = new Map<string | number | undefined, Group[]>();
  private readonly groupAt = new Map<number, Group>();
  private readonly fits = new Map<Scalar, Fit>();

  constructor(area: LongColumn) {
    this.rows = area.rows;
    for (const [row, , { value }] of area.sheet.cellsIn(area)) {
      if (value === undefined) continue;
      let group = this.groups.get(value);
      if (!group) {
        this.groups.set(value, (group = { value, rows: [] }));
        const key = valueKey(value);
        const known = this.groupsByKey.get(key);
        if (known) known.push(group);
        else this.groupsByKey.set(key, [group]);
      }
      group.rows.push(row - area.row);
      this.groupAt.set(row - area.row, group);
    }
  }

  /** Its values in the rows where each of the columns holds what is wanted of it. */
  valuesWhere(wanted: readonly { readonly column: Column; readonly wanted: Scalar }[]): ReturnType<Chosen> {
    const all = wanted.map(({ column, wanted: one }) => ({ column, fit: column.fitting(one) }));
    const [rarest] = all
      .filter(({ fit }) => !fit.takesBlank)
      .sort((a, b) => a.fit.rows.length - b.fit.rows.length);
    // Rows that are blank in all of them hold what is wanted, where a blank does of each.
    const used = rarest
      ? undefined
      : new Set([this, ...all.map(({ column }) => column)].flatMap(({ groupAt }) => [...groupAt.keys()]));
    const rows = rarest ? rarest.fit.rows : [...used!].sort((a, b) => a - b);
    const others = all.filter((one) => one !== rarest);
    const values = rows
      .filter((row) => others.every(({ column, fit }) => column.holds(row, fit)))
      .map((row) => this.groupAt.get(row)?.value ?? null);
    return { values, blanks: used ? this.rows - used.size : 0 };
  }

  private holds(row: number, { groups, takesBlank }: Fit): boolean {
    const group = this.groupAt.get(row);
    return group ? groups.has(group) : takesBlank;
  }

  /** What is wanted is asked of each different value once, where one is wanted of that one alone. */
  private fitting(wanted: Scalar): Fit {
    const known = this.fits.get(wanted);
    if (known) return known;
    const test = criterion(wanted);
    const key = wantedKey(wanted);
    const candidates = key === undefined ? [...this.groups.values()] : (this.groupsByKey.get(key) ?? []);
    const groups = candidates.filter(({ value }) => test(value));
    const rows =
      groups.length === 1 ? groups[0]!.rows : groups.flatMap((group) => group.rows).sort((a, b) => a - b);
    const fit = { groups: new Set(groups), takesBlank: test(null), rows };
    this.fits.set(wanted, fit);
    return fit;
  }
}
