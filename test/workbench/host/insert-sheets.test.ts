/** workbook.insertWorksheetsFromBase64, by which 예제로 시작 brings the sample into an empty workbook. */
import fs from "node:fs";
import path from "node:path";
import { readXlsx } from "../../../src/workbench/workbook/xlsx";
import { openTestPage } from "./support";

const sample = fs.readFileSync(path.join(__dirname, "../../../assets/sample.xlsx")).toString("base64");
const insert = (options: string): string => `
  const ids = context.workbook.insertWorksheetsFromBase64("${sample}", ${options}); await context.sync();
  const sheets = context.workbook.worksheets; sheets.load("items/name,items/id"); await context.sync();
  const added = sheets.items.filter(({ id }) => ids.value.includes(id));
  return [sheets.items.map(({ name }) => name), added.map(({ name }) => name)];`;

test("brings every sheet in, at the end; a name that is taken gets a number", async () => {
  const { excel, book } = await openTestPage();
  const own = ["조직인력", "성과지표", "실적", "사업개요", "기본방향"];
  const [names, added] = await excel<[string[], string[]]>(insert("undefined"));
  expect(names).toEqual(["예산", "예산 (2)", ...own]);
  expect(added).toEqual(["예산 (2)", ...own]);
  const copy = book.sheet("예산 (2)")!;
  expect([copy.value(3, 1), copy.merges.length > 0, copy.columnWidth(0) > 20]).toEqual([470050, true, true]);
});

test("brings the named sheets in at the place that is asked for", async () => {
  const { excel } = await openTestPage();
  const [names] = await excel<[string[]]>(
    insert(`{ sheetNamesToInsert: ["실적", "사업개요"], positionType: "Beginning" }`),
  );
  expect(names).toEqual(["실적", "사업개요", "예산"]);
});

test("of the sample no sheet refers to another: Excel may make links to its file of such references", async () => {
  const { sheets } = await readXlsx(Buffer.from(sample, "base64"));
  const formulas = sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(([, , { formula }]) => formula ?? []),
  );
  expect(formulas.length).toBeGreaterThan(10);
  expect(formulas.filter((formula) => formula.includes("!"))).toEqual([]);
});

test("refuses what is no workbook", async () => {
  const { excel } = await openTestPage();
  const refused = `context.workbook.insertWorksheetsFromBase64("6rCA"); await context.sync();`;
  expect(await excel(refused)).toMatchObject({ code: "InvalidArgument" });
});
