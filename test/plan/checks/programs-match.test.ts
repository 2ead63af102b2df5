import type { PlanParts } from "../../../src/plan/model";
import { at, line, unitProgram } from "../../support/parts";
import { testCheck } from "./review";

const renamed = (parts: PlanParts, from: string, to: string): PlanParts => ({
  ...parts,
  unitPrograms: parts.unitPrograms.map((unit) => ({
    ...unit,
    name: unit.name === from ? to : unit.name,
    details: unit.details.map((detail) => ({ ...detail, name: detail.name === from ? to : detail.name })),
  })),
});

testCheck("program-without-budget", {
  faults: {
    "a unit program of the overview that the budget lacks": {
      parts: (clean) => ({
        ...clean,
        unitPrograms: [...clean.unitPrograms, unitProgram("작은도서관 지원", { cell: at("사업개요!A22") })],
      }),
      cells: ["사업개요!A22"],
      severity: "error",
      says: /단위사업 ‘작은도서관 지원’의 예산액을/,
    },
  },
  nearly: { "a name with other blanks": (clean) => renamed(clean, "독서대전", "독서 대전") },
});

testCheck("program-without-overview", {
  faults: {
    "a detail program of the budget that the overview calls by another name": {
      parts: (clean) => renamed(clean, "독서대전", "책 축제"),
      cells: ["예산!A11"],
      severity: "warning",
      says: /예산표의 세부사업 ‘독서대전’/,
    },
  },
  nearly: {
    "a name with other blanks": (clean) => renamed(clean, "독서대전", "독서 대전"),
    "a workbook without any overview": (clean) => ({ ...clean, unitPrograms: [] }),
    "기본경비 as a program of its own under 행정운영경비": (clean) => ({
      ...clean,
      budget: [
        ...clean.budget,
        line(
          "detailProgram",
          "기본경비(도서관)",
          40,
          { 2017: 10 },
          { path: ["행정운영경비(도서관)", "기본경비"] },
        ),
      ],
    }),
    "a line of another department": (clean) => ({
      ...clean,
      budget: [
        ...clean.budget,
        line("detailProgram", "도로 보수", 30, { 2017: 5000 }, { department: "건설과" }),
      ],
    }),
  },
});
