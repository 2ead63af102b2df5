/**
 * A sheet as Excel prints it: every cell's text, look and lines, row heights, column widths, merges, page set-up.
 * In: the name of a visible sheet. Out: a SheetLayout whose contents are the texts shown ("△24.09%"), for a document of 한글;
 * and what the document has to tell of: cells that show an error, what stands where Excel prints nothing, and texts that are set
 * as the document cannot set them.
 */
import { contains, parseAddress, type Area } from "../sheet/address";
import type { BorderStyle, CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import { bounding, intersection } from "../sheet/rectangles";
import { colourBy } from "../text/number-format";
import { rangeOf } from "./areas";
import { askForMerges, bandsOf } from "./merged-areas";
import { marginTexts } from "./margin-texts";
import { hasApi } from "./session";
import { askAll, runs, type Question } from "./trips";

export interface Shown {
  readonly name: string;
  /** One for each area that is printed: the sheet's print areas, or all that it shows. */
  readonly layouts: readonly SheetLayout[];
  /** Cells that show an error, #BUSY! while they are computed. */
  readonly errors: readonly LayoutCell[];
  /** Texts that are turned, stacked, repeated over their cell or centred over several: the document sets them as others. */
  readonly setOtherwise: readonly LayoutCell[];
  /** Cells that show something and stand beside the print areas. */
  readonly beside: readonly LayoutCell[];
  /** What is typed above and below the pages, besides the number in the middle below: "대외비", "&D". */
  readonly margins: readonly string[];
}

/** What a cell's answer has in the middle, in bytes: its look is most of it. */
const bytesOfCell = 950;
const bytesOfText = 40;

const wanted = {
  format: {
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      color: true,
      underline: true,
      strikethrough: true,
    },
    fill: { color: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
    shrinkToFit: true,
    textOrientation: true,
  },
} satisfies Excel.CellPropertiesLoadOptions;

/** Loads a sheet; undefined where it shows nothing. Merges are told from ExcelApi 1.13 on (Excel LTSC 2021). */
export async function loadShown(context: Excel.RequestContext, name: string): Promise<Shown | undefined> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject();
  used.load("isNullObject,rowIndex,columnIndex,rowCount,columnCount");
  const page = sheet.pageLayout;
  page.load("orientation,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin");
  const { headersFooters } = page;
  headersFooters.load("state");
  const { defaultForAllPages, firstPage, evenPages } = headersFooters;
  for (const each of [defaultForAllPages, firstPage, evenPages])
    each.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  const title = page.getPrintTitleRowsOrNullObject();
  title.load("isNullObject,rowIndex,rowCount");
  const printed = page.getPrintAreaOrNullObject();
  printed.load("isNullObject,areas/items/address");
  sheet.horizontalPageBreaks.load("items");
  await context.sync();
  if (used.isNullObject) return undefined;

  const [height, width] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const whole: Area = { row: 0, column: 0, rows: height, columns: width };
  const areas = printed.isNullObject
    ? [whole]
    : printed.areas.items.flatMap(({ address }) => {
        const area = parseAddress(address)?.area;
        return (area && intersection(area, whole)) ?? [];
      });
  const range = rangeOf(sheet, whole);
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const breaks = sheet.horizontalPageBreaks.items.map((item) => {
    const cell = item.getCellAfterBreak();
    cell.load("rowIndex");
    return cell;
  });
  const looked = areas.length > 0 ? areas.reduce(bounding) : undefined;
  const seen: SeenCell[] = [];
  const texts: LayoutCell[] = [];
  const merges: Area[] = [];
  await askAll(context, [
    ...(looked ? mergesOf(name, looked, into(merges)) : []),
    ...(looked ? [askForCells(name, looked, into(seen))] : []),
    ...(looked?.rows === height && looked.columns === width ? [] : [askForTexts(name, whole, into(texts))]),
  ]);
  const isPrinted = ({ row, column }: LayoutCell): boolean =>
    areas.some((area) => contains(area, row, column));
  const titleRows = title.isNullObject ? undefined : { row: title.rowIndex, rows: title.rowCount };
  const beside = texts.filter((cell) => !isPrinted(cell));
  const sizes = {
    columns: columns.value.map(({ columnHidden, format }) =>
      columnHidden ? 0 : charactersOf(format?.columnWidth ?? 48),
    ),
    rows: rows.value.map(({ rowHidden, format }) => (rowHidden ? 0 : (format?.rowHeight ?? 15))),
  };
  const isTitle = ({ row }: LayoutCell): boolean =>
    titleRows !== undefined && row >= titleRows.row && row < titleRows.row + titleRows.rows;
  const cells = seen.map(({ cell }) => cell).filter(isPrinted);
  const layout = {
    name,
    ...sizes,
    // Rows that are repeated above each page may stand beside what is printed.
    cells: [...cells, ...beside.filter(isTitle)],
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
      ...(titleRows && { titleRows }),
      breaksBefore: breaks.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b),
      footer: defaultForAllPages.centerFooter,
    },
  } satisfies SheetLayout;
  return {
    name,
    layouts: areas.map((area) => ({ ...layout, page: { ...layout.page, printArea: area } })),
    errors: seen.filter(({ type, cell }) => type === "Error" && isPrinted(cell)).map(({ cell }) => cell),
    setOtherwise: seen.filter((one) => one.setOtherwise && isPrinted(one.cell)).map(({ cell }) => cell),
    beside: beside.filter(
      (cell) => !isTitle(cell) && sizes.rows[cell.row]! > 0 && sizes.columns[cell.column]! > 0,
    ),
    margins: marginTexts(headersFooters),
  };
}

