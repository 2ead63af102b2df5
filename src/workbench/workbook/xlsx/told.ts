/**
 * What a person has to be told of a file: what it holds that is not shown here, and what a save would lose.
 * In: the book with the package that it came from. Out: one list, the same for every command and the page.
 */
import type { Book } from "../book";
import type { FileOrigin } from "./origin";

/** Something that the file holds. */
export interface XlsxWarning {
  readonly kind: "macros" | "charts" | "pivot-tables" | "external-links" | "signatures" | "drawings";
  /** "hidden": kept, but not shown and not run here. "lost": missing or void in the saved file. */
  readonly effect: "hidden" | "lost";
  readonly parts: readonly string[];
}

const told: readonly (readonly [XlsxWarning["kind"], XlsxWarning["effect"], RegExp])[] = [
  ["macros", "hidden", /vbaProject\.bin$/i],
  ["charts", "hidden", /^xl\/charts?heets\/|^xl\/charts\/chart/i],
  ["pivot-tables", "hidden", /^xl\/pivotTables\//i],
  ["external-links", "hidden", /^xl\/externalLinks\/externalLink[^/]*\.xml$/i],
  ["drawings", "hidden", /^xl\/drawings\/drawing/i],
  ["signatures", "lost", /^_xmlsignatures\/sig/i],
];

export function warningsOf(book: Book): XlsxWarning[] {
  const names = (book.origin as FileOrigin | undefined)?.file.names ?? [];
  return told.flatMap(([kind, effect, pattern]) => {
    const parts = names.filter((name) => pattern.test(name));
    return parts.length > 0 ? [{ kind, effect, parts }] : [];
  });
}
