/**
 * One worksheet: cells by position, merges, sizes, what is hidden, page and protection. Positions are zero-based.
 * Every change is told to the book, which tells its listeners.
 * Example: sheet.setValue(5, 1, 396185) puts 396185 into B6; sheet.cell(5, 1).value reads it again.
 */
import { type Area, contains } from "../../sheet/address";
import { MergedAreas } from "./merged-areas";
import { newPage, type PageSetup } from "./page";
import { formulaParts } from "./references";
import { type BorderLine, plainStyle, restyle, type Style, type StylePatch } from "./style";
import { type CellValue, sameValue } from "./value";
import { newWidth, widthPixels } from "./widths";

/** Cells are immutable: a change puts another one in place. */
export interface Cell {
  /** What is shown; of a formula, its last result. */
  readonly value: CellValue;
  /** As the user sees it, with "=": "=PLAN.SHARE(C20,C19)". */
  readonly formula?: string;
  readonly style: Style;
  /** Of the formula's own cell: how far its result reaches. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** The value came here from the formula in that cell. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
  /** An array formula entered over a fixed range (Ctrl+Shift+Enter). */
  readonly array?: Area;
  /** Read from a file as a plain formula: where it yields a block, only the value of its own row or column counts. */
  readonly implicit?: true;
  /** The formula's value is that of the program that wrote the file; a formula that is typed has none. */
  readonly fromFile?: true;
  /** Something that the formula reads was edited, and it cannot be computed for sure here: the value is the file's still. */
  readonly stale?: true;
  /** Read from a file as one that may spill, though it gives one value. */
  readonly dynamic?: true;
  /** Runs of differently formatted text, a picture: what the file's reader keeps of the cell; dropped with the value. */
  readonly rich?: unknown;
  /** Of the first cell of a what-if table. */
  readonly whatIf?: WhatIfTable;
  readonly link?: { readonly address: string; readonly tip?: string };
}

export const cellKey = (row: number, column: number): number => row * 16384 + column;
export const keyRow = (key: number): number => Math.floor(key / 16384);
export const keyColumn = (key: number): number => key % 16384;

export const blankCell: Cell = Object.freeze({ value: undefined, style: plainStyle });

export interface ColumnSetting {
  /** In characters of the default font, as Excel shows it. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: Style;
  readonly outline?: number;
  /** The group that ends beside it is folded. */
  readonly collapsed?: boolean;
}

export interface RowSetting {
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: Style;
  readonly outline?: number;
  /** The group that ends beside it is folded. */
  readonly collapsed?: boolean;
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author?: string;
  /** What makes it a comment that people answer; a note has none. */
  readonly thread?: CommentThread;
  /** As the file's reader keeps it; opaque. */
  readonly origin?: unknown;
}

export interface CommentThread {
  readonly id: string;
  /** When it was written, as "2026-03-02T09:00:00.000Z". */
  readonly created: string;
  readonly resolved?: boolean;
  readonly replies: readonly CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  readonly text: string;
  readonly author?: string;
  readonly created: string;
}

export interface Protection {
  readonly on: boolean;
  /** Whether a password is asked for; the password itself is never kept in the clear. */
  readonly password?: string;
  readonly options: Readonly<Record<string, boolean>>;
  readonly origin?: unknown;
}

export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly headers: boolean;
  readonly totals: boolean;
  readonly columns: readonly string[];
  /** By which of its columns rows are hidden. */
  readonly filters?: readonly ColumnFilter[];
  readonly style?: string;
  readonly origin?: unknown;
}

/** What an automatic filter shows of one column. */
export interface ColumnFilter {
  /** Counted from the filter's first. */
  readonly column: number;
  /** Undefined of a kind that is kept and not understood. */
  readonly criteria?: FilterCriteria;
  /** As the file's reader keeps it; opaque. */
  readonly origin?: string;
}

