/**
 * VLOOKUP, MATCH, XLOOKUP and their kin in a long table, and INDEX into one: the engine would list every cell of the table for each of
 * its formulas. It is shown a call without ranges instead, which finds the value where it was put down once.
 * In: =VLOOKUP(A9,Query!A:N,4,FALSE). Out: WORKBENCH.VLOOKUP(A9,"s2 0 0 1048576 14",4,FALSE), and its result.
 */
import type { Area } from "../../../sheet/address";
import { type CellError, type CellValue, errorValue, isError, type Sheet } from "../model";
import { fitting } from "../search";
import { type Argument, blank, type Correction, type Scalar } from "./argument";
import { numberOfText } from "./number-of-text";

/** Of conditional sums a single column, of lookups a table. */
export interface LongColumn extends Area {
  readonly sheet: Sheet;
}

/** What is wanted itself, or the last in order that is not larger. */
type Way = "exact" | "ascending";

function wayOf(last: Scalar | string | undefined): Way | undefined {
  const spelled = String(last ?? "TRUE")
    .trim()
    .toUpperCase();
  if (spelled === "FALSE" || spelled === "0") return "exact";
  return spelled === "TRUE" || spelled === "1" ? "ascending" : undefined;
}

/**
 * Which arguments of the call are tables; undefined where it looks in another way than from the first cell to the last, or finds
 * more than one value. `spelled`: its arguments.
 */
export function tablesOf(name: string, spelled: readonly string[]): readonly number[] | undefined {
  const [count, last] = [spelled.length, spelled.at(-1)?.trim() ?? ""];
  const isPlace = (at: number): boolean => !/^\s*0?\s*$/.test(spelled[at] ?? "");
  switch (name) {
    case "VLOOKUP":
      return count === 3 || (count === 4 && wayOf(last)) ? [1] : undefined;
    case "MATCH":
      return count === 2 || (count === 3 && wayOf(last)) ? [1] : undefined;
    case "XMATCH":
      return count === 2 || (count === 3 && last === "0") ? [1] : undefined;
    case "XLOOKUP":
      return count === 3 || count === 4 || (count === 5 && last === "0") ? [1, 2] : undefined;
    case "LOOKUP":
      return count === 3 ? [1, 2] : undefined;
    case "INDEX":
      return (count === 2 && isPlace(1)) || (count === 3 && isPlace(1) && isPlace(2)) ? [0] : undefined;
    default:
      return undefined;
  }
}

/** Whether they are of a shape in which the call finds one value: columns beside each other, or a table of any width. */
export function areOneByOne(name: string, tables: readonly LongColumn[], count: number): boolean {
  if (name === "VLOOKUP" || (name === "INDEX" && count === 3)) return true;
  return tables.every(({ rows, columns }) => columns === 1 && rows === tables[0]!.rows);
}

type Answer = number | CellError | undefined;

/** The functions that the engine is to call; `tableNamed`: the table that an argument stands for. */
export function lookupsIn(tableNamed: (key: Argument) => LongColumn): Readonly<Record<string, Correction>> {
  const known = new Map<Argument, Finder>();
  const finderOf = (key: Argument): Finder => {
    let finder = known.get(key);
    if (!finder) known.set(key, (finder = new Finder(tableNamed(key))));
    return finder;
  };
  const found = (wanted: Scalar, key: Argument, way: Way, anywhere = false): Answer => {
    if (isError(wanted)) return wanted;
    const finder = finderOf(key);
    return way === "exact" ? finder.rowOf(wanted) : finder.lastUpTo(wanted ?? 0, anywhere);
  };
  const cellAt = (key: Argument, row: number, column = 0): CellValue | typeof blank => {
    const table = tableNamed(key);
    return table.sheet.value(table.row + row, table.column + column) ?? blank;
  };
  const place = (at: Answer): CellValue =>
    isError(at) ? at : at === undefined ? errorValue("#N/A") : at + 1;
  const wayOfArgument = (last: Argument | undefined): Way =>
    wayOf(last === undefined ? undefined : String(numberOf(firstOf(last)))) ?? "ascending";
  return {
    VLOOKUP: {
      least: 3,
      most: 4,
      compute: ([wanted, key, placed, last]) => {
        const column = numberOf(firstOf(placed!));
        if (isError(column)) return column;
        const at = found(firstOf(wanted!), key!, wayOfArgument(last));
        if (isError(at)) return at;
        if (column < 1) return errorValue("#VALUE!");
        if (column > tableNamed(key!).columns) return errorValue("#REF!");
        return at === undefined ? errorValue("#N/A") : cellAt(key!, at, column - 1);
      },
    },
    MATCH: {
      least: 2,
      most: 3,
      compute: ([wanted, key, last]) => place(found(firstOf(wanted!), key!, wayOfArgument(last))),
    },
    XMATCH: {
      least: 2,
      most: 3,
      compute: ([wanted, key]) => place(finderOf(key!).rowOfSame(firstOf(wanted!))),
    },
    XLOOKUP: {
      least: 3,
      most: 5,
      compute: ([wanted, key, results, otherwise]) => {
        const at = finderOf(key!).rowOfSame(firstOf(wanted!));
        if (isError(at)) return at;
        if (at !== undefined) return cellAt(results!, at);
        return otherwise === undefined || otherwise === null
          ? errorValue("#N/A")
          : (firstOf(otherwise) ?? blank);
      },
    },
    LOOKUP: {
      least: 3,
      most: 3,
      compute: ([wanted, key, results]) => {
        const at = found(firstOf(wanted!), key!, "ascending", true);
        if (isError(at)) return at;
        return at === undefined ? errorValue("#N/A") : cellAt(results!, at);
      },
    },
    INDEX: {
      least: 2,
      most: 3,
      compute: ([key, placedRow, placedColumn]) => {
        const [row, column] = [placedRow!, placedColumn ?? 1].map((each) => numberOf(firstOf(each)));
        if (isError(row)) return row;
        if (isError(column)) return column!;
        const { rows, columns } = tableNamed(key!);
        if (row! < 0 || column! < 0) return errorValue("#VALUE!");
        if (row! > rows || column! > columns) return errorValue("#REF!");
        if (row! > 0 && column! > 0) return cellAt(key!, row! - 1, column! - 1);
        const lines = (place: number, all: number): number[] =>
          place > 0 ? [place - 1] : Array.from({ length: all }, (_, i) => i);
        return lines(row!, rows).map((r) => lines(column!, columns).map((c) => cellAt(key!, r, c)));
      },
    },
  };
}

