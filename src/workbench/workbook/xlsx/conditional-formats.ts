/**
 * Conditional formats of a sheet's part. In: the elements conditionalFormatting. Out: a rule for each cfRule with what it
 * compares with and how it looks, and back: those that nobody changed stand as they stood, beside those made here.
 * Example: { type: "ContainsText", terms: { operator: "Contains", text: "감액" } } over B2:B9 is
 * <cfRule type="containsText" operator="containsText" text="감액"><formula>NOT(ISERROR(SEARCH("감액",B2)))</formula>.
 */
import { printArea } from "../../../sheet/address";
import { areasOf } from "../../../xlsx/areas";
import { childOf, isOn, readNode, type XmlNode } from "../../../xlsx/node";
import { prefixOf, unprefixed } from "../../../xlsx/package";
import { rgb } from "../../../xlsx/write-styles";
import { type Spelling as FormulaSpelling, writeFormula } from "./spelling";
import { encodeXml, printAttributes, withAttributes, XmlReader } from "../../../xlsx/xml";
import { presetAttributes, presetOf } from "../presets";
import type { Comparison, FormatDetails, FormatPoint, Rule } from "../rule";
import { colorOf } from "./colors";
import { lookOfDifferential } from "./differential";
import {
  comparisonOf,
  formulasOf,
  keptRule,
  operatorOfFile,
  overAreas,
  RuleOrigin,
  type Spelling,
} from "./rules";
import type { StyleSheet } from "./styles";

const spelling: Spelling = {
  types: { cellIs: "CellValue", expression: "Custom" },
  operators: {
    between: "Between",
    notBetween: "NotBetween",
    equal: "EqualTo",
    notEqual: "NotEqualTo",
    greaterThan: "GreaterThan",
    lessThan: "LessThan",
    greaterThanOrEqual: "GreaterThanOrEqual",
    lessThanOrEqual: "LessThanOrEqual",
  },
};

/** Rules about texts: the file's type and sign, and the formula that goes with them. */
const textRules: Readonly<Record<string, readonly [type: string, operator: string, formula: string]>> = {
  Contains: ["containsText", "containsText", "NOT(ISERROR(SEARCH(?,@)))"],
  NotContains: ["notContainsText", "notContains", "ISERROR(SEARCH(?,@))"],
  BeginsWith: ["beginsWith", "beginsWith", "LEFT(@,LEN(?))=?"],
  EndsWith: ["endsWith", "endsWith", "RIGHT(@,LEN(?))=?"],
};

const pointTypes: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

const scalePoints = ["minimum", "midpoint", "maximum"];

/** Each rule of an element by itself. */
export function readFormats(node: XmlNode, looks: StyleSheet): Rule[] {
  const areas = areasOf(node.attributes.get("sqref") ?? "");
  const [first] = node.children;
  if (!first) return [{ areas, origin: new RuleOrigin(node.xml, looks) }];
  const open = node.xml.slice(0, node.xml.indexOf(first.xml));
  const close = node.xml.slice(node.xml.lastIndexOf("</"));
  const others = node.children.filter(({ local }) => local !== "cfRule").map(({ xml }) => xml);
  return node.children
    .filter(({ local }) => local === "cfRule")
    .map((rule, at) => {
      const xml = [open, rule.xml, ...(at === 0 ? others : []), close].join("");
      const compares = comparisonOf(rule, areas[0], spelling) ?? furtherOf(rule, areas[0]);
      return {
        areas,
        origin: new RuleOrigin(xml, looks),
        ...(compares && { compares }),
        format: detailsOf(rule, looks),
      };
    });
}

/** What rules of the other kinds go by; undefined for kinds that the book does not know. */
function furtherOf(rule: XmlNode, area: Rule["areas"][number] | undefined): Comparison | undefined {
  const type = rule.attributes.get("type") ?? "";
  const at = area && { at: { row: area.row, column: area.column } };
  const text = Object.entries(textRules).find(([, [own]]) => own === type);
  if (text) {
    const words = rule.attributes.get("text");
    return words === undefined
      ? undefined
      : { type: "ContainsText", terms: { operator: text[0], text: words }, ...at };
  }
  if (type === "top10") {
    const end = isOn(rule.attributes.get("bottom") ?? "0") ? "Bottom" : "Top";
    const unit = isOn(rule.attributes.get("percent") ?? "0") ? "Percent" : "Items";
    return { type: "TopBottom", terms: { type: end + unit, rank: rule.attributes.get("rank") ?? "10" } };
  }
  const criterion = presetOf(rule.attributes);
  if (criterion !== undefined) {
    const formula = childOf(rule, "formula")?.text;
    const terms = { criterion, ...(formula !== undefined && { formula: `=${formula}` }) };
    return { type: "PresetCriteria", terms, ...at };
  }
  const drawn = rule.children.find(({ local }) => ["colorScale", "dataBar", "iconSet"].includes(local));
  if (!drawn) return undefined;
  const bounds = drawn.children.filter(({ local }) => local === "cfvo");
  const keys = keysOf(drawn.local, bounds.length);
  const terms = bounds.flatMap(({ attributes }, index) => {
    const value = attributes.get("val");
    if (value === undefined || keys[index] === undefined) return [];
    const isPlain = attributes.get("type") !== "formula" && /^-?[\d.]+(e[-+]?\d+)?$/i.test(value);
    return [[keys[index], isPlain ? value : `=${value}`] as const];
  });
  const kind = drawn.local.charAt(0).toUpperCase() + drawn.local.slice(1);
  return { type: kind, terms: Object.fromEntries(terms), ...at };
}

