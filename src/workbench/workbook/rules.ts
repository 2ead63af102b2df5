/**
 * Validations and conditional formats of a sheet whose cells move, are copied or cleared. In: a rule over B2:B9 that says =B2>0, and row 2 is deleted.
 * Out: the rule over B2:B8 that says =B2>0 still: its formula is spelled for a cell that is left before the others follow.
 */
import type { Area } from "../../sheet/address";
import { intersection, touches, without } from "../../sheet/rectangles";
import { formulaParts, movedFormula } from "./references";
import type { Position } from "./cell";
import type { Comparison, Rule } from "./rule";

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
    const at = place(kept) ?? corner(areas[0]!);
    return [{ ...rule, areas, compares: { ...spelledFor(compares, from, kept), at } }];
  });
}

/** Takes areas out of every rule; a rule without cells goes, one whose first cells go stays spelled for these. */
export const withoutAreas = (rules: readonly Rule[], areas: readonly Area[]): Rule[] =>
  rules.flatMap((rule) => {
    const left = areas.reduce((own, area) => own.flatMap((one) => without(one, area)), rule.areas);
    return left.length === 0 ? [] : [{ ...rule, areas: left, ...anchored(rule) }];
  });

/** A rule whose first cells are taken away stays spelled for the cell that it was spelled for. */
export const anchored = ({ compares, areas }: Rule): Pick<Rule, "compares"> =>
  compares ? { compares: { at: corner(areas[0]!), ...compares } } : {};

/** The part of each rule that stands in the area, as a rule spelled for the first of its cells. */
export const rulesWithin = (rules: readonly Rule[], area: Area): Rule[] =>
  rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((own) => intersection(own, area) ?? []);
    return areas.length === 0 ? [] : [forFirst({ ...rule, areas, ...anchored(rule) })];
  });

/** Spelled for the first of its cells. */
function forFirst(rule: Rule): Rule {
  const at = corner(rule.areas[0]!);
  const { compares } = rule;
  return compares ? { ...rule, compares: { ...spelledFor(compares, compares.at ?? at, at), at } } : rule;
}

/**
 * The rules with those of a block that is put there, `down` and `right` of where it stood: a rule of this sheet goes on over
 * these cells, as in Excel; others come before all of its own.
 */
export function withBlock(
  rules: readonly Rule[],
  block: readonly Rule[],
  to: Area,
  [down, right]: readonly [number, number],
): Rule[] {
  const cleared = withoutAreas(rules, [to]);
  const moved = (areas: readonly Area[]): Area[] =>
    areas.map((area) => ({ ...area, row: area.row + down, column: area.column + right }));
  const fresh = [...block]
    .sort((a, b) => priorityOf(a) - priorityOf(b))
    .filter((one) => !cleared.some((own) => isSame(own, one)))
    .map((rule, index): Rule => {
      const { compares, format, id, areas } = rule;
      const { row, column } = areas[0]!;
      const at = { row: row + down, column: column + right };
      return {
        ...rule,
        areas: moved(areas),
        ...(id !== undefined && { id: newRuleId() }),
        ...(format && { format: { ...format, priority: index + 1 } }),
        ...(compares && { compares: { ...spelledFor(compares, { row, column }, at), at } }),
      };
    });
  const grown = cleared.map((own): Rule => {
    const part = block.find((one) => isSame(own, one));
    const { format } = own;
    return {
      ...own,
      ...(part && { areas: [...own.areas, ...moved(part.areas)], ...anchored(own) }),
      ...(format && fresh.length > 0 && { format: { ...format, priority: format.priority + fresh.length } }),
    };
  });
  return [...fresh, ...grown];
}

/**
 * The rules of a block that is cut: those that stay, and those that stand where it is put; `follow` gives what a formula reads
 * once the block moved.
 */
export function cutRules(
  rules: readonly Rule[],
  area: Area,
  [down, right]: readonly [number, number],
  follow: (formula: string) => string,
): { readonly left: Rule[]; readonly moved: Rule[] } {
  // Spelled for a cell that goes, a rule that stays would read what went.
  const left = rules.flatMap((rule) =>
    rule.areas.some((own) => touches(own, area)) ? withoutAreas([rule], [area]).map(forFirst) : [rule],
  );
  const moved = rulesWithin(rules, area).map((rule): Rule => {
    const { compares, areas } = rule;
    const at = compares?.at && { row: compares.at.row + down, column: compares.at.column + right };
    return {
      ...rule,
      // A part of a rule is a rule of its own from now on.
      ...(left.some((own) => isSame(own, rule)) && { id: newRuleId() }),
      areas: areas.map((each) => ({ ...each, row: each.row + down, column: each.column + right })),
      ...(compares && { compares: { ...withTerms(compares, follow), at } }),
    };
  });
  return { left, moved };
}

const priorityOf = ({ format }: Rule): number => format?.priority ?? 1;

/** Two parts of what one rule was. */
const isSame = (one: Rule, other: Rule): boolean =>
  one.id === undefined ? one.origin !== undefined && one.origin === other.origin : one.id === other.id;

export const newRuleId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

/** The formulas of a rule, spelled for another cell. */
const spelledFor = (compares: Comparison, from: Position, to: Position): Comparison =>
  withTerms(compares, (formula) =>
    movedFormula(formulaParts(formula), to.row - from.row, to.column - from.column),
  );

/** The comparison with each of its formulas spelled anew. */
export const withTerms = (compares: Comparison, spelled: (formula: string) => string): Comparison => ({
  ...compares,
  terms: Object.fromEntries(
    Object.entries(compares.terms).map(([key, term]) => [
      key,
      typeof term === "string" && term.startsWith("=") ? spelled(term) : term,
    ]),
  ),
});

const corner = ({ row, column }: Area): Position => ({ row, column });

/** The first cell of the area that stays; areas lose whole lines at an end or within. */
function left(area: Area, place: (at: Position) => Position | undefined): Position | undefined {
  const { row, column, rows, columns } = area;
  for (let r = row; r < row + rows; r++) if (place({ row: r, column })) return { row: r, column };
  for (let c = column; c < column + columns; c++) if (place({ row, column: c })) return { row, column: c };
  return undefined;
}
