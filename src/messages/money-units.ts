/** What units of money are called. In: "천원", as the sheets have it. Out: "thousand won" in English. */
import type { Language } from "./template";

const inEnglish: Readonly<Record<string, string>> = {
  원: "won",
  천원: "thousand won",
  만원: "ten thousand won",
  십만원: "hundred thousand won",
  백만원: "million won",
  천만원: "ten million won",
  억원: "hundred million won",
  십억원: "billion won",
  조원: "trillion won",
};

/** A unit that is not known is called as the sheet has it. */
export const moneyUnit = (unit: string, language: Language): string =>
  language === "ko" ? unit : (inEnglish[unit] ?? unit);
