import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FunctionMetadata } from "../../../src/workbench/host/arguments";
import type { Host } from "../../../src/workbench/host/host";
import { excels, profiles, type ExcelProfile } from "../../../src/workbench/host/profiles";
import { openTestPage } from "./support";

const functions = [
  {
    id: "TOLD",
    name: "TOLD",
    parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
  },
  { id: "ONE", name: "ONE", parameters: [{ name: "cell", type: "number", dimensionality: "scalar" }] },
  { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "cell", type: "any", dimensionality: "scalar" }] },
] as unknown as FunctionMetadata[];

const open = async (excel: ExcelProfile) => {
  const page = await openTestPage({ excel, functions, namespace: "PLAN" });
  page.window.evaluate(`
    CustomFunctions.associate("TOLD", (cells) => JSON.stringify(cells));
    CustomFunctions.associate("ONE", (cell) => JSON.stringify(cell));
    CustomFunctions.associate("DOUBLE", (cell) => cell * 2);`);
  return page;
};

describe("a blank cell in an argument", () => {
  test.each([
    [0, "[[7,0]]", "0"],
    [null, "[[7,null]]", "null"],
    ["", '[[7,""]]', "null"],
  ] as const)("arrives as %p where the profile says so", async (blank, told, one) => {
    const { host, sheet } = await open({ ...profiles.easy, blank });
    await host.edit(() => {
      sheet.setValue(0, 0, 7);
      sheet.setFormula(1, 0, "=PLAN.TOLD(A1:B1)");
      sheet.setFormula(2, 0, "=PLAN.ONE(B1)");
    });
    expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual([told, one]);
  });
});

describe("where calls are busy at first", () => {
  const busyFirst = { ...profiles.easy, busyFirst: true };
  const readTwice = `
    const cells = sheet.getRange("A1:C1");
    cells.formulas = [["=PLAN.DOUBLE(4)", "=PLAN.DOUBLE(A1)", '=IFERROR(B1,"없음")']];
    cells.load("values");
    await context.sync();
    const first = cells.values[0];`;

  test("a script reads #BUSY! first and the results later, those of calls on calls as well", async () => {
    const page = await open(busyFirst);
    const [first, later] = await page.excel<unknown[][]>(`${readTwice}
      for (let left = 100; left > 0; left--) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        cells.load("values");
        await context.sync();
        if (!cells.values[0].includes("#BUSY!") && cells.values[0][2] !== "없음") break;
      }
      return [first, cells.values[0]];`);
    expect(first).toEqual(["#BUSY!", "#BUSY!", "없음"]);
    expect(later).toEqual([8, 16, 16]);
  });

  test("an idle host has all results, and a person's edit ends with them", async () => {
    const page = await open(busyFirst);
    await page.excel(readTwice);
    await page.host.idle();
    expect(page.sheet.value(0, 2)).toBe(16);
    await page.host.edit(() => page.sheet.setFormula(0, 0, "=PLAN.DOUBLE(5)"));
    expect(page.sheet.value(0, 2)).toBe(20);
  });

  test("a call within a call is answered too", async () => {
    const page = await open(busyFirst);
    await page.host.edit(() =>
      page.sheet.setFormula(0, 0, "=PLAN.DOUBLE(PLAN.DOUBLE(PLAN.DOUBLE(4)))+PLAN.DOUBLE(1)"),
    );
    await page.host.idle();
    expect([page.sheet.value(0, 0), page.host.functions.isWaiting]).toEqual([34, false]);
  });

  test("an answer that comes when its cell has gone leaves nobody waiting", async () => {
    const page = await open(busyFirst);
    await page.excel(`${readTwice} sheet.getRange("A1:C1").clear(); await context.sync();`);
    await page.host.idle();
    expect([page.sheet.value(0, 0), page.host.functions.isWaiting]).toEqual([undefined, false]);
  });
});

test.each(["stream", "volatile"])("a function with the option %s is refused by its name", async (option) => {
  const clock = { id: "CLOCK", name: "CLOCK", parameters: [], options: { [option]: true } };
  await expect(openTestPage({ functions: [clock], namespace: "PLAN" })).rejects.toThrow(
    /does not model .* functions: CLOCK/,
  );
});

