/** Indicators' tables and cards that lost targets, results or goals without a word: each is whole now, or its cells are told. */
import { readWorkbook } from "../../src/reader";
import { book, type SheetSpec } from "./workbooks/grids";
import { linesOf } from "./workbooks/lines";

const read = (rows: SheetSpec["rows"], merges: readonly string[] = [], name = "성과지표") =>
  readWorkbook(book({ [name]: { rows, merges } }));
const leftOut = ({ findings }: ReturnType<typeof read>) =>
  findings.filter(({ kind }) => kind === "row-left-out").flatMap(({ cells }) => cells);

test.each([
  [
    "quarters over two rows of heads",
    [
      ["성과지표", "단위", "가중치", "2025년 실적", "2026년 목표", "2026년 분기별 목표", null, null, null],
      [null, null, null, null, null, "1/4", "2/4", "3/4", "4/4"],
      ["단속 건수", "건", "100%", 380, 400, 100, 200, 300, 400],
    ],
    ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:I1"],
    ["지표 단속 건수 (건) 1 목표 2026=400 실적 2025=380"],
  ],
  [
    "quarters in one row of heads, beside 가중치",
    [
      ["성과지표", "단위", "가중치", "2026목표", "1분기", "2분기", "3분기", "4분기"],
      ["단속 건수", "건", "100%", 400, 100, 200, 300, 400],
    ],
    [],
    ["지표 단속 건수 (건) 1 목표 2026=400 실적"],
  ],
  [
    "halves below the year's target",
    [
      ["성과지표", "단위", "2025 실적", "2026 목표", null, null],
      [null, null, null, "상반기", "하반기", "연간"],
      ["상담", "건", 110, 60, 65, 125],
    ],
    ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
    ["지표 상담 (건) 목표 2026=125 실적 2025=110"],
  ],
] as const)("parts of a year's target leave the indicator its target: %s", (_, rows, merges, lines) => {
  const reading = read(rows, merges);
  expect(linesOf(reading)).toEqual(lines);
  expect(reading.findings.filter(({ severity, cells }) => severity !== "note" && cells.length > 0)).toEqual(
    [],
  );
});

test("quarters of what was reached of a target stay measured", () => {
  const { parts } = read([
    ["2025년 성과지표 추진실적"],
    ["지표명", "산식", "목표", "1분기", "2분기", "3분기", "4분기", "누계", "달성률"],
    ["상담 건수", "상담 건수", 100, 20, 30, 25, 35, 110, "110%"],
  ]);
  expect(parts.quantities.map(({ values }) => values[2025]?.value)).toEqual([110]);
});

test("목표 in brackets below a year is a target, 추정 no final result", () => {
  const reading = read(
    [
      ["성과지표", "단위", "2024", "2025", "2026", "2027"],
      [null, null, "(실적)", "(추정)", "(목표)", "(목표)"],
      ["상담", "건", 110, 120, 130, 140],
    ],
    ["A1:A2", "B1:B2"],
  );
  expect(linesOf(reading)).toEqual(["지표 상담 (건) 목표 2026=130 2027=140 실적 2024=110 2025=120(잠정)"]);
});

test.each([
  ["2026년 성과지표별 목표치", ["지표 상담 (건) 목표 2026=130 2027=140 실적 2025=120"]],
  ["2026년 성과지표 실적", ["수량 상담 (건) 2025=120 2026=130 2027=140"]],
])("indicators' figures from the plan year on are targets unless titled 실적: %s", (title, lines) => {
  const reading = read([
    [title],
    ["지표명", "단위", "2025년", "2026년", "2027년"],
    ["상담", "건", 120, 130, 140],
  ]);
  expect(linesOf(reading)).toEqual(lines);
});

describe("a definition card's years", () => {
  const card: SheetSpec["rows"] = [
    ["성과지표", "임대율", "단위", "%"],
    ["측정산식", "임대/가용×100", "가중치", "100%"],
  ];
  const lines = ["지표 임대율 (%) 1 목표 2025=62 2026=65 실적 2025=63"];

  test.each<[string, SheetSpec["rows"], readonly string[]]>([
    [
      "below each other",
      [
        ["연도", "목표", "실적", "달성률"],
        ["2025년", 62, 63, 101.6],
        ["2026년", 65],
      ],
      lines,
    ],
    [
      "below 구분",
      [
        ["구분", "실적", "목표"],
        ["2025", 63, 62],
        ["2026", null, 65],
      ],
      lines,
    ],
    [
      "in a grid for results and one for targets",
      [["최근 2년 실적"], ["2024년", "2025년"], [61, 63], ["향후 2년 목표"], ["2026년", "2027년"], [65, 66]],
      ["지표 임대율 (%) 1 목표 2026=65 2027=66 실적 2024=61 2025=63"],
    ],
  ])("%s", (_, grid, expected) => {
    const reading = read([...card, ...grid], [], "정의서");
    expect(linesOf(reading)).toEqual(expected);
    expect(reading.notUnderstood).toEqual([]);
  });

  test("beside what they are of, merged over years and figures", () => {
    const rows: SheetSpec["rows"] = [
      ["성과지표", null, "참여율(%)"],
      ["측정산식", null, "참여/등록×100"],
      ["과거 실적", null, "2024", "2025"],
      [null, null, "14", "15"],
      ["향후 목표", null, "2026", "2027"],
      [null, null, "15.5", "16"],
    ];
    const reading = read(rows, ["A1:B1", "A2:B2", "A3:B4", "A5:B6"], "지표카드");
    expect(linesOf(reading)).toEqual(["지표 참여율 (%) 목표 2026=15.5 2027=16 실적 2024=14 2025=15"]);
  });

  test("of two cards with one row over each grid", () => {
    const one = (name: string): SheetSpec["rows"] => [
      ["성과지표", `${name}(명)`, "측정산식", name],
      ["구분", "2025", "2026"],
      ["목표", 60, 65],
      ["실적", 61],
    ];
    const reading = read([...one("이용자 수"), [], ...one("방문자 수")], [], "정의서");
    expect(linesOf(reading)).toEqual(
      ["이용자 수", "방문자 수"].map((name) => `지표 ${name} (명) 목표 2025=60 2026=65 실적 2025=61`),
    );
  });
});

