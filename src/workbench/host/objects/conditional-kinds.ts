/**
 * The kinds of conditional formats: what each goes by, as scripts give and read it.
 * In: colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "Number", formula: "=F1", … } }.
 * Out: bounds with their colours; those that are formulas follow the cells that they read.
 */
import { type FormatDetails, type FormatPoint, presetTerms, type Rule } from "../../workbook/model";
import { invalidArgument } from "../error";
import { model, objectOf, type Json, type Model, type Property } from "../object";
import type { World } from "../world";
import { changeDetails, changeRule, changeTerms, type FormatTarget, ruleOf } from "./conditional-format";
import { conditionalLook } from "./conditional-look";
import { colour } from "./looks";

type Terms = Readonly<Record<string, string | boolean>>;
type Fields = Readonly<Record<string, unknown>>;

const termsOf = (target: FormatTarget): Terms => ruleOf(target).compares?.terms ?? {};
const look = { Format: (target: FormatTarget) => objectOf(conditionalLook, target) };

/** A number, a text in quotes or a formula, as a formula. */
function formulaOf(value: unknown): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value === "")
    throw invalidArgument("a rule without what it compares with");
  if (value.startsWith("=")) return value;
  return Number.isFinite(Number(value)) ? `=${Number(value)}` : `="${value.replaceAll('"', '""')}"`;
}

const formatRule = model<FormatTarget>("ConditionalFormatRule", {
  properties: {
    Formula: {
      get: (target) => termsOf(target)["formula"] ?? "",
      set: (target, formula, world) => changeTerms(target, { formula: formulaOf(formula) }, world),
    },
  },
});

const custom = model<FormatTarget>("CustomConditionalFormat", {
  objects: { Rule: (target) => objectOf(formatRule, target), ...look },
});

const comparing = new Set(
  "Between NotBetween EqualTo NotEqualTo GreaterThan LessThan GreaterThanOrEqual LessThanOrEqual".split(" "),
);

const cellValue = model<FormatTarget>("CellValueConditionalFormat", {
  properties: {
    Rule: {
      get: (target) => ({ ...termsOf(target) }),
      set: (target, rule, world) => {
        const { formula1, formula2, operator } = rule as Fields;
        if (!comparing.has(String(operator))) throw invalidArgument(`the operator ${String(operator)}`);
        const isRange = /etween$/.test(String(operator));
        const terms = {
          formula1: formulaOf(formula1),
          ...(isRange && { formula2: formulaOf(formula2) }),
          operator: String(operator),
        };
        changeTerms(target, terms, world);
      },
    },
  },
  objects: look,
});

const textOperators = new Set(["Contains", "NotContains", "BeginsWith", "EndsWith"]);

const textComparison = model<FormatTarget>("TextConditionalFormat", {
  properties: {
    Rule: {
      get: (target) => ({ ...termsOf(target) }),
      set: (target, rule, world) => {
        const { operator, text } = rule as Fields;
        if (!textOperators.has(String(operator)) || typeof text !== "string" || text === "")
          throw invalidArgument("a rule about a text");
        changeTerms(target, { operator: String(operator), text }, world);
      },
    },
  },
  objects: look,
});

const preset = model<FormatTarget>("PresetCriteriaConditionalFormat", {
  properties: {
    Rule: {
      get: (target) => ({ criterion: termsOf(target)["criterion"] ?? "Invalid" }),
      set: (target, rule, world) => {
        const { criterion } = rule as Fields;
        const { areas, compares } = ruleOf(target);
        const terms = presetTerms(String(criterion), compares?.at ?? areas[0]!);
        if (!terms) throw invalidArgument(`the criterion ${String(criterion)}`);
        changeTerms(target, terms, world);
      },
    },
  },
  objects: look,
});

