/** Cards of indicators and programs, as forms and as the plan's own section: each is read as a careful officer would. */
import { readWorkbook } from "./workbooks/frozen";
import { book, type SheetSpec } from "./workbooks/grids";

const read = (rows: SheetSpec["rows"], more: Partial<SheetSpec> = {}) =>
  readWorkbook(book({ 시트: { rows, ...more } }));
const plain = (of: Readonly<Record<number, { value: number }>>) =>
  Object.fromEntries(Object.entries(of).map(([year, { value }]) => [year, value]));

const form: SheetSpec["rows"] = [
  ["성과지표 정의서"],
  ["지표명", "재활용률", "지표유형", "핵심"],
  ["단위", "%", "가중치", 40],
  ["정책사업목표 1", "1. 자원순환 도시 조성"],
  ["측정산식", "재활용량/배출량×100"],
  ["자료출처", "청소대장"],
  ["구분", "2027년", "2028년", "2029년", "2030년"],
  ["목표", 60, 61, 62, 63],
  ["실적", 60.4, "61.2(9월말)"],
  ["달성률", "100.7%", null],
  ["목표설정 근거", "전년 실적 반영"],
];

test("an indicator's form is one indicator with the targets and results of its years", () => {
  const { parts, notUnderstood } = read(form);
  expect(parts.indicators).toHaveLength(1);
  const [indicator] = parts.indicators;
  expect(indicator).toMatchObject({ name: "재활용률", goal: "자원순환 도시 조성", unit: "%", type: "핵심" });
  expect(indicator!.weight!.value).toBe(0.4);
  expect(plain(indicator!.targets)).toEqual({ 2027: 60, 2028: 61, 2029: 62, 2030: 63 });
  expect(indicator!.results).toMatchObject({ 2027: { value: 60.4 }, 2028: { value: 61.2, partial: true } });
  expect(notUnderstood).toEqual([]);
});

test("a word of the form is never an indicator's name", () => {
  const { parts, findings } = read([
    ["지표명", "단위", "가중치", "2027목표", "2028목표"],
    ["재활용률", "%", 100, 61, 62],
    ["측정산식", "재활용량/배출량", null, 1, 2],
  ]);
  expect(parts.indicators.map(({ name }) => name)).toEqual(["재활용률"]);
  expect(findings).toHaveFinding("row-left-out");
});

const block = (unit: string, detail: string, amount: number): SheetSpec["rows"] => [
  ["단위사업", unit],
  ["□ 목적 및 주요내용"],
  ["○ 목적"],
  [`- ${unit} 확대`],
  ["○ 주요내용"],
  [`- ${detail} 외 1건`],
  ["□ 관련 예산사업 내역", null, null, "(단위: 백만원)"],
  ["사업명", "회계구분", "'28예산", "'29예산"],
  [unit, "일반회계", amount, amount + 1],
  [detail, null, amount, amount + 1],
  ["□ 관련 예산사업 개요"],
  ["사업명", detail],
  ["사업내용", "노후 시설 교체"],
  ["시행주체", "시"],
];

test("programs' cards pasted below one another, each with its budget, are all read", () => {
  const { parts, notUnderstood } = read([
    ...block("맑은 물 공급", "관로 정비", 100),
    ...block("하천 살리기", "둔치 정비", 30),
  ]);
  expect(
    parts.unitPrograms.map(({ name, purpose, contents, details }) => [
      name,
      purpose.map(({ text }) => text),
      contents.map(({ text }) => text),
      details.map((detail) => [detail.name, detail.description!.text, detail.implementer!.text]),
    ]),
  ).toEqual([
    ["맑은 물 공급", ["맑은 물 공급 확대"], ["관로 정비 외 1건"], [["관로 정비", "노후 시설 교체", "시"]]],
    ["하천 살리기", ["하천 살리기 확대"], ["둔치 정비 외 1건"], [["둔치 정비", "노후 시설 교체", "시"]]],
  ]);
  expect(parts.budget.map(({ name, level }) => [name, level])).toEqual([
    ["맑은 물 공급", "unitProgram"],
    ["관로 정비", "detailProgram"],
    ["하천 살리기", "unitProgram"],
    ["둔치 정비", "detailProgram"],
  ]);
  expect(notUnderstood).toEqual([]);
});

