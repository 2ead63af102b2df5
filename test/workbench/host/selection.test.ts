/** What a script hears and reads of a selection of several areas, and what it hears of an undo. */
import { deleteRows, History } from "../../../src/workbench/workbook/model";
import { openTestPage } from "./support";

test("several areas are told with all their addresses, read as areas, and refused as one range", async () => {
  const page = await openTestPage();
  await page.excel(`
    globalThis.heard = [];
    sheet.onSelectionChanged.add(async (event) => { heard.push(event.address); });
    await context.sync();`);
  const whole = { row: 0, column: 4, rows: 1048576, columns: 1 };
  await page.host.edit((book) =>
    book.select(whole, page.sheet, [{ row: 1, column: 1, rows: 2, columns: 2 }]),
  );
  await page.host.idle();
  const read = `const areas = context.workbook.getSelectedRanges(); areas.load("address,areaCount");
    await context.sync(); return [areas.address, areas.areaCount];`;
  expect(await page.excel(read)).toEqual(["예산!B2:C3,예산!E:E", 2]);
  expect(await page.evaluate("JSON.stringify(heard)")).toBe('["B2:C3,E:E"]');
  expect(
    await page.excel(`context.workbook.getSelectedRange().load("address"); await context.sync();`),
  ).toEqual({ code: "InvalidSelection", location: "Workbook.getSelectedRange" });
});

test("an undone deletion is told as rows that were inserted and cells that were edited", async () => {
  const page = await openTestPage();
  for (let row = 0; row < 4; row++) page.sheet.setValue(row, 0, row);
  await page.excel(`
    globalThis.heard = [];
    sheet.onChanged.add(async (event) => { heard.push([event.changeType, event.address, event.triggerSource]); });
    await context.sync();`);
  const history = new History(page.book);
  await page.host.edit((book) => history.record(() => deleteRows(book, page.sheet, 1, 2)));
  await page.host.edit(() => history.undo());
  await page.host.idle();
  await page.excel("await context.sync();");
  expect(JSON.parse(await page.evaluate<string>("JSON.stringify(heard)"))).toEqual([
    ["RowDeleted", "2:3", "Unknown"],
    ["RowInserted", "2:3", "Unknown"],
    ["RangeEdited", "A2:A3", "Unknown"],
  ]);
  expect([1, 2, 3].map((row) => page.sheet.value(row, 0))).toEqual([1, 2, 3]);
});

test("nothing that a person did before a script wrote is undone", async () => {
  const page = await openTestPage();
  const history = new History(page.book);
  await page.host.edit(() => history.record(() => page.sheet.setValue(0, 0, "가")));
  await page.excel(`sheet.getRange("A1").load("values"); await context.sync();`);
  expect(history.canUndo).toBe(true);
  await page.excel(`sheet.getRange("A1").values = [["나"]]; await context.sync();`);
  expect(history.canUndo).toBe(false);
});
