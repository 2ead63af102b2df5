/**
 * What names say of measured figures: a name with its unit in brackets, without the number before it and the mark beside it;
 * whether a cell beside figures says 목표, 실적 or 달성률; how a quantity's name or its row says that months make a year.
 * In: "1. 식중독 발생건수(건) [하향지표]". Out: 식중독 발생건수, 건, marked 하향지표. In: "목표치:", "목표설정근거". Out: target, none.
 * In: "SNS 구독자 수", "일평균 이용자", "누계". Out: counted at an end, averaged, a running total.
 */
import { keyOf } from "../../text/name";
import { unspread } from "../../text/spacing";
import { withoutFootnote } from "./asides";
import { bareName } from "./budget-names";
import { wordsOf } from "./fields";
import { readLabel } from "./labels";

export interface MeasureName {
  readonly name: string;
  readonly unit?: string;
  /** What stands beside an indicator's name and is no part of it: 하향지표, 신규. */
  readonly mark?: string;
}

const unitBracket = /^(.*?\S)\s*[([]\s*(?:단위\s*[:：]?\s*)?([^()[\]]{1,8}(?:\([^()]{1,12}\))?)\s*[)\]]$/s;
const unitWord =
  /^((십|백|천|만|십만|백만)?(건|명|인|회|부|권|점|호|가구|세대|대|개|매|장|편|톤|㎡|m2|㎥|m3|그루|본|마리)|개소|%|퍼센트|점수|원|천원|백만원|억원|종|시간|일|일수|개월|년|km|㎞|m|t|kg|ℓ|L|등급|위|순위|팀|과정|필지|동|면|곳|식|ha|ppm|㎍\/㎥|단체|학교|업체|명\/회|건\/회|건수|배|도|℃|kwh|toe|tco2|관|개관|개교|학급|강좌|상자|통|개사|척|병상|회\/년|건\/년|명\/년)$/i;

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

const aspects = wordsOf("aspects");

/** 목표, 실적 or 달성률, as the rows of the plan's own form say in a column of theirs; 목표설정근거 is none of them. */
export function aspectOf(key: string): "target" | "result" | "achievement" | undefined {
  return aspects.get(key.replace(/\([^()]*\)$|[:：]$/, "")) as
    | "target"
    | "result"
    | "achievement"
    | undefined;
}
/** A target or a rate, not what was measured. */
export const isOtherAspect = (key: string): boolean => {
  const field = readLabel(key)?.field;
  return field === "target" || field === "achievement" || field === "rate" || field === "difference";
};

/** A quantity that counts on from year to year. */
export const runningTotal = /누계|누적/;

/** A row of a running total. */
export const runningRow = /^(누계|누적|누계실적)$/;

/** A row of each month's own result. */
export const ownMonthRow = /^(당월|당월실적|월계|월별|월실적)$/;

/** A name of what is averaged over a year. */
export const meanName = /일평균|월평균|평균|[율률]$|비율|만족도|지수$|점수$|소요(일|시간|기간)|처리기간/;

/** A name of what is counted at an end: the last month is the year. */
export const stockName =
  /구독자|팔로워|팔로어|친구수|회원|가입자|좋아요|이웃|누적|보유|현재|현원|인구|잔액|등록자|이용자풀|재적|총수|가입수|구독/;

/** A name of what is added up over a year. */
export const flowName =
  /건수|횟수|[회건편매부권]수?$|실적|금액|[액비]$|제공|보도|발행|게재|참여|참석|참가|방문|처리|접수|교육|상담|점검|단속|개최|설치|정비|수거|민원|발급|이용|신청|지원|판매|관람|대출|홍보|기고|인터뷰|특별기사/;

/** Rows that sum up the years above. */
export const averages = /^(연|년|월)?평균|^최근\d(개)?년|^\d(개)?년(간)?평균/;
