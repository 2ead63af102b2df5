/**
 * One sheet of the book into excelts' worksheet, ready to be saved.
 */
import type { ConditionalFormattingOptions, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { type Area, columnName, printArea } from "../../../sheet/address";
import type { PageSetup } from "../page";
import type { Cell, Sheet } from "../sheet";
import { plainStyle } from "../style";
import { type CellValue, isError } from "../value";
import { type Theme, writeStyle } from "./looks";
import { givesBlocks, writeFormula } from "./spelling";

export interface Writing {
  readonly theme: Theme;
  readonly namespaces: readonly string[];
}

export function writeSheet(sheet: Sheet, workbook: Workbook, writing: Writing): void {
  const { frozen } = sheet;
  const isFrozen = frozen.rows + frozen.columns > 0;
  const file = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility,
    properties: {
      defaultRowHeight: sheet.defaultRowHeight,
      ...(sheet.defaultColumnWidth === 8.43 ? {} : { defaultColWidth: sheet.defaultColumnWidth }),
      ...(sheet.tabColor ? { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } } : {}),
    },
    views: [
      {
        ...(isFrozen
          ? { state: "frozen", ySplit: frozen.rows, xSplit: frozen.columns }
          : { state: "normal" }),
        showGridLines: sheet.gridlines,
        showRowColHeaders: sheet.headings,
        zoomScale: sheet.zoom,
      } as never,
    ],
  });
  writeTables(sheet, file);
  for (const [column, { width, hidden, style, outline }] of sheet.columns()) {
    const target = file.getColumn(column + 1);
    if (width !== undefined) target.width = width;
    if (hidden) target.hidden = true;
    if (style) target.style = writeStyle(style, writing.theme) as never;
    if (outline) target.outlineLevel = outline;
  }
  for (const [row, { height, hidden, style, outline }] of sheet.rows()) {
    const target = file.getRow(row + 1);
    if (height !== undefined) target.height = height;
    if (hidden) target.hidden = true;
    if (style) Object.assign(target, { style: writeStyle(style, writing.theme) });
    if (outline) target.outlineLevel = outline;
  }
  for (const merge of sheet.merges) file.mergeCellsWithoutStyle(printArea(merge));
  for (const [row, column, cell] of sheet.cells()) {
    const target = file.getCell(row + 1, column + 1);
    if (cell.style !== plainStyle) target.style = writeStyle(cell.style, writing.theme) as never;
    const value = fileValue(cell, row, column, writing);
    if (value !== undefined) target.value = value as never;
  }
  for (const { row, column, text, origin } of sheet.comments)
    file.getCell(row + 1, column + 1).note = (origin ?? { texts: [{ text }] }) as never;
  for (const { areas, origin } of sheet.validations)
    for (const area of areas) file.dataValidations.add(printArea(area), structuredClone(origin) as never);
  for (const { areas, origin } of sheet.conditionalFormats)
    file.addConditionalFormatting({
      ref: areas.map(printArea).join(" "),
      rules: structuredClone(origin) as ConditionalFormattingOptions["rules"],
    });
  if (sheet.autoFilter) file.autoFilter = printArea(sheet.autoFilter);
  if (sheet.protection.on) {
    const password = sheet.protection.password ? (JSON.parse(sheet.protection.password) as object) : {};
    file.sheetProtection = { sheet: true, ...sheet.protection.options, ...password };
  }
  const { pictures } = (sheet.origin ?? {}) as { pictures?: { range: never; image: never }[] };
  for (const { range, image } of pictures ?? []) file.addImage(workbook.addImage(image), range);
  writePage(sheet.page, file);
}

