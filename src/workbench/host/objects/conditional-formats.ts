/**
 * The conditional formats that reach into a range, and what those compare with that go by a formula.
 * In: format.custom.rule.formula = "=$B$4<>성과계획서!$D$26". Out: the format goes by the other formula.
 */
import type { Rule, Sheet } from "../../workbook/model";
import { touches } from "../../workbook/model";
import { HostError } from "../error";
import { model, objectOf, type Argument, type HostObject, type Json } from "../object";
import type { World } from "../world";
import { checkSheet } from "./guard";
import type { Region } from "./region";
import { rangeAreas } from "./types";

interface Target {
  readonly sheet: Sheet;
  readonly at: number;
}

const ruleOf = ({ sheet, at }: Target): Rule => {
  const rule = sheet.conditionalFormats[at];
  if (!rule) throw new HostError("ItemNotFound", `conditional format ${at}`);
  return rule;
};

const termsOf = (target: Target): Readonly<Record<string, Json>> => ruleOf(target).compares?.terms ?? {};

function compare(target: Target, terms: Readonly<Record<string, string | boolean>>, world: World): void {
  const { sheet, at } = target;
  checkSheet(sheet, world, "allowFormatCells");
  const { compares } = ruleOf(target);
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule, index) =>
    index === at && compares ? { ...rule, compares: { ...compares, terms } } : rule,
  );
  sheet.touch();
}

const formatRule = model<Target>("ConditionalFormatRule", {
  properties: {
    Formula: {
      get: (target) => termsOf(target)["formula"] ?? "",
      set: (target, formula, world) => compare(target, { formula: String(formula) }, world),
    },
  },
});

const custom = model<Target>("CustomConditionalFormat", {
  objects: { Rule: (target) => objectOf(formatRule, target) },
});

const cellValue = model<Target>("CellValueConditionalFormat", {
  properties: {
    Rule: {
      get: (target) => ({ ...termsOf(target) }),
      set: (target, terms, world) => compare(target, terms as Record<string, string>, world),
    },
  },
});

const bound = (target: Target, term: string): Json => {
  const formula = termsOf(target)[term];
  return formula === undefined ? { type: "Automatic" } : { type: "Formula", formula };
};

const textComparison = model<Target>("TextConditionalFormat", {
  properties: { Rule: { get: (target) => ({ ...termsOf(target) }) } },
});

const dataBar = model<Target>("DataBarConditionalFormat", {
  properties: {
    LowerBoundRule: { get: (target) => bound(target, "lower") },
    UpperBoundRule: { get: (target) => bound(target, "upper") },
  },
});

const colorScale = model<Target>("ColorScaleConditionalFormat", {
  properties: {
    Criteria: {
      get: (target) => ({ minimum: bound(target, "minimum"), maximum: bound(target, "maximum") }),
    },
  },
});

const iconSet = model<Target>("IconSetConditionalFormat", {
  properties: {
    Criteria: { get: (target) => Object.keys(termsOf(target)).map((term) => bound(target, term)) },
  },
});

const format = model<Target>("ConditionalFormat", {
  identity: ({ at }) => ({ Id: String(at) }),
  properties: {
    Id: { get: ({ at }) => String(at) },
    // Of the others it is not known which they are.
    Type: { get: (target) => ruleOf(target).compares?.type ?? "DataBar" },
  },
  objects: {
    Custom: (target) => objectOf(custom, target),
    CellValue: (target) => objectOf(cellValue, target),
    TextComparison: (target) => objectOf(textComparison, target),
    DataBar: (target) => objectOf(dataBar, target),
    ColorScale: (target) => objectOf(colorScale, target),
    IconSet: (target) => objectOf(iconSet, target),
  },
  methods: {
    GetRanges: (target) => objectOf(rangeAreas, { sheet: target.sheet, areas: ruleOf(target).areas }),
  },
});

const within = ({ sheet, areas }: Region): HostObject[] =>
  sheet.conditionalFormats.flatMap((rule, at) =>
    rule.areas.some((own) => areas.some((area) => touches(own, area)))
      ? [objectOf(format, { sheet, at })]
      : [],
  );

function byId({ sheet }: Region, id: Argument): HostObject {
  const target = { sheet, at: Number(id) };
  ruleOf(target);
  return objectOf(format, target);
}

export const conditionalFormats = model<Region>("ConditionalFormatCollection", {
  item: byId,
  items: within,
  methods: {
    GetCount: (region) => within(region).length,
    GetItem: (region, [id]) => byId(region, id!),
  },
});
