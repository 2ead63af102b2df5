/** Why a call has no plain formula of the same value. Example: notConvertible.noText("H9&H10").ko → "H9&H10에 측정산식이 없음". */
import { counted } from "./wording";

/** A reason in both languages: it is kept until somebody reads it. */
export interface Reason {
  readonly ko: string;
  readonly en: string;
}

export const notConvertible = {
  unknown: (name: string): Reason => ({ ko: `${name} 함수를 모름`, en: `${name} is not known` }),
  argumentCount: (name: string, given: number): Reason => ({
    ko: `${name}의 인수가 ${given}개임`,
    en: `${name} has ${counted(given, "argument", "arguments")}`,
  }),
  otherCount: (given: number, wanted: number): Reason => ({
    ko: `인수가 ${wanted}개여야 하는데 ${given}개임`,
    en: `${counted(given, "argument", "arguments")} instead of ${wanted}`,
  }),
  noText: (argument: string): Reason => ({
    ko: `${argument}에 측정산식이 없음`,
    en: `there is no measurement formula in ${argument}`,
  }),
  noRange: (argument: string): Reason => ({
    // Without a particle: the rule for it would be loaded with the custom functions.
    ko: `${argument}: 셀 범위가 아님`,
    en: `${argument} is no range of cells`,
  }),
  tooLong: (characters: number, most: number): Reason => ({
    ko: `${characters}자로 ${most}자를 넘음`,
    en: `${characters} characters, more than ${most}`,
  }),
  noLambda: (): Reason => ({ ko: "LAMBDA로 된 이름이 아님", en: "the name is no LAMBDA" }),
  relative: (): Reason => ({
    ko: "이름의 참조가 절대 참조($)가 아님",
    en: "the name's references are not absolute ($)",
  }),
};
