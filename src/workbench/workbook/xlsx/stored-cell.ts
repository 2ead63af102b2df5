/**
 * What a cell's element holds beside what is modelled: a text in several formats, a reading aid, a picture in the cell, a
 * linked kind of data. It goes where the cell goes within its workbook, and is dropped with the cell's value.
 * In: <c r="B6" s="4" t="e" vm="1"><v>#VALUE!</v></c> of a cell that moves to B7. Out: the same with r="B7".
 */
import type { Cell } from "../sheet";
import { printAttributes } from "../../../xlsx/xml";

/** The element's own text without its place, its look and its formula, as a part without prefixes has it. */
export class StoredCell {
  constructor(
    /** The shared texts of the file that it numbers: another file's numbers mean something else. */
    readonly strings: unknown,
    readonly attributes: string,
    readonly content: string,
  ) {}

  /** `attributes`: of the element; those that the book knows (its place, its look, whether it spills) are left out. */
  static of(strings: unknown, attributes: ReadonlyMap<string, string>, content: string): StoredCell {
    const own = [...attributes].filter(([key]) => key !== "r" && key !== "s");
    return new StoredCell(strings, apart(printAttributes(new Map(own))), apart(content));
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

/** A text of its own: a slice would keep the whole part in memory. */
const apart = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
