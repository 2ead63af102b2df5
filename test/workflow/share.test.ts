import { insertRows } from "../../src/workbench/workbook/model";
import { cellArea, printArea } from "../../src/sheet/address";
import type { Desk } from "../sequences/desk";
import { formulaAt, snapshot, type, valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();

const plan = "성과계획서";
type Cells = Record<string, Record<string, { value?: unknown; formula?: string }>>;

const cellsOf = (addin: Desk): Cells =>
  Object.fromEntries(
    Object.entries(snapshot(addin))
      .filter(([name]) => name !== "_plan_store")
      .map(([name, sheet]) => [name, (sheet as { cells: Cells[string] }).cells]),
  );
const formulasOf = (addin: Desk): string[] =>
  Object.values(cellsOf(addin)).flatMap((cells) =>
    Object.values(cells).flatMap((cell) => cell.formula ?? []),
  );
const valuesOf = (cells: Cells): unknown =>
  Object.fromEntries(
    Object.entries(cells).map(([name, each]) => [
      name,
      Object.fromEntries(Object.entries(each).map(([address, cell]) => [address, cell.value])),
    ]),
  );

async function built(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

describe("재무과와 공유", () => {
  it("leaves no call of the add-in and changes no value", async () => {
    const addin = await built();
    const before = cellsOf(addin);
    const report = await addin.run<{ converted: number; findings: unknown[] }>("shareWithFinance");
    expect(report.converted).toBeGreaterThan(10);
    expect(report.findings).toEqual([]);
    expect(formulasOf(addin).filter((formula) => /PLAN[._]/i.test(formula))).toEqual([]);
    expect(valuesOf(cellsOf(addin))).toEqual(valuesOf(before));
  });

  it("counts the calls that a person sees, not those of the plan that was put away", async () => {
    const addin = await built();
    await addin.run("buildPlanSheet");
    const away = Object.entries(snapshot(addin)).flatMap(([name, sheet]) =>
      (sheet as { visibility: string }).visibility === "veryHidden" && name !== "_plan_store" ? [name] : [],
    );
    expect(away).not.toEqual([]);
    const ofSeen = Object.entries(cellsOf(addin)).filter(([name]) => !away.includes(name));
    const calls = ofSeen.flatMap(([name, cells]) =>
      Object.entries(cells).flatMap(([address, { formula }]) =>
        /PLAN[._]/i.test(formula ?? "") ? [`${name}!${address}`] : [],
      ),
    );
    const report = await addin.run<{ converted: number; cells: string[] }>("shareWithFinance");
    expect(report.converted).toBe(calls.length);
    expect(report.cells.filter((cell) => away.some((name) => cell.includes(name)))).toEqual([]);
    expect(formulasOf(addin).filter((formula) => /PLAN[._]/i.test(formula))).toEqual([]);
  });

  it("converts calls that were typed by hand, nested, on any sheet", async () => {
    const addin = await built();
    await addin.host.edit((book) =>
      book.sheets
        .find((one) => one.name === "예산")!
        .setFormula(20, 0, '=IF(PLAN.SHARE(B5,B4)>0.5,"PLAN.X(","")'),
    );
    await addin.host.idle();
    const before = valueAt(addin, "예산", "A21");
    await addin.run("shareWithFinance");
    expect(formulaAt(addin, "예산", "A21")).not.toMatch(/PLAN\.SHARE/);
    expect(valueAt(addin, "예산", "A21")).toBe(before);
  });

  it("leaves a blank result blank to formulas over it, as values too", async () => {
    const addin = await built();
    const [blank] = Object.entries(cellsOf(addin)[plan]!).find(
      ([, { value, formula }]) => value === "" && /PLAN\./.test(formula ?? ""),
    )!;
    const [row, column] = blank.split(",").map(Number) as [number, number];
    await addin.host.edit((book) =>
      book.sheets
        .find((one) => one.name === "예산")!
        .setFormula(20, 0, `=${plan}!${printArea(cellArea(row, column))}`),
    );
    await addin.host.idle();
    const before = valuesOf(cellsOf(addin));
    await addin.run("shareWithFinance", { valuesOnly: true });
    expect(valueAt(addin, "예산", "A21")).toBe("");
    expect(valuesOf(cellsOf(addin))).toEqual(before);
  });

  it("stands, and says so, where Excel does not answer what the cells show now", async () => {
    const addin = await built();
    const { syncs } = addin.host.counters;
    await addin.run("shareWithFinance");
    const requests = addin.host.counters.syncs - syncs;
    await addin.run("reconnect");
    // The question comes between the share itself and the last request: each of its three tries fails.
    for (const after of [0, 1, 2])
      addin.host.faults.failRequest({
        after: requests - 2 + after,
        transport: "connectionLost",
        lost: "request",
      });
    const { converted, findings } = await addin.run<{ converted: number; findings: { kind: string }[] }>(
      "shareWithFinance",
    );
    addin.host.faults.clear();
    expect(findings.map(({ kind }) => kind)).toEqual(["share-not-compared"]);
    expect(converted).toBeGreaterThan(10);
    expect(formulasOf(addin).filter((formula) => /PLAN[._]/i.test(formula))).toEqual([]);
  });

  it("stays live: finance types over a source and sees the plan change", async () => {
    const addin = await built();
    await addin.run("shareWithFinance");
    await type(addin, "실적", "C4", 1850);
    expect(Object.values(cellsOf(addin)[plan]!).map((cell) => cell.value)).toContain(2130);
  });
});

describe("다시 연결", () => {
  it("brings back every formula and value", async () => {
    const addin = await built();
    const before = cellsOf(addin);
    await addin.run("shareWithFinance");
    await addin.run("reconnect");
    expect(cellsOf(addin)).toEqual(before);
  });

  it("finds the cells again after rows were inserted and a sheet was renamed", async () => {
    const addin = await built();
    const calls = formulasOf(addin).filter((formula) => /PLAN\./.test(formula)).length;
    await addin.run("shareWithFinance");
    await addin.host.edit((book) => {
      const sheet = book.sheets.find((one) => one.name === "실적")!;
      insertRows(book, sheet, 2, 3);
      book.rename(sheet, "실적 2015");
    });
    const report = await addin.run<{ findings: unknown[] }>("reconnect");
    expect(report.findings).toEqual([]);
    const after = formulasOf(addin).filter((formula) => /PLAN\./.test(formula));
    expect(after).toHaveLength(calls);
    expect(after.some((formula) => formula.includes("'실적 2015'!$C$7"))).toBe(true);
  });

  it("keeps and names a cell that finance edited in between", async () => {
    const addin = await built();
    const [address, cell] = Object.entries(cellsOf(addin)[plan]!).find(([, one]) =>
      /PLAN\.CHANGERATE/.test(one.formula ?? ""),
    )!;
    expect(cell.formula).toBeDefined();
    await addin.run("shareWithFinance");
    const [row, column] = address.split(",").map(Number) as [number, number];
    await addin.host.edit((book) =>
      book.sheets.find((one) => one.name === plan)!.setValue(row, column, -0.24),
    );
    const report = await addin.run<{ findings: { kind: string }[] }>("reconnect");
    expect(report.findings.map((one) => one.kind)).toEqual(["edited-after-share"]);
    expect(cellsOf(addin)[plan]![address]!.value).toBe(-0.24);
  });
});
