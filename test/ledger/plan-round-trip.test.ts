/** A plan goes into the ledger and comes back: the sheet that is printed over the ledger's rows shows the same. */
import fc from "fast-check";
import { layoutPlan } from "../../src/layout";
import { parseLedger, printLedger, rowsOfPlan } from "../../src/ledger";
import { assemble } from "../../src/plan/assemble";
import type { PlanParts } from "../../src/plan/model";
import { defaultSettings } from "../../src/plan/settings";
import { anyParts } from "../support/any-parts";
import { printedSheet, sourceCells } from "../support/evaluate";
import { seedParts } from "../support/seed";
import { shownOver } from "./support";

const planOf = (parts: PlanParts) => assemble(parts).plan!;
const rowsOf = (parts: PlanParts) => rowsOfPlan(planOf(parts), { file: "홍보실.xlsx" });

function shownBy(parts: PlanParts) {
  const layout = layoutPlan(planOf(parts), defaultSettings);
  return { shown: [...printedSheet(layout, sourceCells(parts))], heights: layout.rows };
}

test("the press office's plan, printed over its ledger, shows every cell as before", () => {
  const before = shownBy(seedParts());
  expect(before.shown.length).toBeGreaterThan(150);
  expect(shownOver(rowsOf(seedParts()))).toEqual(before);
});

test("any plan, printed over its ledger as it comes back from a file, shows every cell as before", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(shownOver(parseLedger(printLedger(rowsOf(parts))))).toEqual(shownBy(parts));
    }),
    { numRuns: 25 },
  );
});

test("each figure says which cell it was read from, and each thing that is counted has one row of its name", () => {
  const rows = rowsOf(seedParts());
  expect(rows.filter(({ kind }) => kind === "이름").map(({ item }) => item)).toEqual([
    "전략목표",
    "정책사업목표",
    ...Array<string>(3).fill("성과지표"),
    ...Array<string[]>(3).fill(["단위사업", "세부사업"]).flat(),
  ]);
  expect(rows.find(({ item, year }) => item === "정책사업" && year === 2017)).toMatchObject({
    department: "홍보실",
    kind: "예산",
    value: 396185000,
    unit: "원",
    file: "홍보실.xlsx",
    sheet: "예산",
    cell: "C6",
    state: "자동",
    document: "2017년 성과계획서",
  });
});
