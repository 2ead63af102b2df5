import type { FunctionMetadata } from "../../../src/workbench/host/arguments";
import { isError } from "../../../src/workbench/workbook/model";
import { openTestPage } from "./support";

const number = (name: string, more = {}): object => ({
  name,
  type: "number",
  dimensionality: "scalar",
  ...more,
});
const functions = [
  { id: "SHARE", name: "SHARE", parameters: [number("part"), number("whole")] },
  { id: "COUNTED", name: "COUNTED", parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }] },
  { id: "REST", name: "REST", parameters: [number("first"), number("second", { optional: true })] },
  {
    id: "ALL",
    name: "ALL",
    parameters: [number("first"), { name: "others", type: "any", dimensionality: "matrix", repeating: true }],
  },
] as unknown as FunctionMetadata[];

const associate = `
  CustomFunctions.associate("SHARE", (part, whole) => {
    if (whole === 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, "합계가 0입니다");
    return part / whole;
  });
  CustomFunctions.associate("COUNTED", (cells) => cells.flat().filter((cell) => cell !== "" && cell !== null).length);
  CustomFunctions.associate("REST", (first, second) => (second === null ? "none" : first - second));
  CustomFunctions.associate("ALL", (first, others) => first + others.flat(2).reduce((sum, each) => sum + each, 0));`;

const open = async () => {
  const page = await openTestPage({ excel: "easy", functions, namespace: "PLAN" });
  page.window.evaluate(associate);
  const value = (row: number, column = 0) => page.sheet.value(row, column);
  return { ...page, value };
};

describe("the add-in's own functions", () => {
  test("are called with what stands in the cells, all calls in one message", async () => {
    const { host, sheet, value } = await open();
    await host.edit(() => {
      sheet.setValue(0, 1, 200);
      for (let row = 0; row < 500; row++) sheet.setFormula(row, 0, `=PLAN.SHARE(${row},B1)`);
    });
    expect(value(50)).toBe(0.25);
    expect(host.functions).toMatchObject({ messages: 1, calls: 500 });
    await host.edit(() => sheet.setValue(0, 1, 100));
    expect(value(50)).toBe(0.5);
  });

  test("get numbers for texts that are numbers, and are not called for others", async () => {
    const { host, sheet, value } = await open();
    await host.edit(() => {
      sheet.setFormula(0, 0, '=PLAN.SHARE("1,200",2400)');
      sheet.setFormula(1, 0, '=PLAN.SHARE("천이백",2400)');
      sheet.setFormula(2, 0, "=PLAN.REST(5)");
      sheet.setFormula(3, 0, "=PLAN.REST(5,2)");
      sheet.setValue(0, 2, 7);
      sheet.setFormula(4, 0, "=PLAN.COUNTED(C1:C3)");
      sheet.setFormula(5, 0, "=PLAN.ALL(1,2,3)");
    });
    expect([value(0), String(value(1)), value(2), value(3), value(4), value(5)]).toEqual([
      0.5,
      "#VALUE!",
      "none",
      3,
      1,
      6,
    ]);
    expect(host.functions.calls).toBe(5);
  });

  test("an error shows in the cell, and brings the reason that the function gave", async () => {
    const { host, sheet, value } = await open();
    await host.edit(() => sheet.setFormula(0, 0, "=PLAN.SHARE(1,0)"));
    expect(String(value(0))).toBe("#DIV/0!");
    const [result] = await host.functions.invoke([{ name: "PLAN.SHARE", args: [1, 0] }]);
    expect(isError(result) && [result.text, result.reason]).toEqual(["#DIV/0!", "합계가 0입니다"]);
  });

  test("a script that writes such a formula reads its value in the same request", async () => {
    const { excel } = await open();
    expect(
      await excel(
        `const cell = sheet.getRange("A1"); cell.formulas = [["=PLAN.SHARE(1,4)"]]; cell.load("values"); await context.sync(); return cell.values[0][0];`,
      ),
    ).toBe(0.25);
  });
});

