import { enter } from "../../../src/workbench/host/objects/entry";
import { openTestPage, type TestPage } from "./support";

let page: TestPage;
beforeEach(async () => {
  page = await openTestPage({ excel: "easy" });
});

describe("what becomes of a value that is put into a cell", () => {
  test.each([
    ["396,185", "General", { value: 396185, numberFormat: "#,##0" }],
    ["12.5%", "General", { value: 0.125, numberFormat: "0.00%" }],
    ["(5)", "General", { value: -5 }],
    ["-24.09%", "0.0", { value: -0.2409 }],
    ["1-2", "General", { value: 42737, numberFormat: 'mm"월" dd"일"' }],
    ["1-2", "@", { value: "1-2" }],
    ["2017-01-05", "General", { value: 42740, numberFormat: "yyyy-mm-dd" }],
    ["2017-13-05", "General", { value: "2017-13-05" }],
    ["=A1+1", "General", { formula: "=A1+1" }],
    ["=A1+1", "@", { value: "=A1+1" }],
    ["+A1", "General", { formula: "=A1" }],
    ["△24.09%", "General", { value: "△24.09%" }],
    ["true", "General", { value: true }],
    ["'007", "General", { value: "007" }],
    ["", "General", { value: undefined }],
    [149, "@", { value: "149" }],
  ])("%p under the format %s is %p", (input, format, entry) => {
    expect(enter(input, format, 2017)).toEqual(entry);
  });

  test("a bulleted text in a General cell is refused, and taken in a text cell", () => {
    expect(() => enter("- 언론사 취재 지원", "General")).toThrow("is taken for a formula");
    expect(enter("- 언론사 취재 지원", "@")).toEqual({ value: "- 언론사 취재 지원" });
  });
});

describe("looks of cells", () => {
  test("are set over several areas at once and read where they agree", async () => {
    const read = await page.excel(`
      sheet.getRanges("A1:B2,D4").format.fill.color = "#ddebf7";
      const format = sheet.getRange("A1:B2").format;
      format.font.bold = true; format.font.size = 12; format.horizontalAlignment = "Center"; format.indentLevel = 1;
      sheet.getRange("A1").format.wrapText = true;
      format.load("horizontalAlignment,wrapText,indentLevel,fill/color,font/bold,font/size,font/name");
      const far = sheet.getRange("D4").format.fill; far.load("color");
      await context.sync();
      return { horizontal: format.horizontalAlignment, wrap: format.wrapText, indent: format.indentLevel,
        fill: format.fill.color, bold: format.font.bold, size: format.font.size, far: far.color };`);
    expect(read).toEqual({
      horizontal: "Center",
      wrap: null,
      indent: 1,
      fill: "#DDEBF7",
      bold: true,
      size: 12,
      far: "#DDEBF7",
    });
  });

  test("neighbours share an edge: the last writer wins", async () => {
    const edges = await page.excel(`
      const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      above.style = "Continuous"; above.weight = "Medium"; above.color = "#ff0000";
      const below = sheet.getRange("A2").format.borders.getItem("EdgeTop");
      below.load("style,weight,color"); await context.sync();
      const first = [below.style, below.weight, below.color];
      below.style = "Double"; above.load("style"); await context.sync();
      return [first, above.style];`);
    expect(edges).toEqual([["Continuous", "Medium", "#FF0000"], "Double"]);
  });

  test("come for many cells in one answer", async () => {
    const found = await page.excel(`
      sheet.getRange("A1:B1").values = [["정책사업", "인력운영비"]];
      sheet.getRange("B1").format.indentLevel = 2;
      sheet.getRange("2:2").rowHidden = true; sheet.getRange("C:C").columnHidden = true;
      const cells = sheet.getRange("A1:B1").getCellProperties({ format: { indentLevel: true, font: { bold: true } } });
      const rows = sheet.getRange("A1:C3").getRowProperties({ rowHidden: true });
      const columns = sheet.getRange("A1:C3").getColumnProperties({ columnHidden: true });
      await context.sync();
      return { cells: cells.value, rows: rows.value.map((row) => row.rowHidden), columns: columns.value.map((column) => column.columnHidden) };`);
    expect(found).toEqual({
      cells: [
        [
          { format: { indentLevel: 0, font: { bold: false } } },
          { format: { indentLevel: 2, font: { bold: false } } },
        ],
      ],
      rows: [false, true, false],
      columns: [false, false, true],
    });
  });

  test("a property of cells that is not modelled is named, not left out", async () => {
    expect(
      await page.excel(
        `sheet.getRange("A1").getCellProperties({ format: { readingOrder: true } }); await context.sync();`,
      ),
    ).toMatchObject({
      code: "NotImplemented",
    });
  });

  test("column widths are points; a file counts in digits of the workbook's own font", async () => {
    const widths = await page.excel(`
      const format = sheet.getRange("B:B").format;
      format.columnWidth = 112.5; format.load("columnWidth"); await context.sync();
      return format.columnWidth;`);
    expect(widths).toBe(112.5);
    expect(page.sheet.columnWidth(1)).toBe(150 / 8);
  });
});

