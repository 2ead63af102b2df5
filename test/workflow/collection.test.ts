/**
 * Collecting in Excel: departments' files read in the page, and the whole plan written into the open workbook through the
 * real office.js. What stands there is what `npm run collect` writes of the same files.
 */
import fs from "node:fs";
import path from "node:path";
import { collect, rowsOfAll } from "../../src/collect";
import { standardForm } from "../../src/forms";
import { spelling } from "../../src/functions/calls";
import type { LedgerRow } from "../../src/ledger";
import "../../src/messages/catalog";
import { bookOf } from "../../src/workbench/cli/layouts";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import { loadFunctions } from "../../src/workbench/runtime/functions";
import { strFromU8, unzipSync } from "fflate";
import { checkHwpx } from "../../src/hwpx/check";
import { Book, deleteRows, insertRows, isError, type Sheet } from "../../src/workbench/workbook/model";
import { sortRows } from "../../src/workbench/workbook/sort";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { displayText } from "../../src/workbench/workbook/display";
import type { CollectReport } from "../../src/workflow/collection";
import { readDepartmentFile, type FileReading } from "../../src/workflow/collection/department-file";
import { government, recount, type Department } from "../collect/government";
import { workbookOf } from "../collect/workbooks";
import type { AnyAddin } from "../support/addin";
import { onPage } from "../support/one-page";
import { openBlank, openCollected, readingsOf } from "./support/collecting";

const sample = (): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx")));

const rowsOf = (file: FileReading): readonly LedgerRow[] => ("rows" in file ? file.rows : []);

/** A workbook as somebody opens it to collect into: one blank sheet. */
function blank(): Book {
  const book = new Book();
  book.addSheet("메모");
  return book;
}

const addins: Addin[] = [];
afterAll(() => addins.forEach((addin) => addin.window.close()));

/** On a page of its own. */
async function openAlone(): Promise<Addin> {
  const addin = await openAddin(blank());
  addins.push(addin);
  return addin;
}

/** What each cell of a sheet shows, and by which formula. */
const cellsOf = (sheet: Sheet): unknown[] =>
  [...sheet.cells()].flatMap(([row, column, { value, formula, style }]) => {
    const shown = displayText(value, style.numberFormat);
    return shown === "" && formula === undefined ? [] : [[row, column, shown, formula]];
  });

/** All letters of a document's sections. */
const textOfHwpx = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /section\d+\.xml$/.test(name))
    .map(([, content]) => strFromU8(content))
    .join("");

const departments = government(5, 6);
let readings: FileReading[];
let addin: Addin;
let report: CollectReport;
let requests: { syncs: number; largest: number };

beforeAll(async () => {
  readings = [
    ...(await readingsOf(departments)),
    await readDepartmentFile({ name: "900 홍보실.xlsx", bytes: sample() }),
    await readDepartmentFile({ name: "깨진 파일.xlsx", bytes: sample().slice(0, 4000) }),
  ];
  addin = await openAlone();
  const before = { ...addin.host.counters };
  report = await addin.run<CollectReport>("collectPlans", readings);
  const { syncs, largestRequest } = addin.host.counters;
  requests = { syncs: syncs - before.syncs, largest: largestRequest };
});

test("the sheets stand in order, and hold cell by cell what the command line writes of the same files", async () => {
  loadFunctions();
  const rows = rowsOfAll(readings.map((file) => ({ name: file.name, rows: rowsOf(file) })));
  const { layouts, textAt } = collect(rows, standardForm)!;
  const [chapter, ...others] = layouts;
  const written = await bookOf(chapter!, others, spelling("native", { textAt }));
  const { book } = addin.host;
  const made = book.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  expect(made).toEqual(["메모", ...layouts.map(({ name }) => name)]);
  expect(report.sheets).toEqual(layouts.map(({ name }) => name));
  for (const { name } of layouts)
    expect([name, ...cellsOf(book.sheet(name)!)]).toEqual([name, ...cellsOf(written.sheet(name)!)]);
});

