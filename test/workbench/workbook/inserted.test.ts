/** Sheets of one workbook file that go into another, and rows and columns that move: what the saved file holds of them. */
import { insertRows, insertColumns, insertSheets } from "../../../src/workbench/workbook/model";
import { lossesOf, readXlsx, writeXlsx } from "../../../src/workbench/workbook/xlsx";
import { bytesOf, edit, type Files, filesOf, sampleBytes, textOf } from "../../corpus/package";
import { xmlFault } from "../../corpus/strict-xml";

/** 예산's first cell in two formats, and in its second row what the caller puts there. */
function budget(cells = ""): Files {
  const files = filesOf(sampleBytes());
  edit(files, "xl/sharedStrings.xml", (text) =>
    text.replace(
      "</sst>",
      '<si><r><rPr><b/><sz val="11"/><color theme="4"/><rFont val="돋움"/><scheme val="minor"/></rPr><t>굵은 </t></r>' +
        '<r><rPr><color rgb="FFFF0000"/></rPr><t xml:space="preserve">빨간 글</t></r></si></sst>',
    ),
  );
  const count = textOf(files, "xl/sharedStrings.xml").match(/<si>/g)!.length;
  edit(files, "xl/worksheets/sheet1.xml", (text) =>
    text
      .replace(/<cols>.*?<\/cols>/s, "")
      .replace(
        "<sheetData>",
        '<cols><col min="2" max="2" width="9" outlineLevel="1" hidden="1"/><col min="3" max="3" width="9" collapsed="1"/></cols>' +
          "<sheetData>",
      )
      .replace(
        "</sheetData>",
        `<row r="901" hidden="1" outlineLevel="1"><c r="A901" t="s"><v>${count - 1}</v></c>${cells}</row>` +
          '<row r="902" collapsed="1"><c r="A902"><v>1</v></c></row></sheetData>',
      ),
  );
  return files;
}

async function inserted(files: Files): Promise<{ sheet: string; losses: readonly string[] }> {
  const book = await readXlsx(sampleBytes());
  const from = await readXlsx(bytesOf(files));
  const [sheet] = insertSheets(book, { sheets: [from.sheet("예산")!], from, position: book.sheets.length });
  const after = filesOf(await writeXlsx(book));
  const part = Object.keys(after).find((name) => /worksheets\/sheet/.test(name) && !(name in files))!;
  expect([sheet!.name, xmlFault(textOf(after, part))]).toEqual(["예산 (2)", undefined]);
  return { sheet: textOf(after, part), losses: lossesOf(book).map(({ kind }) => kind) };
}

test("a text in several formats keeps them in another file, with the colours and fonts of its own", async () => {
  const { sheet, losses } = await inserted(budget());
  const cell = /<c r="A901".*?<\/c>/s.exec(sheet)![0];
  expect(cell).toMatch(/t="inlineStr"/);
  expect(cell).toMatch(
    /<rPr><b\/><sz val="11"\/><color rgb="FF[0-9A-F]{6}"\/><rFont val="돋움"\/><\/rPr><t>굵은 <\/t>/,
  );
  expect(cell).toContain('<color rgb="FFFF0000"/></rPr><t xml:space="preserve">빨간 글</t>');
  expect(losses).toEqual([]);
});

test("a picture in a cell, which another file cannot take over, is told", async () => {
  const { losses } = await inserted(budget('<c r="B901" t="e" vm="1"><v>#VALUE!</v></c>'));
  expect(losses).toEqual(["cells-of-other-files"]);
});

test("groups that are folded stay so in another file", async () => {
  const { sheet } = await inserted(budget());
  expect(sheet).toMatch(/<sheetFormatPr[^>]* outlineLevelRow="1"[^>]* outlineLevelCol="1"/);
  expect(sheet).toMatch(/<col min="2" max="2"[^>]* hidden="1"[^>]* outlineLevel="1"/);
  expect(sheet).toMatch(/<col min="3" max="3"[^>]* collapsed="1"/);
  expect(sheet).toMatch(/<row r="901"[^>]* hidden="1"[^>]* outlineLevel="1"/);
  expect(sheet).toMatch(/<row r="902"[^>]* collapsed="1"/);
});

test("the mark of a folded group moves with its row and its column", async () => {
  const book = await readXlsx(bytesOf(budget()));
  const sheet = book.sheet("예산")!;
  insertRows(book, sheet, 800, 2);
  insertColumns(book, sheet, 0, 1);
  const text = textOf(filesOf(await writeXlsx(book)), "xl/worksheets/sheet1.xml");
  const marked = [...text.matchAll(/<(row r|col min)="(\d+)"[^>]* collapsed="1"/g)].map(
    ([, kind, at]) => `${kind} ${at}`,
  );
  expect(marked).toEqual(["col min 4", "row r 904"]);
});
