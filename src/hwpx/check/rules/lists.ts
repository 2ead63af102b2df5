/** Each list of header.xml has as many entries as it says, numbered one after the other from its first number. */
import { faultAt, numberOf, type Rule } from "../fault";
import { headerName, walk } from "../parts";

/** Lists whose entries are counted from another number than 0. */
const firsts: Readonly<Record<string, number>> = { "hh:borderFills": 1, "hh:numberings": 1 };

export const lists: Rule = function* ({ trees }) {
  const header = trees.get(headerName);
  if (!header) return;
  for (const list of walk(header)) {
    const attribute = list.name === "hh:fontface" ? "fontCnt" : "itemCnt";
    if (list.attributes[attribute] === undefined) {
      if (
        /^hh:(?:fontfaces|fontface|borderFills|charProperties|tabProperties|numberings|paraProperties|styles)$/.test(
          list.name,
        )
      )
        yield faultAt(headerName, list, "count-wrong", { attribute, said: "?", found: list.children.length });
      continue;
    }
    const said = numberOf(list, attribute);
    if (said !== list.children.length)
      yield faultAt(headerName, list, "count-wrong", {
        attribute,
        said: list.attributes[attribute],
        found: list.children.length,
      });
    if (list.name === "hh:fontfaces") continue;
    const first = firsts[list.name] ?? 0;
    for (const [index, entry] of list.children.entries())
      if (numberOf(entry, "id") !== first + index)
        yield faultAt(headerName, entry, "id-wrong", {
          expected: first + index,
          found: entry.attributes["id"] ?? "?",
        });
  }
};