/** As Excel's API spells it: texts as they are shown, or comparisons (">=30", "=나*"), or the first and last of all. */
export type FilterCriteria =
  | { readonly filterOn: "Values"; readonly values: readonly string[] }
  | {
      readonly filterOn: "Custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: "And" | "Or";
    }
  | {
      readonly filterOn: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
      readonly count: number;
    };

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A table of results for several inputs ("데이터 표"), which Excel computes. */
export interface WhatIfTable {
  readonly area: Area;
  /** One, or one for rows and one for columns; undefined where it was deleted. */
  readonly inputs: readonly (Position | undefined)[];
  /** As the file's reader keeps it; opaque. */
  readonly origin: unknown;
}

/** A data validation or a conditional format: where it stands and what it says. */
export interface Rule {
  readonly areas: readonly Area[];
  /** As the file's reader keeps it; opaque. */
  readonly origin: unknown;
  /** What it compares with, where it has formulas. */
  readonly compares?: Comparison;
  /** Of a validation: what is said of an entry. */
  readonly says?: EntrySays;
  /** Of a conditional format: its place among the others, and how it looks. */
  readonly format?: FormatDetails;
  /** Of one that a script made. */
  readonly id?: string;
}

export interface FormatDetails {
  /** 1 comes first. */
  readonly priority: number;
  /** Whether those after it are left out where it applies. */
  readonly stops?: boolean;
  readonly look?: FormatLook;
  /** Of a scale, bar or set of icons: its bounds ("minimum", "lower", "0") and their colours; their values are terms. */
  readonly points?: Readonly<Record<string, FormatPoint>>;
  /** Of a bar. */
  readonly fill?: string;
  /** The bar or icon without the number. */
  readonly graphicOnly?: boolean;
  /** As files spell it: "3Arrows". */
  readonly icons?: string;
  readonly reversed?: boolean;
}

/** What a conditional format changes of a cell's look. */
export interface FormatLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly borders?: FormatBorders;
}

export type FormatBorders = Readonly<Partial<Record<"top" | "bottom" | "left" | "right", FormatBorder>>>;

export interface FormatBorder {
  readonly style: BorderLine;
  readonly color?: string;
}

export interface FormatPoint {
  /** As Excel's API spells it: "LowestValue", "Percent", "Formula". */
  readonly type: string;
  readonly color?: string;
  /** Of an icon: only values above it, not those equal. */
  readonly above?: boolean;
}

/** As Excel's API spells it: { type: "List", terms: { source: "=성과계획서!$A$26:$A$30" } }. */
export interface Comparison {
  readonly type: string;
  readonly terms: Readonly<Record<string, string | boolean>>;
  /** The cell that its formulas are spelled for; the first of the rule's, where left out. */
  readonly at?: Position;
}

/** What a validation says before an entry and where it is refused, as Excel's API spells it. */
export interface EntrySays {
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly ignoreBlanks: boolean;
}

/** What a new validation says: it stops an entry in Excel's words. */
export const usualEntry: EntrySays = {
  alert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
  ignoreBlanks: true,
};

/** A chart as scripts see it: where each series takes its figures from, as references (성과계획서!$D$26:$D$30). */
export interface Chart {
  readonly name: string;
  readonly series: readonly ChartSeries[];
  /** How it looks and where it lies; of a kind that can be made here. */
  readonly look?: ChartLook;
  /** The part of the file that it was read from. */
  readonly part?: string;
}

export interface ChartSeries {
  readonly values: string;
  readonly categories?: string;
  readonly name?: string;
  /** As Excel's API spells it: "LineMarkers"; the chart's own where left out. */
  readonly type?: string;
  readonly color?: string;
  readonly labels?: boolean;
  readonly gapWidth?: number;
}

export interface ChartLook {
  /** As Excel's API spells it: "ColumnClustered". */
  readonly type: string;
  readonly title?: string;
  readonly font?: ChartFont;
  readonly titleFont?: ChartFont;
  /** "Bottom"; undefined: none. */
  readonly legend?: string;
  /** Where the axis of values begins; undefined: as the program likes. */
  readonly minimum?: number;
  readonly area: Area;
}