/** Adds what is found, one by one: so many arguments as a large sheet has cells, no call takes. */
const into =
  <T>(list: T[]) =>
  (found: readonly T[]): void =>
    found.forEach((one) => list.push(one));

function mergesOf(name: string, whole: Area, found: (areas: readonly Area[]) => void): Question[] {
  if (!hasApi("1.13")) return [];
  return bandsOf(whole).map((band) => askForMerges(name, band, found));
}

interface SeenCell {
  readonly cell: LayoutCell;
  readonly type: Excel.RangeValueType | string;
  readonly setOtherwise: boolean;
}

function askForCells(name: string, area: Area, found: (cells: readonly SeenCell[]) => void): Question {
  return {
    bytes: area.rows * area.columns * bytesOfCell,
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(name), area);
      range.load("text,valueTypes,values,numberFormat");
      const looks = range.getCellProperties(wanted);
      return () => found(cellsOf(area, range, looks.value));
    },
    cut: (parts) => rowsOf(area, parts).map((part) => askForCells(name, part, found)),
  };
}

/** Only the cells that show something, without their looks. */
function askForTexts(name: string, area: Area, found: (cells: readonly LayoutCell[]) => void): Question {
  return {
    bytes: area.rows * area.columns * bytesOfText,
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(name), area);
      range.load("text");
      return () =>
        found(
          range.text.flatMap((line, row) =>
            line.flatMap((content, column) =>
              content === "" ? [] : [{ row: area.row + row, column: area.column + column, content }],
            ),
          ),
        );
    },
    cut: (parts) => rowsOf(area, parts).map((part) => askForTexts(name, part, found)),
  };
}

const rowsOf = (area: Area, parts: number): Area[] =>
  runs(area.rows, parts).map(([from, to]) => ({ ...area, row: area.row + from, rows: to - from }));

/** Columns in characters of the default font, as a layout has them. */
const charactersOf = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

type Told = Pick<Excel.Range, "text" | "valueTypes" | "values" | "numberFormat">;

function cellsOf(
  area: Area,
  { text: texts, valueTypes, values, numberFormat }: Told,
  looks: readonly (readonly Excel.CellProperties[])[],
): SeenCell[] {
  return texts.flatMap((line, row) =>
    line.map((text, column): SeenCell => {
      const type = valueTypes[row]![column]!;
      const look = looks[row]![column]!;
      const style = styleOf(look);
      const value: unknown = values[row]![column];
      const color =
        typeof value === "number" ? colourBy(String(numberFormat[row]![column]), value) : undefined;
      return {
        type,
        setOtherwise: text !== "" && isSetOtherwise(look, line[column + 1] === ""),
        cell: {
          row: area.row + row,
          column: area.column + column,
          style: {
            ...style,
            ...(color !== undefined && { font: { ...style.font, color } }),
            horizontal: style.horizontal ?? generals[type],
          },
          ...(text !== "" && { content: text }),
        },
      };
    }),
  );
}

/** Where nobody said how, Excel sets numbers at the right, errors and logicals in the middle, texts at the left. */
const generals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Double: "right",
  Integer: "right",
  Boolean: "center",
  Error: "center",
};

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
    font: {
      name: font?.name,
      size: font?.size,
      bold: font?.bold,
      italic: font?.italic,
      color: font?.color,
      ...(font?.underline && font.underline !== "None" && { underline: underlineOf(font.underline) }),
      ...(font?.strikethrough && { strike: true }),
    },
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
    // Excel shrinks no text that it wraps.
    shrink: format.shrinkToFit && !format.wrapText,
  };
}

/** A text centred over several cells looks like any other where the cell beside it has a text of its own. */
function isSetOtherwise({ format }: Excel.CellProperties, hasRoom: boolean): boolean {
  const [orientation, horizontal] = [format?.textOrientation ?? 0, format?.horizontalAlignment];
  return orientation !== 0 || horizontal === "Fill" || (horizontal === "CenterAcrossSelection" && hasRoom);
}

const underlineOf = (kind: string): "single" | "double" => (kind.startsWith("Double") ? "double" : "single");

function lineOf(line: Excel.CellBorder | undefined): BorderStyle | undefined {
  if (!line?.style || line.style === "None") return undefined;
  const weights = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "medium" } as const;
  const style = line.style === "Double" ? "double" : weights[(line.weight ?? "Thin") as keyof typeof weights];
  return { style, color: line.color || "#000000" };
}
