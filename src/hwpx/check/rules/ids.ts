/** Tables and headers of a section have numbers of their own; a paragraph's number is 0 in many a sound document. */
import { faultAt, type Rule } from "../fault";
import { sectionNames, walk } from "../parts";

const numbered = new Set(["hp:tbl", "hp:header", "hp:footer"]);

export const ids: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    const seen = new Set<string>();
    for (const node of root ? walk(root) : []) {
      const { id } = node.attributes;
      if (!numbered.has(node.name) || id === undefined) continue;
      if (seen.has(id)) yield faultAt(part, node, "id-twice", { attribute: "id", id });
      seen.add(id);
    }
  }
};
