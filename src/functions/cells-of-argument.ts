/**
 * The cells that an argument of a call names, one by one.
 * In: "'2017 예산'!$C$5:$D$5". Out: "'2017 예산'!$C$5", "'2017 예산'!$D$5".
 */
import { parseAddress, printArea, quoteSheet } from "../sheet/address";

/** C5:E6 as its cells, row by row; anything else is one operand. */
export function operandsIn(argument: string): string[] {
  const address = parseAddress(argument);
  if (!address || address.area.rows * address.area.columns === 1) return [argument];
  const { row, column, rows, columns } = address.area;
  const sheet = address.sheet === undefined ? "" : `${quoteSheet(address.sheet)}!`;
  return Array.from({ length: rows * columns }, (_, index) => {
    const cell = printArea({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
      rows: 1,
      columns: 1,
    });
    return sheet + (argument.includes("$") ? cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2") : cell);
  });
}
