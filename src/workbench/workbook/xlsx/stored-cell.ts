/**
 * What a cell's element holds beside what is modelled: a text in several formats, a reading aid, a picture in the cell, a
 * linked kind of data. It goes where the cell goes within its workbook, and is dropped with the cell's value.
 * In: <c r="B6" s="4" t="e" vm="1"><v>#VALUE!</v></c> of a cell that moves to B7. Out: the same with r="B7".
 */
import type { Cell } from "../cell";
import { apart } from "../../../xlsx/strings";
import { printAttributes, XmlReader } from "../../../xlsx/xml";
import { colorOf, type Palette } from "./colors";

/** The element's own text without its place, its look and its formula, as a part without prefixes has it. */
export class StoredCell {
  constructor(
    /** The shared texts of the file that it numbers: another file's numbers mean something else. */
    readonly strings: unknown,
    readonly attributes: string,
    readonly content: string,
    /** What the cell holds in another file as a text of its own; undefined of what is no text. */
    readonly textElsewhere?: string,
  ) {}

  /** `attributes`: of the element; those that the book knows (its place, its look, whether it spills) are left out. */
  static of(
    strings: unknown,
    attributes: ReadonlyMap<string, string>,
    content: string,
    textElsewhere?: string,
  ): StoredCell {
    const own = [...attributes].filter(([key]) => key !== "r" && key !== "s");
    return new StoredCell(strings, apart(printAttributes(new Map(own))), apart(content), textElsewhere);
  }
}

/** Whether both cells hold the same beside what is modelled. */
export function sameStored(a: Cell, b: Cell): boolean {
  const [one, other] = [a.rich, b.rich];
  if (one === other) return true;
  if (!(one instanceof StoredCell && other instanceof StoredCell)) return !one && !other;
  return (
    one.strings === other.strings && one.attributes === other.attributes && one.content === other.content
  );
}

/** Runs of several formats as they look in a file with another theme: their colours and fonts are those of their own file. */
export const withOwnLooks = (runs: string, palette: Palette): string =>
  runs.replace(/<scheme\b[^>]*>(?:<\/scheme>)?/g, "").replace(/<color\b[^>]*\/>/g, (element) => {
    const reader = new XmlReader(element);
    reader.next();
    const color = colorOf(reader.attributes(), palette);
    return color === undefined ? "" : `<color rgb="FF${color.slice(1)}"/>`;
  });