function fileValue(cell: Cell, row: number, column: number, { namespaces }: Writing): unknown {
  const { value, formula, spill, array, link } = cell;
  if (formula !== undefined) {
    const base = { formula: writeFormula(formula, namespaces), result: fileScalar(value) ?? "" };
    const many = spill && spill.rows * spill.columns > 1;
    const target: Area | undefined = many ? { row, column, ...spill } : array;
    if (target) return { ...base, shareType: "array", ref: printArea(target), isDynamicArray: !array };
    if (!cell.implicit && givesBlocks(formula))
      return {
        ...base,
        shareType: "array",
        ref: printArea({ row, column, rows: 1, columns: 1 }),
        isDynamicArray: true,
      };
    return link ? { ...base, hyperlink: link.address, tooltip: link.tip } : base;
  }
  if (link) {
    const text = cell.rich ? { richText: cell.rich } : { text: String(value ?? "") };
    return { ...text, hyperlink: link.address, ...(link.tip ? { tooltip: link.tip } : {}) };
  }
  return cell.rich ? { richText: cell.rich } : fileScalar(value);
}

/** Errors that the file format does not have are written as #N/A. */
function fileScalar(value: CellValue): unknown {
  if (!isError(value)) return value;
  const known = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(value.text);
  return { error: known ? value.text : "#N/A" };
}

function writeTables(sheet: Sheet, file: Worksheet): void {
  for (const { name, area, headers, totals, columns, style, origin } of sheet.tables) {
    const kept = (origin ?? {}) as { columns?: { name: string }[]; style?: object };
    const first = area.row + (headers ? 1 : 0);
    const last = area.row + area.rows - (totals ? 1 : 0);
    const rows: unknown[][] = [];
    for (let row = first; row < last; row++)
      rows.push(columns.map((_, i) => fileScalar(sheet.value(row, area.column + i)) ?? null));
    file.addTable({
      name,
      ref: `${columnName(area.column)}${area.row + 1}`,
      headerRow: headers,
      totalsRow: totals,
      style: { ...kept.style, ...(style ? { theme: style } : {}) },
      columns: columns.map((column) => ({
        ...kept.columns?.find((each) => each.name === column),
        name: column,
      })),
      rows: rows as never,
    });
  }
}

function writePage(page: PageSetup, file: Worksheet): void {
  const inches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
  const { margins, fit, titleRows, titleColumns, headersFooters: texts } = page;
  const rows = titleRows && `${titleRows.row + 1}:${titleRows.row + titleRows.rows}`;
  const columns =
    titleColumns &&
    `${columnName(titleColumns.column)}:${columnName(titleColumns.column + titleColumns.columns - 1)}`;
  Object.assign(file.pageSetup, {
    orientation: page.orientation,
    paperSize: page.paper,
    margins: Object.fromEntries(Object.entries(margins).map(([side, size]) => [side, inches(size)])),
    fitToPage: fit !== undefined,
    ...(fit ? { fitToWidth: fit.wide ?? 0, fitToHeight: fit.tall ?? 0 } : {}),
    ...(page.scale ? { scale: page.scale } : {}),
    horizontalCentered: page.centerHorizontally ?? false,
    verticalCentered: page.centerVertically ?? false,
    showGridLines: page.gridlines ?? false,
    showRowColHeaders: page.headings ?? false,
    blackAndWhite: page.blackAndWhite ?? false,
    pageOrder: page.order ?? "downThenOver",
    ...(page.printAreas.length > 0 ? { printArea: page.printAreas.map(printArea).join("&&") } : {}),
    ...(rows ? { printTitlesRow: rows } : {}),
    ...(columns ? { printTitlesColumn: columns } : {}),
  });
  file.rowBreaks = page.rowBreaks.map((id) => ({ id, max: 16383, man: 1 }));
  file.colBreaks = page.columnBreaks.map((id) => ({ id, max: 1048575, man: 1 }));
  if (Object.keys(texts).length > 0)
    file.headerFooter = {
      differentFirst: texts.differentFirst ?? false,
      differentOddEven: texts.differentOddEven ?? false,
      oddHeader: texts.header ?? null,
      oddFooter: texts.footer ?? null,
      firstHeader: texts.firstHeader ?? null,
      firstFooter: texts.firstFooter ?? null,
      evenHeader: texts.evenHeader ?? null,
      evenFooter: texts.evenFooter ?? null,
    };
}
