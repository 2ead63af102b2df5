/**
 * One cell: what is shown of it, the formula that gave that, its look, and what else goes where it goes.
 * Example: { value: 396185, style } is B6 of 예산; { value: 0.42, formula: "=PLAN.SHARE(C20,C19)", style } a calculated one.
 */
import type { Area } from "../../sheet/address";
import { plainStyle, type Style } from "./style";
import type { CellValue } from "./value";

export interface Position {
  readonly row: number;
  readonly column: number;
}

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

/** A table of results for several inputs ("데이터 표"), which Excel computes. */
export interface WhatIfTable {
  readonly area: Area;
  /** One, or one for rows and one for columns; undefined where it was deleted. */
  readonly inputs: readonly (Position | undefined)[];
  /** As the file's reader keeps it; opaque. */
  readonly origin: unknown;
}
