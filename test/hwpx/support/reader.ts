/**
 * A document of 한글 as an independent program reads and draws it (@rhwp/core, which also writes SVG pages).
 * In: the bytes. Out: paragraphs in order, each a text with its style or a table with its cells and where they are drawn.
 */
import fs from "node:fs";
import path from "node:path";
import * as rhwp from "@rhwp/core";

export interface ReadParagraph {
  readonly text: string;
  readonly style: string;
  readonly page: number;
  readonly table?: ReadTable;
}

export interface ReadTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly ReadCell[];
  readonly repeatsHead: boolean;
}

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** Points from the page's left, and across, of its first part where it is drawn on several pages. */
  readonly left: number;
  readonly width: number;
  /** The pages that it is drawn on, once each. */
  readonly pages: readonly number[];
}

export interface ReadDocument {
  readonly pages: number;
  readonly sections: readonly (readonly ReadParagraph[])[];
  /** Sizes of each page in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  draw(page: number): string;
  /** What is drawn between two heights of a page, in points from its top, without blanks. */
  lettersOn(page: number, from: number, to: number): string;
}

let started = false;

function start(): void {
  if (started) return;
  started = true;
  // The library asks its surroundings how wide a text is: half a letter's height for Latin, a whole one for Hangul.
  (globalThis as Record<string, unknown>)["measureTextWidth"] = (font: string, text: string): number => {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 13);
    return [...text].reduce(
      (width, letter) => width + (letter.codePointAt(0)! >= 0x1100 ? size : size / 2),
      0,
    );
  };
  const wasm = path.join(path.dirname(require.resolve("@rhwp/core/package.json")), "rhwp_bg.wasm");
  rhwp.initSync({ module: fs.readFileSync(wasm) });
}

/** Pixels of 96 to the inch, in which the library answers. */
const points = (pixels: number): number => pixels * 0.75;
const json = <T>(text: string): T => JSON.parse(text) as T;

export function readHwpx(bytes: Uint8Array): ReadDocument {
  start();
  const document = new rhwp.HwpDocument(bytes);
  const tables = new Map<string, number>();
  for (let section = 0; section < document.getSectionCount(); section++)
    for (let paragraph = 0; paragraph < document.getParagraphCount(section); paragraph++)
      // The first paragraph's page set-up counts too.
      for (const control of [0, 2, 3, 4]) {
        try {
          document.getTableDimensions(section, paragraph, control);
          tables.set(`${section},${paragraph}`, control);
        } catch {
          continue; // No table there.
        }
      }
  const paragraph = (section: number, at: number): ReadParagraph => {
    const control = tables.get(`${section},${at}`);
    return {
      text: document.getTextRange(section, at, 0, document.getParagraphLength(section, at)),
      style: json<{ name: string }>(document.getStyleAt(section, at)).name,
      page: json<{ page: number }>(document.getPageOfPosition(section, at)).page,
      ...(control !== undefined && { table: table(document, section, at, control) }),
    };
  };
  const pages = document.pageCount();
  return {
    pages,
    sections: Array.from({ length: document.getSectionCount() }, (_, section) =>
      Array.from({ length: document.getParagraphCount(section) }, (_unused, at) => paragraph(section, at)),
    ),
    sizes: Array.from({ length: pages }, (_, page) => {
      const { width, height } = json<{ width: number; height: number }>(document.getPageInfo(page));
      return { width: points(width), height: points(height) };
    }),
    draw: (page) => document.renderPageSvg(page),
    lettersOn(page, from, to) {
      const letters = document.renderPageSvg(page).matchAll(/<text[^>]* y="([\d.]+)"[^>]*>([^<]*)</g);
      return [...letters]
        .filter(([, y]) => points(Number(y)) >= from && points(Number(y)) < to)
        .map(([, , letter]) => letter!.trim())
        .join("");
    },
  };
}

function table(document: rhwp.HwpDocument, section: number, at: number, control: number): ReadTable {
  const { rowCount, colCount, cellCount } = json<{ rowCount: number; colCount: number; cellCount: number }>(
    document.getTableDimensions(section, at, control),
  );
  const drawn = new Map<number, { x: number; w: number; pageIndex: number }[]>();
  for (const box of json<{ cellIdx: number; x: number; w: number; pageIndex: number }[]>(
    document.getTableCellBboxes(section, at, control),
  ))
    drawn.set(box.cellIdx, [...(drawn.get(box.cellIdx) ?? []), box]);
  const cells = Array.from({ length: cellCount }, (_, index): ReadCell => {
    const { row, col, rowSpan, colSpan } = json<{
      row: number;
      col: number;
      rowSpan: number;
      colSpan: number;
    }>(document.getCellInfo(section, at, control, index));
    const lines = Array.from(
      { length: document.getCellParagraphCount(section, at, control, index) },
      (_unused, line) =>
        document.getTextInCell(
          section,
          at,
          control,
          index,
          line,
          0,
          document.getCellParagraphLength(section, at, control, index, line),
        ),
    );
    const parts = drawn.get(index) ?? [];
    return {
      row,
      column: col,
      rows: rowSpan,
      columns: colSpan,
      text: lines.join("\n"),
      left: points(parts[0]?.x ?? 0),
      width: points(parts[0]?.w ?? 0),
      pages: [...new Set(parts.map(({ pageIndex }) => pageIndex))],
    };
  });
  const { repeatHeader } = json<{ repeatHeader?: boolean }>(
    document.getTableProperties(section, at, control),
  );
  return { rows: rowCount, columns: colCount, cells, repeatsHead: repeatHeader === true };
}

/** All texts of the document in reading order, a table's cell by cell. */
export const textsOf = (document: ReadDocument): string[] =>
  document.sections
    .flat()
    .flatMap(({ text, table: drawn }) => (drawn ? drawn.cells.map((cell) => cell.text) : [text]))
    .filter((text) => text !== "");
