/** Notes and comments of a workbook file that go along with their cells: what the saved parts say of them. */
import { insertColumns, insertRows } from "../../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../../src/workbench/workbook/xlsx";
import { features } from "../../corpus/features";
import {
  add,
  bytesOf,
  edit,
  type Files,
  filesOf,
  insert,
  relate,
  sampleBytes,
  textOf,
} from "../../corpus/package";
import { xmlFault } from "../../corpus/strict-xml";

const sheet = "xl/worksheets/sheet1.xml";
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A note with a bold author, larger than usual and shown always; each shape names its spaces itself, as ClosedXML writes them. */
function withNote(): Files {
  const files = filesOf(sampleBytes());
  add(
    files,
    "xl/comments1.xml",
    `<comments xmlns="${spreadsheet}"><authors><author>김주무관</author></authors><commentList><comment ref="B6" authorId="0">` +
      "<text><r><rPr><b/></rPr><t>김주무관:</t></r><r><t> 확정액</t></r></text></comment></commentList></comments>",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  );
  add(
    files,
    "xl/drawings/vmlDrawing1.vml",
    '<xml><v:shape id="_x0000_s1" type="#_x0000_t202" style="width:300pt;visibility:visible" fillcolor="#ff0000" ' +
      'xmlns:v="urn:schemas-microsoft-com:vml"><xvml:ClientData ObjectType="Note" xmlns:xvml="urn:schemas-microsoft-com:office:excel">' +
      "<xvml:Anchor>2, 15, 4, 10, 5, 31, 9, 9</xvml:Anchor><xvml:Row>5</xvml:Row><xvml:Column>1</xvml:Column><xvml:Visible/>" +
      "</xvml:ClientData></v:shape></xml>",
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
  );
  relate(files, sheet, "comments", "xl/comments1.xml");
  const id = relate(files, sheet, "vmlDrawing", "xl/drawings/vmlDrawing1.vml");
  insert(files, sheet, `<legacyDrawing r:id="${id}"/>`, []);
  return files;
}

test("a note that moves with its cell keeps its looks, its size and the formats of its text", async () => {
  const book = await readXlsx(bytesOf(withNote()));
  insertRows(book, book.sheet("예산")!, 0, 3);
  insertColumns(book, book.sheet("예산")!, 0, 1);
  const after = filesOf(await writeXlsx(book));
  expect(textOf(after, "xl/comments1.xml")).toContain(
    '<comment ref="C9" authorId="0"><text><r><rPr><b/></rPr><t>김주무관:</t></r><r><t> 확정액</t></r></text></comment>',
  );
  const drawing = textOf(after, "xl/drawings/vmlDrawing1.vml");
  expect(drawing).toContain('style="width:300pt;visibility:visible" fillcolor="#ff0000"');
  expect(drawing).toContain("<xvml:Anchor>3, 15, 7, 10, 6, 31, 12, 9</xvml:Anchor>");
  expect(drawing).toContain("<xvml:Row>8</xvml:Row><xvml:Column>2</xvml:Column>");
});

test("a note beside those of another program is well-formed XML whatever that one calls its spaces", async () => {
  const book = await readXlsx(bytesOf(withNote()));
  const budget = book.sheet("예산")!;
  budget.comments = [...budget.comments, { row: 9, column: 2, text: "새 메모", author: "이팀장" }];
  const drawing = textOf(filesOf(await writeXlsx(book)), "xl/drawings/vmlDrawing1.vml");
  expect(xmlFault(drawing)).toBeUndefined();
  expect(drawing.match(/<v:shape /g)).toHaveLength(2);
});

test("a comment that people answer moves with its cell, and all that its part says of it", async () => {
  const files = filesOf(sampleBytes());
  features["notes and a thread"]!(files);
  const part = Object.keys(files).find((name) => /threadedComment/i.test(name))!;
  edit(files, part, (text) =>
    text.replace("</text>", '</text><mentions><mention mentionId="{1}"/></mentions>'),
  );
  const before = textOf(files, part);
  const book = await readXlsx(bytesOf(files));
  const own = book.sheets.find(({ comments }) => comments.some(({ thread }) => thread))!;
  const { row } = own.comments.find(({ thread }) => thread)!;
  insertRows(book, own, 0, 2);
  const after = textOf(filesOf(await writeXlsx(book)), part);
  expect(after).toBe(before.replaceAll(new RegExp(`(ref="[A-Z]+)${row + 1}"`, "g"), `$1${row + 3}"`));
});
