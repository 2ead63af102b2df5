/**
 * Sheets as they are seen → a document of 한글 (.hwpx): one section a sheet, headings with their outline, tables with their merges.
 *
 *   picture.ts     what is seen on a sheet: boxes with text, look and lines
 *   blocks.ts      boxes → paragraphs and tables, in order (paragraphs.ts, tables.ts; document.ts is what they are)
 *   section.ts     blocks → sectionN.xml; what looks alike shares a number (pool.ts)
 *   header.ts      the shared looks and the styles → header.xml
 *   package.ts     the parts → the file
 *   clipboard.ts   one table → what the clipboard takes
 */
import type { SheetLayout } from "../sheet/layout";
import { sectionOf, tableAt } from "./blocks";
import { copiedTable, type CopiedTable } from "./clipboard";
import type { Block } from "./document";
import { headerXml } from "./header";
import { zipParts } from "./package";
import { Pool } from "./pool";
import { sectionXml } from "./section";

/** The bytes of the file. The layouts' contents have to be the texts that are shown: a formula is left out. */
export function hwpxOf(layouts: readonly SheetLayout[]): Uint8Array {
  const pool = new Pool();
  const documents = layouts.map(sectionOf);
  const sections = documents.map((section) => sectionXml(section, pool));
  const texts = documents.flatMap(({ blocks }) => blocks).flatMap(textsOf);
  return zipParts({
    title: layouts[0]?.name ?? "",
    header: headerXml(pool, sections.length),
    sections,
    preview: texts.join("\r\n").slice(0, 1000),
  });
}

const textsOf = (block: Block): string[] =>
  block.kind === "paragraph"
    ? [block.text]
    : block.cells.map(({ text }) => text).filter((text) => text !== "");

/** The table that stands in a row of the sheet, for the clipboard; undefined where none does. */
export function copiedTableAt(layout: SheetLayout, row: number): CopiedTable | undefined {
  const table = tableAt(layout, row);
  return table && copiedTable(table);
}

export type { CopiedTable };
