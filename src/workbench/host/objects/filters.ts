/**
 * Where an automatic filter stands, on a sheet or in a table, and what scripts want of its columns.
 * In: { filterOn: "Custom", criterion1: ">=30" } for a table's second column. Out: rows below its heads that do not hold are hidden.
 */
import type { Area } from "../../../sheet/address";
import { filterRows } from "../../workbook/calculation";
import type { ColumnFilter, FilterCriteria, Sheet } from "../../workbook/model";
import { invalidArgument } from "../error";
import { type Json } from "../object";
import { unmodelled } from "../support";
import type { World } from "../world";
import { checkSheet } from "./guard";
import { changeTable, tableOf, type TableTarget } from "./table";

/** Of a table, or of the sheet where none is given. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly table?: TableTarget;
}

/** With its heads; a table's totals are no rows of it. Undefined where there is none. */
export function filterArea({ sheet, table }: FilterTarget): Area | undefined {
  if (!table) return sheet.autoFilter;
  const { area, headers, totals } = tableOf(table);
  return headers ? { ...area, rows: area.rows - Number(totals) } : undefined;
}

export const filtersOf = ({ sheet, table }: FilterTarget): readonly ColumnFilter[] =>
  table ? (tableOf(table).filters ?? []) : sheet.filters;

/** Puts filters in the place of the former and shows what they let through. */
export function setFilters(target: FilterTarget, filters: readonly ColumnFilter[], world: World): void {
  const { sheet, table } = target;
  checkSheet(sheet, world, "allowAutoFilter");
  if (table) changeTable(table, { filters }, world);
  else sheet.filters = filters;
  again(target, world);
}

export function again(target: FilterTarget, world: World): void {
  const area = filterArea(target);
  if (area) filterRows(target.sheet, area, filtersOf(target), world.book.date1904);
  target.sheet.touch();
}

/** Of one column; none takes its filter away. */
export function setColumn(
  target: FilterTarget,
  column: number,
  criteria: FilterCriteria | undefined,
  world: World,
): void {
  const others = filtersOf(target).filter((filter) => filter.column !== column);
  const own = criteria ? [{ column, criteria }] : [];
  setFilters(
    target,
    [...others, ...own].sort((a, b) => a.column - b.column),
    world,
  );
}

/** As Excel gives it back. */
export const told = ({ criteria }: ColumnFilter): Json => {
  if (!criteria) return { filterOn: "Dynamic" };
  if (criteria.filterOn === "Values") return { filterOn: "Values", values: [...criteria.values] };
  if (criteria.filterOn === "Custom") return { ...criteria };
  return { filterOn: criteria.filterOn, criterion1: String(criteria.count) };
};

/** `type` and `member` name what is missing, of kinds that are not modelled. */
export function criteriaOf(
  given: Readonly<Record<string, unknown>>,
  type: string,
  member: string,
): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = given;
  if (filterOn === "Values") {
    if (!Array.isArray(values) || values.some((each) => typeof each !== "string"))
      throw unmodelled(type, member);
    return { filterOn, values: values as string[] };
  }
  if (filterOn === "Custom") {
    if (typeof criterion1 !== "string") throw invalidArgument("a filter without a criterion");
    if (typeof criterion2 !== "string") return { filterOn, criterion1 };
    return { filterOn, criterion1, criterion2, operator: operator === "Or" ? "Or" : "And" };
  }
  if (/^(Top|Bottom)(Items|Percent)$/.test(String(filterOn))) {
    const count = Number(criterion1);
    if (!(count >= 1 && count <= 500)) throw invalidArgument(`the first ${String(criterion1)}`);
    return { filterOn: filterOn as "TopItems", count };
  }
  throw unmodelled(type, member);
}
