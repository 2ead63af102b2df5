/**
 * How cells look, and which are merged. Positions are zero-based.
 * Example: restyle(B6:B9, { font: { bold: true } }) makes the figures of B6:B9 bold and leaves the rest of their looks.
 */
import type { Area } from "../../sheet/address";
import type { Cell } from "./cell";
import { Lines } from "./lines";
import { MergedAreas } from "./merged-areas";
import { plainStyle, restyle, type Style, type StylePatch } from "./style";
import type { CellValue } from "./value";

export abstract class Looks extends Lines {
  private merged = new MergedAreas();

  protected abstract beforeCell(row: number, column: number, before: Cell | undefined): void;
  protected abstract looksChanged(area: Area): void;
  abstract setValue(row: number, column: number, value: CellValue): void;

  /** The look that counts: the cell's own, else its row's, else its column's. */
  styleAt(row: number, column: number): Style {
    return (
      this.rowMap.get(row)?.get(column)?.style ??
      this.rowSettings.get(row)?.style ??
      this.columnSettings.get(column)?.style ??
      plainStyle
    );
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
    let isChanged = false;
    for (let row = area.row; row < area.row + area.rows; row++) {
      let cells = this.rowMap.get(row);
      const ofRow = this.rowSettings.get(row)?.style;
      for (let column = area.column; column < area.column + area.columns; column++) {
        const before = cells?.get(column);
        const counts = before?.style ?? ofRow ?? this.columnSettings.get(column)?.style ?? plainStyle;
        const style = next(counts, row, column);
        if (style === undefined || before?.style === style) continue;
        this.beforeCell(row, column, before);
        if (!cells) this.rowMap.set(row, (cells = new Map()));
        cells.set(column, before ? { ...before, style } : { value: undefined, style });
        isChanged = true;
      }
    }
    if (!isChanged) return;
    this.revision++;
    this.used = undefined;
    this.looksChanged(area);
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
    this.touch();
  }
}
