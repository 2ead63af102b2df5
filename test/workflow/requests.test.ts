/**
 * 자료요청 in Excel: forms that came back are collected with 제출현황 beside the plan, and new ones are made from what was collected.
 */
import { strFromU8, unzipSync } from "fflate";
import { rowsOfAll } from "../../src/collect";
import "../../src/messages/catalog";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import { Book } from "../../src/workbench/workbook/model";
import { displayText } from "../../src/workbench/workbook/display";
import {
  readDepartmentFile,
  type CollectReport,
  type FileReading,
  type RequestFile,
} from "../../src/workflow/collection";
import { government, year } from "../collect/government";
import { request, returned } from "../collect/returned-forms";
import { filesOf, ledgerOf } from "../collect/worksheets";

const departments = government(3, 3);
const [first, second, third] = departments.map(({ name }) => name) as [string, string, string];
const ledger = rowsOfAll(departments.map((one) => ({ name: one.file, rows: ledgerOf(filesOf([one])) })));

let addin: Addin;
let report: CollectReport;
beforeAll(async () => {
  const book = new Book();
  book.addSheet("Sheet1");
  addin = await openAddin(book);
  const form = async (name: string, department: string, written: string): Promise<FileReading> =>
    readDepartmentFile({ name, bytes: await returned(request(ledger, year, department)), written });
  const later = await returned(request(ledger, year, first), (one) => one.sheet("예산")!.setValue(5, 3, 1));
  report = await addin.run<CollectReport>("collectPlans", [
    await form("1.xlsx", first, "2016-10-01T09:00:00.000Z"),
    await readDepartmentFile({ name: "1 다시.xlsx", bytes: later, written: "2016-10-02T09:00:00.000Z" }),
    await form("2.xlsx", second, "2016-10-01T09:00:00.000Z"),
  ]);
});
afterAll(() => addin.window.close());

test("제출현황 stands beside the ledger; the later of two forms is collected, and who is missing is told", () => {
  expect(report.sheets.slice(-2)).toEqual(["성과자료", "제출현황"]);
  expect(report.departments).toBe(2);
  expect(report.findings.map(({ file, found }) => [file, found.kind, found.subject])).toContainEqual([
    "",
    "department-missing",
    third,
  ]);
  expect(report.findings.map(({ file, found }) => [file, found.kind])).toContainEqual([
    "1 다시.xlsx",
    "returned-again",
  ]);
  const sheet = addin.host.book.sheet("제출현황")!;
  const row = (at: number): string[] =>
    [1, 2, 3].map((column) => displayText(sheet.value(at, column), undefined));
  expect([4, 5, 6, 7].map(row)).toEqual([
    [first, "나중 것으로 바뀜", "1.xlsx"],
    [first, "다시 제출", "1 다시.xlsx"],
    [second, "제출", "2.xlsx"],
    [third, "미제출", ""],
  ]);
});

test("a document of 한글 has the plan and not 제출현황", async () => {
  const { base64 } = await addin.run<{ base64: string }>("hangulFile");
  const parts = unzipSync(new Uint8Array(Buffer.from(base64, "base64")));
  const texts = Object.entries(parts).flatMap(([name, bytes]) =>
    /section\d+\.xml$/.test(name) ? strFromU8(bytes) : [],
  );
  expect(texts.join("")).toContain(second);
  expect(texts.join("")).not.toContain("제출현황");
});

test("next year's forms come out of the collection that stands there, in one .zip", async () => {
  const file = await addin.run<RequestFile>("requestFile", [], { year: "next" });
  expect(file).toMatchObject({ name: `${year + 1}년 자료요청.zip`, departments: 2, year: year + 1 });
  const forms = Object.entries(unzipSync(new Uint8Array(Buffer.from(file.base64, "base64"))));
  expect(forms.map(([name]) => name)).toEqual(
    [first, second].map((name, at) => `00${at + 1} ${name} ${year + 1}년 자료요청.xlsx`),
  );
  const reading = await readDepartmentFile({ name: "b.xlsx", bytes: forms[1]![1] });
  expect(reading.returned).toMatchObject({ department: second, year: year + 1, altered: [] });
  const before = (rows: FileReading): unknown[] =>
    "rows" in rows
      ? rows.rows.flatMap((row) => (row.detailProgram !== "" && row.year === year ? row.value : []))
      : [];
  const known = ledger.filter(
    (row) => row.department === second && row.detailProgram !== "" && row.year === year,
  );
  expect(before(reading)).toEqual(known.map(({ value }) => value));
});

test("where nothing was collected and no file was chosen, nothing is made, and why is said", async () => {
  const book = new Book();
  book.addSheet("Sheet1");
  const empty = await openAddin(book);
  await expect(empty.run("requestFile", [], { year: "next" })).rejects.toMatchObject({
    findings: [{ kind: "nothing-to-request" }],
  });
  empty.window.close();
});
