/**
 * One worksheet: contents of its cells, what stands beside them, page and protection. Positions are zero-based.
 * Every change is told to the book, which tells its listeners.
 * Example: sheet.setValue(5, 1, 396185) puts 396185 into B6; sheet.cell(5, 1).value reads it again.
 */
import { type Area, contains } from "../../sheet/address";
import { blankCell, type Cell } from "./cell";
import type { Chart } from "./chart";
import type { ColumnFilter, ColumnSetting, Comment, Protection, RowSetting, Table } from "./features";
import { Looks } from "./looks";
import { newPage, type PageSetup } from "./page";
import { formulaParts } from "./references";
import type { Rule } from "./rule";
import { plainStyle } from "./style";
import { type CellValue, sameValue } from "./value";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** What the book has to hear of a sheet; told by Sheet itself. */
export interface SheetWatcher {
  cellChanged(sheet: Sheet, row: number, column: number, what: "content" | "result"): void;
  /** The looks of some of the area's cells. */
  looksChanged(sheet: Sheet, area: Area): void;
  lookChanged(sheet: Sheet): void;
  /** Hears what is about to be replaced, while someone keeps it for an undo. */
  readonly recorder?: Recorder | undefined;
}

export interface Recorder {
  cell(sheet: Sheet, row: number, column: number, before: Cell | undefined): void;
  /** The settings of rows and columns, or these and every cell. */
  whole(sheet: Sheet, what: "settings" | "all"): void;
}

export class Sheet extends Looks {
  visibility: Visibility = "visible";
  tabColor?: string;
  /** Rows and columns that stay in view. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  gridlines = true;
  headings = true;
  zoom = 100;
  page: PageSetup = newPage;
  protection: Protection = { on: false, options: {} };
  comments: readonly Comment[] = [];
  tables: readonly Table[] = [];
  validations: readonly Rule[] = [];
  conditionalFormats: readonly Rule[] = [];
  charts: readonly Chart[] = [];
  /** Names of pictures and shapes made since the file was read; its own are the reader's. */
  shapes: readonly string[] = [];
  /** With its heads. */
  autoFilter?: Area;
  /** By which columns of it rows are hidden. */
  filters: readonly ColumnFilter[] = [];
  /** What else the file's reader keeps of the sheet (pictures); opaque. */
  origin?: unknown;
  /** Rows or columns were inserted or deleted since the sheet was read. */
  shifted = false;
  /** Name and value pairs that travel with the sheet. */
  readonly properties = new Map<string, string>();

  /** Sheets are made by Book. `id` never changes; `name` is changed by Book.rename. */
  constructor(
    readonly id: string,
    public name: string,
    private readonly watcher: SheetWatcher,
    digit: number,
  ) {
    super(digit);
  }

  /** Puts a value into the cell: a formula that stood there goes, the style stays, and a link does beside a value. */
  setValue(row: number, column: number, value: CellValue): void {
    const before = this.cell(row, column);
    if (
      before.formula === undefined &&
      before.spilledFrom === undefined &&
      sameValue(before.value, value) &&
      !before.rich
    )
      return;
    this.clearSpillOf(row, column, before);
    this.put(row, column, {
      value,
      style: this.styleAt(row, column),
      ...(value !== undefined && linkOf(before)),
    });
    this.watcher.cellChanged(this, row, column, "content");
  }

  /** Puts a formula ("=A1+1") into the cell; its value is the former one until it is calculated. */
  setFormula(row: number, column: number, formula: string, value?: CellValue): void {
    const before = this.cell(row, column);
    if (value === undefined && before.formula !== undefined && isLed(before.formula, formula))
      return this.lead(row, column, formula);
    this.clearSpillOf(row, column, before);
    this.put(row, column, { value, formula, style: this.styleAt(row, column), ...linkOf(before) });
    this.watcher.cellChanged(this, row, column, "content");
  }

  /** The cell's formula spelled for cells that are called otherwise now: how it is entered stays, and its value until it is computed. */
  lead(row: number, column: number, formula: string): void {
    this.put(row, column, { ...this.cell(row, column), formula });
    this.watcher.cellChanged(this, row, column, "content");
  }

  /** The same, where the formula reads what it read before: neither an edit nor anything to compute. */
  respell(row: number, column: number, formula: string): void {
    this.put(row, column, { ...this.cell(row, column), formula });
  }

  /** The calculated value of the formula in the cell; told as a result, not as an edit. */
  setResult(row: number, column: number, value: CellValue): void {
    const before = this.cell(row, column);
    if (sameValue(before.value, value) && before.spill === undefined && !before.stale) return;
    this.clearSpillOf(row, column, before);
    const { stale: _, rich, ...kept } = before;
    const same = sameValue(before.value, value);
    this.put(row, column, { ...kept, value, spill: undefined, ...(same && rich !== undefined && { rich }) });
    this.watcher.cellChanged(this, row, column, "result");
  }

  /** The formula's value stays though what it reads was edited; told as a result. */
  keepStale(row: number, column: number): void {
    const before = this.cell(row, column);
    if (before.stale) return;
    this.put(row, column, { ...before, stale: true });
    this.watcher.cellChanged(this, row, column, "result");
  }