const ends = new Set(["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);

const topBottom = model<FormatTarget>("TopBottomConditionalFormat", {
  properties: {
    Rule: {
      get: (target) => {
        const { type, rank } = termsOf(target);
        return { type, rank: Number(rank) };
      },
      set: (target, rule, world) => {
        const { type, rank } = rule as Fields;
        if (!ends.has(String(type)) || !(Number(rank) >= 1)) throw invalidArgument("a rule about a rank");
        changeTerms(target, { type: String(type), rank: String(Number(rank)) }, world);
      },
    },
  },
  objects: look,
});

/** A bound as scripts see it. */
function bound(target: FormatTarget, key: string, extra: (point: FormatPoint) => Fields = () => ({})): Json {
  const point = ruleOf(target).format?.points?.[key];
  const value = termsOf(target)[key];
  const isFormula = typeof value === "string" && value.startsWith("=");
  const type = point?.type ?? (isFormula ? "Formula" : "Automatic");
  return {
    type,
    ...(value !== undefined && { formula: value }),
    ...(point?.color && { color: point.color }),
    ...(point && (extra(point) as Record<string, Json>)),
  };
}

/** The rule with these bounds, by name. */
function setBounds(
  target: FormatTarget,
  given: readonly (readonly [key: string, criterion: Fields])[],
  world: World,
): void {
  changeRule(target, world, (rule) => {
    const kept = given.map(([key]) => key);
    const others = Object.entries(rule.format?.points ?? {}).filter(([key]) => !kept.includes(key));
    const otherTerms = Object.entries(rule.compares?.terms ?? {}).filter(([key]) => !kept.includes(key));
    const points = given.map(([key, { type, color, operator }]) => {
      const own = colour((color ?? null) as Json);
      return [
        key,
        {
          type: String(type),
          ...(own && { color: own }),
          ...(operator === "GreaterThan" && { above: true }),
        },
      ] as const;
    });
    const terms = given.flatMap(([key, { type, formula }]) => {
      if (/Value$|^Automatic$/.test(String(type))) return [];
      const isPlain = typeof formula === "number" || /^=?-?[\d.]+$/.test(String(formula));
      return [[key, isPlain ? String(formula).replace(/^=/, "") : formulaOf(formula)] as const];
    });
    const inOrder = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
      Object.fromEntries([...entries].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
    return {
      ...rule,
      compares: { ...rule.compares!, terms: inOrder([...otherTerms, ...terms]) },
      format: { priority: 1, ...rule.format, points: inOrder([...others, ...points]) },
    };
  });
}

const order = ["lower", "upper", "minimum", "midpoint", "maximum"];

const dataBar = model<FormatTarget>("DataBarConditionalFormat", {
  properties: {
    LowerBoundRule: boundProperty("lower"),
    UpperBoundRule: boundProperty("upper"),
    ShowDataBarOnly: {
      get: (target) => ruleOf(target).format?.graphicOnly === true,
      set: (target, only, world) => changeDetails(target, { graphicOnly: only === true || undefined }, world),
    },
  },
  objects: { PositiveFormat: (target) => objectOf(barFormat, target) },
});

function boundProperty(key: string): Property<FormatTarget> {
  return {
    get: (target) => bound(target, key),
    set: (target, criterion, world) => setBounds(target, [[key, criterion as Fields]], world),
  };
}

const barFormat = model<FormatTarget>("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: {
      get: (target) => ruleOf(target).format?.fill ?? null,
      set: (target, color, world) => changeDetails(target, { fill: colour(color) ?? undefined }, world),
    },
  },
});

const colorScale = model<FormatTarget>("ColorScaleConditionalFormat", {
  properties: {
    ThreeColorScale: { get: (target) => ruleOf(target).format?.points?.["midpoint"] !== undefined },
    Criteria: {
      get: (target) => ({
        minimum: bound(target, "minimum"),
        ...(ruleOf(target).format?.points?.["midpoint"] && { midpoint: bound(target, "midpoint") }),
        maximum: bound(target, "maximum"),
      }),
      set: (target, criteria, world) => {
        const given = ["minimum", "midpoint", "maximum"].flatMap((key) => {
          const criterion = (criteria as Fields)[key] as Fields | null | undefined;
          return criterion ? [[key, criterion] as const] : [];
        });
        changeRule(target, world, (rule) => ({
          ...rule,
          compares: { ...rule.compares!, terms: {} },
          format: { priority: 1, ...rule.format, points: {} },
        }));
        setBounds(target, given, world);
      },
    },
  },
});

/** Files call ThreeTrafficLights1 "3TrafficLights1", and Excel's API the other way round. */
const counts: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };
const newerIcons = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);
const iconsOfApi = (style: string): string =>
  style.replace(/^(Three|Four|Five)/, (word) => Object.entries(counts).find(([, own]) => own === word)![0]);
