/** What goes wrong between departments is told once, with its file and cell; what is in order is not told. */
import { handedIn, requestBooks } from "../../src/collect";
import { sentence } from "../../src/messages/finding";
import { government, year, type Department, type Money } from "./government";
import { readBack, returned } from "./returned-forms";
import { budgetBook, filesOf, ledgerOf, told, totalsIn, type Files } from "./worksheets";
import { sheetsOf, type Cell } from "./workbooks";

const departments = government(3, 5);
const [first, second, third] = departments as [Department, Department, Department];
const names = departments.map(({ name }) => name);
const against = {
  list: names,
  before: ledgerOf(filesOf(departments)),
  book: totalsIn(budgetBook(departments)),
};

/** Every text of a file's sheets, changed. */
const edit = (files: Files, file: string, change: (cell: Cell, sheet: string) => Cell): Files => ({
  ...files,
  [file]: Object.fromEntries(
    Object.entries(files[file]!).map(([sheet, rows]) => [
      sheet,
      rows.map((row) => row.map((cell) => change(cell, sheet))),
    ]),
  ),
});
const replace = (files: Files, file: string, from: Cell, to: Cell): Files =>
  edit(files, file, (cell) => (cell === from ? to : cell));
const without = (files: Files, file: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
/** One year back: 2017 is 2016 everywhere, '17 is '16. */
const yearBack = (cell: Cell): Cell =>
  typeof cell === "string"
    ? cell.replace(/(20|')(1\d)/g, (_, century: string, short: string) => `${century}${Number(short) - 1}`)
    : cell;

const indicator = first.goals[0]!.indicators[0]!;
const other = second.goals[0]!.indicators[0]!;
const detail = first.goals[0]!.units[0]!.details[0]!;
const renamed = (files: Files): Files =>
  edit(files, second.file, (cell) =>
    typeof cell === "string" ? cell.split(other.name).join(indicator.name) : cell,
  );

const faults: [
  string,
  (files: Files) => Files,
  Partial<typeof against>,
  [kind: string, file: string, cell?: string],
][] = [
  [
    "a department on the list did not hand in",
    (files) => without(files, third.file),
    { list: names },
    ["department-missing", ""],
  ],
  [
    "one that handed in before did not now",
    (files) => without(files, third.file),
    { before: against.before },
    ["department-missing", ""],
  ],
  [
    "a department is not on the list",
    (files) => files,
    { list: names.slice(1) },
    ["department-unlisted", first.file, "기본방향!A1"],
  ],
  [
    "a department's file came twice",
    (files) => ({ ...files, "끝 다시 보냄.xlsx": files[first.file]! }),
    against,
    ["department-twice", first.file, "기본방향!A1"],
  ],
  [
    "… and its name is spelled with a blank",
    (files) => ({
      ...files,
      "끝 다시.xlsx": replace(
        { 가: files[first.file]! },
        "가",
        first.name,
        `${first.name.slice(0, 2)} ${first.name.slice(2)}`,
      )["가"]!,
    }),
    against,
    ["department-twice", first.file, "기본방향!A1"],
  ],
  [
    "a plan is of another year",
    (files) => edit(files, first.file, yearBack),
    { list: names },
    ["other-year", first.file, "예산!B4"],
  ],
  [
    "an office is spelled with a dot in one file",
    (files) =>
      replace(
        replace(files, first.file, first.office, "문화·관광국"),
        second.file,
        second.office,
        "문화ㆍ관광국",
      ),
    against,
    ["spelled-differently", first.file, "기본방향!B3"],
  ],
  [
    "a 전략목표 is spelled without its blanks",
    (files) => replace(files, second.file, second.strategicGoal, first.strategicGoal.replace(/ /g, "")),
    against,
    ["spelled-differently", first.file, "기본방향!B2"],
  ],
  [
    "an indicator has another formula in another file",
    (files) =>
      edit(renamed(files), second.file, (cell) =>
        typeof cell === "string" && cell.startsWith(`(${indicator.name}`)
          ? cell.replace("× 100", "× 10")
          : cell,
      ),
    {},
    ["two-definitions", first.file, "성과지표!J4"],
  ],
  [
    "an indicator has another unit in another file",
    (files) =>
      edit(renamed(files), second.file, (cell) =>
        cell === `${indicator.name}(%)` ? `${indicator.name}(명)` : cell,
      ),
    {},
    ["two-definitions", first.file, "성과지표!J4"],
  ],
  [
    "the departments' sum is not the budget book's",
    (files) => files,
    {
      book: totalsIn(
        budgetBook([
          { ...first, basic: { ...first.basic, now: first.basic.now + 1_000_000 } },
          ...departments.slice(1),
        ]),
      ),
    },
    ["differs-from-book", first.file, "예산!B4"],
  ],
  [
    "a department is not in the budget book",
    (files) => files,
    { book: totalsIn(budgetBook(departments.slice(1))) },
    ["not-in-book", first.file, "예산!B4"],
  ],
  [
    "a department in the budget book did not hand in, and nobody asked it",
    (files) => without(files, third.file),
    { book: against.book },
    ["book-not-collected", "예산서.xlsx", against.book[2]!.cell],
  ],
  [
    "the budget book leaves a department's amount of the year blank",
    (files) => files,
    {
      book: totalsIn(
        budgetBook(departments).map((row) =>
          String(row[0]) === `부서: ${first.name}` ? [row[0], undefined, row[2]] : row,
        ),
      ),
    },
    ["differs-from-book", first.file, "예산!B4"],
  ],
  [
    "a department came back under another office, with the same goals",
    (files) => ({
      ...files,
      "끝 다시.xlsx": replace({ 가: files[first.file]! }, "가", first.office, "새로운국")["가"]!,
    }),
    against,
    ["department-twice", first.file, "기본방향!A1"],
  ],
  [
    "the budget book is of another year",
    (files) => files,
    { book: totalsIn(budgetBook(departments).map((row) => row.map(yearBack))) },
    ["book-without-year", "예산서.xlsx"],
  ],
  [
    "an amount was changed after collecting",
    (files) =>
      edit(files, first.file, (cell) => (cell === detail.settled / 1000 ? detail.settled / 1000 + 1 : cell)),
    against,
    ["changed-since", first.file],
  ],
  [
    "a target was changed after collecting",
    (files) => edit(files, first.file, (cell, sheet) => (sheet === "성과지표" && cell === 74 ? 79 : cell)),
    against,
    ["changed-since", first.file, "성과지표!I4"],
  ],
  [
    "a plan has no 전략목표",
    (files) =>
      edit(files, first.file, (cell) =>
        cell === "전략목표" || cell === first.strategicGoal ? undefined : cell,
      ),
    { list: names },
    ["no-strategic-goal", first.file],
  ],
];

test.each(faults)("%s", (_, damage, given, [kind, file, cell]) => {
  const findings = told(damage(filesOf(departments)), given);
  const own = findings.filter(({ found }) => found.kind === kind);
  expect(findings.map(({ found }) => found.kind)).toEqual(own.map(() => kind));
  expect(own.length).toBeGreaterThan(0);
  expect(own[0]!.file).toBe(file);
  if (cell !== undefined) expect(own[0]!.found.cells).toContain(cell);
  for (const { found } of own) expect(sentence(found, "ko")).not.toMatch(/undefined|NaN/);
});

describe("plans in 백만원 against a book in 천원", () => {
  const odd = (at: number, amount: Money): Money => ({ ...amount, now: amount.now + 345_000 - 111_000 * at });
  const exact = departments.map((one): Department => ({
    ...one,
    personnel: odd(0, one.personnel),
    basic: odd(1, one.basic),
  }));
  const book = totalsIn(budgetBook(exact));
  /** Each in 백만원, without a decimal. */
  const rounded = Object.fromEntries(
    exact.map((one) => [
      one.file,
      Object.fromEntries(
        Object.entries(sheetsOf(one, 2)).map(([sheet, rows]) => [
          sheet,
          sheet === "예산"
            ? rows.map((row) => row.map((cell) => (typeof cell === "number" ? Math.round(cell) : cell)))
            : rows,
        ]),
      ),
    ]),
  );

  test("nothing is told of what their rounding leaves out", () => {
    expect(told(rounded, { book })).toEqual([]);
  });

  test("two millions that are missing are told", () => {
    const more = book.map((line, at) =>
      at === 0 ? { ...line, won: { [year]: line.won[year]! + 2_000_000 } } : line,
    );
    expect(told(rounded, { book: more }).map(({ found }) => found.kind)).toEqual(["differs-from-book"]);
  });

  test("a plan in 천원 is held against it to the thousand", () => {
    const more = book.map((line, at) =>
      at === 0 ? { ...line, won: { [year]: line.won[year]! + 1_000 } } : line,
    );
    const files = filesOf(exact);
    expect(told(files, { book: more }).map(({ found, file }) => [found.kind, file])).toEqual([
      ["differs-from-book", exact[0]!.file],
    ]);
  });
});

test("one plan under two names is told as one department that is there twice, by both names", () => {
  const files = filesOf(departments);
  const again = replace({ 가: files[first.file]! }, "가", first.name, `서구 ${first.name}`)["가"]!;
  const findings = told({ ...files, "다시.xlsx": again });
  expect(findings.map(({ found }) => found.kind)).toEqual(["department-twice"]);
  expect(sentence(findings[0]!.found, "ko")).toContain(`${first.name}, 서구 ${first.name}`);
});

test("a department that came back under another office with its goals worded anew is there twice: its programs are the same", () => {
  const several = departments.find(({ goals }) => goals.flatMap(({ units }) => units).length > 1)!;
  const reworded = {
    ...several,
    ...{ file: "다시.xlsx", office: "새로운국" },
    goals: several.goals.map((goal) => ({ ...goal, name: `더 나은 ${goal.name}` })),
  };
  const found = told({ ...filesOf(departments), ...filesOf([reworded]) });
  expect(found.map(({ found: { kind } }) => kind)).toEqual(["department-twice"]);
});

test("a small department with large expenses is not taken for one in another unit", () => {
  const rich = { ...first, basic: { ...first.basic, now: 40_000_000_000 } };
  const found = told(filesOf([rich, ...departments.slice(1)]));
  expect(found.map(({ found: { kind } }) => kind)).not.toContain("amounts-out-of-scale");
});

test("a department whose amounts stand in another unit than its note says is told", () => {
  const files = filesOf(departments);
  const won = departments.find((_, index) => index % 4 === 1)!;
  const noted = edit(files, won.file, (cell) => (cell === "(단위 : 원)" ? "(단위 : 천원)" : cell));
  const findings = told(noted);
  expect(findings.map(({ found, file }) => [found.kind, file])).toEqual([["amounts-out-of-scale", won.file]]);
});

test("a department whose form came back unreadable is not told as missing: its file is told", () => {
  const rest = without(filesOf(departments), third.file);
  expect(told(rest, { list: names, unread: [third.name] })).toEqual([]);
});

test("each is told once: a department that is missing from the list and from before, too", () => {
  const { list, before } = against;
  const findings = told(without(filesOf(departments), third.file), { list, before });
  expect(findings.map(({ found }) => found.kind)).toEqual(["department-missing"]);
});

test("… and what the budget book has of it is told as well, with the sum", () => {
  const findings = told(without(filesOf(departments), third.file), { list: names, book: against.book });
  expect(findings.map(({ found }) => found.kind)).toEqual(["department-missing", "book-not-collected"]);
  const { won } = against.book[2]!;
  expect(sentence(findings[1]!.found, "ko")).toContain(
    `${year}년 예산액 ${won[year]!.toLocaleString()}원이 총괄표에 들어가지 않았습니다: ${third.name}`,
  );
});

describe("two offices have a department of one name each", () => {
  const away = departments.find(({ office }) => office !== first.office)!;
  const named = (files: Files): Files =>
    edit(files, away.file, (cell) =>
      typeof cell === "string" ? cell.split(away.name).join(first.name) : cell,
    );
  const files = named(filesOf(departments));
  const book = totalsIn(
    budgetBook(departments.map((one) => (one === away ? { ...one, name: first.name } : one))),
  );

  test("both are collected, and nothing is told against a former ledger or the book", () => {
    expect(told(files, { before: ledgerOf(files), book })).toEqual([]);
  });

  test("their sum is held against the book, and each one's figures against its own of before", () => {
    const [off] = book.filter(({ department }) => department === first.name);
    const wrong = book.map((one) =>
      one === off ? { ...off, won: { [year]: off.won[year]! + 1_000_000 } } : one,
    );
    expect(told(files, { book: wrong }).map(({ found }) => found.kind)).toEqual(["differs-from-book"]);
    const changed = edit(files, away.file, (cell, sheet) =>
      sheet === "성과지표" && cell === 74 ? 79 : cell,
    );
    const findings = told(changed, { before: ledgerOf(files) });
    expect(new Set(findings.map(({ found, file }) => `${found.kind} ${file}`))).toEqual(
      new Set([`changed-since ${away.file}`]),
    );
  });

  test("what to do is told rightly where the two may be one", () => {
    const same = {
      ...files,
      "다시.xlsx": replace({ 가: files[first.file]! }, "가", first.office, "새로운국")["가"]!,
    };
    const findings = told(same);
    expect(findings.map(({ found }) => found.kind)).toEqual(["department-twice"]);
    expect(sentence(findings[0]!.found, "ko")).toContain("부서명에 실국을 붙여 구분한 뒤");
  });

  test("each gets a request of its own, and neither that comes back takes the other's place", async () => {
    const rows = ledgerOf(files);
    const books = requestBooks(rows, year).filter(({ department }) => department === first.name);
    expect(books.map(({ fileName }) => fileName.split(" ")[1])).toEqual([first.office, away.office]);
    const back = await Promise.all(
      books.map(async (one, index) => ({
        ...(await readBack(`${index}.xlsx`, await returned(one))),
        written: `2017-10-0${index + 1}T00:00:00.000Z`,
      })),
    );
    expect(handedIn(back)!.superseded.size).toBe(0);
  });
});

test("twenty governments in order: nothing is told", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const all = government(seed, 4);
    const files = filesOf(all);
    const given = {
      list: all.map(({ name }) => name),
      before: ledgerOf(files),
      book: totalsIn(budgetBook(all)),
    };
    expect(given.book).toHaveLength(4);
    expect(given.book.every(({ won }) => won[year]! > 0)).toBe(true);
    expect(told(files, given)).toEqual([]);
  }
});
