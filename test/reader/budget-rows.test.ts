/** What names a row of a budget table: names in several columns, ditto marks, merged groups, accounts that change alone. */
import { readWorkbook } from "./workbooks/frozen";
import type { FindingKind } from "../../src/messages/finding";
import { book, type Row, type SheetSpec } from "./workbooks/grids";

interface Shape extends SheetSpec {
  readonly name: string;
  /** "names above > name, level[, account]: 2026 in 천원", in sheet order. */
  readonly lines: readonly string[];
  readonly findings?: readonly (readonly [FindingKind, ...string[]])[];
  readonly withoutFindings?: readonly FindingKind[];
}

const title: Row = ["2026년도 예산현황 (단위: 천원)"];

const shapes: readonly Shape[] = [
  {
    name: "names that step to the right under one merged head hold each other; 소계 beside a name is its own amount",
    rows: [
      title,
      ["구 분", null, "예산액", "전년도예산액"],
      ["계", null, 470, 619],
      ["정책사업", null, 396, 395],
      ["행정운영경비", "소계", 74, 224],
      [null, "인력운영비", 31, 154],
      [null, "기본경비", 43, 70],
    ],
    merges: ["A2:B2", "A3:B3", "A4:B4", "A5:A7"],
    lines: [
      "계, total: 470",
      "정책사업, policy: 396",
      "행정운영경비, administration: 74",
      "행정운영경비 > 인력운영비, personnel: 31",
      "행정운영경비 > 기본경비, basic: 43",
    ],
    withoutFindings: ["row-left-out", "rows-differ-from-total", "level-assumed"],
  },
  {
    name: "three columns of names under a head that is not merged",
    rows: [
      title,
      ["구분", null, null, "예산액", "전년도예산액"],
      ["계", null, null, 470, 619],
      [null, "정책사업", null, 396, 395],
      [null, "행정운영경비", null, 74, 224],
      [null, null, "인력운영비", 31, 154],
      [null, null, "기본경비", 43, 70],
    ],
    lines: [
      "계, total: 470",
      "정책사업, policy: 396",
      "행정운영경비, administration: 74",
      "행정운영경비 > 인력운영비, personnel: 31",
      "행정운영경비 > 기본경비, basic: 43",
    ],
  },
  {
    name: "a group whose name only stands left of its first row is the sum of its rows",
    rows: [
      ["2026년 세부사업별 예산 (단위: 천원)"],
      ["사업명", null, null, "예산액", "전년도예산액"],
      ["하천관리", "하천정비", "제방 보수", 30, 20],
      [null, null, "수문 점검", 10, 10],
      [null, "하천환경", "준설", 5, 5],
    ],
    merges: ["A2:C2", "A3:A5", "B3:B4"],
    lines: [
      "하천관리, policyProgram: 45",
      "하천관리 > 하천정비, unitProgram: 40",
      "하천관리 > 하천정비 > 제방 보수, detailProgram: 30",
      "하천관리 > 하천정비 > 수문 점검, detailProgram: 10",
      "하천관리 > 하천환경, unitProgram: 5",
      "하천관리 > 하천환경 > 준설, detailProgram: 5",
    ],
  },
  {
    name: "an account in the first of two columns holds the programs in the second",
    rows: [
      ["2026년도 세출총괄표 (단위: 천원)"],
      ["명칭", null, "예산액", "전년도예산액"],
      ["일반회계", null, 100, 90],
      [null, "정책사업", 80, 70],
      [null, "행정운영경비", 20, 20],
      ["주차장특별회계", null, 50, 40],
      [null, "정책사업", 50, 40],
    ],
    lines: [
      "일반회계, total, 일반회계: 100",
      "정책사업, policy, 일반회계: 80",
      "행정운영경비, administration, 일반회계: 20",
      "주차장특별회계, total, 주차장특별회계: 50",
      "정책사업, policy, 주차장특별회계: 50",
    ],
    withoutFindings: ["rows-differ-from-total", "row-left-out"],
  },
  {
    name: "remarks in a column without a head are no names",
    rows: [
      title,
      ["구분", null, "예산액", "전년도예산액"],
      ["정책사업", "청사 포함", 396, 395],
      ["행정운영경비", "여비 제외", 74, 224],
    ],
    lines: ["정책사업, policy: 396", "행정운영경비, administration: 74"],
  },
  {
    name: "a row that only names another account goes on with the program above",
    rows: [
      title,
      ["구분", "회계구분", "예산액", "전년도예산액"],
      ["정책사업", "일반회계", 20, 20],
      [null, "주차장특별회계", 40, 40],
      ["재무활동", "주차장특별회계", 5, 5],
      ["계", null, 65, 65],
    ],
    lines: [
      "정책사업, policy, 일반회계: 20",
      "정책사업, policy, 주차장특별회계: 40",
      "재무활동, financial, 주차장특별회계: 5",
      "계, total: 65",
    ],
    withoutFindings: ["row-left-out", "rows-differ-from-total"],
  },
  {
    name: "the year and the unit right above the head are no head",
    rows: [
      ["세출예산사업명세서"],
      ["2026년도 본예산", null, "단위 : 천원"],
      ["부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목", "예산액", "전년도예산액"],
      ["하천과", 30, 20],
      ["  하천관리", 30, 20],
      ["    하천정비(일반회계)", 30, 20],
      ["      제방 보수", 30, 20],
    ],
    lines: [
      "하천과, department: 30",
      "하천과 > 하천관리, policyProgram: 30",
      "하천과 > 하천관리 > 하천정비, unitProgram, 일반회계: 30",
      "하천과 > 하천관리 > 하천정비 > 제방 보수, detailProgram, 일반회계: 30",
    ],
    withoutFindings: ["column-repeated", "unit-assumed"],
  },
  {
    name: "ditto marks say what stands above them",
    rows: [
      ["2026년 세부사업별 예산 (단위: 천원)"],
      ["단위사업", "회계구분", "세부사업", "예산액", "전년도예산액"],
      ["하천정비", "일반회계", "제방 보수", 30, 20],
      ["〃", "〃", "수문 점검", 10, 10],
      ["상동", "위와 같음", "준설", 5, 5],
    ],
    lines: [
      "하천정비, unitProgram, 일반회계: 45",
      "하천정비 > 제방 보수, detailProgram, 일반회계: 30",
      "하천정비 > 수문 점검, detailProgram, 일반회계: 10",
      "하천정비 > 준설, detailProgram, 일반회계: 5",
    ],
  },
  {
    name: "a ditto mark under an amount is no amount, and told",
    rows: [title, ["구분", "예산액"], ["정책사업", 396], ["재무활동", "〃"]],
    lines: ["정책사업, policy: 396"],
    findings: [["amount-is-text", "시트!B4"]],
  },
  {
    name: "an error in a table's last row is told",
    rows: [title, ["구분", "예산액"], ["정책사업", 396], ["재무활동", "#REF!"]],
    lines: ["정책사업, policy: 396"],
    findings: [["cell-error", "시트!B4"]],
  },
  {
    name: "계 beside a program's name on its first row is that program's own amount",
    rows: [
      ["2026년 사업예산 (단위: 천원)"],
      ["정책사업", "단위사업", "세부사업", "예산액"],
      ["하천관리", "계", null, 900],
      [null, "하천정비", "소계", 600],
      [null, null, "제방 보수", 400],
      [null, null, "수문 점검", 200],
      [null, "하천환경", "소계", 300],
      [null, null, "준설", 300],
    ],
    merges: ["A3:A8", "B4:B6", "B7:B8"],
    lines: [
      "하천관리, policyProgram: 900",
      "하천관리 > 하천정비, unitProgram: 600",
      "하천관리 > 하천정비 > 제방 보수, detailProgram: 400",
      "하천관리 > 하천정비 > 수문 점검, detailProgram: 200",
      "하천관리 > 하천환경, unitProgram: 300",
      "하천관리 > 하천환경 > 준설, detailProgram: 300",
    ],
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "sums with an addition to their name, names in 【 】 and a department's 계",
    rows: [
      title,
      ["구분", "예산액", "전년도예산액"],
      ["【합계】", 470, 619],
      ["【정책사업】", 396, 395],
      ["【행정운영경비】", 74, 224],
      ["하천과 계", 470, 619],
      ["총계(정책+행정)", 470, 619],
      ["TOTAL①", 470, 619],
    ],
    lines: [
      "합계, total: 470",
      "정책사업, policy: 396",
      "행정운영경비, administration: 74",
      "총계, total: 470",
      "TOTAL, total: 470",
    ],
    withoutFindings: ["level-assumed", "rows-differ-from-total"],
  },
  {
    name: "every row below 세부사업명 is one, though two amounts are equal",
    rows: [
      ["2026년 예산 (단위: 천원)"],
      ["세부사업명", "예산액", "전년도예산액"],
      ["제방 보수", 30, 20],
      ["수문 점검", 30, 20],
      ["계", 60, 40],
    ],
    lines: ["제방 보수, detailProgram: 30", "수문 점검, detailProgram: 30", "계, total: 60"],
    withoutFindings: ["hierarchy-assumed", "rows-differ-from-total"],
  },
  {
    name: "세부사업수 says which rows a 단위사업 has, though the next one's amount equals its last row's",
    rows: [
      ["2026년 세부사업별 예산 (단위: 천원)"],
      ["사업명", "회계구분", "'26예산", "'25예산", "비고(세부사업수)"],
      ["하천정비", "일반회계", 70, 60, 2],
      ["제방 보수", null, 30, 20, null],
      ["수문 점검", null, 40, 40, null],
      ["하천환경", "일반회계", 40, 40, 1],
      ["준설", null, 40, 40, null],
    ],
    lines: [
      "하천정비, unitProgram, 일반회계: 70",
      "하천정비 > 제방 보수, detailProgram, 일반회계: 30",
      "하천정비 > 수문 점검, detailProgram, 일반회계: 40",
      "하천환경, unitProgram, 일반회계: 40",
      "하천환경 > 준설, detailProgram, 일반회계: 40",
    ],
  },
  {
    name: "details in a column of their own, 소계 first",
    rows: [
      title,
      ["구분", "세부내역", "예산액", "전년도예산액"],
      ["정책사업", "소계", 700, 660],
      [null, "도로 건설", 500, 450],
      [null, "교량 유지", 200, 210],
      ["재무활동", "소계", 30, 20],
    ],
    lines: [
      "정책사업, policy: 700",
      "정책사업 > 도로 건설, policyProgram: 500",
      "정책사업 > 교량 유지, policyProgram: 200",
      "재무활동, financial: 30",
    ],
    withoutFindings: ["row-left-out", "rows-differ-from-total"],
  },
  {
    name: "자체 and 국비: below an amount say where it comes from",
    rows: [
      ["2026년도 세출예산사업명세서 (단위: 천원)"],
      ["부서·정책·단위·세부사업", "예산액"],
      ["하천과", 70],
      [" 하천관리", 70],
      ["  하천정비(일반회계)", 70],
      ["   제방 보수", 70],
      ["국비:", 35],
      ["자체", 35],
    ],
    lines: [
      "하천과, department: 70",
      "하천과 > 하천관리, policyProgram: 70",
      "하천과 > 하천관리 > 하천정비, unitProgram, 일반회계: 70",
      "하천과 > 하천관리 > 하천정비 > 제방 보수, detailProgram, 일반회계: 70",
    ],
    withoutFindings: ["rows-differ-from-total"],
  },
  {
    name: "two tables side by side, each below its year: the other year's is the other's",
    rows: [
      ["예산현황 비교 (단위: 천원)"],
      [],
      ["2026년도 예산(안)", null, null, "2025년도 예산", null],
      ["구분", "예산액", null, "구분", "예산액"],
      ["정책사업", 300, null, "정책사업", 280],
      ["재무활동", 20, null, "재무활동", 19],
    ],
    lines: ["정책사업, policy: 300", "재무활동, financial: 20"],
    withoutFindings: ["column-repeated", "figures-unread"],
  },
  {
    name: "without indents, (회계) and 편성목 tell the levels of rows whose amounts are equal",
    rows: [
      ["2026년도 세출예산사업명세서 (단위: 천원)"],
      ["부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목", "예산액"],
      ["민원과", 150],
      ["고객 감동", 150],
      ["민원 서비스(일반회계)", 100],
      ["무인발급기 운영", 50],
      ["일반운영비", 50],
      ["민원실 운영", 50],
      ["일반운영비", 50],
      ["여권 발급(일반회계)", 50],
      ["여권 발급 운영", 50],
      ["일반운영비", 50],
    ],
    lines: [
      "민원과, department: 150",
      "민원과 > 고객 감동, policyProgram: 150",
      "민원과 > 고객 감동 > 민원 서비스, unitProgram, 일반회계: 100",
      "민원과 > 고객 감동 > 민원 서비스 > 무인발급기 운영, detailProgram, 일반회계: 50",
      "민원과 > 고객 감동 > 민원 서비스 > 민원실 운영, detailProgram, 일반회계: 50",
      "민원과 > 고객 감동 > 여권 발급, unitProgram, 일반회계: 50",
      "민원과 > 고객 감동 > 여권 발급 > 여권 발급 운영, detailProgram, 일반회계: 50",
    ],
    withoutFindings: ["rows-differ-from-total"],
  },
];

