/** Files: what is opened is what is saved, formulas are spelled as Excel stores them, other files are refused. */
import fs from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { brokenRule } from "../../../src/workbench/workbook/calculation";
import { Book, errorValue, type Rule, type Sheet, usualEntry } from "../../../src/workbench/workbook/model";
import { openXlsx, writeXlsx, XlsxError } from "../../../src/workbench/workbook/xlsx";
import { readFormula, writeFormula } from "../../../src/workbench/workbook/xlsx/spelling";

const sample = new Uint8Array(fs.readFileSync(path.join(__dirname, "../../../assets/sample.xlsx")));
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** Everything that a person sees of a sheet. */
function contentsOf(sheet: Sheet): object {
  const {
    name,
    visibility,
    tabColor,
    frozen,
    gridlines,
    zoom,
    page,
    merges,
    validations,
    conditionalFormats,
  } = sheet;
  const { protection, autoFilter, tables, defaultRowHeight } = sheet;
  return {
    ...{ name, visibility, tabColor, frozen, gridlines, zoom, page, merges, validations, conditionalFormats },
    ...{ protection, autoFilter, tables, defaultRowHeight },
    comments: sheet.comments.map(({ row, column, text }) => ({ row, column, text })),
    columns: sheet.columns(),
    rows: sheet.rows(),
    cells: [...sheet.cells()],
  };
}

async function savedAndOpened(book: Book): Promise<Book> {
  return (await openXlsx(await writeXlsx(book))).book;
}

