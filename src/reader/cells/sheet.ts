/**
 * A grid made easy to read: texts without spread letters, merged areas, indents, blank cells told from filled ones (white
 * space, what a program wrote for nothing), ditto marks written out (〃, 상동 and 위와 같음 say what the nearest filled cell
 * above says).
 * In: a Grid. Out: sheet.key(2, 0) → "예산액" where the cell says "예 산 액 ".
 */
import { type Area, cellsIn, printArea, quoteSheet, type SheetArea } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { intersection } from "../../sheet/rectangles";
import { isBlankText, isDittoMark } from "../../text/blank";
import { keyOf } from "../../text/name";
import { readNumber } from "../../text/number";
import { showsDate } from "../../text/number-format";
import { tidy } from "../../text/spacing";
import { Claims } from "../claims";

const widest = 16384;
/** Error values of cells, as their texts. */
export const errorText =
  /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

export class Sheet {
  readonly name: string;
  /** First row and column, and those after the last. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** What of it was understood, and by whom. */
  readonly claims: Claims;
  private readonly values: Grid["values"];
  private readonly merged = new Map<number, Area>();

  constructor(readonly grid: Grid) {
    this.values = withoutDittos(withoutBlanks(grid.values));
    this.name = grid.sheet;
    this.top = grid.row;
    this.left = grid.column;
    this.bottom = grid.row + grid.values.length;
    this.right = grid.column + grid.columns;
    const used = { ...grid, rows: grid.values.length };
    this.claims = new Claims(used);
    for (const area of grid.merges) {
      const held = intersection(area, used);
      for (const { row, column } of held ? cellsIn(held) : []) this.merged.set(row * widest + column, area);
    }
  }

  /** The cell's own value; undefined where there is no such column, and where it is blank. */
  value(row: number, column: number | undefined): CellValue {
    return column === undefined ? undefined : this.values[row - this.top]?.[column - this.left];
  }

  /** The cell's text on one line, "" where blank. */
  text(row: number, column: number | undefined): string {
    const value = this.value(row, column);
    return value === undefined ? "" : tidy(String(value));
  }

  /** The cell's text with its line breaks, outer blanks removed. */
  lines(row: number, column: number): string {
    const value = this.value(row, column);
    return value === undefined ? "" : String(value).replace(/\r\n?/g, "\n").trim();
  }

  /** The cell's text for comparing. */
  key(row: number, column: number | undefined): string {
    const value = this.value(row, column);
    return value === undefined ? "" : keyOf(String(value));
  }

  merge(row: number, column: number): Area | undefined {
    return this.merged.get(row * widest + column);
  }

  /** The cell itself, or the first cell of the merged area that covers it. */
  master(row: number, column: number): { row: number; column: number } {
    return this.merge(row, column) ?? { row, column };
  }

  /** The text of that cell. */
  masterText(row: number, column: number): string {
    const cell = this.master(row, column);
    return this.text(cell.row, cell.column);
  }

  /** How far the text of a cell is moved in: blanks before it, a mark of a branch (└) and the cell's own indent. */
  indent(row: number, column: number): number {
    const value = this.value(row, column);
    if (typeof value !== "string") return 0;
    const lead = /^[\s\u00a0\u3000]*[└ㄴ∟]?/.exec(value)![0].replace(/\u3000/g, "  ").length;
    const format = this.grid.indents?.[row - this.top]?.[column - this.left] ?? 0;
    return lead + 2 * format;
  }

  format(row: number, column: number): string {
    return this.grid.formats?.[row - this.top]?.[column - this.left] ?? "";
  }

  /** The day that a number is shown as; undefined where the cell holds none. */
  date(row: number, column: number): Date | undefined {
    const value = this.value(row, column);
    const isDate = typeof value === "number" && showsDate(this.format(row, column));
    return isDate ? new Date((value - 25569) * 864e5) : undefined;
  }

  isBlankRow(row: number, left = this.left, right = this.right): boolean {
    for (let column = left; column < right; column++) if (this.value(row, column) !== undefined) return false;
    return true;
  }

  /** The columns that hold something in a row. */
  filledIn(row: number, { left, right }: { readonly left: number; readonly right: number } = this): number[] {
    const columns: number[] = [];
    for (let column = left; column < right; column++)
      if (this.value(row, column) !== undefined) columns.push(column);
    return columns;
  }

  /** The texts in rows, from left to right and top to bottom. */
  *texts(
    from = this.top,
    to = this.bottom,
  ): Iterable<{ readonly text: string; readonly row: number; readonly column: number }> {
    for (let row = from; row < Math.min(to, this.bottom); row++)
      for (let column = this.left; column < this.right; column++) {
        const text = this.value(row, column);
        if (typeof text === "string") yield { text, row, column };
      }
  }

  area(row: number, column: number, rows = 1, columns = 1): SheetArea {
    return { sheet: this.name, row, column, rows, columns };
  }

  /** "예산!B6". */
  address(row: number, column: number, rows = 1, columns = 1): string {
    return `${quoteSheet(this.name)}!${printArea({ row, column, rows, columns })}`;
  }
}

type Values = Grid["values"];

/** With undefined for each blank cell; rows without one are the grid's own. */
const withoutBlanks = (values: Values): Values =>
  values.map((row) => (row.some(isBlank) ? row.map((value) => (isBlank(value) ? undefined : value)) : row));

/** The values themselves where they hold no mark. A mark under a number stays: an amount is not repeated by a mark. */
function withoutDittos(values: Values): Values {
  if (!values.some((row) => row.some(isDitto))) return values;
  const above: (string | undefined)[] = [];
  return values.map((row) =>
    row.map((value, column) => {
      if (isDitto(value)) return above[column] ?? value;
      if (value !== undefined) above[column] = isText(value) ? value : undefined;
      return value;
    }),
  );
}

const isBlank = (value: CellValue): boolean => typeof value === "string" && isBlankText(value);
const isDitto = (value: CellValue): boolean => typeof value === "string" && isDittoMark(value);
const isText = (value: CellValue): value is string =>
  typeof value === "string" && readNumber(value).kind === "text";
