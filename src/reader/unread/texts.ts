/**
 * Columns of names whose head says nothing that is known: what a figure belongs to would be lost with them in silence.
 * In: "도로건설" below a blank head, left of the amounts. Out: "column-not-understood" at that head.
 */
import type { Ground } from "../claims";
import type { BudgetLine } from "../../plan/model";
import { columnName } from "../../sheet/address";
import { isFunding } from "../words/budget-names";
import type { Notebook } from "../notebook";
import type { Region } from "../model";
import type { ReadTable } from "../tables-found";
import type { Field } from "../words/fields";

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
  for (const { region, columns } of tables) {
    const meaningOf = new Map(columns.map(({ column, meaning }) => [column, meaning]));
    for (let column = region.left; column < endOfNames(region, columns); column++) {
      const meaning = meaningOf.get(column);
      if (meaning !== undefined && meaning !== "unknown" && meaning !== "text") continue;
      const ofOther = meaning === undefined && hasHead(region, column);
      if (ofOther || !holdsNames(region, column, amountsIn(columns), named)) continue;
      const header = region.columns.find((one) => one.column === column)?.texts.join(" ");
      notes.add("column-not-understood", { header: header || columnName(column) }, [
        region.sheet.address(region.body - 1, column),
      ]);
    }
  }
}

/** Names stand left of the figures; an export has columns of its own between them, from the last name on. */
function endOfNames({ fields, right }: Region, columns: ReadTable["columns"]): number {
  const of = (meanings: ReadonlySet<string>): number[] =>
    columns.filter(({ meaning }) => meanings.has(meaning)).map(({ column }) => column);
  const lastName = Math.max(-1, ...of(names));
  return fields.has("item") || fields.has("fiscalYear") ? lastName : Math.min(right, ...of(figures));
}

/** A head that belongs to another table made of the same rows. */
function hasHead({ sheet, top, body }: Region, column: number): boolean {
  for (let row = top; row < body; row++) {
    const from = sheet.master(row, column);
    if (sheet.value(from.row, from.column) !== undefined) return true;
  }
  return false;
}

const amountsIn = (columns: ReadTable["columns"]): number[] =>
  columns.filter(({ meaning }) => meaning === "amount").map(({ column }) => column);

function holdsNames(
  { sheet, body, bottom, repeated }: Region,
  column: number,
  amounts: readonly number[],
  named: ReadonlySet<string>,
): boolean {
  let texts = 0;
  for (let row = body; row < bottom; row++) {
    const value = repeated.has(row) ? undefined : sheet.value(row, column);
    if (value === undefined) continue;
    if (typeof value !== "string" || !/[가-힣]/.test(value)) return false;
    if (named.has(`${sheet.name}|${row}|${column}`)) return false;
    const isRepeating = amounts.some((amount) => repeats.has(sheet.claims.groundOf(row, amount)));
    if (isRepeating) continue;
    if (!/^[※*]|^주\)/.test(value) && !isFunding(sheet.key(row, column))) texts++;
  }
  return texts > 0;
}
