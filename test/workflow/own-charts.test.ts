/** Charts beside the plan, on request: over its live cells, saved, made anew with each plan, taken away again. */
import type { Chart } from "../../src/workbench/workbook/model";
import { parseAddress } from "../../src/sheet/address";
import type { Known } from "../../src/workflow/known";
import type { BuildReport } from "../../src/workflow/types";
import type { Desk } from "../sequences/desk";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { type, valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const plan = "성과계획서";

const chartsOn = (addin: Desk, sheet = plan): readonly Chart[] => addin.host.book.sheet(sheet)!.charts;
const names = (charts: readonly Chart[]): string[] => charts.map(({ name }) => name);

const expected = ["예산 구성", "언론매체보도율", "SNS운영실적", "기획홍보실적"].map(
  (name) => `계획서 차트: ${name}`,
);

/** What the cells of a series hold. */
const drawn = (addin: Desk, reference: string): unknown[] => {
  const { sheet, area } = parseAddress(reference)!;
  return Array.from(
    { length: area.columns },
    (_, index) => addin.host.book.sheet(sheet!)!.cell(area.row, area.column + index).value,
  );
};

async function charted(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.run("setCharts", true);
  return addin;
}

test("they draw the plan's own cells, beside it, and follow what is typed into the sheets", async () => {
  const addin = await charted();
  const charts = chartsOn(addin);
  expect(names(charts)).toEqual(expected);
  const [budget, first] = charts;
  expect(budget!.series.map(({ name, values }) => [name, drawn(addin, values)])).toEqual([
    ["정책사업", [396185000]],
    ["인력운영비", [30695000]],
    ["기본경비", [43170000]],
    ["재무활동", [0]],
  ]);
  expect(first!.series.map(({ name, type: kind, values }) => [name, kind, drawn(addin, values)])).toEqual([
    ["실적", undefined, [2128, "", "", undefined, undefined]],
    ["목표", "LineMarkers", [2128, 1908, 1914, 1926, 1926]],
  ]);
  expect(drawn(addin, first!.series[0]!.categories!)).toEqual(["'15", "'16", "'17", "'18", "'19"]);
  await type(addin, "예산", "B14", 60_695);
  expect(drawn(addin, budget!.series[1]!.values)).toEqual([60_695_000]);
  const areas = charts.map(({ look }) => look!.area);
  for (const [index, { row, column }] of areas.entries()) {
    expect(column).toBeGreaterThan(12);
    if (index > 0) expect(row).toBeGreaterThan(areas[index - 1]!.row + areas[index - 1]!.rows - 1);
  }
});

test("what a person wrote beside the plan stays beside them", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await type(addin, plan, "P30", "재무과 확인");
  await addin.run("setCharts", true);
  for (const { look } of chartsOn(addin)) expect(look!.area.column).toBeGreaterThan(15);
  await addin.run("buildPlanSheet");
  expect(valueAt(addin, plan, "P30")).toBe("재무과 확인");
  for (const { look } of chartsOn(addin)) expect(look!.area.column).toBeGreaterThan(15);
});

test("a saved file has them as they are, and an office that opens it draws other cells with the same look", async () => {
  const addin = await charted();
  const bytes = await writeXlsx(addin.host.book);
  const again = (await readXlsx(bytes)).sheet(plan)!.charts;
  expect(again.map(({ part: _, ...chart }) => chart)).toEqual(chartsOn(addin));
  await addin.open(await readXlsx(bytes));
  await addin.edit((book) => book.rename(book.sheet(plan)!, "계획"));
  const renamed = await readXlsx(await writeXlsx(addin.host.book));
  expect(renamed.sheet("계획")!.charts.map(({ look }) => look)).toEqual(again.map(({ look }) => look));
  const led = again.map(({ series }) => JSON.parse(JSON.stringify(series).replaceAll(`${plan}!`, "계획!")));
  expect(renamed.sheet("계획")!.charts.map(({ series }) => series)).toEqual(led);
  await addin.run("setCharts", false);
  expect((await readXlsx(await writeXlsx(addin.host.book))).sheet("계획")!.charts).toEqual([]);
});

test("the next plan has its own, an undo brings back those that stood, and a person's chart is told and stays", async () => {
  const addin = await charted();
  await addin.edit((book) => {
    const sheet = book.sheet(plan)!;
    sheet.charts = [...sheet.charts, { name: "차트 9", series: [{ values: "성과계획서!$D$27" }] }];
  });
  const { findings } = await addin.run<BuildReport>("buildPlanSheet");
  expect(findings.find(({ kind }) => kind === "left-on-former-plan")?.data).toMatchObject({ charts: 1 });
  expect(names(chartsOn(addin))).toEqual(expected);
  await addin.run("undo");
  expect(names(chartsOn(addin))).toEqual([...expected, "차트 9"]);
  await addin.run("setCharts", false);
  expect(names(chartsOn(addin))).toEqual(["차트 9"]);
  await addin.run("buildPlanSheet");
  expect(chartsOn(addin)).toEqual([]);
  // The choice goes back and forth with the plans.
  await addin.run("setCharts", true);
  for (const isThere of [false, true]) {
    await addin.run("undo");
    expect((await addin.run<Known>("known")).settings.charts).toBe(isThere);
    expect(chartsOn(addin).some(({ name }) => name !== "차트 9")).toBe(isThere);
  }
});
