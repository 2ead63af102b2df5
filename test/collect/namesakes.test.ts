/** Two offices that each have a department of one name (총무과): who is missing, and what the budget book has of each. */
import { government, whole, sum, year, type Department } from "./government";
import { handedIn, requestBooks } from "../../src/collect";
import { readBack, returned } from "./returned-forms";
import { readAgainst } from "../../src/workflow/collection";
import { workbookOf, type Rows } from "./workbooks";
import { budgetBook, filesOf, ledgerOf, told, totalsIn } from "./worksheets";

const namesake = (office: string, seed: number): Department => ({
  ...government(seed, 1)[0]!,
  file: `${office} 총무과.xlsx`,
  name: "총무과",
  office,
});
/** Of one government's goals no two are the same. */
const [first, second, other] = government(5, 3) as [Department, Department, Department];
const culture: Department = { ...first, ...own("문화국") };
const welfare: Department = { ...second, ...own("복지국") };
function own(office: string): Pick<Department, "file" | "name" | "office"> {
  return { file: `${office} 총무과.xlsx`, name: "총무과", office };
}
const all = [culture, welfare, other];

const kindsOf = (found: ReturnType<typeof told>): unknown[] =>
  found.map(({ found: { kind, data } }) => [kind, data]);

describe("one of two that were collected before", () => {
  const before = ledgerOf(filesOf(all));

  test("is missing, and named with its office", () => {
    const found = told(filesOf([welfare, other]), { before });
    expect(kindsOf(found)).toEqual([
      ["department-missing", { department: "문화국 총무과", source: "before" }],
    ]);
  });

  test("and all of them there: nothing is told, in whatever order they come", () => {
    expect(told(filesOf([other, welfare, culture]), { before })).toEqual([]);
  });

  test("nothing is told of one that stands in a new office with new goals", () => {
    const moved = { ...namesake("행정국", 77), file: culture.file };
    const found = told(filesOf([moved, welfare, other]), { before });
    expect(found.map(({ found: { kind } }) => kind)).not.toContain("department-missing");
  });
});

describe("a list", () => {
  test("that names them with their offices is held against each", () => {
    const list = ["문화국 총무과", "복지국 총무과", other.name];
    expect(told(filesOf(all), { list })).toEqual([]);
    expect(kindsOf(told(filesOf([welfare, other]), { list }))).toEqual([
      ["department-missing", { department: "문화국 총무과", source: "list" }],
    ]);
  });

  test("that names them with their offices asks each, with what is known of it", () => {
    const books = requestBooks(ledgerOf(filesOf(all)), year, ["복지국 총무과", "문화국 총무과"]);
    expect(books.map(({ department, fileName, isFilled }) => [department, fileName, isFilled])).toEqual([
      ["총무과", `001 복지국 총무과 ${year}년 자료요청`, true],
      ["총무과", `002 문화국 총무과 ${year}년 자료요청`, true],
    ]);
  });

  test("that has the name once, or twice by mistake, is of them all", () => {
    expect(told(filesOf(all), { list: ["총무과", other.name, other.name] })).toEqual([]);
  });
});

describe("a list with 실국 in a column of its own", () => {
  const lines: Rows = [
    ["제출 대상 부서"],
    ["연번", "실국", "부서명"],
    [1, "문화국", "총무과"],
    [2, "복지국", "총무과"],
    [3, other.office, other.name],
    [undefined, "계", "3개 부서"],
  ];
  const csv = (rows: Rows): Uint8Array =>
    new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n"));
  const listOf = async (name: string, rows: Rows): Promise<readonly string[]> =>
    (
      await readAgainst("list", {
        name,
        bytes: /xlsx$/.test(name) ? await workbookOf({ 목록: rows }) : csv(rows),
      })
    ).list!;

  test.each(["목록.xlsx", "목록.csv"])(
    "%s: those of one name are asked and missed each by its office",
    async (name) => {
      const list = await listOf(name, lines);
      expect(list).toEqual(["문화국 총무과", "복지국 총무과", other.name]);
      expect(told(filesOf(all), { list })).toEqual([]);
      expect(kindsOf(told(filesOf([welfare, other]), { list }))).toEqual([
        ["department-missing", { department: "문화국 총무과", source: "list" }],
      ]);
    },
  );

  test("its offices stand on their first rows only, and a sum below is no department", async () => {
    const list = await listOf("목록.xlsx", [
      ["실국", "부서"],
      ["문화국", "총무과"],
      [undefined, "예술과"],
      ["복지국", "총무과"],
      ["합계", "계"],
    ]);
    expect(list).toEqual(["문화국 총무과", "예술과", "복지국 총무과"]);
  });
});

