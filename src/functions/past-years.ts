/**
 * What PASTMEAN and TREND share: results of past years, cell by cell in their order, blank where a year has none.
 * In: [[160, "", 170]]. Out: [160, undefined, 170].
 */
import { subject } from "../messages/wording";
import { cellError } from "./cell-error";
import type { PlanFunction } from "./function";
import { operandsIn } from "./cells-of-argument";
import { cellsOf, figure, isBlank, passErrors, type Block } from "./operands";

/** What `of` makes of the results; "" where they are too few. */
export function overYears(
  results: readonly Block[],
  most: number,
  of: (years: readonly (number | undefined)[]) => number | undefined,
): number | string {
  const cells = results.flatMap(cellsOf).slice(-most);
  passErrors(cells);
  const years = cells.map((cell) => {
    if (isBlank(cell)) return undefined;
    if (typeof cell === "number") return cell;
    throw cellError(
      "#VALUE!",
      `실적에 숫자가 아닌 ${subject(`‘${String(cell)}’`)} 있습니다. 숫자를 입력하십시오.`,
    );
  });
  const value = of(years);
  return value === undefined ? "" : figure(value);
}

/** The native equal: `arithmetic` over the years' cells, where `least` of the last `most` hold numbers. */
export const nativeOverYears =
  (least: number, most: number, arithmetic: (cells: readonly string[]) => string): PlanFunction["native"] =>
  (args) => {
    const cells = args.flatMap(operandsIn).slice(-most);
    if (cells.length === 0) return `""`;
    // Numbers sort before texts, texts before TRUE: a cell that is filled and not below "" is no number.
    const odd = cells.map((cell) => `${cell}>""`).join(",");
    return `IF(OR(${odd}),#VALUE!,IF(COUNT(${cells.join(",")})<${least},"",${arithmetic(cells)}))`;
  };
