/** 재무과에 보낼 파일 저장: the file has no sheet that the add-in hid, and all else as it was; the open workbook keeps them. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readWorkbookFile } from "../../src/xlsx/workbook";
import { Package } from "../../src/xlsx/package";
import type { Finding } from "../../src/messages/finding";
import type { Look } from "../../src/workflow/known";
import type { FinanceCopy } from "../../src/workflow/finance-copy";
import type { HangulFile } from "../../src/workflow/hangul";
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Book } from "../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { hasLibreOffice, resaved } from "../corpus/libreoffice";
import { closeAll, openBook, openSample, snapshot } from "../support/addin";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "finance-copy-"));
afterAll(() => {
  closeAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

const bytesOf = ({ base64 }: FinanceCopy): Uint8Array => Buffer.from(base64, "base64");
const hiddenIn = ({ host }: Pick<Addin, "host">): string[] =>
  host.book.sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name);

let addin: Addin;
let copy: FinanceCopy;
let before: Record<string, unknown>;
let found: readonly Finding[];
const away = "성과계획서 이전";

// Built twice, so that one plan is put away, and shared.
beforeAll(async () => {
  addin = await openSample();
  for (const job of ["buildPlanSheet", "buildPlanSheet"]) await addin.run(job);
  found = await addin.run<Finding[]>("inspect");
  await addin.run("shareWithFinance");
  before = snapshot(addin);
  copy = await addin.run<FinanceCopy>("financeCopy");
}, 300_000);

test("the copy has every visible sheet as it was and none of the hidden ones; the open workbook has all", async () => {
  expect(snapshot(addin)).toEqual(before);
  expect([...copy.dropped].sort()).toEqual(["_plan_store", away]);
  expect(hiddenIn(addin).sort()).toEqual(["_plan_store", away]);
  expect(copy.findings).toEqual([]);
  expect(copy.name).toMatch(/\(재무과\)\.xlsx$/);
  const read = async (bytes: Uint8Array): Promise<Record<string, unknown>> =>
    snapshot({ host: { book: await readXlsx(bytes) } } as Pick<Addin, "host">);
  const whole = await read(await writeXlsx(addin.host.book));
  expect(await read(bytesOf(copy))).toEqual(
    Object.fromEntries(Object.entries(whole).filter(([name]) => !copy.dropped.includes(name))),
  );
});

test("the check before sending leads to no cell of a sheet that is put away: it would be shown, and sent", () => {
  const cells = found.flatMap((one) => one.cells);
  expect(found.map(({ kind }) => kind)).toContain("share-calls-left");
  expect(cells.filter((cell) => cell.startsWith("성과계획서!"))).not.toEqual([]);
  expect(cells.filter((cell) => cell.includes(away))).toEqual([]);
});

test("its other parts are the same bytes, and nothing of the hidden sheets is left in any", async () => {
  const whole = Package.read(await writeXlsx(addin.host.book));
  const theirs = Package.read(bytesOf(copy));
  const changed = theirs.names.filter(
    (name) => Buffer.compare(theirs.bytes(name)!, whole.bytes(name) ?? Buffer.alloc(0)) !== 0,
  );
  const allowed = [
    "[Content_Types].xml",
    "docProps/app.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
  ];
  expect(changed.filter((name) => !allowed.includes(name))).toEqual(["xl/workbook.xml"]);
  expect(whole.names.filter((name) => !theirs.has(name) && /sheets\/sheet/.test(name))).toHaveLength(2);
  const store = addin.host.book.sheet("_plan_store")!;
  const kept = [...store.cells()].map(([, , { value }]) => String(value)).filter((text) => text.length > 40);
  expect(kept.length).toBeGreaterThan(0);
  const texts = theirs.names.map((name) => theirs.text(name) ?? "").join("\n");
  for (const text of [
    "_plan_store",
    away,
    kept[0]!.slice(0, 30).replace(/"/g, "&quot;"),
    kept[0]!.slice(0, 30),
  ])
    expect(texts).not.toContain(text);
});

test("the reader reads the copy, and a document of 한글 is made of it, as of the workbook", async () => {
  const names = readWorkbookFile(bytesOf(copy)).sheets.map(({ name }) => name);
  expect(names).toEqual(Object.keys(before).filter((name) => !copy.dropped.includes(name)));
  const theirs = await openBook(await readXlsx(bytesOf(copy)));
  expect((await theirs.run<Look>("look")).report?.plan).toBeDefined();
  const [one, other] = [
    await theirs.run<HangulFile>("hangulFile"),
    await addin.run<HangulFile>("hangulFile"),
  ];
  expect(one).toEqual(other);
}, 60_000);

(hasLibreOffice ? test : test.skip)(
  "LibreOffice opens it with the same values",
  async () => {
    const file = path.join(folder, "copy.xlsx");
    fs.writeFileSync(file, bytesOf(copy));
    const [again] = resaved([file], folder);
    const values = (bytes: Uint8Array): unknown[] =>
      readWorkbookFile(bytes).sheets.map((sheet) => [sheet.name, filled(sheet.grid().values)]);
    expect(values(fs.readFileSync(again!))).toEqual(values(bytesOf(copy)));
  },
  120_000,
);

const filled = (rows: readonly (readonly unknown[])[]): unknown[] =>
  rows.flat().flatMap((value) => {
    if (value === "" || value === undefined) return [];
    return [typeof value === "number" ? Number(value.toPrecision(12)) : value];
  });

test("a hidden sheet stays where a formula or a name refers to it, and both are named", async () => {
  const addin = await openBook(await readXlsx(await writeXlsx(await bookOf())));
  const { dropped, findings, ...file } = await addin.run<FinanceCopy>("financeCopy");
  expect(dropped).toEqual(["_plan_store"]);
  expect(findings).toEqual([
    expect.objectContaining({
      kind: "copy-keeps-sheet",
      data: { sheet: away, by: "예산!T9, 지난해" },
      cells: ["예산!T9"],
    }),
  ]);
  const theirs = readWorkbookFile(bytesOf({ ...file, dropped, findings }));
  expect(theirs.sheets.map(({ name }) => name)).toContain(away);
  expect(theirs.names.get("지난해")).toContain(away);
}, 60_000);

async function bookOf(): Promise<Book> {
  const { book } = addin.host;
  await addin.host.edit(() => {
    book.sheet("예산")!.setFormula(8, 19, `='${away}'!A1`);
    book.names = [...book.names, { name: "지난해", formula: `='${away}'!$D$27` }];
  });
  return book;
}