const firstOf = (argument: Argument): Scalar =>
  Array.isArray(argument)
    ? ((argument as readonly (readonly Scalar[])[])[0]?.[0] ?? null)
    : (argument as Scalar);

function numberOf(value: Scalar): number | ReturnType<typeof errorValue> {
  if (isError(value)) return value;
  const number = typeof value === "string" ? numberOfText(value) : Number(value ?? 0);
  return number === undefined ? errorValue("#VALUE!") : Math.trunc(number);
}

/** Where the values of a table's first column stand first; rows are counted from the table's own. */
class Finder {
  private readonly rows = new Map<unknown, number>();
  private readonly texts: (readonly [row: number, text: string])[] = [];
  private readonly columns = new Map<string, Ordered>();
  private firstBlank = 0;
  private readonly matched = new Map<string, number | undefined>();

  constructor(readonly table: LongColumn) {
    for (const [row, , { value }] of table.sheet.cellsIn({ ...table, columns: 1 })) {
      if (value === undefined) continue;
      const at = row - table.row;
      if (at === this.firstBlank) this.firstBlank++;
      if (isError(value)) continue;
      const kind = typeof value;
      const ordered = this.columns.get(kind) ?? new Ordered();
      this.columns.set(kind, ordered);
      ordered.add(at, inOrder(value));
      const key = keyOf(value);
      if (!this.rows.has(key)) this.rows.set(key, at);
      if (typeof value === "string") this.texts.push([at, value]);
    }
  }

  /** As XLOOKUP and XMATCH have it: a pattern is a text like any other, and a blank is a blank cell. */
  rowOfSame(wanted: Scalar): Answer {
    if (isError(wanted)) return wanted;
    if (wanted === null) return this.firstBlank < this.table.rows ? this.firstBlank : undefined;
    return this.rows.get(keyOf(wanted));
  }

  /** The last that is not larger: up to the first that is, or anywhere. Values of another kind are passed over. */
  lastUpTo(wanted: NonNullable<Scalar>, anywhere: boolean): number | undefined {
    return isError(wanted) ? undefined : this.columns.get(typeof wanted)?.lastUpTo(inOrder(wanted), anywhere);
  }

  rowOf(wanted: Scalar): number | undefined {
    // A blank counts 0, which no blank cell is.
    const same = this.rows.get(keyOf(wanted ?? 0));
    if (typeof wanted !== "string" || !/[*?~]/.test(wanted)) return same;
    if (!this.matched.has(wanted)) {
      const fits = fitting(wanted);
      this.matched.set(wanted, this.texts.find(([, text]) => fits(text))?.[0]);
    }
    const like = this.matched.get(wanted);
    return same === undefined || like === undefined ? (same ?? like) : Math.min(same, like);
  }
}

/** Numbers, texts in any case and truth values are never each other. */
const keyOf = (value: NonNullable<CellValue>): unknown =>
  typeof value === "string" ? `"${value.toLowerCase()}` : value;

type Comparable = number | string;
const inOrder = (value: number | string | boolean): Comparable =>
  typeof value === "string" ? value.toLowerCase() : Number(value);

/** Values of one kind as they stand below each other. */
class Ordered {
  private readonly values: Comparable[] = [];
  private readonly rows: number[] = [];
  private isAscending = true;

  add(row: number, value: Comparable): void {
    if (this.values.length > 0 && value < this.values.at(-1)!) this.isAscending = false;
    this.values.push(value);
    this.rows.push(row);
  }

  lastUpTo(wanted: Comparable, anywhere: boolean): number | undefined {
    const { values, rows } = this;
    if (!this.isAscending) {
      let found: number | undefined;
      for (let at = 0; at < values.length; at++) {
        if (values[at]! <= wanted) found = rows[at];
        else if (!anywhere) break;
      }
      return found;
    }
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return rows[low - 1];
  }
}
