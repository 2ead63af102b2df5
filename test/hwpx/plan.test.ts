/** The sample's plan as a document of 한글: what Excel shows is what an independent program reads, place by place. */
import { JSDOM } from "jsdom";
import { checkHwpx } from "../../src/hwpx/check";
import type { Addin } from "../../src/workbench/runtime/addin";
import { displayText } from "../../src/workbench/workbook/display";
import { cellArea, printArea } from "../../src/sheet/address";
import type { CopiedTable, HangulFile } from "../../src/workflow/hangul";
import { closeAll, openSample } from "../support/addin";
import { readHwpx, textsOf, type ReadDocument } from "./support/reader";

afterAll(closeAll);

async function documentOf(addin: Addin): Promise<ReadDocument> {
  const { base64, findings, name } = await addin.run<HangulFile>("hangulFile");
  expect(name).toBe("성과계획서.hwpx");
  expect(findings).toEqual([]);
  const bytes = Buffer.from(base64, "base64");
  expect(checkHwpx(bytes)).toEqual([]);
  return readHwpx(bytes);
}

const planOf = (addin: Addin) => addin.host.book.sheets.find(({ name }) => name === "성과계획서")!;

/** What the plan sheet shows, row by row from the left. */
function shownOn(addin: Addin): string[] {
  const sheet = planOf(addin);
  const { rows, columns } = sheet.usedArea(true)!;
  const texts: string[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      texts.push(displayText(sheet.cell(row, column).value, sheet.styleAt(row, column).numberFormat));
  return texts.filter((text) => text !== "");
}

const styles = ["functions", "names", "native"] as const;

test.each(styles)(
  "every text of the plan stands in the document as Excel shows it, in style %s and after sharing",
  async (style) => {
    const addin = await openSample();
    await addin.run("buildPlanSheet", { style });
    const shown = shownOn(addin);
    expect(shown).toContain("△24.09%");
    expect(textsOf(await documentOf(addin))).toEqual(shown);
    if (style !== "functions") return;
    await addin.run("shareWithFinance");
    expect(textsOf(await documentOf(addin))).toEqual(shown);
  },
);

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
    const widths = Array.from({ length: columns }, (_, column) => sheet.column(column).width ?? 8.43);
    const whole = widths.reduce((sum, width) => sum + Math.round(width * 7 + 5), 0);
    const shareOf = (row: number, column: number): number => {
      const area = sheet.merges.find((one) => one.row === row && one.column === column);
      const own = widths.slice(column, column + (area?.columns ?? 1));
      return own.reduce((sum, width) => sum + Math.round(width * 7 + 5), 0) / whole;
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
