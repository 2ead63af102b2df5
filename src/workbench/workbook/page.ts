/**
 * How a sheet is printed. Lengths are points, positions zero-based.
 * Example: 성과계획서 prints A4 portrait, A1:F120, rows 1 to 2 repeated, a new page at row 41.
 */
import type { Area } from "../../sheet/address";

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Excel's paper numbers: 9 is A4. */
  readonly paper: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Empty: everything that is used. */
  readonly printAreas: readonly Area[];
  /** Rows and columns repeated on each page. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  readonly titleColumns?: { readonly column: number; readonly columns: number };
  /** Rows and columns that begin a new page. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  /** Percent; undefined where `fit` rules. */
  readonly scale?: number;
  /** Pages wide and tall; 0 or undefined is as many as needed. */
  readonly fit?: { readonly wide?: number; readonly tall?: number };
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly gridlines?: boolean;
  readonly headings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly order?: "downThenOver" | "overThenDown";
  readonly firstPage?: number;
  readonly headersFooters: HeadersFooters;
}

/** Texts with Excel's codes, all three parts in one: "&L&D&C&P / &N&R홍보실". */
export interface HeadersFooters {
  readonly header?: string;
  readonly footer?: string;
  readonly firstHeader?: string;
  readonly firstFooter?: string;
  readonly evenHeader?: string;
  readonly evenFooter?: string;
  readonly differentFirst?: boolean;
  readonly differentOddEven?: boolean;
}

/** A new sheet's page: A4 portrait with Excel's own margins (1.91 cm above and below, 1.78 cm at the sides). */
export const newPage: PageSetup = Object.freeze({
  orientation: "portrait",
  paper: 9,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  printAreas: [],
  rowBreaks: [],
  columnBreaks: [],
  headersFooters: {},
});
