/**
 * VLOOKUP and MATCH of one value in a long table: the engine would list every cell of the table for each of its formulas. It is
 * shown a call without ranges instead, which finds the value where it was put down once.
 * In: =VLOOKUP(A9,Query!A:N,4,FALSE). Out: WORKBENCH.VLOOKUP(A9,"s2 0 0 1048576 14",4,FALSE), and its result.
 */
import type { Area } from "../../../sheet/address";
import { type CellValue, errorValue, isError, type Sheet } from "../model";
import { fitting } from "../search";
import { type Argument, blank, type Correction, type Scalar } from "./argument";
import { numberOfText } from "./number-of-text";

/** Of conditional sums a single column, of lookups a table. */
export interface LongColumn extends Area {
  readonly sheet: Sheet;
}

/** Which argument of the call is the table; undefined where it looks for anything but one value. `spelled`: its arguments. */
export function tableOf(name: string, spelled: readonly string[]): number | undefined {
  const last = spelled.at(-1)?.trim().toUpperCase();
  if (name === "VLOOKUP" && spelled.length === 4 && (last === "FALSE" || last === "0")) return 1;
  return name === "MATCH" && spelled.length === 3 && last === "0" ? 1 : undefined;
}

/** The functions that the engine is to call; `tableNamed`: the table that an argument stands for. */
export function lookupsIn(tableNamed: (key: Argument) => LongColumn): Readonly<Record<string, Correction>> {
  const known = new Map<Argument, Finder>();
  const found = (wanted: Argument, key: Argument): { row: number; table: LongColumn } | CellValue => {
    const value = firstOf(wanted);
    if (isError(value)) return value;
    let finder = known.get(key);
    if (!finder) known.set(key, (finder = new Finder(tableNamed(key))));
    const row = finder.rowOf(value);
    return row === undefined ? errorValue("#N/A") : { row, table: finder.table };
  };
  return {
    VLOOKUP: {
      least: 4,
      most: 4,
      compute: ([wanted, key, place]) => {
        const at = found(wanted!, key!);
        const column = numberOf(firstOf(place!));
        if (isError(firstOf(wanted!)) || isError(column)) return isError(column) ? column : (at as CellValue);
        const table = tableNamed(key!);
        if (column < 1) return errorValue("#VALUE!");
        if (column > table.columns) return errorValue("#REF!");
        if (typeof at !== "object" || isError(at)) return at;
        return table.sheet.value(table.row + at.row, table.column + column - 1) ?? blank;
      },
    },
    MATCH: {
      least: 3,
      most: 3,
      compute: ([wanted, key]) => {
        const at = found(wanted!, key!);
        return typeof at !== "object" || isError(at) ? at : at.row + 1;
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
  private readonly matched = new Map<string, number | undefined>();

  constructor(readonly table: LongColumn) {
    for (const [row, , { value }] of table.sheet.cellsIn({ ...table, columns: 1 })) {
      if (value === undefined) continue;
      const at = row - table.row;
      if (isError(value)) continue;
      const key = keyOf(value);
      if (!this.rows.has(key)) this.rows.set(key, at);
      if (typeof value === "string") this.texts.push([at, value]);
    }
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