const keysOf = (local: string, count: number): readonly string[] =>
  local === "dataBar"
    ? ["lower", "upper"]
    : local === "iconSet"
      ? Array.from({ length: count }, (_, index) => String(index))
      : count === 2
        ? ["minimum", "maximum"]
        : scalePoints;

function detailsOf(rule: XmlNode, looks: StyleSheet): FormatDetails {
  const { attributes, children } = rule;
  const number = attributes.get("dxfId");
  const drawn = children.find(({ local }) => ["colorScale", "dataBar", "iconSet"].includes(local));
  return {
    priority: Number(attributes.get("priority") ?? 1) || 1,
    ...(isOn(attributes.get("stopIfTrue") ?? "0") && { stops: true }),
    ...(number !== undefined && {
      look: lookOfDifferential(looks.lists.dxfs[Number(number)], looks.palette),
    }),
    ...(drawn && { points: pointsOf(drawn, looks), ...graphicOf(drawn, looks) }),
  };
}

function pointsOf(drawn: XmlNode, { palette }: StyleSheet): Readonly<Record<string, FormatPoint>> {
  const bounds = drawn.children.filter(({ local }) => local === "cfvo");
  const colors = drawn.children.filter(({ local }) => local === "color");
  const keys = keysOf(drawn.local, bounds.length);
  return Object.fromEntries(
    bounds.slice(0, keys.length).map(({ attributes }, index) => {
      const color = drawn.local === "colorScale" && colorOf(colors[index]?.attributes, palette);
      return [
        keys[index]!,
        {
          type: pointTypes[attributes.get("type") ?? ""] ?? "Number",
          ...(color && { color }),
          ...(!isOn(attributes.get("gte") ?? "1") && { above: true }),
        },
      ];
    }),
  );
}

function graphicOf(drawn: XmlNode, { palette }: StyleSheet): Partial<FormatDetails> {
  const { attributes } = drawn;
  const fill = drawn.local === "dataBar" && colorOf(childOf(drawn, "color")?.attributes, palette);
  return {
    ...(fill && { fill }),
    ...(!isOn(attributes.get("showValue") ?? "1") && { graphicOnly: true }),
    ...(drawn.local === "iconSet" && { icons: attributes.get("iconSet") ?? "3TrafficLights1" }),
    ...(isOn(attributes.get("reverse") ?? "0") && { reversed: true }),
  };
}

export interface FormatWriting extends FormulaSpelling {
  readonly looks: StyleSheet;
  /** The number of a look in this file. */
  readonly differential: (look: NonNullable<FormatDetails["look"]>) => number;
  /** The same of a look that another file's rule names by its number there. */
  readonly foreignLook: (origin: RuleOrigin, number: number) => number;
}

/** Every rule in an element of its own. A rule that was begun and never said what it goes by is none. */
export function writeFormats(rules: readonly Rule[], writing: FormatWriting): string {
  return rules.map((rule) => written(rule, writing)).join("");
}

function written(rule: Rule, writing: FormatWriting): string {
  const { origin } = rule;
  if (!(origin instanceof RuleOrigin)) return spelled(rule, writing);
  const reader = new XmlReader(origin.xml);
  reader.next();
  const [before] = readFormats(readNode(reader), origin.looks);
  const { priority: _, ...was } = before!.format ?? { priority: 1 };
  const { priority, ...is } = rule.format ?? { priority: 1 };
  const fixed = (of: Rule): unknown => ({ ...of.compares, terms: undefined, at: undefined });
  const isKept =
    JSON.stringify([was, fixed(before!)]) === JSON.stringify([is, fixed(rule)]) &&
    ["operator", "criterion"].every((key) => before!.compares?.terms[key] === rule.compares?.terms[key]);
  const isText = rule.compares?.type === "ContainsText";
  if (!isKept || (isText && overAreas(before!.areas) !== overAreas(rule.areas)))
    return spelled(rule, writing);
  const xml = withPriority(withBounds(keptRule(origin, rule), rule), priority);
  if (origin.looks === writing.looks) return xml;
  return withAttributes(unprefixed(xml, prefixOf(xml)), "cfRule", (attributes) => {
    const look = attributes.get("dxfId");
    if (look !== undefined) attributes.set("dxfId", String(writing.foreignLook(origin, Number(look))));
  });
}

const withPriority = (xml: string, priority: number): string =>
  withAttributes(xml, "cfRule", (attributes) => attributes.set("priority", String(priority)));

