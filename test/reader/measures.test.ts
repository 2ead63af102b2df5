/** Values that stand in their cell with words: the number is read and told, or the cell is told to hold none. */
import { readWorkbook } from "./workbooks/frozen";
import { figureFormula } from "../../src/layout/figures";
import { unfinishedYear } from "../../src/text/unfinished-year";
import { book } from "./workbooks/grids";

const target = (cell: string, unit: string) => {
  const { parts, findings } = readWorkbook(
    book({
      성과지표: {
        rows: [
          ["2028년도 성과지표"],
          ["성과지표명", "단위", "가중치", "2027실적", "2028목표"],
          ["독서 모임", unit, 100, cell, cell],
        ],
      },
    }),
  );
  const [indicator] = parts.indicators;
  const kinds = new Set(findings.map(({ kind }) => kind).filter((kind) => kind !== "plan-year-assumed"));
  return { target: indicator!.targets[2028], result: indicator!.results[2027], kinds: [...kinds] };
};

test.each([
  ["41회", "회", 41],
  ["1,050 권", "권", 1050],
  ["12 이하", "일", 12],
  ["12일 이내", "일", 12],
  ["≥ 63.5", "점", 63.5],
  ["<=7", "건", 7],
  ["3,300*", "명", 3300],
  ["3,300①", "명", 3300],
  ["55(개)", "개", 55],
  ["90% 이상", "%", 90],
])("%s of %s is the number, told, and the plan's own number", (cell, unit, value) => {
  const read = target(cell, unit);
  expect(read.target!.value).toBe(value);
  expect(read.result!.partial).toBeUndefined();
  expect(read.kinds).toContain("measure-in-words");
  expect(figureFormula(read.target)).toEqual({ kind: "number", value });
});

test.each([
  ["640(9월말)", "명", 640],
  ["640명(9월말 현재)", "명", 640],
  ["640(2027.9월)", "명", 640],
  ["88.4%(잠정)", "%", 88.4],
  ["31(3분기)", "회", 31],
])("%s is the result of a year that is not over", (cell, unit, value) => {
  const read = target(cell, unit);
  expect(read.result).toMatchObject({ value, partial: true });
  expect(read.kinds).toContain("measure-in-words");
});

test.each(["미실시", "집계 중", "12월 예정", "…", "700(추정)", "700(예상)"])(
  "%s is no measured value",
  (cell) => {
    const read = target(cell, "명");
    expect([read.target, read.result]).toEqual([undefined, undefined]);
    expect(read.kinds).toEqual(["no-measure"]);
  },
);

test.each([
  ["전년 대비 5% 증가", "%"],
  ["10~12", "일"],
  ["3/4", "건"],
  ["1,200명", "천명"],
  ["20명 30회", "명"],
  ["700(본청)", "명"],
  ["5(+2)", "건"],
])("%s of %s is not guessed", (cell, unit) => {
  const read = target(cell, unit);
  expect([read.target, read.result]).toEqual([undefined, undefined]);
  expect(read.kinds).toEqual(["amount-is-text"]);
});

test.each([
  ["1 200", 1200],
  ["12 345 678", 12345678],
])("%s is one number with its thousands set apart, told", (cell, value) => {
  const read = target(cell, "명");
  expect(read.target!.value).toBe(value);
  expect(read.kinds).toEqual(["blank-in-number"]);
  expect(figureFormula(read.target)).toEqual({ kind: "number", value });
});

test.each(["8 0", "14 00", "120 130", "1\n200"])("%s may be two numbers and is not guessed", (cell) => {
  expect(target(cell, "명").kinds).toEqual(["amount-is-text"]);
});

test("quantities are read like indicators", () => {
  const { parts, findings } = readWorkbook(
    book({
      측정값: {
        rows: [
          ["연도", "독서 모임(회)", "회원 수(명)"],
          ["2026년", "41회", 500],
          ["2027년", "44(9월말)", "미실시"],
        ],
      },
    }),
  );
  const [clubs, members] = parts.quantities;
  expect(clubs!.values).toMatchObject({ 2026: { value: 41 }, 2027: { value: 44, partial: true } });
  expect(members!.values[2027]).toBeUndefined();
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each([
  ["※ 2026년 실적은 9월말 현재", 2026],
  ["※ '26년은 9.30. 기준", 2026],
  ["* 2026년 실적: 3/4분기까지 누계", 2026],
  ["(2026년 실적은 10월말 기준임)", 2026],
  ["※ 2026년 실적은 잠정치", 2026],
  ["※ 2026년 실적은 12월말 기준", undefined],
  ["※ 2026년 9월 신설된 지표", undefined],
  ["2026년 9월말 현재 감량률", undefined],
  ["성과지표 추진실적 (2026. 9월말 현재)", 2026],
  ["2027년도 성과지표 실적(2026년 9월말 기준)", 2026],
  ["정원 현황(2026. 9월 30일)", undefined],
  ["기준일: 2026. 9. 30.", 2026],
  ["2026. 9. 30. 현재", 2026],
  ["※ 2026. 9. 30. 기준", 2026],
  ["기준일: 2026. 12. 31.", undefined],
  ["2026. 1. 1. 현재", undefined],
  ["2026. 9. 30.", undefined],
])("the note %s says that a year is not over", (note, year) => {
  expect(unfinishedYear(note)).toBe(year);
});

test("a note below or above the tables makes that year's results and quantities partial, not its targets", () => {
  const results = ["2026년 성과지표"];
  const indicators = [
    ["성과지표명", "단위", "'25실적", "'26실적", "'26목표"],
    ["독서 모임", "회", 10, 8, 12],
  ];
  const quantities = [[], ["연도", "대출권수(권)"], ["2025년", 100], ["2026년", 80]];
  const note = ["※ 2026년 실적은 9월말 현재"];
  for (const rows of [
    [results, ...indicators, ...quantities, note],
    [note, results, ...indicators, ...quantities],
  ]) {
    const { parts } = readWorkbook(book({ 성과: { rows } }));
    const [indicator] = parts.indicators;
    const { values } = parts.quantities[0]!;
    const partial = [indicator!.results[2026], values[2026]].map((one) => one!.partial);
    const whole = [indicator!.results[2025], indicator!.targets[2026], values[2025]].map(
      (one) => one!.partial,
    );
    expect([partial, whole]).toEqual([
      [true, true],
      [undefined, undefined, undefined],
    ]);
  }
});

test.each([
  ["(49.6)", "%", 49.6],
  ["( 81.7 )", "점", 81.7],
  ["(1,204)", "건", 1204],
  ["[93.2%]", "%", 93.2],
])("%s of %s is a value that is not final, never below zero, and told", (cell, unit, value) => {
  const read = target(cell, unit);
  expect(read.result).toMatchObject({ value, partial: true });
  expect(read.kinds).toContain("measure-in-brackets");
});

test.each(["△3.2", "-3.2", "(△3.2)"])("%s is below zero", (cell) => {
  expect(target(cell, "%").result!.value).toBe(-3.2);
});

test.each(["null", "NULL", " NaN ", "(null)", "-", "N/A", "신규", "\u00a0"])(
  "%j is no value, and nothing to tell",
  (cell) => {
    const read = target(cell, "건");
    expect([read.target, read.result]).toEqual([undefined, undefined]);
  },
);
