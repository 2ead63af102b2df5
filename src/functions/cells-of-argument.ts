/**
 * The cells that an argument of a call names, one by one.
 * In: "'2017 예산'!$C$5:$D$5". Out: "'2017 예산'!$C$5", "'2017 예산'!$D$5".
 */
import { cellsIn, parseAddress, printArea, quoteSheet } from "../sheet/address";

/** C5:E6 as its cells, row by row; anything else is one operand. */
export function operandsIn(argument: string): string[] {
  const address = parseAddress(argument);
  if (!address || address.area.rows * address.area.columns === 1) return [argument];
  const sheet = address.sheet === undefined ? "" : `${quoteSheet(address.sheet)}!`;
  return cellsIn(address.area).map((each) => {
    const cell = printArea(each);
    return sheet + (argument.includes("$") ? cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2") : cell);
  });
}