test("the 총괄표 is what the departments themselves add up to, the press office besides", () => {
  const { 계: counted } = recount(departments);
  const sheet = addin.host.book.sheet("총괄")!;
  const total = [...sheet.cells()].filter(([, , { value }]) => value === "계").at(-1)!;
  const row = [...sheet.cells()].filter(([at]) => at === total[0]).map(([, , { value }]) => value);
  expect(row.filter((value) => typeof value === "number").slice(0, 5)).toEqual([
    counted!["전략목표수"]! + 1,
    counted!["개수"]! + 1,
    counted!["지표수"]! + 3,
    counted!["단위사업수"]! + 3,
    counted!["예산액"]! + 470_050_000,
  ]);
});

test("cancelled while the sheets are laid out, the page hears of it in between, and nothing is written", async () => {
  const page = await openAlone();
  const ended = await page.evaluate(`(async () => {
    const cancel = new AbortController();
    const onProgress = (step) => step === "layout" && setTimeout(() => cancel.abort());
    try {
      await planAddin.collectPlans(${JSON.stringify(readings)}, { signal: cancel.signal, onProgress });
      return "collected";
    } catch (error) {
      return error.name;
    }
  })()`);
  expect(ended).toBe("AbortError");
  expect(page.host.book.sheets.map(({ name }) => name)).toEqual(["메모"]);
  expect(page.host.counters.largestRequest).toBeLessThan(10_000);
});

test("no cell is an error, no request is above 1 MB, and there are few", () => {
  const { book } = addin.host;
  for (const { name } of book.sheets)
    expect([...book.sheet(name)!.cells()].filter(([, , { value }]) => isError(value))).toEqual([]);
  expect(requests.largest).toBeLessThan(1_000_000);
  expect(requests.syncs).toBeLessThan(12);
});

test("성과자료 is a table with filters, its head in view, and a figure that is changed there changes wherever it is printed", async () => {
  const { book } = addin.host;
  const ledger = book.sheet("성과자료")!;
  expect(ledger.tables).toMatchObject([{ name: "성과자료", headers: true }]);
  const rows = rowsOfAll(readings.map((file) => ({ name: file.name, rows: rowsOf(file) })));
  const at = rows.findIndex(
    ({ department, item, year }) => department === "홍보실" && item === "계" && year === 2017,
  );
  expect(ledger.value(at + 1, 10)).toBe(470_050_000);
  const shown = (name: string): string[] =>
    [...book.sheet(name)!.cells()].map(([, , { value, style }]) => displayText(value, style.numberFormat));
  await addin.host.edit((one) => one.sheet("성과자료")!.setValue(at + 1, 10, 1_470_050_000));
  await addin.host.idle();
  expect(shown("홍보실")).toContain("1,470");
  expect(shown("총괄")).toContain("1,470");
  await addin.host.edit((one) => one.sheet("성과자료")!.setValue(at + 1, 10, 470_050_000));
});

test("where 성과자료 is sorted otherwise, each sheet says in its title's place what to do, until it is sorted back", async () => {
  const { book } = addin.host;
  const ledger = book.sheet("성과자료")!;
  const used = ledger.usedArea(true)!;
  const told = "‘성과자료’를 ‘순서’ 열로 다시 정렬하십시오";
  const head = (name: string): unknown[] => {
    const sheet = book.sheet(name)!;
    return [0, 1].map((row) => sheet.value(row, 0)).filter((value) => value !== undefined && value !== "");
  };
  const sheets = ["총괄", ...new Set(departments.map(({ office }) => office)), "홍보실"];
  const before = sheets.map(head);
  const sorted = async (by: string): Promise<unknown[]> => {
    const area = { row: 1, column: 0, rows: used.rows - 1, columns: used.columns };
    const heads = Array.from({ length: used.columns }, (_, column) => ledger.value(0, column));
    await addin.host.edit((one) => sortRows(one.sheet("성과자료")!, area, heads.indexOf(by), false));
    await addin.host.idle();
    return sheets.map(head);
  };
  expect(before.flat()).not.toContain(told);
  expect((await sorted("항목")).map((shown) => (shown as unknown[]).includes(told))).toEqual(
    sheets.map(() => true),
  );
  expect(await sorted("순서")).toEqual(before);
  await addin.host.edit((one) => insertRows(one, one.sheet("성과자료")!, 7, 2));
  await addin.host.idle();
  expect(sheets.map(head)).toEqual(before);
  await addin.host.edit((one) => deleteRows(one, one.sheet("성과자료")!, 7, 2));
});

