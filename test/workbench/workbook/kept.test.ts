/**
 * What nobody touched is saved byte for byte, whatever the file holds; what is added or changed is all that differs.
 * The features are put into the sample's file part by part, as Excel lays them out.
 */
import { features } from "../../corpus/features";
import { add, bytesOf, edit, type Files, filesOf, relate, sampleBytes, textOf } from "../../corpus/package";
import { xmlFault } from "../../corpus/strict-xml";
import type { FileOrigin } from "../../../src/workbench/workbook/xlsx/origin";
import { Calculator } from "../../../src/workbench/workbook/calculation";
import {
  type Book,
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  isError,
} from "../../../src/workbench/workbook/model";
import { moveCells } from "../../../src/workbench/workbook/moving";
import { lossesOf, openXlsx, readXlsx, writeXlsx, XlsxError } from "../../../src/workbench/workbook/xlsx";

/** The parts that a new sheet cannot do without changing. */
const shared = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

function fileWith(...names: string[]): Files {
  const files = filesOf(sampleBytes());
  for (const name of names) features[name]!(files);
  return files;
}

async function saved(files: Files, change: (book: Book) => void): Promise<Files> {
  const book = await readXlsx(bytesOf(files));
  const calculator = new Calculator(book);
  change(book);
  await calculator.calculate();
  const again = filesOf(await writeXlsx(book));
  for (const [name, content] of Object.entries(again))
    if (/\.(xml|rels|vml)$/.test(name))
      expect([name, xmlFault(new TextDecoder().decode(content))]).toEqual([name, undefined]);
  return again;
}

/** Names of parts that differ, are missing or are new. */
function differences(before: Files, after: Files): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !before[name] || !after[name] || Buffer.compare(before[name], after[name]) !== 0)
    .sort();
}

function addPlan(book: Book): void {
  const sheet = book.addSheet("계획");
  sheet.setValue(0, 0, "예산액 <천원> & $1");
  sheet.setFormula(1, 0, "=예산!B6*1000");
  sheet.restyle({ row: 0, column: 0, rows: 2, columns: 2 }, { font: { bold: true }, numberFormat: "0.0\\%" });
  book.defineName({ name: "계획_합계", formula: "=계획!$A$2" });
  book.settings.set("열쇠", "{}");
  book.activate(sheet);
}

const everything = Object.keys(features);

describe("a sheet is added to a workbook that has", () => {
  it.each([...everything.map((name) => [name, [name]] as const), ["all of it", everything] as const])(
    "%s: every other part stays as it was",
    async (_, names) => {
      const files = fileWith(...names);
      const after = await saved(files, addPlan);
      const own = names.includes("properties and custom XML of others")
        ? "customXml/item2.xml"
        : "customXml/item1.xml";
      expect(differences(files, after)).toEqual(["xl/worksheets/sheet7.xml", own, ...shared].sort());
    },
  );

  it("nothing at all changed: the file is the same, entry by entry", async () => {
    const files = fileWith(...everything);
    expect(differences(files, await saved(files, () => {}))).toEqual([]);
  });
});

