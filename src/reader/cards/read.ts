/**
 * Labels with their texts outside tables: outline, policy goals, definition cards of indicators and programs.
 * A label's text stands beside it, behind it in the same cell, or as bullets below it, until the next label.
 * In: "1. 기본방향", "○ 적극적인 구정홍보 추진". Out: one direction, level 1.
 */
import { tidy } from "../../text/spacing";
import { unitNote } from "../../text/unit";
import type { Source } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import { columnsOf } from "../rows";
import { isNote } from "../words/asides";
import { bulletsIn, labelIn, titleForm, valueBeside } from "../words/cards";
import { partFields, readLabel } from "../words/labels";
import { CardEntries, type CardRows, type Cards } from "./entries";
import { readMeasures } from "./measures";

/** Reads what no table took on one sheet, top to bottom; marks what it understood as taken. */
export function readCards(source: Source, cards: Cards): void {
  const { sheet } = source;
  const entries = new CardEntries(source, cards);
  for (let row = sheet.top, end = row; row < sheet.bottom; row = end) {
    end = row + 1;
    if (sheet.claims.isRowTaken(row) || sheet.isBlankRow(row)) continue;
    const [, ...others] = cardsIn(sheet, row);
    while (others.length > 0 && end < sheet.bottom && cardsIn(sheet, end).length < 2) end++;
    [sheet.left, ...others].forEach((left, index) => {
      const right = others[index] ?? sheet.right;
      for (let r = row; r < end; r++)
        for (let column = left; column < right; column++)
          if (!sheet.claims.isTaken(r, column) && sheet.value(r, column) !== undefined) readAt(r, column);
    });
  }

  function readAt(row: number, column: number): void {
    const text = sheet.lines(row, column);
    const cell = sheet.area(row, column);
    const isText = typeof sheet.value(row, column) === "string";
    if (titleForm.test(text) && cards.outline.title === undefined) {
      cards.outline.title = { text: tidy(text), cell };
      entries.sink = undefined;
      return understood(row, column, "outline");
    }
    if (unitNote(text) !== undefined && text.length < 40) return sheet.claims.take(row, column);
    const measures = entries.indicator && readMeasures(source, { row, column }, entries.indicator);
    if (measures) return measures.forEach((one) => understood(one.row, one.column, "indicators"));
    const found = isText ? labelIn(text) : undefined;
    if (found) {
      if (found.rest === "" && isHead(row, column)) return;
      const beside =
        found.rest !== "" ? { text: found.rest, row, column } : valueBeside(sheet, { row, column });
      const kind = entries.open(found.field, beside, row, column);
      if (kind === "heading" || (kind === undefined && !beside)) return sheet.claims.take(row, column);
      if (kind === undefined) return;
      understood(row, column, kind);
      if (beside) understood(beside.row, beside.column, kind);
    } else if (isNote(text) || /^[○◦ㅇ□\-·ㆍ•]$/.test(sheet.key(row, column))) {
      sheet.claims.take(row, column);
    } else if (entries.grounds) {
      entries.addGround(bulletsIn(tidy(text), cell)[0]);
      understood(row, column, "indicators");
    } else if (entries.sink && isText) {
      entries.sink.lines.push(...bulletsIn(text, cell));
      understood(row, column, entries.sink.kind);
    }
  }

  function understood(row: number, column: number, kind: CardRows["kind"]): void {
    sheet.claims.take(row, column);
    addRow(cards.rows, sheet.name, row, kind);
  }

  /** 사업명 with months or quarters beside it heads a table (a schedule) that nobody read: it is no card's label. */
  function isHead(row: number, column: number): boolean {
    const beside = valueBeside(sheet, { row, column });
    const field = beside && readLabel(sheet.key(beside.row, beside.column))?.field;
    return partFields.some((part) => part === field);
  }
}

/** Where cards of indicators begin side by side: each is read for itself, down to the next row of cards. */
function cardsIn(sheet: Sheet, row: number): number[] {
  return columnsOf(sheet).filter((column) => {
    if (typeof sheet.value(row, column) !== "string" || sheet.claims.isTaken(row, column)) return false;
    const found = labelIn(sheet.lines(row, column));
    return found?.field === "indicator" && valueBeside(sheet, { row, column }) !== undefined;
  });
}

/** What a block is called by, the first that it holds. */
const strongest: readonly CardRows["kind"][] = ["indicators", "programs", "outline", "goal"];

/** Rows with at most two others between them are one block. */
function addRow(rows: CardRows[], sheet: string, row: number, kind: CardRows["kind"]): void {
  const block = rows.at(-1);
  if (block?.sheet !== sheet || row - block.last > 3)
    return void rows.push({ sheet, first: row, last: row, kind });
  const both = strongest.find((one) => one === block.kind || one === kind)!;
  rows[rows.length - 1] = { ...block, last: Math.max(block.last, row), kind: both };
}
