/** Departments told from ordinary words that end alike, and where titles and rows name them. */
import { readWorkbook } from "./workbooks/frozen";
import { isDepartment, officeIn } from "../../src/reader/words/titles";
import { book } from "./workbooks/grids";

const offices =
  "하수과 주민자치과 교통과 환경과 여성과 조사과 민원봉사과 공원조성과 홍보실 감사실 시민안전국 도시국 공보담당관 공보관 보건소 환경사업소 출장소 도서관 사업추진단 농업기술센터";
const words =
  "부과 성과 효과 결과 통과 초과 경과 사과 홍보효과 회의실 화장실 현실 장소 감소 청소 하수관 경관 기관 수단 진단 재단 전국 외국 체육활동 아동 전면";

test.each(offices.split(" "))("%s is an office", (name) => expect(isDepartment(name)).toBe(true));
test.each(words.split(" "))("%s is none", (word) => expect(isDepartment(word)).toBe(false));

test.each([
  ["2025년 하수과", "하수과"],
  ["2022년도 보건소 예산현황", "보건소"],
  ["민원봉사과 2024년 예산현황", "민원봉사과"],
  ["2025년 도시재생과 사업예산(단위: 천원)", "도시재생과"],
  ["2020년 도서관 세부사업별 예산", "도서관"],
  ["광주광역시 서구 시민안전국 소관 2026년 본예산", "시민안전국"],
  ["작은도서관 지원 예산", undefined],
  ["지역아동센터 운영 현황", undefined],
  ["2026년 홍보 성과 및 효과", undefined],
  ["2026년도 회의실 예산", undefined],
] as const)("the title %s is about %s", (title, office) => expect(officeIn(title)).toBe(office));

const table = (title: string) => ({
  rows: [[title], ["구분", "예산액", "전년도예산액"], ["계", 30, 20], ["정책사업", 30, 20]],
});

test.each([
  ["2026년도 보건소 예산현황 (단위: 천원)", "보건소"],
  ["2026년도 세출총괄표(도서관)", "도서관"],
  ["2026회계연도 예산집행 결과(환경과)", "환경과"],
])("a table under %s is %s's", (title, office) =>
  expect(readWorkbook(book({ 예산: table(title) })).parts.department).toBe(office),
);

test("tables whose titles name two departments are those departments' lines", () => {
  const { department, budget } = readWorkbook(
    book({
      예산1: table("2026년도 하수과 예산현황 (천원)"),
      예산2: table("2026년도 환경과 예산현황 (천원)"),
    }),
  ).parts;
  expect(department).toBeUndefined();
  expect(budget.map((line) => line.department)).toEqual(["하수과", "하수과", "환경과", "환경과"]);
});

test("a title's department is the workbook's though another table of programs names none", () => {
  const programs = {
    rows: [["2026년 세부사업별 예산 (단위: 천원)"], ["세부사업명", "예산액"], ["제방 보수", 30]],
  };
  const details = { rows: [["2026년 하수과 세부사업 (단위: 천원)"], ["세부사업명", "예산액"], ["준설", 5]] };
  const { department, budget } = readWorkbook(book({ 하나: programs, 둘: details })).parts;
  expect(department).toBe("하수과");
  expect(budget.map((line) => line.department)).toEqual([undefined, undefined]);
});

test("outermost rows that name offices are departments, and the rows inside them begin with 정책사업", () => {
  const rows = [
    ["2026년도 세출총괄표 (단위: 천원)"],
    ["명칭", "예산액", "전년도예산액"],
    ["문화관광과", 200, 180],
    ["  문화예술 진흥", 120, 100],
    ["    축제 지원", 120, 100],
    ["  관광 활성화", 80, 80],
  ];
  const { budget } = readWorkbook(book({ 총괄표: { rows } })).parts;
  expect(budget.map(({ level, name }) => `${level} ${name}`)).toEqual([
    "department 문화관광과",
    "policyProgram 문화예술 진흥",
    "unitProgram 축제 지원",
    "policyProgram 관광 활성화",
  ]);
});