describe("a staff's cell is written", () => {
  it("in a sheet with everything on it: the cell changes, and what depends on it", async () => {
    const files = fileWith(...everything);
    const after = await saved(files, (book) => book.sheet("예산")!.setValue(6, 4, "새 글"));
    expect(differences(files, after)).toEqual(["xl/worksheets/sheet1.xml"]);
    const [old, now] = [textOf(files, "xl/worksheets/sheet1.xml"), textOf(after, "xl/worksheets/sheet1.xml")];
    expect(now).toContain("<is><t>새 글</t></is>");
    const without = (text: string): string => text.replace(/<row r="7"[\s\S]*?<\/row>|<dimension[^>]*>/g, "");
    expect(without(now)).toBe(without(old));
  });

  it("over the first cell of a shared formula: the others get their own text", async () => {
    const files = fileWith("array and shared formulas, and a what-if table");
    const after = await saved(files, (book) => book.sheet("예산")!.setValue(15, 15, 1));
    const book = await readXlsx(bytesOf(after));
    const formulas = [15, 16, 17].map((row) => book.sheet("예산")!.cell(row, 15).formula);
    expect(formulas).toEqual([undefined, "=B7+$C$6", "=B8+$C$6"]);
  });

  it("beside a chart that refers to no cells: it stays to the letter", async () => {
    const files = fileWith("a chart");
    edit(files, "xl/charts/chart1.xml", (text) => text.replace(/<c:val>.*<\/c:val>/, "<c:val/>"));
    const after = await saved(files, (book) => book.sheet("예산")!.setValue(6, 4, "새 글"));
    expect(differences(files, after)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  // Two sheets that say so are edited together.
  it("where a chart's own sheet stands first: no other says so beside it", async () => {
    const files = fileWith();
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const views = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml";
    add(files, "xl/chartsheets/sheet1.xml", `<chartsheet xmlns="${main}">${views}</chartsheet>`, type);
    const id = relate(files, "xl/workbook.xml", "chartsheet", "xl/chartsheets/sheet1.xml");
    edit(files, "xl/workbook.xml", (text) =>
      text
        .replace("</sheets>", `<sheet name="차트" sheetId="99" r:id="${id}"/></sheets>`)
        .replace("<sheets>", '<bookViews><workbookView activeTab="6"/></bookViews><sheets>'),
    );
    for (const name of Object.keys(files).filter((part) => /worksheets\/sheet/.test(part)))
      files[name] = Buffer.from(textOf(files, name).replace(/ tabSelected="[^"]*"/, ""));
    const after = await saved(files, (book) => {
      book.sheet("예산")!.setValue(6, 4, "새 글");
      book.activate(book.addSheet("계획"));
    });
    const first = Object.keys(after).filter((part) => textOf(after, part).includes("tabSelected"));
    expect(first).toEqual(["xl/chartsheets/sheet1.xml"]);
    expect(textOf(after, "xl/workbook.xml")).toContain('activeTab="6"');
  });

  it("a note is added, one is changed, one goes: the others stay to the letter", async () => {
    const files = fileWith("notes and a thread");
    const after = await saved(files, (book) => {
      const sheet = book.sheet("예산")!;
      const [first, , third] = sheet.comments;
      sheet.comments = [first!, third!, { row: 1, column: 1, text: "새 메모", author: "재무과" }];
    });
    expect(differences(files, after)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    const text = textOf(after, "xl/comments1.xml");
    expect(text).toContain('<t xml:space="preserve"> 필요</t>');
    expect(text).not.toContain("빈 셀의 메모");
    const again = await readXlsx(bytesOf(after));
    expect(
      again.sheet("예산")!.comments.map(({ row, column, text: note, author }) => [row, column, note, author]),
    ).toEqual([
      [5, 1, "확인 필요", "홍보실"],
      [5, 2, "작년과 같습니까?", "홍보실"],
      [1, 1, "새 메모", "재무과"],
    ]);
  });
});

describe("what the file says about itself", () => {
  it("is changed: its parts differ in that, the fields beside stay to the letter, other parts stay whole", async () => {
    const files = fileWith("properties and custom XML of others");
    const after = await saved(files, (book) => {
      const custom = new Map([...book.properties.custom, ["쪽수", 12] as const]);
      book.properties = { ...book.properties, title: "성과계획서", custom };
    });
    expect(differences(files, after)).toEqual(["docProps/core.xml", "docProps/custom.xml"]);
    const [old, now] = ["docProps/core.xml", "docProps/custom.xml"].map((name) => textOf(files, name));
    expect(textOf(after, "docProps/core.xml")).toBe(old!.replace("<dc:title>", "<dc:title>성과계획서"));
    expect(textOf(after, "docProps/custom.xml")).toContain(/<property .*<\/property>/.exec(now!)![0]);
  });

  it("cannot be read: the workbook is none the worse for it, and the part stays as it is", async () => {
    const files = filesOf(sampleBytes());
    edit(files, "docProps/core.xml", (text) => text.slice(0, -20));
    const again = filesOf(await writeXlsx(await readXlsx(bytesOf(files))));
    expect(differences(files, again)).toEqual([]);
  });
});

describe("rules of a file", () => {
  const rulesOf = (files: Files): string[] => {
    const text = textOf(files, "xl/worksheets/sheet1.xml");
    return [...text.matchAll(/<cfRule[\s\S]*?<\/cfRule>|<dataValidation [\s\S]*?<\/dataValidation>/g)].map(
      ([rule]) => rule.replace(/ priority="\d+"/, ""),
    );
  };
  const area = { row: 20, column: 0, rows: 1, columns: 1 };
  const rule = {
    areas: [area],
    origin: undefined,
    compares: { type: "Custom", terms: { formula: "=A21>0" } },
  };

  it("stay to the letter beside those that are made, but for their place among them", async () => {
    const files = fileWith("rules and validations, with formulas as bounds");
    const before = rulesOf(files);
    const after = await saved(files, (book) => {
      const sheet = book.sheet("예산")!;
      sheet.validations = [...sheet.validations, rule];
      sheet.conditionalFormats = [
        ...sheet.conditionalFormats,
        { ...rule, format: { priority: 1, look: { bold: true } } },
      ];
    });
    const now = rulesOf(after);
    expect(before).toHaveLength(4);
    expect(now.filter((each) => before.includes(each))).toEqual(before);
    expect(now).toHaveLength(before.length + 2);
    expect(differences(files, after)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  });

  it("follow rows that are put in and get their new rank, also where a text holds a > as it is", async () => {
    const files = fileWith();
    const shown =
      '<cfRule type="containsText" text="a>b" dxfId="0" operator="containsText" priority="1"><formula>NOT(ISERROR(SEARCH("a&gt;b",B6)))</formula></cfRule>';
    edit(files, "xl/worksheets/sheet1.xml", (text) =>
      text.replace(
        /(<\/mergeCells>|<\/sheetData>)(?!.*<\/mergeCells>)/s,
        `$1<conditionalFormatting sqref="B6:B9">${shown}</conditionalFormatting>`,
      ),
    );
    const after = await saved(files, (book) => {
      const sheet = book.sheet("예산")!;
      const [first] = sheet.conditionalFormats;
      sheet.conditionalFormats = [
        { ...rule, format: { priority: 1, look: { bold: true } } },
        { ...first!, format: { ...first!.format!, priority: 2 } },
      ];
    });
    const [made, kept] = rulesOf(after);
    expect(made).toContain("A21");
    expect(kept).toContain("a&gt;b");
    expect(textOf(after, "xl/worksheets/sheet1.xml").match(/ priority="\d"/g)).toEqual([
      ' priority="1"',
      ' priority="2"',
    ]);
  });

  it("follow rows that are put in: bounds of bars and scales too", async () => {
    const files = fileWith("rules and validations, with formulas as bounds");
    const after = await saved(files, (book) => insertRows(book, book.sheet("예산")!, 0, 1));
    const lower = (text: string): string =>
      text
        .replace(/\$F\$1\b/g, () => "$F$2")
        .replace("$B$6:$B$9", () => "$B$7:$B$10")
        .replace('sqref="G6:G9"', 'sqref="G7:G10"')
        .replace('""', "&quot;&quot;");
    expect(rulesOf(after).filter((each) => each.includes("$F$2"))).toEqual(
      rulesOf(files)
        .filter((each) => each.includes("$F$1"))
        .map(lower),
    );
  });
});

describe("a thread of comments", () => {
  it("is read with its author and date, answered, and saved beside the note that older programs show", async () => {
    const files = fileWith("notes and a thread");
    const reply = {
      id: "{22222222-2222-3333-4444-555555555555}",
      text: "같습니다",
      author: "재무과",
      created: "2017-03-03T01:02:03.000Z",
    };
    const after = await saved(files, (book) => {
      const sheet = book.sheet("예산")!;
      sheet.comments = sheet.comments.map((each) =>
        each.thread ? { ...each, thread: { ...each.thread, replies: [reply] } } : each,
      );
      const added = {
        id: "{33333333-2222-3333-4444-555555555555}",
        created: "2017-03-04T00:00:00.000Z",
        replies: [],
      };
      const other = book.sheet("조직인력")!;
      other.comments = [{ row: 0, column: 0, text: "새 의견", author: "재무과", thread: added }];
    });
    const book = await readXlsx(bytesOf(after));
    const thread = book.sheet("예산")!.comments.find((each) => each.thread)!;
    expect(thread).toEqual({
      row: 5,
      column: 2,
      text: "작년과 같습니까?",
      author: "홍보실",
      thread: {
        id: "{11111111-2222-3333-4444-555555555555}",
        created: "2017-03-02T09:00:00.000Z",
        replies: [reply],
      },
    });
    expect(book.sheet("조직인력")!.comments).toMatchObject([
      { text: "새 의견", author: "재무과", thread: { replies: [] } },
    ]);
    expect(textOf(after, "xl/comments1.xml")).toContain("Reply:");
  });
});

describe("a formula that cannot be computed here for sure", () => {
  const at = (book: Book, row: number, column = 7) => book.sheet("예산")!.cell(row, column);

  it.each([
    ["another file's cell", "an external link", "[1]전년도!B2*B6", 2],
    ["GETPIVOTDATA", "a pivot table", 'GETPIVOTDATA("합계",$J$1)+B6', 3],
    ["a macro's function", "macros", "한글금액(B6)", 5],
  ])(
    "%s keeps its value when what it reads is edited, is marked, and Excel is asked to calculate",
    async (_, feature, formula, row) => {
      const files = fileWith(feature);
      edit(files, "xl/worksheets/sheet1.xml", (text) =>
        text
          .replace(new RegExp(`(<c r="H${row}"[^>]*><f>)[^<]*`), (__, head: string) => `${head}${formula}`)
          .replace("</sheetData>", " </sheetData>"),
      );
      const book = await readXlsx(bytesOf(files));
      const calculator = new Calculator(book);
      const { value } = at(book, row - 1);
      book.sheet("예산")!.setValue(5, 1, 1);
      await calculator.calculate();
      expect(at(book, row - 1)).toMatchObject({ value, stale: true });
      const after = filesOf(await writeXlsx(book));
      expect(textOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
      const untouched = await readXlsx(bytesOf(files));
      new Calculator(untouched);
      addPlan(untouched);
      expect(textOf(filesOf(await writeXlsx(untouched)), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
    },
  );

  it.each([
    ["rows above it", (book: Book) => insertRows(book, book.sheet("예산")!, 0, 2), 3, 7],
    ["columns before it", (book: Book) => deleteColumns(book, book.sheet("예산")!, 3, 1), 1, 6],
    [
      "its place",
      (book: Book) =>
        moveCells(
          book,
          book.sheet("예산")!,
          { row: 1, column: 7, rows: 1, columns: 1 },
          book.sheet("실적")!,
          {
            row: 40,
            column: 1,
          },
        ),
      40,
      1,
    ],
  ] as const)("keeps its value where %s changes", async (where, change, row, column) => {
    const files = fileWith("an external link");
    edit(files, "xl/worksheets/sheet1.xml", (text) => text.replace("[1]전년도!B2*2", "[1]전년도!B2*B6"));
    const book = await readXlsx(bytesOf(files));
    const calculator = new Calculator(book);
    change(book);
    await calculator.calculate();
    const { value, stale } = book.sheet(where === "its place" ? "실적" : "예산")!.cell(row, column);
    expect([value, stale]).toEqual([154, true]);
  });

  it("of a circle that Excel goes round keeps its value, and what depends on it", async () => {
    const files = filesOf(sampleBytes());
    edit(files, "xl/workbook.xml", (text) => text.replace("<calcPr ", '<calcPr iterate="1" '));
    edit(files, "xl/worksheets/sheet1.xml", (text) =>
      text.replace(
        "</sheetData>",
        '<row r="90"><c r="A90"><f>0.1*(B6+A91)</f><v>1.3</v></c></row><row r="91"><c r="A91"><f>A90+B6</f><v>7.3</v></c>' +
          '<c r="B91"><f>A90*2</f><v>2.6</v></c><c r="C91"><f>B6*2</f><v>0</v></c></row></sheetData>',
      ),
    );
    const book = await readXlsx(bytesOf(files));
    const calculator = new Calculator(book);
    book.sheet("예산")!.setValue(5, 1, 1);
    await calculator.calculate();
    const cells = [at(book, 89, 0), at(book, 90, 0), at(book, 90, 1), at(book, 90, 2)];
    expect(cells.map(({ value, stale }) => [value, stale])).toEqual([
      [1.3, true],
      [7.3, true],
      [2.6, true],
      [2, undefined],
    ]);
  });

  it("a table's column, a name and a shared formula are computed when what they read is edited", async () => {
    const files = fileWith("a table with a totals row", "names of all kinds");
    const book = await readXlsx(bytesOf(files));
    const calculator = new Calculator(book);
    book.sheet("예산")!.setValue(10, 10, 30);
    await calculator.calculate();
    expect([at(book, 11, 12).value, at(book, 12, 10).value]).toEqual([34, 34]);
    expect(at(book, 11, 12).stale).toBeUndefined();
  });
});

describe("rows and columns are inserted and deleted in a sheet with everything on it", () => {
  const contents = (book: Book): unknown =>
    book.sheets.map((sheet) => [
      sheet.name,
      sheet.merges,
      sheet.tables.map(({ name, area, columns }) => ({ name, area, columns })),
      sheet.comments.map(({ row, column, text }) => `${row},${column} ${text}`).sort(),
      [...sheet.cells()].flatMap(([row, column, { value, formula }]) =>
        value === undefined && formula === undefined
          ? []
          : [[row, column, isError(value) ? value.text : value, formula]],
      ),
    ]);

  it.each([
    ["rows in", (book: Book) => insertRows(book, book.sheet("예산")!, 6, 2)],
    ["rows out", (book: Book) => deleteRows(book, book.sheet("예산")!, 6, 2)],
    ["columns in, through a table", (book: Book) => insertColumns(book, book.sheet("예산")!, 10, 2)],
    ["columns out", (book: Book) => deleteColumns(book, book.sheet("예산")!, 1, 1)],
  ])("%s: what is saved is what was seen, and what stays behind is told", async (_, change) => {
    const files = fileWith(...everything);
    let changed: Book | undefined;
    const after = await saved(files, (book) => {
      change(book);
      changed = book;
    });
    expect(contents(await readXlsx(bytesOf(after)))).toEqual(contents(changed!));
    expect(lossesOf(changed!, "결과.xlsm").map(({ kind }) => kind)).toContain("objects-left-behind");
  });

  const ofCells = "texts in several formats, a picture in a cell, functions of later versions";
  const cellsOf = (files: Files): Map<string, string> =>
    new Map(
      [
        ...textOf(files, "xl/worksheets/sheet1.xml").matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs),
      ].map(([xml, address]) => [address!, xml]),
    );

  it("texts in several formats and pictures in cells go along to the letter, formulas with what stands before their functions", async () => {
    const files = fileWith(ofCells);
    const after = await saved(files, (book) => insertRows(book, book.sheet("예산")!, 4, 2));
    const [before, now] = [cellsOf(files), cellsOf(after)];
    for (const [from, to] of [
      ["T6", "T8"],
      ["U6", "U8"],
      ["T7", "T9"],
    ] as const)
      expect(now.get(to)).toBe(before.get(from)!.replace(from, to));
    expect(now.get("U9")).toBe('<c r="U9" cm="1"><f t="array" ref="U9">SUM(B8:B11*2)</f><v>1598740</v></c>');
    expect(now.get("T10")).toBe(
      '<c r="T10"><f>_xlfn._xlws.새함수(B10,_xlfn.SINGLE(B8:B11))+_xlfn.SINGLE(B8:B11)</f><v>3</v></c>',
    );
    expect(now.get("U10")).toBe('<c r="U10" t="e" vm="1"><f>_xlfn.IMAGE(E10)</f><v>#VALUE!</v></c>');
  });

  it("and as a sheet is copied and rows are sorted, cut and pasted; a value that is typed over them is all that is left", async () => {
    const files = fileWith(ofCells);
    const after = await saved(files, (book) => {
      const sheet = book.sheet("예산")!;
      book.copySheet(sheet, undefined, "사본");
      moveCells(book, sheet, { row: 5, column: 19, rows: 2, columns: 1 }, sheet, { row: 30, column: 25 });
      sheet.setValue(5, 20, "굵게 보통");
    });
    const [before, now] = [cellsOf(files), cellsOf(after)];
    expect([now.get("Z31"), now.get("Z32")]).toEqual([
      before.get("T6")!.replace("T6", "Z31"),
      before.get("T7")!.replace("T7", "Z32"),
    ]);
    expect(now.get("U6")).toBe('<c r="U6" t="inlineStr"><is><t>굵게 보통</t></is></c>');
    const copy = Object.keys(after).find((name) => !files[name] && name.includes("worksheets"))!;
    for (const kept of ['ph="1"', "굵게</t></r>", 'vm="1"']) expect(textOf(after, copy)).toContain(kept);
  });

  it("a what-if table follows its cells and its inputs", async () => {
    const files = fileWith("array and shared formulas, and a what-if table");
    const table = (parts: Files): string | undefined =>
      /<f t="dataTable"[^>]*>/.exec(textOf(parts, "xl/worksheets/sheet1.xml"))?.[0];
    const rows = await saved(files, (book) => insertRows(book, book.sheet("예산")!, 4, 2));
    expect(table(rows)).toBe('<f t="dataTable" ref="Q20" dt2D="0" dtr="0" r1="B8"/>');
    const columns = await saved(files, (book) => deleteColumns(book, book.sheet("예산")!, 1, 1));
    expect(table(columns)).toBe('<f t="dataTable" ref="P18" dt2D="0" dtr="0" del1="1"/>');
  });

  it("a link over several cells leads from these cells still", async () => {
    const files = fileWith();
    edit(files, "xl/worksheets/sheet1.xml", (text) =>
      text.replace(
        "<pageMargins",
        '<hyperlinks><hyperlink ref="A6:B7" location="조직인력!A1" display="조직"/><hyperlink ref="A1" location="실적!A1"/></hyperlinks><pageMargins',
      ),
    );
    const after = await saved(files, (book) => insertRows(book, book.sheet("예산")!, 4, 2));
    const links = [
      ...textOf(after, "xl/worksheets/sheet1.xml").matchAll(
        /<hyperlink ref="([^"]*)"[^>]*location="([^"]*)"/g,
      ),
    ];
    expect(links.map(([, ref, to]) => `${ref} ${to}`).sort()).toEqual(
      ["A1 실적!A1", ...["A8", "A9", "B8", "B9"].map((cell) => `${cell} 조직인력!A1`)].sort(),
    );
  });

  it("what is watched there stays behind, and is told", async () => {
    const files = fileWith();
    edit(files, "xl/worksheets/sheet1.xml", (text) =>
      text.replace("</worksheet>", '<cellWatches><cellWatch r="B6"/></cellWatches></worksheet>'),
    );
    const book = await readXlsx(bytesOf(files));
    insertRows(book, book.sheet("예산")!, 4, 2);
    expect(lossesOf(book).map(({ kind, where }) => [kind, where])).toEqual([
      ["objects-left-behind", ["예산"]],
    ]);
  });

  it("a macro's name stays a macro's where what it says is spelled anew", async () => {
    const files = fileWith("macros");
    const tag = '<definedName name="합계내기" function="1" vbProcedure="1" shortcutKey="h" comment="합">';
    edit(files, "xl/workbook.xml", (text) =>
      text.replace("</sheets>", `</sheets><definedNames>${tag}예산!$B$6</definedName></definedNames>`),
    );
    const after = await saved(files, (book) => insertRows(book, book.sheet("예산")!, 4, 2));
    expect(textOf(after, "xl/workbook.xml")).toContain(`${tag}예산!$B$8</definedName>`);
  });

  it("a sheet that charts refer to is renamed, and macros would be lost as .xlsx: both are told before", async () => {
    const book = await readXlsx(bytesOf(fileWith("a chart", "macros")));
    expect(lossesOf(book, "결과.xlsm")).toEqual([]);
    book.rename(book.sheet("예산")!, "예산서");
    expect(lossesOf(book, "결과.xlsx").map(({ kind, effect }) => [kind, effect])).toEqual([
      ["macros-need-xlsm", "lost"],
      ["references-left-behind", "lost"],
    ]);
  });
});

describe("names", () => {
  it("of sheets that move, come and go lead where they led", async () => {
    const files = fileWith("names of all kinds", "an external link");
    const after = await saved(files, (book) => {
      book.addSheet("표지", 0);
      book.deleteSheet(book.sheet("실적")!);
      book.moveSheet(book.sheet("성과지표")!, 1);
    });
    const book = await readXlsx(bytesOf(after));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "표지",
      "성과지표",
      "예산",
      "조직인력",
      "사업개요",
      "기본방향",
    ]);
    expect(book.name("예산액", book.sheet("성과지표"))?.formula).toBe("=예산!$B$6");
    expect(book.sheet("예산")!.page.printAreas).toEqual([{ row: 0, column: 0, rows: 16, columns: 6 }]);
    expect(book.sheet("조직인력")!.page.titleRows).toEqual({ row: 0, rows: 2 });
    expect(textOf(after, "xl/workbook.xml")).toContain('comment="$&amp;와 $1"');
  });
});

describe("macros", () => {
  it("stay, and the file stays of their kind", async () => {
    const files = fileWith("macros");
    const after = await saved(files, addPlan);
    expect(after["xl/vbaProject.bin"]).toEqual(files["xl/vbaProject.bin"]);
    expect(textOf(after, "[Content_Types].xml")).toContain("macroEnabled.main+xml");
    const book = await readXlsx(bytesOf(files));
    const plain = filesOf(await writeXlsx(book, { fileName: "결과.xlsx" }));
    expect(plain["xl/vbaProject.bin"]).toBeUndefined();
    expect(textOf(plain, "[Content_Types].xml")).not.toContain("macroEnabled");
  });
});

describe("a package that an earlier fault destroyed", () => {
  it("is refused as damaged", async () => {
    const files = filesOf(sampleBytes());
    edit(files, "xl/workbook.xml", (text) =>
      text.replace(
        "<calcPr",
        '<definedNames><definedName name="합">S!$A</sheets></definedName></definedNames><calcPr',
      ),
    );
    await expect(openXlsx(bytesOf(files))).rejects.toMatchObject({ reason: "damaged" });
    await expect(openXlsx(bytesOf(files))).rejects.toBeInstanceOf(XlsxError);
  });

  it.each([
    ["the workbook's part", "xl/workbook.xml", "<sheets>", '<sheets a="1" b="2" a="3">'],
    ["a cell", "xl/worksheets/sheet1.xml", '<c r="B6"', '<c r="B6" r = "B6"'],
  ])("and so is a tag of %s that has one attribute twice", async (_, part, tag, twice) => {
    const files = filesOf(sampleBytes());
    edit(files, part, (text) => text.replace(tag, twice));
    await expect(openXlsx(bytesOf(files))).rejects.toMatchObject({ reason: "damaged" });
  });

  it("but attributes that only begin alike are two", async () => {
    const files = filesOf(sampleBytes());
    edit(files, "xl/workbook.xml", (text) =>
      text.replace("<sheets>", '<sheets ab="1" abc="2" x:ab="3" xmlns:x="u">'),
    );
    expect((await openXlsx(bytesOf(files))).book.sheets).toHaveLength(6);
  });
});

describe("names of parts", () => {
  /** "ABCD.png" as a Korean program of Windows spells 그림.png (CP949), wherever the archive names it. */
  function inCp949(bytes: Uint8Array): Buffer {
    const archive = Buffer.from(bytes);
    for (let at = archive.indexOf("ABCD.png"); at >= 0; at = archive.indexOf("ABCD.png"))
      archive.set([0xb1, 0xd7, 0xb8, 0xb2], at);
    return archive;
  }

  it("in CP949 lead where they led, and are saved as they stood", async () => {
    const files = fileWith("a picture");
    files["xl/media/ABCD.png"] = files["xl/media/image1.png"]!;
    delete files["xl/media/image1.png"];
    edit(files, "xl/drawings/_rels/drawing1.xml.rels", (text) => text.replace("image1.png", "그림.png"));
    const before = inCp949(bytesOf(files));
    const book = await readXlsx(before);
    book.sheet("예산")!.setValue(6, 4, "새 글");
    const after = Buffer.from(await writeXlsx(book));
    const name = Buffer.concat([
      Buffer.from("xl/media/"),
      Buffer.from([0xb1, 0xd7, 0xb8, 0xb2]),
      Buffer.from(".png"),
    ]);
    const count = (archive: Buffer): number =>
      archive.toString("latin1").split(name.toString("latin1")).length - 1;
    expect([count(before), count(after)]).toEqual([2, 2]);
    const { origin } = await readXlsx(after);
    const { file } = origin as FileOrigin;
    const [picture] = file.relations("xl/drawings/drawing1.xml");
    expect([picture!.target, file.has(picture!.target)]).toEqual(["xl/media/그림.png", true]);
  });
});

test("a cell that is typed has the file's first look, whatever that is: no other one is made of it", async () => {
  const files = fileWith();
  edit(files, "xl/styles.xml", (text) =>
    text.replace(
      /(<cellXfs\b[^>]*>)<xf\b[^>]*?(\/>|>.*?<\/xf>)/s,
      '$1<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    ),
  );
  const after = await saved(files, (book) => book.sheet("예산")!.setValue(300, 20, 1));
  expect(differences(files, after)).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(textOf(after, "xl/worksheets/sheet1.xml")).toContain('<c r="U301"><v>1</v></c>');
});
