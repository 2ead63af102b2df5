/**
 * Writes a SheetLayout on a fresh sheet: contents in two blocks, looks by groups of cells that share a property.
 * Queues everything and sends nothing: the caller's next sync is the one request that makes the sheet.
 */
import { cellArea, printArea, type Area } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import type { BorderStyle, CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import { addressLists, rangeOf, rectangles, rowLists, stacks } from "./areas";
import { contentsOf, type Spelled } from "./contents";

/** Queues the whole layout for `sheet`, which has to be blank. `instead`: what stands in a cell in place of the layout's. */
export function writeLayout(
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  spell: CallSpelling,
  instead?: ReadonlyMap<string, Spelled>,
): void {
  sheet.showGridlines = false;
  const { rows, columns, formulas, formats } = contentsOf(layout, spell, instead);
  const block = sheet.getRangeByIndexes(0, 0, rows, columns);
  block.numberFormat = formats;
  block.formulas = formulas;
  writeMerges(sheet, layout.merges);
  writeLooks(sheet, layout.cells);
  writeBorders(sheet, layout.cells);
  writeSizes(sheet, layout);
  writePage(sheet, layout);
}

/** Merges within one row are put together over the rows below one another: a plan has hundreds, most of them alike. */
function writeMerges(sheet: Excel.Worksheet, merges: readonly Area[]): void {
  const [flat, tall] = [merges.filter(({ rows }) => rows === 1), merges.filter(({ rows }) => rows > 1)];
  for (const area of tall) rangeOf(sheet, area).merge();
  for (const area of stacks(flat)) rangeOf(sheet, area).merge(true);
}

/** Each property of a style that is set on groups of cells, and how it is set. */
const looks: {
  of: (style: CellStyle) => string | number | boolean | undefined;
  set: (format: Excel.RangeFormat, value: never) => void;
}[] = [
  { of: (style) => style.font?.name, set: (format, value: string) => (format.font.name = value) },
  { of: (style) => style.font?.size, set: (format, value: number) => (format.font.size = value) },
  { of: (style) => style.font?.bold, set: (format, value: boolean) => (format.font.bold = value) },
  { of: (style) => style.font?.italic, set: (format, value: boolean) => (format.font.italic = value) },
  { of: (style) => style.font?.color, set: (format, value: string) => (format.font.color = value) },
  { of: (style) => style.fill, set: (format, value: string) => (format.fill.color = value) },
  {
    of: (style) => style.horizontal,
    set: (format, value: keyof typeof horizontal) => (format.horizontalAlignment = horizontal[value]),
  },
  {
    of: (style) => style.vertical,
    set: (format, value: keyof typeof vertical) => (format.verticalAlignment = vertical[value]),
  },
  { of: (style) => style.indent, set: (format, value: number) => (format.indentLevel = value) },
  { of: (style) => style.wrap, set: (format, value: boolean) => (format.wrapText = value) },
];

const horizontal = { left: "Left", center: "Center", right: "Right", distributed: "Distributed" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function writeLooks(sheet: Excel.Worksheet, cells: readonly LayoutCell[]): void {
  for (const { of, set } of looks) {
    for (const [value, members] of groupBy(cells, (cell) => (cell.style ? of(cell.style) : undefined))) {
      for (const address of addressLists(rectangles(members))) {
        set(sheet.getRanges(address).format as unknown as Excel.RangeFormat, value as never);
      }
    }
  }
}

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
/** Neighbours share an edge and the last writer wins: heavier lines come later. */
const weights = ["hair", "thin", "medium", "double"] as const;

function writeBorders(sheet: Excel.Worksheet, cells: readonly LayoutCell[]): void {
  for (const weight of weights) {
    for (const edge of Object.keys(edges) as (keyof typeof edges)[]) {
      const colorAt = (cell: LayoutCell): string | undefined => {
        const border = cell.style?.borders?.[edge];
        return border?.style === weight ? border.color : undefined;
      };
      for (const [color, members] of groupBy(cells, colorAt)) {
        for (const address of addressLists(members.map((cell) => cellArea(cell.row, cell.column)))) {
          const border = sheet.getRanges(address).format.borders.getItem(edges[edge]);
          setLine(border as unknown as Excel.RangeBorder, weight, color);
        }
      }
    }
  }
}

function setLine(border: Excel.RangeBorder, weight: BorderStyle["style"], color: string): void {
  border.style = weight === "double" ? "Double" : "Continuous";
  if (weight !== "double")
    border.weight = weight === "hair" ? "Hairline" : weight === "thin" ? "Thin" : "Medium";
  border.color = color;
}

function writeSizes(sheet: Excel.Worksheet, layout: SheetLayout): void {
  layout.columns.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(characters);
  });
  const rows = layout.rows.map((height, row) => ({ height, row }));
  for (const [height, members] of groupBy(rows, ({ height }) => height)) {
    for (const address of rowLists(members.map(({ row }) => row))) {
      sheet.getRanges(address).format.rowHeight = height;
    }
  }
}

/** Excel's column width in points from characters of the default font (7 pixels a digit, 5 of padding, 96 dpi). */
export function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function writePage(sheet: Excel.Worksheet, { page }: SheetLayout): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.topMargin = page.margins.top;
  layout.bottomMargin = page.margins.bottom;
  layout.leftMargin = page.margins.left;
  layout.rightMargin = page.margins.right;
  layout.headerMargin = page.margins.header;
  layout.footerMargin = page.margins.footer;
  layout.setPrintArea(printArea(page.printArea));
  if (page.titleRows) {
    layout.setPrintTitleRows(`$${page.titleRows.row + 1}:$${page.titleRows.row + page.titleRows.rows}`);
  }
  if (page.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(printArea(cellArea(row, 0)));
}

/** Members by the value that `keyOf` gives; members without one are left out. */
function groupBy<T, K>(members: readonly T[], keyOf: (member: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}
