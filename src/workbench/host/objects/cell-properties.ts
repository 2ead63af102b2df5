/**
 * Range.getCellProperties and its siblings: looks of many cells in one answer, and set in one action.
 * In: { format: { indentLevel: true } }. Out: [[{ format: { indentLevel: 1 } }, …], …].
 */
import { printArea, quoteSheet } from "../../../sheet/address";
import { restyle, type Style, type StylePatch } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { Argument, Json, Model } from "../object";
import { borderAt, cellEdges, changeBorder, describeBorder, oneCell, setBorder } from "./borders";
import { forEachInput } from "./contents";
import {
  columnPoints,
  eachColumn,
  eachRow,
  fillColour,
  fontPatches,
  fontReaders,
  horizontalName,
  patches,
  rowPoints,
  setHeight,
  setWidth,
  verticalName,
} from "./format";
import { checkSheet } from "./guard";
import { describeLink } from "./hyperlink";
import { colour } from "./looks";
import { areaOf, regionOf, type Region } from "./region";

type Options = Readonly<Record<string, unknown>>;
type Given = Readonly<Record<string, Json | undefined>>;

const asked = (options: unknown): [string, unknown][] =>
  Object.entries((options ?? {}) as Options).filter(
    ([, value]) => value !== false && value !== undefined && value !== null,
  );

/** Fails for what is asked and not modelled, so that nothing is silently absent. */
const unknown = (name: string): never => {
  throw new HostError("NotImplemented", `the workbench does not model the cell property ${name}`);
};

const formatReaders: Readonly<Record<string, (style: Style) => Json>> = {
  horizontalAlignment: horizontalName,
  verticalAlignment: verticalName,
  indentLevel: ({ indent }) => indent ?? 0,
  wrapText: ({ wrap }) => wrap === true,
  shrinkToFit: ({ shrink }) => shrink === true,
  textOrientation: ({ rotation }) => (rotation === "vertical" ? 180 : (rotation ?? 0)),
};

/** What was told of a look: cells that have it in common are told of with it, but for borders, which are their neighbours' too. */
type Told = Map<Style, Json>;

function describe(region: Region, row: number, column: number, options: Options, told: Told): Json {
  const { sheet } = region;
  const style = sheet.styleAt(row, column);
  const found: Record<string, Json> = {};
  for (const [name, inner] of asked(options)) {
    if (name === "format") {
      const known = (inner as Options)["borders"] ? undefined : told.get(style);
      found[name] = known ?? describeFormat(region, row, column, style, inner as Options);
      told.set(style, found[name]);
    } else if (name === "hidden")
      found[name] = sheet.row(row).hidden === true || sheet.column(column).hidden === true;
    else if (name === "address" || name === "addressLocal")
      found[name] = `${quoteSheet(sheet.name)}!${printArea({ row, column, rows: 1, columns: 1 })}`;
    else if (name === "hyperlink") found[name] = describeLink(sheet.cell(row, column).link);
    else unknown(name);
  }
  return found;
}

function describeFormat(region: Region, row: number, column: number, style: Style, options: Options): Json {
  const found: Record<string, Json> = {};
  for (const [name, inner] of asked(options)) {
    if (formatReaders[name]) found[name] = formatReaders[name](style);
    else if (name === "font")
      found[name] = Object.fromEntries(
        asked(inner).map(([key]) => [key, (fontReaders[key] ?? unknown(`font.${key}`))(style)]),
      );
    else if (name === "fill")
      found[name] = Object.fromEntries(
        asked(inner).map(([key]) => [key, key === "color" ? fillColour(style) : unknown(`fill.${key}`)]),
      );
    else if (name === "protection")
      found[name] = { locked: style.locked !== false, formulaHidden: style.formulaHidden === true };
    else if (name === "borders") {
      const keys = asked(inner).map(([key]) => key);
      found[name] = Object.fromEntries(
        cellEdges.map(([edgeName, , edge]) => {
          const border: Record<string, Json> = describeBorder(borderAt(region, row, column, edge));
          return [
            edgeName,
            Object.fromEntries(keys.map((key) => [key, border[key] ?? unknown(`borders.${key}`)])),
          ];
        }),
      );
    } else unknown(`format.${name}`);
  }
  return found;
}