test("of two that were asked the one whose form did not come back is missing in 제출현황 and in what is told", async () => {
  const books = requestBooks(ledgerOf(filesOf(all)), year);
  const back = books.filter(({ fileName }) => !fileName.includes("문화국"));
  const handed = handedIn(
    await Promise.all(back.map(async (one) => readBack(`${one.fileName}.xlsx`, await returned(one)))),
  )!;
  expect(handed.submissions.map(({ department, state }) => [department, state])).toContainEqual([
    "문화국 총무과",
    "missing",
  ]);
});

describe("the budget book", () => {
  const book = totalsIn(budgetBook(all));
  const won = sum(whole(culture), "now");

  test("is held against each by the programs below their lines", () => {
    expect(told(filesOf(all), { book })).toEqual([]);
    const less = budgetBook(all);
    less[3] = ["부서: 총무과", won / 1000 - 1000, 0];
    const found = told(filesOf(all), { book: totalsIn(less) });
    expect(kindsOf(found)).toEqual([
      [
        "differs-from-book",
        expect.objectContaining({ department: "문화국 총무과", won, book: won - 1_000_000 }),
      ],
    ]);
  });

  test("of two of which one was collected says that the other was not, and nothing against the one", () => {
    const found = told(filesOf([welfare, other]), { book });
    expect(kindsOf(found)).toEqual([
      ["book-not-collected", { departments: [`총무과(${culture.goals[0]!.name})`], won, year }],
    ]);
  });
});

describe("the budget book that names departments with their offices", () => {
  const named = (departments: readonly Department[], lines = budgetBook(departments)) =>
    lines.map(([name, ...amounts]) => {
      const one = /^부서: /.test(String(name)) ? departments[at++]! : undefined;
      return [one ? `부서: ${one.office} ${one.name}` : name, ...amounts];
    });
  let at = 0;
  beforeEach(() => void (at = 0));

  test.each<[string, (lines: ReturnType<typeof budgetBook>) => ReturnType<typeof budgetBook>]>([
    ["with the programs of each", (lines) => lines],
    [
      "with nothing of its own below their lines",
      (lines) => lines.filter(([name], row) => row < 3 || /^부서|행정운영경비$/.test(String(name))),
    ],
  ])("is held against each: %s", (_, lines) => {
    const book = totalsIn(named(all, lines(budgetBook(all))));
    expect(book.map(({ department }) => department)).toEqual(all.map((one) => `${one.office} ${one.name}`));
    expect(told(filesOf(all), { book })).toEqual([]);
  });

  test("says that one of two was not collected by its whole name, and nothing against the other", () => {
    const found = told(filesOf([welfare, other]), { book: totalsIn(named(all)) });
    const won = sum(whole(culture), "now");
    expect(kindsOf(found)).toEqual([["book-not-collected", { departments: ["문화국 총무과"], won, year }]]);
  });

  test("and another figure: that is told of the one whose it is", () => {
    const lines = named(all);
    const row = lines.find(([name]) => name === "부서: 복지국 총무과")!;
    row[1] = Number(row[1]) + 1000;
    expect(kindsOf(told(filesOf(all), { book: totalsIn(lines) }))).toEqual([
      ["differs-from-book", expect.objectContaining({ department: "복지국 총무과" })],
    ]);
  });

  test("of a department that stands in another office there: nothing is told where its figures are the same", () => {
    const moved = all.map((one) => (one === other ? { ...one, office: "새로운국" } : one));
    expect(told(filesOf(moved), { book: totalsIn(named(all)) })).toEqual([]);
  });
});

describe("a department that writes its office into its name", () => {
  const whole = (one: Department): Department => ({ ...one, name: `${one.office} ${one.name}` });

  test("is the one on the list, in the book and of before", () => {
    const before = ledgerOf(filesOf(all));
    const list = ["문화국 총무과", "복지국 총무과", other.name];
    expect(
      told(filesOf([culture, welfare, whole(other)]), { before, list, book: totalsIn(budgetBook(all)) }),
    ).toEqual([]);
  });

  test("and hands in again without it: it is there twice", () => {
    const again = { ...whole(other), file: "다시.xlsx" };
    const found = told(filesOf([culture, welfare, other, again]));
    expect(found.map(({ found: { kind } }) => kind)).toContain("department-twice");
  });
});
