/** A division that binds to one addend only, where the whole sum was probably meant: (A + B + C / D)*100. */
import { finding } from "../../messages/finding";
import { addendsOf, hasQuantity, productOf } from "../terms";
import type { Resolved } from "../resolve";
import type { Check } from "./check";

export const mixedPrecedence: Check = ({ sums, textOf }) =>
  sums.flatMap(({ sum }) => {
    const addends = addendsOf(sum, false).map((addend) => addend.tree);
    if (!addends.some(isAmount)) return [];
    const quotient = addends.find(
      (part) => !part.bracketed && (isQuotient(part) || isMeanOf(addends.length, part)),
    );
    if (!quotient) return [];
    const span = { start: sum.start, end: sum.end };
    return [finding("mixed-precedence", { sum: textOf(sum), quotient: textOf(quotient) }, { span })];
  });

const isQuotient = (part: Resolved): boolean => {
  const { factors, divisors } = productOf(part);
  return factors.some(hasQuantity) && divisors.some(hasQuantity);
};

// 상반기 + 하반기 ÷ 2: as many are divided by as are added.
const isMeanOf = (count: number, part: Resolved): boolean => {
  const { factors, divisors } = productOf(part);
  const [divisor] = divisors;
  return (
    factors.some(hasQuantity) &&
    divisors.length === 1 &&
    divisor!.kind === "number" &&
    divisor!.value === count
  );
};

// A quantity as it is; one with a constant is weighted, which was meant.
const isAmount = (part: Resolved): boolean => part.kind === "quantity";
