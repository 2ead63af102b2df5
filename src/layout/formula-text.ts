/**
 * A formula's text without the line breaks of the narrow column that it was typed in, nothing else changed.
 * In: "(자료제공건수⏎× 0.2) + (보도⏎건수 × 0.⏎3)". Out: "(자료제공건수 × 0.2) + (보도건수 × 0.3)".
 */
import type { Formula } from "../formula/types";
import { squeeze } from "../text/spacing";

/** Lines that are meant: definitions of letters (A: …), notes (※ …), lists. */
const meantLines = /[:：※]|\n\s*[-–ㅇ○●▪•*]\s*[가-힣A-Za-z]/;

/**
 * A break inside a quantity's name is undone as the formula was read; any other is one blank, or none beside a bracket
 * or a decimal point. The text as written where it cannot be computed or where its lines are meant.
 */
export function unbrokenFormula({ source, tree, quantities }: Formula): string {
  if (!source.includes("\n") || !tree || meantLines.test(source)) return source;
  const names = [...quantities].sort((a, b) => b.name.length - a.name.length);
  const unbroken = names
    .reduce((text, { name, shown }) => text.replace(spread(name), () => shown), source)
    .replace(/([(\[{.])\s*\n\s*|\s*\n\s*(?=[)\]}.])/g, "$1")
    .replace(/\s*\n\s*/g, " ");
  return squeeze(unbroken) === squeeze(source) ? unbroken : source;
}

/** The name with white space anywhere between its characters. */
const spread = (name: string): RegExp =>
  new RegExp(
    [...name].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s*"),
    "g",
  );
