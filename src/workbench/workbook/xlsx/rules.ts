/**
 * What validations and conditional formats have in common as files spell them: where they stand and what they compare with.
 * In: <dataValidation type="whole" operator="lessThan" sqref="B2"><formula1>100</formula1></dataValidation>.
 * Out: { type: "WholeNumber", terms: { formula1: "=100", operator: "LessThan" }, at: B2 }, and the element, remembered.
 */
import { type Area, printArea } from "../../../sheet/address";
import { isOn, type XmlNode } from "../../../xlsx/node";
import { decodeXml, encodeXml, XmlReader } from "../../../xlsx/xml";
import { formulaParts, movedFormula } from "../references";
import type { Position } from "../cell";
import type { Comparison, Rule } from "../rule";
import type { StyleSheet } from "./styles";

/** A rule as it stands in the part: its element, and whose looks it names. */
export class RuleOrigin {
  readonly #looks: StyleSheet;
  constructor(
    readonly xml: string,
    looks: StyleSheet,
  ) {
    this.#looks = looks;
  }
  get looks(): StyleSheet {
    return this.#looks;
  }
}

/** How a kind of rule spells its types and its signs of comparison in a file, and in Excel's API. */
export interface Spelling {
  readonly types: Readonly<Record<string, string>>;
  readonly operators: Readonly<Record<string, string>>;
}

const ofFile = (words: Readonly<Record<string, string>>, api: unknown): string | undefined =>
  Object.entries(words).find(([, word]) => word === api)?.[0];

export const typeOfFile = (spelling: Spelling, type: string): string | undefined =>
  ofFile(spelling.types, type);

/** A text, and nothing computed. */
const literal = /^"(?:[^"]|"")*"$/;

/** What a rule compares with; undefined where that is no formula. */
export function comparisonOf(
  node: XmlNode,
  area: Area | undefined,
  { types, operators }: Spelling,
): Comparison | undefined {
  const type = types[node.attributes.get("type") ?? ""];
  const texts = node.children.flatMap(({ local, text }) => (/^formula\d?$/.test(local) ? text : []));
  if (type === undefined || texts.length === 0) return undefined;
  const [first, second] = texts.map((text) =>
    type === "List" && literal.test(text) ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`,
  );
  const at = area && { row: area.row, column: area.column };
  const terms: Comparison["terms"] =
    type === "List"
      ? { source: first!, inCellDropDown: !isOn(node.attributes.get("showDropDown") ?? "0") }
      : type === "Custom"
        ? { formula: first! }
        : {
            formula1: first!,
            ...(second !== undefined && { formula2: second }),
            operator: operators[node.attributes.get("operator") ?? "between"] ?? "Between",
          };
  return { type, terms, ...(at && { at }) };
}

/** The formulas of the rule, as they are spelled for the first of its cells; texts in quotes. */
export function formulasOf({ compares, areas }: Rule): string[] {
  if (!compares) return [];
  const { terms, at } = compares;
  return ["source", "formula", "formula1", "formula2"].flatMap((key) => {
    const term = terms[key];
    if (typeof term !== "string") return [];
    return [term.startsWith("=") ? movedTo(areas[0]!, at, term).slice(1) : `"${term.replaceAll('"', '""')}"`];
  });
}

const movedTo = (first: Area, at: Position | undefined, formula: string): string =>
  at ? movedFormula(formulaParts(formula), first.row - at.row, first.column - at.column) : formula;

export const operatorOfFile = ({ operators }: Spelling, { terms }: Comparison): string | undefined =>
  ofFile(operators, terms["operator"]);

export const overAreas = (areas: readonly Area[]): string => areas.map(printArea).join(" ");

/** A rule's element over the cells and with the formulas that it has now. */
export function keptRule(origin: RuleOrigin, rule: Rule): string {
  const formulas = formulasOf(rule);
  return withAreas(origin.xml, overAreas(rule.areas)).replace(
    /(<(?:\w+:)?formula\d?>)([^<]*)/g,
    (whole, open: string, before: string) => {
      const now = formulas.shift();
      return now === undefined || literal.test(now) || now === decodeXml(before)
        ? whole
        : open + encodeXml(now);
    },
  );
}

function withAreas(xml: string, areas: string): string {
  const reader = new XmlReader(xml);
  reader.next();
  if (reader.attribute("sqref") === areas) return xml;
  const attributes = reader.attributes();
  attributes.set("sqref", areas);
  const open = [...attributes].map(([key, value]) => ` ${key}="${encodeXml(value)}"`).join("");
  return `<${reader.name}${open}${reader.selfClosing ? "/>" : ">"}${xml.slice(reader.end)}`;
}
