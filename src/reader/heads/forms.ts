/**
 * Rows of forms, told from heads of tables by the values beside their labels.
 * In: "지표명 | 예방접종률 | 지표유형 | 핵심" over "단위 | %". Out: a form.
 */
import { labelIn } from "../words/card-labels";
import type { Cell } from "../model";
import type { Sheet } from "../cells/sheet";
import { readLabel } from "../words/labels";

/** Whether what stands beside each label is its value, and the row above or below begins with a label as well. */
export function isForm(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const first = run.find(isLabel);
  // A label has one value; 연도 with several texts beside it heads their columns.
  const labels = run.filter(isLabel).length;
  if (!first || run.length > 2 * labels || !isPairs(sheet, row, run)) return false;
  const begins = (other: number): boolean => {
    const beside = besideOf(sheet, other, first.column);
    return labelIn(sheet.lines(other, first.column))?.rest === "" && beside !== undefined && !isLabel(beside);
  };
  return begins(row) && (begins(row - 1) || begins(row + 1));
}

/** 시 or 구 beside 시행주체 is its value. */
const isLabel = ({ label }: Cell): boolean => label !== undefined && label.field !== "funding";

/** Whether each label's right neighbour is a value. */
function isPairs(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  return run.every((cell) => {
    const beside = isLabel(cell) ? besideOf(sheet, row, cell.column) : undefined;
    return !isLabel(cell) || (beside !== undefined && !isLabel(beside));
  });
}

/** The next filled cell on the right. */
function besideOf(sheet: Sheet, row: number, column: number): Cell | undefined {
  for (let c = column + 1; c < sheet.right; c++) {
    if (sheet.value(row, c) === undefined) continue;
    const label = readLabel(sheet.key(row, c));
    return label ? { column: c, label } : { column: c };
  }
  return undefined;
}
