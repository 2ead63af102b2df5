/** A file that stands where a command writes is made anew where the command made it, and is otherwise left unless one insists. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { features } from "../../corpus/features";
import { readXlsx, writeXlsx } from "../../../src/workbench/workbook/xlsx";
import { add, bytesOf, edit, filesOf, relate, sampleBytes, textOf } from "../../corpus/package";
import { run } from "../../support/command";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "standing-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);

const input = at("홍보실.xlsx");
const plan = at("계획서.xlsx");
/** As another program does: every entry written anew. */
const savedElsewhere = (bytes: Uint8Array): Buffer => Buffer.from(zipSync(unzipSync(bytes)));

/** As the workbench's page does after a word was typed. */
async function savedByThePage(bytes: Uint8Array): Promise<Buffer> {
  const book = await readXlsx(bytes);
  book.sheet("예산")!.setValue(40, 0, "내 메모");
  return Buffer.from(await writeXlsx(book));
}

beforeAll(() => {
  fs.writeFileSync(input, sampleBytes());
  expect(run("plan", input, "--out", plan)).toEqual({ status: 0, lines: [] });
});

test("what the command made of a workbook that the page saved is made anew as well", async () => {
  const own = at("저장한 것.xlsx");
  fs.writeFileSync(own, await savedByThePage(sampleBytes()));
  for (const _ of [1, 2])
    expect(run("plan", own, "--out", at("그 계획서.xlsx"))).toEqual({ status: 0, lines: [] });
});

test("what the command made is made anew, as often as one likes", () => {
  expect(run("plan", input, "--out", plan)).toEqual({ status: 0, lines: [] });
});

test.each([
  ["a text", () => Buffer.from("회의록")],
  ["a workbook of the staff's", () => sampleBytes()],
  ["a plan that another program saved since", () => savedElsewhere(fs.readFileSync(plan))],
  ["a plan in which somebody wrote in the workbench", () => savedByThePage(fs.readFileSync(plan))],
])("%s in the plan's place is left, unless one insists", async (_, made) => {
  const output = at("남의 것.xlsx");
  const content = await made();
  fs.writeFileSync(output, content);
  const { status, lines } = run("plan", input, "--out", output);
  expect([status, lines]).toEqual([1, [expect.stringContaining("이미 있는 파일이고")]]);
  expect(lines[0]).toContain("--force");
  expect(fs.readFileSync(output).equals(content)).toBe(true);
  expect(run("plan", input, "--out", output, "--force")).toEqual({
    status: 0,
    lines: [expect.stringContaining("이미 있는 파일을 새로 씁니다")],
  });
  expect(unzipSync(fs.readFileSync(output))).toHaveProperty(["xl/worksheets/sheet7.xml"]);
});

test("neither is a text or a workbook in a document's place, by any command", () => {
  for (const content of [Buffer.from("회의록"), fs.readFileSync(plan)]) {
    const output = at("남의 것.hwpx");
    fs.writeFileSync(output, content);
    for (const [command, ...args] of [
      ["hwpx", plan, "--out", output],
      ["plan", input, "--out", at("새 계획서.xlsx"), "--hwpx", output],
      ["collect", input, "--out", at("취합.xlsx"), "--hwpx", output],
    ] as const)
      expect([command, run(command, ...args)]).toEqual([
        command,
        { status: 1, lines: [expect.stringContaining("남의 것.hwpx: 이미 있는 파일이고")] },
      ]);
    expect(fs.readFileSync(output).equals(content)).toBe(true);
  }
  expect([at("새 계획서.xlsx"), at("취합.xlsx")].filter((file) => fs.existsSync(file))).toEqual([]);
});

test("a table in the ledger's place is left, and so is somebody's description beside it; a ledger is written anew", () => {
  const [ledger, description] = [at("자료.csv"), at("ledger.schema.json")];
  const collect = () => run("collect", input, "--out", at("취합.xlsx"), "--ledger", ledger);
  const refusal = { status: 1, lines: [expect.stringContaining("성과자료가 아니어서")] };
  fs.writeFileSync(ledger, "부서,전화\r\n홍보실,2110\r\n");
  expect(collect()).toEqual(refusal);
  expect(fs.readFileSync(ledger, "utf8")).toContain("2110");
  fs.rmSync(ledger);
  fs.writeFileSync(description, '{"name":"다른 표"}');
  expect(collect()).toEqual(refusal);
  expect(fs.readFileSync(description, "utf8")).toContain("다른 표");
  fs.rmSync(description);
  expect(collect().status).toBe(0);
  expect(collect().status).toBe(0);
});

test("macros and signatures are told by what they are, whatever their parts are called", () => {
  const files = filesOf(sampleBytes());
  features["macros"]!(files);
  const rename = (from: string, to: string): void => {
    files[to] = files[from]!;
    delete files[from];
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
      edit(files, name, (text) => text.replaceAll(from, to));
  };
  rename("xl/vbaProject.bin", "xl/code/vba.dat");
  const type = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml";
  add(files, "sign/one.xml", "<Signature/>", type);
  fs.writeFileSync(at("다른 이름.xlsm"), bytesOf(files));
  const { status, lines } = run("plan", at("다른 이름.xlsm"), "--out", at("다른 이름 결과.xlsm"));
  expect([status, lines]).toEqual([
    0,
    [
      expect.stringMatching(/매크로\(VBA\).*xl\/code\/vba\.dat/),
      expect.stringMatching(/전자 서명.*sign\/one\.xml/),
      expect.stringMatching(/결과\.xlsm: 전자 서명/),
    ],
  ]);
  const plain = run("plan", at("다른 이름.xlsm"), "--out", at("매크로 없이.xlsx")).lines;
  expect(plain).toContainEqual(expect.stringContaining(".xlsx로 저장하면 매크로(VBA)가 빠집니다"));
  expect(unzipSync(fs.readFileSync(at("매크로 없이.xlsx")))).not.toHaveProperty(["xl/code/vba.dat"]);
});

test("a workbook with sheets of macros becomes no .xlsx; as .xlsm it keeps them", () => {
  const files = filesOf(sampleBytes());
  const part = "xl/macrosheets/sheet1.xml";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const xml = `<xm:macrosheet xmlns="${main}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData/></xm:macrosheet>`;
  add(files, part, xml, "application/vnd.ms-excel.macrosheet+xml");
  const kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet";
  const id = relate(files, "xl/workbook.xml", kind, part);
  edit(files, "[Content_Types].xml", (text) =>
    text.replace(/[^"]*sheet\.main\+xml/, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
  );
  edit(files, "xl/workbook.xml", (text) =>
    text.replace("</sheets>", `<sheet name="매크로1" sheetId="90" r:id="${id}"/></sheets>`),
  );
  fs.writeFileSync(at("매크로 시트.xlsm"), bytesOf(files));
  const refused = run("plan", at("매크로 시트.xlsm"), "--out", at("매크로 시트.xlsx"));
  expect([refused.status, fs.existsSync(at("매크로 시트.xlsx"))]).toEqual([1, false]);
  expect(refused.lines.at(-1)).toContain(".xlsm으로 끝나는 이름");
  const { status, lines } = run("plan", at("매크로 시트.xlsm"), "--out", at("매크로 시트 결과.xlsm"));
  expect([status, lines]).toEqual([0, [expect.stringContaining("매크로 시트(Excel 4.0)")]]);
  const after = filesOf(fs.readFileSync(at("매크로 시트 결과.xlsm")));
  expect(textOf(after, part)).toBe(xml);
  expect(textOf(after, "xl/workbook.xml")).toContain('name="매크로1"');
});
