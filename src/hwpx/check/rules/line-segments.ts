/** No positions of lines: 한글 lays new text out by itself, and where they are stale letters lie on letters. */
import { faultAt, type Rule } from "../fault";
import { sectionNames, walk } from "../parts";

export const lineSegments: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    const found = root && [...walk(root)].find(({ name }) => name === "hp:linesegarray");
    if (found) yield faultAt(part, found, "line-segments");
  }
};
