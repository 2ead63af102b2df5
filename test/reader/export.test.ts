/** An export of 20,000 rows is read in time, and nothing of it is lost. */
import { readWorkbook } from "../../src/reader";
import { book, type Row } from "./workbooks/grids";

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

const rows = Array.from({ length: 20_000 }, (_, index) => rowOf(index));

test("20,000 rows keep every won, by account and department, in processor time of a few seconds", () => {
  const started = process.cpuUsage();
  const { parts, findings, notUnderstood } = readWorkbook(book({ "15100": { rows: [head, [], ...rows] } }));
  const used = process.cpuUsage(started);
  const details = parts.budget.filter((line) => line.level === "detailProgram");
  expect(details.reduce((sum, line) => sum + line.amounts[2017]!.value, 0)).toBe(
    (20_000 * 19_999 * 1000) / 2,
  );
  expect(new Set(details.map((line) => `${line.name}|${line.account}`)).size).toBe(details.length);
  expect([findings, notUnderstood]).toEqual([[], []]);
  expect((used.user + used.system) / 1e6).toBeLessThan(6);
});