describe("a saved workbook", () => {
  it("is the staff's own again, in values, formulas and looks", async () => {
    const { book, warnings } = await openXlsx(sample);
    const again = await savedAndOpened(book);
    expect(warnings).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "예산",
      "조직인력",
      "성과지표",
      "실적",
      "사업개요",
      "기본방향",
    ]);
    expect(again.sheets.map(contentsOf)).toEqual(book.sheets.map(contentsOf));
    expect(book.sheet("예산")!.cell(5, 1)).toMatchObject({
      value: 396185,
      formula: "=B7+B9+B11",
    });
  });

  it("keeps everything that the book can hold", async () => {
    const book = new Book();
    const sheet = book.addSheet("2017 예산");
    const hidden = book.addSheet("계산");
    book.setVisibility(hidden, "veryHidden");
    const values = [31, -0.5, "글\n두 줄", "=아님", "", true, errorValue("#N/A"), undefined, 42799.75];
    values.forEach((value, row) => sheet.setValue(row, 0, value));
    sheet.setFormula(0, 1, "=PLAN.SHARE(A1,계산!$B$2)", 0.8429);
    sheet.setFormula(1, 1, "=A1/0", errorValue("#DIV/0!"));
    sheet.setFormula(2, 1, '=A1&"x"', "31x");
    sheet.setFormula(0, 4, "=PLAN.QUANTITIES(A1)");
    sheet.setSpill(0, 4, [
      ["가", "나"],
      [1, 2],
    ]);
    sheet.restyle(
      { row: 0, column: 0, rows: 9, columns: 3 },
      {
        font: { name: "함초롬돋움", size: 10, bold: true, color: "#C00000" },
        fill: "#DDE6F0",
        borders: { top: { style: "thin", color: "#7F7F7F" }, left: { style: "double", color: "#000000" } },
        horizontal: "distributed",
        vertical: "center",
        wrap: true,
        indent: 2,
        numberFormat: '#,##0,,;"△"#,##0,,;0',
        locked: false,
      },
    );
    sheet.merge({ row: 20, column: 0, rows: 2, columns: 3 });
    sheet.setColumn(0, { width: 30.5 });
    sheet.setColumn(2, { hidden: true });
    sheet.setRow(4, { height: 31.5 });
    sheet.setRow(6, { hidden: true });
    sheet.frozen = { rows: 3, columns: 1 };
    sheet.gridlines = false;
    sheet.tabColor = "#00B050";
    sheet.comments = [{ row: 0, column: 0, text: "확인 필요" }];
    sheet.page = {
      ...sheet.page,
      orientation: "landscape",
      printAreas: [{ row: 0, column: 0, rows: 30, columns: 6 }],
      titleRows: { row: 0, rows: 2 },
      rowBreaks: [10, 20],
      fit: { wide: 1, tall: 0 },
      centerHorizontally: true,
      headersFooters: { footer: "&C&P / &N" },
      margins: { top: 72, bottom: 36, left: 36, right: 36, header: 18, footer: 18 },
    };
    sheet.protection = { on: true, options: { allowFormatCells: true } };
    book.defineName({ name: "보도율", formula: "=LAMBDA(제공,보도,제공/보도)" });
    book.defineName({ name: "합계", formula: "='2017 예산'!$A$1:$A$2", scope: sheet.id, hidden: true });
    book.settings.set("표 <1>", '{"범위":"예산!A3:F16"}');
    book.calculation = "manual";
    const again = await savedAndOpened(book);
    const [before, after] = [sheet, again.sheet("2017 예산")!];
    for (const [row, column, cell] of before.cells()) {
      const { style, value, formula, spill, spilledFrom } = after.cell(row, column);
      const { origin: _file, ...look } = style;
      expect({ row, column, look, value: value ?? "", formula, spill, spilledFrom }).toEqual({
        ...{ row, column, look: cell.style, value: cell.value ?? "" },
        ...{ formula: cell.formula, spill: cell.spill, spilledFrom: cell.spilledFrom },
      });
    }
    const {
      cells: _a,
      columns: _c,
      rows: _r,
      defaultRowHeight: _d,
      ...rest
    } = contentsOf(before) as Record<string, unknown>;
    expect(contentsOf(after)).toMatchObject(rest);
    expect(after.column(0).width).toBe(30.5);
    expect(after.column(2).hidden).toBe(true);
    expect(after.row(4).height).toBe(31.5);
    expect(after.row(6).hidden).toBe(true);
    expect(again.sheet("계산")!.visibility).toBe("veryHidden");
    expect(again.names).toEqual([
      { name: "보도율", formula: "=LAMBDA(제공,보도,제공/보도)" },
      { name: "합계", formula: "='2017 예산'!$A$1:$A$2", scope: after.id, hidden: true },
    ]);
    expect([...again.settings]).toEqual([...book.settings]);
    expect(again.calculation).toBe("manual");
  });

  it("stores the add-in's calls as Excel does, with their values, and asks for no recalculation", async () => {
    const book = new Book();
    const sheet = book.addSheet("계획");
    sheet.setFormula(0, 0, "=IF(plan.share(B1,B2)>0,1,0)", 1);
    const bytes = await writeXlsx(book);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(
      "<f>IF(_xldudf_PLAN_SHARE(B1,B2)&gt;0,1,0)</f><v>1</v>",
    );
    expect(part(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(part(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });
});

describe("formulas in files", () => {
  it.each([
    ["_xldudf_PLAN_SHARE(A1,A2)", "=PLAN.SHARE(A1,A2)"],
    ["_XLDUDF_plan_Share(A1)", "=PLAN.SHARE(A1)"],
    ["[2]!_xldudf_PLAN_SHARE(A1)", "=PLAN.SHARE(A1)"],
    ['IF(A1="_xldudf_PLAN_X(",1,2)', '=IF(A1="_xldudf_PLAN_X(",1,2)'],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x*2)", "=LET(x,1,x*2)"],
    ["_xlfn._xlws.SORT(A1:A3)", "=SORT(A1:A3)"],
    ["SUM(_xlfn.ANCHORARRAY(A1))", "=SUM(A1#)"],
  ])("%s is seen as %s", (stored, seen) => expect(readFormula(stored)).toBe(seen));

  it.each([
    ["=PLAN.SHARE(A1,plan.change(A2,A3))", "_xldudf_PLAN_SHARE(A1,_xldudf_PLAN_CHANGE(A2,A3))"],
    ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    ["=LAMBDA(제공,보도,(제공*0.2)+보도)", "_xlfn.LAMBDA(_xlpm.제공,_xlpm.보도,(_xlpm.제공*0.2)+_xlpm.보도)"],
    ["=x+LET(x,1,x)", "x+_xlfn.LET(_xlpm.x,1,_xlpm.x)"],
    ['=IFS(A1>1,"LET(x,1,x)")', '_xlfn.IFS(A1>1,"LET(x,1,x)")'],
    ["=SORT(A1#)", "_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1))"],
    ["=SUM(PLAN.SHAREX)", "SUM(PLAN.SHAREX)"],
    ["=SUM(@A1:A9)+@합계", "SUM(_xlfn.SINGLE(A1:A9))+_xlfn.SINGLE(합계)"],
    ["=@물량표[물량]*'_xlfn.표'!A1", "_xlfn.SINGLE(물량표[물량])*'_xlfn.표'!A1"],
    ["=SUM(목록#)", "SUM(_xlfn.ANCHORARRAY(목록))"],
    ["=SINGLE(A1:A9+B1:B9)", "_xlfn.SINGLE(A1:A9+B1:B9)"],
    ["=AGGREGATE(9,5,A1:A9)", "_xlfn.AGGREGATE(9,5,A1:A9)"],
  ])("%s is stored as %s and read back", (seen, stored) => {
    expect(writeFormula(seen, { namespaces: ["PLAN"], prefixes: new Map() })).toBe(stored);
    expect(readFormula(stored).toLowerCase()).toBe(seen.toLowerCase());
  });

  it.each([
    ["=@INDEX(A1:A9,2)+1", "_xlfn.SINGLE(INDEX(A1:A9,2))+1"],
    ["=@(A1:A9+B1)", "_xlfn.SINGLE((A1:A9+B1))"],
    ["=[@물량]*[@[값 1]]", "물량표[[#This Row],[물량]]*물량표[[#This Row],[값 1]]"],
    [
      "=SUM([물량])+다른표[@물량]+[1]!남의표[물량]",
      "SUM(물량표[물량])+다른표[[#This Row],[물량]]+[1]!남의표[물량]",
    ],
    ["=ROWS([@])+[1]전년도!B2", "ROWS(물량표[#This Row])+[1]전년도!B2"],
  ])("%s, typed in a table, is stored as Excel stores it: %s", (typed, stored) =>
    expect(writeFormula(typed, { namespaces: [], prefixes: new Map() }, "물량표")).toBe(stored),
  );
});

describe("other files", () => {
  const compound = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...text].forEach((letter, i) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * i));
    return bytes;
  };
  it.each([
    ["empty", new Uint8Array()],
    ["not-xlsx", strToU8("사업명,예산액\n구정홍보,179000\n")],
    ["not-xlsx", zipSync({ "word/document.xml": strToU8("<w:document/>") })],
    ["damaged", zipSync({ "xl/workbook.xml": strToU8("<workbook>") })],
    ["encrypted", compound("EncryptedPackage")],
    ["old-excel", compound("Workbook")],
  ])("%s is refused by its name", async (reason, bytes) => {
    const refusal = openXlsx(bytes).catch((error: unknown) => error);
    expect(await refusal).toBeInstanceOf(XlsxError);
    expect(((await refusal) as XlsxError).reason).toBe(reason);
  });

  it("a prefix on every element, as Hancom Cell writes, is read", async () => {
    const files = unzipSync(sample);
    for (const name of Object.keys(files).filter((each) => /^xl\/worksheets\/sheet\d+\.xml$/.test(each))) {
      const prefixed = strFromU8(files[name]!)
        .replace(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, "<$1x:$2")
        .replace("xmlns=", "xmlns:x=");
      files[name] = strToU8(prefixed);
    }
    const { book } = await openXlsx(zipSync(files));
    expect(book.sheet("예산")!.value(7, 1)).toBe(179000);
  });

  it("what a file holds that is not shown, or would be void after a save, is said", async () => {
    const files = unzipSync(sample);
    files["xl/vbaProject.bin"] = strToU8("");
    files["xl/charts/chart1.xml"] = strToU8("<c/>");
    files["_xmlsignatures/sig1.xml"] = strToU8("<s/>");
    const { warnings } = await openXlsx(zipSync(files));
    expect(warnings.map(({ kind, effect }) => [kind, effect])).toEqual([
      ["macros", "hidden"],
      ["charts", "hidden"],
      ["signatures", "lost"],
    ]);
  });
});

