/**
 * Rules without some of the cells that they stand over. In: a rule over B2:B9 and the region B5. Out: the rule over B2:B4 and
 * B6:B9, its formulas spelled for the cell that they were spelled for.
 */
import { without } from "../../../sheet/rectangles";
import type { Rule } from "../../workbook/model";
import type { Region } from "./region";

/** Takes the region out of every rule; a rule without cells goes. */
export function withoutRegion(rules: readonly Rule[], { areas }: Region): readonly Rule[] {
  return rules.flatMap((rule) => {
    const left = areas.reduce((own, area) => own.flatMap((one) => without(one, area)), rule.areas);
    return left.length === 0 ? [] : [{ ...rule, areas: left, ...anchored(rule) }];
  });
}

/** A rule whose first cells are taken away stays spelled for the cell that it was spelled for. */
export const anchored = ({ compares, areas }: Rule): Pick<Rule, "compares"> => {
  const { row, column } = areas[0]!;
  return compares ? { compares: { at: { row, column }, ...compares } } : {};
};
