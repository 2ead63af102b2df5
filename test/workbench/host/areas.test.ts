/**
 * What scripts do beyond the add-in's own calls, area by area: each call works, or answers NotImplemented with the name of
 * what is not modelled. Nothing is taken in silence.
 */
import { openTestPage } from "./support";

const missing = (member: string): object => ({ code: "NotImplemented", location: member });

/** A table 사업표 over D1:E3 of 예산, and what stands in A1:B4, are there before the first call of each area. */
const start = `
  sheet.getRange("A1:B4").values = [["사업", "금액"], ["나무", 30], ["가로등", 20], ["다리", 30]];
  sheet.getRange("D1:E3").values = [["코드", "값"], [1, 10], [2, 20]];
  const table = sheet.tables.add("D1:E3", true); table.name = "사업표";
  await context.sync();`;

type Call = readonly [script: string, answer: unknown];

const areas: Readonly<Record<string, readonly Call[]>> = {
  comments: [
    [
      `const one = context.workbook.comments.add("예산!A2", "확인 바랍니다"); one.replies.add("했습니다");
       one.content = "다시 확인 바랍니다"; one.resolved = true; await context.sync();
       one.load("content,resolved,replies/items/content"); const place = one.getLocation().load("address");
       await context.sync(); return [one.content, one.resolved, one.replies.items[0].content, place.address];`,
      ["다시 확인 바랍니다", true, "했습니다", "예산!A2"],
    ],
    [
      `context.workbook.comments.getItemByCell("예산!A2").delete(); const left = context.workbook.comments.getCount();
       await context.sync(); return left.value;`,
      0,
    ],
    [
      `context.workbook.comments.onAdded.add(async () => {}); await context.sync();`,
      missing("CommentCollection._RegisterAddedEvent"),
    ],
  ],
  "conditional formats": [
    [
      `const count = sheet.getRange("A1:B4").conditionalFormats.getCount(); await context.sync(); return count.value;`,
      0,
    ],
    [
      `const { conditionalFormats: formats } = sheet.getRange("B2:B4");
       const first = formats.add("CellValue"); first.cellValue.rule = { formula1: "=$B$2", operator: "GreaterThan" };
       first.cellValue.format.fill.color = "#ffc7ce"; first.cellValue.format.font.bold = true;
       const second = formats.add("Custom"); second.custom.rule.formula = "=$A2<>$B$9"; second.stopIfTrue = true;
       await context.sync();
       formats.load("items/type,items/priority,items/stopIfTrue"); const { rule, format } = first.cellValue; first.cellValue.load("rule");
       format.fill.load("color"); format.font.load("bold,italic"); const none = first.customOrNullObject; none.load("rule/formula");
       await context.sync();
       return [formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]), first.cellValue.rule,
         format.fill.color, format.font.bold, format.font.italic, none.isNullObject];`,
      [
        [
          ["Custom", 0, true],
          ["CellValue", 1, false],
        ],
        { formula1: "=$B$2", operator: "GreaterThan" },
        "#FFC7CE",
        true,
        null,
        true,
      ],
    ],
    [
      `const { conditionalFormats: formats } = sheet.getRange("A2:B4"); formats.getItemAt(0).delete();
       const scale = formats.add("ColorScale").colorScale;
       scale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, midpoint: { type: "Percentile", formula: "50", color: "yellow" },
         maximum: { type: "Formula", formula: "=$B$2", color: "#FF0000" } };
       const icons = formats.add("IconSet").iconSet; icons.style = "FourArrows"; icons.showIconOnly = true;
       const bar = formats.add("DataBar").dataBar; bar.positiveFormat.fillColor = "#63C384"; bar.upperBoundRule = { type: "Number", formula: "100" };
       const text = formats.add("ContainsText").textComparison; text.rule = { operator: "BeginsWith", text: "나" };
       const top = formats.add("TopBottom").topBottom; top.rule = { type: "BottomPercent", rank: 20 };
       await context.sync();
       for (const each of [scale, icons]) each.load("criteria"); icons.load("style"); bar.load("lowerBoundRule,upperBoundRule"); text.load("rule"); top.load("rule");
       const count = formats.getCount(); await context.sync();
       return [scale.criteria, icons.style, icons.criteria.map(({ formula }) => formula), bar.lowerBoundRule.type, bar.upperBoundRule, text.rule,
         top.rule, count.value];`,
      [
        {
          minimum: { type: "LowestValue", color: "#FFFFFF" },
          midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
          maximum: { type: "Formula", formula: "=$B$2", color: "#FF0000" },
        },
        "FourArrows",
        ["0", "25", "50", "75"],
        "LowestValue",
        { type: "Number", formula: "100" },
        { operator: "BeginsWith", text: "나" },
        { type: "BottomPercent", rank: 20 },
        6,
      ],
    ],
    [
      `sheet.getRange("A2:B2").conditionalFormats.clearAll(); const { conditionalFormats: left } = sheet.getRange("A1:B9");
       const none = sheet.getRange("A2:B2").conditionalFormats.getCount(); left.load("items");
       const areas = left.getItemAt(0).getRange().load("address"); await context.sync();
       return [none.value, left.items.length, areas.address];`,
      [0, 6, "예산!A3:B4"],
    ],
    [
      `const made = sheet.getRange("B2:B4").conditionalFormats.add("PresetCriteria"); made.preset.rule = { criterion: "OneStdDevAboveAverage" };
       await context.sync(); made.load("type"); made.preset.load("rule"); await context.sync(); return [made.type, made.preset.rule];`,
      ["PresetCriteria", { criterion: "OneStdDevAboveAverage" }],
    ],
    [
      `const made = sheet.getRange("B2:B4").conditionalFormats.add("PresetCriteria"); made.preset.rule = { criterion: "Someday" };
       await context.sync();`,
      { code: "InvalidArgument", location: "PresetCriteriaConditionalFormat.rule" },
    ],
    [
      `const { format } = sheet.getRange("B3").conditionalFormats.add("Custom").custom; format.borders.getItem("EdgeTop").color = "red";
       format.borders.bottom.style = "Dash"; format.borders.left.style = "Dot"; format.borders.left.style = "None"; await context.sync();
       const lines = format.borders.load("items/sideIndex,items/style,items/color"); await context.sync();
       return lines.items.map(({ sideIndex, style, color }) => [sideIndex, style, color]);`,
      [
        ["EdgeTop", "Continuous", "#FF0000"],
        ["EdgeBottom", "Dash", null],
        ["EdgeLeft", "None", null],
        ["EdgeRight", "None", null],
      ],
    ],
    [
      `sheet.getRange("B3").conditionalFormats.add("DataBar").dataBar.barDirection = "LeftToRight"; await context.sync();`,
      missing("DataBarConditionalFormat.barDirection"),
    ],
  ],
  validations: [
    [
      `const { dataValidation } = sheet.getRange("B2:B9");
       dataValidation.rule = { custom: { formula: "=B2>0" } };
       dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "금액", message: "양수만" };
       dataValidation.load("type,rule,errorAlert"); await context.sync();
       return [dataValidation.type, dataValidation.rule, dataValidation.errorAlert.message];`,
      ["Custom", { custom: { formula: "=B2>0" } }, "양수만"],
    ],
    [
      `const ruled = sheet.getRange("A1:Z99").getSpecialCells("DataValidations").load("address");
       await context.sync(); return ruled.address;`,
      "예산!B2:B4",
    ],
    [
      `const { dataValidation } = sheet.getRange("B2:B9");
       dataValidation.prompt = { showPrompt: true, title: "금액", message: "천원" }; dataValidation.ignoreBlanks = false;
       dataValidation.load("prompt,ignoreBlanks,errorAlert"); await context.sync();
       return [dataValidation.prompt.message, dataValidation.ignoreBlanks, dataValidation.errorAlert.message];`,
      ["천원", false, "양수만"],
    ],
    [
      `const { dataValidation } = sheet.getRange("A2:A4");
       dataValidation.rule = { list: { inCellDropDown: true, source: "나무,다리" } };
       const wrong = dataValidation.getInvalidCells().load("address");
       dataValidation.load("type,rule,valid"); await context.sync();
       return [dataValidation.type, dataValidation.rule, dataValidation.valid, wrong.address];`,
      ["List", { list: { source: "나무,다리", inCellDropDown: true } }, null, "예산!A3"],
    ],
    [
      `const rules = [
         { wholeNumber: { formula1: 1, formula2: "=B2", operator: "Between" } },
         { decimal: { formula1: 29.5, operator: "GreaterThanOrEqualTo" } },
         { textLength: { formula1: 2, operator: "EqualTo" } },
         { date: { formula1: "2017-01-01", operator: "LessThan" } },
         { list: { source: "=$B$2:$B$3", inCellDropDown: false } },
         { custom: { formula: "=COUNTIF($B$2:$B$4,B2)=1" } },
       ];
       const told = [];
       for (const rule of rules) {
         const { dataValidation } = sheet.getRange("B2:B4"); dataValidation.rule = rule;
         dataValidation.load("rule,valid"); await context.sync(); told.push([Object.values(dataValidation.rule)[0], dataValidation.valid]);
       }
       return told;`,
      [
        [{ formula1: "=1", formula2: "=B2", operator: "Between" }, true],
        [{ formula1: "=29.5", operator: "GreaterThanOrEqualTo" }, null],
        [{ formula1: "=2", operator: "EqualTo" }, true],
        [{ formula1: "=42736", operator: "LessThan" }, true],
        [{ source: "=$B$2:$B$3", inCellDropDown: false }, true],
        [{ formula: "=COUNTIF($B$2:$B$4,B2)=1" }, null],
      ],
    ],
    [
      `sheet.getRange("A2:B9").dataValidation.clear(); const { dataValidation } = sheet.getRange("A1:B9");
       dataValidation.load("type,valid"); await context.sync(); return [dataValidation.type, dataValidation.valid];`,
      ["None", true],
    ],
    [
      `sheet.getRange("A2").dataValidation.rule = { decimal: { formula1: 1, operator: "Between" } }; await context.sync();`,
      { code: "InvalidArgument", location: "DataValidation.rule" },
    ],
  ],
  hyperlinks: [
    [
      `const cells = sheet.getRange("A2:A3"); cells.hyperlink = { address: "https://example.com/", textToDisplay: "누리집" };
       sheet.getRange("A2").values = [["나무"]];
       const one = sheet.getRange("A2"); one.load("hyperlink,values,format/font/underline"); await context.sync();
       return [one.hyperlink, one.values[0][0], one.format.font.underline];`,
      [{ address: "https://example.com/", textToDisplay: "나무" }, "나무", "Single"],
    ],
    [
      `const cells = sheet.getRange("A2:A4").load("hyperlink"); await context.sync(); return cells.hyperlink;`,
      null,
    ],
    [
      `sheet.getRange("A2").clear("Hyperlinks"); sheet.getRange("A3").clear("RemoveHyperlinks");
       const cells = sheet.getRange("A2:A3"); cells.load("hyperlink,values");
       const looks = ["A2", "A3"].map((cell) => sheet.getRange(cell).format.font.load("underline")); await context.sync();
       return [cells.hyperlink, cells.values.flat(), looks.map((font) => font.underline)];`,
      [null, ["나무", "가로등"], ["Single", "None"]],
    ],
    [
      `sheet.getRange("A2").hyperlink = { textToDisplay: "누리집" }; await context.sync();`,
      { code: "InvalidArgument", location: "Range.hyperlink" },
    ],
  ],
  tables: [
    [
      `const table = sheet.tables.getItem("사업표"); const whole = table.getRange().load("address");
       const body = table.getDataBodyRange().load("values"); await context.sync(); return [whole.address, body.values];`,
      [
        "예산!D1:E3",
        [
          [1, 10],
          [2, 20],
        ],
      ],
    ],
    [
      `sheet.getRange("D4:E4").values = [["아래", "것"]]; sheet.getRange("G1").formulas = [["=SUM(사업표[값])"]];
       const table = sheet.tables.getItem("사업표"); const { rows } = table;
       const added = rows.add(null, [[3, 30]]).load("index"); rows.add(0, [[0, 5], [9, 7]]); rows.add();
       rows.load("count,items/values"); const sum = sheet.getRange("G1").load("values"); const whole = table.getRange().load("address");
       const below = sheet.getRange("D8:E8").load("values"); await context.sync();
       return [added.index, rows.count, rows.items.map((row) => row.values[0]), sum.values[0][0], whole.address, below.values[0]];`,
      [
        2,
        6,
        [
          [0, 5],
          [9, 7],
          [1, 10],
          [2, 20],
          [3, 30],
          ["", ""],
        ],
        72,
        "예산!D1:E7",
        ["아래", "것"],
      ],
    ],
    [
      `const table = sheet.tables.getItem("사업표"); table.rows.getItemAt(5).delete(); table.rows.getItemAt(1).delete();
       table.rows.getItemAt(0).values = [[4, 40]]; const body = table.getDataBodyRange().load("values,address"); await context.sync();
       return [body.address, body.values];`,
      [
        "예산!D2:E5",
        [
          [4, 40],
          [1, 10],
          [2, 20],
          [3, 30],
        ],
      ],
    ],
    [
      `sheet.tables.getItem("사업표").rows.add(null, [[3]]); await context.sync();`,
      { code: "InvalidArgument", location: "TableRowCollection.add" },
    ],
    [
      `const table = sheet.tables.getItem("사업표"); const { columns } = table;
       columns.add(1, [["곱"], ["=[@값]*2"], ["=1"], ["=2"], ["=3"]].map(([one], at) => [at === 1 ? "=사업표[[#This Row],[값]]*2" : one]));
       columns.add(null, null, "비고"); columns.getItem("값").name = "금액";
       columns.load("items/name,items/index,items/id"); const sum = sheet.getRange("I1").load("formulas,values");
       const part = columns.getItem("금액").getDataBodyRange().load("address,values"); await context.sync();
       return [columns.items.map(({ name, index, id }) => [name, index, id]), sum.formulas[0][0], sum.values[0][0], part.address];`,
      [
        [
          ["코드", 0, 1],
          ["곱", 1, 2],
          ["금액", 2, 3],
          ["비고", 3, 4],
        ],
        "=SUM(사업표[금액])",
        100,
        "예산!F2:F5",
      ],
    ],
    [
      `const { columns } = sheet.tables.getItem("사업표"); columns.getItem("곱").delete(); columns.getItem("비고").delete();
       sheet.getRange("D1:E1").values = [["번호", "번호"]]; columns.load("items/name"); const none = columns.getItemOrNullObject("금액");
       none.load("name"); await context.sync(); return [columns.items.map(({ name }) => name), none.isNullObject];`,
      [["번호", "번호2"], true],
    ],
    [
      `const table = sheet.tables.getItem("사업표"); table.showTotals = true; table.load("showTotals");
       const totals = table.getTotalRowRange().load("address,formulas,values"); await context.sync();
       table.showTotals = false; const whole = table.getRange().load("address"); await context.sync();
       return [table.showTotals, totals.address, totals.formulas[0], totals.values[0][1], whole.address];`,
      [false, "예산!D6:E6", ["요약", "=SUBTOTAL(109,사업표[번호2])"], 100, "예산!D1:E5"],
    ],
    [
      `const table = sheet.tables.getItem("사업표"); table.sort.apply([{ key: 1, ascending: false }]); table.resize("D1:F4");
       const whole = table.getRange().load("values"); await context.sync(); return whole.values;`,
      [
        ["번호", "번호2", "열1"],
        [4, 40, ""],
        [3, 30, ""],
        [2, 20, ""],
      ],
    ],
    [
      `sheet.tables.getItem("사업표").showBandedRows = false; await context.sync();`,
      missing("Table.showBandedRows"),
    ],
    [
      `sheet.tables.getItem("사업표").convertToRange(); const left = sheet.tables.getCount(); await context.sync();
       return left.value;`,
      0,
    ],
  ],
  sort: [
    [
      `const rows = sheet.getRange("A1:B4");
       rows.sort.apply([{ key: 1, ascending: false }, { key: 0, ascending: true }], false, true);
       rows.load("values"); await context.sync(); return rows.values;`,
      [
        ["사업", "금액"],
        ["나무", 30],
        ["다리", 30],
        ["가로등", 20],
      ],
    ],
    [
      `sheet.getRange("A1:B4").sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]); await context.sync();`,
      missing("RangeSort.apply"),
    ],
    [
      `sheet.getRange("A1:B4").sort.apply([{ key: 0 }], true); await context.sync();`,
      missing("RangeSort.apply"),
    ],
    [
      `sheet.getRange("A1:B4").sort.apply([{ key: 2 }]); await context.sync();`,
      { code: "InvalidArgument", location: "RangeSort.apply" },
    ],
  ],
  "automatic filters": [
    [
      `const { autoFilter } = sheet; autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: "Values", values: ["나무", "다리"] });
       autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">=20", criterion2: "<30", operator: "Or" });
       autoFilter.load("enabled,isDataFiltered,criteria"); const where = autoFilter.getRange().load("address");
       const rows = ["2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).load("rowHidden")); await context.sync();
       return [autoFilter.enabled, autoFilter.isDataFiltered, where.address, rows.map(({ rowHidden }) => rowHidden), autoFilter.criteria];`,
      [
        true,
        true,
        "예산!A1:B4",
        [false, true, false],
        [
          { filterOn: "Values", values: ["나무", "다리"] },
          { filterOn: "Custom", criterion1: ">=20", criterion2: "<30", operator: "Or" },
        ],
      ],
    ],
    [
      `const { autoFilter } = sheet; autoFilter.clearColumnCriteria(0); sheet.getRange("B2").values = [[10]];
       autoFilter.apply("A1:B4", 1, { filterOn: "TopItems", criterion1: "2" });
       const rows = () => ["2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).load("rowHidden")); const top = rows(); await context.sync();
       autoFilter.clearCriteria(); const all = rows(); autoFilter.load("enabled,isDataFiltered,criteria"); await context.sync();
       autoFilter.remove(); const none = autoFilter.getRangeOrNullObject(); none.load("address"); sheet.getRange("B2").values = [[30]];
       await context.sync();
       return [top.map(({ rowHidden }) => rowHidden), all.map(({ rowHidden }) => rowHidden), autoFilter.isDataFiltered, autoFilter.criteria,
         none.isNullObject];`,
      [[true, false, false], [false, false, false], false, [null, null], true],
    ],
    [
      `sheet.autoFilter.apply("A1:B4", 0, { filterOn: "CellColor", color: "#FF0000" }); await context.sync();`,
      missing("AutoFilter.apply"),
    ],
    [
      `const table = sheet.tables.getItem("사업표"); const column = table.columns.getItem("값"); table.showTotals = true;
       column.filter.applyCustomFilter(">10"); await context.sync();
       const rows = () => ["2:2", "3:3", "4:4"].map((row) => sheet.getRange(row).load("rowHidden")); const first = rows();
       table.autoFilter.load("enabled,isDataFiltered,criteria"); column.filter.load("criteria");
       const sum = sheet.getRange("E4").load("values"); await context.sync();
       const criteria = [table.autoFilter.criteria, column.filter.criteria];
       table.columns.getItem("코드").filter.applyValuesFilter(["1"]); const none = rows(); await context.sync();
       table.clearFilters(); const all = rows(); table.autoFilter.load("isDataFiltered"); await context.sync(); table.showTotals = false;
       return [first, none, all].map((each) => each.map(({ rowHidden }) => rowHidden)).concat(criteria, [table.autoFilter.isDataFiltered]);`,
      [
        [true, false, false],
        [true, true, false],
        [false, false, false],
        [null, { filterOn: "Custom", criterion1: ">10" }],
        { filterOn: "Custom", criterion1: ">10" },
        false,
      ],
    ],
    [
      `sheet.tables.getItem("사업표").columns.getItem("값").filter.applyCellColorFilter("#FF0000"); await context.sync();`,
      missing("Filter.applyCellColorFilter"),
    ],
  ],
  "find and replace": [
    [
      `const first = sheet.getRange("A1:B4").find("나무", {}).load("address");
       const last = sheet.getRange("A1:B4").find("3*", { searchDirection: "Backwards" }).load("address");
       const all = sheet.findAll("30", { completeMatch: true }).load("address");
       const none = sheet.findAllOrNullObject("없음", {}); await context.sync();
       return [first.address, last.address, all.address, none.isNullObject];`,
      ["예산!A2", "예산!B4", "예산!B2,예산!B4", true],
    ],
    [
      `sheet.getRange("A1:B4").find("없음", {}).load("address"); await context.sync();`,
      { code: "ItemNotFound", location: "Range.find" },
    ],
    [
      `const cells = sheet.getRange("G1:G4"); cells.values = [["KBS kbs"], ["kbs"], ["=\\"kbs\\"&1"], [101]];
       const whole = cells.replaceAll("KBS", "엠비씨", { completeMatch: true });
       const exact = cells.replaceAll("kbs", "kr", { matchCase: true }); const digits = sheet.replaceAll("101", "7", {});
       cells.load("formulas"); await context.sync(); return [whole.value, exact.value, digits.value, cells.formulas.flat()];`,
      [1, 2, 1, ["KBS kr", "엠비씨", '="kr"&1', 7]],
    ],
  ],
  "blocks of cells": [
    [
      `sheet.getRange("2:3").insert("Down"); sheet.getRange("2:3").delete("Up"); sheet.getRange("B:B").insert("Right");
       const moved = sheet.getRange("C2").load("values"); await context.sync(); return moved.values;`,
      [[30]],
    ],
    [
      `const own = context.workbook.worksheets.add("덩이"); own.getRange("A1:C4").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]];
       own.getRange("E1:E4").formulas = [["=SUM(B1:B4)"], ["=SUM(A1:C4)"], ["=B2"], ["=덩이!$B$3*10"]];
       own.names.add("가운데", own.getRange("B2:B3")); 
       own.getRange("B2:B4").dataValidation.rule = { custom: { formula: "=B2>A2" } };
       own.getRange("B3").format.fill.color = "#FF0000"; await context.sync();
       const fresh = own.getRange("B3:B4").insert("Down").load("address"); await context.sync();
       const all = own.getRange("A1:E6").load("values"); const sums = own.getRange("E1:E4").load("formulas");
       const name = own.names.getItem("가운데").load("formula");
       const rule = own.getRange("B2:B6").dataValidation.load("type,rule"); const fill = own.getRange("B5").format.fill.load("color");
       await context.sync();
       return [fresh.address, all.values.map((row) => row[1]), sums.formulas.flat(), name.formula,
         rule.rule, fill.color];`,
      [
        "덩이!B3:B4",
        [2, 5, "", "", 8, 11],
        ["=SUM(B1:B6)", "=SUM(A1:C4)", "=B2", "=덩이!$B$5*10"],
        "=덩이!$B$2:$B$5",
        { custom: { formula: "=B2>A2" } },
        "#FF0000",
      ],
    ],
    [
      `const own = context.workbook.worksheets.getItem("덩이"); own.getRange("B2").delete("Up"); own.getRange("A1").delete("Left");
       const all = own.getRange("A1:D5").load("values"); const sums = own.getRange("E2:E4").load("formulas");
       const moved = own.getRange("D1").load("formulas"); const rule = own.getRange("B2:B5").dataValidation.load("rule"); await context.sync();
       return [all.values[0], all.values.map((row) => row[1]), moved.formulas[0][0], sums.formulas.flat(), rule.rule];`,
      [
        [2, 3, "", 22],
        [3, "", "", 8, 11],
        "=SUM(B1:B5)",
        ["=SUM(A1:C4)", "=#REF!", "=덩이!$B$4*10"],
        { custom: { formula: "=B2>A3" } },
      ],
    ],
    [
      `const own = context.workbook.worksheets.getItem("덩이"); own.getRange("C5:D6").merge(); own.getRange("A5").delete("Left");
       await context.sync();`,
      { code: "InsertDeleteConflict", location: "Range.delete" },
    ],
    [
      `sheet.getRange("E2").insert("Down"); await context.sync();`,
      { code: "InsertDeleteConflict", location: "Range.insert" },
    ],
    [
      `const own = context.workbook.worksheets.add("돌린 것"); own.getRange("A1:C2").values = [["가", 1, 2], ["나", 3, ""]];
       own.getRange("D1:D2").formulas = [["=SUM(B1:C1)"], ["=$B$2*C1"]]; own.getRange("A2").format.fill.color = "#FF0000";
       own.getRange("G7").values = [["그대로"]]; await context.sync();
       own.getRange("F5").copyFrom("A1:D2", "All", true, true); own.getRange("K1").copyFrom("D1:D2", "Values", false, true); await context.sync();
       const there = own.getRange("F5:G8").load("formulas,values"); const fill = own.getRange("G5").format.fill.load("color");
       const values = own.getRange("K1:L1").load("formulas"); await context.sync();
       return [there.formulas, there.values[3], fill.color, values.formulas];`,
      [
        [
          ["가", "나"],
          [1, 3],
          [2, "그대로"],
          ["=SUM(F6:F7)", "=$B$2*F7"],
        ],
        [3, 6],
        "#FF0000",
        [[3, 6]],
      ],
    ],
    [
      `const own = context.workbook.worksheets.getItem("돌린 것"); own.getRange("D1").formulas = [["=$B1"]]; await context.sync();
       own.getRange("F5").copyFrom("D1", "All", false, true); await context.sync();`,
      missing("Range.copyFrom"),
    ],
    [
      `const own = context.workbook.worksheets.add("두 번"); own.getRange("A1:C6").formulas = [["부서", "코드", "셈"], ["홍보실", 1, "=B2*2"],
         ["홍보실", 2, "=B3*2"], ["총무과", 3, "=B4*2"], ["홍보실", 1, "=B5*2"], ["총무과", 4, "=B6*2"]];
       own.getRange("D1:D6").values = [[1], [2], [3], [4], [5], [6]]; await context.sync();
       const all = own.getRange("A1:C6").removeDuplicates([0, 1], true).load("removed,uniqueRemaining"); const cells = own.getRange("A1:D6").load("formulas");
       await context.sync();
       const two = own.getRange("A1:C6").removeDuplicates([0], true).load("removed,uniqueRemaining"); const left = own.getRange("A2:A6").load("values");
       await context.sync();
       return [[all.removed, all.uniqueRemaining], cells.formulas.slice(3), [two.removed, two.uniqueRemaining], left.values.flat()];`,
      [
        [1, 4],
        [
          ["총무과", 3, "=B4*2", 4],
          ["총무과", 4, "=B5*2", 5],
          ["", "", "", 6],
        ],
        [2, 3],
        ["홍보실", "총무과", "", "", ""],
      ],
    ],
    [
      `const own = context.workbook.worksheets.getItem("두 번"); own.getRange("F1:F4").values = [["이름"], ["가"], ["나"], ["가"]];
       const table = own.tables.add("F1:F4", true); await context.sync();
       table.getDataBodyRange().removeDuplicates([0], false); const whole = table.getRange().load("address,values"); await context.sync();
       return [whole.address, whole.values.flat()];`,
      ["'두 번'!F1:F3", ["이름", "가", "나"]],
    ],
    [
      `context.workbook.worksheets.getItem("두 번").getRange("A1:C6").removeDuplicates([3], true); await context.sync();`,
      { code: "InvalidArgument", location: "Range.removeDuplicates" },
    ],
  ],
  "cells with their rules": [
    [
      `const own = context.workbook.worksheets.add("규칙"); own.getRange("A1:A4").values = [[1], [2], [3], [4]];
       const { conditionalFormats, dataValidation } = own.getRange("A1:A4");
       const one = conditionalFormats.add("CellValue"); one.cellValue.rule = { formula1: "=$C$1", operator: "GreaterThan" };
       const two = conditionalFormats.add("Custom"); two.custom.rule.formula = "=A1>1"; dataValidation.rule = { custom: { formula: "=A1>0" } };
       own.getRange("A1").clear("Contents"); own.getRange("A2").clear("Formats"); own.getRange("A3").clear(); await context.sync();
       const cells = ["A1", "A2", "A3", "A4"].map((at) => own.getRange(at));
       const counts = cells.map((cell) => cell.conditionalFormats.getCount());
       const types = cells.map((cell) => cell.dataValidation.load("type")); await context.sync();
       return [counts.map(({ value }) => value), types.map(({ type }) => type)];`,
      [
        [2, 0, 0, 2],
        ["Custom", "Custom", "None", "Custom"],
      ],
    ],
    [
      `const own = context.workbook.worksheets.getItem("규칙"); own.getRange("F1:F2").values = [["그대로"], ["그대로"]];
       own.getRange("D4:E4").copyFrom("A4"); own.getRange("F1").copyFrom("A3:A4", "Values", true); sheet.getRange("K9").copyFrom("규칙!A4", "Formats");
       await context.sync();
       const ruled = own.getRange("E4").load("values"); const { dataValidation } = ruled; dataValidation.load("rule");
       const formats = ruled.conditionalFormats.load("items/type"); const kept = own.getRange("F1:F2").load("values");
       const there = sheet.getRange("K9").load("values"); const other = there.conditionalFormats.load("items/type"); const { custom } = other.getItemAt(0); custom.load("rule");
       const none = there.dataValidation.load("type"); await context.sync();
       return [ruled.values[0][0], dataValidation.rule, formats.items.map(({ type }) => type), kept.values.flat(), there.values[0][0],
         other.items.map(({ type }) => type), custom.rule, none.type];`,
      [
        4,
        { custom: { formula: "=E4>0" } },
        ["Custom", "CellValue"],
        ["그대로", 4],
        "",
        ["Custom", "CellValue"],
        { formula: "=K9>1" },
        "None",
      ],
    ],
    [
      `const own = context.workbook.worksheets.getItem("규칙"); own.getRange("G1").formulas = [["=A4*2"]]; await context.sync();
       own.getRange("A4").moveTo("B7"); await context.sync();
       const [left, there] = ["A4", "B7"].map((at) => own.getRange(at)); for (const cell of [left, there]) cell.load("values");
       const rules = [left, there].map(({ dataValidation }) => dataValidation.load("type,rule"));
       const counts = [left, there].map(({ conditionalFormats }) => conditionalFormats.getCount());
       const reads = own.getRange("G1").load("formulas"); await context.sync();
       return [left.values[0][0], there.values[0][0], rules.map(({ type }) => type), rules[1].rule, counts.map(({ value }) => value), reads.formulas[0][0]];`,
      ["", 4, ["None", "Custom"], { custom: { formula: "=B7>0" } }, [0, 2], "=B7*2"],
    ],
  ],
  charts: [
    [`const count = sheet.charts.getCount(); await context.sync(); return count.value;`, 0],
    [
      `const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Auto");
       chart.name = "사업별"; chart.title.text = "사업별 금액"; chart.load("name,title/text");
       await context.sync(); return [chart.name, chart.title.text];`,
      ["사업별", "사업별 금액"],
    ],
    [
      `sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Auto"); await context.sync();`,
      missing("ChartCollection.add"),
    ],
    [
      `sheet.charts.getItem("사업별").series.getItemAt(0).trendlines.add("Linear"); await context.sync();`,
      missing("ChartSeries.trendlines"),
    ],
  ],
  "document properties": [
    [
      `const { properties } = context.workbook; properties.title = "성과계획서"; properties.author = "홍보실";
       properties.revisionNumber = 3; properties.load(); await context.sync();
       return [properties.title, properties.author, properties.company, properties.revisionNumber, properties.creationDate];`,
      ["성과계획서", "홍보실", "", 3, null],
    ],
    [
      `const { custom } = context.workbook.properties; custom.add("문서번호", "홍보-1"); custom.add("쪽수", 12);
       custom.getItem("쪽수").value = 13; custom.add("확정", true); custom.load("items/key,items/value,items/type");
       const none = custom.getItemOrNullObject("없음"); none.load("key"); await context.sync();
       return [none.isNullObject, custom.items.map(({ key, value, type }) => [key, value, type])];`,
      [
        true,
        [
          ["문서번호", "홍보-1", "String"],
          ["쪽수", 13, "Number"],
          ["확정", true, "Boolean"],
        ],
      ],
    ],
    [
      `const { custom } = context.workbook.properties; custom.getItem("쪽수").delete(); const left = custom.getCount();
       await context.sync(); custom.deleteAll(); const none = custom.getCount(); await context.sync();
       return [left.value, none.value];`,
      [2, 0],
    ],
  ],
};

test.each(Object.entries(areas))("%s", async (_, calls) => {
  const page = await openTestPage();
  await page.excel(start);
  for (const [script, answer] of calls) expect([script, await page.excel(script)]).toEqual([script, answer]);
});
