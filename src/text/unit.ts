/**
 * Units of money and their notes. In: "(단위 : 천원)", "예산액(백만원)". Out: 천원 = 1,000 won.
 */
import { squeeze, toHalfWidth } from "./spacing";

export type MoneyUnit = "원" | "천원" | "만원" | "십만원" | "백만원" | "천만원" | "억원" | "십억원" | "조원";

/** Won per one of each unit. */
export const wonPer: Readonly<Record<MoneyUnit, number>> = {
  원: 1,
  천원: 1e3,
  만원: 1e4,
  십만원: 1e5,
  백만원: 1e6,
  천만원: 1e7,
  억원: 1e8,
  십억원: 1e9,
  조원: 1e12,
};

const unitWord = /^(?:금액)?(십억원|백만원|십만원|천만원|억원|조원|만원|천원|원)정?$/;

/** With a colon, in brackets, or right before a unit of money: "단위사업" and "[단위] 도로유지" are no notes. */
const noteForm =
  /(?:단위|單位|[Uu]nit(?=:)|금액(?=:))(?:[:;]|(?<=[([<【]단위)(?!사업|직제|별|[)\]>】])|(?=\/?(?:십억|백만|천만|십만|억|조|만|천)?원(?:$|[,)\]])))\/?([^)\]>】]*)/;

/** The text of a unit note, "개, 백만원" from "(단위:개, 백만원)"; undefined where the text holds none. */
export function unitNote(text: string): string | undefined {
  const note = noteForm.exec(squeeze(toHalfWidth(text)));
  return note && note[1] ? note[1].replace(/,/g, ", ") : undefined;
}

/** The unit of money in a note, or in brackets in a header ("예산액(천원)"); undefined where none is named. */
export function moneyUnit(text: string): MoneyUnit | undefined {
  const flat = squeeze(toHalfWidth(text));
  const stated =
    unitNote(flat) ?? /[([<【](?:금액)?((?:십억|백만|천만|십만|억|조|만|천)?원)[)\]>】]/.exec(flat)?.[1];
  for (const word of stated?.split(/[,、/·;]/) ?? []) {
    const unit = unitWord.exec(word.trim())?.[1];
    if (unit !== undefined) return unit as MoneyUnit;
  }
  return undefined;
}

/** What is counted one by one. */
export const countedUnit = /^(명|인|건|회|개|권|부|대|개소|위|종|편|매|곳)$/;
