/**
 * Whether more or less of an indicator is better, as far as the sheets tell: by what its name counts, or in plain words.
 * In: 복지민원 처리기간(일), 생활폐기물 배출량(kg), or grounds with "하향지표". Out: "lower".
 */
import type { Direction } from "../arithmetic";
import type { Bullet } from "../model";

/** Counts and rates of what nobody wants. */
const counts =
  /(사고|재해|체납|미납|위반|발생|불만|결손|오류|지연|이직|퇴직|이탈|탈락|자살|사망|범죄|화재|누수|결함|부패|미처리|반려|실업|흡연|음주|비만|감염|유병|고독사|학대)[가-힣\s]*(건수|율|률|액|자\s?수|수|인원|비율)$/;
const amounts =
  /(배출|발생|폐기|투기)량$|(전기|전력|에너지|물|연료|유류|종이|용품|농약|비료)[가-힣\s]*(사용|소비)량$|(오염|농도|악취|소음)도?$/;
/** Words beside them that turn the matter round: 사고 예방률, 체납액 징수율, 재활용품 배출량. */
const wanted =
  /감소|저감|감축|단축|절감|절약|해소|예방|징수|정리|검거|진압|조치|단속|구조|구급|지원|상담|대응|해결|이행|점검|접종|검진|치료|관리|개선|설치|발굴|처리율|처리건수|교육|훈련|참여|재활용|재사용|신재생|친환경/;
const times = /(처리|소요|대기|지연|출동|도착|복구)[가-힣\s]*(기간|일수|시간)$/;
const inWords =
  /하향\s?지표|역\s?지표|감소\s?지표|낮을수록|적을수록|짧을수록|작을수록|[(（]\s?[-–−△↓]\s?[)）]|↓/;

export function directionOf({
  name,
  mark,
  type,
  grounds = [],
  formula,
}: {
  readonly name: string;
  readonly mark?: string;
  readonly type?: string;
  readonly grounds?: readonly Bullet[];
  readonly formula?: { readonly source?: string };
}): Direction {
  const texts = [name, mark ?? "", type ?? "", formula?.source ?? "", ...grounds.map(({ text }) => text)];
  if (/하향|부지표/.test(mark ?? "") || texts.some((text) => inWords.test(text))) return "lower";
  const word = name.replace(/\([^)]*\)\s*$/, "").trim();
  const isUnwanted = (counts.test(word) || amounts.test(word)) && !wanted.test(word);
  return isUnwanted || times.test(word) ? "lower" : "higher";
}
