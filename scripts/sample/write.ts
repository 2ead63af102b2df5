/**
 * Writes assets/sample.xlsx: the press office's 2017 worksheets as staff would have them. Run by `npm run sample`.
 * In: the contents of sheets.ts. Out: a workbook with a Korean font, ruled tables, shaded heads and column widths.
 */
import path from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { lineCount, linesHeight } from "../../src/layout/text-size";
import { cellArea, parseAddress } from "../../src/sheet/address";
import { columnPoints } from "../../src/sheet/layout";
import { sampleSheets, type SampleSheet } from "./sheets";

const font = { name: "맑은 고딕", size: 10 } as const;
const line = { style: "thin", color: { argb: "FF7F7F7F" } } as const;

function writeSheet(worksheet: Worksheet, sheet: SampleSheet): void {
  worksheet.columns = sheet.widths.map((width) => ({ width, style: { font } }));
  sheet.rows.forEach((contents, index) => {
    contents.forEach((content, column) => {
      const cell = worksheet.getCell(index + 1, column + 1);
      cell.font = font;
      cell.alignment = {
        vertical: "middle",
        ...(column > 0 && typeof content === "string" && content.length <= 6 && { horizontal: "center" }),
        wrapText: typeof content === "string" && wraps(content),
      };
      if (content === undefined) return;
      cell.value = content;
      if (typeof content !== "string") {
        cell.numFmt = "#,##0";
        cell.alignment = { horizontal: "right", vertical: "middle" };
      }
    });
  });
  for (const address of sheet.tables) rule(worksheet, address, sheet);
  for (const address of sheet.merges) worksheet.mergeCells(address);
  for (const row of sheet.notes ?? []) {
    worksheet.getCell(row, sheet.widths.length).alignment = { horizontal: "right" };
  }
  if (sheet.title !== undefined) {
    const cell = worksheet.getCell(sheet.title, 1);
    cell.font = { ...font, size: 14, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle" };
    worksheet.getRow(sheet.title).height = 28;
  }
  rowHeights(sheet).forEach((height, index) => {
    if (index + 1 !== sheet.title) worksheet.getRow(index + 1).height = height;
  });
  Object.assign(worksheet.pageSetup, {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
}

/** Points that each row needs for its texts; a text merged over rows is shared out among them. */
function rowHeights({ rows, widths, merges }: SampleSheet): number[] {
  const heights = rows.map(() => 16);
  const merged = merges.map((address) => parseAddress(address)!.area);
  rows.forEach((contents, row) =>
    contents.forEach((content, column) => {
      if (typeof content !== "string") return;
      const area = merged.find((one) => one.row === row && one.column === column) ?? cellArea(row, column);
      const over = widths.slice(area.column, area.column + area.columns);
      const points = over.reduce((sum, width) => sum + columnPoints(width), 0);
      const needed = linesHeight(wraps(content) ? lineCount(content, 10, points) : 1, 10, 3) / area.rows;
      for (let each = row; each < row + area.rows; each++) heights[each] = Math.max(heights[each]!, needed);
    }),
  );
  return heights.map(Math.ceil);
}

const wraps = (text: string): boolean => text.includes("\n") || text.length > 30;

function rule(worksheet: Worksheet, address: string, sheet: SampleSheet): void {
  const { area } = parseAddress(address)!;
  for (let row = area.row + 1; row <= area.row + area.rows; row++) {
    for (let column = area.column + 1; column <= area.column + area.columns; column++) {
      const cell = worksheet.getCell(row, column);
      cell.border = { top: line, bottom: line, left: line, right: line };
      if (sheet.header.includes(row)) {
        cell.font = { ...font, bold: true };
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDE6F0" } };
        cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
      } else if (sheet.sums?.includes(row)) {
        cell.font = { ...font, bold: true };
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF5F5F5" } };
      }
    }
  }
}

async function main(): Promise<void> {
  const workbook = new Workbook();
  workbook.creator = "홍보실";
  workbook.created = workbook.modified = new Date("2016-11-01T00:00:00Z");
  for (const sheet of sampleSheets) writeSheet(workbook.addWorksheet(sheet.name), sheet);
  const out = process.argv[2] ?? path.join(__dirname, "..", "..", "assets", "sample.xlsx");
  await workbook.xlsx.writeFile(out);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
