/** The sample's plan as a document of 한글: what Excel shows is what an independent program reads, place by place. */
import { JSDOM } from "jsdom";
import { checkHwpx } from "../../src/hwpx/check";
import type { Addin } from "../../src/workbench/runtime/addin";
import { displayText } from "../../src/workbench/workbook/display";
import { largeDepartment } from "../../scripts/bench/large-department";
import { cellArea, printArea } from "../../src/sheet/address";
import type { CopiedTable, HangulFile } from "../../src/workflow/hangul";
import { closeAll, openBook, openSample } from "../support/addin";
import { readHwpx, textsOf, type ReadDocument } from "./support/reader";
import { piecesOf, readAgain } from "./support/second-reader";
import { columnStarts, shownOn } from "./support/shown";

afterAll(closeAll);

async function documentOf(addin: Addin): Promise<ReadDocument> {
  const { base64, findings, name } = await addin.run<HangulFile>("hangulFile");
  expect(name).toBe("성과계획서.hwpx");
  expect(findings).toEqual([]);
  const bytes = Buffer.from(base64, "base64");
  expect(checkHwpx(bytes)).toEqual([]);
  const document = readHwpx(bytes);
  // What runs above the pages comes after the title there.
  const again = (await readAgain(bytes)).filter((piece, at, all) => at !== 1 || piece !== all[0]);
  expect(again).toEqual(piecesOf(document).flat());
  return document;
}

const planOf = (addin: Addin) => addin.host.book.sheets.find(({ name }) => name === "성과계획서")!;
const shownTexts = (addin: Addin): string[] => shownOn(planOf(addin)).map(({ text }) => text);

const styles = ["functions", "names", "native"] as const;

test.each(styles)(
  "every text of the plan stands in the document as Excel shows it, in style %s and after sharing",
  async (style) => {
    const addin = await openSample();
    await addin.run("buildPlanSheet", { style });
    const shown = shownTexts(addin);
    expect(shown).toEqual(expect.arrayContaining(["△24.09%", "△149", "84.29 %", "122,640"]));
    expect(textsOf(await documentOf(addin))).toEqual(shown);
    await addin.run("shareWithFinance");
    expect(textsOf(await documentOf(addin))).toEqual(shown);
  },
);

test("a large department's document has every text and box of its plan, in both readers", async () => {
  const addin = await openBook(await largeDepartment({ goals: 2, units: 12, details: 2.5 }));
  await addin.run("buildPlanSheet");
  const document = await documentOf(addin);
  expect(textsOf(document)).toEqual(shownTexts(addin));
  const tables = document.sections.flat().filter(({ table }) => table !== undefined);
  // Four in front, two a goal, two a 단위사업, a card each of the 30 세부사업; each part begins a page.
  expect(tables).toHaveLength(4 + 2 * 2 + 12 * 2 + 30);
  expect(document.pages).toBe(1 + 2 + 12);
});

describe("the sample's plan", () => {
  let addin: Addin;
  let document: ReadDocument;
  beforeAll(async () => {
    addin = await openSample();
    await addin.run("buildPlanSheet");
    document = await documentOf(addin);
  });

  test("has its headings in 한글's outline, its tables' titles and units in styles of their own", () => {
    const styled = (style: string) =>
      document.sections.flat().flatMap((one) => (one.style === style && one.text !== "" ? [one.text] : []));
    expect(styled("개요 1")).toEqual(["제2장 전략목표별 성과계획 추진계획"]);
    expect(styled("개요 2").slice(0, 3)).toEqual(["1. 기본방향", "2. 조직 및 인력현황", "3. 예산현황"]);
    expect(styled("표 제목")).toContain("< 성과지표별 목표치 설정 근거 >");
    expect(styled("표 단위")).toContain("(단위: 백만원, %)");
    expect(styled("본문")).toContain("○ 적극적인 구정홍보 추진");
  });

  test("draws every cell as wide as its columns are on the sheet, however they were merged", () => {
    const sheet = planOf(addin);
    const { columns } = sheet.usedArea(true)!;
    const starts = columnStarts(sheet, columns);
    const shareOf = (row: number, column: number): number => {
      const area = sheet.merges.find((one) => one.row === row && one.column === column);
      return starts[column + (area?.columns ?? 1)]! - starts[column]!;
    };
    const drawn = document.sections.flat().flatMap(({ table }) => table?.cells ?? []);
    const budget = drawn.find(({ text }) => text === "구 분")!;
    const room = document.sizes[0]!.width - 72;
    for (const label of ["구 분", "정책사업목표", "△24.09%"]) {
      const cell = drawn.find(({ text }) => text === label)!;
      const [row, column] = placeOf(addin, label);
      expect(cell.width / room).toBeCloseTo(shareOf(row, column), 2);
    }
    expect(budget.rows).toBe(2);
  });

  test("begins a page where the sheet does, repeats the heads of tables, and is no wider than A4", () => {
    const starts = document.sections.flat().filter(({ table }) => table?.cells[0]?.text === "단위사업");
    expect(starts.map(({ page }) => page)).toEqual([2, 3, 4]);
    expect(document.pages).toBe(5);
    for (const { width, height } of document.sizes)
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const indicators = document.sections
      .flat()
      .find(({ table }) => table?.cells.some(({ text }) => text === "측정산식\n또는 측정방법"));
    expect(indicators?.table?.repeatsHead).toBe(true);
  });

  test("numbers its pages below, and names the chapter above all but the first", () => {
    const all = Array.from({ length: document.pages }, (_, page) => page);
    const { height } = document.sizes[0]!;
    expect(all.map((page) => document.lettersOn(page, height - 60, height))).toEqual(
      all.map((page) => `-${page + 1}-`),
    );
    expect(all.map((page) => document.lettersOn(page, 0, 40))).toEqual(
      all.map((page) => (page === 0 ? "" : "제2장전략목표별성과계획추진계획")),
    );
  });

  test("gives the clipboard the table around the selected cell, as the document has it", async () => {
    const [row, column] = placeOf(addin, "△24.09%");
    await addin.run("goTo", `성과계획서!${printArea(cellArea(row, column))}`);
    const { html, text } = await addin.run<CopiedTable>("selectedTable");
    const inDocument = document.sections
      .flat()
      .find(({ table }) => table?.cells.some((cell) => cell.text === "△24.09%"))!;
    expect(cellsOf(html)).toEqual(
      inDocument.table!.cells.map((cell) => [cell.text, cell.rows, cell.columns]),
    );
    expect(text.split("\n")[0]!.split("\t")[0]).toBe("구 분");
  });

  test("has no table to copy where the selected cell stands in none", async () => {
    await addin.run("goTo", "예산!B5");
    await expect(addin.run("selectedTable")).rejects.toMatchObject({
      findings: [{ kind: "no-table-selected" }],
    });
  });
});

/** Text, rows and columns of each cell of a copied table, as a browser reads them. */
function cellsOf(html: string): [string, number, number][] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll("td")].map((cell) => {
    for (const line of cell.querySelectorAll("br")) line.replaceWith("\n");
    return [cell.textContent!.replace("\u00a0", ""), cell.rowSpan, cell.colSpan];
  });
}

function placeOf(addin: Addin, text: string): [number, number] {
  const sheet = planOf(addin);
  const { rows, columns } = sheet.usedArea(true)!;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (displayText(sheet.cell(row, column).value, sheet.styleAt(row, column).numberFormat) === text)
        return [row, column];
  throw new Error(`the plan does not show "${text}"`);
}
