/**
 * A workbook as another library writes it: the sample's sheets with Korean looks, names, a table, rules, validations,
 * notes, a picture, merges, a filter, protection. Out: the file's bytes. LibreOffice makes further files of it.
 */
import { Workbook } from "@cj-tech-master/excelts";
import { sampleBytes } from "./package";

export async function writtenByExcelts(): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(sampleBytes());
  book.creator = "홍보실";
  const budget = book.getWorksheet("예산")!;
  const sheet = book.addWorksheet("참고", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false } as never],
    properties: { tabColor: { argb: "FF00B050" } },
  });
  sheet.mergeCells("A1:D1");
  sheet.getCell("A1").value = "참고 자료 <2017> & 그 밖";
  sheet.getCell("A1").font = { name: "돋움", size: 14, bold: true, color: { theme: 4 } };
  sheet.getCell("A2").value = {
    richText: [{ font: { bold: true }, text: "굵게" }, { text: " 보통" }],
  };
  sheet.getCell("B2").value = { text: "누리집", hyperlink: "https://example.com/?a=1&b=2" };
  sheet.getCell("C2").value = new Date(Date.UTC(2017, 2, 1));
  sheet.getCell("C2").numFmt = 'yyyy"년" m"월" d"일"';
  sheet.getCell("D2").value = { formula: "예산!B6*1000", result: 396185000 };
  sheet.getCell("D3").value = { formula: "SUM(D2:D2)/0", result: { error: "#DIV/0!" } as never };
  sheet.getCell("E2").value = "007";
  sheet.getCell("E2").numFmt = "@";
  sheet.getCell("A3").note = "빈 셀의 메모";
  sheet.getCell("F5").border = { top: { style: "double", color: { argb: "FF7F7F7F" } } };
  sheet.getCell("F6").fill = { type: "pattern", pattern: "lightUp", fgColor: { argb: "FFFF0000" } } as never;
  sheet.addTable({
    name: "지출표",
    ref: "A10",
    headerRow: true,
    totalsRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: [
      { name: "항목", totalsRowLabel: "계" },
      { name: "금액", totalsRowFunction: "sum" },
    ],
    rows: [
      ["가", 3],
      ["나", 4],
    ],
  });
  sheet.addConditionalFormatting({
    ref: "D2:D9",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        priority: 1,
        formulae: ["$D$1*2"],
        style: {
          font: { bold: true },
          fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
        },
      } as never,
    ],
  });
  sheet.getCell("G2").dataValidation = { type: "list", allowBlank: true, formulae: ['"핵심,일반"'] };
  sheet.autoFilter = "A2:E9";
  sheet.getRow(8).hidden = true;
  sheet.getColumn(8).hidden = true;
  sheet.getRow(7).height = 31.5;
  await sheet.protect("비밀", { formatCells: true });
  budget.getCell("B6").note = { texts: [{ text: "확인 필요" }] };
  const hidden = book.addWorksheet("숨김", { state: "veryHidden" });
  hidden.getCell("XFD5").value = 1;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
