/** A section's page and columns are set up once, at the very beginning of its first paragraph; no two headers fight for a page. */
import { faultAt, type Rule } from "../fault";
import { childOf, childrenOf, sectionNames, walk } from "../parts";

export const sectionSetUp: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    if (!root) continue;
    const found = [...walk(root)].filter(({ name }) => name === "hp:secPr").length;
    const first = root.children[0]?.children[0];
    if (found !== 1 || !first || childOf(first, "hp:secPr") === undefined)
      yield faultAt(part, root, "setup-misplaced", { found });
    for (const [index, paragraph] of childrenOf(root, "hp:p").entries()) {
      const controls = childrenOf(paragraph, "hp:run")
        .flatMap((run) => childrenOf(run, "hp:ctrl"))
        .flatMap(({ children }) => children);
      if (index === 0 && !controls.some(({ name }) => name === "hp:colPr"))
        yield faultAt(part, paragraph, "child-missing", { child: "hp:colPr" });
      const seen = new Set<string>();
      for (const control of controls) {
        if (control.name !== "hp:header" && control.name !== "hp:footer") continue;
        const pages = control.attributes["applyPageType"] ?? "?";
        if (seen.has(`${control.name} ${pages}`)) yield faultAt(part, control, "header-twice", { pages });
        seen.add(`${control.name} ${pages}`);
      }
    }
  }
};
