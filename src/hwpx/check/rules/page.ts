/** The page is no larger than A4 and its margins leave room for text. */
import { a4 } from "../../xml";
import { faultAt, numberOf, type Rule } from "../fault";
import { childOf, sectionNames, walk, type Node } from "../parts";

/** How wide a section's text may be; undefined where its page is not told. */
export function textWidth(section: Node): number | undefined {
  const page = [...walk(section)].find(({ name }) => name === "hp:pagePr");
  const margin = page && childOf(page, "hp:margin");
  // A page on its side is written with the sizes of the upright one.
  const width = numberOf(page, page?.attributes["landscape"] === "NARROWLY" ? "height" : "width");
  const [left, right] = [numberOf(margin, "left"), numberOf(margin, "right")];
  return width === undefined || left === undefined || right === undefined ? undefined : width - left - right;
}

export const page: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    const set = root && [...walk(root)].find(({ name }) => name === "hp:pagePr");
    if (!root || !set) continue;
    const [width, height] = [numberOf(set, "width") ?? 0, numberOf(set, "height") ?? 0];
    if (width <= 0 || height <= 0)
      yield faultAt(part, set, "size-not-positive", {
        attribute: "width, height",
        found: `${width}, ${height}`,
      });
    if (width > a4.width || height > a4.height) yield faultAt(part, set, "page-too-large", { width, height });
    const margin = childOf(set, "hp:margin");
    const across = textWidth(root) ?? 0;
    const down =
      height -
      ["top", "bottom", "header", "footer"].reduce((sum, side) => sum + (numberOf(margin, side) ?? 0), 0);
    if (margin && (across <= 0 || down <= 0)) yield faultAt(part, margin, "margins-too-large");
  }
};
