/** The sample workbook is read completely: every figure and text of the plan that is not computed, with its cell. */
import path from "node:path";
import { readWorkbook } from "./workbooks/frozen";
import { readingJson } from "../../src/workbench/cli/reading-json";
import type { Reading } from "../../src/reader/model";
import { loadWorkbook } from "../support/xlsx";

let reading: Reading;
let json: ReturnType<typeof readingJson>;
beforeAll(async () => {
  reading = readWorkbook(await loadWorkbook(path.join(__dirname, "../../assets/sample.xlsx")));
  json = readingJson(reading);
});

test("the plan year and the department come from the sheets", () => {
  expect(json).toMatchObject({ fiscalYear: 2017, department: "홍보실" });
});

test("each budget line has its level and its amounts in won", () => {
  const lines = json.budget.map(({ name, level, amounts }) => [
    name,
    level,
    amounts[2017]?.won,
    amounts[2016]?.won,
  ]);
  expect(lines).toEqual([
    ["계", "total", 470_050_000, 619_206_000],
    ["정책사업", "policy", 396_185_000, 394_710_000],
    ["열린행정 구현으로 참여자치 실현", "policyProgram", 396_185_000, 394_710_000],
    ["구정홍보 활동 강화", "unitProgram", 179_000_000, 225_000_000],
    ["구정홍보추진", "detailProgram", 179_000_000, 225_000_000],
    ["뉴미디어를 활용한 주민소통 강화", "unitProgram", 45_185_000, 0],
    ["뉴미디어 활용", "detailProgram", 45_185_000, 0],
    ["열린 으뜸서구소식지 발행", "unitProgram", 172_000_000, 0],
    ["구정소식지 발행", "detailProgram", 172_000_000, 0],
    ["행정운영경비", "administration", 73_865_000, 224_496_000],
    ["인력운영비", "personnel", 30_695_000, 154_346_000],
    ["기본경비", "basic", 43_170_000, 70_150_000],
    ["재무활동", "financial", 0, 0],
  ]);
});

test("the settlement of 2015 is told from the budgets, with its cell", () => {
  expect(json.budget[4]!.amounts[2015]).toEqual({ won: 195_000_000, cell: "예산!D8", kind: "settlement" });
});

test("indicators keep their formula's line breaks, their weight as a fraction and their targets' cells", () => {
  expect(json.indicators.map(({ name, unit, type, weight }) => [name, unit, type, weight])).toEqual([
    ["언론매체보도율", "건", "핵심", 0.5],
    ["SNS운영실적", "건", "핵심", 0.3],
    ["기획홍보실적", "건", "일반", 0.2],
  ]);
  expect(json.indicators[0]).toMatchObject({
    goal: "열린행정 구현으로 참여자치 실현",
    targets: { 2015: { value: 2128, cell: "성과지표!E5" }, 2019: { value: 1926, cell: "성과지표!I5" } },
    results: {},
    formula: "(자료제공건수\n× 0.2) + (보도\n건수 × 0.3) + (\n특별기사(기고,\n인터뷰 등) × 0.\n5)",
  });
});

test("blank years of a quantity are pending, not zero", () => {
  const press = reading.parts.quantities[0]!;
  expect(press.values).toEqual({ 2015: expect.objectContaining({ value: 1840 }) });
  expect(Object.keys(press.pending)).toEqual(["2016", "2017"]);
});

test("the outline and the goal's contents keep their bullets", () => {
  const { outline, goals } = reading.parts;
  expect(outline.title?.text).toBe("제2장 전략목표별 성과계획 추진계획");
  expect(outline.directions.map((line) => line.text)).toHaveLength(3);
  expect(goals).toHaveLength(1);
  expect(goals[0]!.policyProgram).toBe("열린행정 구현으로 참여자치 실현");
  expect(goals[0]!.contents.map((line) => line.level)).toEqual([1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 2, 2]);
});

test("staff are read by grade and the row 계 is no entry", () => {
  expect(json.staffing).toEqual([
    {
      department: "홍보실",
      authorized: { total: 10, grade4AndAbove: 0, grade5: 1, grade6AndBelow: 9 },
      current: 10,
      positions: "언론홍보담당, 뉴미디어담당, 구보편집담당",
      cells: "조직인력!A6:G6",
    },
  ]);
});

test("nothing is left over, and the only finding is the seed's own contradiction", () => {
  expect(json.notUnderstood).toEqual([]);
  expect(json.findings.map(({ kind, cells }) => [kind, cells[0]])).toEqual([
    ["rows-differ-from-total", "예산!C6"],
  ]);
});