test("the document of 한글 has the chapter and the offices, and not the ledger", async () => {
  const { base64 } = await addin.run<{ base64: string }>("hangulFile");
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  expect(checkHwpx(bytes)).toEqual([]);
  const text = textOfHwpx(bytes);
  expect(text).toContain("총괄");
  expect(text).not.toContain("자동");
});

describe("what is refused leaves the workbook as it was", () => {
  const refused = async (book: Book, files: readonly FileReading[]): Promise<string> => {
    const one = await onPage(book);
    const before = one.host.book.sheets.map((sheet) => [sheet.name, ...cellsOf(sheet)]);
    const kind = await one.run("collectPlans", files).then(
      () => "collected",
      (error: { findings?: { kind: string }[] }) => error.findings?.[0]?.kind ?? String(error),
    );
    expect(one.host.book.sheets.map((sheet) => [sheet.name, ...cellsOf(sheet)])).toEqual(before);
    return kind;
  };
  test("a sheet of one's own bears a name that is wanted", async () => {
    const book = blank();
    book.addSheet("총괄").setValue(0, 0, "내 것");
    expect(await refused(book, readings)).toBe("sheet-not-ours");
  });
  test("no file holds a plan", async () => {
    expect(await refused(blank(), readings.slice(-1))).toBe("nothing-to-collect");
  });
  test("a collection stands there whose record is gone: nobody can say what was changed in it", async () => {
    const one = await openBlank();
    await one.run("collectPlans", readings.slice(0, 1));
    await one.host.edit((book) => void book.deleteSheet(book.sheet("_plan_collected")!));
    expect(await refused(one.host.book, readings)).toBe("collection-without-record");
  });
});

test("several departments in the open workbook become a sheet an office there, beside the staff's own sheet", async () => {
  const [one, other] = departments;
  const rows = [
    ["2017년도 세출예산"],
    ["(단위 : 원)"],
    ["부서", "정책사업", "단위사업", "세부사업", "예산액", "전년도예산액"],
    ...[one!, other!].flatMap((department) =>
      department.goals.flatMap((goal) =>
        goal.units.flatMap((unit) =>
          unit.details.map((detail) => [
            department.name,
            goal.name,
            unit.name,
            detail.name,
            detail.now,
            detail.before,
          ]),
        ),
      ),
    ),
  ];
  const book = await readXlsx(await workbookOf({ 예산: rows }));
  const desk = await onPage(book);
  const reading = await desk.run<FileReading>("readOpenWorkbook");
  expect(new Set(rowsOf(reading).map(({ department }) => department))).toEqual(
    new Set([one!.name, other!.name]),
  );
  const { departments: count } = await desk.run<CollectReport>("collectPlans", [reading]);
  expect(count).toBe(2);
  const shown = desk.host.book.sheets.flatMap(({ name, visibility }) =>
    visibility === "visible" ? [name] : [],
  );
  expect(shown).toEqual(["예산", "총괄", one!.name, other!.name, "성과자료"]);
  // What was made is no source of the next reading.
  expect(rowsOf(await desk.run<FileReading>("readOpenWorkbook"))).toEqual(rowsOf(reading));
});

