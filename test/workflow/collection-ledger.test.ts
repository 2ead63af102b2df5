/** What people do to 성과자료 that is no plain figure: read where it is one for sure, else told once, with its cells. */
import "../../src/messages/catalog";
import { sentence } from "../../src/messages/finding";
import { deleteRows, insertRows, sortRows, type Sheet } from "../../src/workbench/workbook/model";
import type { CollectReport } from "../../src/workflow/collection";
import { government, type Department } from "../collect/government";
import { openCollected, readingsOf, rowWith, totalOf, two } from "./support/collecting";

const departments = two();
const [first, second] = departments;
const columns = { department: 1, kind: 9, value: 10, text: 11, unit: 12, state: 16, office: 18 };

/** A collection of the two, worked on as `change` does, and collected again. */
async function again(
  change: (ledger: Sheet, add: { book: Parameters<typeof insertRows>[0] }) => void,
  { of = departments, former }: { of?: readonly Department[]; former?: "beside" } = {},
) {
  const addin = await openCollected(of);
  const files = await readingsOf(of);
  const { book } = addin.host;
  const ledger = (): Sheet => book.sheet("성과자료")!;
  const titles = (): string[] => ["총괄", first.office].map((name) => String(book.sheet(name)!.value(0, 0)));
  const before = { titles: titles(), summary: total() };
  await addin.host.edit((now) => change(now.sheet("성과자료")!, { book: now }));
  await addin.host.idle();
  const meanwhile = { titles: titles(), summary: total() };
  const { told, findings } = await addin.run<CollectReport>("collectPlans", files, { former });
  await addin.host.idle();
  return {
    ledger: ledger(),
    before,
    meanwhile,
    after: { titles: titles(), summary: total() },
    told,
    findings,
  };

  /** The budget of all, as the 총괄표 adds it up. */
  function total(): number {
    const chapter = book.sheet("총괄")!;
    const amounts = [...chapter.cells()].map(([, , { value }]) => value);
    return Math.max(...amounts.filter((value) => typeof value === "number"));
  }
}

const rowsOf = (ledger: Sheet, name: string): number[] =>
  Array.from({ length: ledger.usedArea(true)!.rows }, (_, row) => row).filter(
    (row) => ledger.value(row, columns.department) === name,
  );

describe("a text in the place of an amount", () => {
  test.each([
    ["5,000,000,000원", 5_000_000_000],
    ["5,000,000천원", 5_000_000_000],
    ["50억원", 5_000_000_000],
    ["5 000 000 000", 5_000_000_000],
  ])(
    "%s is told where the plan is printed, and read as the amount by the next collecting",
    async (text, won) => {
      const { ledger, before, meanwhile, after, told } = await again((sheet) =>
        sheet.setValue(totalOf(sheet, first), columns.value, text),
      );
      const row = totalOf(ledger, first);
      const cell = `성과자료!K${row + 1}`;
      for (const title of meanwhile.titles) expect(title).toContain(`${cell}의 글자를 수로 고치십시오`);
      expect(after.titles).toEqual(before.titles);
      expect([ledger.value(row, columns.value), ledger.value(row, columns.state)]).toEqual([won, "고침"]);
      expect(told.map(({ kind, cells }) => [kind, cells])).toEqual([
        // Its parts stay as they are.
        ["hierarchy-not-sum", expect.arrayContaining([cell])],
        ["figure-kept", [`${cell}:L${row + 1}`]],
      ]);
      expect(sentence(told[1]!, "ko")).toContain(`적은 ‘${text}’을 수로 읽어`);
    },
  );

  test.each(["약 50억", "1.840", "확인 중"])(
    "%s is no amount for sure: the file's stands there, and the text is told with its cell",
    async (text) => {
      const { ledger, before, meanwhile, after, told } = await again((sheet) =>
        sheet.setValue(totalOf(sheet, first), columns.value, text),
      );
      const row = totalOf(ledger, first);
      expect(meanwhile.titles[0]).toContain(`성과자료!K${row + 1}의 글자를`);
      expect(after).toEqual(before);
      expect(ledger.value(row, columns.state)).toBe("자동");
      expect(told.map(({ kind, cells }) => [kind, cells])).toEqual([
        ["ledger-figure-unread", [`성과자료!K${row + 1}:L${row + 1}`]],
      ]);
      expect(sentence(told[0]!, "ko")).toContain(text);
    },
  );

  test("a weight of 30% is a fraction, staff of 7명 are seven, and a year that is a text is the year", async () => {
    const at = (sheet: Sheet, kind: string): number => rowWith(sheet, first.name, kind);
    const { ledger, told } = await again((sheet) => {
      sheet.setValue(at(sheet, "배점"), columns.value, "30%");
      sheet.setValue(at(sheet, "현원"), columns.value, "7명");
      sheet.setValue(totalOf(sheet, first), 8, "2017년");
    });
    expect([ledger.value(at(ledger, "배점"), 10), ledger.value(at(ledger, "현원"), 10)]).toEqual([0.3, 7]);
    expect(told.map(({ kind }) => kind)).toEqual(["figure-kept", "figure-kept"]);
  });

  test("5,000 where the unit was made 천원 is five million won", async () => {
    const { ledger, told } = await again((sheet) => {
      sheet.setValue(totalOf(sheet, first), columns.value, 5_000);
      sheet.setValue(totalOf(sheet, first), columns.unit, "천원");
    });
    expect(ledger.value(totalOf(ledger, first), columns.value)).toBe(5_000_000);
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      "figure-kept",
      "hierarchy-not-sum",
      "ledger-column-not-kept",
    ]);
    expect(told.map((one) => sentence(one, "ko")).join()).toContain("적은 ‘5000 천원’을 수로 읽어");
  });
});

