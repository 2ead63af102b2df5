/**
 * Excel.AutoFilter of a sheet: whose rows are shown by what stands in them.
 * In: sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">=30" }). Out: row 3 with 20 is hidden, and the saved file
 * says why. Filters by colour, icon and date are not modelled.
 */
import { filterRows, showRows } from "../../workbook/calculation";
import type { ColumnFilter, FilterCriteria, Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, targetOf, type Argument, type Json } from "../object";
import { unmodelled } from "../support";
import type { World } from "../world";
import { checkSheet } from "./guard";
import { areaOf, parseRegion, partInUse, regionOf } from "./region";
import { range } from "./types";

/** As Excel gives it back: of each column its criteria, null of one without. */
const told = ({ criteria }: ColumnFilter): Json => {
  if (!criteria) return { filterOn: "Dynamic" };
  if (criteria.filterOn === "Values") return { filterOn: "Values", values: [...criteria.values] };
  if (criteria.filterOn === "Custom") return { ...criteria };
  return { filterOn: criteria.filterOn, criterion1: String(criteria.count) };
};

function criteriaOf(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = given;
  if (filterOn === "Values") {
    if (!Array.isArray(values) || values.some((each) => typeof each !== "string"))
      throw unmodelled("AutoFilter", "apply");
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
  throw unmodelled("AutoFilter", "apply");
}

function apply(sheet: Sheet, where: Argument, index: Argument, criteria: Argument, world: World): void {
  const region = targetOf(range, where) ?? parseRegion(String(where), sheet, world.book);
  const area = partInUse(sheet, areaOf(region));
  const isSame = JSON.stringify(area) === JSON.stringify(sheet.autoFilter);
  // Assumption: another range is another filter; one column's criteria leave those of the others.
  if (!isSame) {
    if (sheet.autoFilter) showRows(sheet, sheet.autoFilter);
    sheet.filters = [];
  }
  sheet.autoFilter = area;
  if (index === null || index === undefined) {
    if (criteria) throw invalidArgument("criteria without a column");
  } else {
    if (typeof index !== "number" || index < 0 || index >= area.columns)
      throw invalidArgument(`column ${String(index)}`);
    const others = sheet.filters.filter(({ column }) => column !== index);
    const own = criteria
      ? [{ column: index, criteria: criteriaOf(criteria as Record<string, unknown>) }]
      : [];
    sheet.filters = [...others, ...own].sort((a, b) => a.column - b.column);
  }
  again(sheet, world);
}

function again(sheet: Sheet, world: World): void {
  filterRows(sheet, world.book.date1904);
  sheet.touch();
}

function clear(sheet: Sheet, keeps: (filter: ColumnFilter) => boolean, world: World): void {
  if (!sheet.autoFilter) return;
  sheet.filters = sheet.filters.filter(keeps);
  again(sheet, world);
}

export const autoFilter = model<Sheet>("AutoFilter", {
  calculatedMethods: ["Apply", "Reapply"],
  properties: {
    Enabled: { get: ({ autoFilter: area }) => area !== undefined },
    IsDataFiltered: { get: ({ filters }) => filters.length > 0 },
    Criteria: {
      get: ({ autoFilter: area, filters }) =>
        Array.from({ length: area?.columns ?? 0 }, (_, column) => {
          const own = filters.find((filter) => filter.column === column);
          return own ? told(own) : null;
        }),
    },
  },
  methods: {
    Apply: (sheet, [where, index, criteria], world) => {
      checkSheet(sheet, world, "allowAutoFilter");
      apply(sheet, where, index, criteria, world);
    },
    Reapply: (sheet, _, world) => {
      checkSheet(sheet, world, "allowAutoFilter");
      again(sheet, world);
    },
    ClearCriteria: (sheet, _, world) => {
      checkSheet(sheet, world, "allowAutoFilter");
      clear(sheet, () => false, world);
    },
    ClearColumnCriteria: (sheet, [index], world) => {
      checkSheet(sheet, world, "allowAutoFilter");
      clear(sheet, ({ column }) => column !== index, world);
    },
    Remove: (sheet, _, world) => {
      checkSheet(sheet, world, "allowAutoFilter");
      clear(sheet, () => false, world);
      sheet.autoFilter = undefined;
      sheet.touch();
    },
    GetRange: (sheet) => {
      if (!sheet.autoFilter) throw new HostError("ItemNotFound", "the sheet has no filter");
      return objectOf(range, regionOf(sheet, sheet.autoFilter));
    },
  },
});