export interface ChartFont {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

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

export class Sheet {
  private readonly rowMap = new Map<number, Map<number, Cell>>();
  /** Where its formulas stand: a sheet has tens of thousands of cells, and a renaming looks at the formulas of all sheets. */
  private readonly formulaKeys = new Set<number>();
  private readonly columnSettings = new Map<number, ColumnSetting>();
  private readonly rowSettings = new Map<number, RowSetting>();
  private merged = new MergedAreas();
  private texts?: { readonly revision: number; readonly all: string };
  /** The used areas, with looks and of values only, until a cell changes. */
  private used?: Map<boolean, Area | undefined>;

  visibility: Visibility = "visible";
  tabColor?: string;
  /** Rows and columns that stay in view. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  gridlines = true;
  headings = true;
  zoom = 100;
  /** In digits of the workbook's own font, as its columns (widths.ts). */
  defaultColumnWidth: number;
  defaultRowHeight = 16.5;
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
  /** Counts changes of cells, sizes and merges, so that a writer sees at once that there were none. */
  revision = 0;
  /** Name and value pairs that travel with the sheet. */
  readonly properties = new Map<string, string>();

  /** Sheets are made by Book. `id` never changes; `name` is changed by Book.rename. */
  constructor(
    readonly id: string,
    public name: string,
    private readonly watcher: SheetWatcher,
    /** How many pixels a digit of the workbook's own font takes. */
    readonly digit: number,
  ) {
    this.defaultColumnWidth = newWidth(digit);
  }

  cell(row: number, column: number): Cell {
    return this.rowMap.get(row)?.get(column) ?? blankCell;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column).value;
  }

