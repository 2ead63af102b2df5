/** Head cells take whole rows at a table's top, and a table that has some repeats them on its next page. */
import { faultAt, numberOf, type Rule } from "../fault";
import { childOf, childrenOf, inSections } from "../parts";

export const heads: Rule = function* (document) {
  for (const [part, table] of inSections(document, "hp:tbl")) {
    const lines = childrenOf(table, "hp:tr");
    /** Of each row, what the cells say that it has, those that reach down into it too. */
    const said = lines.map(() => new Set<boolean>());
    for (const [row, line] of lines.entries())
      for (const cell of childrenOf(line, "hp:tc")) {
        const down = numberOf(childOf(cell, "hp:cellSpan"), "rowSpan") ?? 1;
        for (const one of said.slice(row, row + Math.max(1, down))) one.add(numberOf(cell, "header") === 1);
      }
    const split = said.findIndex(({ size }) => size > 1);
    if (split >= 0) yield faultAt(part, table, "head-split", { row: split });
    const isHead = said.map((one) => one.has(true) && one.size === 1);
    const row = isHead.findIndex((head, index) => head && index > 0 && !isHead[index - 1]);
    if (row >= 0) yield faultAt(part, table, "head-not-at-top", { row });
    if ((isHead[0] ?? false) !== (numberOf(table, "repeatHeader") === 1))
      yield faultAt(part, table, "head-not-repeated");
  }
};
