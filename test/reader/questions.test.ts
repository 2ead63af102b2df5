/**
 * Where two readings are near each other one is taken, told once and asked; an answer settles it, also after rows were
 * added or the sheet was renamed.
 */
import { describe as printed } from "../../src/messages/finding";
import { squeeze } from "../../src/text/spacing";
import type { Answers } from "../../src/reader/model";
import type { Decided, Reading } from "../../src/reader/model";
import { figuresOf } from "./workbooks/figures";
import { readWorkbook } from "./workbooks/frozen";
import { book, type Row, type SheetSpec } from "./workbooks/grids";

const open = ({ decided }: Reading): Decided[] => decided.filter(({ state }) => state === "open");

interface Case {
  readonly name: string;
  readonly sheets: Readonly<Record<string, SheetSpec>>;
  /** The question's key, without what names its table. */
  readonly about: string;
  readonly taken: string;
  readonly choices: readonly string[];
  /** Signs of what was taken, in words. */
  readonly signs: readonly string[];
  /** The finding that tells it, with its cells. */
  readonly told: readonly string[];
  /** Another choice, and a figure before and after it is chosen. */
  readonly answer: string;
  readonly figure: string;
  readonly before: number;
  readonly after: number;
}

const programs: Row[] = [
  ["구정홍보추진", 179, 225],
  ["뉴미디어 활용", 45, 0],
];

