import { models } from "../../../src/workbench/host/objects/all";
import { officeApi } from "../../../src/workbench/runtime/library";
import { openTestPage, type TestPage } from "./support";

let page: TestPage;
beforeEach(async () => {
  page = await openTestPage();
});

describe("what the library asks through the rich API", () => {
  test("values, formulas, texts and formats come back as they were written", async () => {
    const read = await page.excel(`
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [["#,##0", "General"], ["@", "General"]];
      range.values = [[1234, "=A1*2"], ["=1+1", null]];
      range.load("values,formulas,text,numberFormat,valueTypes,address");
      await context.sync();
      return range.toJSON();`);
    expect(read).toMatchObject({
      values: [
        [1234, 2468],
        ["=1+1", ""],
      ],
      formulas: [
        [1234, "=A1*2"],
        ["=1+1", ""],
      ],
      text: [
        ["1,234", "2468"],
        ["=1+1", ""],
      ],
      numberFormat: [
        ["#,##0", "General"],
        ["@", "General"],
      ],
      valueTypes: [
        ["Double", "Double"],
        ["String", "Empty"],
      ],
      address: "예산!A1:B2",
    });
  });

  test("a long request lets others have their turn between its actions", async () => {
    let now = 0;
    const clock = jest.spyOn(performance, "now").mockImplementation(() => (now += 20));
    const { sheet: written } = page;
    const seen = new Set<string>();
    let polling = true;
    const look = (): void => {
      seen.add(`${String(written.value(0, 0))} ${String(written.value(29, 0))}`);
      if (polling) setTimeout(look);
    };
    look();
    await page.excel(`
      for (let row = 1; row <= 30; row++) sheet.getRange("A" + row).values = [[row]];
      await context.sync();`);
    clock.mockRestore();
    polling = false;
    expect(seen).toContain("1 undefined");
    expect(written.value(29, 0)).toBe(30);
  });

  test("a block of more than 1,500 cells arrives whole, in one request", async () => {
    const last = await page.excel(`
      const range = sheet.getRange("A1:B3000");
      range.values = Array.from({ length: 3000 }, (_, i) => [i, i * 2]);
      range.load("values");
      await context.sync();
      return [range.values[0], range.values[1499], range.values[2999]];`);
    expect(last).toEqual([
      [0, 0],
      [1499, 2998],
      [2999, 5998],
    ]);
    expect(page.host.counters.syncs).toBe(1);
  });

  test("a tracked range and an added sheet can be used after a sync", async () => {
    const name = await page.excel(`
      const added = context.workbook.worksheets.add("성과계획서");
      const range = added.getRange("B2");
      await context.sync();
      range.values = [["계"]];
      added.name = "계획";
      await context.sync();
      added.load("name"); range.load("values,address");
      await context.sync();
      return [added.name, range.values[0][0], range.address];`);
    expect(name).toEqual(["계획", "계", "계획!B2"]);
    // The library gives its references back after the run, in a request of its own.
    await page.excel(`await context.sync();`);
    await page.host.idle();
    expect(page.host.references.size).toBe(0);
  });

  test("what does not exist is a null object, or ItemNotFound with its place", async () => {
    const isNull = await page.excel(`
      const none = context.workbook.worksheets.getItemOrNullObject("없음");
      const used = sheet.getUsedRangeOrNullObject(true);
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      merged.load("isNullObject,address");
      none.load("name"); used.load("address");
      await context.sync();
      return [none.isNullObject, used.isNullObject, merged.isNullObject];`);
    expect(isNull).toEqual([true, true, true]);
    expect(
      await page.excel(`context.workbook.worksheets.getItem("없음").load("name"); await context.sync();`),
    ).toEqual({
      code: "ItemNotFound",
      location: "WorksheetCollection.getItem",
    });
  });

  test("the first failure stops the rest, and what was written before it stays", async () => {
    const error = await page.excel(`
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("B1:C1").values = [["one"], ["two"]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync();`);
    expect(error).toEqual({ code: "InvalidArgument", location: "Range.values" });
    expect(page.sheet.value(0, 0)).toBe("before");
    expect(page.sheet.value(1, 0)).toBeUndefined();
  });

  test("a property that was not loaded fails as in Excel", async () => {
    expect(await page.excel(`await context.sync(); return sheet.name;`)).toMatchObject({
      code: "PropertyNotLoaded",
    });
  });

  test.each([
    ["sheet.pivotTables.load('name')", "Worksheet.pivotTables"],
    ["sheet.getRange('A1').format.font.tintAndShade = 0.5", "RangeFont.tintAndShade"],
    ["sheet.getRange('A1').autoFill('A1:A9')", "Range.autoFill"],
  ])("%s is not modelled, and says so", async (statement, member) => {
    expect(await page.excel(`${statement}; await context.sync();`)).toEqual({
      code: "NotImplemented",
      location: member,
    });
  });

  test("an older Excel does not know newer members", async () => {
    const older = await openTestPage({ sets: { ExcelApi: "1.9" } });
    expect(await older.evaluate(`Office.context.requirements.isSetSupported("ExcelApi", "1.13")`)).toBe(
      false,
    );
    expect(
      await older.excel(
        `sheet.getRange("A1").getMergedAreasOrNullObject().load("address"); await context.sync();`,
      ),
    ).toMatchObject({
      code: "ApiNotFound",
    });
  });
});

describe("the models", () => {
  const api = officeApi();
  test.each(models.map((model) => [model.type, model] as const))(
    "%s bears only names that the library knows",
    (type, model) => {
      const known = api[type]!;
      const names = (record: object | undefined): string[] => Object.keys(record ?? {});
      expect(names(model.properties).filter((name) => !(name in known.properties))).toEqual([]);
      expect(names(model.objects).filter((name) => !(name in known.objects))).toEqual([]);
      expect(names(model.methods).filter((name) => !(name in known.methods))).toEqual([]);
    },
  );
});
