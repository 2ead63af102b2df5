/**
 * Names of programs that are broken over two rows, the amounts beside the second.
 * In: "정책사업 : 살기 좋은", below it "농촌 만들기 | 500", further down "단위사업 : 농로 포장 | 500". Out: the first row's name goes on.
 */
import { saidIn } from "../rows";
import { readName, type RowLevel } from "../words/budget-names";
import type { BudgetTable } from "./node";
import { hasAmounts, levelColumnOf, type PlacedName, rowNames } from "./rows";

/** What may stand below a level's heading; a 세부사업 heads nothing. */
const inner: Readonly<Partial<Record<RowLevel, readonly RowLevel[]>>> = {
  policyProgram: ["unitProgram", "detailProgram"],
  unitProgram: ["detailProgram"],
  detailProgram: ["detailProgram"],
};

/**
 * Tells whether the name of a row goes on in the next: its level is called by name, the next row's is not, and the table calls
 * those of all that could stand below. Where it does not, a name without an amount heads the rows below it.
 */
export function brokenNames(
  table: BudgetTable,
  names: readonly number[],
): (row: number, own: PlacedName) => boolean {
  const { sheet, region, departments } = table;
  const levelColumn = levelColumnOf(table, names[0]);
  const levelOf = (text: string): RowLevel | undefined => readName(text, departments).level;
  let called: ReadonlySet<RowLevel | undefined> | undefined;
  const isCalled = (level: RowLevel): boolean => {
    called ??= new Set(names.flatMap((column) => [...saidIn(region, column)].map(levelOf)));
    return called.has(level);
  };
  return (row, { text, column, indent }) => {
    const below = inner[levelOf(text)!];
    const next = row + 1;
    if (!below || hasAmounts(table, row) || next >= region.bottom || !hasAmounts(table, next)) return false;
    const { own } = rowNames(table, next, names);
    const isOfNext = own?.column === column && own.indent === indent && sheet.key(next, levelColumn) === "";
    return isOfNext && levelOf(own.text) === undefined && below.some(isCalled);
  };
}
