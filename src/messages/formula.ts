/** What is wrong or doubtful in a measurement formula. Example: 가중치 0.5 + 0.5 + 0.2 = 1.2 → weights-not-one. */
import { template } from "./template";

export const formulaFindings = {
  "weights-not-one": template<{ sum: string }>("warning", {
    ko: ({ sum }) => ({
      found: `측정산식의 가중치를 더하면 ${sum}입니다.`,
      expected: "가중치의 합은 1(100%)이어야 합니다.",
      remedy: "가중치를 확인하여 합이 1이 되게 고치십시오.",
    }),
    en: ({ sum }) => ({
      found: `The weights in the formula add up to ${sum}.`,
      expected: "They should add up to 1 (100%).",
      remedy: "Correct the weights so that they add up to 1.",
    }),
  }),
};