describe("collecting again", () => {
  /** Cells as they stand, of every sheet that a person sees. */
  const seen = ({ host }: AnyAddin): unknown[] =>
    host.book.sheets
      .filter(({ visibility }) => visibility === "visible")
      .map((sheet) => [sheet.name, ...cellsOf(sheet)]);
  const three = departments.slice(0, 3);
  const department = three[1]!;
  /** The second department's file, handed in again: a goal more before the others, another figure. */
  const changed: Department = {
    ...department,
    goals: [
      { ...department.goals[0]!, name: "새로 생긴 목표", units: [], indicators: [] },
      ...department.goals,
    ],
    personnel: { ...department.personnel, now: department.personnel.now + 5_000_000 },
  };
  const rowOf = (sheet: Sheet, ...wanted: (string | number)[]): number => {
    const used = sheet.usedArea(true)!;
    for (let row = 1; row < used.rows; row += 1) {
      const cells = Array.from({ length: used.columns }, (_, column) => sheet.value(row, column));
      if (wanted.every((one) => cells.includes(one))) return row;
    }
    throw new Error(`no row ${wanted.join()}`);
  };
  const total = (sheet: Sheet, name: string): number => rowOf(sheet, name, "계", "예산", 2017);

  test("of the same files changes nothing and tells nothing", async () => {
    const one = await openBlank();
    await one.run("collectPlans", await readingsOf(three));
    const before = seen(one);
    const again = await one.run<CollectReport>("collectPlans", await readingsOf(three));
    expect(seen(one)).toEqual(before);
    expect(again.told).toEqual([]);
    const hidden = one.host.book.sheets.filter(({ visibility }) => visibility === "veryHidden").length;
    await one.run("collectPlans", await readingsOf(three));
    // One collection is put away, with its record, however often one collects.
    const own = one.host.book.sheets.flatMap(({ name }) => (name.startsWith("_plan_") ? [name] : []));
    expect(own.sort()).toEqual(["_plan_collected", "_plan_collected 이전_2", "_plan_store"]);
    expect(one.host.book.sheets.filter(({ visibility }) => visibility === "veryHidden")).toHaveLength(hidden);
  });

  test("keeps what was changed by hand, follows what was not, and leads other formulas to the same figures", async () => {
    const one = await openBlank();
    await one.run("collectPlans", await readingsOf(three));
    const { book } = one.host;
    const third = three[2]!.name;
    const office = three[0]!.office;
    await one.host.edit((now) => {
      const ledger = now.sheet("성과자료")!;
      ledger.setValue(total(ledger, third), 10, 7_000_000_000);
      now.sheet(office)!.setValue(0, 0, "제2장 고쳐 쓴 제목");
      const own = now.sheet("메모")!;
      own.setFormula(0, 0, `=성과자료!K${total(ledger, third) + 1}`);
      own.setFormula(1, 0, `=성과자료!K${total(ledger, department.name) + 1}*2`);
    });
    await one.host.idle();
    const title = book.sheet(office)!.value(0, 0);
    const files = await readingsOf([three[0]!, changed, three[2]!]);
    for (const round of [1, 2]) {
      const again = await one.run<CollectReport>("collectPlans", files);
      await one.host.idle();
      const ledger = book.sheet("성과자료")!;
      expect([round, ledger.value(total(ledger, third), 10)]).toEqual([round, 7_000_000_000]);
      expect(ledger.value(total(ledger, third), 16)).toBe("고침");
      const now = recount([changed])["계"]!["예산액"];
      expect(ledger.value(total(ledger, department.name), 10)).toBe(now);
      expect(book.sheet(office)!.value(0, 0)).toBe(title);
      const own = book.sheet("메모")!;
      expect([own.value(0, 0), own.value(1, 0)]).toEqual([7_000_000_000, 2 * now!]);
      // Its parts were left as they were.
      expect(again.told.map(({ kind }) => kind).sort()).toEqual([
        "collected-cell-kept",
        "figure-kept",
        "hierarchy-not-sum",
      ]);
    }
    // What is cleared follows the file again.
    await one.host.edit((now) => {
      const ledger = now.sheet("성과자료")!;
      ledger.setValue(total(ledger, third), 10, undefined);
    });
    await one.run("collectPlans", files);
    await one.host.idle();
    const ledger = book.sheet("성과자료")!;
    expect(ledger.value(total(ledger, third), 10)).toBe(recount([three[2]!])["계"]!["예산액"]);
    // So does a sheet that is deleted.
    await one.host.edit((now) => now.deleteSheet(now.sheet(office)!));
    const last = await one.run<CollectReport>("collectPlans", files);
    expect(book.sheet(office)!.value(0, 0)).not.toBe(title);
    expect(last.told).toEqual([]);
  });

  test("rows put into 성과자료 and taken out of it are no edits of the sheets that print it", async () => {
    const one = await openCollected(three);
    const files = await readingsOf(three);
    const { book } = one.host;
    const before = seen(one);
    const cases: [(now: Book, ledger: Sheet) => void, told: string[]][] = [
      [(now, ledger) => insertRows(now, ledger, 5, 2), []],
      [(now, ledger) => insertRows(now, ledger, ledger.usedArea(true)!.rows - 3, 1), []],
      [(now, ledger) => deleteRows(now, ledger, total(ledger, three[0]!.name), 1), ["ledger-rows-back"]],
    ];
    for (const [change, told] of cases) {
      await one.host.edit((now) => change(now, now.sheet("성과자료")!));
      await one.host.idle();
      const again = await one.run<CollectReport>("collectPlans", files);
      await one.host.idle();
      expect(again.told.map(({ kind }) => kind)).toEqual(told);
      expect(seen(one)).toEqual(before);
    }
    await one.host.edit((now) => {
      insertRows(now, now.sheet("성과자료")!, 5, 2);
      now.sheet("총괄")!.setValue(0, 0, "고쳐 쓴 제목");
    });
    const last = await one.run<CollectReport>("collectPlans", files);
    expect(last.told.map(({ kind }) => kind)).toEqual(["collected-cell-kept"]);
    expect(book.sheet("총괄")!.value(0, 0)).toBe("고쳐 쓴 제목");
  });

  test("notes beside 성과자료 go with their rows; one whose row is no more is told", async () => {
    const one = await openBlank();
    await one.run("collectPlans", await readingsOf([three[0]!, changed, three[2]!]));
    const { book } = one.host;
    const gone = rowOf(book.sheet("성과자료")!, "새로 생긴 목표", "이름");
    await one.host.edit((now) => {
      const ledger = now.sheet("성과자료")!;
      ledger.setValue(0, 22, "확인");
      ledger.setValue(total(ledger, three[2]!.name), 22, "국장 지시로 재확인");
      ledger.setFormula(total(ledger, three[2]!.name), 23, `=K${total(ledger, three[2]!.name) + 1}*2`);
      ledger.setValue(gone, 22, "새 목표");
    });
    await one.host.idle();
    const again = await one.run<CollectReport>("collectPlans", await readingsOf(three));
    await one.host.idle();
    const ledger = book.sheet("성과자료")!;
    const at = total(ledger, three[2]!.name);
    expect([ledger.value(0, 22), ledger.value(at, 22)]).toEqual(["확인", "국장 지시로 재확인"]);
    expect(ledger.value(at, 23)).toBe(2 * (ledger.value(at, 10) as number));
    expect(again.told.map(({ kind, data }) => [kind, (data as { now: string }).now])).toEqual([
      ["edit-not-carried", "새 목표"],
    ]);
  });

  test("a check and a format over 성과자료 go by the same figure; a relative one keeps its sheet, and is told", async () => {
    const one = await openCollected(three);
    const { book } = one.host;
    const at = (): number => total(book.sheet("성과자료")!, three[2]!.name) + 1;
    const before = at();
    const areas = [{ row: 2, column: 0, rows: 3, columns: 1 }];
    const format = (formula: string) => ({
      areas,
      origin: undefined,
      compares: { type: "Custom", terms: { formula } },
    });
    const rules = (): unknown[] => {
      const { validations, conditionalFormats } = book.sheet("메모")!;
      return [...[...validations, ...conditionalFormats].map((rule) => rule.compares!.terms["formula"])];
    };
    await one.host.edit((now) => {
      const own = now.sheet("메모")!;
      own.setValue(0, 0, "확인할 것");
      own.setValue(9, 9, "끝");
      own.validations = [format(`=성과자료!$K$${before}>0`)];
      own.conditionalFormats = [format(`=$A$3<>성과자료!$K$${before}`)];
    });
    const again = await one.run<CollectReport>(
      "collectPlans",
      await readingsOf([three[0]!, changed, three[2]!]),
    );
    expect(at()).not.toBe(before);
    expect(again.told).toEqual([]);
    expect(rules()).toEqual([`=성과자료!$K$${at()}>0`, `=$A$3<>성과자료!$K$${at()}`]);
    const then = at();
    await one.host.edit((now) => {
      now.sheet("메모")!.conditionalFormats = [format(`=A3<>성과자료!K${then}`)];
    });
    const last = await one.run<CollectReport>("collectPlans", await readingsOf(three));
    expect(last.told.map(({ kind }) => kind)).toEqual(["rules-not-collected"]);
    const left = rules()[1];
    expect(left).toMatch(new RegExp(`^=A3<>'성과자료 이전[_\\d]*'!K${then}$`));
    // The sheet that it compares with is not deleted by the next.
    await one.run<CollectReport>("collectPlans", await readingsOf(three));
    expect(rules()[1]).toBe(left);
  });

  test("a person's copy of a collected sheet goes on showing the same figures, none an error", async () => {
    const one = await openCollected(three);
    const { book } = one.host;
    const office = three[0]!.office;
    for (const name of ["총괄", office])
      await one.host.edit((now) => now.copySheet(now.sheet(name)!, undefined, `${name} 보고용`));
    const seenOn = (name: string): unknown[] =>
      [...book.sheet(name)!.cells()].map(([row, column, { value }]) => [row, column, value]);
    const before = ["총괄", office].map((name) => seenOn(`${name} 보고용`));
    for (let time = 0; time < 2; time += 1) {
      await one.run("collectPlans", await readingsOf(three));
      await one.host.idle();
    }
    expect(["총괄", office].map((name) => seenOn(`${name} 보고용`))).toEqual(before);
  });

  test("a sheet into which rows were put is kept as values beside the new one", async () => {
    const one = await openCollected(three);
    const { book } = one.host;
    const office = three[0]!.office;
    const [untouched] = [cellsOf(book.sheet(office)!)];
    await one.host.edit((now) => insertRows(now, now.sheet(office)!, 2, 3));
    const again = await one.run<CollectReport>("collectPlans", await readingsOf(three));
    expect(again.told.map(({ kind }) => kind)).toEqual(["sheet-put-aside"]);
    expect(cellsOf(book.sheet(office)!)).toEqual(untouched);
    const aside = book.sheet(`${office} 이전`)!;
    expect([...aside.cells()].filter(([, , { formula }]) => formula?.includes("성과자료"))).toEqual([]);
    expect([...aside.cells()].filter(([, , { value }]) => isError(value))).toEqual([]);
  });

  test("that Excel refuses at any request leaves the former collection as it stood", async () => {
    const one = await openCollected(three);
    const before = seen(one);
    const files = await readingsOf([three[0]!, changed, three[2]!]);
    for (const request of [0, 2, 4, 5]) {
      one.host.faults.failRequest({ after: request, code: "GeneralException", action: 25 });
      const done = await one.run("collectPlans", files).then(
        () => true,
        () => false,
      );
      one.host.faults.clear();
      if (done) break;
      expect([request, seen(one)]).toEqual([request, before]);
    }
  });
});

test("a request that Excel refuses in the middle takes all of it back", async () => {
  const one = await openBlank();
  for (const request of [1, 3]) {
    one.host.faults.failRequest({ after: request, transport: "connectionLost", lost: "request" });
    await expect(one.run("collectPlans", readings)).rejects.toThrow();
    one.host.faults.clear();
    const names = one.host.book.sheets.map(({ name }) => name);
    expect([request, names]).toEqual([request, ["메모"]]);
  }
});
