/** Prefixes stand for the addresses of 2011 that 한글 writes and reads. */
import { faultAt, type Rule } from "../fault";
import { namespaces as known } from "../../xml";

export const namespaces: Rule = function* ({ trees }) {
  for (const [part, root] of trees)
    for (const [attribute, found] of Object.entries(root.attributes)) {
      const expected = known[attribute];
      if (expected !== undefined && expected !== found)
        yield faultAt(part, root, "namespace-wrong", { prefix: attribute.slice("xmlns:".length), found });
    }
};
