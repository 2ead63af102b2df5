/** Tables and headers of a section have numbers of their own; a paragraph's number is 0 in many a sound document. */
import { faultAt, type Rule } from "../fault";
import { inSections } from "../parts";

const numbered = new Set(["hp:tbl", "hp:header", "hp:footer"]);

export const ids: Rule = function* (document) {
  const seen = new Set<string>();
  for (const [part, node] of inSections(document)) {
    const { id } = node.attributes;
    if (!numbered.has(node.name) || id === undefined) continue;
    if (seen.has(`${part} ${id}`)) yield faultAt(part, node, "id-twice", { attribute: "id", id });
    seen.add(`${part} ${id}`);
  }
};
