/** What a row's name says by itself: totals, subtotals and programs in all their spellings. */
import { readName } from "../../src/reader/words/budget-names";
import { isSubtotal, isTotal } from "../../src/reader/words/asides";

const nobody = new Set<string>();

test.each(
  (
    "계 합계 총계 합계(A) 합계(정책+행정) 총계(특별회계포함) 계(A+B) 총계(a+b) 계: 합계① [합계] 《계》 【합계】 ◎계 " +
    "계(1~2) 합계금액 TOTAL 전체 예산총액 세출합계 총계(명)"
  ).split(" "),
)("%s is a total", (key) => expect([isTotal(key), isSubtotal(key)]).toEqual([true, false]));

test.each(
  "소계 [소계] (소계) 정책사업소계 도로과계 본청계 국계 부서합계 누계 쪽계 정책계 계(2개부서)".split(" "),
)("%s is a sum of rows", (key) => expect(isTotal(key) || isSubtotal(key)).toBe(true));

test.each(
  "회계과 통계조사 통계 설계 한계 관계 기계 체계 계약관리 합계출산율제고 소계리마을회관 전체회의".split(" "),
)("%s is neither", (key) => expect([isTotal(key), isSubtotal(key)]).toEqual([false, false]));

test.each([
  ["【정책사업】", { name: "정책사업", level: "policy" }],
  ["【합계】", { name: "합계", level: "total" }],
  ["[정책] 안전한 도로", { name: "안전한 도로", level: "policyProgram" }],
  ["<단위사업> 도로유지(일반회계)", { name: "도로유지", level: "unitProgram", account: "일반회계" }],
  ["행정운영경비(보건소)", { name: "행정운영경비", level: "administration", department: "보건소" }],
  ["기본경비(의회사무국)", { name: "기본경비", level: "basic", department: "의회사무국" }],
  ["인력운영비(주민자치과)", { name: "인력운영비", level: "personnel", department: "주민자치과" }],
  ["시설 운영(작은도서관)", { name: "시설 운영(작은도서관)" }],
  ["[01010101]민원실 운영", { name: "민원실 운영" }],
  ["(사)장애인협회 지원", { name: "(사)장애인협회 지원" }],
])("%s", (text, expected) => expect(readName(text, nobody)).toEqual(expected));
