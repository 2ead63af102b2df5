/** Amounts spelled as text, added up. In: PLAN.AMOUNTSUM("천원", K3:K42), K3 being "1,234". Out: 1234000 and what follows. */
import { plainSigns, readPlainNumber } from "../text/number";
import { parseAddress } from "../sheet/address";
import { multiplierOf, scaleOf } from "./amount";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf } from "./function";
import { isSimple } from "./lambda-call";
import { cellsOf, figure, isBlank, optional, passErrors, type Cell } from "./operands";
import { object } from "../messages/wording";

/**
 * 글로 적힌 금액들을 더합니다: 1,234, △ 79,392, -33,000, (1,234). 숫자도 함께 더하고, 빈 칸과 -는 0으로 셉니다. 모두 빈 칸이면 결과도 빈 칸, 읽을 수 없는 글이 있으면 #VALUE!입니다. 예: =PLAN.AMOUNTSUM("천원", K3:K42)
 * @customfunction AMOUNTSUM
 * @param unit 원, 천원, 만원, 백만원, 천만원, 억원, 십억원, 조원. 결과는 원. 빈 칸이면 적힌 수 그대로
 * @param cells 금액이 적힌 칸이나 범위
 * @returns 합계. 단위를 주면 원
 * @english Adds up amounts that are spelled as text: 1,234, △ 79,392, -33,000, (1,234). Numbers are added too; blank and - count as 0. Blank if all cells are blank; #VALUE! where a text cannot be read. Example: =PLAN.AMOUNTSUM("천원", K3:K42)
 * @english unit 원, 천원, 만원, 백만원, 천만원, 억원, 십억원 or 조원: the result is in won; blank: numbers as written
 * @english cells Cells or ranges that hold the amounts
 */
export function amountSum(unit: any[][], cells: any[][][]): any {
  const all = cells.flatMap(cellsOf);
  passErrors(all);
  if (all.every(isBlank)) return "";
  // Each argument's numbers, then its texts, as the native equal adds them: the last digit has to agree.
  const parts = cells
    .map(cellsOf)
    .flatMap((each) => [
      each.filter((cell) => typeof cell === "number"),
      each.filter((cell) => typeof cell !== "number" && !isBlank(cell)).map(read),
    ]);
  const sum = parts.map(total).reduce((former, part) => former + part, 0);
  return figure(sum * multiplierOf(optional(unit, "unit")));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function read(cell: Cell): number {
  const value = typeof cell === "string" ? readPlainNumber(cell) : cell;
  if (typeof value === "number") return value;
  throw cellError(
    "#VALUE!",
    `${object(`‘${String(cell)}’`)} 숫자로 읽을 수 없습니다. 1,234 또는 △1,234처럼 적거나 PLAN.AMOUNT로 읽으십시오.`,
  );
}

/** A number, a text in quotes or the result of a call; cells and names, and calls that give cells, are none. */
const isValue = (argument: string): boolean =>
  /^["\d.]/.test(argument) ||
  (parseAddress(argument) === undefined &&
    !isSimple(argument) &&
    !/^(?:OFFSET|INDEX|INDIRECT|CHOOSE|IF)\(/i.test(argument));

/** What the numbers of an argument add up to. SUM passes over a cell's text, but reads a text that is no cell's. */
const numbersIn = (argument: string): string =>
  isValue(argument) ? `SUM(IF(ISNUMBER(${argument}),${argument},0))` : `SUM(${argument})`;

/**
 * SUMPRODUCT takes the texts of a range one by one in any Excel, as long as no IF stands in it. REPT leaves out the
 * numbers, which sort before every text; "E0" keeps dates, times and percentages from being read as numbers.
 */
function textsIn(argument: string): string {
  const plain = plainSigns.reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`,
    `REPT(${argument},--(${argument}>""))`,
  );
  return `SUMPRODUCT(--(${plain}&REPT("0",(${plain}="")+(${plain}="-"))&"E0"))`;
}

const native = (args: readonly string[]): string => {
  const [unit, ...cells] = args as [string, ...string[]];
  if (cells.length === 0) return `""`;
  const filled = cells.map((argument) => `SUMPRODUCT(--(${argument}<>""))`).join("+");
  const sum = cells.flatMap((argument) => [numbersIn(argument), textsIn(argument)]).join("+");
  return `IF(${filled}=0,"",(${sum})*${scaleOf(unit)})`;
};

definePlanFunction("AMOUNTSUM", {
  least: 1,
  most: 254,
  blanks: ([unit, ...cells]) => ({ each: unit === undefined ? [] : [unit], all: cells }),
  native,
  lambda: lambdaOf(["단위", "금액"], native),
});
