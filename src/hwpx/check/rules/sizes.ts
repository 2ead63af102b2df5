/** Sizes are above nothing; a row's cells are together as wide as the table, and the table fits between the margins. */
import { faultAt, numberOf, type Fault, type Rule } from "../fault";
import { childOf, childrenOf, headerName, sectionNames, walk, type Node } from "../parts";
import { textWidth } from "./page";

/** Rounding of each width to a whole unit. */
const slack = 20;
/** Letters of 4,096 points, the largest that 한글 sets. */
const highest = 409_600;

export const sizes: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    if (!root) continue;
    const room = textWidth(root);
    for (const node of walk(root)) {
      if (node.name === "hp:sz" || node.name === "hp:cellSz")
        yield* positive(part, node, ["width", "height"]);
      if (node.name === "hp:tbl") yield* widths(part, node, room);
    }
  }
  const header = document.trees.get(headerName);
  for (const node of header ? walk(header) : [])
    if (node.name === "hh:charPr") {
      yield* positive(headerName, node, ["height"]);
      const found = numberOf(node, "height") ?? 0;
      if (found > highest)
        yield faultAt(headerName, node, "value-wrong", {
          attribute: "height",
          found,
          expected: `1–${highest}`,
        });
    }
};

function* positive(part: string, node: Node, attributes: readonly string[]): Generator<Fault> {
  for (const attribute of attributes) {
    const found = numberOf(node, attribute);
    if (found === undefined)
      yield faultAt(part, node, "number-wrong", { attribute, found: node.attributes[attribute] ?? "?" });
    else if (found <= 0) yield faultAt(part, node, "size-not-positive", { attribute, found });
  }
}

function* widths(part: string, table: Node, room: number | undefined): Generator<Fault> {
  const whole = numberOf(childOf(table, "hp:sz"), "width") ?? 0;
  if (room !== undefined && whole > room + slack)
    yield faultAt(part, table, "too-wide", { width: whole, room });
  const rows = numberOf(table, "rowCnt") ?? 0;
  const sums = new Array<number>(Math.min(rows, 100_000)).fill(0);
  for (const cell of childrenOf(table, "hp:tr").flatMap((line) => childrenOf(line, "hp:tc"))) {
    const first = numberOf(childOf(cell, "hp:cellAddr"), "rowAddr") ?? 0;
    const down = numberOf(childOf(cell, "hp:cellSpan"), "rowSpan") ?? 1;
    const width = numberOf(childOf(cell, "hp:cellSz"), "width") ?? 0;
    for (let row = first; row < Math.min(first + down, sums.length); row++) sums[row]! += width;
  }
  const wrong = sums.findIndex((sum) => Math.abs(sum - whole) > slack);
  if (wrong >= 0) yield faultAt(part, table, "widths-differ", { row: wrong, sum: sums[wrong]!, whole });
}
