/** Looks that a person gives the plan: they go on to the same figures of the next one, or it is told that they cannot. */
import { insertRows, type Sheet, type StylePatch, type Style } from "../../src/workbench/workbook/model";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();

const plan = "성과계획서";
const planOf = (addin: Desk): Sheet => addin.host.book.sheet(plan)!;

interface Told {
  readonly findings: readonly {
    kind: string;
    data: Record<string, unknown>;
    cells: readonly string[];
  }[];
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

/** The first cell of the plan that shows this. */
function placeOf(addin: Desk, wanted: unknown): [row: number, column: number] {
  const found = [...planOf(addin).cells()].find(([, , { value }]) => value === wanted);
  return [found![0], found![1]];
}

const lookOf = (addin: Desk, [row, column]: readonly [number, number]): Style =>
  planOf(addin).styleAt(row, column);

const restyle = (
  addin: Desk,
  [row, column]: readonly [number, number],
  patch: StylePatch,
): Promise<unknown> =>
  addin.host.edit(() => planOf(addin).restyle({ row, column, rows: 1, columns: 1 }, patch));

/** Puts a row into the sheets that the plan has a row for above its budget. */
const movePlan = (addin: Desk): Promise<unknown> =>
  addin.host.edit((book) =>
    ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
      book.sheet("조직인력")!.setValue(6, column, content),
    ),
  );

const total = 470050000;
const label = "인 력 운 영 비";

test("a plan that nobody touched is built anew without a word about looks", async () => {
  const addin = await built();
  await movePlan(addin);
  for (let time = 0; time < 3; time += 1)
    expect(aboutLooks(await addin.run<Told>("buildPlanSheet"))).toEqual([]);
  expect(aboutLooks(await addin.run<Told>("undo"))).toEqual([]);
});

test("colours, letters, alignment and number formats go on with their figures, build after build", async () => {
  const addin = await built();
  const before = lookOf(addin, placeOf(addin, total));
  await restyle(addin, placeOf(addin, total), {
    fill: "#FFFF00",
    font: { bold: true, color: "#FF0000", strikethrough: true },
    numberFormat: "#,##0",
  });
  await restyle(addin, placeOf(addin, label), { horizontal: "right", indent: 2 });
  const [row] = placeOf(addin, label);
  await movePlan(addin);
  for (let time = 0; time < 3; time += 1) {
    const told = aboutLooks(await addin.run<Told>("buildPlanSheet"));
    const [at, column] = placeOf(addin, total);
    expect(told).toEqual([["looks-kept", 2, expect.arrayContaining([`${plan}!D${at + 1}`])]]);
    expect(lookOf(addin, [at, column])).toEqual({
      ...before,
      fill: "#FFFF00",
      font: { ...before.font, bold: true, color: "#FF0000", strikethrough: true },
      numberFormat: "#,##0",
    });
    expect(lookOf(addin, placeOf(addin, label))).toMatchObject({ horizontal: "right", indent: 2 });
  }
  expect(placeOf(addin, label)[0]).toBe(row + 1);
});

test("a link goes on with its figure, the letters and the value of its cell as they were", async () => {
  const addin = await built();
  const place = placeOf(addin, total);
  const before = planOf(addin).cell(...place);
  const link = { address: "https://www.example.go.kr/예산", tip: "예산서" };
  await addin.host.edit(() => {
    const { row, column } = { row: place[0], column: place[1] };
    planOf(addin).setCell(row, column, { ...before, link });
  });
  await movePlan(addin);
  for (let time = 0; time < 2; time += 1) {
    const [row, column] = [place[0] + 1, place[1]];
    const told = aboutLooks(await addin.run<Told>("buildPlanSheet"));
    expect(told).toEqual([["looks-kept", 1, [`${plan}!D${row + 1}`]]]);
    expect(planOf(addin).cell(row, column)).toMatchObject({ value: total, link });
    expect(planOf(addin).cell(row, column).formula).toBeDefined();
    expect(lookOf(addin, [row, column]).font).toEqual(before.style.font);
  }
});

