/**
 * A sheet as Excel shows it: every cell's text, look and lines, row heights, column widths, merges, page set-up.
 * In: the name of a visible sheet. Out: a SheetLayout whose contents are the texts shown ("△24.09%"), for a document of 한글.
 */
import { parseAddress, type Area } from "../sheet/address";
import type { BorderStyle, CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import { rangeOf } from "./load";

/** Looks take some hundred characters a cell, and an answer may have 5 MB. */
const cellsPerTrip = 2_500;

const wanted = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true },
    fill: { color: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
} satisfies Excel.CellPropertiesLoadOptions;

interface Band {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly merged: Excel.RangeAreas;
}

/** Loads a sheet; undefined where it shows nothing. Needs ExcelApi 1.13, as Excel LTSC 2021 has it. */
export async function loadShown(
  context: Excel.RequestContext,
  name: string,
): Promise<SheetLayout | undefined> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject();
  used.load("isNullObject,rowIndex,columnIndex,rowCount,columnCount");
  const page = sheet.pageLayout;
  page.load("orientation,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin");
  page.headersFooters.defaultForAllPages.load("centerFooter");
  const title = page.getPrintTitleRowsOrNullObject();
  title.load("isNullObject,rowIndex,rowCount");
  sheet.horizontalPageBreaks.load("items");
  await context.sync();
  if (used.isNullObject) return undefined;

  const whole: Area = {
    row: 0,
    column: 0,
    rows: used.rowIndex + used.rowCount,
    columns: used.columnIndex + used.columnCount,
  };
  const rows = rangeOf(sheet, whole).getRowProperties({
    rowHidden: true,
    format: { rowHeight: true },
  } as Excel.RowPropertiesLoadOptions);
  const columns = rangeOf(sheet, whole).getColumnProperties({
    columnHidden: true,
    format: { columnWidth: true },
  } as Excel.ColumnPropertiesLoadOptions);
  const breaks = sheet.horizontalPageBreaks.items.map((item) => {
    const cell = item.getCellAfterBreak();
    cell.load("rowIndex");
    return cell;
  });
  const bands: Band[] = [];
  for (const area of bandsOf(whole)) {
    bands.push(requestBand(sheet, area));
    // Each answer has its limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return {
    name,
    columns: columns.value.map(({ columnHidden, format }) =>
      columnHidden ? 0 : charactersOf(format?.columnWidth ?? 48),
    ),
    rows: rows.value.map(({ rowHidden, format }) => (rowHidden ? 0 : (format?.rowHeight ?? 15))),
    cells: bands.flatMap(cellsOf),
    merges: mergesOf(bands),
    page: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      margins: {
        top: page.topMargin,
        bottom: page.bottomMargin,
        left: page.leftMargin,
        right: page.rightMargin,
        header: page.headerMargin,
        footer: page.footerMargin,
      },
      printArea: whole,
      ...(!title.isNullObject && { titleRows: { row: title.rowIndex, rows: title.rowCount } }),
      breaksBefore: breaks.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b),
      footer: page.headersFooters.defaultForAllPages.centerFooter,
    },
  };
}

/** Rows in bands; no more than 512 merges, Excel's limit for one question, can begin in any of them. */
function bandsOf(whole: Area): Area[] {
  const rows = Math.max(1, Math.floor(Math.min(cellsPerTrip, 512) / whole.columns));
  const bands: Area[] = [];
  for (let row = 0; row < whole.rows; row += rows)
    bands.push({ ...whole, row, rows: Math.min(rows, whole.rows - row) });
  return bands;
}

function requestBand(sheet: Excel.Worksheet, area: Area): Band {
  const range = rangeOf(sheet, area);
  range.load("text");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("isNullObject,address");
  return { area, range, looks: range.getCellProperties(wanted), merged };
}

/** Columns in characters of the default font, as a layout has them. */
const charactersOf = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

function cellsOf({ area, range, looks }: Band): LayoutCell[] {
  return range.text.flatMap((texts, row) =>
    texts.map((text, column): LayoutCell => {
      const style = styleOf(looks.value[row]![column]!);
      return {
        row: area.row + row,
        column: area.column + column,
        style,
        ...(text !== "" && { content: text }),
      };
    }),
  );
}

const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Distributed: "distributed",
  Justify: "left",
};
const verticals: Readonly<Record<string, CellStyle["vertical"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "center",
  Distributed: "center",
};

function styleOf({ format }: Excel.CellProperties): CellStyle {
  if (!format) return {};
  const { font, fill, borders } = format;
  const white = fill?.color === undefined || fill.color === "" || fill.color.toUpperCase() === "#FFFFFF";
  return {
    font: { name: font?.name, size: font?.size, bold: font?.bold, italic: font?.italic, color: font?.color },
    ...(!white && { fill: fill.color }),
    borders: {
      top: lineOf(borders?.top),
      bottom: lineOf(borders?.bottom),
      left: lineOf(borders?.left),
      right: lineOf(borders?.right),
    },
    horizontal: horizontals[String(format.horizontalAlignment)],
    vertical: verticals[String(format.verticalAlignment)],
    indent: format.indentLevel,
    wrap: format.wrapText,
  };
}

function lineOf(line: Excel.CellBorder | undefined): BorderStyle | undefined {
  if (!line?.style || line.style === "None") return undefined;
  const weights = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "medium" } as const;
  const style = line.style === "Double" ? "double" : weights[(line.weight ?? "Thin") as keyof typeof weights];
  return { style, color: line.color || "#000000" };
}

/** Each merged area once, also where it reaches from one band into the next. */
function mergesOf(bands: readonly Band[]): Area[] {
  const addresses = bands.flatMap(({ merged }) =>
    merged.isNullObject ? [] : (merged.address.match(/(?:'(?:[^']|'')+'![^,]+|[^,]+)/g) ?? []),
  );
  return [...new Set(addresses)].flatMap((address) => parseAddress(address)?.area ?? []);
}
