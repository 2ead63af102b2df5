/** Answers correct what was found, and still hold after rows were added above or inside the table. */
import { readWorkbook } from "./workbooks/frozen";
import type { Answers } from "../../src/reader/model";
import { figuresOf } from "./workbooks/figures";
import { book, type Row } from "./workbooks/grids";

const rows: Row[] = [
  ["사업명", "가나다", "나다라"],
  ["구정홍보추진", 179, 225],
  ["뉴미디어 활용", 45, 0],
];
const header = "사업명|가나다|나다라";
const read = (given: readonly Row[], answers: Answers) =>
  readWorkbook(book({ 메모: { rows: given } }), answers);

const meaning: Answers = {
  planYear: 2017,
  tables: [
    {
      sheet: "메모",
      header,
      unit: "백만원",
      kind: "budget",
      columns: [
        { header: "사업명", meaning: "detail" },
        { header: "가나다", meaning: "amount", year: 2017 },
        { header: "나다라", meaning: "amount", year: 2016 },
      ],
    },
  ],
  ranges: [{ sheet: "메모", address: "A1:C3", kind: "budget" }],
};

test("a table that is not understood is listed, with its range", () => {
  const { notUnderstood, parts } = read(rows, {});
  expect(parts.budget).toEqual([]);
  expect(notUnderstood[0]!.range).toMatchObject({ sheet: "메모", row: 0, column: 0, rows: 3, columns: 3 });
});

test("a range that the user points at is read as the user says", () => {
  expect(Object.fromEntries(figuresOf(read(rows, meaning)))).toEqual({
    "detailProgram|구정홍보추진|2017": 179_000_000,
    "detailProgram|구정홍보추진|2016": 225_000_000,
    "detailProgram|뉴미디어활용|2017": 45_000_000,
    "detailProgram|뉴미디어활용|2016": 0,
  });
});

const known: Row[] = [["2017년도 예산"], ["세부사업", "예산액", "전년도예산액"], ["구정홍보추진", 179, 225]];

test("a unit that the user states is taken, without a finding, also after rows were added", () => {
  const tables = [{ sheet: "메모", header: "세부사업|예산액|전년도예산액", unit: "백만원" as const }];
  const before = read(known, { tables });
  const after = read([[], [], ...known, ["뉴미디어 활용", 45, 0]], { tables });
  for (const reading of [before, after]) {
    expect(figuresOf(reading).get("detailProgram|구정홍보추진|2017")).toBe(179_000_000);
    expect(reading.findings).not.toHaveFinding("unit-assumed");
  }
});

test("without the answer the unit is assumed, and told with its ground", () => {
  expect(read(known, {}).findings).toHaveFinding("unit-assumed", ["메모!A2:C2"]);
});

test("an excluded table gives no line", () => {
  expect(
    read(known, { tables: [{ sheet: "메모", header: "세부사업|예산액|전년도예산액", exclude: true }] }).parts
      .budget,
  ).toEqual([]);
});

test("an answer about a head that is gone is told", () => {
  expect(read(known, { tables: [{ sheet: "메모", header: "없는 표", unit: "원" }] }).findings).toHaveFinding(
    "answer-unused",
  );
});

test.each([
  ["decrease", -179_000],
  ["increase", 179_000],
] as const)("▲ is read as the user says: %s", (sign, won) => {
  const marked: Row[] = [["2017년도 예산 (단위: 천원)"], ["세부사업", "예산액"], ["구정홍보추진", "▲179"]];
  expect(figuresOf(read(marked, { chosen: { sign } })).get("detailProgram|구정홍보추진|2017")).toBe(won);
  expect(read(marked, {}).findings).toHaveFinding("sign-ambiguous", ["메모!B3"]);
});

test("the plan year that the user states goes before what the sheets say", () => {
  expect(read(known, { planYear: 2018 }).parts.fiscalYear).toBe(2018);
});

test("a column without a head is listed, and read as the user says, wherever the table stands", () => {
  const rows: Row[] = [
    ["2017년도 예산 (단위: 천원)"],
    ["세부사업", "예산액", null, "비고"],
    ["구정홍보추진", 179, 225, "신규"],
  ];
  const before = read(rows, {});
  const [table] = before.tables;
  expect(table!.columns[2]).toEqual({ column: 2, header: "", meaning: "unknown" });
  const columns = [{ header: "#3", meaning: "amount", year: 2016, kind: "settlement" as const }];
  const answers: Answers = { tables: [{ sheet: "메모", header: table!.key!, columns }] };
  for (const moved of [rows, [[], ...rows]]) {
    const reading = read(moved, answers);
    const line = reading.parts.budget.find(({ name }) => name === "구정홍보추진")!;
    expect([line.amounts[2016], ...line.more].find((one) => one?.kind === "settlement")?.value).toBe(225_000);
    expect(reading.tables[0]!.columns[2]).toMatchObject({
      meaning: "amount",
      year: 2016,
      kind: "settlement",
    });
    expect(reading.findings).not.toHaveFinding("answer-unused");
  }
});

test("a column that is not to be used is not read, and nobody is asked for its meaning", () => {
  const rows: Row[] = [
    ["2017년도 예산 (단위: 천원)"],
    ["세부사업", "예산액", "가나다"],
    ["구정홍보추진", 179, 5],
  ];
  expect(read(rows, {}).findings).toHaveFinding("column-not-understood", ["메모!C2"]);
  const columns = [{ header: "가나다", meaning: "ignored" }];
  const { findings, tables } = read(rows, {
    tables: [{ sheet: "메모", header: "세부사업|예산액|가나다", columns }],
  });
  expect(findings).not.toHaveFinding("column-not-understood");
  expect(tables[0]!.columns[2]!.meaning).toBe("note");
});
