/**
 * Layouts → a workbook, computed: what a command writes without Excel. In: 총괄, 홍보실, 성과자료 as layouts. Out: a book whose
 * formulas stand in plain arithmetic with their results, and each layout with the texts that are shown, for a document of 한글.
 */
import { contentOf, formatOf } from "../../excel/contents";
import { entryAlert, entryFormula, entryRules } from "../../excel/entry-rules";
import { groupBy } from "../../excel/groups";
import type { CallSpelling } from "../../sheet/expression";
import { columnPoints, type CellStyle, type LayoutCell, type SheetLayout } from "../../sheet/layout";
import { Calculator } from "../workbook/calculation";
import { displayText } from "../workbook/display";
import { Book, newPage, shareStyle, usualEntry, type Rule, type Sheet, type Style } from "../workbook/model";
import { widthOfPoints } from "../workbook/widths";

/** `first` is the sheet that is shown. */
export async function bookOf(
  first: SheetLayout,
  others: readonly SheetLayout[],
  spell: CallSpelling,
): Promise<Book> {
  const book = new Book();
  for (const layout of [first, ...others]) write(book.addSheet(layout.name), layout, spell);
  await new Calculator(book).calculate();
  book.activate(book.sheets[0]!);
  return book;
}

function write(sheet: Sheet, layout: SheetLayout, spell: CallSpelling): void {
  const { columns, rows, cells, merges, page } = layout;
  columns.forEach((width, column) =>
    sheet.loadColumn(column, { width: widthOfPoints(columnPoints(width), sheet.digit) }),
  );
  rows.forEach((height, row) => sheet.loadRow(row, { height }));
  for (const cell of cells) {
    const content = contentOf(cell, spell);
    const style = styleOf(cell.style, formatOf(content, cell.style?.numberFormat));
    const isComputed = typeof cell.content === "object";
    const held = isComputed ? { value: undefined, formula: content as string } : { value: cell.content };
    sheet.load(cell.row, cell.column, { ...held, style });
  }
  sheet.validations = validationsOf(cells);
  sheet.merges = merges;
  sheet.gridlines = false;
  sheet.page = {
    ...newPage,
    orientation: page.orientation,
    scale: page.scale ?? 100,
    margins: page.margins,
    printAreas: [page.printArea],
    ...(page.titleRows && { titleRows: page.titleRows }),
    rowBreaks: page.breaksBefore,
    ...(page.firstPage !== undefined && { firstPage: page.firstPage }),
    centerHorizontally: true,
    headersFooters: page.footer === undefined ? {} : { footer: `&C${page.footer}` },
  };
}

/**
 * One for all areas of the same columns: each of them is one more for whoever opens the file, and the uppermost area begins
 * where all of them do, which is what programs take the formula to be spelled for.
 */
const validationsOf = (cells: readonly LayoutCell[]): Rule[] =>
  entryRules(cells).flatMap(({ entry, areas }) =>
    [...groupBy(areas, ({ column, columns }) => `${column}:${columns}`).values()].map((own) => ({
      areas: own,
      origin: undefined,
      compares: { type: "Custom", terms: { formula: entryFormula(entry, own[0]!) } },
      says: { ...usualEntry, alert: entryAlert(entry) },
    })),
  );

const unstyled: CellStyle = {};
const looks = new WeakMap<CellStyle, Map<string, Style>>();
const looksByText = new Map<string, Style>();

/** Hundreds of thousands of cells share a few looks, each told anew where a table was framed. */
function styleOf(style: CellStyle = unstyled, format: string): Style {
  const known = looks.get(style) ?? new Map<string, Style>();
  looks.set(style, known);
  const found = known.get(format);
  if (found) return found;
  const { numberFormat: _, ...others } = style;
  const text = JSON.stringify({ ...others, ...(format !== "General" && { numberFormat: format }) });
  const look = looksByText.get(text) ?? shareStyle(JSON.parse(text) as Style);
  looksByText.set(text, look);
  known.set(format, look);
  return look;
}

/** The layout with what its sheet shows in place of its contents. */
export function shownLayout(layout: SheetLayout, sheet: Sheet): SheetLayout {
  return {
    ...layout,
    cells: layout.cells.map((cell) => {
      const shown = displayText(sheet.value(cell.row, cell.column), cell.style?.numberFormat);
      return { ...cell, content: shown === "" ? undefined : shown };
    }),
  };
}