function change(region: Region, row: number, column: number, given: Given): void {
  const { sheet } = region;
  const apply = (patch: StylePatch): void =>
    sheet.setStyle(row, column, restyle(sheet.styleAt(row, column), patch));
  for (const [name, value] of asked(given)) {
    if (name !== "format") unknown(name);
    for (const [key, inner] of asked(value)) {
      if (patches[key]) apply(patches[key](inner as Json));
      else if (key === "font")
        for (const [font, to] of asked(inner))
          apply((fontPatches[font] ?? unknown(`font.${font}`))(to as Json));
      else if (key === "fill")
        for (const [fill, to] of asked(inner))
          apply(fill === "color" ? { fill: colour(to as Json) } : unknown(`fill.${fill}`));
      else if (key === "borders")
        for (const [edge, border] of asked(inner)) {
          const side = cellEdges.find(([known]) => known === edge)?.[1] ?? unknown(`borders.${edge}`);
          setBorder(oneCell(region, row, column), side, (before) => changeBorder(before, border as Given));
        }
      else unknown(`format.${key}`);
    }
  }
}

/** Rows' or columns' properties, one entry each. */
function lines(
  region: Region,
  each: typeof eachRow,
  options: Argument,
  read: (at: number, name: string, inner: unknown) => Json,
): Json {
  const found: Json[] = [];
  each(region, (at) =>
    found.push(
      Object.fromEntries(asked(options).map(([name, inner]) => [name, read(at, name, inner)])) as Json,
    ),
  );
  return found;
}

const lineFormat = (inner: unknown, sizeName: string, size: number): Json =>
  Object.fromEntries(
    asked(inner).map(([name]) => [name, name === sizeName ? size : unknown(`format.${name}`)]),
  );

export const cellPropertyMethods: NonNullable<Model<Region>["methods"]> = {
  GetCellProperties: (region, [options]) => {
    const area = areaOf(region);
    const told: Told = new Map();
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) =>
        describe(region, area.row + r, area.column + c, options as Options, told),
      ),
    );
  },
  GetRowProperties: (region, [options]) =>
    lines(region, eachRow, options, (row, name, inner) => {
      const { sheet } = region;
      if (name === "rowHidden") return sheet.row(row).hidden === true;
      if (name === "rowIndex") return row;
      if (name === "address" || name === "addressLocal")
        return `${quoteSheet(sheet.name)}!${row + 1}:${row + 1}`;
      return name === "format" ? lineFormat(inner, "rowHeight", rowPoints(sheet, row)) : unknown(name);
    }),
  GetColumnProperties: (region, [options]) =>
    lines(region, eachColumn, options, (column, name, inner) => {
      const { sheet } = region;
      if (name === "columnHidden") return sheet.column(column).hidden === true;
      if (name === "columnIndex") return column;
      return name === "format"
        ? lineFormat(inner, "columnWidth", columnPoints(sheet, column))
        : unknown(name);
    }),
  SetCellProperties: (region, [given], world) => {
    checkSheet(region.sheet, world, "allowFormatCells");
    if (!Array.isArray(given)) throw invalidArgument("an array of cell properties is expected");
    forEachInput(region, given as Json, (value, row, column) =>
      change(region, row, column, (value ?? {}) as Given),
    );
  },
  SetRowProperties: (region, [given], world) => {
    const area = areaOf(region);
    if (!Array.isArray(given) || given.length !== area.rows)
      throw invalidArgument("one entry a row is expected");
    given.forEach((properties, index) => {
      const row = regionOf(region.sheet, { ...area, row: area.row + index, rows: 1 });
      for (const [name, value] of asked(properties)) {
        if (name === "rowHidden") region.sheet.setRow(area.row + index, { hidden: value === true });
        else if (name === "format" && (value as Given)["rowHeight"] !== undefined)
          setHeight(row, (value as Given)["rowHeight"]!, world);
        else unknown(name);
      }
    });
  },
  SetColumnProperties: (region, [given], world) => {
    const area = areaOf(region);
    if (!Array.isArray(given) || given.length !== area.columns)
      throw invalidArgument("one entry a column is expected");
    given.forEach((properties, index) => {
      const column = regionOf(region.sheet, { ...area, column: area.column + index, columns: 1 });
      for (const [name, value] of asked(properties)) {
        if (name === "columnHidden") region.sheet.setColumn(area.column + index, { hidden: value === true });
        else if (name === "format" && (value as Given)["columnWidth"] !== undefined)
          setWidth(column, (value as Given)["columnWidth"]!, world);
        else unknown(name);
      }
    });
  },
};
