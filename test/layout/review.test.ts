import { finding, type Finding } from "../../src/messages/finding";
import { layoutReview, reviewSheetName } from "../../src/layout/review";
import { assemble } from "../../src/plan/assemble";
import { criteriaOf, runChecks, withReasons } from "../../src/plan/checks";
import { defaultSettings } from "../../src/plan/settings";
import { printExpression } from "../../src/sheet/expression";
import type { LayoutCell, SheetLayout } from "../../src/sheet/layout";
import { seedParts } from "../support/seed";

const about = { fiscalYear: 2017, department: "홍보실" };

function seedFindings(): Finding[] {
  const parts = seedParts();
  return runChecks({ parts, plan: assemble(parts).plan! });
}

/** What the sheet shows, row by row; formulas as they are spelled. */
function shown({ cells }: SheetLayout): string[][] {
  const rows = new Map<number, string[]>();
  for (const { row, content } of cells) {
    if (content === undefined) continue;
    rows.set(row, [...(rows.get(row) ?? []), spell(content)]);
  }
  return [...rows.values()];
}

const spell = (content: NonNullable<LayoutCell["content"]>): string =>
  typeof content === "object" ? `=${printExpression(content, () => "")}` : String(content);

test("the sheet has its title, the department, the counts, a header and a row for each finding", () => {
  const findings = seedFindings();
  const [title, line, header, first, ...rest] = shown(layoutReview(findings, about));
  expect(reviewSheetName).toBe("점검표");
  expect(title).toEqual(["2017년도 성과계획서 점검표"]);
  expect(line![0]).toBe("작성 부서: 홍보실");
  expect(line![1]).toMatch(/^오류 0건, 경고 10건, 참고 \d+건$/);
  expect(header).toEqual(["연번", "구분", "위치", "확인한 내용", "기준", "조치 방법", "이유"]);
  expect(first!.slice(0, 3)).toEqual([
    "1",
    "경고",
    `=HYPERLINK("#'예산'!D6","예산!D6, 예산!D7, 예산!D9 외 1곳")`,
  ]);
  expect(first![3]).toMatch(/394,710천원.*170백만원/);
  expect(rest).toHaveLength(findings.length - 1);
});

test("a recorded reason stands in the last column", () => {
  const findings = withReasons(seedFindings(), { "change-rate-large:인력운영비": "정원 이관" });
  const row = shown(layoutReview(findings, about)).find((cells) => cells.includes("정원 이관"));
  expect(row).toHaveLength(7);
  expect(row![6]).toBe("정원 이관");
});

test("warnings that are explained follow those that are open, and are counted for themselves", () => {
  const findings = withReasons(seedFindings(), { "change-rate-large:인력운영비": "정원 이관" });
  const rows = shown(layoutReview(findings, about));
  expect(rows[1]![1]).toMatch(/^오류 0건, 경고 9건, 이유를 적은 경고 1건, 참고 \d+건$/);
  const kinds = rows.slice(3).map((cells) => cells[1]);
  expect(kinds.slice(0, 11)).toEqual([...Array<string>(9).fill("경고"), "경고\n(이유 있음)", "참고"]);
});

test("the thresholds by which was checked stand below the list", () => {
  const sheet = layoutReview([], { ...about, criteria: criteriaOf(defaultSettings.checks) });
  expect(shown(sheet).at(-1)![0]).toBe(
    "※ 점검 기준: 예산 증감률 ±30%, 목표의 전년 대비 변동 50%, 달성률 50~150%, 같은 목표 4년, 정책사업목표별 성과지표 1~5개",
  );
});

test.each([
  ["예산!B6", `=HYPERLINK("#'예산'!B6","예산!B6")`],
  ["'2017 예산'!B6:C9", `=HYPERLINK("#'2017 예산'!B6:C9","'2017 예산'!B6:C9")`],
  ["'국''장'!A1", `=HYPERLINK("#'국''장'!A1","'국''장'!A1")`],
])("the place %s is a link that every program follows", (cell, formula) => {
  const rows = shown(layoutReview([finding("no-budget", {}, { cells: [cell] })], about));
  expect(rows[3]![2]).toBe(formula);
});

test("a finding about no cell names the workbook, without a link", () => {
  expect(shown(layoutReview([finding("no-budget", {})], about))[3]![2]).toBe("통합 문서");
});

test("no text inside a formula is longer than Excel takes", () => {
  const cells = Array.from({ length: 5 }, (_, index) => `'${"가".repeat(31)} 예산'!B${index + 1}`);
  const many = Array.from({ length: 40 }, () => cells).flat();
  for (const { content } of layoutReview([finding("no-budget", {}, { cells: many })], about).cells) {
    if (typeof content !== "object" || content.kind !== "excel") continue;
    for (const argument of content.args) {
      expect(argument.kind === "text" ? argument.value.length : 0).toBeLessThanOrEqual(255);
    }
  }
});

test("without findings the sheet says so", () => {
  expect(shown(layoutReview([], about))[3]).toEqual(["점검 결과 지적할 사항이 없습니다."]);
});

test("the sheet prints on A4 landscape with its header on every page, all rows inside the print area", () => {
  const { page, rows, columns, cells } = layoutReview(seedFindings(), about);
  expect(page.orientation).toBe("landscape");
  expect(page.printArea).toEqual({ row: 0, column: 0, rows: rows.length, columns: columns.length });
  const header = cells.find(({ content }) => content === "연번")!;
  expect(page.titleRows).toEqual({ row: header.row, rows: 1 });
});

test("the English sheet has no Korean but names of the data", () => {
  const [title, , header] = shown(layoutReview(seedFindings(), { ...about, language: "en" }));
  expect([...title!, ...header!].join(" ")).not.toMatch(/[가-힣]/);
});
