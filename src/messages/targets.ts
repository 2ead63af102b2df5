/** The names of what past results propose for a target, in the pane and, in Korean, in the grounds of the plan. */
export const targetWords = {
  previous: { ko: "전년 실적", en: "Last year's result" },
  mean: { ko: "최근 3년 평균", en: "Mean of three years" },
  highest: { ko: "최근 3년 최고", en: "Highest of three years" },
  lowest: { ko: "최근 3년 최저", en: "Lowest of three years" },
  trend: { ko: "추세치", en: "Trend" },
  growth: { ko: "전년 실적 × (1 + 연평균증가율)", en: "Last year × (1 + yearly growth)" },
};