const cases: readonly Case[] = [
  {
    name: "a budget without a unit",
    sheets: { 예산: { rows: [["2026년도 예산"], ["세부사업", "예산액", "전년도예산액"], ...programs] } },
    about: "unit",
    taken: "백만원",
    choices: ["백만원", "원", "천원"],
    signs: ["금액의 중앙값(179)"],
    told: ["unit-assumed", "예산!A2:C2"],
    answer: "천원",
    figure: "detailProgram|구정홍보추진|2026",
    before: 179_000_000,
    after: 179_000,
  },
  {
    name: "two notes of units above one budget",
    sheets: {
      예산: {
        rows: [
          ["2026년도 예산 (단위: 원)"],
          ["(단위: 천원)"],
          ["세부사업", "예산액", "전년도예산액"],
          ...programs,
        ],
      },
    },
    about: "unit",
    taken: "천원",
    choices: ["천원", "원"],
    signs: ["표 위에 적힌 단위"],
    told: ["unit-notes-disagree", "예산!A2", "예산!A1"],
    answer: "원",
    figure: "detailProgram|구정홍보추진|2026",
    before: 179_000,
    after: 179,
  },
  {
    name: "a unit without its 원, in a note",
    sheets: {
      예산: {
        rows: [["2026년도 예산 (단위: 억)"], ["세부사업", "예산액", "전년도예산액"], ...programs],
      },
    },
    about: "unit",
    taken: "억원",
    choices: ["억원", "백만원", "원", "천원"],
    signs: ["표 위에 적힌 단위"],
    told: ["unit-assumed", "예산!A1", "예산!A2:C2"],
    answer: "백만원",
    figure: "detailProgram|구정홍보추진|2026",
    before: 17_900_000_000,
    after: 179_000_000,
  },
  {
    name: "numbers like years that skip some, below a head",
    sheets: {
      지표: {
        rows: [
          ["2026년 성과지표"],
          ["지표명", "산식", "목표", "목표", "목표"],
          [null, null, 2026, 2028, 2030],
          ["출동 시간", "평균 출동시간", 7, 6.5, 6],
        ],
      },
    },
    about: "head",
    taken: "years",
    choices: ["years", "amounts"],
    signs: ["차례로 늘어나는 연도 같은 수"],
    told: ["head-rows-assumed", "지표!A3:E3"],
    answer: "amounts",
    figure: "목표|출동 시간|2028",
    before: 6.5,
    after: NaN,
  },
  {
    name: "a rate whose numbers are not above 1",
    sheets: {
      지표: {
        rows: [
          ["2026년 성과지표"],
          ["지표명", "단위", "산식", "2026년 목표", "2027년 목표"],
          ["이송률", "%", "이송 ÷ 출동 × 100", 0.85, 0.9],
        ],
      },
    },
    about: "scale",
    taken: "fractions",
    choices: ["fractions", "percents"],
    signs: ["1보다 큰 값이 없음"],
    told: ["scale-assumed", "지표!D3", "지표!E3"],
    answer: "percents",
    figure: "목표|이송률|2026",
    before: 85,
    after: 0.85,
  },
  {
    name: "a year that only a title names",
    sheets: {
      예산: { rows: [["세부사업", "예산액(천원)", "전년도예산액(천원)"], ...programs] },
      표지: { rows: [["2025년 업무계획"], ["홍보실"]] },
    },
    about: "plan-year",
    taken: "2025",
    choices: ["2025", "2026", "2024"],
    signs: ["시트 제목의 연도"],
    told: ["plan-year-assumed"],
    answer: "2026",
    figure: "detailProgram|구정홍보추진|2026",
    before: NaN,
    after: 179_000,
  },
  {
    name: "indicators that plan for another year than the budget",
    sheets: {
      예산: {
        rows: [["2025년도 예산 (단위: 천원)"], ["세부사업", "예산액", "전년도예산액"], ...programs],
      },
      지표: {
        rows: [
          ["2026년도 성과지표"],
          ["성과지표", "산식", "2026년 목표", "2027년 목표", "2028년 목표", "2029년 목표"],
          ["보도율", "보도 ÷ 배포 × 100", 70, 71, 72, 73],
        ],
      },
    },
    about: "plan-year",
    taken: "2025",
    choices: ["2026", "2025"],
    signs: ["예산표의 연도"],
    told: ["plan-years-disagree", "지표!A2:F2"],
    answer: "2026",
    figure: "목표|보도율|2026",
    before: 70,
    after: 70,
  },
  {
    name: "a plan of investments, a budget or a list of programs",
    sheets: {
      예산: {
        rows: [
          ["투자계획 (단위: 천원)"],
          ["세부사업", "사업기간", "2025년", "2026년"],
          ["제방 보수", "2025~2027", 100, 120],
        ],
      },
    },
    about: "kind",
    taken: "budget",
    choices: ["budget", "programs"],
    signs: ["사업과 나란한 연도"],
    told: ["table-kind-assumed", "예산!A2:D2"],
    answer: "programs",
    figure: "detailProgram|제방 보수|2026",
    before: 120_000,
    after: NaN,
  },
  {
    name: "two columns of this year's budget",
    sheets: {
      예산: {
        rows: [["2026년도 예산 (단위: 천원)"], ["세부사업", "예산액", "편성액"], ["구정홍보추진", 179, 225]],
      },
    },
    about: "amount",
    taken: "예산액",
    choices: ["예산액", "편성액"],
    signs: ["가장 분명한 이름"],
    told: ["column-repeated", "예산!B2", "예산!C2"],
    answer: "편성액",
    figure: "detailProgram|구정홍보추진|2026",
    before: 179_000,
    after: 225_000,
  },
  {
    name: "two columns of authorized staff",
    sheets: {
      조직: {
        rows: [
          ["부서명", "정원", "현원", "정원"],
          ["홍보실", 10, 9, 11],
          ["감사실", 5, 5, 6],
        ],
      },
    },
    about: "staff",
    taken: "정원",
    choices: ["정원", "정원#2"],
    signs: ["앞에 있는 열"],
    told: ["staff-column-repeated", "조직!B1", "조직!D1"],
    answer: "정원#2",
    figure: "정원|홍보실|total",
    before: 10,
    after: 11,
  },
  {
    name: "two columns of one year's targets",
    sheets: {
      지표: {
        rows: [
          ["2026년 성과지표"],
          ["지표명", "단위", "가중치", "'26목표", "'26 목표치"],
          ["참여 건수", "건", 100, 10, 11],
        ],
      },
    },
    about: "year-column",
    taken: "'26목표",
    choices: ["'26목표", "'26목표치"],
    signs: ["앞에 있는 열"],
    told: ["year-column-repeated", "지표!D2", "지표!E2"],
    answer: "'26목표치",
    figure: "목표|참여 건수|2026",
    before: 10,
    after: 11,
  },
  {
    name: "rows that add up in two ways",
    sheets: {
      예산: {
        rows: [
          ["2026년도 예산 (단위: 천원)"],
          ["사업명", "예산액"],
          ["구정홍보", 100],
          ["구보 발간", 60],
          ["홍보물 제작", 40],
          ["온라인 홍보", 40],
        ],
      },
    },
    about: "nesting",
    taken: "nested",
    choices: ["nested", "grouped", "list"],
    signs: ["합계가 맞음"],
    told: ["hierarchy-assumed", "예산!A3", "예산!A5"],
    answer: "list",
    figure: "policyProgram|구정홍보|2026",
    before: 100_000,
    after: NaN,
  },
  {
    name: "months of members, which rise",
    sheets: {
      실적: {
        rows: [
          ["2026년 실적"],
          ["측정항목", ...Array.from({ length: 12 }, (_, index) => `${index + 1}월`)],
          ["뉴스레터 구독자", ...Array.from({ length: 12 }, (_, index) => 100 + index)],
        ],
      },
    },
    about: "months",
    taken: "last",
    choices: ["last", "sum", "mean"],
    signs: ["이름"],
    told: ["year-of-months-assumed", "실적!A3"],
    answer: "mean",
    figure: "실적|뉴스레터 구독자|2026",
    before: 111,
    after: 105.5,
  },
];