describe("sheets, names and pages", () => {
  test("a page is set up as the plan sheet needs it", async () => {
    await page.excel(`
      const layout = sheet.pageLayout;
      layout.orientation = "Portrait"; layout.paperSize = "A4"; layout.zoom = { horizontalFitToPages: 1 };
      layout.topMargin = 56.7; layout.setPrintArea("A1:F120"); layout.setPrintTitleRows("$1:$2");
      layout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      sheet.horizontalPageBreaks.add("A41"); sheet.showGridlines = false; sheet.freezePanes.freezeRows(2);
      await context.sync();`);
    expect(page.sheet.page).toMatchObject({
      orientation: "portrait",
      paper: 9,
      fit: { wide: 1 },
      printAreas: [{ row: 0, column: 0, rows: 120, columns: 6 }],
      titleRows: { row: 0, rows: 2 },
      rowBreaks: [40],
      headersFooters: { footer: "&C&P / &N" },
    });
    expect(page.sheet.page.margins.top).toBe(56.7);
    expect(page.sheet.frozen).toEqual({ rows: 2, columns: 0 });
    expect(page.sheet.gridlines).toBe(false);
  });

  test("a hidden name of a sheet is its own, and is found again", async () => {
    const mark = await page.excel(`
      sheet.names.add("_PLAN_SHEET", '="plan"').visible = false;
      const own = sheet.names.getItemOrNullObject("_PLAN_SHEET"); own.load("formula,visible,scope,value");
      const global = context.workbook.names.getItemOrNullObject("_PLAN_SHEET");
      await context.sync();
      return [own.formula, own.visible, own.scope, own.value, global.isNullObject];`);
    expect(mark).toEqual(['="plan"', false, "Worksheet", "plan", true]);
  });

  test("copying, renaming, hiding and deleting sheets", async () => {
    const list = await page.excel(`
      sheet.getRange("A1").values = [[470]];
      const copy = sheet.copy("After", sheet);
      copy.name = "예산 사본"; copy.visibility = "VeryHidden";
      const other = context.workbook.worksheets.add("성과계획서");
      other.position = 0; other.activate(); other.getRange("A1").formulas = [["='예산 사본'!A1*2"]];
      await context.sync();
      const sheets = context.workbook.worksheets; sheets.load("items/name,items/visibility");
      const value = other.getRange("A1"); value.load("values");
      await context.sync();
      copy.visibility = "Visible"; copy.delete(); value.load("formulas"); await context.sync();
      return [sheets.items.map((each) => each.name + " " + each.visibility), value.values[0][0], value.formulas[0][0]];`);
    expect(list).toEqual([["성과계획서 Visible", "예산 Visible", "예산 사본 VeryHidden"], 940, "=#REF!*2"]);
  });

  test("comments, settings and merges", async () => {
    const found = await page.excel(`
      context.workbook.comments.add("예산!B2", "가중치 합계가 1이 아닙니다");
      context.workbook.settings.add("style", { formula: "native" });
      sheet.getRange("A1:B1").merge(); sheet.getRange("D1:E2").merge(true);
      await context.sync();
      const comments = sheet.comments; comments.load("items/content");
      const setting = context.workbook.settings.getItem("style"); setting.load("value");
      const merged = sheet.getUsedRange().getBoundingRect("A1:F9").getMergedAreasOrNullObject(); merged.load("address");
      await context.sync();
      return [comments.items.map((each) => each.content), setting.value, merged.address];`);
    expect(found).toEqual([
      ["가중치 합계가 1이 아닙니다"],
      { formula: "native" },
      "예산!A1:B1,예산!D1:E1,예산!D2:E2",
    ]);
  });

  test("special cells: formulas, and the null object where there are none", async () => {
    const found = await page.excel(`
      sheet.getRange("A1:B2").formulas = [[1, "=A1"], ["=A1+1", "계"]];
      const formulas = sheet.getRange("A1:C9").getSpecialCells("Formulas"); formulas.load("address");
      const errors = sheet.getRange("A1:C9").getSpecialCellsOrNullObject("Formulas", "Errors");
      await context.sync();
      return [formulas.address, errors.isNullObject];`);
    expect(found).toEqual(["예산!B1,예산!A2", true]);
  });
});

describe("what Excel refuses", () => {
  test.each([
    [
      "contents of a protected sheet",
      `sheet.protection.protect(); sheet.getRange("A1").values = [[1]];`,
      "AccessDenied",
    ],
    [
      "protecting what is protected",
      `sheet.protection.protect(); sheet.protection.protect();`,
      "AccessDenied",
    ],
    ["a name that exists", `context.workbook.worksheets.add("예산");`, "ItemAlreadyExists"],
    ["a name with a colon", `sheet.name = "2017: 예산";`, "InvalidArgument"],
    ["hiding the last sheet", `sheet.visibility = "Hidden";`, "InvalidOperation"],
    ["deleting the last sheet", `sheet.delete();`, "InvalidOperation"],
    ["an address that is none", `sheet.getRange("예산표").load("values");`, "InvalidArgument"],
    [
      "a range of a sheet that is gone",
      `const other = context.workbook.worksheets.add("x"); const range = other.getRange("A1"); other.delete(); range.values = [[1]];`,
      "InvalidReference",
    ],
  ])("%s", async (_, script, code) => {
    expect(await page.excel(`${script} await context.sync();`)).toMatchObject({ code });
  });

  test("adding a sheet to a protected workbook", async () => {
    page.book.structureProtected = true;
    expect(await page.excel(`context.workbook.worksheets.add("x"); await context.sync();`)).toMatchObject({
      code: "AccessDenied",
    });
  });
});
