/** 자료요청: a ledger → request workbooks → filled in → collected again: the plan that was filled in, and nothing else. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { requestBooks, rowsOfAll } from "../../src/collect";
import type { LedgerRow } from "../../src/ledger";
import type { Book } from "../../src/workbench/workbook/model";
import { openXlsx } from "../../src/workbench/workbook/xlsx";
import { writeWorkbookFile } from "../../src/xlsx/write";
import { government, year } from "./government";
import { budgetRows, readBack, request, returned, statedBy } from "./returned-forms";
import { filesOf, ledgerOf } from "./worksheets";

const departments = government(3, 4);
const ledger = rowsOfAll(departments.map((one) => ({ name: one.file, rows: ledgerOf(filesOf([one])) })));
const ownRows = (name: string): LedgerRow[] => ledger.filter(({ department }) => department === name);

const rowsOf = async (...form: Parameters<typeof readBack>): Promise<readonly LedgerRow[]> => {
  const reading = await readBack(...form);
  if (!("rows" in reading)) throw new Error(JSON.stringify(reading.reason));
  expect(reading.questions).toEqual([]);
  return reading.rows;
};

test.each(departments.map(({ name }) => name))(
  "the form of %s for the year of its ledger, computed and sent back as it is, says what the ledger says",
  async (name) => {
    const bytes = await returned(request(ledger, year, name));
    expect(statedBy(await rowsOf("a.xlsx", bytes))).toEqual(statedBy(ownRows(name)));
  },
);

test("next year's form has last year's budget under last year, and gives what the officer enters", async () => {
  const { name } = departments[0]!;
  const entered = new Map<string, number>();
  const bytes = await returned(request(ledger, year + 1, name), (book) => {
    const sheet = book.sheet("예산")!;
    for (const [index, one] of budgetRows(book).entries()) {
      // Formulas are locked.
      if (sheet.cell(one.row, 3)?.formula !== undefined) continue;
      sheet.setValue(one.row, 3, 1000 + index);
      if (one.level !== "") entered.set(one.name, (1000 + index) * 1000);
    }
  });
  const rows = await rowsOf("a.xlsx", bytes);
  const amounts = (of: readonly LedgerRow[], when: number): Map<string, number | undefined> =>
    new Map(
      of
        .filter((row) => row.kind === "예산" && row.year === when && row.goal !== "")
        .map((row) => [row.detailProgram || row.unitProgram || row.goal, row.value]),
    );
  expect(rows.every(({ document }) => document === `${year + 1}년 성과계획서`)).toBe(true);
  expect(amounts(rows, year + 1)).toEqual(entered);
  expect(amounts(rows, year)).toEqual(amounts(ownRows(name), year));
  const total = rows.find((row) => row.item === "정책사업" && row.year === year + 1)!;
  const policies = new Set(ownRows(name).map(({ goal }) => goal));
  expect(total.value).toBe([...entered].reduce((sum, [of, won]) => (policies.has(of) ? sum + won : sum), 0));
});

test("a new department's blank form, filled in, reads without a question, sums included", async () => {
  const [blank] = requestBooks([], year + 1, ["새과"]);
  const fill = (book: Book): void => {
    const put = (sheet: string, row: number, column: number, ...values: (string | number)[]): void =>
      values.forEach((value, at) => book.sheet(sheet)!.setValue(row, column + at, value));
    put("기본방향", 2, 1, "살기 좋은 도시");
    put("예산", 5, 1, "정책", "마을 살리기", 300);
    put("예산", 6, 1, "단위", "골목 정비", 300);
    put("예산", 7, 1, "세부", "골목 포장", 300);
    for (const { row, name } of budgetRows(book))
      if (["인력운영비", "기본경비"].includes(name)) put("예산", row, 3, 35);
    put("성과지표", 2, 2, "마을 살리기");
    put("성과지표", 5, 1, "골목 만족도(%)", "핵심", 100, "목표", 80, 81, 82, 83, 84);
    put("조직인력", 4, 1, 10, 1, 2, 7);
  };
  const rows = await rowsOf("새.xlsx", await returned(blank!, fill));
  const won = (item: string): unknown => rows.find((row) => row.item === item && row.kind === "예산")?.value;
  expect(["계", "정책사업", "행정운영경비"].map(won)).toEqual([370_000, 300_000, 70_000]);
  const targets = rows
    .filter(({ kind }) => kind === "목표")
    .map(({ indicator, year: of, value }) => [indicator, of, value]);
  expect(targets).toEqual([80, 81, 82, 83, 84].map((value, at) => ["골목 만족도", year - 1 + at, value]));
  expect(rows.find(({ kind }) => kind === "정원")).toMatchObject({ department: "새과", value: 10 });
});

const withLibreOffice = spawnSync("soffice", ["--version"]).status === 0 ? test : test.skip;

withLibreOffice(
  "LibreOffice opens a form, and what it saves is that form still, unaltered, sums computed",
  async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "form-"));
    const at = (...names: string[]): string => path.join(folder, ...names);
    try {
      const { name } = departments[1]!;
      fs.writeFileSync(at("form.xlsx"), writeWorkbookFile(request(ledger, year, name).sheets));
      const profile = `-env:UserInstallation=file://${at("profile")}`;
      spawnSync("soffice", [
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        at("saved"),
        at("form.xlsx"),
      ]);
      const bytes = fs.readFileSync(at("saved", "form.xlsx"));
      expect((await readBack("form.xlsx", bytes)).returned).toMatchObject({
        department: name,
        year,
        altered: [],
      });
      expect(statedBy(await rowsOf("form.xlsx", bytes))).toEqual(statedBy(ownRows(name)));
      const { book } = await openXlsx(bytes);
      expect(book.sheet("예산")!.protection).toBeTruthy();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
);
