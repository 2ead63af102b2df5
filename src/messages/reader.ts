/** What the reader did not understand, assumed or found contradictory on the staff's sheets. */
import { template } from "./template";

export const readerFindings = {
  "amount-is-text": template<{ text: string; field: string }>("error", {
    ko: ({ text, field }) => ({
      found: `‘${field}’ 자리에 숫자가 아닌 ‘${text}’이(가) 있습니다.`,
      expected: "금액(숫자)이 있어야 합니다.",
      remedy: "셀에 금액을 입력한 뒤 다시 실행하십시오.",
    }),
    en: ({ text, field }) => ({
      found: `"${text}" stands where ${field} is expected.`,
      expected: "An amount (a number) is expected.",
      remedy: "Enter the amount in the cell and run again.",
    }),
  }),
};