  /** The calculated block of the formula in the cell: the first value in the cell, the others around it. */
  setSpill(row: number, column: number, block: readonly (readonly CellValue[])[]): void {
    const before = this.cell(row, column);
    const spill = { rows: block.length, columns: block[0]?.length ?? 0 };
    const same =
      before.spill?.rows === spill.rows &&
      before.spill.columns === spill.columns &&
      block.every((values, r) =>
        values.every((value, c) => sameValue(this.value(row + r, column + c), value)),
      );
    if (same) return;
    this.clearSpillOf(row, column, before);
    block.forEach((values, r) =>
      values.forEach((value, c) => {
        const style = this.styleAt(row + r, column + c);
        if (r === 0 && c === 0) this.put(row, column, { ...before, value, spill, rich: undefined });
        else this.put(row + r, column + c, { value, style, spilledFrom: { row, column } });
        this.watcher.cellChanged(this, row + r, column + c, "result");
      }),
    );
  }

  /** Puts a whole cell in place, as readers of files do. */
  setCell(row: number, column: number, cell: Cell): void {
    this.put(row, column, cell);
    this.watcher.cellChanged(this, row, column, "content");
  }

  /** Puts a former cell back, or takes one away; of contents, result and look it tells what differs. */
  restore(row: number, column: number, cell: Cell | undefined): void {
    const before = this.cell(row, column);
    const after = cell ?? blankCell;
    this.put(row, column, cell);
    const entered = (each: Cell): CellValue =>
      each.formula === undefined && !each.spilledFrom ? each.value : undefined;
    const tell = (what: "content" | "result"): void => this.watcher.cellChanged(this, row, column, what);
    if (before.formula !== after.formula || !sameValue(entered(before), entered(after))) tell("content");
    else if (!sameValue(before.value, after.value) || before.rich !== after.rich) tell("result");
    if (before.style !== after.style) this.watcher.looksChanged(this, { row, column, rows: 1, columns: 1 });
  }

  /** Puts a cell or a row's setting in place without telling anybody: for readers of files, and for what is put back at once. */
  load(row: number, column: number, cell: Cell | undefined): void {
    this.put(row, column, cell);
  }

  /** Takes contents, looks or both away. Whole rows and columns are fine: only cells that exist are visited. */
  clear(area: Area, what: "contents" | "formats" | "all" = "all"): void {
    for (const [row, column, cell] of this.cellsIn(area)) {
      if (what !== "formats") {
        this.clearSpillOf(row, column, cell);
        this.put(row, column, what === "all" ? undefined : { value: undefined, style: cell.style });
        if (cell.value !== undefined || cell.formula !== undefined || what === "all")
          this.watcher.cellChanged(this, row, column, "content");
      } else this.setStyle(row, column, plainStyle);
    }
    if (what !== "contents") this.unmerge(area);
    if (what === "all")
      this.comments = this.comments.filter((comment) => !contains(area, comment.row, comment.column));
  }

  /** Replaces every cell and setting at once; `reposition` in shift.ts is the only caller besides copying. */
  replaceAll(
    cells: Iterable<readonly [number, number, Cell]>,
    columns: Iterable<readonly [number, ColumnSetting]>,
    rows: Iterable<readonly [number, RowSetting]>,
  ): void {
    this.watcher.recorder?.whole(this, "all");
    this.dropCells();
    this.replaceSettings({ columns: [], rows: [] });
    for (const [row, column, cell] of cells) this.put(row, column, cell);
    this.replaceSettings({ columns, rows });
  }

  touch(): void {
    this.watcher.lookChanged(this);
  }

  protected beforeSettings(): void {
    this.watcher.recorder?.whole(this, "settings");
  }

  protected beforeCell(row: number, column: number, before: Cell | undefined): void {
    this.watcher.recorder?.cell(this, row, column, before);
  }

  protected looksChanged(area: Area): void {
    this.watcher.looksChanged(this, area);
  }

  private put(row: number, column: number, cell: Cell | undefined): void {
    this.beforeCell(row, column, this.rowMap.get(row)?.get(column));
    this.store(row, column, cell);
  }

  private clearSpillOf(row: number, column: number, cell: Cell): void {
    if (!cell.spill) return;
    for (let r = 0; r < cell.spill.rows; r++)
      for (let c = 0; c < cell.spill.columns; c++) {
        if (r === 0 && c === 0) continue;
        const other = this.cell(row + r, column + c);
        if (other.spilledFrom?.row !== row || other.spilledFrom.column !== column) continue;
        this.put(row + r, column + c, { value: undefined, style: other.style });
        this.watcher.cellChanged(this, row + r, column + c, "result");
      }
  }
}

/** Whether a formula is the other with its references led to another sheet, as where a plan takes a former one's place. */
const isLed = (before: string, now: string): boolean => onAnySheet(before) === onAnySheet(now);

const onAnySheet = (formula: string): string =>
  formulaParts(formula)
    .map((part) => ("sheet" in (part.reference ?? part) ? part.text.replace(/^.*!/s, "!") : part.text))
    .join("");

/** A cell that is typed over leads where it led. */
const linkOf = ({ link }: Cell): Pick<Cell, "link"> => (link ? { link } : {});
