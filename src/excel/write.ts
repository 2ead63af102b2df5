/**
 * A SheetLayout as parcels for a fresh sheet: contents in blocks of rows, looks by groups of cells that share a property.
 * Sends nothing. In: the layout of 성과계획서. Out: parcels; the page is set up apart (page.ts), since Excel may refuse it.
 */
import type { Area } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import {
  columnPoints,
  type BorderStyle,
  type CellStyle,
  type LayoutCell,
  type SheetLayout,
} from "../sheet/layout";
import { addressLists, rangeOf, rectangles, rowLists, runsAlong, stacks } from "./areas";
import { contentsOf, type Contents, type Spelled } from "./contents";
import { entryAlert, entryFormula, entryRules } from "./entry-rules";
import { groupBy } from "./groups";
import { horizontal, vertical } from "./looks";
import { bytesOfCall, bytesOfText, type Parcel } from "./parcels";

const bytesOfRows = 100_000;

/**
 * The parcels for the sheet of this name, which has to be there and blank. `instead`: what stands in a cell in place of the
 * layout's content.
 */
export function layoutParcels(
  name: string,
  layout: SheetLayout,
  spell: CallSpelling,
  instead?: ReadonlyMap<string, Spelled>,
): Parcel[] {
  const sheetIn = oncePerRequest((context) => context.workbook.worksheets.getItem(name));
  const contents = contentsOf(layout, spell, instead);
  const on: On = (bytes, work) => ({ bytes, queue: (context) => work(sheetIn(context)) });
  return [
    ...contentParcels(sheetIn, contents),
    ...contents.beside.map(({ row, column, content, format }) =>
      on(2 * bytesOfCall + bytesOfText(String(content)), (sheet) => {
        const cell = sheet.getCell(row, column);
        cell.numberFormat = [[format]];
        cell.formulas = [[content]];
      }),
    ),
    ...merges(layout.merges, on),
    ...looks(layout.cells, on),
    ...borders(layout.cells, on),
    ...entryChecks(layout.cells, on),
    ...sizes(layout, on),
  ];
}

type On = (bytes: number, work: (sheet: Excel.Worksheet) => void) => Parcel;
type SheetIn = (context: Excel.RequestContext) => Excel.Worksheet;

/** Named once in each request: asked for at every call, the sheet takes more bytes than what is done to it. */
function oncePerRequest(find: SheetIn): SheetIn {
  const found = new WeakMap<Excel.RequestContext, Excel.Worksheet>();
  return (context) => {
    const sheet = found.get(context) ?? find(context);
    found.set(context, sheet);
    return sheet;
  };
}

/** Blocks of rows, which can be halved down to one row. */
function contentParcels(sheetIn: SheetIn, { rows, columns, formulas, formats }: Contents): Parcel[] {
  const bytes = formulas.map((row, index) => bytesOfRow(row) + bytesOfRow(formats[index]!));
  const block = (from: number, to: number): Parcel => {
    const half = Math.ceil((from + to) / 2);
    return {
      bytes: bytes.slice(from, to).reduce((sum, one) => sum + one, 2 * bytesOfCall),
      queue: (context) => {
        const range = sheetIn(context).getRangeByIndexes(from, 0, to - from, columns);
        range.numberFormat = formats.slice(from, to);
        range.formulas = formulas.slice(from, to);
      },
      ...(to - from > 1 && { halves: () => [block(from, half), block(half, to)] as const }),
    };
  };
  const blocks: Parcel[] = [];
  let begun = 0;
  let size = 0;
  for (let row = 0; row < rows; row += 1) {
    if (row > begun && size + bytes[row]! > bytesOfRows) {
      blocks.push(block(begun, row));
      [begun, size] = [row, 0];
    }
    size += bytes[row]!;
  }
  return [...blocks, ...(rows > begun ? [block(begun, rows)] : [])];
}

const bytesOfRow = (row: readonly (Spelled | null)[]): number =>
  row.reduce<number>((sum, cell) => sum + 3 + (cell === null ? 2 : bytesOfText(String(cell))), 2);

/** Merges within one row are put together over the rows below one another: a plan has hundreds, most of them alike. */
function merges(areas: readonly Area[], on: On): Parcel[] {
  const [flat, tall] = [areas.filter(({ rows }) => rows === 1), areas.filter(({ rows }) => rows > 1)];
  return [
    ...tall.map((area) => on(bytesOfCall, (sheet) => rangeOf(sheet, area).merge())),
    ...stacks(flat).map((area) => on(bytesOfCall, (sheet) => rangeOf(sheet, area).merge(true))),
  ];
}

