/** The plan's first line: as the sheets have it, or made of year and department, and told as assumed. */
import { layoutPlan, layoutPlans } from "../../src/layout";
import type { Plan } from "../../src/plan/plan";
import { assemble } from "../../src/plan/assemble";
import { defaultSettings } from "../../src/plan/settings";
import type { SheetLayout } from "../../src/sheet/layout";
import { seedParts } from "../support/seed";

const parts = seedParts();
const untitled = { ...parts, outline: { ...parts.outline, title: undefined } };
const titleOf = ({ cells }: SheetLayout): unknown => cells.find(({ id }) => id === "제목")!.content;

test("a title that a sheet has is printed, and nothing is told of it", () => {
  const { plan, findings } = assemble(parts);
  expect(titleOf(layoutPlan(plan!, defaultSettings))).toBe("제2장 전략목표별 성과계획 추진계획");
  expect(findings).not.toHaveFinding("title-assumed");
});

test("without one it is made of year and department, and told as assumed", () => {
  const { plan, findings } = assemble(untitled);
  expect(titleOf(layoutPlan(plan!, defaultSettings))).toBe("2017년도 홍보실 성과계획서");
  expect(findings).toHaveFinding("title-assumed");
  expect(findings).not.toHaveFinding("parts-missing");
});

test("without a department it is made of the year alone", () => {
  const plan: Plan = { ...assemble(untitled).plan!, department: "" };
  expect(titleOf(layoutPlan(plan, defaultSettings))).toBe("2017년도 성과계획서");
});

test("an office's sheet of several departments is titled by the office, not by its first department", () => {
  const plan: Plan = { ...assemble(untitled).plan!, office: { text: "기획조정실" } };
  const other: Plan = { ...plan, department: "예산담당관" };
  expect(titleOf(layoutPlans([plan, other], defaultSettings))).toBe("2017년도 기획조정실 성과계획서");
});
