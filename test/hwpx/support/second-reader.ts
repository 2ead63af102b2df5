/**
 * A document of 한글 as another independent program reads it (kordoc), which sees texts, tables and spans, no pages.
 * In: the bytes. Out: "3.예산현황", then a table as [row, column, rows, columns, text] of each cell that has a text.
 */
import { parseHwpx, type IRTable } from "kordoc";
import type { ReadDocument } from "./reader";

export type Place = readonly [row: number, column: number, rows: number, columns: number, text: string];
export type Piece = string | readonly Place[];

/** What runs above the pages, each once; then paragraphs and tables in order. */
export async function readAgain(bytes: Uint8Array): Promise<Piece[]> {
  const read = await parseHwpx(new Uint8Array(bytes).buffer);
  if (!read.success) throw new Error(read.error);
  const pieces = read.blocks.map(({ text = "", table }) => (table ? placesOf(table) : close(text)));
  return pieces.filter((piece) => piece !== "");
}

/** The paragraphs and tables of each section, as the first program read them. */
export const piecesOf = ({ sections }: ReadDocument): Piece[][] =>
  sections.map((section) => {
    const pieces = section.map(({ text, table }): Piece =>
      table
        ? withText(
            table.cells.map((cell) => [cell.row, cell.column, cell.rows, cell.columns, close(cell.text)]),
          )
        : close(text),
    );
    return pieces.filter((piece) => piece !== "");
  });

/** This program closes up labels that are spaced out ("구 분"), as which they stand in the document. */
export const close = (text: string): string => text.replace(/\s/g, "");

/** It does not tell empty columns at a table's right, and of covered places it makes cells of their own. */
const withText = (places: readonly Place[]): Place[] => places.filter(([, , , , text]) => text !== "");

function placesOf({ cells }: IRTable): Place[] {
  const covered = new Set<string>();
  const places = cells.flatMap((line, row) =>
    line.flatMap(({ rowSpan, colSpan, text }, column): Place[] => {
      if (covered.has(`${row},${column}`)) return [];
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + colSpan; c++) covered.add(`${r},${c}`);
      return [[row, column, rowSpan, colSpan, close(text)]];
    }),
  );
  return withText(places);
}
