/**
 * Sheets to be filled in → the file of a new workbook: protected without a password, with Excel's own data validation. The page
 * and the commands make request workbooks (자료요청) by it. The stand-in's writer keeps what foreign files hold and is no part of the
 * page; the library that reads and writes whole workbooks (excelts, 1.3 MB of script) is a hundred times this for the few
 * elements that a new file needs.
 * In: 작성 안내, 예산, 성과지표. Out: the bytes of an .xlsx that Excel, LibreOffice and 한셀 open; formulas are computed there.
 */
import { columnName, contains, printArea, quoteSheet, type Area } from "../sheet/address";
import type { EntryRule, EntrySheet } from "../sheet/entry-sheet";
import { printExpression } from "../sheet/expression";
import type { LayoutCell } from "../sheet/layout";
import { Package } from "./package";
import { encodeLetters } from "./strings";
import { Looks } from "./write-styles";
import { encodeXml } from "./xml";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** The first sheet is the one that is shown. Names are the caller's: what Excel allows, each once. */
export function writeWorkbookFile(sheets: readonly EntrySheet[]): Uint8Array {
  const file = Package.empty();
  const book = "xl/workbook.xml";
  file.put(book, "", type("sheet.main"));
  file.relate("", "officeDocument", book);
  const looks = new Looks();
  const entries = sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    file.put(part, head + sheetXml(sheet, looks, index === 0), type("worksheet"));
    const state = sheet.veryHidden ? ' state="veryHidden"' : "";
    return (
      `<sheet name="${encodeXml(sheet.layout.name)}" sheetId="${index + 1}"${state} ` +
      `r:id="${file.relate(book, "worksheet", part)}"/>`
    );
  });
  file.put("xl/styles.xml", head + looks.part(), type("styles"));
  file.relate(book, "styles", "xl/styles.xml");
  const names = sheets.flatMap(namesXml);
  file.put(
    book,
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" ` +
      `windowWidth="28800" windowHeight="17000"/></bookViews><sheets>${entries.join("")}</sheets>` +
      `${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}` +
      '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  );
  return file.write();
}

function namesXml({ layout: { name, page }, names = [], veryHidden }: EntrySheet, index: number): string[] {
  const defined = (of: string, hidden: boolean, formula: string): string =>
    `<definedName name="${of}" localSheetId="${index}"${hidden ? ' hidden="1"' : ""}>${encodeXml(formula)}</definedName>`;
  const sheet = quoteSheet(name);
  const own = names.map((one) => defined(encodeXml(one.name), true, one.formula.replace(/^=/, "")));
  if (veryHidden) return own;
  const { row, rows } = page.titleRows ?? { row: 0, rows: 0 };
  return [
    ...own,
    defined("_xlnm.Print_Area", false, `${sheet}!${absolute(page.printArea)}`),
    ...(rows > 0 ? [defined("_xlnm.Print_Titles", false, `${sheet}!$${row + 1}:$${row + rows}`)] : []),
  ];
}

const absolute = (area: Area): string => printArea(area).replace(/[A-Z]+|\d+/g, "$$$&");

function sheetXml({ layout, open, rules, frozen }: EntrySheet, looks: Looks, isShown: boolean): string {
  const { columns, rows, cells, merges, page } = layout;
  const isOpen = (cell: LayoutCell): boolean => open.some((area) => contains(area, cell.row, cell.column));
  const byRow = new Map<number, LayoutCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const height = Math.max(rows.length, ...[...byRow.keys()].map((row) => row + 1));
  const rowXml = (row: number): string => {
    const own = [...(byRow.get(row) ?? [])].sort((a, b) => a.column - b.column);
    const points = rows[row];
    const size = points === undefined ? "" : ` ht="${points}" customHeight="1"`;
    return `<row r="${row + 1}"${size}>${own.map((cell) => cellXml(cell, looks.of(cell.style, isOpen(cell)))).join("")}</row>`;
  };
  const { margins, orientation, footer } = page;
  const inches = Object.entries(margins).map(([side, points]) => `${side}="${points / 72}"`);
  return [
    // Whoever prints it may have another font: the program fits the columns to the page.
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${isShown ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="16.5"/>',
    columns.length > 0 ? `<cols>${columns.map(columnXml).join("")}</cols>` : "",
    `<sheetData>${Array.from({ length: height }, (_, row) => rowXml(row)).join("")}</sheetData>`,
    // Who needs wider columns or higher rows may have them; nobody needs a password to help an office out.
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${printArea(area)}"/>`).join("")}</mergeCells>`
      : "",
    rules.length > 0
      ? `<dataValidations count="${rules.length}">${rules.map(ruleXml).join("")}</dataValidations>`
      : "",
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${inches.join(" ")}/>`,
    `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="${orientation}"/>`,
    footer === undefined
      ? ""
      : `<headerFooter><oddFooter>&amp;C${encodeXml(footer)}</oddFooter></headerFooter>`,
    "</worksheet>",
  ].join("");
}

function cellXml({ row, column, content }: LayoutCell, look: number): string {
  const at = `<c r="${columnName(column)}${row + 1}" s="${look}"`;
  if (content === undefined) return `${at}/>`;
  if (typeof content === "number") return `${at}><v>${content}</v></c>`;
  if (typeof content === "object") return `${at}><f>${encodeXml(printExpression(content, noCalls))}</f></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${encodeXml(encodeLetters(content))}</t></is></c>`;
}

/** Whoever fills the form in has no add-in. */
const noCalls = (name: string): string => {
  throw new Error(`A form holds no call of the add-in: ${name}`);
};

/** 7 pixels a digit and 5 of padding, as layouts count. */
const columnXml = (width: number, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width + 0.7109375}" customWidth="1"${width === 0 ? ' hidden="1"' : ""}/>`;

function paneXml(frozen: EntrySheet["frozen"]): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return "";
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`;
}

function ruleXml({ areas, wanted, lenient, title, message }: EntryRule): string {
  const isList = wanted !== "number";
  const kind = isList ? 'type="list"' : 'type="decimal" operator="between"';
  const formulas = isList
    ? `<formula1>${encodeXml(`"${wanted.join(",")}"`)}</formula1>`
    : "<formula1>-1E+15</formula1><formula2>1E+15</formula2>";
  const told = `errorTitle="${encodeXml(title)}" error="${encodeXml(message)}"`;
  return (
    `<dataValidation ${kind}${lenient ? ' errorStyle="warning"' : ""} allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
    `${told} sqref="${areas.map(printArea).join(" ")}">${formulas}</dataValidation>`
  );
}
