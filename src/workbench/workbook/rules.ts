/**
 * Validations and conditional formats of a sheet whose cells move. In: a rule over B2:B9 that says =B2>0, and row 2 is deleted.
 * Out: the rule over B2:B8 that says =B2>0 still: its formula is spelled for a cell that is left before the others follow.
 */
import type { Area } from "../../sheet/address";
import { formulaParts, movedFormula } from "./references";
import type { Position, Rule } from "./sheet";

/** `area` and `place` say where cells go; undefined where they are no more. A rule without cells goes. */
export function movedRules(
  rules: readonly Rule[],
  area: (before: Area) => readonly Area[],
  place: (before: Position) => Position | undefined,
): Rule[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((each) => area(each));
    if (areas.length === 0) return [];
    const { compares } = rule;
    if (!compares) return [{ ...rule, areas }];
    const from = compares.at ?? corner(rule.areas[0]!);
    const kept = place(from) ? from : (rule.areas.flatMap((each) => left(each, place) ?? [])[0] ?? from);
    const terms = Object.entries(compares.terms).map(([key, term]) => [
      key,
      typeof term === "string" && term.startsWith("=")
        ? movedFormula(formulaParts(term), kept.row - from.row, kept.column - from.column)
        : term,
    ]);
    const at = place(kept) ?? corner(areas[0]!);
    return [{ ...rule, areas, compares: { ...compares, terms: Object.fromEntries(terms), at } }];
  });
}

const corner = ({ row, column }: Area): Position => ({ row, column });

/** The first cell of the area that stays; areas lose whole lines at an end or within. */
function left(area: Area, place: (at: Position) => Position | undefined): Position | undefined {
  const { row, column, rows, columns } = area;
  for (let r = row; r < row + rows; r++) if (place({ row: r, column })) return { row: r, column };
  for (let c = column; c < column + columns; c++) if (place({ row, column: c })) return { row, column: c };
  return undefined;
}
