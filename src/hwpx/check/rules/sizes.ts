/** A row's cells are together as wide as the table, and the table fits between the margins. */
import { faultAt, numberOf, type Fault, type Rule } from "../fault";
import { childOf, childrenOf, sectionNames, walk, type Node } from "../parts";
import { roomOf } from "./page";

/** Rounding of each width to a whole unit. */
const slack = 20;

export const sizes: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    const room = root && roomOf(root)?.across;
    for (const node of root ? walk(root) : []) if (node.name === "hp:tbl") yield* widths(part, node, room);
  }
};

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
