/** A section's page is set up once, at the very beginning of its first paragraph. */
import { faultAt, type Rule } from "../fault";
import { childOf, sectionNames, walk } from "../parts";

export const sectionSetUp: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    if (!root) continue;
    const found = [...walk(root)].filter(({ name }) => name === "hp:secPr").length;
    const first = root.children[0]?.children[0];
    if (found !== 1 || !first || childOf(first, "hp:secPr") === undefined)
      yield faultAt(part, root, "setup-misplaced", { found });
  }
};
