/** Head cells stand at a table's top, and a table that has some repeats them on its next page. */
import { faultAt, numberOf, type Rule } from "../fault";
import { childrenOf, sectionNames, walk } from "../parts";

export const heads: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    for (const table of root ? walk(root) : []) {
      if (table.name !== "hp:tbl") continue;
      const isHead = childrenOf(table, "hp:tr").map((line) => {
        const cells = childrenOf(line, "hp:tc");
        return cells.length > 0 && cells.every((cell) => numberOf(cell, "header") === 1);
      });
      const row = isHead.findIndex((head, index) => head && index > 0 && !isHead[index - 1]);
      if (row >= 0) yield faultAt(part, table, "head-not-at-top", { row });
      if ((isHead[0] ?? false) !== (numberOf(table, "repeatHeader") === 1))
        yield faultAt(part, table, "head-not-repeated");
    }
  }
};
