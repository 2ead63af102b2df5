/**
 * Where two readings are near each other one is taken, told once and asked; an answer settles it, also after rows were
 * added or the sheet was renamed.
 */
import { describe as printed } from "../../src/messages/finding";
import type { Answers } from "../../src/reader/answers";
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
    choices: ["2025", "2026"],
    signs: ["예산표의 연도"],
    told: ["plan-years-disagree", "지표!A2:F2"],
    answer: "2026",
    figure: "목표|보도율|2026",
    before: 70,
    after: 70,
  },
];

describe.each(cases)("$name", (one) => {
  const read = (sheets: Case["sheets"], answers?: Answers): Reading => readWorkbook(book(sheets), answers);
  const question = (reading: Reading): Decided =>
    open(reading).find(({ key }) => key.split(":")[0] === one.about)!;
  const figure = (reading: Reading): number => figuresOf(reading).get(one.figure) ?? NaN;

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

test("what states its unit and year plainly is not asked", () => {
  const rows: Row[] = [["2026년도 예산 (단위: 천원)"], ["세부사업", "예산액", "전년도예산액"], ...programs];
  expect(open(readWorkbook(book({ 예산: { rows } })))).toEqual([]);
});
