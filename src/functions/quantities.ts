/** 측정 항목의 이름. In: PLAN.QUANTITIES("처리건수 ÷ 접수건수 × 100"). Out: 처리건수 and, below it, 접수건수. */
import { knownFormula } from "../formula";
import { formulaArgument, formulaOf } from "./measure";
import { isBlank, onlyCell, passErrors } from "./operands";
import { definePlanFunction, type NativeContext } from "./function";

/**
 * 측정산식에 나오는 측정 항목의 이름을 MEASURE에 넣을 차례대로 아래로 펼쳐 보입니다. 산식이 빈 칸이면 결과도 빈 칸입니다. 예: =PLAN.QUANTITIES("처리건수 ÷ 접수건수 × 100") → 처리건수, 접수건수
 * @customfunction QUANTITIES
 * @param formula 측정산식 글, 또는 측정산식이 적힌 칸
 * @returns {any[][]} 측정 항목의 이름
 * @english Lists the quantities of a measurement formula downwards, in the order that MEASURE expects. Blank if the formula is blank. Example: =PLAN.QUANTITIES("처리건수 ÷ 접수건수 × 100") → 처리건수, 접수건수
 * @english formula The formula's text, or the cell that holds it
 */
export function quantities(formula: any[][]): any[][] {
  const cell = onlyCell(formula, "측정산식");
  passErrors([cell]);
  // A blank cell may arrive as 0, which is no formula either.
  if (isBlank(cell) || cell === 0) return [[""]];
  return formulaOf(cell).quantities.map((quantity) => [quantity.shown]);
}

const native = (args: readonly string[], context: NativeContext): string => {
  const formula = knownFormula(formulaArgument(args[0]!, context));
  if (!formula.tree) return "#VALUE!";
  return `{${formula.quantities.map((quantity) => `"${quantity.shown.replace(/"/g, '""')}"`).join(";")}}`;
};

definePlanFunction("QUANTITIES", { least: 1, most: 1, native, blanks: () => ({ each: [], all: [] }) });