test("a total tells which of two ways to add up is meant: nothing is asked", () => {
  const rows = (total: number): Row[] => [
    ["2026년도 예산 (단위: 천원)"],
    ["사업명", "예산액"],
    ["계", total],
    ["구정홍보", 100],
    ["구보 발간", 60],
    ["홍보물 제작", 40],
    ["온라인 홍보", 40],
  ];
  const inside = (total: number): Record<string, readonly string[]> => {
    const reading = readWorkbook(book({ 예산: { rows: rows(total) } }));
    expect(open(reading).filter(({ key }) => key.startsWith("nesting"))).toEqual([]);
    return Object.fromEntries(reading.parts.budget.map(({ name, path }) => [name, path]));
  };
  expect(inside(100)["온라인 홍보"]).toEqual(["구정홍보", "홍보물 제작"]);
  expect(inside(140)["온라인 홍보"]).toEqual([]);
  expect(inside(240)["구보 발간"]).toEqual([]);
});

test("what was only asked for is no rival of the budget, yet a person may say that it is meant", () => {
  const rows: Row[] = [
    ["2026년도 예산 (단위: 천원)"],
    ["세부사업", "요구액", "조정액", "예산액"],
    ["제방 보수", 30, -5, 25],
  ];
  const reading = readWorkbook(book({ 예산: { rows } }));
  expect(open(reading)).toEqual([]);
  const { key, choices } = reading.decided.find(({ kind }) => kind === "column-repeated")!;
  expect(choices.map(({ value }) => value)).toEqual(["예산액", "요구액", "조정액"]);
  const figure = (answers?: Answers): number | undefined =>
    figuresOf(readWorkbook(book({ 예산: { rows } }), answers)).get("detailProgram|제방보수|2026");
  expect(figure()).toBe(25_000);
  expect(figure({ chosen: { [key]: "요구액" } })).toBe(30_000);
});

