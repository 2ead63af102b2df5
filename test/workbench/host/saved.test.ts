/**
 * What a script made stands in the saved file: the calls go through office.js, the workbook is saved and opened again, and the
 * next script finds it there. A second reader, openpyxl, finds it too, where it is installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Book } from "../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../src/workbench/workbook/xlsx";
import { describedByOpenpyxl, hasOpenpyxl } from "../../corpus/openpyxl";
import { filesOf } from "../../corpus/package";
import { xmlFault } from "../../corpus/strict-xml";
import { openTestPage } from "./support";

interface Case {
  readonly made: string;
  readonly asked: string;
  readonly answer: unknown;
  /** What openpyxl says of the saved file. */
  readonly second: unknown;
}

const start = `
  sheet.getRange("A1:B4").values = [["사업", "금액"], ["나무", 30], ["가로등", 20], ["다리", 30]];
  await context.sync();`;

const cases: Readonly<Record<string, Case>> = {
  hyperlinks: {
    made: `sheet.getRange("A2").hyperlink = { address: "https://example.com/?a=1&b=2", textToDisplay: "누리집", screenTip: "<가기>" };
      sheet.getRange("A3:A4").hyperlink = { documentReference: "예산!B2" };`,
    asked: `const cells = ["A2", "A3", "A4"].map((cell) => sheet.getRange(cell).load("hyperlink"));
      await context.sync(); return cells.map((cell) => cell.hyperlink);`,
    answer: [
      { address: "https://example.com/?a=1&b=2", screenTip: "<가기>", textToDisplay: "누리집" },
      { documentReference: "예산!B2", textToDisplay: "가로등" },
      { documentReference: "예산!B2", textToDisplay: "다리" },
    ],
    second: {
      links: [
        ["A2", "https://example.com/?a=1&b=2", null, "<가기>"],
        ["A3", null, "예산!B2", null],
        ["A4", null, "예산!B2", null],
      ],
    },
  },
  validations: {
    made: `const whole = sheet.getRange("B2:B9").dataValidation;
      whole.rule = { wholeNumber: { formula1: 1, formula2: "=B$1+B2*2", operator: "NotBetween" } };
      whole.errorAlert = { showAlert: true, style: "Warning", title: "금액", message: "1 <미만> & 그 밖" };
      const list = sheet.getRange("A2:A9").dataValidation;
      list.rule = { list: { source: "나무,가로등", inCellDropDown: true } };
      list.prompt = { showPrompt: true, title: "사업", message: "고르십시오" }; list.ignoreBlanks = false;
      sheet.getRange("A5").dataValidation.clear(); sheet.getRange("2:2").delete("Up");`,
    asked: `const [whole, list] = ["B2:B8", "A2:A3"].map((cells) =>
        sheet.getRange(cells).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks"));
      await context.sync();
      return [whole.type, whole.rule, whole.errorAlert, list.rule, list.prompt, list.ignoreBlanks];`,
    answer: [
      "WholeNumber",
      { wholeNumber: { formula1: "=1", formula2: "=B$1+B2*2", operator: "NotBetween" } },
      { showAlert: true, style: "Warning", title: "금액", message: "1 <미만> & 그 밖" },
      { list: { source: "나무,가로등", inCellDropDown: true } },
      { showPrompt: true, title: "사업", message: "고르십시오" },
      false,
    ],
    second: {
      validations: [
        ["B2:B8", "whole", "notBetween", "1", "B$1+B2*2", "warning", "1 <미만> & 그 밖", true],
        ["A2:A3 A5:A8", "list", null, '"나무,가로등"', null, null, null, false],
      ],
    },
  },
  "conditional formats": {
    made: `const { conditionalFormats: formats } = sheet.getRange("B2:B9");
      const value = formats.add("CellValue").cellValue; value.rule = { formula1: 10, formula2: "=$B$2*2", operator: "Between" };
      value.format.font.color = "#9C0006"; value.format.fill.color = "#FFC7CE"; value.format.numberFormat = '0"<천원>"';
      const text = sheet.getRange("A2:A9").conditionalFormats.add("ContainsText"); text.stopIfTrue = true;
      text.textComparison.rule = { operator: "NotContains", text: '"가" & 나' }; text.textComparison.format.font.bold = true;
      formats.add("ColorScale").colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "Formula", formula: "=$B$3", color: "#63BE7B" } };
      formats.add("DataBar"); formats.add("IconSet").iconSet.style = "ThreeArrows"; formats.add("TopBottom");
      formats.add("Custom").custom.rule.formula = "=$A2=$A$4"; sheet.getRange("1:1").insert("Down");`,
    asked: `const { conditionalFormats: formats } = sheet.getRange(); formats.load("items/type,items/priority,items/stopIfTrue");
      await context.sync(); const of = (type) => formats.items.find((each) => each.type === type);
      const value = of("CellValue").cellValue; value.load("rule,format/fill/color,format/font/color,format/numberFormat");
      const text = of("ContainsText").textComparison.load("rule"); const scale = of("ColorScale").colorScale.load("criteria");
      const where = of("ContainsText").getRange().load("address"); const rule = of("Custom").custom.rule.load("formula");
      await context.sync();
      return [formats.items.map(({ type }) => type), value.rule, value.format.toJSON(), text.rule, where.address, of("ContainsText").stopIfTrue,
        scale.criteria.maximum.formula, rule.formula];`,
    answer: [
      ["Custom", "TopBottom", "IconSet", "DataBar", "ColorScale", "ContainsText", "CellValue"],
      { formula1: "=10", formula2: "=$B$3*2", operator: "Between" },
      { fill: { color: "#FFC7CE" }, font: { color: "#9C0006" }, numberFormat: '0"<천원>"' },
      { operator: "NotContains", text: '"가" & 나' },
      "예산!A3:A10",
      true,
      "=$B$4",
      "=$A3=$A$5",
    ],
    second: {
      formats: [
        ["A3:A10", "notContainsText", 6, ['ISERROR(SEARCH("""가"" & 나",A3))'], true],
        ["B3:B10", "cellIs", 7, ["10", "$B$3*2"], null],
        ["B3:B10", "colorScale", 5, [], null],
        ["B3:B10", "dataBar", 4, [], null],
        ["B3:B10", "expression", 1, ["$A3=$A$5"], null],
        ["B3:B10", "iconSet", 3, [], null],
        ["B3:B10", "top10", 2, [], null],
      ],
    },
  },
  "conditional formats by preset criteria, with borders": {
    made: `const { conditionalFormats: formats } = sheet.getRange("B2:B9"); const made = ["Blanks", "NonErrors", "Today", "NextWeek",
        "EqualOrBelowAverage", "TwoStdDevAboveAverage", "DuplicateValues"].map((criterion) => {
          const one = formats.add("PresetCriteria"); one.preset.rule = { criterion }; return one; });
      const { format } = made[0].preset; format.borders.top.style = "DashDot"; format.borders.left.color = "#FF0000";
      format.font.bold = true; sheet.getRange("1:1").insert("Down"); sheet.getRange("F1").copyFrom("B3", "Formats");`,
    asked: `const { conditionalFormats: formats } = sheet.getRange(); formats.load("items/type"); await context.sync();
      const rules = formats.items.map(({ preset }) => preset.load("rule")); const { borders } = rules.at(-1).format;
      borders.load("items/style,items/color"); await context.sync();
      return [rules.map(({ rule }) => rule.criterion), borders.items.map(({ style, color }) => [style, color])];`,
    answer: [
      [
        "DuplicateValues",
        "TwoStdDevAboveAverage",
        "EqualOrBelowAverage",
        "NextWeek",
        "Today",
        "NonErrors",
        "Blanks",
      ],
      [
        ["DashDot", null],
        ["None", null],
        ["Continuous", "#FF0000"],
        ["None", null],
      ],
    ],
    second: {
      formats: [
        ["B3:B10 F1", "aboveAverage", 2, [], null],
        ["B3:B10 F1", "aboveAverage", 3, [], null],
        ["B3:B10 F1", "containsBlanks", 7, ["LEN(TRIM(B3))=0"], null],
        ["B3:B10 F1", "duplicateValues", 1, [], null],
        ["B3:B10 F1", "notContainsErrors", 6, ["NOT(ISERROR(B3))"], null],
        [
          "B3:B10 F1",
          "timePeriod",
          4,
          ["AND(ROUNDDOWN(B3,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(B3,0)-TODAY()<(15-WEEKDAY(TODAY())))"],
          null,
        ],
        ["B3:B10 F1", "timePeriod", 5, ["FLOOR(B3,1)=TODAY()"], null],
      ],
    },
  },
  "filters of a table": {
    made: `const table = sheet.tables.add("A1:B4", true); table.columns.getItem("금액").name = "금액\\n(천원)";
      table.columns.getItem("금액\\n(천원)").filter.applyCustomFilter(">20");
      table.showTotals = true; table.columns.add(1, null, "비고"); sheet.getRange("A:A").insert("Right");`,
    asked: `const table = sheet.tables.getItemAt(0); table.autoFilter.load("criteria"); const where = table.autoFilter.getRange().load("address");
      const rows = ["2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).load("rowHidden")); await context.sync();
      return [where.address, table.autoFilter.criteria, rows.map(({ rowHidden }) => rowHidden)];`,
    answer: ["예산!B1:D4", [null, null, { filterOn: "Custom", criterion1: ">20" }], [false, true, false]],
    second: {
      "table filters": [["B1:D4", [[2, "greaterThan", "20"]]]],
      tables: [
        [
          "표1",
          "B1:D5",
          1,
          [
            ["사업", "요약", null],
            ["비고", null, null],
            ["금액\n(천원)", null, "sum"],
          ],
        ],
      ],
    },
  },
  "automatic filters": {
    made: `sheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["나무", "다리", ""] });
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: "<>20" }); sheet.getRange("A:A").insert("Right");`,
    asked: `sheet.autoFilter.load("isDataFiltered,criteria"); const where = sheet.autoFilter.getRange().load("address");
      const rows = ["2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).load("rowHidden")); await context.sync();
      return [where.address, sheet.autoFilter.criteria, rows.map(({ rowHidden }) => rowHidden)];`,
    answer: [
      "예산!B1:C4",
      [
        { filterOn: "Values", values: ["나무", "다리", ""] },
        { filterOn: "Custom", criterion1: "<>20" },
      ],
      [false, true, false],
    ],
    second: {
      filter: [
        "B1:C4",
        [
          [0, ["나무", "다리"], true],
          [1, null, null],
        ],
        [3],
      ],
    },
  },
  tables: {
    made: `const table = sheet.tables.add("A1:B4", true); table.name = "사업표"; table.style = "TableStyleLight9";
      table.rows.add(null, [["<둑> & 길", 25]]); table.columns.add(1, null, "비고 '1'"); table.columns.getItem("금액").name = "예산액";
      sheet.getRange("E1").formulas = [["=SUM(사업표[예산액])"]]; table.showTotals = true; table.rows.getItemAt(1).delete();
      sheet.getRange("A7").values = [["아래"]];`,
    asked: `const table = sheet.tables.getItem("사업표"); table.load("style,showTotals"); table.columns.load("items/name");
      const whole = table.getRange().load("values,address"); const sum = sheet.getRange("E1").load("formulas,values");
      await context.sync();
      return [table.style, table.showTotals, table.columns.items.map(({ name }) => name), whole.address, whole.values.at(-2),
        whole.values.at(-1), sum.formulas[0][0], sum.values[0][0]];`,
    answer: [
      "TableStyleLight9",
      true,
      ["사업", "비고 '1'", "예산액"],
      "예산!A1:C5",
      ["<둑> & 길", "", 25],
      ["요약", "", 85],
      "=SUM(사업표[예산액])",
      85,
    ],
    second: {
      tables: [
        [
          "사업표",
          "A1:C5",
          1,
          [
            ["사업", "요약", null],
            ["비고 '1'", null, null],
            ["예산액", null, "sum"],
          ],
        ],
      ],
    },
  },
  "blocks of cells": {
    made: `sheet.getRange("D1:D4").formulas = [["=SUM(B2:B4)"], ["=B3"], ["=SUM(A2:B4)"], ["=금액"]];
      sheet.names.add("금액", sheet.getRange("B2")); sheet.getRange("B2").insert("Down"); sheet.getRange("A1").delete("Up");`,
    asked: `const cells = sheet.getRange("A1:B5").load("values"); const formulas = sheet.getRange("D1:D4").load("formulas,values");
      await context.sync(); return [cells.values, formulas.formulas.flat(), formulas.values.flat()];`,
    answer: [
      [
        ["나무", "금액"],
        ["가로등", ""],
        ["다리", 30],
        ["", 20],
        ["", 30],
      ],
      ["=SUM(B3:B5)", "=B4", "=SUM(A2:B4)", "=금액"],
      [80, 20, 50, 30],
    ],
    second: { cells: ["나무", "금액", "가로등", "다리", 30, 20, 30] },
  },
  "document properties": {
    made: `const { properties } = context.workbook; properties.title = "2017년 <성과계획서>"; properties.author = "홍보실";
      properties.company = "시청 & 구청"; properties.custom.add("문서번호", "홍보-1"); properties.custom.add("쪽수", 12);`,
    asked: `const { properties } = context.workbook; properties.load("title,author,company,subject");
      properties.custom.load("items/key,items/value"); await context.sync();
      return [properties.title, properties.author, properties.company, properties.subject,
        properties.custom.items.map(({ key, value }) => [key, value])];`,
    answer: [
      "2017년 <성과계획서>",
      "홍보실",
      "시청 & 구청",
      "",
      [
        ["문서번호", "홍보-1"],
        ["쪽수", 12],
      ],
    ],
    second: { properties: ["2017년 <성과계획서>", "홍보실"] },
  },
};

