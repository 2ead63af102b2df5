/**
 * Schedules, told from tables of results by what stands under their months.
 * In: 1월 … 12월 over 계획, 홍보, 정산. Out: a schedule, whose months hold no figures.
 */
import type { CellValue } from "../../sheet/grid";
import { readNumber } from "../../text/number";
import { isFigure } from "../cells/numbers";
import type { Region } from "../model";
import { hasRow } from "../rows";
import { partFields } from "../words/periods";

/** A schedule: words under its months or quarters (계획, 홍보, 정산) and not one number. */
export function holdsWords(region: Region): boolean {
  const { sheet, columns } = region;
  const periods = columns.filter(({ labels }) =>
    partFields.some((part) => labels.some(({ field }) => field === part)),
  );
  const isWord = (text: CellValue): boolean => typeof text === "string" && readNumber(text).kind === "text";
  const holds = (is: (row: number, column: number) => boolean): boolean =>
    periods.some(({ column }) => hasRow(region, (row) => is(row, column)));
  return (
    !holds((row, column) => isFigure(sheet, row, column)) &&
    holds((row, column) => isWord(sheet.value(row, column)))
  );
}
