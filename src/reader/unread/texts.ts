/**
 * Columns of names whose head says nothing that is known: what a figure belongs to would be lost with them in silence.
 * In: "도로건설" below a blank head, left of the amounts. Out: "column-not-understood" at that head.
 */
import type { BudgetLine } from "../../plan/model";
import { columnName } from "../../sheet/address";
import type { Ground } from "../claims";
import type { Region } from "../model";
import type { Notebook } from "../notebook";
import { columnsOf, headAt, headCell, headOf, range, rowsOf } from "../rows";
import type { ReadTable } from "../tables-found";
import { isFunding } from "../words/budget-names";
import type { Field } from "../words/fields";
import { noteLine } from "../words/notes";

const names = new Set<string>([
  ...(["policy", "unitProgram", "detail", "program", "hierarchy", "division"] satisfies Field[]),
  ...(["department", "indicator", "quantity"] satisfies Field[]),
]);
const repeats = new Set<string | undefined>(["repeats", "aside"] satisfies Ground[]);
const figures = new Set<string>([
  ...["amount", "authorized", "current", "target", "result", "year", "month", "quarter", "half", "value"],
  ...["cumulative", "sum", "grade4AndAbove", "grade5", "grade6AndBelow", "total"],
]);

/**
 * `lines` are those that were read: a column that names one of them is understood, and so is a name beside figures that
 * repeat others (an object of expenditure, a stage).
 */
export function tellUnreadTexts(
  tables: readonly ReadTable[],
  lines: readonly BudgetLine[],
  notes: Notebook,
): void {
  const named = new Set(lines.map(({ cell }) => `${cell.sheet}|${cell.row}|${cell.column}`));
  for (const table of tables) {
    const { region, columns } = table;
    for (const column of columnsOf({ left: region.left, right: endOfNames(table) })) {
      const meaning = columns.find((one) => one.column === column)?.meaning;
      // A head may belong to another table made of the same rows.
      const isOpen =
        meaning === undefined ? !hasHead(region, column) : meaning === "unknown" || meaning === "text";
      if (!isOpen || !holdsNames(table, column, named)) continue;
      const head = headAt(region, column);
      const header = (head && headOf(head)) || columnName(column);
      notes.add("column-not-understood", { header }, [headCell(region, { column })]);
    }
  }
}

/** Names stand left of the figures; an export has columns of its own between them, from the last name on. */
function endOfNames({ region: { fields, right }, columns }: ReadTable): number {
  const of = (meanings: ReadonlySet<string>): number[] =>
    columns.filter(({ meaning }) => meanings.has(meaning)).map(({ column }) => column);
  const isExport = fields.has("item") || fields.has("fiscalYear");
  return isExport ? Math.max(-1, ...of(names)) : Math.min(right, ...of(figures));
}

function hasHead({ sheet, top, body }: Region, column: number): boolean {
  const cells = range(top, body).map((row) => sheet.master(row, column));
  return cells.some((cell) => sheet.value(cell.row, cell.column) !== undefined);
}

function holdsNames({ region, columns }: ReadTable, column: number, named: ReadonlySet<string>): boolean {
  const { sheet } = region;
  const amounts = columns.filter(({ meaning }) => meaning === "amount");
  let texts = 0;
  for (const row of rowsOf(region)) {
    const value = sheet.value(row, column);
    if (value === undefined) continue;
    if (typeof value !== "string" || !/[가-힣]/.test(value)) return false;
    if (named.has(`${sheet.name}|${row}|${column}`)) return false;
    const isRepeating = amounts.some((one) => repeats.has(sheet.claims.groundOf(row, one.column)));
    if (!isRepeating && !noteLine.test(value) && !isFunding(sheet.key(row, column))) texts++;
  }
  return texts > 0;
}
