/** A run holds letters, tables and controls, a control one thing; a text stands in hp:t and nowhere else. */
import { faultAt, type Rule } from "../fault";
import { sectionNames, walk } from "../parts";

/** By element, what may stand in it. */
const known: Readonly<Record<string, readonly string[]>> = {
  "hp:run": ["hp:secPr", "hp:ctrl", "hp:t", "hp:tbl"],
  "hp:ctrl": ["hp:colPr", "hp:header", "hp:footer", "hp:pageNum", "hp:pageHiding", "hp:newNum", "hp:autoNum"],
  "hp:t": ["hp:tab", "hp:lineBreak", "hp:nbSpace", "hp:fwSpace", "hp:hyphen"],
  "hp:header": ["hp:subList"],
  "hp:footer": ["hp:subList"],
};

export const runs: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    for (const node of root ? walk(root) : []) {
      const allowed = known[node.name];
      for (const { name: child } of node.children)
        if (allowed && !allowed.includes(child)) yield faultAt(part, node, "child-unknown", { child });
      if (node.name === "hp:ctrl" && node.children.length !== 1)
        yield faultAt(part, node, "child-missing", { child: allowed!.join(" | ") });
      const stray = node.name === "hp:t" ? "" : node.text.trim();
      if (stray !== "") yield faultAt(part, node, "text-misplaced", { found: stray.slice(0, 40) });
    }
  }
};
