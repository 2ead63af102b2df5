/**
 * Rows and columns: sizes, what is hidden, groups, and looks of whole ones. Positions are zero-based.
 * Example: setColumn(0, { width: 44 }) makes column A 44 digits of the workbook's own font wide.
 */
import { CellStore } from "./cell-store";
import type { ColumnSetting, RowSetting } from "./features";
import { newWidth, widthPixels } from "./widths";

export abstract class Lines extends CellStore {
  protected readonly columnSettings = new Map<number, ColumnSetting>();
  protected readonly rowSettings = new Map<number, RowSetting>();
  /** In digits of the workbook's own font, as its columns (widths.ts). */
  defaultColumnWidth: number;
  defaultRowHeight = 16.5;

  constructor(
    /** How many pixels a digit of the workbook's own font takes. */
    readonly digit: number,
  ) {
    super();
    this.defaultColumnWidth = newWidth(digit);
  }

  protected abstract beforeSettings(): void;
  /** To be called after fields were assigned (page, frozen, visibility …), so that listeners hear of it. */
  abstract touch(): void;

  column(column: number): ColumnSetting {
    return this.columnSettings.get(column) ?? {};
  }

  row(row: number): RowSetting {
    return this.rowSettings.get(row) ?? {};
  }

  setColumn(column: number, setting: ColumnSetting): void {
    this.beforeSettings();
    this.columnSettings.set(column, { ...this.columnSettings.get(column), ...setting });
    this.revision++;
    this.touch();
  }

  setRow(row: number, setting: RowSetting): void {
    this.beforeSettings();
    this.rowSettings.set(row, { ...this.rowSettings.get(row), ...setting });
    this.revision++;
    this.touch();
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

  loadRow(row: number, setting: RowSetting): void {
    this.rowSettings.set(row, setting);
  }

  loadColumn(column: number, setting: ColumnSetting): void {
    this.columnSettings.set(column, setting);
  }

  replaceSettings(settings: {
    readonly columns: Iterable<readonly [number, ColumnSetting]>;
    readonly rows: Iterable<readonly [number, RowSetting]>;
  }): void {
    this.beforeSettings();
    this.revision++;
    this.columnSettings.clear();
    this.rowSettings.clear();
    for (const [column, setting] of settings.columns) this.columnSettings.set(column, setting);
    for (const [row, setting] of settings.rows) this.rowSettings.set(row, setting);
    this.touch();
  }
}
