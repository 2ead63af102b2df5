/**
 * How cells look, read and written: fill, letters, alignment, number format; heights of rows and whether they are hidden.
 * In: 성과계획서!F26, filled yellow by hand. Out: { fill: "#FFFF00", bold: false, horizontal: "Right", format: "0.00%", … }.
 * Lines around cells are none of it.
 */
import type { Area } from "../sheet/address";
import type { CellStyle } from "../sheet/layout";
import { addressLists, areaOf, rangeOf, rectangles, rowLists, type Position } from "./areas";
import { groupBy } from "./groups";
import { bytesOfCall, type Parcel } from "./parcels";
import { runs, type Question } from "./trips";

/** A property left out is not known, or not meant. Values as Excel spells them. */
export interface Look {
  readonly fill?: string;
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly color?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly format?: string;
  /** Where the cell leads to, as Excel's object in JSON; "" for nowhere. */
  readonly link?: string;
}

export type LookName = keyof Look;

/** Points; `height` of a hidden row is unknown. */
export interface RowLook {
  readonly height: number;
  readonly hidden: boolean;
}

/** What was read of an area, row by row. */
export interface LookBlock {
  readonly area: Area;
  readonly looks: readonly (readonly Look[])[];
  readonly rows: readonly RowLook[];
}

/** What a cell without a fill is read as. */
const noFill = "#FFFFFF";

export const horizontal = {
  left: "Left",
  center: "Center",
  right: "Right",
  distributed: "Distributed",
} as const;
export const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** How a cell of this style is read; what a new sheet has of itself differs by the office's Excel, and is left out. */
export function lookOf({ font, fill, ...style }: CellStyle = {}, format = style.numberFormat): Look {
  return {
    fill: fill ?? noFill,
    ...(font?.name !== undefined && { name: font.name }),
    ...(font?.size !== undefined && { size: font.size }),
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: "None",
    strikethrough: false,
    color: font?.color ?? "#000000",
    horizontal: style.horizontal ? horizontal[style.horizontal] : "General",
    ...(style.vertical && { vertical: vertical[style.vertical] }),
    indent: style.indent ?? 0,
    wrap: style.wrap ?? false,
    format: format ?? "General",
    link: "",
  };
}

/** What a cell's answer has in bytes. */
const bytesOfCell = { all: 300, marks: 200 } as const;

/** `marks`: letters, fills and links, by which people mark cells; of a whole government's sheets all would be too much. */
export type LookExtent = keyof typeof bytesOfCell;

const font = {
  name: true,
  size: true,
  bold: true,
  italic: true,
  underline: true,
  strikethrough: true,
  color: true,
};
const marks = { format: { fill: { color: true }, font }, hyperlink: true };
const alignment = { horizontalAlignment: true, verticalAlignment: true, indentLevel: true, wrapText: true };
const all = { ...marks, format: { ...marks.format, ...alignment } };

/** The question for the part of an area that the sheet uses, blank cells with a look included; `found` gets the blocks. */
export function askForLooks(
  name: string,
  area: Area,
  found: (block: LookBlock) => void,
  extent: LookExtent = "all",
): Question {
  return {
    bytes: area.rows * area.columns * bytesOfCell[extent],
    ask({ workbook }) {
      const sheet = workbook.worksheets.getItem(name);
      // Both hold the area's first cell: an intersection that is none would take its whole request with it.
      const first = rangeOf(sheet, { ...area, rows: 1, columns: 1 });
      const range = rangeOf(sheet, area).getIntersection(first.getBoundingRect(sheet.getUsedRange(false)));
      range.load("rowIndex,columnIndex,rowCount,columnCount,numberFormat");
      const cells = range.getCellProperties(extent === "all" ? all : marks);
      const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const once = shared();
      return () =>
        found({
          area: areaOf(range),
          looks: cells.value.map((row, r) =>
            row.map(({ format, hyperlink }, c) =>
              once(lookRead(format ?? {}, String(range.numberFormat[r]![c]), hyperlink)),
            ),
          ),
          rows: rows.value.map(({ rowHidden, format }) => ({
            height: format?.rowHeight ?? 0,
            hidden: rowHidden === true,
          })),
        });
    },
    cut: (parts) =>
      runs(area.rows, parts).map(([from, to]) =>
        askForLooks(name, { ...area, row: area.row + from, rows: to - from }, found, extent),
      ),
  };
}

/** Thousands of cells look alike: one for all of them. */
function shared(): (look: Look) => Look {
  const known = new Map<string, Look>();
  return (look) => {
    const key = Object.values(look).join("\n");
    if (!known.has(key)) known.set(key, look);
    return known.get(key)!;
  };
}