describe("a budget that somebody changed", () => {
  const at = (sheet: Sheet, of: Department, ...what: string[]): number =>
    rowWith(sheet, of.name, ...what, "예산", 2017);
  const cellOf = (row: number): string => `성과자료!K${row + 1}`;

  test("adds up no more: that is told with the cells of 성과자료, and by the command as well", async () => {
    const done = await again(
      (sheet) => {
        const row = at(sheet, first, "인력운영비");
        sheet.setValue(row, columns.value, Number(sheet.value(row, columns.value)) + 1);
      },
      { former: "beside" },
    );
    const found = done.told.filter(({ kind }) => kind === "hierarchy-not-sum");
    expect(found.map(({ cells }) => cells)).toEqual([
      ["행정운영경비", "인력운영비", "기본경비"].map((item) => cellOf(at(done.ledger, first, item))),
    ]);
    expect(sentence(found[0]!, "ko")).toContain("행정운영경비");
  });

  test("… nothing where its sums were changed with it", async () => {
    const { told } = await again((sheet) => {
      for (const item of ["인력운영비", "행정운영경비", "계"]) {
        const row = at(sheet, first, item);
        sheet.setValue(row, columns.value, Number(sheet.value(row, columns.value)) + 7_000);
      }
    });
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(["figure-kept"]));
  });

  test("changes what is made of it, which stays a formula", async () => {
    const [, made] = government(5, 3);
    const policies = (sheet: Sheet): number => at(sheet, made!, "정책사업");
    let wanted = 0;
    const { ledger, told } = await again(
      (sheet) => {
        expect(sheet.cell(policies(sheet), columns.value)?.formula).toMatch(/^=SUM/);
        const goal = at(sheet, made!, "예산액", made!.goals[0]!.name);
        wanted = Number(sheet.value(policies(sheet), columns.value)) + 5_000_000;
        sheet.setValue(goal, columns.value, Number(sheet.value(goal, columns.value)) + 5_000_000);
      },
      { of: government(5, 3) },
    );
    expect(ledger.value(policies(ledger), columns.value)).toBe(wanted);
    expect(ledger.cell(policies(ledger), columns.value)?.formula).toMatch(/^=SUM/);
    // 계 was read from a cell of its own.
    expect(told.map(({ kind }) => kind).sort()).toEqual(["figure-kept", "hierarchy-not-sum"]);
  });
});

