/**
 * What a request workbook says to the departments, in the document's language. Example: title(2018) → "2018년도 성과계획서 작성 자료요청".
 */
export const requestTexts = {
  title: (year: number) => `${year}년도 성과계획서 작성 자료요청`,
  /** On each sheet, under its title. */
  bearer: (department: string, year: number, version: string) =>
    `※ ${department} · ${year}년도 · 양식 제${version}판 · 노란 칸에만 적으십시오`,
  guideHeading: "작성 요령",
  guide: (year: number): readonly string[] => [
    "노란 칸에만 적습니다. 머리글과 코드는 잠겨 있으니 행이나 열을 넣거나 지우지 마십시오.",
    "예산액의 단위는 천원입니다. 합계 행은 저절로 계산됩니다.",
    `이미 적힌 것은 성과자료에서 가져온 것입니다. ${year}년에 맞게 고치고, 없어진 사업은 이름과 금액을 지우십시오.`,
    "새 사업과 새 지표는 빈 줄에 적습니다. 빈 줄이 모자라면 예산 부서에 알리십시오.",
    "실적을 산식으로 계산하는 지표는 ‘실적’ 시트에 측정값만 적습니다.",
    "다 적은 뒤 파일 이름과 시트를 그대로 두고 저장하여 예산 부서로 보내십시오.",
    "고쳐서 다시 보내면 나중에 저장한 파일을 취합합니다.",
  ],
  rules: {
    number: {
      wanted: "number",
      title: "숫자만 적는 칸입니다",
      message: "단위와 쉼표 없이 숫자로 적으십시오. 줄어든 값은 앞에 -를 붙입니다.",
    },
    level: {
      wanted: ["정책", "단위", "세부"],
      title: "단계를 고르십시오",
      message: "정책, 단위, 세부 가운데 하나를 고르십시오.",
    },
    type: {
      wanted: ["핵심", "일반"],
      lenient: true,
      title: "지표유형을 고르십시오",
      message: "핵심이나 일반을 고르십시오. 다른 유형을 쓰는 기관이면 그대로 두어도 됩니다.",
    },
  },
} as const;
