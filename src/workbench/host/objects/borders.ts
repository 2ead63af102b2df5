/** Excel.RangeBorder and RangeBorderCollection. Neighbouring cells share an edge: the last writer wins. */
import type { Area } from "../../../sheet/address";
import {
  cellKey,
  restyle,
  type Border,
  type BorderLine,
  type Borders,
  type Sheet,
  type Style,
  type StylePatch,
} from "../../workbook/model";
import { invalidArgument } from "../error";
import type { World } from "../world";
import { model, objectOf, type Json } from "../object";
import { checkSheet } from "./guard";
import { colour } from "./looks";
import { areaOf, partInUse, positions, type Region } from "./region";

export const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Side = (typeof sides)[number];

type Edge = keyof Borders;

/** The cells of an area that have the side. */
function cellsWith(area: Area, side: Side): Area {
  const { row, column, rows, columns } = area;
  if (rows === 0 || columns === 0) return area;
  if (side === "EdgeTop") return { ...area, rows: 1 };
  if (side === "EdgeBottom") return { ...area, row: row + rows - 1, rows: 1 };
  if (side === "EdgeLeft") return { ...area, columns: 1 };
  if (side === "EdgeRight") return { ...area, column: column + columns - 1, columns: 1 };
  if (side === "InsideVertical") return { ...area, columns: columns - 1 };
  if (side === "InsideHorizontal") return { ...area, rows: rows - 1 };
  return area;
}

/** Which of their edges is meant. */
const edges: Record<Side, Edge> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "right",
  InsideHorizontal: "bottom",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
};

interface Across {
  readonly edge: Edge;
  readonly row: number;
  readonly column: number;
}

const across: Partial<Record<Edge, Across>> = {
  top: { edge: "bottom", row: -1, column: 0 },
  bottom: { edge: "top", row: 1, column: 0 },
  left: { edge: "right", row: 0, column: -1 },
  right: { edge: "left", row: 0, column: 1 },
};

export function borderAt(region: Region, row: number, column: number, edge: Edge): Border | undefined {
  const own = region.sheet.styleAt(row, column).borders?.[edge];
  const other = across[edge];
  if (own || !other || row + other.row < 0 || column + other.column < 0) return own;
  return region.sheet.styleAt(row + other.row, column + other.column).borders?.[other.edge];
}

export function setBorder(
  region: Region,
  side: Side,
  change: (before: Border | undefined) => Border | null,
): void {
  const { sheet } = region;
  const edge = edges[side];
  const other = across[edge];
  // One patch for the many cells that have the same line there.
  const patches = new Map<Border | undefined, StylePatch>();
  const patchOf = (before: Border | undefined): StylePatch => {
    const patch = patches.get(before) ?? { borders: { [edge]: change(before) } };
    patches.set(before, patch);
    return patch;
  };
  for (const area of region.areas) {
    const cells = cellsWith(partInUse(sheet, area), side);
    const taken = other && takeLines(sheet, cells, other);
    let [last, lastLine, made]: [Style?, Border?, Style?] = [];
    sheet.restyleEach(cells, (style, row, column) => {
      const before = style.borders?.[edge] ?? taken?.get(cellKey(row, column));
      if (style !== last || before !== lastLine)
        [last, lastLine, made] = [style, before, restyle(style, patchOf(before))];
      return made;
    });
  }
}

/** Takes the lines from the neighbours that share the edge. Out: by cell, the line that its neighbour had. */
function takeLines(
  sheet: Sheet,
  { row, column, rows, columns }: Area,
  { edge, ...step }: Across,
): ReadonlyMap<number, Border> {
  const taken = new Map<number, Border>();
  const [top, left] = [Math.max(0, row + step.row), Math.max(0, column + step.column)];
  const neighbours = {
    row: top,
    column: left,
    rows: row + step.row + rows - top,
    columns: column + step.column + columns - left,
  };
  const takeAway: StylePatch = { borders: { [edge]: null } };
  sheet.restyleEach(neighbours, (style, nextRow, nextColumn) => {
    const line = style.borders?.[edge];
    if (!line) return undefined;
    taken.set(cellKey(nextRow - step.row, nextColumn - step.column), line);
    return restyle(style, takeAway);
  });
  return taken;
}

