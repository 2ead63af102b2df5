/** Cells that a person merges on the plan, or parts: so they stand on the next one, or it is told that they cannot. */
import { insertRows, type Sheet } from "../../src/workbench/workbook/model";
import { printArea, type Area } from "../../src/sheet/address";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();

const plan = "성과계획서";
const planOf = (addin: Desk): Sheet => addin.host.book.sheet(plan)!;

interface Told {
  readonly findings: readonly { kind: string; data: Record<string, unknown>; cells: readonly string[] }[];
}
const aboutLooks = ({ findings }: Told): unknown[] =>
  findings.flatMap(({ kind, data, cells }) =>
    kind.startsWith("looks") ? [[kind, data["count"], cells]] : [],
  );

async function built(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

const mergesOf = (addin: Desk): string[] => planOf(addin).merges.map(printArea).sort();
const isMerged = (addin: Desk, area: Area): boolean => mergesOf(addin).includes(printArea(area));

/** The first cell of the plan that shows this. */
function rowOf(addin: Desk, wanted: unknown): number {
  return [...planOf(addin).cells()].find(([, , { value }]) => value === wanted)![0];
}

const label = "인 력 운 영 비";
/** Beside the row of a figure, where nothing of the plan stands. */
const besideOf = (addin: Desk): Area => ({
  row: rowOf(addin, label),
  column: planOf(addin).usedArea(true)!.columns + 1,
  rows: 1,
  columns: 2,
});

/** Puts a row into the sheets that the plan has a row for above its budget. */
const movePlan = (addin: Desk): Promise<unknown> =>
  addin.host.edit((book) =>
    ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
      book.sheet("조직인력")!.setValue(6, column, content),
    ),
  );

test("a plan whose rows a person inserted and whose table grew has no merged cells of anybody", async () => {
  const addin = await built();
  await movePlan(addin);
  await addin.host.edit((book) => {
    insertRows(book, planOf(addin), 1);
    insertRows(book, planOf(addin), 30, 2);
  });
  for (let time = 0; time < 2; time += 1)
    expect(aboutLooks(await addin.run<Told>("buildPlanSheet"))).toEqual([]);
});

test("merged cells beside a figure go on with its row, build after build", async () => {
  const addin = await built();
  const before = besideOf(addin);
  const own = mergesOf(addin).length;
  await addin.host.edit(() => planOf(addin).merge(before));
  await movePlan(addin);
  for (let time = 0; time < 2; time += 1) {
    const told = aboutLooks(await addin.run<Told>("buildPlanSheet"));
    const now = { ...before, row: before.row + 1 };
    expect(told).toEqual([["looks-kept", 1, [`${plan}!${printArea(now)}`]]]);
    expect(isMerged(addin, now)).toBe(true);
    expect(mergesOf(addin).length).toBeGreaterThan(own);
  }
});

test("cells of the plan that a person parted are parted on the next one", async () => {
  const addin = await built();
  const title = planOf(addin).merges.find(({ row }) => row === 0)!;
  await addin.host.edit(() => planOf(addin).unmerge(title));
  expect(aboutLooks(await addin.run<Told>("buildPlanSheet"))).toEqual([
    ["looks-kept", 1, [`${plan}!${printArea(title)}`]],
  ]);
  expect(isMerged(addin, title)).toBe(false);
  expect(aboutLooks(await addin.run<Told>("undo"))).toEqual([]);
});

test("cells that were merged where the next plan has a text of its own are told, and 되돌리기 brings them back", async () => {
  const addin = await built();
  const { rows } = planOf(addin).usedArea(true)!;
  // Two rows below the plan, of which the next one fills the first.
  const below = { row: rows, column: 0, rows: 1, columns: 3 };
  await addin.host.edit(() => {
    planOf(addin).setValue(below.row, below.column, "부서장 확인");
    planOf(addin).merge(below);
  });
  const kept = aboutLooks(await addin.run<Told>("buildPlanSheet"));
  expect(kept).toEqual([["looks-kept", 1, [`${plan}!${printArea(below)}`]]]);
  await addin.run("undo");
  expect(isMerged(addin, below)).toBe(true);
  const [row] = [rowOf(addin, label)];
  const across = { row: row - 1, column: 0, rows: 3, columns: 2 };
  await addin.host.edit(() => {
    for (const merge of planOf(addin).merges.filter(
      (one) => one.row >= row - 1 && one.row <= row + 1 && one.column < 2,
    ))
      planOf(addin).unmerge(merge);
    planOf(addin).merge(across);
  });
  const merged = mergesOf(addin);
  const told = aboutLooks(await addin.run<Told>("buildPlanSheet", { keep: [] }));
  expect(told).toContainEqual(["looks-lost", 1, [`${plan}!${printArea(across)}`]]);
  await addin.run("undo");
  expect(mergesOf(addin)).toEqual(merged);
});

test("what a person filled in and coloured in a cell that came free when cells were parted goes on with them", async () => {
  const addin = await built();
  const row = rowOf(addin, label);
  const parted = { row, column: 3, rows: 1, columns: 2 };
  await addin.host.edit(() => {
    planOf(addin).unmerge(parted);
    planOf(addin).setValue(row, 4, "비고 있음");
    planOf(addin).restyle({ ...parted, column: 4, columns: 1 }, { fill: "#FFFF00" });
  });
  await movePlan(addin);
  for (let time = 0; time < 2; time += 1) {
    const { findings } = await addin.run<Told>("buildPlanSheet");
    expect(findings.map(({ kind }) => kind)).not.toContain("edited-cell-lost");
    expect(aboutLooks({ findings })).toEqual([
      ["looks-kept", 2, [`${plan}!D${row + 2}:E${row + 2}`, `${plan}!E${row + 2}`]],
    ]);
    expect(planOf(addin).value(row + 1, 4)).toBe("비고 있음");
    expect(planOf(addin).styleAt(row + 1, 4).fill).toBe("#FFFF00");
    expect(isMerged(addin, { ...parted, row: row + 1 })).toBe(false);
  }
});