describe("what cannot go on is told once, with its cells", () => {
  const kinds = ({ told }: { told: CollectReport["told"] }) => told.map(({ kind, cells }) => [kind, cells]);

  test("a department that was named otherwise in all of its rows; a figure changed there stays", async () => {
    const done = await again((sheet) => {
      const rows = rowsOf(sheet, first.name);
      sheet.setValue(totalOf(sheet, first), columns.value, 9_000_000_000);
      for (const row of rows) sheet.setValue(row, columns.department, "살림총괄과");
    });
    const { ledger, told, findings } = done;
    const rows = rowsOf(ledger, first.name);
    expect(ledger.value(totalOf(ledger, first), columns.value)).toBe(9_000_000_000);
    expect(kinds(done)).toEqual([
      ["hierarchy-not-sum", expect.anything()],
      ["ledger-name-not-kept", [`성과자료!B${rows[0]! + 1}:B${rows.at(-1)! + 1}`]],
      ["figure-kept", expect.anything()],
    ]);
    expect(sentence(told[1]!, "ko")).toContain(`‘${first.name}’를 ‘살림총괄과’로 고친 것(${rows.length}행)`);
    expect(findings).toEqual([]);
  });

  test("… nothing of a 전략목표 that it shares with another department of its office", async () => {
    const of = [first, { ...second, office: first.office, strategicGoal: first.strategicGoal }];
    const done = await again(
      (sheet) => {
        expect(() => rowWith(sheet, second.name, "전략목표(공동)")).not.toThrow();
        for (const row of rowsOf(sheet, second.name)) sheet.setValue(row, columns.department, "살림총괄과");
      },
      { of },
    );
    const rows = rowsOf(done.ledger, second.name);
    expect(kinds(done)).toEqual([
      ["ledger-name-not-kept", [`성과자료!B${rows[0]! + 1}:B${rows.at(-1)! + 1}`]],
    ]);
  });

  test("rows that were deleted, a whole department's too", async () => {
    const one = await again((sheet, { book }) => {
      const [row] = [...sheet.cells()].find(([, column, { value }]) => column === 9 && value === "글○")!;
      deleteRows(book, sheet, row, 1);
    });
    expect(kinds(one)).toEqual([["ledger-rows-back", [expect.stringMatching(/^성과자료!A\d+$/)]]]);
    const all = await again((sheet, { book }) => {
      const rows = rowsOf(sheet, second.name);
      deleteRows(book, sheet, rows[0]!, rows.length);
    });
    const rows = rowsOf(all.ledger, second.name);
    expect(kinds(all)).toEqual([["ledger-rows-back", [`성과자료!A${rows[0]! + 1}:A${rows.at(-1)! + 1}`]]]);
    expect(all.after).toEqual(all.before);
    expect(all.findings).toEqual([]);
  });

  test("offices, units, files that were typed over", async () => {
    const done = await again((sheet) => {
      for (const row of rowsOf(sheet, first.name)) sheet.setValue(row, columns.office, "문화국");
      sheet.setValue(totalOf(sheet, second), columns.unit, "천원");
      sheet.setValue(totalOf(sheet, second), 13, "다른 파일.xlsx");
    });
    const rows = rowsOf(done.ledger, first.name);
    const at = totalOf(done.ledger, second) + 1;
    expect(kinds(done)).toEqual([
      ["ledger-column-not-kept", [`성과자료!S${rows[0]! + 1}:S${rows.at(-1)! + 1}`]],
      ["ledger-column-not-kept", [`성과자료!M${at}`]],
      ["ledger-column-not-kept", [`성과자료!N${at}`]],
    ]);
    expect(sentence(done.told[0]!, "ko")).toContain("‘소관실국’ 행의 ‘글’ 칸을 고치고");
    expect(done.after).toEqual(done.before);
  });

  test("… and the office goes on where the remedy was followed", async () => {
    const { ledger, told } = await again((sheet) =>
      sheet.setValue(rowWith(sheet, first.name, "소관실국"), columns.text, "문화국"),
    );
    expect(told.map(({ kind }) => kind)).toEqual(["figure-kept"]);
    expect(ledger.value(totalOf(ledger, first), columns.office)).toBe("문화국");
  });

  test.each([
    ["Excel, where 되돌리기 shows them", undefined, "‘되돌리기’로 볼 수"],
    ["the command, which leaves a file", "beside", "‘이전’ 파일에서 볼 수"],
  ] as const)("rows that a person made, in %s", async (_, former, where) => {
    const make = (sheet: Sheet, { book }: { book: Parameters<typeof insertRows>[0] }): void => {
      insertRows(book, sheet, 5, 2);
      for (const row of [5, 6]) {
        sheet.setValue(row, columns.department, "새과");
        sheet.setValue(row, 7, "계");
        sheet.setValue(row, columns.kind, "예산");
        sheet.setValue(row, columns.value, row);
      }
    };
    const done = await again(make, { former });
    expect(sentence(done.told[0]!, "ko")).toContain(where);
    expect(kinds(done)).toEqual([["ledger-rows-made", ["성과자료!K6:L6", "성과자료!K7:L7"]]]);
    expect(done.findings).toEqual([]);
  });

  test("nothing where the rows were sorted and a figure was changed", async () => {
    const { ledger, told } = await again((sheet) => {
      const { rows, columns: across } = sheet.usedArea(true)!;
      sheet.setValue(totalOf(sheet, first), columns.value, 9_000_000_000);
      sortRows(sheet, { row: 1, column: 0, rows: rows - 1, columns: across }, 7, false);
    });
    expect(ledger.value(totalOf(ledger, first), columns.value)).toBe(9_000_000_000);
    expect(told.filter(({ kind }) => kind.startsWith("ledger-"))).toEqual([]);
  });
});