/** Excel's line style and weight together make one of the file format's lines. */
const lines: readonly (readonly [BorderLine, style: string, weight: string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

const styleOf = (line: BorderLine): string => lines.find(([each]) => each === line)![1];
const weightOf = (line: BorderLine): string => lines.find(([each]) => each === line)![2];

/** The line for a style with a weight; where Excel has no such pair, the style's own. */
const lineOf = (style: string, weight: string): BorderLine =>
  (lines.find(([, s, w]) => s === style && w === weight) ?? lines.find(([, s]) => s === style))?.[0] ??
  "thin";

/** What scripts give: { style, weight, color }, each of which may be left out. */
export function changeBorder(
  before: Border | undefined,
  given: Readonly<Record<string, Json | undefined>>,
): Border | null {
  const { style, weight, color } = given;
  if (style === "None") return null;
  const look = typeof style === "string" ? style : before ? styleOf(before.style) : "Continuous";
  if (!lines.some(([, known]) => known === look)) throw invalidArgument(`border style ${look}`);
  const heavy =
    typeof weight === "string" ? weight : before && style === undefined ? weightOf(before.style) : "Thin";
  return { style: lineOf(look, heavy), color: colour(color ?? null) ?? before?.color ?? "#000000" };
}

export interface BorderTarget {
  readonly region: Region;
  readonly side: Side;
}

/** The value that every edge shares; null where they differ. */
function sharedEdge<T extends Json>(
  { region, side }: BorderTarget,
  read: (border: Border | undefined) => T,
): T | null {
  const found = new Set<T>();
  for (const area of region.areas)
    for (const [row, column] of positions(cellsWith(partInUse(region.sheet, area), side)))
      found.add(read(borderAt(region, row, column, edges[side])));
  return found.size === 1 ? [...found][0]! : null;
}

export const describeBorder = (
  border: Border | undefined,
): { style: string; weight: string; color: string } => ({
  style: border ? styleOf(border.style) : "None",
  weight: border ? weightOf(border.style) : "Thin",
  color: border?.color ?? "#000000",
});

const put = (target: BorderTarget, given: Record<string, Json>, world: World): void => {
  checkSheet(target.region.sheet, world, "allowFormatCells");
  setBorder(target.region, target.side, (before) => changeBorder(before, given));
};

export const rangeBorder = model<BorderTarget>("RangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => sharedEdge(target, (border) => describeBorder(border).style),
      set: (target, style, world) => put(target, { style }, world),
    },
    Weight: {
      get: (target) => sharedEdge(target, (border) => describeBorder(border).weight),
      set: (target, weight, world) => put(target, { weight }, world),
    },
    Color: {
      get: (target) => sharedEdge(target, (border) => describeBorder(border).color),
      set: (target, color, world) => put(target, { color }, world),
    },
  },
});

const sideOf = (key: unknown): Side => {
  const side = typeof key === "number" ? sides[key] : sides.find((each) => each === key);
  if (!side) throw invalidArgument(`border ${String(key)}`);
  return side;
};

export const rangeBorders = model<Region>("RangeBorderCollection", {
  properties: { Count: { get: () => sides.length } },
  item: (region, key) => objectOf(rangeBorder, { region, side: sideOf(key) }),
  items: (region) => sides.map((side) => objectOf(rangeBorder, { region, side })),
  methods: { GetItemAt: (region, [index]) => objectOf(rangeBorder, { region, side: sideOf(index) }) },
});

/** The four edges of a single cell, as getCellProperties tells them. */
export const cellEdges: readonly (readonly [name: string, side: Side, edge: Edge])[] = [
  ["top", "EdgeTop", "top"],
  ["bottom", "EdgeBottom", "bottom"],
  ["left", "EdgeLeft", "left"],
  ["right", "EdgeRight", "right"],
  ["diagonalDown", "DiagonalDown", "diagonalDown"],
  ["diagonalUp", "DiagonalUp", "diagonalUp"],
];

export const oneCell = (region: Region, row: number, column: number): Region => ({
  sheet: region.sheet,
  areas: [{ ...areaOf(region), row, column, rows: 1, columns: 1 }],
});