describe("merged areas", () => {
  const merge = (count: number): string => `
    sheet.getRange("A1:B${count}").merge(true);
    const merged = sheet.getRange("A1:D1000").getMergedAreasOrNullObject();
    merged.load("areaCount");
    await context.sync();
    return merged.areaCount;`;

  test("are told up to the profile's number, and no more", async () => {
    expect(await (await open(profiles.strictest)).excel(merge(512))).toBe(512);
    expect(await (await open(profiles.strictest)).excel(merge(513))).toMatchObject({
      code: "GeneralException",
    });
    expect(await (await open(profiles.easy)).excel(merge(513))).toBe(513);
  });
});

describe("printing", () => {
  const fit = `
    sheet.pageLayout.zoom = { scale: 80 };
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.load("zoom");
    await context.sync();
    return sheet.pageLayout.zoom;`;

  test("fit to pages is dropped without a word where the profile does so", async () => {
    expect(await (await open(profiles.strictest)).excel(fit)).toEqual({ scale: 80 });
    expect(await (await open(profiles.easy)).excel(fit)).toEqual({ horizontalFitToPages: 1 });
  });
});

describe("a ribbon command on a page that is just starting", () => {
  test("waits for the page, and is taken by what a script of it has associated", async () => {
    const script = path.join(os.tmpdir(), `commands-${process.pid}.js`);
    fs.writeFileSync(
      script,
      `Office.actions.associate("build", (event) => { globalThis.built = true; event.completed(); })`,
    );
    let done: Promise<void> | undefined;
    const page = await openTestPage({
      excel: { ...profiles.easy, coldStart: true },
      scripts: [script],
      beforeStart: (host) => (done = host.runCommand("build")),
    });
    await done;
    fs.rmSync(script);
    expect(await page.evaluate("built")).toBe(true);
  });

  test("is refused where it waits for nobody", async () => {
    let done: Promise<void> = Promise.resolve();
    const beforeStart = (host: Host): void => {
      done = expect(host.runCommand("build")).rejects.toThrow("registered no commands");
    };
    await openTestPage({ excel: { ...profiles.easy, coldStart: false }, beforeStart });
    await done;
  });
});

describe("events of one request", () => {
  const hear = `
    globalThis.heard = [];
    sheet.onChanged.add(async (event) => { heard.push(event.address); });
    await context.sync();
    for (const cell of ["A1", "C3", "E5"]) sheet.getRange(cell).values = [[1]];
    await context.sync();`;

  test.each([
    [true, ["A1", "C3", "E5"]],
    [false, ["A1,C3,E5"]],
  ])("come one a write: %p", async (eventPerWrite, addresses) => {
    const page = await openTestPage({ excel: { ...profiles.easy, eventPerWrite } });
    await page.excel(hear);
    await page.host.idle();
    await page.excel("await context.sync();");
    expect(JSON.parse(await page.evaluate("JSON.stringify(heard)"))).toEqual(addresses);
  });
});

test("of events that nobody registered for, or no more, the page is told nothing", async () => {
  const page = await openTestPage({ excel: "easy" });
  const told = jest.spyOn(page.window, "deliver");
  const edited = async (script: string): Promise<number> => {
    await page.excel(script);
    told.mockClear();
    await page.host.edit((book) => book.sheets[0]!.setValue(0, 0, Math.random()));
    await page.host.idle();
    return told.mock.calls.length;
  };
  const before = await edited("await context.sync();");
  const registered = await edited(
    `globalThis.handler = sheet.onChanged.add(async () => undefined); await context.sync();`,
  );
  const removed = await edited(
    `await Excel.run(handler.context, async (own) => { handler.remove(); await own.sync(); });`,
  );
  expect([before, registered, removed]).toEqual([0, 1, 0]);
});

describe("the Excels that exist", () => {
  test.each(excels)("%s tells the sets that it has and takes the time that it takes", async (name) => {
    const profile: ExcelProfile = profiles[name];
    const page = await openTestPage({ excel: name });
    const has = (version: string) =>
      page.evaluate(`Office.context.requirements.isSetSupported("ExcelApi", "${version}")`);
    expect([await has("1.14"), await has("1.17")]).toEqual([true, name !== "ltsc2021"]);
    const started = performance.now();
    await page.excel(`sheet.load("name"); await context.sync();`);
    expect(performance.now() - started).toBeGreaterThanOrEqual(profile.latency - 1);
  });
});
