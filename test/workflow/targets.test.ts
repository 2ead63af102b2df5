/** 목표 설정 도움: what past results propose as live functions, and the chosen one as target with its grounds. */
import { pastYears, proposedTargets, targetAids } from "../../src/plan/targets";
import type { Look } from "../../src/workflow/known";
import type { ReadReport } from "../../src/workflow/types";
import type { Desk } from "../sequences/desk";
import { closeAll, formulaAt, reopen, type as enter, valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";

afterAll(closeAll);
const openSample = onOnePage();

test("five years before the plan's count, from the first that has a result on", () => {
  const known = new Set([2010, 2014, 2016]);
  expect(pastYears(2017, (year) => known.has(year))).toEqual([2014, 2015, 2016]);
  expect(pastYears(2017, () => false)).toEqual([]);
});

test.each<[readonly (number | undefined)[], readonly (number | undefined)[]]>([
  [
    [120, 130, 133],
    [133, 127.6667, 133, 120, 140.6667, 140.019],
  ],
  [
    [170, 165],
    [165, 167.5, 170, 165, undefined, 160.1471],
  ],
  [
    [100, undefined, 121],
    [121, 110.5, 121, 100, undefined, 133.1],
  ],
  [
    [100, 90, undefined],
    [undefined, 95, 100, 90, undefined, undefined],
  ],
  [
    [0, 10],
    [10, 5, 10, 0, undefined, undefined],
  ],
])("results %j propose %j", (results, expected) => {
  const proposed = proposedTargets(results);
  targetAids.forEach((aid, index) => {
    const value = expected[index];
    if (value === undefined) expect([aid, proposed[aid]]).toEqual([aid, undefined]);
    else expect(proposed[aid]).toBeCloseTo(value, 3);
  });
});

async function withPlan(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

/** What the pane hands over for an indicator of the sample: its completed years are 2015 and 2016. */
async function requestFor(addin: Desk, name: string) {
  const { plan } = await addin.run<ReadReport>("readWorkbook");
  const indicator = plan!.goals.flatMap(({ indicators }) => indicators).find((one) => one.name === name)!;
  return { indicator, fiscalYear: plan!.fiscalYear, years: [2015, 2016] };
}

test("the chosen proposal is the target's own formula, follows the results, and stands with its cells in the grounds", async () => {
  const addin = await withPlan();
  const request = await requestFor(addin, "기획홍보실적");
  const target = await addin.run<string>("setTarget", { ...request, aid: "mean" });
  await addin.host.idle();
  const [sheet, cell] = target.split("!") as [string, string];
  expect(sheet).toBe("성과지표");
  expect(formulaAt(addin, sheet, cell)).toMatch(
    /^=PLAN\.PASTMEAN\(성과계획서!\$E\$\d+,성과계획서!\$F\$\d+\)$/,
  );
  expect(valueAt(addin, sheet, cell)).toBe(167.5);
  await enter(addin, "실적", "D11", 175);
  expect(valueAt(addin, sheet, cell)).toBe(172.5);
  const again = await requestFor(addin, "기획홍보실적");
  const grounds = (): readonly string[] => again.indicator.grounds.map(({ text }) => text);
  expect(grounds().at(-1)).toBe("'17 목표: 최근 3년 평균(실적!C11:D11)");
  expect(grounds().length).toBeGreaterThan(1);

  await addin.run("setTarget", { ...again, aid: "growth" });
  await addin.run("buildPlanSheet");
  await addin.host.idle();
  expect(formulaAt(addin, sheet, cell)).toMatch(/PLAN\.CAGR\(성과계획서!\$E\$\d+/);
  expect(valueAt(addin, sheet, cell)).toBeCloseTo((175 * 175) / 170, 9);
  const lines = (await requestFor(addin, "기획홍보실적")).indicator.grounds.map(({ text }) => text);
  expect(lines).toEqual([
    ...grounds().slice(0, -1),
    "'17 목표: 전년 실적 × (1 + 연평균증가율)(실적!C11:D11)",
  ]);
});

test("a target that was written is taken back with its grounds, unless either was edited since", async () => {
  const addin = await withPlan();
  const request = await requestFor(addin, "기획홍보실적");
  const standing = async () => {
    const { indicator } = await requestFor(addin, "기획홍보실적");
    return [indicator.targets[2017], indicator.grounds.map(({ text }) => text)];
  };
  const before = await standing();
  const target = await addin.run<string>("setTarget", { ...request, aid: "mean" });
  const reopened = await reopen(addin);
  expect(await reopened.run("known")).toMatchObject({ status: { targetOf: "기획홍보실적" } });
  expect(await standing()).not.toEqual(before);
  await addin.run("takeBackTarget");
  expect(await standing()).toEqual(before);
  expect((await addin.run<Look>("look")).status).not.toHaveProperty("targetOf");

  const [sheet, cell] = target.split("!") as [string, string];
  await enter(reopened, sheet, cell, 171);
  await expect(reopened.run("takeBackTarget")).rejects.toMatchObject({
    findings: [{ kind: "target-edited-since", cells: expect.arrayContaining([target]) }],
  });
  expect(valueAt(reopened, sheet, cell)).toBe(171);
});

test("all proposals come beside each other over blank cells, each with the value that the pane shows", async () => {
  const addin = await withPlan();
  const request = await requestFor(addin, "언론매체보도율");
  for (const [address, value] of [
    ["D4", 1900],
    ["D5", 5000],
    ["D6", 300],
  ] as const)
    await enter(addin, "실적", address, value);
  const after = await requestFor(addin, "언론매체보도율");
  const select = (address: string): Promise<unknown> => addin.run("goTo", address);
  await select("실적!I4");
  await addin.run("insertTargets", { ...request, indicator: after.indicator });
  await addin.host.idle();
  const [first, last] = [1840 * 0.2 + 5400 * 0.3 + 280 * 0.5, 1900 * 0.2 + 5000 * 0.3 + 300 * 0.5];
  const proposed = proposedTargets([first, last]);
  expect(valueAt(addin, "실적", "I4")).toBe("전년 실적");
  for (const [index, aid] of targetAids.entries()) {
    const value = valueAt(addin, "실적", `${"IJKLMN"[index]!}5`);
    if (proposed[aid] === undefined) expect([aid, value]).toEqual([aid, undefined]);
    else expect(value).toBeCloseTo(proposed[aid], 6);
  }
  await select("실적!I5");
  await expect(addin.run("insertTargets", { ...request, indicator: after.indicator })).rejects.toMatchObject({
    findings: [{ kind: "cell-not-blank" }],
  });
});

test("shared with finance the target keeps its value without the add-in", async () => {
  const addin = await withPlan();
  const target = await addin.run<string>("setTarget", {
    ...(await requestFor(addin, "기획홍보실적")),
    aid: "growth",
  });
  await addin.host.idle();
  const [sheet, cell] = target.split("!") as [string, string];
  const before = valueAt(addin, sheet, cell);
  await addin.run("shareWithFinance");
  await addin.host.idle();
  expect(formulaAt(addin, sheet, cell)).not.toContain("PLAN.");
  expect(valueAt(addin, sheet, cell)).toBeCloseTo(before as number, 9);
});

test("where the target stands in no cell of its own nothing is written, and why is told", async () => {
  const addin = await withPlan();
  const { indicator, ...rest } = await requestFor(addin, "기획홍보실적");
  const request = { ...rest, indicator: { ...indicator, targets: {} }, aid: "mean" };
  await expect(addin.run("setTarget", request)).rejects.toMatchObject({
    findings: [{ kind: "target-cell-unknown" }],
  });
});

test("a result that only a plan computes asks for the plan first", async () => {
  const addin = await openSample();
  const request = { ...(await requestFor(addin, "기획홍보실적")), aid: "mean" };
  await expect(addin.run("setTarget", request)).rejects.toMatchObject({
    findings: [{ kind: "target-needs-plan" }],
  });
});

test("grounds that a formula makes stay one: nothing is written, and why is told", async () => {
  const addin = await withPlan();
  const { indicator } = await requestFor(addin, "기획홍보실적");
  const { sheet, row, column } = indicator.grounds[0]!.cell!;
  const formula = '="- "&"실적 추이와 예산을 고려함"';
  await addin.host.edit((book) => book.sheet(sheet)!.setFormula(row, column, formula));
  await addin.host.idle();
  const cells = (): unknown[] =>
    [...addin.host.book.sheet(sheet)!.cells()].map(([at, across, cell]) => [
      at,
      across,
      cell.formula,
      cell.value,
    ]);
  const before = cells();
  const request = { ...(await requestFor(addin, "기획홍보실적")), aid: "mean" };
  await expect(addin.run("setTarget", request)).rejects.toMatchObject({
    findings: [{ kind: "grounds-are-formula", data: { formula } }],
  });
  expect(cells()).toEqual(before);
});