/** The saved file, after the scripts ran on a new workbook. */
async function savedAfter(scripts: readonly string[]): Promise<Uint8Array> {
  const page = await openTestPage({ excel: "m365" });
  for (const script of [start, ...scripts])
    expect(await page.excel(`${script} await context.sync();`)).toBeUndefined();
  const bytes = await writeXlsx(page.book);
  for (const [name, content] of Object.entries(filesOf(bytes)))
    expect([name, xmlFault(new TextDecoder().decode(content))]).toEqual([name, undefined]);
  return bytes;
}

test.each(Object.entries(cases))("%s", async (_, { made, asked, answer }) => {
  const bytes = await savedAfter([made]);
  const book: Book = await readXlsx(bytes);
  const again = await openTestPage({ excel: "m365" }, book);
  expect(await again.excel(asked)).toEqual(answer);
  // Nobody touched it since: the next save writes the same parts.
  expect(filesOf(await writeXlsx(book))).toEqual(filesOf(bytes));
});

(hasOpenpyxl ? test : test.skip)("openpyxl finds all of it", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "saved-"));
  try {
    for (const [name, { made, second }] of Object.entries(cases)) {
      const file = path.join(folder, "예산.xlsx");
      writeFileSync(file, await savedAfter([made]));
      expect([name, describedByOpenpyxl(file)]).toEqual([name, expect.objectContaining(second as object)]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
