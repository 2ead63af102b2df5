/** Every XML part can be read by a strict parser, begins with its root, declares no entities, and holds no character that XML forbids. */
import { faultAt, faultOf, type Rule } from "../fault";
import { isDoctype } from "../parts";

const roots: readonly (readonly [part: RegExp, root: string])[] = [
  [/^Contents\/header\.xml$/, "hh:head"],
  [/^Contents\/section\d+\.xml$/, "hs:sec"],
  [/^Contents\/content\.hpf$/, "opf:package"],
  [/^version\.xml$/, "hv:HCFVersion"],
  [/^settings\.xml$/, "ha:HWPApplicationSetting"],
  [/^META-INF\/container\.xml$/, "ocf:container"],
  [/^META-INF\/manifest\.xml$/, "odf:manifest"],
];

const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/;

export const wellFormed: Rule = function* ({ texts, trees, broken }) {
  for (const [part, { line, reason }] of broken)
    yield {
      part,
      place: `line ${line}`,
      kind: reason === isDoctype ? "doctype" : "not-well-formed",
      data: { reason },
    };
  for (const [part, expected] of roots)
    for (const [name, root] of trees)
      if (part.test(name) && root.name !== expected)
        yield faultAt(name, root, "root-wrong", { expected, found: root.name });
  for (const [name, text] of texts) {
    const found = trees.has(name) || broken.has(name) ? forbidden.exec(text) : null;
    if (found)
      yield faultOf(name, "character-forbidden", {
        code: found[0].charCodeAt(0).toString(16).padStart(4, "0"),
      });
  }
};
