/**
 * COUNTIFS and SUMIFS over the columns of a long table, for a sheet with a thousand of them: the general calculation looks
 * every one of their cells up anew. In: the layout of 총괄, the computed 성과자료. Out: by cell of the layout, its value.
 */
import type { Area } from "../../sheet/address";
import type { Expression } from "../../sheet/expression";
import type { SheetLayout } from "../../sheet/layout";
import type { Book, CellValue } from "../workbook/model";

type Value = string | number | undefined;

/** Values of all cells, by "row,column". Throws at a function other than those named here: the sheet is ours. */
export function sumsOf(layout: SheetLayout, book: Book): Map<string, Value> {
  const contents = new Map(layout.cells.map(({ row, column, content }) => [`${row},${column}`, content]));
  const known = new Map<string, Value>();
  const columns = new Map<string, Column>();

  const own = (row: number, column: number): Value => {
    const key = `${row},${column}`;
    if (known.has(key)) return known.get(key);
    const content = contents.get(key);
    const value = typeof content === "object" ? valueOf(content) : content;
    known.set(key, value);
    return value;
  };
  const columnOf = ({ sheet, row, column, rows }: Area & { sheet?: string }): Column => {
    const key = `${sheet}!${row},${column},${rows}`;
    const from = sheet === undefined ? undefined : book.sheet(sheet);
    const cells = (): CellValue[] =>
      Array.from({ length: rows }, (_, at) => (from ? from.value(row + at, column) : own(row + at, column)));
    // Our own column is still being computed.
    if (!from) return new Column(cells());
    const kept = columns.get(key) ?? new Column(cells());
    columns.set(key, kept);
    return kept;
  };
  const column = (expression: Expression): Column => {
    if (expression.kind !== "reference") throw new Error(`no column: ${expression.kind}`);
    return columnOf(expression.area);
  };
  /** Rows that fit every criterion: of those that fit the rarest, the ones that fit the others. */
  const fitting = (args: readonly Expression[]): readonly number[] => {
    const criteria = args.flatMap((argument, at) =>
      at % 2 === 0 ? [{ of: column(argument), key: keyOf(valueOf(args[at + 1]!)) }] : [],
    );
    const [rarest, ...others] = criteria.sort(
      (a, b) => a.of.rowsOf(a.key).length - b.of.rowsOf(b.key).length,
    );
    return rarest!.of
      .rowsOf(rarest!.key)
      .filter((row) => others.every(({ of, key }) => of.keys[row] === key));
  };
  const valueOf = (expression: Expression): Value => {
    switch (expression.kind) {
      case "number":
      case "text":
        return expression.value;
      case "reference": {
        const value = column(expression).cells[0];
        return typeof value === "string" || typeof value === "number" ? value : undefined;
      }
      case "operation": {
        const [left, right] = [numeric(valueOf(expression.left)), numeric(valueOf(expression.right))];
        if (expression.operator === "-") return left - right;
        break;
      }
      case "excel": {
        const { name, args } = expression;
        if (name === "COUNTIFS") return fitting(args).length;
        if (name === "SUMIFS") return total(fitting(args.slice(1)).map((row) => column(args[0]!).cells[row]));
        if (name === "SUM") return total(args.flatMap((argument) => column(argument).cells));
        if (name === "IF") return numeric(valueOf(args[0]!)) ? valueOf(args[1]!) : valueOf(args[2]!);
        if (name === "HYPERLINK") return valueOf(args[1]!);
        if (name === "LEN") return String(valueOf(args[0]!) ?? "").length;
      }
    }
    throw new Error(`not to be computed here: ${JSON.stringify(expression)}`);
  };
  return new Map(layout.cells.map(({ row, column }) => [`${row},${column}`, own(row, column)] as const));
}

const numeric = (value: Value): number => (typeof value === "number" ? value : 0);
const total = (cells: readonly CellValue[]): number =>
  cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);

/** A column's cells, and where each value stands in it. */
class Column {
  readonly keys: readonly (string | undefined)[];
  private rows?: Map<string, number[]>;

  constructor(readonly cells: readonly CellValue[]) {
    this.keys = cells.map((cell) =>
      typeof cell === "string" ? cell.toLowerCase() : typeof cell === "number" ? String(cell) : undefined,
    );
  }

  rowsOf(key: string): readonly number[] {
    if (!this.rows) {
      this.rows = new Map();
      for (const [row, own] of this.keys.entries()) {
        if (own === undefined) continue;
        const known = this.rows.get(own);
        if (known) known.push(row);
        else this.rows.set(own, [row]);
      }
    }
    return this.rows.get(key) ?? [];
  }
}

/** What a criterion looks for: a text in any case; "=" before it and ~ before *, ? and ~ are signs. */
const keyOf = (wanted: Value): string =>
  typeof wanted === "number"
    ? String(wanted)
    : (wanted ?? "")
        .replace(/^=/, "")
        .replace(/~([*?~])/g, "$1")
        .toLowerCase();