describe("events", () => {
  test("reach the script: changes, selection, sheets that come and go", async () => {
    const page = await openTestPage();
    await page.excel(`
      globalThis.heard = [];
      sheet.onChanged.add(async (event) => { heard.push(["changed", event.address, event.triggerSource]); });
      context.workbook.worksheets.onAdded.add(async () => { heard.push(["added"]); });
      context.workbook.worksheets.onActivated.add(async () => { heard.push(["activated"]); });
      sheet.onSelectionChanged.add(async (event) => { heard.push(["selected", event.address]); });
      await context.sync();`);
    await page.host.edit(() => {
      page.sheet.setValue(5, 1, 1);
      page.sheet.setValue(6, 1, 2);
    });
    await page.host.edit((book) => book.select({ row: 1, column: 1, rows: 2, columns: 2 }, page.sheet));
    await page.host.edit((book) => book.activate(book.addSheet("새 시트")));
    await page.host.idle();
    await page.excel("await context.sync();");
    expect(await page.evaluate("JSON.stringify(heard)")).toBe(
      JSON.stringify([["changed", "B6:B7", "Unknown"], ["selected", "B2:C3"], ["added"], ["activated"]]),
    );
  });
});

describe("ribbon commands", () => {
  test("run the associated function and end when it says so", async () => {
    const page = await openTestPage();
    await page.evaluate(
      `Office.actions.associate("buildPlan", (event) => { globalThis.built = event.source.id; event.completed(); })`,
    );
    await page.host.runCommand("buildPlan", "BuildButton");
    expect(await page.evaluate("built")).toBe("BuildButton");
  });
});

describe("the document's settings", () => {
  test("are kept in the workbook", async () => {
    const page = await openTestPage();
    await page.evaluate(
      `new Promise((done) => { Office.context.document.settings.set("style", "native"); Office.context.document.settings.saveAsync(done); })`,
    );
    expect([...page.book.settings]).toEqual([["style", '"native"']]);
  });
});

describe("faults", () => {
  const write = `sheet.getRange("A1").values = [[1]]; sheet.getRange("A2").values = [[2]]; await context.sync();`;

  test("a cell that is being edited refuses every request", async () => {
    const page = await openTestPage();
    page.host.faults.cellEditMode = true;
    expect(await page.excel(write)).toMatchObject({ code: "InvalidOperationInCellEditMode" });
    page.host.faults.cellEditMode = false;
    expect(await page.excel(write)).toBeUndefined();
  });

  test("a request fails in its middle, and what came before stays", async () => {
    const page = await openTestPage();
    const writes: number[] = [];
    page.host.onRequest = ({ Actions }) =>
      Actions.forEach(({ ActionType }, index) => ActionType === 4 && writes.push(index));
    await page.excel(write);
    page.sheet.clear({ row: 0, column: 0, rows: 2, columns: 1 });
    page.host.faults.failRequest({ after: 1, code: "AccessDenied", action: writes[1]! });
    await page.excel("await context.sync();");
    expect(await page.excel(write)).toMatchObject({ code: "AccessDenied" });
    expect([page.sheet.value(0, 0), page.sheet.value(1, 0)]).toEqual([1, undefined]);
  });

  test.each([
    ["connectionLost", "InvalidOrTimedOutSession"],
    ["requestTooLarge", "RequestPayloadSizeLimitExceeded"],
    ["responseTooLarge", "ResponsePayloadSizeLimitExceeded"],
    ["noCapability", "AccessDenied"],
  ] as const)("%s arrives as %s, and nothing was done", async (transport, code) => {
    const page = await openTestPage();
    page.host.faults.failRequest({ transport });
    expect(await page.excel(write)).toMatchObject({ code });
    expect(page.sheet.value(0, 0)).toBeUndefined();
  });

  test("a lost answer: everything was done, and the script does not learn of it", async () => {
    const page = await openTestPage();
    page.host.faults.failRequest({ transport: "connectionLost", lost: "response" });
    expect(await page.excel(write)).toMatchObject({ code: "InvalidOrTimedOutSession" });
    expect(page.sheet.value(1, 0)).toBe(2);
  });

  test("a request above the limit of Excel on the web", async () => {
    const page = await openTestPage();
    page.host.faults.sizeLimit = 10_000;
    expect(
      await page.excel(
        `sheet.getRange("A1:J100").values = Array.from({ length: 100 }, () => Array(10).fill("성과계획서")); await context.sync();`,
      ),
    ).toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
  });
});
