/**
 * Excel.AutoFilter of a sheet or a table, and Excel.Filter of a table's column: whose rows are shown by what stands in them.
 * In: sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">=30" }). Out: row 3 with 20 is hidden, and the saved file
 * says why. Filters by colour, icon and date are not modelled.
 */
import { showRows } from "../../workbook/calculation";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, targetOf, type Argument, type Json } from "../object";
import { unmodelled } from "../support";
import type { World } from "../world";
import {
  again,
  criteriaOf,
  filterArea,
  filtersOf,
  setColumn,
  setFilters,
  told,
  type FilterTarget,
} from "./filters";
import { checkSheet } from "./guard";
import { areaOf, parseRegion, partInUse, regionOf } from "./region";
import { range } from "./types";

type Given = Readonly<Record<string, unknown>>;

function apply(target: FilterTarget, where: Argument, index: Argument, given: Argument, world: World): void {
  const { sheet, table } = target;
  checkSheet(sheet, world, "allowAutoFilter");
  const region = targetOf(range, where) ?? parseRegion(String(where), sheet, world.book);
  // Assumption: another range is another filter; one column's criteria leave those of the others. A table's range is its own.
  const area = table ? filterArea(target) : partInUse(sheet, areaOf(region));
  if (!area) throw new HostError("InvalidOperation", "a table without heads");
  if (!table && JSON.stringify(area) !== JSON.stringify(sheet.autoFilter)) {
    if (sheet.autoFilter) showRows(sheet, sheet.autoFilter);
    sheet.filters = [];
    sheet.autoFilter = area;
  }
  if (index === null || index === undefined) {
    if (given) throw invalidArgument("criteria without a column");
    return again(target, world);
  }
  if (typeof index !== "number" || index < 0 || index >= area.columns)
    throw invalidArgument(`column ${String(index)}`);
  setColumn(target, index, given ? criteriaOf(given as Given, "AutoFilter", "apply") : undefined, world);
}

export const autoFilter = model<FilterTarget>("AutoFilter", {
  calculatedMethods: ["Apply", "Reapply"],
  properties: {
    Enabled: { get: (target) => filterArea(target) !== undefined },
    IsDataFiltered: { get: (target) => filtersOf(target).length > 0 },
    Criteria: {
      get: (target) =>
        Array.from({ length: filterArea(target)?.columns ?? 0 }, (_, column): Json => {
          const own = filtersOf(target).find((filter) => filter.column === column);
          return own ? told(own) : null;
        }),
    },
  },
  methods: {
    Apply: (target, [where, index, criteria], world) => apply(target, where, index, criteria, world),
    Reapply: (target, _, world) => {
      checkSheet(target.sheet, world, "allowAutoFilter");
      again(target, world);
    },
    ClearCriteria: (target, _, world) => setFilters(target, [], world),
    ClearColumnCriteria: (target, [index], world) => setColumn(target, Number(index), undefined, world),
    Remove: (target, _, world) => {
      if (target.table) throw unmodelled("AutoFilter", "remove");
      setFilters(target, [], world);
      target.sheet.autoFilter = undefined;
      target.sheet.touch();
    },
    GetRange: (target) => {
      const area = filterArea(target);
      if (!area) throw new HostError("ItemNotFound", "there is no filter");
      return objectOf(range, regionOf(target.sheet, area));
    },
  },
});

interface ColumnTarget extends FilterTarget {
  readonly column: () => number;
}

const applied =
  (criteria: (args: readonly Argument[]) => Given, member: string) =>
  (target: ColumnTarget, args: readonly Argument[], world: World): void =>
    setColumn(target, target.column(), criteriaOf(criteria(args), "Filter", member), world);

const firstOf = (filterOn: string) =>
  applied(([count]) => ({ filterOn, criterion1: String(count) }), `apply${filterOn}Filter`);

export const columnFilter = model<ColumnTarget>("Filter", {
  calculatedMethods: ["Apply", "ApplyCustomFilter", "ApplyValuesFilter"],
  properties: {
    Criteria: {
      get: (target) => {
        const own = filtersOf(target).find(({ column }) => column === target.column());
        return own ? told(own) : null;
      },
    },
  },
  methods: {
    Apply: applied(([criteria]) => criteria as Given, "apply"),
    ApplyValuesFilter: applied(([values]) => ({ filterOn: "Values", values }), "applyValuesFilter"),
    ApplyCustomFilter: applied(
      ([criterion1, criterion2, operator]) => ({ filterOn: "Custom", criterion1, criterion2, operator }),
      "applyCustomFilter",
    ),
    ApplyTopItemsFilter: firstOf("TopItems"),
    ApplyTopPercentFilter: firstOf("TopPercent"),
    ApplyBottomItemsFilter: firstOf("BottomItems"),
    ApplyBottomPercentFilter: firstOf("BottomPercent"),
    Clear: (target, _, world) => setColumn(target, target.column(), undefined, world),
  },
});
