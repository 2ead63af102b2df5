/**
 * Ditto marks written out: 〃, ″, 상동 and 위와 같음 say what the nearest filled cell above says.
 * In: "하천정비" with "〃" below it. Out: "하천정비" twice.
 */
import type { CellValue, Grid } from "../../sheet/grid";
import { readNumber } from "../../text/number";
import { squeeze } from "../../text/spacing";

const mark = /^[([]?(?:〃|″|＂|"|”|''|’’|〞|상동|동상|위와같음|위와동일)[)\]]?$/;

/** What a mark holds; long exports are sorted by it before anything is compared. */
const sign = /[〃″＂"”'’〞]|[상동위]/;

/** The grid itself where it holds no mark. A mark under a number stays: an amount is not repeated by a mark. */
export function withoutDittos(grid: Grid): Grid {
  if (!grid.values.some((row) => row.some(isDitto))) return grid;
  const above: (string | undefined)[] = [];
  const values = grid.values.map((row) =>
    row.map((value, column) => {
      if (isDitto(value)) return above[column] ?? value;
      if (value !== undefined && !isBlank(value)) above[column] = isText(value) ? value : undefined;
      return value;
    }),
  );
  return { ...grid, values };
}

function isDitto(value: CellValue): boolean {
  return typeof value === "string" && value.length <= 12 && sign.test(value) && mark.test(squeeze(value));
}

function isBlank(value: CellValue): boolean {
  return typeof value === "string" && squeeze(value) === "";
}

function isText(value: CellValue): value is string {
  return typeof value === "string" && readNumber(value).kind === "text";
}
