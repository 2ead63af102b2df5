/** Whatever refers to an entry of a list by number finds it there. 한글 crashes on some that dangle, and no reader here tells. */
import { faultAt, type Fault, type Rule } from "../fault";
import { headerName, walk, type Node } from "../parts";

/** By attribute, the entries that it refers to. */
const lists: Readonly<Record<string, string>> = {
  charPrIDRef: "hh:charPr",
  paraPrIDRef: "hh:paraPr",
  styleIDRef: "hh:style",
  nextStyleIDRef: "hh:style",
  borderFillIDRef: "hh:borderFill",
  tabPrIDRef: "hh:tabPr",
  outlineShapeIDRef: "hh:numbering",
};
/** "No such look": what a numbered heading has that takes its paragraph's letters. */
const none = "4294967295";
const mayHaveNone = "hh:paraHead charPrIDRef";

/** By element, the references without which 한글 does not know how it looks. */
const required: Readonly<Record<string, readonly string[]>> = {
  "hp:p": ["paraPrIDRef", "styleIDRef"],
  "hp:run": ["charPrIDRef"],
  "hp:tbl": ["borderFillIDRef"],
  "hp:tc": ["borderFillIDRef"],
  "hh:style": ["paraPrIDRef", "charPrIDRef"],
};

export const references: Rule = function* ({ trees }) {
  const header = trees.get(headerName);
  if (!header) return;
  const known = new Map<string, Set<string>>();
  const fonts = new Map<string, Set<string>>();
  for (const node of walk(header)) {
    const id = node.attributes["id"];
    if (id !== undefined) known.set(node.name, (known.get(node.name) ?? new Set()).add(id));
    if (node.name === "hh:fontface")
      fonts.set(
        node.attributes["lang"]?.toLowerCase() ?? "?",
        new Set(node.children.map(({ attributes }) => attributes["id"] ?? "?")),
      );
  }
  for (const [part, root] of trees) {
    if (!part.startsWith("Contents/") || part.endsWith(".hpf")) continue;
    for (const node of walk(root)) yield* dangling(part, node, known, fonts);
  }
};

function* dangling(
  part: string,
  node: Node,
  known: Map<string, Set<string>>,
  fonts: Map<string, Set<string>>,
): Generator<Fault> {
  if (node.name === "hh:fontRef")
    for (const [script, id] of Object.entries(node.attributes))
      if (!fonts.get(script)?.has(id))
        yield faultAt(part, node, "reference-missing", { attribute: script, id, list: "hh:font" });
  for (const attribute of required[node.name] ?? [])
    if (node.attributes[attribute] === undefined)
      yield faultAt(part, node, "reference-absent", { attribute, list: lists[attribute]! });
  for (const [attribute, id] of Object.entries(node.attributes)) {
    const list = lists[attribute];
    if (id === none && `${node.name} ${attribute}` === mayHaveNone) continue;
    if (list !== undefined && !known.get(list)?.has(id))
      yield faultAt(part, node, "reference-missing", { attribute, id, list });
  }
}
