/** A table may go on on the next page: placed as a letter it would be cut off at the page's end. */
import { faultAt, numberOf, type Rule } from "../fault";
import { childOf, sectionNames, walk } from "../parts";

export const tableFlow: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    for (const table of root ? walk(root) : [])
      if (
        table.name === "hp:tbl" &&
        (numberOf(childOf(table, "hp:pos"), "treatAsChar") !== 0 || table.attributes["pageBreak"] === "NONE")
      )
        yield faultAt(part, table, "table-cannot-break");
  }
};
