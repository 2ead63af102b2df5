import type { Finding } from "../../src/messages/finding";
import { layoutPlan } from "../../src/layout";
import { marks } from "../../src/layout/marks";
import { assemble } from "../../src/plan/assemble";
import { runChecks, withReasons } from "../../src/plan/checks";
import { defaultSettings } from "../../src/plan/settings";
import { seedParts } from "../support/seed";

const parts = seedParts();
const plan = assemble(parts).plan!;
const layout = layoutPlan(plan, defaultSettings);
const findings = runChecks({ parts, plan });
const marked = (kind: string, given: readonly Finding[] = findings) =>
  marks(
    given.filter((found) => found.kind === kind),
    plan,
    layout,
  ).map(({ id }) => id);

test("a sum's finding marks the cells that print its amounts, not the totals over them", () => {
  expect(marked("policy-not-sum-of-units")).toEqual([
    "예산현황/정책사업/전년도예산액",
    "예산사업 내역/구정홍보 활동 강화/전년도예산",
    "예산사업 내역/뉴미디어를 활용한 주민소통 강화/전년도예산",
    "예산사업 내역/열린 으뜸서구소식지 발행/전년도예산",
  ]);
});

test("a rate's finding marks the rate", () => {
  expect(marked("change-rate-large")).toEqual(
    ["인력운영비", "기본경비"].map((row) => `예산현황/${row}/증감률`),
  );
});

test("findings on shares and on printed sums mark the computed cells", () => {
  expect(marked("shown-share-off")).toContain("예산현황/인력운영비/구성비");
  expect(marked("shown-share-off")).toContain("예산현황/인력운영비/전년도구성비");
  expect(marked("shown-sum-off")).toEqual(["예산현황/계/비교증감"]);
});

test("an indicator's finding marks its name, its formula or its target", () => {
  expect(marked("rate-in-count")).toEqual(["성과지표/언론매체보도율"]);
  expect(marked("unlike-quantities").concat(marked("unlike-units"))).toEqual([
    "성과지표/SNS운영실적/측정산식",
  ]);
  expect(marked("target-falls")).toContain("성과지표/언론매체보도율/'16/목표");
});

test("a cell with several findings has one mark with all of their texts, the gravest first in rank", () => {
  const all = marks(findings, plan, layout);
  const rate = all.find(({ id }) => id === "예산현황/인력운영비/증감률")!;
  expect(rate.severity).toBe("warning");
  expect(rate.findings.map(({ kind }) => kind)).toEqual(["change-rate-large", "shown-rate-off"]);
  expect(rate.comment).toMatch(
    /^\[경고\] ‘인력운영비’ 예산이 .*\n\n\[참고\] 인쇄된 금액으로 나눈 값과 다른 증감률이/s,
  );
  const positions = all.map(({ row, column }) => row * 1000 + column);
  expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
});

test("a mark stands at its cell's position on the sheet", () => {
  for (const { id, row, column } of marks(findings, plan, layout)) {
    expect(layout.cells.find((cell) => cell.id === id)).toMatchObject({ row, column });
  }
});

test("every finding of the seed marks some cell of the plan", () => {
  for (const found of findings) expect(marks([found], plan, layout)).not.toEqual([]);
});

test("a reason stands in the comment; a finding about nothing printed marks nothing", () => {
  const reasoned = withReasons(findings, { "change-rate-large:인력운영비": "정원 이관" });
  const [mark] = marks(
    reasoned.filter((found) => found.reason),
    plan,
    layout,
  );
  expect(mark!.comment).toMatch(/이유: 정원 이관$/);
  expect(marks([{ ...findings[0]!, cells: ["메모!A1"] }], plan, layout)).toEqual([]);
});
