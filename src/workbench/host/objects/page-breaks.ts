/** Excel.PageBreak: rows or columns that begin a new page. */
import type { Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { model, objectOf, targetOf, type Argument } from "../object";
import { checkSheet } from "./guard";
import { areaOf, parseRegion, regionOf } from "./region";
import { range } from "./types";

interface Breaks {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
}

interface Break extends Breaks {
  readonly at: number;
}

const list = ({ sheet, axis }: Breaks): readonly number[] =>
  axis === "row" ? sheet.page.rowBreaks : sheet.page.columnBreaks;

function replace({ sheet, axis }: Breaks, breaks: readonly number[], world: World): void {
  checkSheet(sheet, world);
  sheet.page = { ...sheet.page, [axis === "row" ? "rowBreaks" : "columnBreaks"]: breaks };
  sheet.touch();
}

const pageBreak = model<Break>("PageBreak", {
  identity: ({ axis, at }) => ({ _Id: `${axis}${at}` }),
  properties: {
    _Id: { get: ({ axis, at }) => `${axis}${at}` },
    RowIndex: { get: ({ axis, at }) => (axis === "row" ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === "column" ? at : 0) },
  },
  methods: {
    Delete: (target, _, world) =>
      replace(
        target,
        list(target).filter((at) => at !== target.at),
        world,
      ),
    GetCellAfterBreak: ({ sheet, axis, at }) =>
      objectOf(
        range,
        regionOf(sheet, {
          row: axis === "row" ? at : 0,
          column: axis === "column" ? at : 0,
          rows: 1,
          columns: 1,
        }),
      ),
  },
});

export const pageBreaks = model<Breaks>("PageBreakCollection", {
  item: (target, key: Argument) => {
    const at = typeof key === "number" ? list(target)[key] : Number(String(key).replace(/\D+/g, ""));
    if (at === undefined || !list(target).includes(at))
      throw new HostError("ItemNotFound", `page break ${String(key)}`);
    return objectOf(pageBreak, { ...target, at });
  },
  items: (target) => list(target).map((at) => objectOf(pageBreak, { ...target, at })),
  methods: {
    Add: (target, [where], world) => {
      const area = areaOf(targetOf(range, where) ?? parseRegion(String(where), target.sheet, world.book));
      const at = target.axis === "row" ? area.row : area.column;
      if (at === 0) throw invalidArgument("no page can begin before the first row or column");
      replace(
        target,
        [...new Set([...list(target), at])].sort((a, b) => a - b),
        world,
      );
      return objectOf(pageBreak, { ...target, at });
    },
    GetCount: (target) => list(target).length,
    RemovePageBreaks: (target, _, world) => replace(target, [], world),
  },
});
