/**
 * What EXECRATE and CARRYRATE share: a part of the available budget, as SHARE computes it.
 * In: "지출액", [[371564477330]], [[456655487710]]. Out: 0.8137.
 */
import { object, subject } from "../messages/wording";
import { share } from "../plan/arithmetic";
import { cellError } from "./cell-error";
import { lambdaOf, nativeOver, type PlanFunction } from "./function";
import { figure, numbersOf, type Block } from "./operands";

const budget = "예산현액";

/** The part of the budget as a fraction; "" where a cell is blank. */
export function budgetShare(name: string, part: Block, available: Block): number | string {
  const values = numbersOf([
    [name, part],
    [budget, available],
  ]);
  if (!values) return "";
  const fraction = share(values[0], values[1]);
  if (fraction !== undefined) return figure(fraction);
  throw cellError(
    "#DIV/0!",
    `${subject(budget)} 0이어서 비율을 구할 수 없습니다. ${object(budget)} 확인하십시오.`,
  );
}

const equal = nativeOver(
  (args) => args,
  (args) => {
    const [part, available] = args as [string, string];
    return `IF(${available}=0,IF(${part}=0,0,#DIV/0!),${part}/${available})`;
  },
);

export const budgetShareFunction = (name: string): PlanFunction => ({
  least: 2,
  most: 2,
  ...equal,
  lambda: lambdaOf([name, budget], equal.native),
});
