/** Unit %, but the value is a plain ratio: 참여예산 반영건수 ÷ 참여예산 제안건수. */
import { finding } from "../../messages/finding";
import type { Resolved } from "../resolve";
import { addendsOf, hasQuantity, productOf, quantitiesIn } from "../terms";
import type { Check } from "./check";

// Rates and scores are entered in percent or points already: their mean needs no 100.
const rate = /(?:[율률]|비중|점수|도|평점|지수|%)(?:의?합계?|\([^()]*\))?$/;

export const percentWithout100: Check = ({ tree, quantities, unit, textOf }) => {
  if (unit !== "%" && unit !== "퍼센트") return [];
  const isRate = (part: Resolved): boolean =>
    quantitiesIn(part).some((index) => rate.test(quantities[index]!.name));
  return isRatio(tree, isRate)
    ? [finding("percent-without-100", { formula: textOf(tree) }, { span: place(tree) })]
    : [];
};

// A quotient of quantities without a factor of ten or more, or a sum of such quotients and small constants.
function isRatio(tree: Resolved, isRate: (part: Resolved) => boolean): boolean {
  const addends = addendsOf(tree);
  if (addends.length > 1) {
    return (
      addends.some((addend) => hasQuantity(addend.tree)) &&
      addends.every(({ tree: part }) =>
        hasQuantity(part) ? isRatio(part, isRate) : part.kind === "number" && Math.abs(part.value) <= 1,
      )
    );
  }
  const { factors, divisors } = productOf(tree);
  if (factors.some((factor) => (constantOf(factor) ?? 0) >= 10)) return false;
  if (divisors.some((divisor) => divisor.kind === "number" && divisor.value <= 0.1)) return false;
  const measured = factors.filter(hasQuantity);
  if (measured.length > 0 && divisors.some(hasQuantity)) return !measured.some(isRate);
  return (
    measured.length === 1 &&
    measured[0]!.kind !== "quantity" &&
    measured[0] !== tree &&
    isRatio(measured[0]!, isRate)
  );
}

// The size of a number: × (-100) scales as × 100 does.
const constantOf = (part: Resolved): number | undefined =>
  part.kind === "number" ? part.value : part.kind === "negative" ? constantOf(part.operand) : undefined;

const place = ({ start, end }: Resolved): { start: number; end: number } => ({ start, end });
