/** Excel.RangeFormat with fill, font, protection and sizes. Sizes are points; a column's width is kept in characters. */
import { restyle, type Sheet, type Style, type StylePatch } from "../../workbook/model";
import { widthOfDialog, widthOfPoints } from "../../workbook/widths";
import { invalidArgument } from "../error";
import type { World } from "../world";
import { model, objectOf, type Json, type Property } from "../object";
import { rangeBorders } from "./borders";
import { checkSheet } from "./guard";
import { applyLook, colour, shared } from "./looks";
import { isWholeRows, partInUse, type Region } from "./region";

/** A property that is one field of the style. */
const look = <T extends Json>(
  read: (style: Style) => T,
  patch: (value: Json) => StylePatch,
): Property<Region> => ({
  get: (region) => shared(region, read),
  set: (region, value, world) => applyLook(region, patch(value), world),
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function oneOf<T extends string>(known: readonly T[], word: Json): T {
  const found = known.find((each) => each.toLowerCase() === String(word).toLowerCase());
  if (found === undefined) throw invalidArgument(String(word));
  return found;
}

const horizontals = [
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
] as const;
const verticals = ["top", "center", "bottom", "justify", "distributed"] as const;

export const horizontalName = ({ horizontal }: Style): string =>
  horizontal === undefined
    ? "General"
    : horizontal === "centerContinuous"
      ? "CenterAcrossSelection"
      : capital(horizontal);
export const verticalName = ({ vertical }: Style): string => (vertical ? capital(vertical) : "Bottom");

const horizontalOf = (word: Json): Style["horizontal"] | null =>
  word === "General"
    ? null
    : word === "CenterAcrossSelection"
      ? "centerContinuous"
      : oneOf(horizontals, word);

/** The patch for a format as scripts write it, field by field; used by setCellProperties too. */
export const patches: Readonly<Record<string, (value: Json) => StylePatch>> = {
  wrapText: (value) => ({ wrap: value === true }),
  shrinkToFit: (value) => ({ shrink: value === true }),
  horizontalAlignment: (value) => ({ horizontal: horizontalOf(value) }),
  verticalAlignment: (value) => ({ vertical: value === "Bottom" ? null : oneOf(verticals, value) }),
  indentLevel: (value) => ({ indent: indent(value) }),
  textOrientation: (value) => ({ rotation: rotation(value) }),
};

/** -90 to 90 degrees, or 180 for letters below one another. */
function rotation(value: Json): number | "vertical" | null {
  if (value === 180) return "vertical";
  if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > 90)
    throw invalidArgument(`text orientation ${String(value)}`);
  return value === 0 ? null : value;
}

/** Excel takes 0 to 250 levels. */
function indent(value: Json): number | null {
  if (typeof value !== "number" || value < 0 || value > 250) throw invalidArgument(`indent ${String(value)}`);
  return value === 0 ? null : value;
}

const underlines = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

/** Assumption: a new cell's font is the Korean default, 맑은 고딕 11. */
export const defaultFont = { name: "맑은 고딕", size: 11, color: "#000000" } as const;

export const fontPatches: Readonly<Record<string, (value: Json) => StylePatch>> = {
  name: (value) => {
    if (String(value).length > 31) throw invalidArgument(`the font ${String(value)}`);
    return { font: { name: String(value) } };
  },
  size: (value) => {
    if (typeof value !== "number" || value < 1 || value > 409)
      throw invalidArgument(`font size ${String(value)}`);
    return { font: { size: value } };
  },
  bold: (value) => ({ font: { bold: value === true } }),
  italic: (value) => ({ font: { italic: value === true } }),
  strikethrough: (value) => ({ font: { strikethrough: value === true } }),
  superscript: (value) => ({ font: { vertical: value === true ? "superscript" : null } }),
  subscript: (value) => ({ font: { vertical: value === true ? "subscript" : null } }),
  color: (value) => ({ font: { color: colour(value) } }),
  underline: (value) => ({
    font: {
      underline:
        (Object.keys(underlines) as (keyof typeof underlines)[]).find((key) => underlines[key] === value) ??
        null,
    },
  }),
};

export const fontReaders: Readonly<Record<string, (style: Style) => Json>> = {
  name: ({ font }) => font?.name ?? defaultFont.name,
  size: ({ font }) => font?.size ?? defaultFont.size,
  bold: ({ font }) => font?.bold === true,
  italic: ({ font }) => font?.italic === true,
  strikethrough: ({ font }) => font?.strikethrough === true,
  superscript: ({ font }) => font?.vertical === "superscript",
  subscript: ({ font }) => font?.vertical === "subscript",
  color: ({ font }) => font?.color ?? defaultFont.color,
  underline: ({ font }) => (font?.underline ? underlines[font.underline] : "None"),
};

/** Assumption: an unfilled cell's colour reads as white. */
export const fillColour = ({ fill }: Style): string => fill ?? "#FFFFFF";

export const rangeFont = model<Region>("RangeFont", {
  properties: Object.fromEntries(
    Object.keys(fontReaders).map((name) => [capital(name), look(fontReaders[name]!, fontPatches[name]!)]),
  ),
});

export const rangeFill = model<Region>("RangeFill", {
  properties: {
    Color: look(fillColour, (value) => ({ fill: colour(value) })),
    Pattern: {
      get: (region) => shared(region, ({ fill }) => (fill === undefined ? "None" : "Solid")),
      set: (region, value, world) => {
        if (value === "None") applyLook(region, { fill: null }, world);
        else if (value !== "Solid")
          throw invalidArgument(`the workbench fills with solid colours only, not ${String(value)}`);
      },
    },
  },
  methods: { Clear: (region, _, world) => applyLook(region, { fill: null }, world) },
});

const formatProtection = model<Region>("FormatProtection", {
  properties: {
    Locked: look(
      ({ locked }) => locked !== false,
      (value) => ({ locked: value === false ? false : null }),
    ),
    FormulaHidden: look(
      ({ formulaHidden }) => formulaHidden === true,
      (value) => ({ formulaHidden: value === true ? true : null }),
    ),
  },
});

export const columnPoints = (sheet: Sheet, column: number): number => sheet.columnPixels(column) * 0.75;
export const rowPoints = (sheet: Sheet, row: number): number =>
  sheet.row(row).hidden ? 0 : sheet.rowHeight(row);

export function setWidth(region: Region, points: Json, world: World): void {
  if (typeof points !== "number" || points < 0) throw invalidArgument(`column width ${String(points)}`);
  checkSheet(region.sheet, world, "allowFormatColumns");
  eachColumn(region, (column) =>
    region.sheet.setColumn(column, {
      width: widthOfPoints(points, region.sheet.digit),
      hidden: points === 0,
    }),
  );
}

export function setHeight(region: Region, points: Json, world: World): void {
  if (typeof points !== "number" || points < 0 || points > 409.5)
    throw invalidArgument(`row height ${String(points)}`);
  checkSheet(region.sheet, world, "allowFormatRows");
  eachRow(region, (row) => region.sheet.setRow(row, { height: points, hidden: points === 0 }));
}

/** Of whole rows only the columns in use: the others are as a new sheet has them, and stay so. */
export function eachColumn(region: Region, visit: (column: number) => void): void {
  for (const area of region.areas) {
    const { columns } = isWholeRows(area) ? partInUse(region.sheet, area) : area;
    for (let column = area.column; column < area.column + columns; column++) visit(column);
  }
}

export function eachRow(region: Region, visit: (row: number) => void): void {
  for (const area of region.areas) {
    const { rows } = partInUse(region.sheet, area);
    for (let row = area.row; row < area.row + rows; row++) visit(row);
  }
}

function same(visit: (put: (value: number) => void) => void): number | null {
  const found = new Set<number>();
  visit((value) => found.add(value));
  return found.size === 1 ? [...found][0]! : null;
}

export const rangeFormat = model<Region>("RangeFormat", {
  properties: {
    WrapText: look(({ wrap }) => wrap === true, patches["wrapText"]!),
    ShrinkToFit: look(({ shrink }) => shrink === true, patches["shrinkToFit"]!),
    HorizontalAlignment: look(horizontalName, patches["horizontalAlignment"]!),
    VerticalAlignment: look(verticalName, patches["verticalAlignment"]!),
    IndentLevel: look(({ indent: level }) => level ?? 0, patches["indentLevel"]!),
    TextOrientation: look(
      ({ rotation }) => (rotation === "vertical" ? 180 : (rotation ?? 0)),
      patches["textOrientation"]!,
    ),
    ColumnWidth: {
      get: (region) => same((put) => eachColumn(region, (column) => put(columnPoints(region.sheet, column)))),
      set: setWidth,
    },
    RowHeight: {
      get: (region) => same((put) => eachRow(region, (row) => put(rowPoints(region.sheet, row)))),
      set: setHeight,
    },
  },
  objects: {
    Borders: (region) => objectOf(rangeBorders, region),
    Fill: (region) => objectOf(rangeFill, region),
    Font: (region) => objectOf(rangeFont, region),
    Protection: (region) => objectOf(formatProtection, region),
  },
  methods: {
    AutofitColumns: (region, _, world) => {
      checkSheet(region.sheet, world, "allowFormatColumns");
      eachColumn(region, (column) => autofit(region.sheet, column));
    },
    AutofitRows: (region, _, world) => {
      checkSheet(region.sheet, world, "allowFormatRows");
      eachRow(region, (row) => region.sheet.setRow(row, { height: region.sheet.defaultRowHeight }));
    },
    AdjustIndent: (region, [amount], world) => {
      checkSheet(region.sheet, world, "allowFormatCells");
      if (typeof amount !== "number" || Math.abs(amount) > 250)
        throw invalidArgument(`indent by ${String(amount)}`);
      const { sheet } = region;
      for (const area of region.areas)
        for (const [row, column] of sheet.cellsIn(area)) {
          const style = sheet.styleAt(row, column);
          sheet.setStyle(
            row,
            column,
            restyle(style, { indent: Math.min(250, Math.max(0, (style.indent ?? 0) + amount)) || null }),
          );
        }
    },
  },
});

/** Assumption: a Hangul letter is two characters wide; Excel measures the font. */
function autofit(sheet: Sheet, column: number): void {
  let widest = 0;
  for (const [, , cell] of sheet.cellsIn({ row: 0, column, rows: 1048576, columns: 1 }))
    if (cell.value !== undefined && !cell.style.wrap)
      widest = Math.max(
        widest,
        [...String(cell.value)].reduce((sum, letter) => sum + (letter > "\u00ff" ? 2 : 1), 0),
      );
  if (widest > 0) sheet.setColumn(column, { width: widthOfDialog(Math.min(255, widest + 1), sheet.digit) });
}
