/** Formulas that fill cells beside their own go on doing so, and where only their values stay, all of them do. */
import { moveCells, type Sheet } from "../../src/workbench/workbook/model";
import { printArea } from "../../src/sheet/address";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const planOf = (addin: Desk): Sheet => addin.book.sheet("성과계획서")!;
const label = "인 력 운 영 비";
const rowOf = (addin: Desk): number =>
  [...planOf(addin).cells()].find(([, , { value }]) => value === label)![0];

interface Told {
  readonly findings: readonly { kind: string; data: Record<string, unknown> }[];
}

async function built(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

/** What three cells below one another show. */
const shownIn = (sheet: Sheet, row: number, column: number): unknown[] =>
  [0, 1, 2].map((at) => sheet.value(row + at, column));

test("beside the plan one that is kept fills its cells on the next plan, and is told as one", async () => {
  const addin = await built();
  const [row, column] = [rowOf(addin), planOf(addin).usedArea(true)!.columns + 1];
  await addin.edit(() => planOf(addin).setFormula(row, column, "=SEQUENCE(3)"));
  const { findings } = await addin.run<Told>("buildPlanSheet");
  expect(shownIn(planOf(addin), row, column)).toEqual([1, 2, 3]);
  expect(planOf(addin).cell(row, column).formula).toBe("=SEQUENCE(3)");
  expect(findings.filter(({ kind }) => kind === "edited-cell-kept").map(({ data }) => data["now"])).toEqual([
    "=SEQUENCE(3)",
  ]);
});

test("shared as values, one over calls leaves all that it showed, and comes back whole", async () => {
  const addin = await built();
  const memo = (): Sheet => addin.book.sheet("메모")!;
  await addin.edit((book) =>
    book.addSheet("메모").setFormula(0, 0, "=예산!B5:B7*PLAN.SHARE(예산!B5,예산!B4)"),
  );
  const before = shownIn(memo(), 0, 0);
  expect(before.every((one) => typeof one === "number")).toBe(true);
  await addin.run("shareWithFinance", { valuesOnly: true });
  expect(shownIn(memo(), 0, 0)).toEqual(before);
  expect([...memo().cells()].filter(([, , { formula }]) => formula !== undefined)).toEqual([]);
  await addin.run("reconnect");
  expect(shownIn(memo(), 0, 0)).toEqual(before);
  expect([...memo().cells()].filter(([, , { formula }]) => formula !== undefined)).toHaveLength(1);
});

test("one over figures that the plan has no more leaves all its values when the former plan is deleted", async () => {
  const addin = await built();
  const memo = (): Sheet => addin.book.sheet("메모")!;
  const [row, column] = [...planOf(addin).cells()].find(([, , { value }]) => value === 2128)!;
  const figures = `성과계획서!${printArea({ row, column: column - 1, rows: 1, columns: 2 })}`;
  const shown = (): unknown[] => [0, 1].map((at) => memo().value(0, at));
  await addin.edit((book) => book.addSheet("메모").setFormula(0, 0, `=${figures}`));
  const before = shown();
  await addin.edit((book) => {
    for (const sheet of book.sheets)
      for (const [at, across, { value, formula }] of [...sheet.cells()])
        if (typeof value === "string" && formula === undefined && sheet !== planOf(addin))
          sheet.setValue(at, across, value.replace("언론매체보도율", "보도자료 반영률"));
  });
  await addin.run("buildPlanSheet");
  const { findings } = await addin.run<Told>("buildPlanSheet");
  expect(findings.map(({ kind }) => kind)).toContain("formula-became-value");
  expect(before).toContain(2128);
  expect(shown()).toEqual(before);
});

test("a figure cut from the plan onto another sheet stands on the next plan, and the cut one where it was put", async () => {
  const addin = await built();
  const row = rowOf(addin);
  const figure = planOf(addin).value(row, 3);
  await addin.edit((book) => {
    const memo = book.addSheet("메모");
    memo.setValue(row, 0, "메모");
    moveCells(book, planOf(addin), { row, column: 3, rows: 1, columns: 1 }, memo, { row: 0, column: 0 });
  });
  const { findings } = await addin.run<Told>("buildPlanSheet");
  expect(planOf(addin).value(row, 3)).toBe(figure);
  expect(addin.book.sheet("메모")!.value(0, 0)).toBe(figure);
  expect(findings.filter(({ kind }) => kind === "edited-cell-kept")).toEqual([]);
});