test("a list of programs whose head is repeated on the next page is one list", () => {
  const head = ["단위사업", "세부사업", "사업내용", "시행주체"];
  const { parts } = read([head, ["물", "관로", "교체", "시"], [], head, ["하천", "둔치", "정비", "시"]]);
  expect(parts.unitPrograms.map(({ name }) => name)).toEqual(["물", "하천"]);
});

test("titles are no tables: what was taken from cards is listed as what it is", () => {
  const kinds = (rows: SheetSpec["rows"]) => read(rows).tables.map(({ kind }) => kind);
  expect(kinds([["조직 및 인력현황"], [], ["부서명", "정원", "현원"], ["하천과", 10, 9]])).toEqual([
    "staffing",
  ]);
  expect(kinds(form)).toEqual(["indicators"]);
  expect(kinds(block("물", "관로", 1))).toEqual(["programs", "budget", "programs"]);
  expect(kinds([["1. 기본방향"], ["○ 물 관리"]])).toEqual(["outline"]);
});

test("a goal above its indicators loses its number and is listed with them", () => {
  const { parts, tables } = read([
    ["정책사업목표 : 2. 맑은 하천"],
    ["성과지표", "단위", "가중치", "2028목표", "2029목표"],
    ["① 수질 개선율", "%", 100, 61, 62],
  ]);
  expect(parts.goals.map(({ name }) => name)).toEqual(["맑은 하천"]);
  expect(parts.indicators.map(({ name, goal }) => [name, goal])).toEqual([["수질 개선율", "맑은 하천"]]);
  expect(tables.map(({ kind }) => kind)).toEqual(["indicators"]);
});

test("a goal or unit program below a list of indicators begins anew, blank row or not", () => {
  const head = ["성과지표(단위)", "가중치", "2028목표", "2029목표"];
  const { parts, findings } = read([
    ["정책사업목표", "맑은 하천"],
    head,
    ["수질 개선율(%)", 100, 61, 62],
    ["정책사업목표", "깨끗한 거리"],
    head,
    ["청소 횟수(회)", 100, 5, 6],
    ["단위사업", "거리 청소"],
    ["목적", "쾌적한 거리"],
  ]);
  expect(parts.indicators.map(({ name, goal }) => [name, goal])).toEqual([
    ["수질 개선율", "맑은 하천"],
    ["청소 횟수", "깨끗한 거리"],
  ]);
  expect(parts.unitPrograms.map(({ name, purpose }) => [name, purpose[0]!.text])).toEqual([
    ["거리 청소", "쾌적한 거리"],
  ]);
  expect(findings).not.toHaveFinding("row-left-out");
});

test("a card that names its detail program before its unit program keeps both", () => {
  const { parts } = read([
    ["세부사업명", "국가예방접종", "단위사업명", "감염병 관리"],
    ["사업내용", "예방접종 실시"],
    ["사업기간", "연중", "시행주체", "보건소"],
  ]);
  expect(parts.unitPrograms).toMatchObject([
    {
      name: "감염병 관리",
      details: [
        { name: "국가예방접종", description: { text: "예방접종 실시" }, implementer: { text: "보건소" } },
      ],
    },
  ]);
});

test("the year in a card's title is the plan year, not the latest year of its targets", () => {
  const { parts, findings } = read([["성과지표 정의서(2028년)"], ...form.slice(1)]);
  expect(parts.fiscalYear).toBe(2028);
  expect(findings).toHaveFinding("plan-year-assumed");
});

test("a list of detail programs without a column of their unit is the one's whose card stands above it", () => {
  const { parts } = read([
    ["정책사업목표", "열린 행정"],
    ["단위사업", "마을 홍보 활성화"],
    ["목적", "마을 소식을 알림"],
    [],
    ["세부사업명", "사업내용", "사업기간"],
    ["소식지 발행", "매월 발행", "연중"],
    ["누리집 운영", "누리집 관리", "연중"],
    [],
    ["단위사업: 도로 정비"],
    ["목적", "안전한 길"],
    [],
    ["세부사업명", "사업내용", "사업기간"],
    ["보도 정비", "보도 10개소", "연중"],
  ]);
  const detailsOf = parts.unitPrograms.map(({ name, details }) => [name, ...details.map((one) => one.name)]);
  expect(detailsOf).toEqual([
    ["마을 홍보 활성화", "소식지 발행", "누리집 운영"],
    ["도로 정비", "보도 정비"],
  ]);
  expect(parts.unitPrograms.map(({ purpose }) => purpose[0]!.text)).toEqual([
    "마을 소식을 알림",
    "안전한 길",
  ]);
});
