/**
 * A sheet of a request workbook while it is laid out row by row: what is locked, what is open to entries and of what kind.
 * In: draft.row([code("01"), fixed("정책"), named("살기 좋은 마을"), amount(200)]). Out: the EntrySheet, and what the stamp has
 * to know of it: the text of each locked cell, and the names that stand beside codes.
 */
import { printArea, cellArea, type Area } from "../../sheet/address";
import type { EntryRule, EntrySheet } from "../../sheet/entry-sheet";
import type { Expression } from "../../sheet/expression";
import type { CellStyle, LayoutCell } from "../../sheet/layout";
import { requestTexts } from "./texts";

/** A kind of entry, by its key in the texts that Excel shows. */
export type Wanted = "text" | "number" | "level" | "type";

export interface Cell {
  readonly content?: string | number | Expression;
  readonly style: CellStyle;
  /** undefined: locked. */
  readonly wanted?: Wanted;
  /** A prefilled name: told when it was changed. */
  readonly isName?: boolean;
}

const grey = { style: "thin", color: "#8A94A3" } as const;
const ruled = { top: grey, bottom: grey, left: grey, right: grey } as const;
const font = { name: "맑은 고딕", size: 10 } as const;
const middle = { vertical: "center", wrap: true } as const;
const tint = "#E4EAF2";
const pale = "#F3F6FA";
/** Where somebody is to write. */
const paper = "#FFFDE7";

const looks = {
  title: { font: { ...font, size: 15, bold: true }, vertical: "center" },
  note: { font: { ...font, size: 9, color: "#44546A" }, vertical: "center" },
  noteRight: { font: { ...font, size: 9 }, vertical: "center", horizontal: "right" },
  heading: { font: { ...font, size: 11, bold: true }, vertical: "center" },
  head: { font: { ...font, bold: true }, fill: tint, borders: ruled, horizontal: "center", ...middle },
  guideNumber: { font, vertical: "center", horizontal: "right" },
  guide: { font: { ...font, size: 11 }, ...middle },
  fixed: { font, fill: pale, borders: ruled, indent: 1, horizontal: "left", ...middle },
  fixedAmount: {
    font,
    fill: pale,
    borders: ruled,
    horizontal: "right",
    vertical: "center",
    indent: 1,
    numberFormat: "#,##0",
  },
  code: {
    font: { ...font, size: 9, color: "#6B7785" },
    fill: pale,
    borders: ruled,
    horizontal: "center",
    vertical: "center",
    numberFormat: "@",
  },
  text: { font, fill: paper, borders: ruled, indent: 1, horizontal: "left", ...middle },
  centered: { font, fill: paper, borders: ruled, horizontal: "center", ...middle },
  amount: {
    font,
    fill: paper,
    borders: ruled,
    horizontal: "right",
    vertical: "center",
    indent: 1,
    numberFormat: "#,##0.###;-#,##0.###;0",
  },
  measure: {
    font,
    fill: paper,
    borders: ruled,
    horizontal: "right",
    vertical: "center",
    indent: 1,
    numberFormat: "#,##0.######",
  },
} as const satisfies Record<string, CellStyle>;

export type Look = keyof typeof looks;

/** Locked, in one of the looks. */
export const locked = (content: string | number | Expression | undefined, look: Look = "fixed"): Cell => ({
  content,
  style: looks[look],
});
export const head = (text: string): Cell => locked(text === "" ? undefined : text, "head");
export const code = (text = ""): Cell => locked(text === "" ? undefined : text, "code");
/** Open to an entry; `content` is what stands there already. */
export const open = (
  content?: string | number,
  wanted: Wanted = "text",
  look: Look = defaultLook(wanted),
): Cell => ({
  content: content === "" ? undefined : content,
  style: looks[look],
  wanted,
});
export const name = (content: string): Cell => ({ ...open(content), isName: true });

function defaultLook(wanted: Wanted): Look {
  if (wanted === "number") return "amount";
  return wanted === "text" ? "text" : "centered";
}

/** What the stamp keeps of one cell. */
export interface Kept {
  readonly kind: "locked" | "name";
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export class Draft {
  private readonly cells: LayoutCell[] = [];
  private readonly heights: number[] = [];
  private readonly merges: Area[] = [];
  private readonly entries = new Map<Wanted, Area[]>();
  private readonly kept: Kept[] = [];
  private frozen?: EntrySheet["frozen"];

  constructor(
    readonly sheet: string,
    private readonly widths: readonly number[],
    private readonly orientation: "portrait" | "landscape" = "landscape",
  ) {}

  /** The row that comes next, counted from 0. */
  get next(): number {
    return this.heights.length;
  }

  /** undefined leaves a cell as it is. */
  row(cells: readonly (Cell | undefined)[], height = 20): void {
    const row = this.next;
    this.heights.push(height);
    cells.forEach((cell, column) => cell && this.put(row, column, cell));
  }

  get width(): number {
    return this.widths.length;
  }

  /** A cell of a row that stands already. */
  also(row: number, column: number, cell: Cell): void {
    this.put(row, column, cell);
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    this.merges.push({ row, column, rows, columns });
  }

  /** All rows so far stay in view, and the first `columns`. */
  freeze(columns: number): void {
    this.frozen = { rows: this.next, columns };
  }

  private put(row: number, column: number, { content, style, wanted, isName }: Cell): void {
    this.cells.push({ row, column, ...(content !== undefined && { content }), style });
    const cell = printArea(cellArea(row, column));
    if (wanted !== undefined) {
      const areas = this.entries.get(wanted) ?? [];
      this.entries.set(wanted, areas);
      const last = areas.at(-1);
      // Cells beside each other are one area: a file names each of them once.
      if (last?.row === row && last.column + last.columns === column && last.rows === 1)
        areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
      else areas.push(cellArea(row, column));
    }
    if (typeof content !== "string" || (wanted !== undefined && !isName)) return;
    this.kept.push({ kind: isName ? "name" : "locked", sheet: this.sheet, cell, text: content });
  }

  finish(names: EntrySheet["names"] = []): { readonly sheet: EntrySheet; readonly kept: readonly Kept[] } {
    const { sheet: title, widths, heights, cells, merges, orientation, frozen } = this;
    const margins = { top: 42, bottom: 42, left: 36, right: 36, header: 20, footer: 20 };
    const page = {
      orientation,
      margins,
      printArea: { row: 0, column: 0, rows: heights.length, columns: widths.length },
      ...(frozen && { titleRows: { row: 0, rows: frozen.rows } }),
      breaksBefore: [],
      footer: "- &P -",
    };
    return {
      sheet: {
        layout: { name: title, columns: widths, rows: heights, cells, merges, page },
        open: [...this.entries.values()].flat(),
        rules: this.rules(),
        ...(frozen && { frozen }),
        names,
      },
      kept: this.kept,
    };
  }

  private rules(): EntryRule[] {
    return [...this.entries].flatMap(([wanted, areas]): EntryRule[] =>
      wanted === "text" ? [] : [{ areas, ...requestTexts.rules[wanted] }],
    );
  }
}
