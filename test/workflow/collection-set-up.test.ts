/** How people set up the sheets of a collection: what goes on to the next one, and what is told instead. */
import "../../src/messages/catalog";
import { sentence, type Finding } from "../../src/messages/finding";
import { profiles } from "../../src/workbench/host/profiles";
import { deleteBlock, insertBlock } from "../../src/workbench/workbook/blocks";
import type { Book, Sheet } from "../../src/workbench/workbook/model";
import type { CollectReport } from "../../src/workflow/collection";
import { openBlank, readingsOf, two } from "./support/collecting";

const departments = two();
const [{ office }] = departments;

test("tabs, pages and widths go on, and are told; other names and merged cells are told", async () => {
  const addin = await openBlank({ ...profiles.m365, latency: 0 });
  const files = await readingsOf(departments);
  await addin.run("collectPlans", files);
  const { book } = addin.host;
  await addin.host.edit((now) => {
    const [chapter, sheet] = [now.sheet("총괄")!, now.sheet(office)!];
    sheet.tabColor = "#FF0000";
    const { page } = chapter;
    chapter.page = { ...page, headersFooters: { ...page.headersFooters, header: "&C대외비" } };
    now.sheet("성과자료")!.loadColumn(3, { width: 60 });
    chapter.merge({ row: chapter.usedArea(true)!.rows + 2, column: 0, rows: 2, columns: 2 });
    now.rename(sheet, "우리 국(안)");
  });
  for (const round of [1, 2]) {
    const { told } = await addin.run<CollectReport>("collectPlans", files);
    await addin.host.idle();
    expect(book.sheet(office)!.tabColor?.toUpperCase()).toBe("#FF0000");
    const kinds = told.map(({ kind }) => kind).sort();
    expect([round, ...kinds]).toEqual(
      round === 1
        ? [round, "collected-merges-lost", "collected-names-lost", "collected-set-up-kept"]
        : [round, "collected-set-up-kept"],
    );
    const kept = sentence(
      told.find(({ kind }) => kind === "collected-set-up-kept")!,
      "ko",
    );
    for (const part of ["시트 탭 색", "총괄(머리글)", "성과자료(열 너비)"]) expect(kept).toContain(part);
  }
});

test("panes, scales, margins, footers, print areas and page breaks go on, and are told in one finding", async () => {
  const addin = await openBlank({ ...profiles.m365, latency: 0 });
  const files = await readingsOf(departments);
  await addin.run("collectPlans", files);
  const { book } = addin.host;
  const [wide, area] = [2, book.sheet(office)!.page.printAreas[0]!];
  const added = area.row + area.rows - 3;
  await addin.host.edit((now) => {
    const [chapter, sheet, ledger] = ["총괄", office, "성과자료"].map((name) => now.sheet(name)!);
    chapter!.page = {
      ...chapter!.page,
      scale: 61,
      margins: { ...chapter!.page.margins, left: 20 },
      headersFooters: { footer: "&C예산담당관 &P" },
    };
    sheet!.page = {
      ...sheet!.page,
      printAreas: [{ ...area, columns: area.columns + wide }],
      rowBreaks: [...sheet!.page.rowBreaks, added],
    };
    sheet!.frozen = { rows: 3, columns: 1 };
    ledger!.frozen = { rows: 1, columns: 5 };
    chapter!.gridlines = true;
  });
  for (const round of [1, 2]) {
    const { told } = await addin.run<CollectReport>("collectPlans", files);
    await addin.host.idle();
    const [chapter, sheet, ledger] = ["총괄", office, "성과자료"].map((name) => book.sheet(name)!);
    expect([round, chapter!.page.scale, chapter!.page.margins.left, chapter!.gridlines]).toEqual([
      round,
      61,
      20,
      true,
    ]);
    expect(chapter!.page.headersFooters.footer).toContain("예산담당관");
    expect(sheet!.page.printAreas).toEqual([expect.objectContaining({ columns: area.columns + wide })]);
    expect(sheet!.page.rowBreaks).toContain(added);
    expect([sheet!.frozen, ledger!.frozen]).toEqual([
      { rows: 3, columns: 1 },
      { rows: 1, columns: 5 },
    ]);
    expect(told.map(({ kind }) => kind)).toEqual(["collected-set-up-kept"]);
    const kept = sentence(told[0]!, "ko");
    for (const part of ["눈금선", "여백", "바닥글", "인쇄 영역", "페이지 나누기", "틀 고정"])
      expect(kept).toContain(part);
  }
});

