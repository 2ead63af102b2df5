/** The children that an element needs are there, each in its place; nothing stands where 한글 expects something else. */
import { faultAt, type Fault, type Rule } from "../fault";
import { walk, type Node } from "../parts";

/** By element, its children in order: "+" once or more, "?" at most once, "*" any number, nothing exactly once. */
const grammar: Readonly<Record<string, string>> = {
  "hs:sec": "hp:p+",
  "hp:p": "hp:run+ hp:linesegarray?",
  "hp:tbl": "hp:sz hp:pos hp:outMargin hp:inMargin hp:tr+",
  "hp:tr": "hp:tc*",
  "hp:tc": "hp:subList hp:cellAddr hp:cellSpan hp:cellSz hp:cellMargin",
  "hp:subList": "hp:p+",
  "hp:secPr":
    "hp:grid hp:startNum hp:visibility hp:lineNumberShape hp:pagePr hp:footNotePr hp:endNotePr hp:pageBorderFill* ",
  "hp:pagePr": "hp:margin",
  "hh:head": "hh:beginNum hh:refList hh:compatibleDocument hh:docOption hh:trackchageConfig?",
  "hh:refList":
    "hh:fontfaces hh:borderFills hh:charProperties hh:tabProperties hh:numberings hh:paraProperties hh:styles",
  "hh:charPr":
    "hh:fontRef hh:ratio hh:spacing hh:relSz hh:offset hh:italic? hh:bold? hh:underline hh:strikeout hh:outline hh:shadow",
  "hh:paraPr": "hh:align hh:heading hh:breakSetting hh:autoSpacing hp:switch hh:border",
  "hp:switch": "hp:case hp:default",
  "hp:case": "hh:margin hh:lineSpacing",
  "hp:default": "hh:margin hh:lineSpacing",
  "hh:margin": "hc:intent hc:left hc:right hc:prev hc:next",
  "hh:borderFill":
    "hh:slash hh:backSlash hh:leftBorder hh:rightBorder hh:topBorder hh:bottomBorder hh:diagonal hc:fillBrush?",
  "opf:package": "opf:metadata opf:manifest opf:spine",
};

export const childOrder: Rule = function* ({ trees }) {
  for (const [part, root] of trees)
    for (const node of walk(root)) {
      const expected = grammar[node.name];
      if (expected !== undefined) yield* misplaced(part, node, expected);
    }
};

function* misplaced(part: string, node: Node, expected: string): Generator<Fault> {
  const slots = expected
    .trim()
    .split(" ")
    .map((slot) => ({ name: slot.replace(/[+?*]$/, ""), many: /[+?*]$/.exec(slot)?.[0] ?? "" }));
  let at = -1;
  const found = new Map<string, number>();
  for (const { name: child } of node.children) {
    const slot = slots.findIndex(({ name }) => name === child);
    if (slot < 0) yield faultAt(part, node, "child-unknown", { child });
    else if (slot < at) yield faultAt(part, node, "child-order", { child, after: slots[at]!.name });
    else at = slot;
    found.set(child, (found.get(child) ?? 0) + 1);
  }
  for (const { name, many } of slots) {
    const count = found.get(name) ?? 0;
    if ((many === "" && count !== 1) || (many === "+" && count === 0) || (many === "?" && count > 1))
      yield faultAt(part, node, "child-missing", { child: name });
  }
}
