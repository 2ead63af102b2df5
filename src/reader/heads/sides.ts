/**
 * Tables side by side: where in one row of heads a second table begins.
 * In: "사업명 | 예산액 |  | 부서명 | 정원". Out: two heads, one a budget table's, one a staff table's.
 */
import type { Sheet } from "../cells/sheet";
import type { Cell } from "../model";
import type { Field } from "../words/fields";

/** What a row is about. */
export const names: ReadonlySet<Field | undefined> = new Set([
  ...(["division", "department", "policy", "unitProgram", "detail", "program", "hierarchy"] as const),
  ...(["indicator", "quantity", "fiscalYear", "date"] as const),
]);
const measures: ReadonlySet<Field | undefined> = new Set([
  ...(["amount", "authorized", "current", "target", "result", "month", "year", "targets", "grade5"] as const),
  ...(["value", "description", "purpose", "formula"] as const),
]);

/** Cuts a run where a second table begins: the name column comes again, or another kind of table after a gap. */
export function sideBySide(sheet: Sheet, row: number, run: readonly Cell[]): Cell[][] {
  const parts: Cell[][] = [];
  let part: Cell[] = [];
  run.forEach((cell, index) => {
    const rest = run.slice(index);
    // A column of numbers goes with the names right of it.
    const own = fieldOf(cell) === "number" ? fieldOf(rest[1]) : fieldOf(cell);
    const holds = (cells: readonly Cell[], fields: typeof names): boolean =>
      cells.some((one) => fields.has(fieldOf(one)));
    if (names.has(own) && holds(part, names) && holds(part, measures) && holds(rest, measures)) {
      const last = part.at(-1)!.column;
      const merge = sheet.merge(row, last);
      const end = merge?.row === row ? merge.column + merge.columns - 1 : last;
      const isApart = cell.column - end > 1 && family(part) !== family(rest);
      if (isApart || part.some((one) => fieldOf(one) === own)) {
        parts.push(part);
        part = [];
      }
    }
    part.push(cell);
  });
  return part.length > 0 ? [...parts, part] : parts;
}

const fieldOf = (cell: Cell | undefined): Field | undefined => cell?.label?.field;

function family(cells: readonly Cell[]): string {
  const has = (...fields: Field[]): boolean => cells.some((cell) => fields.includes(fieldOf(cell)!));
  if (has("authorized", "current", "grade5")) return "staff";
  if (has("indicator", "formula", "weight", "quantity", "month")) return "indicator";
  return has("amount") ? "money" : "text";
}