test("letters and links of collected cells go on, and are told", async () => {
  const addin = await openBlank({ ...profiles.m365, latency: 0 });
  const files = await readingsOf(departments);
  await addin.run("collectPlans", files);
  const { book } = addin.host;
  const link = { address: "https://example.go.kr/" };
  await addin.host.edit((now) => {
    const sheet = now.sheet("총괄")!;
    const own = sheet.cell(0, 0).style;
    sheet.setStyle(0, 0, { ...own, font: { ...own.font, name: "바탕", size: 20, italic: true } });
    const ledger = now.sheet("성과자료")!;
    ledger.setCell(4, 1, { ...ledger.cell(4, 1), link });
  });
  for (const round of [1, 2]) {
    const { told } = await addin.run<CollectReport>("collectPlans", files);
    await addin.host.idle();
    const { font } = book.sheet("총괄")!.cell(0, 0).style;
    expect([round, font?.name, font?.size, font?.italic]).toEqual([round, "바탕", 20, true]);
    expect(book.sheet("성과자료")!.cell(4, 1).link).toMatchObject(link);
    expect(told.map(({ kind }) => kind)).toEqual(["collected-looks-kept"]);
  }
});

describe("a column put into the table of 성과자료, or taken out of it", () => {
  test.each<[string, (ledger: Sheet, book: Book) => void, string]>([
    [
      "put in",
      (ledger, book) => {
        insertBlock(book, ledger, { row: 0, column: 3, rows: 1_048_576, columns: 1 }, "columns");
        ledger.setValue(0, 3, "비고");
        ledger.setValue(5, 3, "내 메모");
      },
      "‘비고’",
    ],
    [
      "taken out",
      (ledger, book) =>
        deleteBlock(book, ledger, { row: 0, column: 3, rows: 1_048_576, columns: 1 }, "columns"),
      "‘단위사업’",
    ],
  ])("%s: nothing is collected, and it is told in one finding what to do", async (_, change, named) => {
    const addin = await openBlank({ ...profiles.m365, latency: 0 });
    const files = await readingsOf(departments);
    await addin.run("collectPlans", files);
    const { book } = addin.host;
    await addin.host.edit((now) => change(now.sheet("성과자료")!, now));
    const before = [...book.sheet("성과자료")!.cells()].length;
    const refused = await addin.run("collectPlans", files).then(
      () => [],
      (error: { findings: Finding[] }) => error.findings,
    );
    expect(refused.map(({ kind }) => kind)).toEqual(["ledger-columns-moved"]);
    expect(sentence(refused[0]!, "ko")).toContain(named);
    expect([...book.sheet("성과자료")!.cells()]).toHaveLength(before);
  });

  test("a note right of the table stays with its row", async () => {
    const addin = await openBlank({ ...profiles.m365, latency: 0 });
    const files = await readingsOf(departments);
    await addin.run("collectPlans", files);
    await addin.host.edit((now) => now.sheet("성과자료")!.setValue(5, 23, "내 메모"));
    await addin.run("collectPlans", files);
    expect(addin.host.book.sheet("성과자료")!.value(5, 23)).toBe("내 메모");
  });
});

test("what is told of a cell that was typed over prints no formula of ours", async () => {
  const addin = await openBlank({ ...profiles.m365, latency: 0 });
  const files = await readingsOf(departments);
  await addin.run("collectPlans", files);
  await addin.host.edit((now) => now.sheet("총괄")!.setValue(0, 0, "우리 구 성과계획"));
  const { told } = await addin.run<CollectReport>("collectPlans", files);
  expect(told.map(({ kind }) => kind)).toEqual(["collected-cell-kept"]);
  for (const language of ["ko", "en"] as const) {
    expect(sentence(told[0]!, language)).toContain("우리 구 성과계획");
    expect(sentence(told[0]!, language)).not.toMatch(/=IF|LEN\(|\$V\$/);
  }
});
