/**
 * A document for 한글 as blocks: paragraphs and tables in reading order, with their looks. Sizes are in points; nothing of
 * XML here. In: what blocks.ts makes of a sheet. Out, for example: paragraph "1. 기본방향" of style 개요 2, then bullets.
 */
import type { BorderStyle, PageSetup } from "../sheet/layout";

export interface Section {
  readonly page: Page;
  readonly blocks: readonly Block[];
}

/** A4; margins are what is left free for text, header and footer lines. */
export interface Page {
  readonly landscape: boolean;
  readonly margins: PageSetup["margins"];
  /** What stands above every page, the first where `runsOnFirst`; undefined for nothing. */
  readonly running?: string;
  readonly runsOnFirst?: boolean;
  readonly numbered: boolean;
}

export type Block = Paragraph | Table;

/** The styles that a reader of the document finds in 한글's list of styles. */
export type StyleName =
  | "바탕글"
  | "개요 1"
  | "개요 2"
  | "개요 3"
  | "개요 4"
  | "본문"
  | "표 제목"
  | "표 단위"
  | "표 머리"
  | "표 내용"
  | "표 자리"
  | "머리말";

export interface CharLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly underline?: "single" | "double";
  readonly strike?: boolean;
}

export interface ParaLook {
  readonly align: "left" | "center" | "right" | "distributed";
  /** Of all its lines; `hanging` more from the second line on, so that a mark stands out. */
  readonly left: number;
  readonly right: number;
  readonly hanging: number;
  /** Room above. */
  readonly above: number;
  /** Percent of the letters' height from line to line. */
  readonly spacing: number;
  readonly keepWithNext: boolean;
  readonly below?: BorderStyle;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: StyleName;
  readonly text: string;
  readonly chars: CharLook;
  readonly look: ParaLook;
  readonly pageBreak: boolean;
}

export interface Table {
  readonly kind: "table";
  /** Widths of its columns and heights of its rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Rows at its top that are repeated where it goes on on another page. */
  readonly headRows: number;
  /** Every place of the grid belongs to exactly one cell. */
  readonly cells: readonly Cell[];
  /** How much smaller than on the sheet all of it is (1: as large), the room inside its cells too. */
  readonly factor: number;
  readonly pageBreak: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly head: boolean;
  readonly chars: CharLook;
  readonly look: ParaLook;
  readonly vertical: "top" | "center" | "bottom";
  /** The text stays on one line, its letters closer together where the cell is too narrow. */
  readonly shrink?: boolean;
  readonly fill?: string;
  readonly borders: Borders;
}

/** The cells that begin in each row. */
export function cellsByRow({ rows, cells }: Table): Cell[][] {
  const byRow: Cell[][] = rows.map(() => []);
  for (const cell of cells) byRow[cell.row]!.push(cell);
  return byRow;
}

export interface Borders {
  readonly top?: BorderStyle;
  readonly bottom?: BorderStyle;
  readonly left?: BorderStyle;
  readonly right?: BorderStyle;
}
