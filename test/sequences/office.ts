/**
 * A small office's worksheets, on which the sequences of work begin: 주민자치과 with one policy goal, two unit programs and
 * two indicators; a sheet of notes that nobody reads, with formulas over the others.
 * Out: a Book with 예산, 조직, 성과지표, 실적, 사업개요, 기본방향, 메모.
 */
import { Book } from "../../src/workbench/workbook/model";

type Content = string | number | undefined;

const __: Content = undefined;

/** Rows by sheet; a text that begins with "=" is a formula. */
const rows: Readonly<Record<string, readonly (readonly Content[])[]>> = {
  예산: [
    ["2017년도 주민자치과 세출예산"],
    [__, __, "(단위 : 천원)"],
    ["사업명", "'17예산액", "'16예산액"],
    ["계", "=B5+B10", "=C5+C10"],
    ["정책사업", "=B6+B8", "=C6+C8"],
    ["  주민자치회 활성화", "=B7", "=C7"],
    ["    주민자치회 운영", 120000, 100000],
    ["  마을공동체 지원", "=B9", "=C9"],
    ["    마을 만들기", 45185, 0],
    ["행정운영경비", "=B11+B12", "=C11+C12"],
    ["  인력운영비", 30695, 154346],
    ["  기본경비", 43170, 70150],
  ],
  조직: [
    ["조직 및 인력현황"],
    ["부서명", "정원", __, __, __, "현원", "직제"],
    [__, "계", "4급이상", "5급", "6급이하"],
    ["주민자치과", "=SUM(C4:E4)", 0, 1, 9, 10, "자치행정담당"],
  ],
  성과지표: [
    ["정책사업목표 : 함께하는 주민자치 실현"],
    [
      "성과지표(단위)",
      "지표유형",
      "가중치",
      "구분",
      "'15",
      "'16",
      "'17",
      "'18",
      "측정산식",
      "자료출처",
      "설정근거",
    ],
    [
      "주민 참여실적(건)",
      "핵심",
      60,
      "목표",
      2000,
      2050,
      2100,
      2200,
      "(모임수 × 0.4) + (참여자수 × 0.6)",
      "내부자료",
      "최근 실적",
    ],
    [__, __, __, "실적"],
    [
      "마을사업 완료율(%)",
      "일반",
      40,
      "목표",
      80,
      82,
      85,
      90,
      "완료사업수 ÷ 추진사업수 × 100",
      "내부자료",
      "최근 실적",
    ],
    [__, __, __, "실적"],
  ],
  실적: [
    ["성과지표", "측정항목", "2015년", "2016년", "2017년"],
    ["주민 참여실적", "모임수", 800, 900, __],
    [__, "참여자수", 2900, 2950, __],
    ["마을사업 완료율", "완료사업수", 16, 17, __],
    [__, "추진사업수", 20, 20, __],
  ],
  사업개요: [
    ["단위사업", "목적", "주요내용"],
    ["주민자치회 활성화", "- 주민이 스스로 정하는 마을", "- 주민총회 개최\n- 자치계획 수립"],
    [],
    ["단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
    [
      "주민자치회 활성화",
      "주민자치회 운영",
      "총회와 분과 운영",
      "2017.1.~12.",
      "직접수행",
      "구비 100%",
      "서구",
    ],
  ],
  기본방향: [
    ["전략목표", "주민이 주인인 자치도시"],
    ["소관실국", "주민자치과"],
    ["1. 기본방향"],
    [__, "○ 주민자치회 운영 내실화"],
    ["정책사업목표", "함께하는 주민자치 실현"],
    ["(1) 주요내용"],
    [__, "○ 주민총회 정례화"],
  ],
  메모: [["담당자 메모"], ["예산 확인", "=예산!B4-예산!C4"], ["점검일", "3월 2일"]],
};

export function officeBook(): Book {
  const book = new Book();
  book.batch(() => {
    for (const [name, lines] of Object.entries(rows)) {
      const sheet = book.addSheet(name);
      lines.forEach((line, row) =>
        line.forEach((content, column) => {
          if (typeof content === "string" && content.startsWith("=")) sheet.setFormula(row, column, content);
          else if (content !== undefined) sheet.setValue(row, column, content);
        }),
      );
    }
  });
  return book;
}
