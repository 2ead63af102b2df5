/**
 * An e호조 export (L1) of any length: a row per 산출근거, amounts as text in 천원, codes with leading zeros.
 * Example row: "2017", "100", "일반회계", "제3과", …, "정책 3", …, "세부 33", …, "1,234".
 */
import { book, type Row } from "./grids";

const head = [
  "회계연도",
  "회계코드",
  "회계명",
  "부서명",
  "분야명",
  "부문명",
  "정책사업코드",
  "정책사업명",
  "단위사업코드",
  "단위사업명",
  "세부사업코드",
  "세부사업명",
  "편성목코드",
  "편성목명",
  "통계목코드",
  "통계목명",
  "산출근거명",
  "산출근거식",
  "재원구분",
  "예산액",
];

/** Row `index` states `index` thousand won. */
function rowOf(index: number): Row {
  const detail = index % 700;
  const unit = detail % 120;
  const policy = unit % 30;
  return [
    "2017",
    "100",
    index % 7 === 0 ? "주차장특별회계" : "일반회계",
    `제${policy}과`,
    "행정",
    "일반",
    `0${policy}`,
    `정책 ${policy}`,
    `0${unit}`,
    `단위 ${unit}`,
    `0${detail}`,
    `세부 ${detail}`,
    "201",
    "일반운영비",
    "01",
    "사무관리비",
    `근거 ${index}`,
    `${index}원*12월`,
    "구비",
    index.toLocaleString("en-US"),
  ];
}

export const exportOf = (rows: number) =>
  book({ "15100": { rows: [head, [], ...Array.from({ length: rows }, (_, index) => rowOf(index))] } });