/** Each property of a style that is set on groups of cells, and how it is set. */
const properties: {
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

/** Most cells share their style with others: a property is asked of each style once. */
function looks(cells: readonly LayoutCell[], on: On): Parcel[] {
  const numbers = new Map(
    [...groupBy(cells, ({ style }) => style).keys()].map((style, index) => [style, index]),
  );
  const styleOf = cells.map(({ style }) => (style ? numbers.get(style)! : -1));
  // Properties of which the same styles have a value are set on the same cells.
  const known = new Map<string, string[]>();
  const addressesOf = (styles: readonly CellStyle[]): string[] => {
    const meant = new Set(styles.map((style) => numbers.get(style)!));
    const key = [...meant].join();
    const addresses =
      known.get(key) ?? addressLists(rectangles(cells.filter((_, index) => meant.has(styleOf[index]!))));
    known.set(key, addresses);
    return addresses;
  };
  return properties.flatMap(({ of, set }) =>
    [...groupBy([...numbers.keys()], of)].flatMap(([value, styles]) =>
      addressesOf(styles).map((address) =>
        on(address.length + bytesOfCall, (sheet) =>
          set(sheet.getRanges(address).format as unknown as Excel.RangeFormat, value as never),
        ),
      ),
    ),
  );
}

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
/** Neighbours share an edge and the last writer wins: heavier lines come later. */
const weights = ["hair", "thin", "medium", "double"] as const;

/** An edge of a run of cells along that edge is the edge of each of them. */
function borders(cells: readonly LayoutCell[], on: On): Parcel[] {
  const lines = linesOf(cells);
  return weights.flatMap((weight) =>
    (Object.keys(edges) as (keyof typeof edges)[]).flatMap((edge) => {
      const along = edge === "top" || edge === "bottom" ? "row" : "column";
      return [...(lines.get(`${weight} ${edge}`) ?? [])].flatMap(([color, members]) =>
        addressLists(runsAlong(along, members)).map((address) =>
          on(address.length + 2 * bytesOfCall, (sheet) => {
            const border = sheet.getRanges(address).format.borders.getItem(edges[edge]);
            setLine(border as unknown as Excel.RangeBorder, weight, color);
          }),
        ),
      );
    }),
  );
}

/**
 * By weight and edge ("thin top"), the cells that have such a line, by its color. A line that two neighbours have alike is drawn
 * once, by the upper or left one: drawn by both, the later would take it from the other.
 */
function linesOf(cells: readonly LayoutCell[]): Map<string, Map<string, LayoutCell[]>> {
  const lines = new Map<string, Map<string, LayoutCell[]>>();
  const membersOf = (edge: string, line: BorderStyle): LayoutCell[] => {
    const kind = `${line.style} ${edge}`;
    const colors = lines.get(kind) ?? new Map<string, LayoutCell[]>();
    lines.set(kind, colors);
    const members = colors.get(line.color) ?? [];
    colors.set(line.color, members);
    return members;
  };
  const byStyle = new Map<
    CellStyle,
    [edge: keyof typeof edges, line: BorderStyle, members: LayoutCell[]][]
  >();
  const bordersAt = new Map<number, CellStyle["borders"]>();
  for (const { row, column, style } of cells)
    if (style?.borders) bordersAt.set(placeKey(row, column), style.borders);
  for (const cell of cells) {
    if (!cell.style?.borders) continue;
    let among = byStyle.get(cell.style);
    if (!among) {
      among = (Object.keys(edges) as (keyof typeof edges)[]).flatMap((edge) => {
        const line = cell.style!.borders![edge];
        return line ? [[edge, line, membersOf(edge, line)] as const] : [];
      });
      byStyle.set(cell.style, among);
    }
    const above = bordersAt.get(placeKey(cell.row - 1, cell.column))?.bottom;
    const left = bordersAt.get(placeKey(cell.row, cell.column - 1))?.right;
    for (const [edge, line, members] of among) {
      const beside = edge === "top" ? above : edge === "left" ? left : undefined;
      if (beside?.style !== line.style || beside.color !== line.color) members.push(cell);
    }
  }
  return lines;
}

const placeKey = (row: number, column: number): number => row * 16_384 + column;

function setLine(border: Excel.RangeBorder, weight: BorderStyle["style"], color: string): void {
  border.style = weight === "double" ? "Double" : "Continuous";
  if (weight !== "double")
    border.weight = weight === "hair" ? "Hairline" : weight === "thin" ? "Thin" : "Medium";
  border.color = color;
}

/** A rule's formula is spelled for the first cell of its range, so each rectangle gets its own. */
function entryChecks(cells: readonly LayoutCell[], on: On): Parcel[] {
  return entryRules(cells).flatMap(({ entry, areas }) =>
    areas.map((area) =>
      on(bytesOfText(entry.message) + 3 * bytesOfCall, (sheet) => {
        const { dataValidation } = rangeOf(sheet, area);
        dataValidation.rule = { custom: { formula: entryFormula(entry, area) } };
        dataValidation.errorAlert = entryAlert(entry);
      }),
    ),
  );
}

function sizes(layout: SheetLayout, on: On): Parcel[] {
  const rows = layout.rows.map((height, row) => ({ height, row }));
  return [
    ...layout.columns.map((characters, column) =>
      on(bytesOfCall, (sheet) => {
        sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
          columnPoints(characters);
      }),
    ),
    ...[...groupBy(rows, ({ height }) => height)].flatMap(([height, members]) =>
      rowLists(members.map(({ row }) => row)).map((address) =>
        on(address.length + bytesOfCall, (sheet) => {
          sheet.getRanges(address).format.rowHeight = height;
        }),
      ),
    ),
  ];
}
