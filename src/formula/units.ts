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

/** undefined where the name does not tell its unit for certain. */
export function toldUnit(name: string): string | undefined {
  const stated = inBrackets.exec(name)?.[1];
  if (stated) return stated === "인" ? "명" : stated;
  const bare = name.replace(/\([^()]*\)$/, "");
  return endings.find(([ending]) => ending.test(bare))?.[1];
}
