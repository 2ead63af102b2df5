/** A table may go on on the next page: placed as a letter it would be cut off at the page's end. */
import { faultAt, numberOf, type Rule } from "../fault";
import { childOf, inSections } from "../parts";

export const tableFlow: Rule = function* (document) {
  for (const [part, table] of inSections(document, "hp:tbl"))
    if (numberOf(childOf(table, "hp:pos"), "treatAsChar") !== 0 || table.attributes["pageBreak"] === "NONE")
      yield faultAt(part, table, "table-cannot-break");
};
