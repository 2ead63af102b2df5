/**
 * Tables side by side: where in one row of heads a second table begins.
 * In: "사업명 | 예산액 |  | 부서명 | 정원". Out: two heads, one a budget table's, one a staff table's.
 */
import type { Cell } from "../model";
import type { Sheet } from "../cells/sheet";
import type { Field } from "../words/fields";

/** What a row is about. */
export const names = new Set<Field>([
  "division",
  "department",
  "policy",
  "unitProgram",
  "detail",
  "program",
  "hierarchy",
  "indicator",
  "quantity",
  "fiscalYear",
  "date",
]);
const measures = new Set<Field>([
  "amount",
  "authorized",
  "current",
  "target",
  "result",
  "month",
  "year",
  "targets",
  "grade5",
  "value",
  "description",
  "purpose",
  "formula",
]);

/** Cuts a run where a second table begins: the name column comes again, or another kind of table after a gap. */
export function sideBySide(sheet: Sheet, row: number, run: readonly Cell[]): Cell[][] {
  const parts: Cell[][] = [];
  let part: Cell[] = [];
  run.forEach((cell, index) => {
    const rest = run.slice(index);
    const starts =
      cell.label &&
      (names.has(cell.label.field) ||
        (cell.label.field === "number" && names.has(rest[1]?.label?.field ?? "note")));
    const complete =
      part.some((one) => one.label && names.has(one.label.field)) &&
      part.some((one) => one.label && measures.has(one.label.field));
    if (starts && complete && rest.some((one) => one.label && measures.has(one.label.field))) {
      const again = part.some(
        (one) =>
          one.label?.field === (cell.label!.field === "number" ? rest[1]!.label!.field : cell.label!.field),
      );
      const last = part.at(-1)!.column;
      const merge = sheet.merge(row, last);
      const end = merge && merge.row === row ? merge.column + merge.columns - 1 : last;
      const gap = cell.column - end > 1 && family(part) !== family(rest);
      if (again || gap) {
        parts.push(part);
        part = [];
      }
    }
    part.push(cell);
  });
  return part.length > 0 ? [...parts, part] : parts;
}

function family(cells: readonly Cell[]): string {
  const has = (...fields: Field[]): boolean =>
    cells.some((cell) => cell.label && fields.includes(cell.label.field));
  if (has("authorized", "current", "grade5")) return "staff";
  if (has("indicator", "formula", "weight", "quantity", "month")) return "indicator";
  return has("amount") ? "money" : "text";
}
