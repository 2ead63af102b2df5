/** Forms that came back: what of them was altered is told with its cell; who handed in, twice, or not at all. */
import { handedIn, requestBooks, rowsOfAll, type Submission } from "../../src/collect";
import "../../src/messages/catalog";
import { sentence } from "../../src/messages/finding";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  type Book,
  type Sheet,
} from "../../src/workbench/workbook/model";
import { type FileReading } from "../../src/workflow/collection";
import { government, year } from "./government";
import { readBack, request, returned } from "./returned-forms";
import { sheetsOf, workbookOf } from "./workbooks";
import { filesOf, ledgerOf } from "./worksheets";

const departments = government(3, 3);
const [first, second, third] = departments.map(({ name }) => name) as [string, string, string];
const ledger = rowsOfAll(departments.map((one) => ({ name: one.file, rows: ledgerOf(filesOf([one])) })));
const budget = (book: Book): Sheet => book.sheet("예산")!;

const file = async (
  name: string,
  department: string,
  { of = year, fill = (_: Book): void => undefined, written = "2017-10-01T00:00:00.000Z" } = {},
) => ({ ...(await readBack(name, await returned(request(ledger, of, department), fill))), written });

const told = (files: readonly FileReading[], list?: readonly string[]) => handedIn(files, list)!;

const alterations: [string, (book: Book) => void, [kind: string, cell: string][]][] = [
  ["nothing but entries", (book) => budget(book).setValue(5, 3, 12345), []],
  ["a head", (book) => budget(book).setValue(2, 2, "사업"), [["changed", "예산!C3"]]],
  ["a code", (book) => budget(book).setValue(6, 0, undefined), [["changed", "예산!A7"]]],
  ["a row is gone", (book) => deleteRows(book, budget(book), 6), [["rows-gone", "예산!A7"]]],
  ["three rows are gone", (book) => deleteRows(book, budget(book), 6, 3), [["rows-gone", "예산!A7"]]],
  ["a row was put in", (book) => insertRows(book, budget(book), 6), [["rows-added", "예산!A7"]]],
  ["a column was put in", (book) => insertColumns(book, budget(book), 3), [["column-moved", "예산!E3"]]],
  ["the last column is gone", (book) => deleteColumns(book, budget(book), 7), [["column-gone", "예산!H3"]]],
  [
    "a column between others is gone",
    (book) => deleteColumns(book, budget(book), 6),
    [
      ["column-gone", "예산!G3"],
      ["column-moved", "예산!G3"],
    ],
  ],
  ["a sheet bears another name", (book) => book.rename(budget(book), "예산(최종)"), [["sheet-gone", "예산"]]],
  [
    "a program bears another name",
    (book) => budget(book).setValue(6, 2, "새 이름"),
    [["renamed", "예산!C7"]],
  ],
  [
    "a program was given up",
    (book) => [2, 3, 4, 5].forEach((column) => budget(book).setValue(6, column, undefined)),
    [],
  ],
];

test.each(alterations)("altered: %s", async (_, fill, wanted) => {
  const one = await file("a.xlsx", first, { fill });
  const altered = one.returned!.altered.map(({ kind, cell }) => [kind, cell]);
  expect(altered).toEqual(wanted);
  const kinds = told([one]).findings.map(({ found }) => [found.kind, ...found.cells]);
  expect(kinds).toEqual(
    wanted.map(([kind, cell]) => [kind === "renamed" ? "form-name-changed" : "form-altered", cell]),
  );
});

test("a form whose staff was left blank is the department's that it names, not its office's", async () => {
  const one = await file("a.xlsx", first, {
    fill: (book) => {
      const staff = book.sheet("조직인력")!;
      for (const [row, column] of [...staff.cells()]) if (row > 3) staff.setValue(row, column, undefined);
    },
  });
  const rows = "rows" in one ? one.rows : [];
  expect([...new Set(rows.map(({ department }) => department))]).toEqual([first]);
  expect(told([one]).findings.map(({ found }) => found.kind)).not.toContain("form-of-another");
});

test("a workbook without a table of staff is the department's whose 부서명 stands on it", async () => {
  const [department] = departments;
  for (let layout = 0; layout < 4; layout += 1) {
    const { 조직인력: _, ...sheets } = sheetsOf(department!, layout);
    const read = await readBack("a.xlsx", await workbookOf(sheets));
    const rows = "rows" in read ? read.rows : [];
    expect([layout, rows[0]?.department]).toEqual([layout, first]);
    expect(rows.find(({ item }) => item === "소관실국")?.text).toBe(department!.office);
  }
});

describe("who handed in", () => {
  const stateOf = (submissions: readonly Submission[]) =>
    submissions.map(({ department, state, file: name }) => [department, state, name]);

  test("the forms themselves say who was asked; the one saved last of two is collected", async () => {
    const files = [
      await file("1 먼저.xlsx", first, { fill: (book) => budget(book).setValue(5, 3, 1) }),
      await file("1 나중.xlsx", first, { written: "2017-10-03T08:30:00.000Z" }),
      await file("2.xlsx", second),
    ];
    const { superseded, submissions, findings, asked } = told(files);
    expect([...superseded]).toEqual(["1 먼저.xlsx"]);
    expect(asked).toEqual([first, second, third]);
    expect(stateOf(submissions)).toEqual([
      [first, "superseded", "1 먼저.xlsx"],
      [first, "again", "1 나중.xlsx"],
      [second, "handed-in", "2.xlsx"],
      [third, "missing", ""],
    ]);
    expect(findings.map(({ file: of, found }) => [of, found.kind])).toEqual([
      ["1 나중.xlsx", "returned-again"],
    ]);
    expect(sentence(findings[0]!.found, "ko")).toContain("2017-10-03 08:30");
  });

  test("of two that differ and say no time both stay, for a person to decide", async () => {
    const one = await file("a.xlsx", first);
    const other = await file("b.xlsx", first, { fill: (book) => budget(book).setValue(5, 3, 1) });
    expect(told([one, other]).superseded.size).toBe(0);
    expect([...told([one, { ...one, name: "c.xlsx" }]).superseded]).toEqual(["c.xlsx"]);
  });

  test("last year's form, another department's plan in a form, a form without a plan", async () => {
    const files = [
      await file("1.xlsx", first, { of: year + 1 }),
      await file("2.xlsx", second),
      await file("3.xlsx", third, {
        fill: (book) => {
          book.sheet("기본방향")!.setValue(4, 1, second);
          book.sheet("조직인력")!.setValue(4, 0, second);
        },
      }),
    ];
    const blank = await readBack("4.xlsx", await returned(requestBooks([], year, ["새과"])[0]!));
    const { submissions, findings, unread } = told([...files.slice(1), files[0]!, blank]);
    expect([stateOf(submissions).at(-1), unread]).toEqual([["새과", "unread", "4.xlsx"], ["새과"]]);
    expect(stateOf(submissions)).toContainEqual([first, "other-year", "1.xlsx"]);
    expect(findings.map(({ file: of, found }) => [of, found.kind])).toEqual([["3.xlsx", "form-of-another"]]);
  });
});