const iconsOfFile = (style: string): string => style.replace(/^[345]/, (digit) => counts[digit]!);

const iconSet = model<FormatTarget>("IconSetConditionalFormat", {
  properties: {
    Style: {
      get: (target) => iconsOfFile(ruleOf(target).format?.icons ?? "3TrafficLights1"),
      set: (target, style, world) => {
        if (newerIcons.has(String(style)) || !/^(Three|Four|Five)[A-Z]/.test(String(style)))
          throw invalidArgument(`the icons ${String(style)}`);
        const icons = iconsOfApi(String(style));
        changeDetails(target, { icons }, world);
        if (Object.keys(ruleOf(target).format?.points ?? {}).length !== Number(icons[0]))
          setIcons(target, evenly(Number(icons[0])), world);
      },
    },
    ReverseIconOrder: {
      get: (target) => ruleOf(target).format?.reversed === true,
      set: (target, value, world) => changeDetails(target, { reversed: value === true || undefined }, world),
    },
    ShowIconOnly: {
      get: (target) => ruleOf(target).format?.graphicOnly === true,
      set: (target, value, world) =>
        changeDetails(target, { graphicOnly: value === true || undefined }, world),
    },
    Criteria: {
      get: (target) =>
        Object.keys(ruleOf(target).format?.points ?? termsOf(target)).map((key) =>
          bound(target, key, ({ above }) => ({ operator: above ? "GreaterThan" : "GreaterThanOrEqual" })),
        ),
      set: (target, criteria, world) => {
        const given = criteria as unknown as readonly Fields[];
        const count = Number((ruleOf(target).format?.icons ?? "3")[0]);
        if (!Array.isArray(given) || given.length !== count) throw invalidArgument(`${count} criteria`);
        // The first icon stands for all that is below the second: Excel takes an empty criterion for it.
        setIcons(
          target,
          given.map((each, at) => (at === 0 ? { type: "Percent", formula: 0 } : each)),
          world,
        );
      },
    },
  },
});

const setIcons = (target: FormatTarget, given: readonly Fields[], world: World): void =>
  setBounds(
    target,
    given.map((each, at) => [String(at), each]),
    world,
  );

const evenly = (count: number): Fields[] =>
  Array.from({ length: count }, (_, at) => ({ type: "Percent", formula: Math.round((100 * at) / count) }));

export const kinds: Readonly<Record<string, { readonly type: string; readonly of: Model<FormatTarget> }>> = {
  Custom: { type: "Custom", of: custom },
  CellValue: { type: "CellValue", of: cellValue },
  TextComparison: { type: "ContainsText", of: textComparison },
  TopBottom: { type: "TopBottom", of: topBottom },
  Preset: { type: "PresetCriteria", of: preset },
  DataBar: { type: "DataBar", of: dataBar },
  ColorScale: { type: "ColorScale", of: colorScale },
  IconSet: { type: "IconSet", of: iconSet },
};

/** Assumption: what Excel's own dialog begins with; rules that compare go by nothing until they are told. */
const begun: Readonly<
  Record<string, { readonly terms?: Terms; readonly format?: Omit<FormatDetails, "priority"> }>
> = {
  Custom: {},
  CellValue: {},
  ContainsText: {},
  PresetCriteria: {},
  TopBottom: { terms: { type: "TopItems", rank: "10" } },
  DataBar: {
    format: { fill: "#638EC6", points: { lower: { type: "LowestValue" }, upper: { type: "HighestValue" } } },
  },
  ColorScale: {
    format: {
      points: {
        minimum: { type: "LowestValue", color: "#F8696B" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      },
    },
  },
  IconSet: {
    terms: { 0: "0", 1: "33", 2: "67" },
    format: {
      icons: "3TrafficLights1",
      points: { 0: { type: "Percent" }, 1: { type: "Percent" }, 2: { type: "Percent" } },
    },
  },
};

/** Undefined of a kind that is not modelled. */
export function newRule(
  type: string,
): { compares: NonNullable<Rule["compares"]>; format: Omit<FormatDetails, "priority"> } | undefined {
  const start = Object.hasOwn(begun, type) ? begun[type] : undefined;
  return start && { compares: { type, terms: start.terms ?? {} }, format: start.format ?? {} };
}
