/**
 * Names of programs that are broken over two rows, the amounts beside the second.
 * In: "정책사업 : 살기 좋은", below it "농촌 만들기 | 500", further down "단위사업 : 농로 포장 | 500". Out: the first row's name goes on.
 */
import { saidIn } from "../rows";
import { readName, type RowLevel } from "../words/budget-names";
import type { BudgetTable } from "./node";
import { hasAmounts, type PlacedName, rowNames } from "./rows";

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
  pages: readonly BudgetTable[],
  names: readonly number[],
  levelColumn: number | undefined,
): (page: BudgetTable, row: number, own: PlacedName) => boolean {
  const levelOf = (text: string, { departments }: BudgetTable): RowLevel | undefined =>
    readName(text, departments).level;
  let called: ReadonlySet<RowLevel | undefined> | undefined;
  const isCalled = (level: RowLevel): boolean => {
    called ??= new Set(
      pages.flatMap((page) =>
        names.flatMap((column) => [...saidIn(page.region, column)].map((text) => levelOf(text, page))),
      ),
    );
    return called.has(level);
  };
  return (page, row, { text, column, indent }) => {
    const next = row + 1;
    if (hasAmounts(page, row) || next >= page.region.bottom || !hasAmounts(page, next)) return false;
    const below = inner[levelOf(text, page)!];
    if (!below) return false;
    const { own } = rowNames(page, next, names);
    const isOfNext =
      own?.column === column && own.indent === indent && page.sheet.key(next, levelColumn) === "";
    return isOfNext && levelOf(own.text, page) === undefined && below.some(isCalled);
  };
}
