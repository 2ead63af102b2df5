/**
 * What stands on a sheet beside cells: sizes of rows and columns, notes and comments, tables, filters, protection.
 * Example: { name: "사업표", area: A5:D20, headers: true, totals: true, columns: ["사업", "예산", …] }.
 */
import type { Area } from "../../sheet/address";
import type { Style } from "./style";

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
