/** 자료요청: a ledger → request workbooks → filled in → collected again: the plan that was filled in, and nothing else. */
import { rowsOfAll } from "../../src/collect";
import type { LedgerRow } from "../../src/ledger";
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