test("a heading's look goes with its text, the row of a figure stays hidden and another as high as it was made", async () => {
  const addin = await built();
  const heading = "3. 예산현황";
  await restyle(addin, placeOf(addin, heading), { fill: "#DDEBF7" });
  const [hidden] = placeOf(addin, label);
  const [high] = placeOf(addin, total);
  await addin.host.edit(() => {
    planOf(addin).setRow(hidden, { hidden: true });
    planOf(addin).setRow(high, { height: 60 });
  });
  await movePlan(addin);
  await addin.run("buildPlanSheet");
  expect(lookOf(addin, placeOf(addin, heading)).fill).toBe("#DDEBF7");
  expect(planOf(addin).row(placeOf(addin, label)[0]).hidden).toBe(true);
  expect(planOf(addin).row(placeOf(addin, total)[0]).height).toBe(60);
  expect(planOf(addin).row(hidden).hidden).not.toBe(true);
});

test("the look of a figure that the next plan has not is told, and 되돌리기 brings it back", async () => {
  const addin = await built();
  const indicator = "언론매체보도율";
  const place = placeOf(addin, 2128);
  await restyle(addin, place, { fill: "#FFFF00" });
  await addin.host.edit((book) => {
    for (const sheet of book.sheets)
      for (const [row, column, { value, formula }] of [...sheet.cells()])
        if (typeof value === "string" && formula === undefined && sheet.name !== plan)
          sheet.setValue(row, column, value.replace(indicator, "보도자료 반영률"));
  });
  const [told] = aboutLooks(await addin.run<Told>("buildPlanSheet"));
  expect(told).toEqual(["looks-lost", 1, [expect.stringContaining(plan)]]);
  await addin.run("undo");
  expect(lookOf(addin, place).fill).toBe("#FFFF00");
});

test("looks that go away with a plan that is taken back are told, those that stand on the other as well are not", async () => {
  const addin = await built();
  await restyle(addin, placeOf(addin, total), { fill: "#FFFF00" });
  await addin.run("buildPlanSheet");
  expect(aboutLooks(await addin.run<Told>("undo"))).toEqual([]);
  await addin.run("undo");
  const [row, column] = placeOf(addin, label);
  await restyle(addin, [row, column], { fill: "#DDEBF7" });
  expect(aboutLooks(await addin.run<Told>("undo"))).toEqual([
    ["looks-put-away", 1, [expect.stringMatching(`이전.*!A${row + 1}$`)]],
  ]);
  await addin.run("undo");
  expect(lookOf(addin, [row, column]).fill).toBe("#DDEBF7");
});

test("a note beside the plan keeps its look, and so does a plan with rows put into it by hand", async () => {
  const addin = await built();
  const { columns } = planOf(addin).usedArea(true)!;
  const note = [3, columns + 1] as const;
  await addin.host.edit((book) => {
    insertRows(book, planOf(addin), 1);
    planOf(addin).setValue(...note, "부서에 확인");
  });
  await restyle(addin, note, { fill: "#FFFF00" });
  await restyle(addin, placeOf(addin, total), { font: { bold: true, italic: true } });
  const told = aboutLooks(await addin.run<Told>("buildPlanSheet"));
  expect(told).toEqual([["looks-kept", 2, expect.anything()]]);
  // It has gone with its row, which is no longer pushed down.
  const next = [note[0] - 1, note[1]] as const;
  expect(planOf(addin).value(...next)).toBe("부서에 확인");
  expect(lookOf(addin, next).fill).toBe("#FFFF00");
  expect(lookOf(addin, placeOf(addin, total)).font).toMatchObject({ bold: true, italic: true });
});

test("a date that is typed over a figure goes on as one", async () => {
  const addin = await built();
  const [at, column] = placeOf(addin, total);
  await addin.host.edit(() => planOf(addin).setValue(at, column, 45000));
  await restyle(addin, [at, column], { numberFormat: "yyyy-mm-dd" });
  await addin.run("buildPlanSheet");
  expect(planOf(addin).value(...placeOf(addin, 45000))).toBe(45000);
  expect(lookOf(addin, placeOf(addin, 45000)).numberFormat).toBe("yyyy-mm-dd");
});