function lookRead(
  { fill, font, ...format }: Excel.CellPropertiesFormat,
  numberFormat: string,
  hyperlink: Excel.RangeHyperlink | null | undefined,
): Look {
  return {
    fill: fill?.color?.toUpperCase() || noFill,
    name: font?.name === "Malgun Gothic" ? "맑은 고딕" : font?.name,
    size: font?.size,
    bold: font?.bold,
    italic: font?.italic,
    underline: font?.underline,
    strikethrough: font?.strikethrough,
    color: font?.color?.toUpperCase(),
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    indent: format.indentLevel,
    wrap: format.wrapText,
    format: numberFormat,
    link: linkRead(hyperlink),
  };
}

/** The text is the cell's own. */
function linkRead(link: Excel.RangeHyperlink | null | undefined): string {
  const { address, documentReference, screenTip } = link ?? {};
  return address || documentReference ? JSON.stringify({ address, documentReference, screenTip }) : "";
}

/** In the order in which they are set: Excel indents anew what is aligned anew. */
const setters: Readonly<
  Record<Exclude<LookName, "format" | "link">, (format: Excel.RangeFormat, value: never) => void>
> = {
  fill: ({ fill }, value: string) => (value === noFill ? fill.clear() : (fill.color = value)),
  name: ({ font }, value: string) => (font.name = value),
  size: ({ font }, value: number) => (font.size = value),
  bold: ({ font }, value: boolean) => (font.bold = value),
  italic: ({ font }, value: boolean) => (font.italic = value),
  underline: ({ font }, value: Excel.RangeFont["underline"]) => (font.underline = value),
  strikethrough: ({ font }, value: boolean) => (font.strikethrough = value),
  color: ({ font }, value: string) => (font.color = value),
  horizontal: (format, value: Excel.RangeFormat["horizontalAlignment"]) =>
    (format.horizontalAlignment = value),
  vertical: (format, value: Excel.RangeFormat["verticalAlignment"]) => (format.verticalAlignment = value),
  indent: (format, value: number) => (format.indentLevel = value),
  wrap: (format, value: boolean) => (format.wrapText = value),
};

/** Every property, as they are compared and set: a link first, since it colours and underlines its cell. */
export const lookNames = [
  "link" as const,
  ...(Object.keys(setters) as (keyof typeof setters)[]),
  "format" as const,
];

/** Excel sets these with a link: who sets one sets them after it. */
export const setByLinks: readonly LookName[] = ["underline", "color"];

export interface CellLook extends Position {
  /** Only what is to be set. */
  readonly look: Look;
}

export interface RowChange {
  readonly row: number;
  readonly height?: number;
  readonly isHidden?: boolean;
}

/** The looks for a sheet that stands, by groups of cells that share a property. */
export function lookParcels(name: string, cells: readonly CellLook[], rows: readonly RowChange[]): Parcel[] {
  const on = (bytes: number, work: (sheet: Excel.Worksheet) => void): Parcel => ({
    bytes: bytes + bytesOfCall,
    queue: ({ workbook }) => work(workbook.worksheets.getItem(name)),
  });
  return [
    ...lookNames.flatMap((property) =>
      [...groupBy(cells, ({ look }) => look[property])].flatMap(([value, members]) => {
        const areas = rectangles(members);
        return property === "format" || property === "link"
          ? areas.map((area) =>
              on(bytesOfCall + String(value).length, (sheet) =>
                setWhole[property](rangeOf(sheet, area), String(value)),
              ),
            )
          : addressLists(areas).map((address) =>
              on(address.length, (sheet) =>
                setters[property](
                  sheet.getRanges(address).format as unknown as Excel.RangeFormat,
                  value as never,
                ),
              ),
            );
      }),
    ),
    ...[...groupBy(rows, ({ height }) => height)].flatMap(([height, members]) =>
      rowLists(members.map(({ row }) => row)).map((address) =>
        on(address.length, (sheet) => (sheet.getRanges(address).format.rowHeight = height)),
      ),
    ),
    ...rectangles(rows.flatMap(({ row, isHidden }) => (isHidden ? [{ row, column: 0 }] : []))).map((area) =>
      on(bytesOfCall, (sheet) => (rangeOf(sheet, area).getEntireRow().rowHidden = true)),
    ),
  ];
}

/** One value for all cells of the range. */
const setWhole = {
  format: (range: Excel.Range, format: string): void => {
    range.numberFormat = format as unknown as string[][];
  },
  link: (range: Excel.Range, link: string): void => {
    if (link !== "") range.hyperlink = JSON.parse(link) as Excel.RangeHyperlink;
  },
};
