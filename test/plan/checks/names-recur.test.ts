import type { PlanParts } from "../../../src/plan/model";
import { testCheck } from "./review";

const detailNamed = (name: string) => (clean: PlanParts) => ({
  ...clean,
  unitPrograms: clean.unitPrograms.map((unit) => ({
    ...unit,
    details: unit.details.map((detail) => (detail.name === "독서대전" ? { ...detail, name } : detail)),
  })),
});
const unitNamed = (name: string) => (clean: PlanParts) => ({
  ...clean,
  unitPrograms: clean.unitPrograms.map((unit) => (unit.name === "독서문화 진흥" ? { ...unit, name } : unit)),
});
const budgetOf = (department: string) => (clean: PlanParts) => ({
  ...clean,
  budget: clean.budget.map((line) => ({ ...line, department })),
});

testCheck("name-spelled-differently", {
  faults: {
    "a detail program with a blank more": {
      parts: detailNamed("독서 대전"),
      cells: ["예산!A11", "사업개요!B19"],
      severity: "warning",
      says: /같은 세부사업을 서로 다르게 적었습니다: ‘독서대전’ \/ ‘독서 대전’/,
    },
    "a unit program with a letter mistyped": {
      parts: unitNamed("독서문화 진훙"),
      cells: ["예산!A10", "사업개요!A12"],
      severity: "warning",
      says: /‘독서문화 진흥’ \/ ‘독서문화 진훙’/,
    },
    "a department with a sign more": {
      parts: budgetOf("도서관·과"),
      cells: ["기본방향!B3", "예산!A5"],
      severity: "warning",
      says: /같은 부서를/,
    },
    "a goal that the indicators spell otherwise": {
      parts: (clean) => ({
        ...clean,
        indicators: clean.indicators.map((one) => ({ ...one, goal: "책읽는 도시 조성" })),
      }),
      cells: ["기본방향!A9", "성과지표!A4"],
      severity: "warning",
      says: /같은 정책사업목표를/,
    },
  },
  nearly: {
    "a short name that differs by one letter": detailNamed("독서대회"),
    "names that differ in a digit": (clean) =>
      unitNamed("독서문화 진흥 2")({
        ...clean,
        budget: clean.budget.map((line) =>
          line.name === "독서문화 진흥" ? { ...line, name: "독서문화 진흥 1" } : line,
        ),
      }),
    "names that differ by more than a letter": unitNamed("독서문화 지원"),
  },
});
