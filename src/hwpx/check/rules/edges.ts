/** Cells that begin or end in the same column do so at the same place, those of a row at the same height. */
import { faultAt, numberOf, type Fault, type Rule } from "../fault";
import { childOf, childrenOf, inSections, type Node } from "../parts";

/** Rounding of each size to a whole unit. */
const slack = 20;

const axes = [
  { count: "colCnt", address: "colAddr", span: "colSpan", size: "width" },
  { count: "rowCnt", address: "rowAddr", span: "rowSpan", size: "height" },
] as const;

export const edges: Rule = function* (document) {
  for (const [part, table] of inSections(document, "hp:tbl"))
    for (const axis of axes) yield* uneven(part, table, axis);
};

/** The first cell alone that ends elsewhere: all that stand after it would be told with it. */
function* uneven(part: string, table: Node, axis: (typeof axes)[number]): Generator<Fault> {
  const cells = childrenOf(table, "hp:tr")
    .flatMap((line) => childrenOf(line, "hp:tc"))
    .map((cell) => ({
      cell,
      from: numberOf(childOf(cell, "hp:cellAddr"), axis.address) ?? 0,
      span: numberOf(childOf(cell, "hp:cellSpan"), axis.span) ?? 1,
      size: numberOf(childOf(cell, "hp:cellSz"), axis.size) ?? 0,
    }))
    .sort((a, b) => a.from - b.from);
  const places = new Map<number, number>([[0, 0]]);
  for (const { cell, from, span, size } of cells) {
    const start = places.get(from);
    if (start === undefined) continue;
    const [known, end] = [places.get(from + span), start + size];
    if (known !== undefined && Math.abs(known - end) > slack)
      return yield faultAt(part, cell, "edges-differ", { attribute: axis.size, found: end, expected: known });
    if (known === undefined) places.set(from + span, end);
  }
  const whole = numberOf(childOf(table, "hp:sz"), axis.size);
  const last = places.get(numberOf(table, axis.count) ?? -1);
  if (whole !== undefined && last !== undefined && Math.abs(whole - last) > slack)
    yield faultAt(part, table, "edges-differ", { attribute: axis.size, found: last, expected: whole });
}