it("new rules that say the same of cells in the same columns are one in the file, and hold where they held", async () => {
  const book = new Book();
  const sheet = book.addSheet("예산");
  sheet.setValue(0, 0, 100);
  const rule = (column: number, row: number, formula: string, title = "금액"): Rule => ({
    areas: [{ row, column, rows: 2, columns: 1 }],
    origin: undefined,
    compares: { type: "Custom", terms: { formula } },
    says: { ...usualEntry, alert: { showAlert: true, style: "Stop", title, message: "백만 원부터" } },
  });
  sheet.validations = [
    rule(3, 20, "=D21>$A$1"),
    rule(3, 2, "=D3>$A$1"),
    rule(3, 10, "=D11>$A$1"),
    rule(3, 30, "=D31>$A$1", "가중치"),
    rule(3, 40, "=D3>$A$1"),
    rule(4, 2, "=E3>$A$1"),
  ];
  const tried = Array.from({ length: 50 }, (_, row) => [3, 4].map((column) => ({ row, column }))).flat();
  const refused = (of: Book): unknown[] =>
    tried.flatMap((cell) => {
      const broken = brokenRule(of, of.sheet("예산")!, cell, 50);
      return broken ? [[cell, broken.says!.alert.title]] : [];
    });
  const bytes = await writeXlsx(book);
  const written = part(bytes, "xl/worksheets/sheet1.xml");
  expect(
    [...written.matchAll(/sqref="([^"]*)"><formula1>([^<]*)/g)].map(([, at, formula]) => [at, formula]),
  ).toEqual([
    ["D3:D4 D11:D12 D21:D22", "D3&gt;$A$1"],
    ["D31:D32", "D31&gt;$A$1"],
    ["D41:D42", "D3&gt;$A$1"],
    ["E3:E4", "E3&gt;$A$1"],
  ]);
  expect(refused(book).length).toBeGreaterThan(8);
  expect(refused((await openXlsx(bytes)).book)).toEqual(refused(book));
});
