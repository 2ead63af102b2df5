/**
 * Names of measured figures: with the unit in brackets, without the number before it and the mark beside it.
 * In: "1. 식중독 발생건수(건) [하향지표]". Out: 식중독 발생건수, 건, marked 하향지표.
 */
import { bareName, withoutFootnote } from "./bare-name";
import { keyOf } from "./name";
import { unspread } from "./spacing";

export interface MeasureName {
  readonly name: string;
  readonly unit?: string;
  /** What stands beside an indicator's name and is no part of it: 하향지표, 신규. */
  readonly mark?: string;
}

const unitBracket =
  /^(.*?\S)\s*[([<]\s*(?:단위\s*[:：]?\s*)?([^()[\]<>]{1,8}(?:\([^()]{1,12}\))?)\s*[)\]>]$/s;
const unitWord =
  /^((십|백|천|만|십만|백만)?(건|명|인|회|부|권|점|호|가구|세대|대|개|매|장|편|톤|㎡|m2|㎥|m3|그루|본|마리)|개소|%|%p|퍼센트|점수|원|천원|백만원|억원|종|시간|일|일수|개월|년|km|㎞|m|t|kg|ℓ|L|등급|위|순위|팀|과정|필지|동|면|곳|식|ha|ppm|㎍\/㎥|단체|학교|업체|명\/회|건\/회|건수|배|도|℃|kwh|toe|tco2|관|개관|개교|학급|강좌|상자|통|개사|척|병상|회\/년|건\/년|명\/년)$/i;

/** "(건)" → 건; brackets inside a unit are its own: 억원(국비10억원당), (명/국비10억원당)(명). */
export const withoutBrackets = (unit: string): string =>
  /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(unit)?.[1]?.trim() ?? unit;

/** "언론매체보도율(건)" → the name and its unit; a bracket that is no unit stays in the name. */
export function nameAndUnit(text: string): MeasureName {
  const flat = withoutFootnote(unspread(bareName(text)));
  const match = unitBracket.exec(flat);
  if (match && unitWord.test(keyOf(match[2]!).replace(/\(.*\)$/, "")))
    return { name: match[1]!, unit: match[2]! };
  return { name: flat };
}

const direction = "(?:하향|상향|역|감소|증가|부|정)지표|하향|상향";
const status = "신규|변경|공통|대표|핵심|일반|고유|자율|국정과제|공약|중점";
const [anyBracket, markBracket] = [
  new RegExp(`^(.*\\S)\\s*[[(<【〔]\\s*(${direction})\\s*[\\])>】〕]$`, "s"),
  new RegExp(`^(.*\\S)\\s*[[<【〔]\\s*((?:${status})(?:지표)?)\\s*[\\]>】〕]$`, "s"),
];
const behindUnit = new RegExp(
  `^(.*[)\\]])\\s*[[(<【〔]?\\s*((?:${direction}|${status})(?:지표)?)\\s*[\\])>】〕]?$`,
  "s",
);
const sign = /^(.*\S)\s*([*※★☆↓↑])$/s;
const besideUnit = new RegExp(`^(.*\\S)\\s*\\(([^(),]{1,8}),\\s*(${direction}|${status})\\)$`, "s");

/** An indicator's name; (신규) without a unit before it is part of the name: 일자리 수(신규). */
export function indicatorName(text: string): MeasureName {
  const flat = unspread(bareName(text));
  const within = besideUnit.exec(flat);
  if (within && unitWord.test(keyOf(within[2]!)))
    return { ...nameAndUnit(within[1]!), unit: within[2]!, mark: within[3]! };
  const marked = [anyBracket, markBracket, behindUnit, sign].map((form) => form.exec(flat)).find(Boolean);
  if (!marked) return nameAndUnit(flat);
  const { mark, ...rest } = indicatorName(marked[1]!);
  return { ...rest, mark: mark ? `${mark}, ${marked[2]!}` : marked[2]! };
}
