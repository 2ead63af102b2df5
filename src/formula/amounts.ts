/**
 * Whether words end in something that can be counted or measured, so that a sign behind them can compute with it.
 * In: "민원 접수건수", "만족도", "가입자". Out: true. In: "신문", "차량", "상수도", "주간". Out: false.
 */

// By their last syllables; two syllables decide where one is the end of too many other words.
const amount = new RegExp(
  [
    String.raw`(?:[가-힣]{2}|[\s)\]][가-힣]?|^[가-힣]?)(?<![교강실선고장검]사|상하|지하|음용)수`,
    String.raw`[가-힣]{2}[량율률비료금자]`,
    String.raw`[총금잔차가]액|[가-힣]{2}액`,
    String.raw`(?:비|요|세|효|이|환)율|[수총물용중]량|[경용]비|[요기세임벌]금`,
    String.raw`[가-힣]{2}(?<![상하]수|지하|보행|횡단|제주|경기|강원|충청[남북]|전라[남북]|경상[남북])도`,
    String.raw`면적|연장|길이|거리|인구|인원|정원|현원|회원|직원|구성원|실적|누적|목표치?|지표|세대|가구|시간|기간|구간|비중|평균`,
    String.raw`[합소총누통집]계|총합|[의수액량]\s?합|[평득감가배]점|점수`,
    String.raw`(?<![물조보여안요용사])건|(?:처리|소요|운영|가동|근무|이용|개방|수업|출석)일`,
    String.raw`(?:^|[\s\d(만천])(?:수|명|원|회|일|점|개|개소|톤|대)`,
    String.raw`[)\]}%*]`,
  ]
    .map((ending) => `(?:${ending})$`)
    .join("|"),
);

// Nouns of three syllables and more that end as an amount does.
const other = /(?:차량|교량|법률|[상하]수도|지하수|하천수)$/;

/** Whether `words` end in an amount; words in brackets behind it, (명), are taken for one. */
export function endsInAmount(words: string): boolean {
  const text = words.trim();
  return amount.test(text) && !other.test(text);
}
