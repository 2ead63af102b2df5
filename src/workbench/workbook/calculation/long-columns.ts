/**
 * COUNTIFS, SUMIFS and their kin over long columns: the engine would list every cell of every range for each of its formulas.
 * It is shown a call without ranges instead, which looks into columns whose equal values were put together once.
 * In: =SUMIFS(성과자료!K2:K5201,성과자료!S2:S5201,A9). Out: WORKBENCH.SUMIFS("s2 1 10 5200","s2 1 18 5200",A9), and its result.
 */
import type { Area } from "../../../sheet/address";
import { type Book, type CellValue, formulaParts, type Sheet } from "../model";
import { type Chosen, conditionalsOver, criterion, rangesOf, valueKey, wantedKey } from "./criteria";
import type { Argument, Correction, Scalar } from "./argument";
import { callsOf, onlyReference } from "./rewrites";

export interface LongColumn extends Area {
  readonly sheet: Sheet;
}

export interface OverLongColumns {
  readonly text: string;
  /** The columns that the text does not name any more. */
  readonly columns: readonly LongColumn[];
}

/** Shorter ones are listed as fast as they are put together. */
const fewestRows = 128;
const spelledName = (name: string): string => `WORKBENCH.${name}`;
const conditional = /\b(COUNT|SUM|AVERAGE|MAX|MIN)IFS?\s*\(/i;

/** undefined where the formula has no such call. */
export function overLongColumns(formula: string, home: Sheet, book: Book): OverLongColumns | undefined {
  if (!conditional.test(formula)) return undefined;
  const parts = formulaParts(formula);
  const spelled = new Map<number, string>();
  const columns: LongColumn[] = [];
  for (const { name, start, args } of callsOf(parts)) {
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
      const [from, to] = at;
      for (let part = from; part < to; part++) spelled.set(part, part === from ? `"${keyOf(column)}"` : "");
      columns.push(column);
    }
  }
  if (columns.length === 0) return undefined;
  return { text: parts.map(({ text }, at) => spelled.get(at) ?? text).join(""), columns };
}

type Reference = NonNullable<ReturnType<typeof onlyReference>>;

function columnOf({ sheet, first, last, spill }: Reference, home: Sheet, book: Book): LongColumn | undefined {
  const on = sheet === undefined ? home : book.sheet(sheet);
  if (!on || spill || first.row === undefined || last?.row === undefined) return undefined;
  if (first.column === undefined || first.column !== last.column) return undefined;
  const [row, end] = [Math.min(first.row, last.row), Math.max(first.row, last.row)];
  const column = { sheet: on, row, column: first.column, rows: end - row + 1, columns: 1 };
  return column.rows < fewestRows ? undefined : column;
}

const keyOf = ({ sheet, row, column, rows }: LongColumn): string => `${sheet.id} ${row} ${column} ${rows}`;

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
  return Object.fromEntries(
    Object.entries(conditionalsOver(chosen)).map(([name, own]) => [spelledName(name), own]),
  );
}

function columnNamed(key: string, book: Book): LongColumn {
  const [id, row, column, rows] = key.split(" ");
  return {
    sheet: book.sheetById(id!)!,
    row: Number(row),
    column: Number(column),
    rows: Number(rows),
    columns: 1,
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
  valuesWhere(wanted: readonly { readonly column: Column; readonly wanted: Scalar }[]): Scalar[] {
    const all = wanted.map(({ column, wanted: one }) => ({ column, fit: column.fitting(one) }));
    const [rarest] = all
      .filter(({ fit }) => !fit.takesBlank)
      .sort((a, b) => a.fit.rows.length - b.fit.rows.length);
    const rows = rarest ? rarest.fit.rows : Array.from({ length: this.rows }, (_, row) => row);
    const others = all.filter((one) => one !== rarest);
    return rows
      .filter((row) => others.every(({ column, fit }) => column.holds(row, fit)))
      .map((row) => this.groupAt.get(row)?.value ?? null);
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
