/**
 * A text that is being typed and the cell to which it belongs. In: "=B4+" begun in 예산!D1, then a click on 실적!B1. Out: "=B4+실적!B1";
 * after rows came above, the cell is 예산!D3.
 */
import { type Area, quoteSheet } from "../../sheet/address";
import { printLocal } from "../host/objects/region";
import { type Change, lastColumn, lastRow, movedPosition, type Sheet } from "../workbook/model";
import { areaOf, type Selecting } from "./movement";

/** A cell that moves with its row and column. */
export class Place {
  /** Its row, column or sheet was deleted. */
  gone = false;

  constructor(
    readonly sheet: Sheet,
    public row: number,
    public column: number,
  ) {}

  follow({ shifts, deleted }: Change): void {
    for (const { sheet, axis, at, count } of shifts) {
      if (sheet !== this.sheet) continue;
      const key = axis === "rows" ? "row" : "column";
      const next = movedPosition(this[key], at, count, axis === "rows" ? lastRow : lastColumn);
      if (next === undefined) this.gone = true;
      else this[key] = next;
    }
    if (deleted.includes(this.sheet)) this.gone = true;
  }
}

export interface Typing {
  readonly place: Place;
  /** What the cell held when the typing began. */
  readonly before: string;
  readonly text: string;
  readonly caret: number;
  /** Where the caret was put by other means than the field's own; anew for each. */
  readonly placed?: { readonly at: number };
  readonly where: "cell" | "bar";
  /** Arrow keys end what was begun by typing, as in Excel; after F2, a double click or in the bar they move in the text. */
  readonly arrows: "end" | "move";
  /** The reference in the text that came by pointing last, and what it points to. */
  readonly pointed?: {
    readonly from: number;
    readonly to: number;
    readonly sheet: Sheet;
    readonly at: Selecting;
  };
}

/** Whether a click or an arrow would put a reference into the formula. */
export function waitsForReference({ text, caret, pointed }: Typing): boolean {
  if (!text.startsWith("=")) return false;
  if (pointed) return pointed.to === caret;
  return /(^=|[-+*/^&=<>,(:{;])\s*$/.test(text.slice(0, caret));
}

/** The formula with a reference to the cells at its caret, in the place of the one pointed to before. */
export function pointingTo(typing: Typing, sheet: Sheet, at: Selecting): Typing {
  const { text, pointed, caret, place } = typing;
  const [from, to] = pointed ? [pointed.from, pointed.to] : [caret, caret];
  const area = areaOf(sheet, at);
  const merge = sheet.mergeAt(area.row, area.column);
  const cells = merge && sameArea(merge, area) ? { ...area, rows: 1, columns: 1 } : area;
  const reference = (sheet === place.sheet ? "" : `${quoteSheet(sheet.name)}!`) + printLocal(cells);
  const end = from + reference.length;
  return {
    ...typing,
    text: text.slice(0, from) + reference + text.slice(to),
    caret: end,
    placed: { at: end },
    pointed: { from, to: end, sheet, at },
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