/** Bounds of bars, scales and icons that are formulas have the formulas of now. */
function withBounds(xml: string, { compares }: Rule): string {
  if (!compares || !/^(ColorScale|DataBar|IconSet)$/.test(compares.type)) return xml;
  const formulas = Object.values(compares.terms).filter((term) => typeof term === "string");
  return withAttributes(xml, "cfvo", (attributes) => {
    if (!attributes.has("val")) return;
    const now = formulas.shift();
    if (now?.startsWith("=")) attributes.set("val", now.slice(1));
  });
}

/** Whether nobody said yet what it goes by: such a rule is not written. */
export const isUnfinished = ({ origin, compares, format }: Rule): boolean =>
  !(origin instanceof RuleOrigin) &&
  (!compares || Object.keys(compares.terms).length + Object.keys(format?.points ?? {}).length === 0);

function spelled(rule: Rule, writing: FormatWriting): string {
  if (isUnfinished(rule)) return "";
  const { format, areas } = rule;
  const { priority = 1, stops, look } = format ?? {};
  const [kind, inner] = contentsOf(rule, writing);
  const attributes = new Map<string, string>([...kind]);
  if (look && Object.keys(look).length > 0) attributes.set("dxfId", String(writing.differential(look)));
  attributes.set("priority", String(priority));
  if (stops) attributes.set("stopIfTrue", "1");
  return (
    `<conditionalFormatting sqref="${overAreas(areas)}">` +
    `<cfRule${printAttributes(attributes)}>${inner}</cfRule></conditionalFormatting>`
  );
}

/** The attributes of the rule's kind, and what stands in its element. */
function contentsOf(
  rule: Rule,
  writing: FormulaSpelling,
): [attributes: readonly (readonly [string, string])[], inner: string] {
  const { type, terms } = rule.compares!;
  const formulas = formulasOf(rule).map(
    (formula) => `<formula>${encodeXml(writeFormula(formula, writing))}</formula>`,
  );
  switch (type) {
    case "CellValue":
      return [
        [
          ["type", "cellIs"],
          ["operator", operatorOfFile(spelling, rule.compares!) ?? "between"],
        ],
        formulas.join(""),
      ];
    case "ContainsText": {
      const [own, operator, formula] = textRules[String(terms["operator"])] ?? textRules["Contains"]!;
      const text = String(terms["text"] ?? "");
      const isFormula = text.startsWith("=");
      const asked = isFormula ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
      const cell = printArea({ ...rule.areas[0]!, rows: 1, columns: 1 });
      const whole = formula.replace(/[?@]/g, (sign) => (sign === "?" ? asked : cell));
      return [
        [["type", own], ["operator", operator], ...(isFormula ? [] : ([["text", text]] as const))],
        `<formula>${encodeXml(whole)}</formula>`,
      ];
    }
    case "TopBottom": {
      const [, end, unit] = /^(Top|Bottom)(Items|Percent)$/.exec(String(terms["type"])) ?? [];
      return [
        [
          ["type", "top10"],
          ...(unit === "Percent" ? ([["percent", "1"]] as const) : []),
          ...(end === "Bottom" ? ([["bottom", "1"]] as const) : []),
          ["rank", String(terms["rank"])],
        ],
        "",
      ];
    }
    case "PresetCriteria":
      return [presetAttributes(String(terms["criterion"])), formulas.join("")];
    case "ColorScale":
    case "DataBar":
    case "IconSet":
      return [[["type", type.charAt(0).toLowerCase() + type.slice(1)]], graphic(rule)];
    default:
      return [[["type", "expression"]], formulas.join("")];
  }
}

/** The element of a bar, scale or set of icons: bounds first, then colours. */
function graphic({ compares, format }: Rule): string {
  const { type, terms } = compares!;
  const points = Object.entries(format?.points ?? {});
  const local = type.charAt(0).toLowerCase() + type.slice(1);
  const colour = (value: string | undefined): string => (value === undefined ? "" : `<color ${rgb(value)}/>`);
  const bounds = points.map(([key, point]) => {
    const fallback = key === "lower" ? "min" : "max";
    const word = Object.entries(pointTypes).find(([, api]) => api === point.type)?.[0] ?? fallback;
    const value = terms[key];
    const attributes = new Map([["type", word]]);
    if (typeof value === "string") attributes.set("val", value.replace(/^=/, ""));
    if (point.above) attributes.set("gte", "0");
    return `<cfvo${printAttributes(attributes)}/>`;
  });
  const attributes = new Map<string, string>();
  if (format?.icons) attributes.set("iconSet", format.icons);
  if (format?.graphicOnly) attributes.set("showValue", "0");
  if (format?.reversed) attributes.set("reverse", "1");
  const colours =
    type === "DataBar"
      ? colour(format?.fill ?? "#638EC6")
      : points.map(([, point]) => colour(point.color)).join("");
  return `<${local}${printAttributes(attributes)}>${bounds.join("")}${type === "IconSet" ? "" : colours}</${local}>`;
}
