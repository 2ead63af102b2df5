/**
 * A sheet as Excel shows it: every cell's text, look and lines, row heights, column widths, merges, page set-up.
 * In: the name of a visible sheet. Out: a SheetLayout whose contents are the texts shown ("△24.09%"), for a document of 한글.
 */
import type { Area } from "../sheet/address";
import type { BorderStyle, CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import { rangeOf } from "./areas";
import { askForMerges, bandsOf } from "./merged-areas";
import { hasApi } from "./session";
import { askAll, runs, type Question } from "./trips";

/** What a cell's answer has in the middle, in bytes: its look is most of it. */
const bytesOfCell = 900;

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

/** Loads a sheet; undefined where it shows nothing. Merges are told from ExcelApi 1.13 on (Excel LTSC 2021). */
export async function loadShown(
  context: Excel.RequestContext,
  name: string,
): Promise<SheetLayout | undefined> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject();
  used.load("isNullObject,rowIndex,columnIndex,rowCount,columnCount");
  const page = sheet.pageLayout;
  page.load("orientation,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin");
  const { defaultForAllPages } = page.headersFooters;
  defaultForAllPages.load("centerFooter");
  const title = page.getPrintTitleRowsOrNullObject();
  title.load("isNullObject,rowIndex,rowCount");
  sheet.horizontalPageBreaks.load("items");
  await context.sync();
  if (used.isNullObject) return undefined;

  const [height, width] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const whole: Area = { row: 0, column: 0, rows: height, columns: width };
  const range = rangeOf(sheet, whole);
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const breaks = sheet.horizontalPageBreaks.items.map((item) => {
    const cell = item.getCellAfterBreak();
    cell.load("rowIndex");
    return cell;
  });
  const cells: LayoutCell[] = [];
  const merges: Area[] = [];
  await askAll(context, [
    ...mergesOf(name, whole, (areas) => merges.push(...areas)),
    askForCells(name, whole, (found) => cells.push(...found)),
  ]);
  return {
    name,
    columns: columns.value.map(({ columnHidden, format }) =>
      columnHidden ? 0 : charactersOf(format?.columnWidth ?? 48),
    ),
    rows: rows.value.map(({ rowHidden, format }) => (rowHidden ? 0 : (format?.rowHeight ?? 15))),
    cells,
    merges,
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
      footer: defaultForAllPages.centerFooter,
    },
  };
}

function mergesOf(name: string, whole: Area, found: (areas: readonly Area[]) => void): Question[] {
  if (!hasApi("1.13")) return [];
  return bandsOf(whole).map((band) => askForMerges(name, band, found));
}

function askForCells(name: string, area: Area, found: (cells: readonly LayoutCell[]) => void): Question {
  return {
    bytes: area.rows * area.columns * bytesOfCell,
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(name), area);
      range.load("text");
      const looks = range.getCellProperties(wanted);
      return () => found(cellsOf(area, range.text, looks.value));
    },
    cut: (parts) =>
      runs(area.rows, parts).map(([from, to]) =>
        askForCells(name, { ...area, row: area.row + from, rows: to - from }, found),
      ),
  };
}

/** Columns in characters of the default font, as a layout has them. */
const charactersOf = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

function cellsOf(
  area: Area,
  texts: readonly (readonly string[])[],
  looks: readonly (readonly Excel.CellProperties[])[],
): LayoutCell[] {
  return texts.flatMap((line, row) =>
    line.map((text, column): LayoutCell => {
      const style = styleOf(looks[row]![column]!);
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
