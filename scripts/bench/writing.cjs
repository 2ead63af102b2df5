/** exceljs writes a sheet of these cells and ends. In: a file of cells as plan.ts tells them, the workbook to write. */
const { readFileSync } = require("node:fs");
const { Workbook } = require("exceljs");

const [from, to] = process.argv.slice(2);
const { cells, merges } = JSON.parse(readFileSync(from, "utf8"));
const workbook = new Workbook();
const sheet = workbook.addWorksheet("성과계획서");
const thin = { style: "thin" };
for (const { row, column, value, format, font, wrap } of cells) {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.numFmt = format;
  cell.font = font;
  cell.alignment = { wrapText: wrap, vertical: "middle" };
  cell.border = { top: thin, bottom: thin, left: thin, right: thin };
}
for (const merge of merges) sheet.mergeCells(merge);
void workbook.xlsx.writeFile(to);