  /** The look that counts: the cell's own, else its row's, else its column's. */
  styleAt(row: number, column: number): Style {
    return (
      this.rowMap.get(row)?.get(column)?.style ??
      this.rowSettings.get(row)?.style ??
      this.columnSettings.get(column)?.style ??
      plainStyle
    );
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

  loadRow(row: number, setting: RowSetting): void {
    this.rowSettings.set(row, setting);
  }

  loadColumn(column: number, setting: ColumnSetting): void {
    this.columnSettings.set(column, setting);
  }

  setStyle(row: number, column: number, style: Style): void {
    this.restyleEach({ row, column, rows: 1, columns: 1 }, () => style);
  }

  /** Changes some fields of the look of every cell of the area. */
  restyle(area: Area, patch: StylePatch): void {
    let [last, made]: (Style | undefined)[] = [];
    this.restyleEach(area, (style) => {
      if (style !== last) [last, made] = [style, restyle(style, patch)];
      return made;
    });
  }

  /** `next`: from the look that counts to the cell's own; undefined leaves the cell, or none, as it is. */
  restyleEach(area: Area, next: (style: Style, row: number, column: number) => Style | undefined): void {
    const { recorder } = this.watcher;
    let isChanged = false;
    for (let row = area.row; row < area.row + area.rows; row++) {
      let cells = this.rowMap.get(row);
      const ofRow = this.rowSettings.get(row)?.style;
      for (let column = area.column; column < area.column + area.columns; column++) {
        const before = cells?.get(column);
        const counts = before?.style ?? ofRow ?? this.columnSettings.get(column)?.style ?? plainStyle;
        const style = next(counts, row, column);
        if (style === undefined || before?.style === style) continue;
        recorder?.cell(this, row, column, before);
        if (!cells) this.rowMap.set(row, (cells = new Map()));
        cells.set(column, before ? { ...before, style } : { value: undefined, style });
        isChanged = true;
      }
    }
    if (!isChanged) return;
    this.revision++;
    this.used = undefined;
    this.watcher.looksChanged(this, area);
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

  get merges(): readonly Area[] {
    return this.merged.list;
  }

  set merges(merges: readonly Area[]) {
    const now = this.merged.list;
    if (merges.length === now.length && merges.every((merge, i) => merge === now[i])) return;
    this.merged = new MergedAreas(merges);
    this.mergesChanged();
  }

  /** Merges the area: contents other than the first cell's go, merges that it touches too. */
  merge(area: Area): void {
    if (area.rows * area.columns < 2) return;
    for (const [row, column, cell] of this.cellsIn(area))
      if (
        (row !== area.row || column !== area.column) &&
        (cell.value !== undefined || cell.formula !== undefined)
      )
        this.setValue(row, column, undefined);
    this.merged.add(area);
    this.mergesChanged();
  }

  unmerge(area: Area): void {
    if (this.merged.removeTouching(area)) this.mergesChanged();
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merged.at(row, column);
  }

  private mergesChanged(): void {
    this.revision++;
    this.watcher.lookChanged(this);
  }

  column(column: number): ColumnSetting {
    return this.columnSettings.get(column) ?? {};
  }

  row(row: number): RowSetting {
    return this.rowSettings.get(row) ?? {};
  }

  setColumn(column: number, setting: ColumnSetting): void {
    this.watcher.recorder?.whole(this, "settings");
    this.columnSettings.set(column, { ...this.columnSettings.get(column), ...setting });
    this.revision++;
    this.watcher.lookChanged(this);
  }

  setRow(row: number, setting: RowSetting): void {
    this.watcher.recorder?.whole(this, "settings");
    this.rowSettings.set(row, { ...this.rowSettings.get(row), ...setting });
    this.revision++;
    this.watcher.lookChanged(this);
  }

  hasColumn(column: number): boolean {
    return this.columnSettings.has(column);
  }

  columnWidth(column: number): number {
    return this.columnSettings.get(column)?.width ?? this.defaultColumnWidth;
  }

  columnPixels(column: number): number {
    return this.column(column).hidden ? 0 : widthPixels(this.columnWidth(column), this.digit);
  }

  rowHeight(row: number): number {
    return this.rowSettings.get(row)?.height ?? this.defaultRowHeight;
  }

  /** Settings of columns and rows that differ from a new sheet's, in order. */
  columns(): (readonly [number, ColumnSetting])[] {
    return [...this.columnSettings].sort(([a], [b]) => a - b);
  }

  rows(): (readonly [number, RowSetting])[] {
    return [...this.rowSettings].sort(([a], [b]) => a - b);
  }

  /** Replaces every cell and setting at once; `reposition` in shift.ts is the only caller besides copying. */
  replaceAll(
    cells: Iterable<readonly [number, number, Cell]>,
    columns: Iterable<readonly [number, ColumnSetting]>,
    rows: Iterable<readonly [number, RowSetting]>,
  ): void {
    this.watcher.recorder?.whole(this, "all");
    this.revision++;
    this.used = undefined;
    this.rowMap.clear();
    this.formulaKeys.clear();
    this.replaceSettings({ columns: [], rows: [] });
    for (const [row, column, cell] of cells) this.put(row, column, cell);
    this.replaceSettings({ columns, rows });
  }

  replaceSettings(settings: {
    readonly columns: Iterable<readonly [number, ColumnSetting]>;
    readonly rows: Iterable<readonly [number, RowSetting]>;
  }): void {
    this.watcher.recorder?.whole(this, "settings");
    this.revision++;
    this.columnSettings.clear();
    this.rowSettings.clear();
    for (const [column, setting] of settings.columns) this.columnSettings.set(column, setting);
    for (const [row, setting] of settings.rows) this.rowSettings.set(row, setting);
    this.watcher.lookChanged(this);
  }

  /** To be called after fields were assigned (page, frozen, visibility …), so that listeners hear of it. */
  touch(): void {
    this.watcher.lookChanged(this);
  }

  private put(row: number, column: number, cell: Cell | undefined): void {
    this.revision++;
    this.used = undefined;
    let cells = this.rowMap.get(row);
    const before = cells?.get(column);
    this.watcher.recorder?.cell(this, row, column, before);
    const [had, has] = [before?.formula !== undefined, cell?.formula !== undefined];
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

const ascending = (map: ReadonlyMap<number, unknown>): number[] => inOrder([...map.keys()]);

/** Most are put in so already. */
function inOrder(keys: number[]): number[] {
  for (let at = 1; at < keys.length; at++) if (keys[at]! < keys[at - 1]!) return keys.sort((a, b) => a - b);
  return keys;
}
