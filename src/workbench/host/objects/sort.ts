/**
 * Excel.RangeSort: rows of a range put in order by some of its columns.
 * In: range.sort.apply([{ key: 1, ascending: false }], false, true). Out: the rows below the heads, the largest first.
 */
import { bodyOf, sortRefusal, sortRows } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, type Argument } from "../object";
import type { World } from "../world";
import { checkContents } from "./guard";
import { areaOf, partInUse, regionOf, type Region } from "./region";
import { tableOf, type TableTarget } from "./table";

interface Field {
  readonly key: number;
  readonly ascending?: boolean;
}

/** Of a field no more than its column and direction is modelled. */
function fieldsOf(argument: unknown, columns: number): Field[] {
  if (!Array.isArray(argument) || argument.length === 0) throw invalidArgument("fields to sort by");
  return argument.map((each: Readonly<Record<string, unknown>>) => {
    const { key, ascending, sortOn = "Value", dataOption = "Normal" } = each;
    if (typeof key !== "number" || key < 0 || key >= columns) throw invalidArgument(`key ${String(key)}`);
    if (sortOn !== "Value" || dataOption !== "Normal" || each["subField"] !== undefined)
      throw new HostError("NotImplemented", "the workbench models RangeSort.apply by values only");
    return { key, ascending: ascending !== false };
  });
}

/** Puts the rows of the region in order. */
export function sortRegion(
  region: Region,
  fields: Argument,
  {
    matchCase,
    hasHeaders,
    orientation,
  }: Readonly<Record<"matchCase" | "hasHeaders" | "orientation", Argument>>,
  world: World,
): void {
  if (matchCase === true || orientation === "Columns")
    throw new HostError("NotImplemented", "the workbench models RangeSort.apply of rows, without case");
  checkContents(region, world);
  const { sheet } = region;
  const whole = partInUse(sheet, areaOf(region));
  const heads = hasHeaders === true ? 1 : 0;
  const area = { ...whole, row: whole.row + heads, rows: whole.rows - heads };
  const wanted = fieldsOf(fields, area.columns);
  // Assumption: the code.
  if (sortRefusal(sheet, area)) throw new HostError("InvalidOperation", "merged cells or arrays");
  // A sort keeps the order of equals: the column that counts most comes last.
  for (const { key, ascending } of wanted.reverse())
    sortRows(sheet, area, area.column + key, ascending === false);
}

export const rangeSort = model<Region>("RangeSort", {
  methods: {
    Apply: (region, [fields, matchCase, hasHeaders, orientation], world) =>
      sortRegion(region, fields, { matchCase, hasHeaders, orientation }, world),
  },
});

/** What a table is sorted by is not remembered. */
export const tableSort = model<TableTarget>("TableSort", {
  methods: {
    Apply: (target, [fields, matchCase], world) =>
      sortRegion(
        regionOf(target.sheet, bodyOf(tableOf(target))),
        fields,
        { matchCase, hasHeaders: false, orientation: "Rows" },
        world,
      ),
  },
});
