/**
 * What to write on a sheet: cells, merges, styles, page set-up. layout/ makes it from a plan, excel/ writes it.
 * Out, for example: row 계 of 예산현황 = six cells, four of them formulas, style "amount" with format #,##0,,;"△"#,##0,,;0
 */
import type { Area } from "./address";
import type { Expression } from "./expression";

/** A line around or between cells; colours are "#RRGGBB". */
export interface BorderStyle {
  readonly style: "thin" | "medium" | "hair" | "double";
  readonly color: string;
}

/** Everything about a cell's look. What is left out stays as a new sheet has it. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
    readonly underline?: "single" | "double";
    readonly strike?: boolean;
  };
  readonly fill?: string;
  readonly borders?: {
    readonly top?: BorderStyle;
    readonly bottom?: BorderStyle;
    readonly left?: BorderStyle;
    readonly right?: BorderStyle;
  };
  readonly horizontal?: "left" | "center" | "right" | "distributed";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** One line, made narrower where it does not fit. */
  readonly shrink?: boolean;
  readonly indent?: number;
  /** An Excel number format; "@" and text contents never become formulas or dates. */
  readonly numberFormat?: string;
}

/**
 * What a person may not type into a cell, since it would be shown as something else than was meant: 400 into a cell of
 * won that shows 백만원. Excel itself says so, with or without the add-in.
 */
export interface EntryCheck {
  /** Numbers nearer to 0 than this are refused, 0 itself and texts are not. */
  readonly least: number;
  /** Larger numbers are refused, and those below 0; without it both signs are taken, as large as they may be. */
  readonly most?: number;
  /** Nearer numbers that are taken all the same: multiples of `of`, from `from` on. */
  readonly except?: { readonly from: number; readonly of: number };
  /** At most 32 characters. */
  readonly title: string;
  /** At most 225 characters. */
  readonly message: string;
}

/** `content`: a text is written as text whatever it begins with; undefined leaves the cell blank but styled. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly content?: string | number | Expression;
  readonly style?: CellStyle;
  /** What a reviewer reads of the cell: which figure it is ("예산현황/인력운영비/증감률"). Also how a rebuild knows the cell again. */
  readonly id?: string;
  readonly entry?: EntryCheck;
}

/** Everything that one sheet is to show. Positions are zero-based. */
export interface SheetLayout {
  readonly name: string;
  /** Column widths in characters of the default font, from column A; 0 is hidden. */
  readonly columns: readonly number[];
  /** Row heights in points, from row 1; 0 is hidden. */
  readonly rows: readonly number[];
  readonly cells: readonly LayoutCell[];
  readonly merges: readonly Area[];
  readonly page: PageSetup;
}

/** An A4 page. */
export interface PageSetup {
  /** Percent; at it all columns fit one page's width. 100 where left out. */
  readonly scale?: number;
  readonly orientation: "portrait" | "landscape";
  /** Margins in points. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea: Area;
  /** Rows repeated on each page: first and count; undefined for none. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** Rows that begin a new page. */
  readonly breaksBefore: readonly number[];
  /** How many pages that makes, as far as it is known. */
  readonly pages?: number;
  /** What the first page counts as; where left out, it follows what is printed before it. */
  readonly firstPage?: number;
  readonly footer?: string;
}

/** A column's width in points from characters of the default font: 7 pixels a digit and 5 of padding, at 96 dpi. */
export function columnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}
