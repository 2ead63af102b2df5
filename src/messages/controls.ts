/**
 * The labels of what people press and choose, once for the pane and for every text that sends somebody there.
 * Out of inKorean.undo: ‘되돌리기’, of inEnglish.undo: "Undo".
 */
export const controls = {
  build: { ko: "성과계획서 만들기", en: "Build plan sheet" },
  rebuild: { ko: "성과계획서 다시 만들기", en: "Rebuild plan sheet" },
  undo: { ko: "되돌리기", en: "Undo" },
  share: { ko: "재무과와 공유", en: "Share with finance" },
  valuesOnly: { ko: "수식 없이 값만 남기기", en: "Keep values only, no formulas" },
  financeCopy: { ko: "재무과에 보낼 파일 저장", en: "Save the file for finance" },
  reconnect: { ko: "다시 연결", en: "Reconnect" },
  inputSheets: { ko: "입력 양식 만들기", en: "Create input sheets" },
  checkSheet: { ko: "점검표 만들기", en: "Make review sheet" },
  style: { ko: "수식 방식", en: "Formula style" },
  native: { ko: "일반 수식", en: "Plain formulas" },
  collect: { ko: "취합", en: "Collect" },
  data: { ko: "자료", en: "Data" },
  copyTable: { ko: "표 복사", en: "Copy table" },
  insertTargets: { ko: "선택한 셀부터 나란히 넣기", en: "Insert them beside each other" },
  charts: { ko: "계획서 옆에 차트 두기", en: "Charts beside the plan" },
  basics: { ko: "기본 사항", en: "Basics" },
};

type Quoted = Readonly<Record<keyof typeof controls, string>>;

const quoted = (of: "ko" | "en", open: string, close: string): Quoted =>
  Object.fromEntries(
    Object.entries(controls).map(([key, label]) => [key, open + label[of] + close]),
  ) as Quoted;

export const inKorean = quoted("ko", "‘", "’");
export const inEnglish = quoted("en", '"', '"');
