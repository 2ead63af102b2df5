/**
 * Layouts → a workbook, computed: what a command writes without Excel. In: 총괄, 홍보실, 성과자료 as layouts. Out: a book whose
 * formulas stand in plain arithmetic with their results, and each layout with the texts that are shown, for a document of 한글.
 */
import type { CallSpelling } from "../../sheet/expression";
import { printExpression } from "../../sheet/expression";
import { columnPoints, type LayoutCell, type SheetLayout } from "../../sheet/layout";
import { Calculator } from "../workbook/calculation";
import { displayText } from "../workbook/display";
import { Book, newPage, shareStyle, type Sheet, type Style } from "../workbook/model";
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
  for (const { row, column, content, style } of cells) {
    const look = styleOf(style);
    if (typeof content === "object")
      sheet.load(row, column, {
        value: undefined,
        formula: `=${printExpression(content, spell)}`,
        style: look,
      });
    else sheet.load(row, column, { value: content, style: look });
  }
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

const looks = new WeakMap<object, Style>();
const looksByText = new Map<string, Style>();

/** Hundreds of thousands of cells share a few looks, each told anew where a table was framed. */
function styleOf(style: LayoutCell["style"]): Style {
  if (!style) return shareStyle({});
  const known = looks.get(style);
  if (known) return known;
  const text = JSON.stringify(style);
  const look = looksByText.get(text) ?? shareStyle(JSON.parse(text) as Style);
  looksByText.set(text, look);
  looks.set(style, look);
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
