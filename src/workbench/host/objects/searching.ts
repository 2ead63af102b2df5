/**
 * Excel's find and replace over a range or a whole sheet.
 * In: range.replaceAll("kbs", "KBS", { completeMatch: false }). Out: how many were replaced; the cells read KBS.
 * Assumption: what is shown is searched, formulas and values as they are edited are replaced, case does not count.
 */
import { displayText } from "../../workbook/display";
import { isError, type Cell, type Sheet } from "../../workbook/model";
import { patternOf } from "../../workbook/search";
import type { Area } from "../../../sheet/address";
import { HostError } from "../error";
import { objectOf, type Argument, type Model } from "../object";
import type { World } from "../world";
import { checkContents } from "./guard";
import { writeContents } from "./contents";
import { regionOf, wholeSheet, type Region } from "./region";
import { rectangles } from "./special-cells";
import { range, rangeAreas } from "./types";

function sought(text: Argument, criteria: Argument): RegExp {
  const { completeMatch, matchCase } = (criteria ?? {}) as Readonly<Record<string, unknown>>;
  return patternOf({ text: String(text), whole: completeMatch === true, matchCase: matchCase === true });
}

/** The cells that show the text, by row. */
function matches({ sheet, areas }: Region, text: Argument, criteria: Argument, world: World): Area[] {
  const pattern = sought(text, criteria);
  const holds = ({ value, style }: Cell): boolean => {
    pattern.lastIndex = 0;
    return value !== undefined && pattern.test(displayText(value, style.numberFormat, world.book.date1904));
  };
  return areas.flatMap((area) =>
    sheet
      .cellsIn(area)
      .flatMap(([row, column, cell]) => (holds(cell) ? [{ row, column, rows: 1, columns: 1 }] : [])),
  );
}

const missing = (text: Argument): HostError => new HostError("ItemNotFound", `no cell with ${String(text)}`);

function replaceAll(region: Region, [text, by, criteria]: readonly Argument[], world: World): number {
  checkContents(region, world);
  const pattern = sought(text, criteria);
  let count = 0;
  for (const area of region.areas)
    for (const [row, column, { value, formula, spilledFrom }] of region.sheet.cellsIn(area)) {
      if (spilledFrom || (formula === undefined && (value === undefined || isError(value)))) continue;
      const before = formula ?? String(value);
      const found = before.match(pattern)?.length ?? 0;
      if (found === 0) continue;
      count += found;
      const cell = regionOf(region.sheet, { row, column, rows: 1, columns: 1 });
      writeContents(
        cell,
        before.replace(pattern, () => String(by)),
        world,
      );
    }
  return count;
}

const wholeOf = (sheet: Sheet): Region => regionOf(sheet, wholeSheet);

export const searching: NonNullable<Model<Region>["methods"]> = {
  Find: (region, [text, criteria], world) => {
    const found = matches(region, text, criteria, world);
    const { searchDirection } = (criteria ?? {}) as Readonly<Record<string, unknown>>;
    const first = searchDirection === "Backwards" ? found.at(-1) : found[0];
    if (!first) throw missing(text);
    return objectOf(range, regionOf(region.sheet, first));
  },
  ReplaceAll: replaceAll,
};

export const searchingSheet: NonNullable<Model<Sheet>["methods"]> = {
  FindAll: (sheet, [text, criteria], world) => {
    const areas = rectangles(matches(wholeOf(sheet), text, criteria, world));
    if (areas.length === 0) throw missing(text);
    return objectOf(rangeAreas, { sheet, areas });
  },
  ReplaceAll: (sheet, args, world) => replaceAll(wholeOf(sheet), args, world),
};
