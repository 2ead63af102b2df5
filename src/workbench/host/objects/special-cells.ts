/** Cells of a kind within a region: formulas, constants, blanks, visible ones; and merged areas. */
import type { Area } from "../../../sheet/address";
import { bounding, intersection, touches, without } from "../../../sheet/rectangles";
import { isError, type Cell, type Rule } from "../../workbook/model";
import { HostError } from "../error";
import type { World } from "../world";
import type { Argument } from "../object";
import { partInUse, positions, type Region } from "./region";

/**
 * Those that begin in the region. Fails where they are more than this Excel tells of.
 * Assumption: as reported, areas that only reach into the region are left out.
 */
export function mergedAreas({ sheet, areas }: Region, { profile }: World): Area[] {
  const beginning = sheet.merges.filter(({ row, column }) =>
    areas.some((area) => touches({ row, column, rows: 1, columns: 1 }, area)),
  );
  // Assumption: the code; the documentation says only that the method fails.
  if (beginning.length > profile.mergedAreas)
    throw new HostError("GeneralException", `${beginning.length} merged areas`);
  return beginning;
}

/** Assumption: only the part of the region within the used range is looked at, as in Excel; of rules it is not known. */
export function specialCells(
  region: Region,
  type: Argument,
  valueType: Argument,
  { profile }: World,
): Area[] {
  const { sheet } = region;
  const used = sheet.usedArea();
  if (type === "DataValidations" || type === "ConditionalFormats") {
    const rules = type === "DataValidations" ? sheet.validations : sheet.conditionalFormats;
    const found = ruled(region, rules);
    return profile.rulesBeyondUse ? found : found.flatMap((area) => (used && intersection(area, used)) ?? []);
  }
  const wanted = predicate(
    region,
    String(type),
    valueType === null || valueType === undefined ? "All" : String(valueType),
  );
  const found: Area[] = [];
  for (const whole of region.areas) {
    const area = used && intersection(partInUse(sheet, whole), used);
    if (!area) continue;
    for (const [row, column] of positions(area))
      if (wanted(sheet.cell(row, column), row, column)) found.push({ row, column, rows: 1, columns: 1 });
  }
  return rectangles(found);
}

/** The region's part under any of the rules, each cell once. */
function ruled({ areas }: Region, rules: readonly Rule[]): Area[] {
  const found: Area[] = [];
  for (const own of rules.flatMap((rule) => rule.areas))
    for (const area of areas) {
      const both = intersection(own, area);
      if (both)
        found.push(...found.reduce((left, taken) => left.flatMap((one) => without(one, taken)), [both]));
    }
  return found;
}

function predicate(
  { sheet }: Region,
  type: string,
  valueType: string,
): (cell: Cell, row: number, column: number) => boolean {
  switch (type) {
    case "Formulas":
      return (cell) => cell.formula !== undefined && ofType(cell, valueType);
    case "Constants":
      return (cell) => cell.formula === undefined && cell.value !== undefined && ofType(cell, valueType);
    case "Blanks":
      return (cell) => cell.formula === undefined && cell.value === undefined;
    case "Visible":
      return (_, row, column) => !sheet.row(row).hidden && !sheet.column(column).hidden;
    default:
      throw new HostError("NotImplemented", `the workbench does not model special cells of type ${type}`);
  }
}

function ofType({ value }: Cell, wanted: string): boolean {
  if (wanted === "All") return true;
  const kind = isError(value)
    ? "error"
    : typeof value === "string"
      ? "text"
      : typeof value === "boolean"
        ? "logical"
        : "number";
  return wanted.toLowerCase().includes(kind);
}

/** Single cells put together: runs along rows, equal runs below one another. The cells come by row. */
export function rectangles(cells: readonly Area[]): Area[] {
  const runs: Area[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.column + last.columns === cell.column)
      runs[runs.length - 1] = bounding(last, cell);
    else runs.push(cell);
  }
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const shape = `${run.column}:${run.columns}`;
    const above = open.get(shape);
    const area = above === undefined ? undefined : areas[above];
    if (area && area.row + area.rows === run.row) areas[above!] = bounding(area, run);
    else open.set(shape, areas.push(run) - 1);
  }
  return areas;
}
