/**
 * The unit that a quantity's name tells.
 * In: "보도건수", "물놀이장이용객(명)", "구독자", "관리도". Out: "건", "명", "명", undefined.
 */
const inBrackets = /\((건|명|인|회|개소|개|대|원|천원|백만원|억원|톤|㎡|㎥|km|㎞|시간|일|점|%)\)$/;
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:건수|민원수)(?:의?합계?)?$/, "건"],
  [
    /(?:인원수?|자수|회원수?|명수|이용객수?|구독자|가입자|참여자|이용자|인구|학생수|수강생)(?:의?합계?)?$/,
    "명",
  ],
  [/(?:횟수|회수)$/, "회"],
  [/(?:금액|예산액|집행액|징수액|부과액|사업비|매출액)$/, "원"],
  [/면적$/, "㎡"],
  [/시간$/, "시간"],
  [/일수$/, "일"],
  [/대수$/, "대"],
  [/개소수?$/, "개소"],
  [/(?:점수|평점)$/, "점"],
];

const counted =
  "건|명|인|인원|호|회|차례|개|개소|개사|개월|곳|사|팀|종|본|주|그루|마리|두|필지|동|면|부|권|매|세트|대|척|가구|세대|농가|학급|과제|문항|점|등급|원|천원|만원|백만원|억원|조원|달러|톤|천톤|㎏|kg|g|t|㎡|㎥|㎢|m|km|㎞|ha|㏊|평|리터|L|ℓ|kl|MW|kW|MWh|kWh|TOE|초|분|시간|일|주|월|년|%|‰|%p|배|㎍|㎎|mg|ppm|ppb|pH|㏈|dB|℃";
const unitInBrackets = new RegExp(
  `^\\s*[([]\\s*(?:천|만)?\\s*(?:${counted})(?:\\s*/\\s*(?:${counted}))?\\s*[)\\]]`,
);

/** Whether the text begins with nothing but a unit in brackets, "(명)", "(건/년)". */
export function isUnitInBrackets(text: string): boolean {
  return unitInBrackets.test(text);
}

/** undefined where the name does not tell its unit for certain. */
export function toldUnit(name: string): string | undefined {
  const stated = inBrackets.exec(name)?.[1];
  if (stated) return stated === "인" ? "명" : stated;
  const bare = name.replace(/\([^()]*\)$/, "");
  return endings.find(([ending]) => ending.test(bare))?.[1];
}