describe("a goal in a row of its own", () => {
  const table = (...headings: readonly string[]): SheetSpec["rows"] => [
    ["성과지표", "단위", "2025실적", "2026목표"],
    [headings[0]!],
    ["적합률", "%", 99, 99.5],
    ["누수율", "%", 8, 7.5],
    [headings[1]!],
    ["조림 면적", "ha", 120, 130],
  ];
  test.each([
    [["정책사업목표 1: 맑은 물", "정책사업목표 2: 푸른 산"], []],
    [["□ 맑은 물", "□ 푸른 산"], []],
    [["Ⅰ. 맑은 물", "Ⅱ. 푸른 산"], []],
    [
      ["맑은 물", "푸른 산"],
      ["A2:D2", "A5:D5"],
    ],
  ])("is that of the indicators below it: %s", (headings, merges) => {
    const { parts } = read(table(...headings), merges);
    expect(parts.indicators.map(({ name, goal }) => `${name}: ${goal}`)).toEqual([
      "적합률: 맑은 물",
      "누수율: 맑은 물",
      "조림 면적: 푸른 산",
    ]);
  });

  test.each(["※ 2025년은 잠정", "□ 핵심지표", "○ 상수도과"])("is no note or other heading: %s", (text) => {
    const { parts } = read(table(text, text));
    expect(parts.indicators.map(({ goal }) => goal)).toEqual([undefined, undefined, undefined]);
  });
});

describe("several rows of one indicator", () => {
  const rows = (...parts: readonly (readonly [string, number, number])[]): SheetSpec["rows"] => [
    ["성과지표", "구분", "단위", "2025실적", "2026목표"],
    ...parts.map(([part, ...figures], index) => [index === 0 ? "보급률" : null, part, "%", ...figures]),
    ["점검", null, "건", 10, 12],
  ];
  const whole = ["지표 보급률 (%) 목표 2026=85 실적 2025=80", "지표 점검 (건) 목표 2026=12 실적 2025=10"];

  test.each([
    [rows(["전체", 80, 85], ["동부", 75, 82], ["서부", 85, 88])],
    [rows(["동부", 75, 82], ["서부", 85, 88], ["계", 80, 85])],
  ])("are its whole's, wherever that stands", (sheet) => {
    const reading = read(sheet);
    expect(linesOf(reading)).toEqual(whole);
    expect(leftOut(reading)).toEqual([]);
  });

  test("without a whole the first is taken, and each other figure is told", () => {
    const reading = read(rows(["동부", 80, 85], ["서부", 85, 88]));
    expect(linesOf(reading)).toEqual(whole);
    expect(leftOut(reading)).toEqual(["성과지표!D3", "성과지표!E3"]);
  });
});

test.each([
  ["목표(A)", "실적(B)", "구분"],
  ["목표", "실적", null],
])("rows of %s and %s below %s are targets and results", (target, result, head) => {
  const reading = read([
    ["성과지표", "단위", head, "2024", "2025", "2026"],
    ["상담", "건", target, 100, 110, 120],
    [null, null, result, 105, 112],
  ]);
  expect(linesOf(reading)).toEqual(["지표 상담 (건) 목표 2024=100 2025=110 2026=120 실적 2024=105 2025=112"]);
  expect(reading.findings.filter(({ cells }) => cells.length > 0)).toEqual([]);
});

test("an indicator called 목표 달성률 is one", () => {
  const reading = read([
    ["성과지표", "단위", "2025실적", "2026목표", "측정산식"],
    ["목표 달성률", "%", 12, 13, "달성/목표×100"],
  ]);
  expect(linesOf(reading)).toEqual(["지표 목표 달성률 (%) 목표 2026=13 실적 2025=12"]);
});

test("지원조건 beside amounts is the program's", () => {
  const { parts } = read([
    ["2026년 세부사업 개요", null, null, null, "(단위: 백만원)"],
    ["단위사업", "세부사업", "지원형태", "지원조건", "2026년 사업비"],
    ["보육 지원", "보육료", "보조", "국비 70%, 군비 30%", 5000],
  ]);
  expect(parts.unitPrograms[0]!.details[0]!.supportCondition?.text).toBe("국비 70%, 군비 30%");
});