describe.each(cases)("$name", (one) => {
  const read = (sheets: Case["sheets"], answers?: Answers): Reading => readWorkbook(book(sheets), answers);
  const question = (reading: Reading): Decided =>
    open(reading).find(({ key }) => key.split(":")[0] === one.about)!;
  const figure = (reading: Reading): number => figuresOf(reading).get(squeeze(one.figure)) ?? NaN;

  test("is read the likeliest way, asked with its signs, and told once", () => {
    const reading = read(one.sheets);
    const asked = question(reading);
    expect(asked).toMatchObject({ taken: one.taken, state: "open" });
    expect(asked.choices.map(({ value }) => value)).toEqual(one.choices);
    expect(asked.signs.map(({ ko }) => ko)).toEqual(one.signs);
    const told = reading.findings.filter(({ kind }) => kind === asked.kind);
    expect(told.map(({ kind, cells }) => [kind, ...cells])).toEqual([one.told]);
    for (const language of ["ko", "en"] as const)
      expect(printed(told[0]!, language).found).toContain(asked.signs[0]![language]);
    expect(figure(reading)).toEqual(one.before);
  });

  test("is read as answered, without a word, under the same key after rows were added and the sheet renamed", () => {
    const { key } = question(read(one.sheets));
    const changed = Object.fromEntries(
      Object.entries(one.sheets).map(([name, { rows }]) => [
        `${name} 사본`,
        { rows: [[], ...rows, ...(name === "예산" ? ([["구보 발간", 12, 10]] as Row[]) : [])] },
      ]),
    );
    for (const sheets of [one.sheets, changed]) {
      const reading = read(sheets, { chosen: { [key]: one.answer } });
      const answered = reading.decided.find((decided) => decided.key === key)!;
      expect(answered).toMatchObject({ taken: one.answer, state: "answered" });
      expect(reading.findings.map(({ kind }) => kind)).not.toContain(one.told[0]);
      expect(figure(reading)).toBe(one.after);
    }
  });
});

test("tables under one head have a question each", () => {
  const rows: Row[] = [
    ["세부사업", "2026년 예산액"],
    ["구정홍보추진", 179],
  ];
  const sheets = { 본청: { rows }, 사업소: { rows: [rows[0]!, ["온라인 홍보", 45]] } };
  const keys = open(readWorkbook(book(sheets))).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  const reading = readWorkbook(book(sheets), { chosen: { [keys[1]!]: "천원" } });
  expect(Object.fromEntries(figuresOf(reading))).toEqual({
    "detailProgram|구정홍보추진|2026": 179_000_000,
    "detailProgram|온라인홍보|2026": 45_000,
  });
});

test("an answer whose question is gone is told", () => {
  const rows: Row[] = [["2026년도 예산 (단위: 천원)"], ["세부사업", "예산액"], ["구정홍보추진", 179]];
  const { findings } = readWorkbook(book({ 예산: { rows } }), { chosen: { "unit:gone": "원" } });
  expect(findings).toHaveFinding("choice-unused");
});

test("what states its unit and year plainly is not asked", () => {
  const rows: Row[] = [["2026년도 예산 (단위: 천원)"], ["세부사업", "예산액", "전년도예산액"], ...programs];
  expect(open(readWorkbook(book({ 예산: { rows } })))).toEqual([]);
});

test.each([
  [
    "of the year that the table is of",
    [["2026년도 예산 (단위: 천원)"], ["세부사업", "예산액", "기정액"]],
    [],
  ],
  [
    "of the year that each row says",
    [["(단위: 천원)"], ["세부사업", "예산액", "기정액", "회계연도"]],
    [2026],
  ],
] as const)("기정액 is last year's budget, %s, or what this year's was: asked", (_name, heads, years) => {
  const sheets = book({
    예산: { rows: [...heads.map((row): Row => [...row]), ["구정홍보추진", 179, 225, ...years]] },
  });
  const amountsIn = (reading: Reading) =>
    reading.parts.budget.flatMap(({ amounts, more }) =>
      [...Object.values(amounts), ...more].map(({ year, kind, value }) => `${year} ${kind} ${value}`),
    );
  const reading = readWorkbook(sheets);
  expect(amountsIn(reading)).toEqual(["2025 budget 225000", "2026 budget 179000"]);
  const question = open(reading).find(({ kind }) => kind === "year-assumed")!;
  expect([question.taken, ...question.choices.map(({ value }) => value)]).toEqual([
    "2025",
    "2025",
    "2026",
    "2024",
  ]);
  const answered = readWorkbook(sheets, { chosen: { [question.key]: "2026" } });
  expect(amountsIn(answered)).toEqual(["2026 budget 179000", "2026 former 225000"]);
});
