/**
 * A sheet that somebody else fills in: a layout, the cells that are open to entries, and what may be entered there. All else is
 * locked. In: 예산 with its heads. Out, for example: open C4:E40, of which a number is wanted; A10:A40, 정책, 단위 or 세부.
 */
import type { Area } from "./address";
import type { SheetLayout } from "./layout";

/** What may be entered, told by Excel itself when something else is. */
export interface EntryRule {
  readonly areas: readonly Area[];
  /** `number`: any number; `list`: one of these (at most 255 characters together, none with a comma). */
  readonly wanted: "number" | readonly string[];
  /** Other entries are questioned, not refused. */
  readonly lenient?: boolean;
  /** At most 32 characters. */
  readonly title: string;
  /** At most 225 characters. */
  readonly message: string;
}

export interface EntrySheet {
  readonly layout: SheetLayout;
  /** Cells that may be filled in. */
  readonly open: readonly Area[];
  readonly rules: readonly EntryRule[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Nobody sees it, nor lists it: what is told to whoever reads the file. */
  readonly veryHidden?: boolean;
  /** Hidden names of the sheet's own: name and formula as Excel's "=…". */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
}
