/** 단수조정. In: PLAN.ROUNDPARTS({33.33;33.33;33.33}). Out: 34, 33 and 33 below one another. */
import { notConvertible } from "../messages/not-convertible";
import { roundParts as roundedParts } from "../plan/parts";
import { parseAddress } from "../sheet/address";
import { cellError } from "./cell-error";
import { operandsIn } from "./cells-of-argument";
import { definePlanFunction, NotConvertible } from "./function";
import { cellsOf, isBlank, numbersOf, optional, passErrors, type Block } from "./operands";

/** Excel shows 15 digits: decimals beyond these mean nothing. */
const mostDecimals = 9;

/**
 * 단수조정: 반올림한 부분의 합이 합계와 맞도록, 부분을 모두 내린 뒤 모자라는 단위를 나머지가 큰 부분부터 하나씩 더합니다(나머지가 같으면 앞의 것부터). 부분과 같은 모양으로 펼쳐 보입니다. 빈 칸이 있으면 결과도 빈 칸, 합계가 부분의 합과 한 단위 넘게 어긋나면 #NUM!입니다. 예: =PLAN.ROUNDPARTS(C5:C7), 33.33이 셋 → 34, 33, 33
 * @customfunction ROUNDPARTS
 * @param parts 부분: 한 줄이나 한 열의 범위
 * @param [total] 맞출 합계. 생략하면 부분의 합을 반올림한 값
 * @param [decimals] 소수 자릿수(0부터 9까지). 생략하면 0
 * @returns {any[][]} 단수를 조정한 부분
 * @english Rounds parts so that they add up to the total (단수조정): all are rounded down, and the units that are missing go to the largest remainders, the first of equal ones first. The result spills in the shape of the parts. Blank if a part is blank; #NUM! where the total is more than a unit off their sum. Example: =PLAN.ROUNDPARTS(C5:C7) over three times 33.33 → 34, 33, 33
 * @english parts The parts: a range of one row or one column
 * @english total The total to be reached; the rounded sum of the parts if left out
 * @english decimals Decimal places, 0 to 9; 0 if left out
 */
export function roundParts(parts: any[][], total?: any[][], decimals?: any[][]): any[][] {
  const [rows, columns] = [parts.length, parts[0]!.length];
  if (rows > 1 && columns > 1)
    throw cellError("#VALUE!", `부분은 한 줄이나 한 열이어야 합니다. 지금은 ${rows}행 ${columns}열입니다.`);
  const cells = cellsOf(parts);
  passErrors(cells);
  if (cells.some(isBlank)) return [[""]];
  const numbers = numbersOf(cells.map((cell) => ["부분", cell] as const))!;
  const wanted = numberIn(total, "합계");
  const places = numberIn(decimals, "소수 자릿수") ?? 0;
  if (!Number.isInteger(places) || places < 0 || places > mostDecimals)
    throw cellError("#NUM!", `소수 자릿수는 0부터 ${mostDecimals}까지의 정수여야 합니다.`);
  const rounded = roundedParts(numbers, wanted, places);
  if (!rounded || !rounded.every(Number.isFinite))
    throw cellError("#NUM!", "부분의 합이 합계와 한 단위 넘게 다릅니다. 합계를 확인하십시오.");
  return rows > 1 ? rounded.map((part) => [part]) : [rounded];
}

function numberIn(block: Block | undefined, name: string): number | undefined {
  const cell = optional(block, name);
  return cell === undefined ? undefined : numbersOf([[name, cell]])![0];
}

/** The parts' cells have to be known: each gets a formula, as many as Excel takes. */
const native = (args: readonly string[]): string => {
  const [parts, total, decimals] = args as [string, string?, string?];
  const { area } = parseAddress(parts) ?? {};
  if (!area) throw new NotConvertible(notConvertible.noRange(parts));
  if (area.rows > 1 && area.columns > 1) return "#VALUE!";
  const cells = operandsIn(parts);
  const isUnit = decimals === undefined;
  const places = isUnit ? "0" : `IF(${decimals}="",0,${decimals})`;
  const scaled = (values: string): string => `ROUND(${isUnit ? values : `${values}*10^${places}`},9)`;
  const floor = (values: string): string => `INT(${scaled(values)})`;
  const remainder = (values: string): string => `ROUND(${scaled(values)}-${floor(values)},9)`;
  const sum = `SUMPRODUCT(${scaled(parts)})`;
  const wanted =
    total === undefined
      ? `ROUND(${sum},0)`
      : `ROUND(IF(${total}="",${sum},${isUnit ? total : `${total}*10^${places}`}),0)`;
  const missing = `${wanted}-SUMPRODUCT(${floor(parts)})`;
  const rounded = cells.map((cell, index) => {
    const larger = `SUMPRODUCT(--(${remainder(parts)}>${remainder(cell)}))`;
    const equal = index === 0 ? "" : `+SUMPRODUCT(--(${remainder(upTo(cells, index))}=${remainder(cell)}))`;
    const rank = `${larger}${equal}`;
    const part = `${floor(cell)}+(${rank}<${missing})`;
    return isUnit ? part : `(${part})/10^${places}`;
  });
  // Each part at its own place of an array: {1;0;0}*…+{0;1;0}*…. CHOOSE would not spill everywhere.
  const place = (index: number): string =>
    `{${cells.map((_, other) => Number(other === index)).join(area.rows > 1 ? ";" : ",")}}`;
  const all = rounded.map((part, index) => `${place(index)}*(${part})`).join("+");
  const far = `ABS(ROUND(${wanted}-${sum},9))>1`;
  const within = `IF(OR(${far},${missing}<0,${missing}>${cells.length}),#NUM!,${all})`;
  const numeric = [total, decimals].flatMap((each) => (each === undefined ? [] : [`${each}>""`]));
  const placesFit = isUnit ? [] : [`${places}<>INT(${places})`, `${places}<0`, `${places}>${mostDecimals}`];
  const tested = placesFit.length === 0 ? within : `IF(OR(${placesFit.join(",")}),#NUM!,${within})`;
  const odd = [`COUNT(${parts})<${cells.length}`, ...numeric].join(",");
  return `IF(SUMPRODUCT(--(${parts}=""))>0,"",IF(OR(${odd}),#VALUE!,${tested}))`;
};

/** The first cells as one area: "예산!C5", "예산!C6" are 예산!C5:C6. */
function upTo(cells: readonly string[], count: number): string {
  const last = cells[count - 1]!.replace(/^.*!/s, "");
  return count === 1 ? cells[0]! : `${cells[0]}:${last}`;
}

definePlanFunction("ROUNDPARTS", { least: 1, most: 3, native });
