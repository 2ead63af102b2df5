/** Every place of a table's grid belongs to exactly one cell; cells stand in the row that they begin in, from left to right. */
import { faultAt, numberOf, type Fault, type Rule } from "../fault";
import { childOf, childrenOf, inSections, type Node } from "../parts";

export const grid: Rule = function* (document) {
  for (const [part, table] of inSections(document, "hp:tbl")) yield* places(part, table);
};

function* places(part: string, table: Node): Generator<Fault> {
  const [rows, columns] = [numberOf(table, "rowCnt") ?? 0, numberOf(table, "colCnt") ?? 0];
  const lines = childrenOf(table, "hp:tr");
  if (rows * columns > 1_000_000)
    return yield faultAt(part, table, "count-wrong", {
      attribute: "rowCnt × colCnt",
      said: rows * columns,
      found: lines.length,
    });
  const taken = new Uint8Array(Math.max(0, rows * columns));
  for (const [index, line] of lines.entries()) {
    let before = -1;
    for (const cell of childrenOf(line, "hp:tc")) {
      const [address, span] = [childOf(cell, "hp:cellAddr"), childOf(cell, "hp:cellSpan")];
      const row = numberOf(address, "rowAddr");
      const column = numberOf(address, "colAddr");
      const down = numberOf(span, "rowSpan");
      const across = numberOf(span, "colSpan");
      if (row === undefined || column === undefined || down === undefined || across === undefined) continue;
      if (column < before) yield faultAt(part, cell, "cell-order", { column, before });
      before = column;
      if (row !== index) yield faultAt(part, cell, "cell-in-other-row", { said: row, found: index });
      if (row < 0 || column < 0 || down < 1 || across < 1 || row + down > rows || column + across > columns) {
        yield faultAt(part, cell, "span-outside", { row, column });
        continue;
      }
      for (let r = row; r < row + down; r++)
        for (let c = column; c < column + across; c++)
          if (++taken[r * columns + c]! > 1)
            yield faultAt(part, cell, "place-covered-twice", { row: r, column: c });
    }
  }
  const bare = taken.indexOf(0);
  if (bare >= 0)
    yield faultAt(part, table, "place-uncovered", {
      row: Math.floor(bare / columns),
      column: bare % columns,
    });
}
