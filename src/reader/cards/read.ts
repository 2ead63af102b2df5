/**
 * Labels with their texts outside tables: outline, policy goals, definition cards of indicators and programs.
 * A label's text stands beside it, behind it in the same cell, or as bullets below it, until the next label.
 * In: "1. 기본방향", "○ 적극적인 구정홍보 추진". Out: one direction, level 1.
 */
import { tidy } from "../../text/spacing";
import { unitNote } from "../../text/unit";
import { bulletOf } from "../cells/bullets";
import { CardEntries } from "./entries";
import { labelIn, titleForm, valueBeside } from "../words/card-labels";
import { readMeasureBeside, readYearRows } from "./measures";
import type { Notebook } from "../notebook";
import type { Sheet } from "../cells/sheet";
import { readLabel } from "../words/labels";
import type { CardRows, Cards } from "./drafts";

/** Reads what no table took on one sheet, top to bottom; marks what it understood as taken. */
export function readCards(sheet: Sheet, cards: Cards, notes: Notebook): void {
  const entries = new CardEntries(sheet, cards, notes);
  const understood = (row: number, column: number, kind: CardRows["kind"]): void => {
    sheet.claims.take(row, column);
    addRow(cards.rows, sheet.name, row, kind);
  };

  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (let column = sheet.left; column < sheet.right; column++) {
      if (sheet.claims.isTaken(row, column) || sheet.value(row, column) === undefined) continue;
      const text = sheet.lines(row, column);
      if (titleForm.test(text) && cards.outline.title === undefined) {
        cards.outline.title = { text: tidy(text), cell: sheet.area(row, column) };
        understood(row, column, "outline");
        entries.close();
        continue;
      }
      if (unitNote(text) !== undefined && text.length < 40) {
        sheet.claims.take(row, column);
        continue;
      }
      const { indicator } = entries;
      if (indicator) {
        const cells =
          readYearRows(sheet, row, column, indicator, notes) ??
          readMeasureBeside(sheet, row, column, indicator, notes);
        for (const cell of cells ?? []) understood(cell.row, cell.column, "indicators");
        if (cells) continue;
      }
      const found = typeof sheet.value(row, column) === "string" ? labelIn(text) : undefined;
      if (found && found.rest === "" && isHead(row, column)) continue;
      if (found) {
        const beside =
          found.rest !== "" ? { text: found.rest, row, column } : valueBeside(sheet, row, column);
        const kind = entries.open(found.field, beside, row, column);
        if (kind === "heading" || (kind === undefined && !beside)) sheet.claims.take(row, column);
        else if (kind !== undefined) {
          understood(row, column, kind);
          if (beside) understood(beside.row, beside.column, kind);
        }
        continue;
      }
      if (/^[※*]|^주\)/.test(text) || /^[○◦ㅇ□\-·ㆍ•]$/.test(sheet.key(row, column))) {
        sheet.claims.take(row, column);
        continue;
      }
      if (entries.grounds) {
        entries.addGround(bulletOf(text, sheet, row, column)[0]);
        understood(row, column, "indicators");
      } else if (entries.sink && typeof sheet.value(row, column) === "string") {
        entries.sink.lines.push(...text.split("\n").flatMap((line) => bulletOf(line, sheet, row, column)));
        understood(row, column, entries.sink.kind);
      }
    }
  }

  /** 사업명 with months or quarters beside it heads a table (a schedule) that nobody read: it is no card's label. */
  function isHead(row: number, column: number): boolean {
    const beside = valueBeside(sheet, row, column);
    const field = beside && readLabel(sheet.key(beside.row, beside.column))?.field;
    return field === "month" || field === "quarter" || field === "half";
  }
}

/** What a block is called by, the first that it holds. */
const strongest: readonly CardRows["kind"][] = ["indicators", "programs", "outline", "goal"];

/** Rows with at most two others between them are one block. */
function addRow(rows: CardRows[], sheet: string, row: number, kind: CardRows["kind"]): void {
  const block = rows.at(-1);
  if (block?.sheet !== sheet || row - block.last > 3) {
    rows.push({ sheet, first: row, last: row, kind });
    return;
  }
  const both = [block.kind, kind];
  rows[rows.length - 1] = {
    ...block,
    last: Math.max(block.last, row),
    kind: strongest.find((one) => both.includes(one))!,
  };
}
