/**
 * Range.hyperlink: where the cells lead to, as one value. In: { address: "https://example.go.kr/#예산", textToDisplay:
 * "누리집" } on A2:A4. Out: each cell leads there and looks like a link; A2 says 누리집.
 * Assumption: of cells that lead to different places there is no link; what is read says nothing of a tip that is empty.
 */
import { restyle, type Cell, type Sheet } from "../../workbook/model";
import { displayText } from "../../workbook/display";
import { invalidArgument } from "../error";
import type { Json, Property } from "../object";
import type { World } from "../world";
import { checkContents } from "./guard";
import { areaOf, partInUse, positions, type Region } from "./region";

type Link = NonNullable<Cell["link"]>;

/** Office's colour of links. */
const looks = { font: { color: "#0563C1", underline: "single" } } as const;

/** The cell with another link, or with none. */
function lead(sheet: Sheet, row: number, column: number, link: Link | undefined): void {
  const { link: _, ...cell } = sheet.cell(row, column);
  sheet.setCell(row, column, { ...cell, style: sheet.styleAt(row, column), ...(link && { link }) });
}

function linkOf(region: Region): Link | undefined {
  const { row, column } = areaOf(region);
  const first = region.sheet.cell(row, column).link;
  const isSame = ({ link }: Cell): boolean => link?.address === first?.address && link?.tip === first?.tip;
  for (const area of region.areas)
    for (const [r, c] of positions(partInUse(region.sheet, area)))
      if (!isSame(region.sheet.cell(r, c))) return undefined;
  return first;
}

/** Where a link leads to; null where there is none. */
export function describeLink(link: Link | undefined): Record<string, Json> | null {
  if (!link) return null;
  const at = link.address.indexOf("#");
  const [address, place] =
    at < 0 ? [link.address, undefined] : [link.address.slice(0, at), link.address.slice(at + 1)];
  return {
    ...(address && { address }),
    ...(place !== undefined && { documentReference: place }),
    ...(link.tip && { screenTip: link.tip }),
  };
}

function read(region: Region, world: World): Json {
  const link = describeLink(linkOf(region));
  if (!link) return null;
  const { row, column } = areaOf(region);
  return {
    ...link,
    textToDisplay: displayText(
      region.sheet.value(row, column),
      region.sheet.styleAt(row, column).numberFormat,
      world.book.date1904,
    ),
  };
}

function write(region: Region, value: Json, world: World): void {
  const {
    address = "",
    documentReference,
    screenTip,
    textToDisplay,
  } = (value ?? {}) as Record<string, string>;
  if (!address && !documentReference) throw invalidArgument("a link that leads nowhere");
  checkContents(region, world);
  const { sheet } = region;
  const whole = address + (documentReference ? `#${documentReference}` : "");
  const link: Link = { address: whole, ...(screenTip && { tip: screenTip }) };
  const { row, column } = areaOf(region);
  // Without a text of its own a blank cell shows where it leads to.
  const cell = sheet.cell(row, column);
  const isBlank = cell.value === undefined && cell.formula === undefined;
  const text = textToDisplay ?? (isBlank ? whole.replace(/^#/, "") : undefined);
  if (text !== undefined) sheet.setValue(row, column, text);
  for (const area of region.areas)
    for (const [r, c] of positions(partInUse(sheet, area))) {
      lead(sheet, r, c, link);
      sheet.setStyle(r, c, restyle(sheet.styleAt(r, c), looks));
    }
}

export const hyperlink: Property<Region> = { get: read, set: write };

/** Takes the links away; `looksToo`: the cells look plain again. */
export function clearLinks(region: Region, looksToo: boolean, world: World): void {
  checkContents(region, world);
  for (const area of region.areas)
    for (const [row, column, { link }] of region.sheet.cellsIn(area)) {
      if (link) lead(region.sheet, row, column, undefined);
      if (link && looksToo) region.sheet.clear({ row, column, rows: 1, columns: 1 }, "formats");
    }
}
