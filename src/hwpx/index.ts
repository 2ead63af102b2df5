/**
 * Sheets as they are seen → a document of 한글 (.hwpx): one section a sheet, headings with their outline, tables with their merges.
 *
 *   seen.ts        a sheet without what is hidden on it
 *   picture.ts     what is seen on a sheet: boxes with text, look and lines
 *   blocks.ts      boxes → paragraphs and tables, in order (paragraphs.ts, tables.ts; document.ts is what they are)
 *   section.ts     blocks → sectionN.xml; what looks alike shares a number (pool.ts)
 *   header.ts      the shared looks and the styles → header.xml
 *   package.ts     the parts → the file
 *   clipboard.ts   one table → what the clipboard takes
 */
import { strToU8 } from "fflate";
import type { SheetLayout } from "../sheet/layout";
import { sectionOf, tableAt } from "./blocks";
import { copiedTable, type CopiedTable } from "./clipboard";
import type { Block } from "./document";
import { headerXml } from "./header";
import { zipParts } from "./package";
import { Pool } from "./pool";
import { sectionXml } from "./section";

/** How much of the document its preview holds, in letters. */
const previewed = 1000;

/**
 * The bytes of the file. The layouts' contents have to be the texts that are shown: a formula is left out. One is looked at
 * after the other, so that a whole government's need not be there at once.
 */
export function hwpxOf(layouts: Iterable<SheetLayout>): Uint8Array {
  const pool = new Pool();
  const sections: Uint8Array[] = [];
  let [title, preview] = ["", ""];
  for (const layout of layouts) {
    if (sections.length === 0) title = layout.name;
    const section = sectionOf(layout);
    sections.push(strToU8(sectionXml(section, pool)));
    if (preview.length < previewed) preview += section.blocks.flatMap(textsOf).join("\r\n") + "\r\n";
  }
  return zipParts({
    title,
    header: headerXml(pool, sections.length),
    sections,
    // Half an emoji is no letter.
    preview: preview
      .trimEnd()
      .slice(0, previewed)
      .replace(/[\uD800-\uDBFF]$/, ""),
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
