/** 측정산식의 값. In: PLAN.MEASURE("처리건수 ÷ 접수건수 × 100", 4210, 4630). Out: 90.92…. */
import { notConvertible } from "../messages/not-convertible";
import { calculationOf, compileExcel, knownFormula, type Formula } from "../formula";
import { describe } from "../messages/finding";
import { cellError } from "./cell-error";
import { operandsIn } from "./cells-of-argument";
import { errorIn } from "./data-type";
import { unquoted } from "./excel-text";
import { definePlanFunction, nativeOver, type NativeContext, NotConvertible } from "./function";
import {
  cellsOf,
  figure,
  isBlank,
  numbersOf,
  onlyCell,
  passErrors,
  readNumbers,
  type Block,
} from "./operands";

/**
 * 측정산식 글을 그대로 계산합니다. 측정 항목의 값은 산식에 처음 나오는 차례대로 넣으며, 범위로 넣어도 됩니다. 산식이나 값이 빈 칸이면 결과도 빈 칸, 계산할 수 없는 산식은 이유와 함께 #VALUE!입니다. 예: =PLAN.MEASURE("처리건수 ÷ 접수건수 × 100", 4210, 4630) → 90.93
 * @customfunction MEASURE
 * @param formula 측정산식 글, 또는 측정산식이 적힌 칸
 * @param quantities 측정 항목의 값: 산식에 나오는 차례대로, 산식의 단위로
 * @returns 지표의 값(지표의 단위)
 * @english Computes a measurement formula (측정산식) as it is written. Quantities go in the order in which the formula names them, one by one or as ranges. Blank if the formula or a quantity is blank; #VALUE! with the reason if the formula cannot be computed. Example: =PLAN.MEASURE("처리건수 ÷ 접수건수 × 100", 4210, 4630) → 90.93
 * @english formula The formula's text, or the cell that holds it
 * @english quantities Values of the quantities, in the formula's order and units
 */
export function measure(formula: any[][], quantities: any[][][]): any {
  const quick = measureNumbers(formula, quantities);
  if (quick !== undefined) return quick;
  const cell = onlyCell(formula, "측정산식");
  const values = (quantities ?? []).flatMap((block: Block) => cellsOf(block));
  passErrors([cell, ...values]);
  // A blank formula's cell may arrive as 0, which is no formula either.
  if (isBlank(cell) || cell === 0) return "";
  const read = formulaOf(cell);
  if (values.length !== read.quantities.length) {
    const expected = read.quantities.map((quantity) => quantity.shown).join(", ");
    throw cellError(
      "#N/A",
      `측정 항목이 ${read.quantities.length}개인데 값이 ${values.length}개입니다. 차례대로 넣으십시오: ${expected}`,
    );
  }
  const given = numbersOf(values.map((value, index) => [read.quantities[index]!.shown, value]));
  if (!given) return "";
  const value = calculationOf(read.tree!)(given);
  if (Number.isNaN(value))
    throw cellError("#DIV/0!", "0으로 나누게 됩니다. 나누는 항목의 값을 확인하십시오.");
  return figure(value);
}

// The value where nothing but numbers comes, as many as the formula needs; undefined where there is more to look at.
function measureNumbers(formula: any[][], quantities: any[][][]): number | undefined {
  const text = formula?.[0]?.[0] as unknown;
  if (typeof text !== "string" || formula.length > 1 || formula[0]!.length > 1 || !quantities)
    return undefined;
  const { tree, quantities: expected } = knownFormula(text);
  if (!tree || readNumbers(quantities, numbers) !== expected.length) return undefined;
  const value = calculationOf(tree)(numbers);
  return Number.isFinite(value) ? value : undefined;
}

// Where the numbers of a call are put; no call begins before another has ended.
const numbers: number[] = [];

/** The formula in a cell; #VALUE! with the reason where the cell holds none that can be computed. */
export function formulaOf(cell: unknown): Formula {
  if (typeof cell !== "string" || errorIn(cell))
    throw cellError("#VALUE!", "측정산식 자리에 글이 아닌 값이 있습니다. 측정산식이 적힌 칸을 고르십시오.");
  const read = knownFormula(cell);
  if (read.tree) return read;
  const { found, remedy } = describe(read.findings[0]!, "ko");
  throw cellError("#VALUE!", `${found} ${remedy}`);
}

/** The formula text that an argument stands for: a text in quotes, or the text in the cell that it refers to. */
export function formulaArgument(argument: string, { textAt }: NativeContext): string {
  const text = unquoted(argument) ?? textAt(argument);
  if (text !== undefined) return text;
  throw new NotConvertible(notConvertible.noText(argument));
}

const operandsOf = (args: readonly string[]): string[] => args.slice(1).flatMap(operandsIn);

const arithmetic = (args: readonly string[], context: NativeContext): string => {
  const formula = knownFormula(formulaArgument(args[0]!, context));
  const operands = operandsOf(args);
  if (!formula.tree) return "#VALUE!";
  return operands.length === formula.quantities.length ? compileExcel(formula, operands) : "#N/A";
};

const equal = nativeOver(operandsOf, arithmetic);

/** A formula that cannot be computed, or not over so many cells, is an error whatever the cells hold. */
const native = (args: readonly string[], context: NativeContext): string => {
  const text = arithmetic(args, context);
  return text.startsWith("#") ? text : equal.native(args, context);
};

definePlanFunction("MEASURE", {
  least: 1,
  most: 254,
  ...equal,
  native,
  blanks: (args) => ({ each: args.slice(1), all: [] }),
});
