/**
 * Cells by position: what is there, in order, and where the formulas stand. Positions are zero-based.
 * Example: of a sheet with values in B6 and B9, usedArea() is B6:B9, and cellsIn(B1:B7) holds B6 alone.
 */
import type { Area } from "../../sheet/address";
import { blankCell, type Cell, cellKey, keyColumn, keyRow } from "./cell";
import { plainStyle } from "./style";
import type { CellValue } from "./value";

export class CellStore {
  protected readonly rowMap = new Map<number, Map<number, Cell>>();
  /** Where its formulas stand: a sheet has tens of thousands of cells, and a renaming looks at the formulas of all sheets. */
  private readonly formulaKeys = new Set<number>();
  private texts?: { readonly revision: number; readonly all: string };
  /** The used areas, with looks and of values only, until a cell changes. */
  protected used?: Map<boolean, Area | undefined>;
  /** Counts changes of cells, sizes and merges, so that a writer sees at once that there were none. */
  revision = 0;

  cell(row: number, column: number): Cell {
    return this.rowMap.get(row)?.get(column) ?? blankCell;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column).value;
  }

  /** Every cell that holds something or has a look, by row, then column. */
  *cells(): IterableIterator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of ascending(this.rowMap)) {
      const cells = this.rowMap.get(row)!;
      for (const column of ascending(cells)) yield [row, column, cells.get(column)!];
    }
  }

  /** Those that hold a formula, in the same order. */
  formulas(): (readonly [row: number, column: number, cell: Cell & { readonly formula: string }])[] {
    return inOrder([...this.formulaKeys]).map((key) => {
      const cell = this.cell(keyRow(key), keyColumn(key));
      return [keyRow(key), keyColumn(key), cell as Cell & { readonly formula: string }];
    });
  }

  /** The texts of all formulas in small letters: a name that does not stand in them stands in none. */
  formulaTexts(): string {
    if (this.texts?.revision !== this.revision) {
      const all = this.formulas().map(({ 2: { formula } }) => formula.toLowerCase());
      this.texts = { revision: this.revision, all: all.join("\n") };
    }
    return this.texts.all;
  }

  /** The cells of one row by column; undefined where it has none. */
  rowCells(row: number): ReadonlyMap<number, Cell> | undefined {
    return this.rowMap.get(row);
  }

  /** The rows that have cells, in no order. */
  rowNumbers(): Iterable<number> {
    return this.rowMap.keys();
  }

  /** The cells of an area that hold something or have a look. */
  cellsIn(area: Area): (readonly [row: number, column: number, cell: Cell])[] {
    const found: (readonly [number, number, Cell])[] = [];
    const visit = (row: number): void => {
      const cells = this.rowMap.get(row);
      if (!cells) return;
      if (cells.size <= area.columns) {
        for (const column of [...cells.keys()].sort((a, b) => a - b))
          if (column >= area.column && column < area.column + area.columns)
            found.push([row, column, cells.get(column)!]);
      } else {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = cells.get(column);
          if (cell) found.push([row, column, cell]);
        }
      }
    };
    if (this.rowMap.size <= area.rows) {
      for (const row of [...this.rowMap.keys()].sort((a, b) => a - b))
        if (row >= area.row && row < area.row + area.rows) visit(row);
    } else for (let row = area.row; row < area.row + area.rows; row++) visit(row);
    return found;
  }

  /** The smallest area with every used cell; undefined on an empty sheet. `valuesOnly` leaves looks out. */
  usedArea(valuesOnly = false): Area | undefined {
    const known = (this.used ??= new Map<boolean, Area | undefined>());
    if (!known.has(valuesOnly)) known.set(valuesOnly, this.findUsedArea(valuesOnly));
    return known.get(valuesOnly);
  }

  private findUsedArea(valuesOnly: boolean): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.rowMap) {
      for (const [column, cell] of cells) {
        if (
          cell.value === undefined &&
          cell.formula === undefined &&
          (valuesOnly || cell.style === plainStyle)
        )
          continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Puts the cell in place of the one that was there, or takes that away. */
  protected store(row: number, column: number, cell: Cell | undefined): void {
    this.revision++;
    this.used = undefined;
    let cells = this.rowMap.get(row);
    const [had, has] = [cells?.get(column)?.formula !== undefined, cell?.formula !== undefined];
    if (has && !had) this.formulaKeys.add(cellKey(row, column));
    else if (had && !has) this.formulaKeys.delete(cellKey(row, column));
    if (!cell) {
      cells?.delete(column);
      if (cells?.size === 0) this.rowMap.delete(row);
      return;
    }
    if (!cells) this.rowMap.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  protected dropCells(): void {
    this.revision++;
    this.used = undefined;
    this.rowMap.clear();
    this.formulaKeys.clear();
  }
}

const ascending = (map: ReadonlyMap<number, unknown>): number[] => inOrder([...map.keys()]);

/** Most are put in so already. */
function inOrder(keys: number[]): number[] {
  for (let at = 1; at < keys.length; at++) if (keys[at]! < keys[at - 1]!) return keys.sort((a, b) => a - b);
  return keys;
}
