/** Paragraphs, tables and headers of a section have numbers of their own. */
import { faultAt, type Rule } from "../fault";
import { sectionNames, walk } from "../parts";

const numbered = new Set(["hp:p", "hp:tbl", "hp:header", "hp:footer"]);

export const ids: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    const seen = new Set<string>();
    for (const node of root ? walk(root) : []) {
      if (!numbered.has(node.name)) continue;
      const id = node.attributes["id"] ?? "?";
      if (!/^\d+$/.test(id)) yield faultAt(part, node, "number-wrong", { attribute: "id", found: id });
      else if (seen.has(id)) yield faultAt(part, node, "id-twice", { id });
      seen.add(id);
    }
  }
};
