/**
 * The conditional formats that reach into a range, in their order; made, changed and taken away.
 * In: range.conditionalFormats.add("CellValue") with its rule and format. Out: a format before all others, which the saved file
 * has beside those that stood there. Kinds stand in conditional-kinds.ts.
 */
import { touches } from "../../../sheet/rectangles";
import { type FormatDetails, newRuleId, type Rule, type Sheet, withoutAreas } from "../../workbook/model";

import { HostError, invalidArgument } from "../error";
import { model, objectOf, type Argument, type HostObject } from "../object";
import { unmodelled } from "../support";
import type { World } from "../world";
import { changeRule, type FormatTarget, idOf, ruleOf, typeOf } from "./conditional-format";
import { kinds, newRule } from "./conditional-kinds";
import { checkSheet } from "./guard";
import { regionOf, type Region } from "./region";
import { range, rangeAreas } from "./types";

const first: FormatDetails = { priority: 1 };

/** The object of each kind, and the same or null by the name that ends in OrNullObject. */
const kindObjects = Object.fromEntries(
  Object.entries(kinds).flatMap(([name, { type, of }]) => [
    [
      name,
      (target: FormatTarget): HostObject => {
        if (typeOf(ruleOf(target)) !== type)
          throw new HostError("InvalidOperation", `a format that is no ${type}`);
        return objectOf(of, target);
      },
    ],
    [
      `${name}OrNullObject`,
      (target: FormatTarget): HostObject | null =>
        typeOf(ruleOf(target)) === type ? objectOf(of, target) : null,
    ],
  ]),
);

export const conditionalFormat = model<FormatTarget>("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => typeOf(ruleOf(target)) },
    // As the collection counts: 0 comes first.
    Priority: { get: (target) => inOrder(target.sheet).findIndex(({ rule }) => rule === ruleOf(target)) },
    StopIfTrue: {
      get: (target) => ruleOf(target).format?.stops === true,
      set: (target, stops, world) =>
        changeRule(target, world, (rule) => ({
          ...rule,
          format: { ...first, ...rule.format, stops: stops === true || undefined },
        })),
    },
  },
  objects: kindObjects,
  methods: {
    GetRange: (target) => {
      const { areas } = ruleOf(target);
      if (areas.length > 1) throw new HostError("ItemNotFound", "the format stands over several areas");
      return objectOf(range, regionOf(target.sheet, areas[0]!));
    },
    GetRanges: (target) => objectOf(rangeAreas, { sheet: target.sheet, areas: ruleOf(target).areas }),
    Delete: (target, _, world) => {
      const own = ruleOf(target);
      setRules(
        target.sheet,
        target.sheet.conditionalFormats.filter((rule) => rule !== own),
        world,
      );
    },
  },
});

function setRules(sheet: Sheet, rules: readonly Rule[], world: World): void {
  checkSheet(sheet, world, "allowFormatCells");
  sheet.conditionalFormats = rules;
  sheet.touch();
}

interface Placed {
  readonly rule: Rule;
  readonly at: number;
}

/** The sheet's formats by their priority. */
const inOrder = ({ conditionalFormats }: Sheet): Placed[] =>
  conditionalFormats
    .map((rule, at) => ({ rule, at }))
    .sort((a, b) => (a.rule.format?.priority ?? 1) - (b.rule.format?.priority ?? 1) || a.at - b.at);

const within = ({ sheet, areas }: Region): FormatTarget[] =>
  inOrder(sheet).flatMap(({ rule, at }) =>
    rule.areas.some((own) => areas.some((area) => touches(own, area))) ? [{ sheet, id: idOf(rule, at) }] : [],
  );

function byId({ sheet }: Region, id: Argument): HostObject {
  const target = { sheet, id: String(id) };
  ruleOf(target);
  return objectOf(conditionalFormat, target);
}

/** A new format comes before all others, as Excel puts it. */
function add({ sheet, areas }: Region, type: Argument, world: World): HostObject {
  const made = newRule(String(type));
  if (!made) throw unmodelled("ConditionalFormatCollection", "add");
  const id = newRuleId();
  const lowest = Math.min(2, ...sheet.conditionalFormats.map(({ format }) => format?.priority ?? 1));
  const others = sheet.conditionalFormats.map((rule) =>
    lowest > 1
      ? rule
      : { ...rule, format: { ...first, ...rule.format, priority: (rule.format?.priority ?? 1) + 1 } },
  );
  const { row, column } = areas[0]!;
  const compares = { ...made.compares, at: { row, column } };
  const format = { ...made.format, priority: lowest > 1 ? lowest - 1 : 1 };
  setRules(sheet, [...others, { areas, origin: undefined, id, compares, format }], world);
  return objectOf(conditionalFormat, { sheet, id });
}

export const conditionalFormats = model<Region>("ConditionalFormatCollection", {
  item: byId,
  items: (region) => within(region).map((target) => objectOf(conditionalFormat, target)),
  methods: {
    Add: (region, [type], world) => add(region, type, world),
    ClearAll: (region, _, world) =>
      setRules(region.sheet, withoutAreas(region.sheet.conditionalFormats, region.areas), world),
    GetCount: (region) => within(region).length,
    GetItemAt: (region, [index]) => {
      const target = within(region)[Number(index)];
      if (!target) throw invalidArgument(`conditional format ${String(index)}`);
      return objectOf(conditionalFormat, target);
    },
  },
});