test.each(shapes)("$name", ({ lines, findings = [], withoutFindings = [], ...sheet }) => {
  const reading = readWorkbook(book({ 시트: sheet }));
  const read = reading.parts.budget.map(({ name, path, level, account, amounts }) => {
    const said = [[...path, name].join(" > "), level, ...(account ? [account] : [])].join(", ");
    return `${said}: ${(amounts[2026]?.value ?? NaN) / 1000}`;
  });
  expect(read).toEqual(lines);
  for (const [kind, ...cells] of findings)
    expect(reading.findings).toHaveFinding(kind, cells.length > 0 ? cells : undefined);
  for (const kind of withoutFindings) expect(reading.findings).not.toHaveFinding(kind);
});

test.each([
  ["by nature", "2026년 성질별 세출예산 (단위: 천원)", ["구분", "인건비", "물건비"]],
  ["of a fund's accounts", "2026년 체육진흥기금 운용계획 (단위: 천원)", ["구분", "수입", "지출"]],
])("sums %s are no programs", (_, heading, [head, ...names]) => {
  const rows = [[heading], [head!, "예산액", "전년도예산액"], ...names.map((one) => [one, 30, 20])];
  const { parts, notUnderstood } = readWorkbook(book({ 시트: { rows } }));
  expect(parts.budget).toEqual([]);
  expect(notUnderstood).toHaveLength(1);
});

test("정책사업 and 인력운영비 as columns are a budget turned round, and no measured quantities", () => {
  const rows = [
    ["예산편성 현황 (단위: 천원)"],
    ["구분", "계", "정책사업", "인력운영비", "기본경비"],
    ["2026년", 500, 450, 30, 20],
    ["2025년", 480, 432, 29, 19],
  ];
  const { parts, notUnderstood, findings } = readWorkbook(book({ 시트: { rows } }));
  expect(parts.quantities).toEqual([]);
  expect(parts.budget.map(({ name, amounts }) => [name, amounts[2026]?.value])).toEqual([
    ["계", 500_000],
    ["정책사업", 450_000],
    ["인력운영비", 30_000],
    ["기본경비", 20_000],
  ]);
  expect([notUnderstood, findings]).toEqual([[], []]);
});
