/**
 * Data validations of a sheet's part. In: the element dataValidations. Out: rules with what they compare with and what they
 * say; and back: those that nobody changed stand as they stood, others as Excel spells them.
 * Example: { type: "List", terms: { source: "핵심,일반" } } is <dataValidation type="list" …><formula1>"핵심,일반"</formula1>.
 */
import { areasOf } from "../../../xlsx/areas";
import { isOn, readNode, type XmlNode } from "../../../xlsx/node";
import { decodeLetters, encodeLetters } from "../../../xlsx/strings";
import { type Spelling as FormulaSpelling, writeFormula } from "./spelling";
import { encodeXml, printAttributes, XmlReader } from "../../../xlsx/xml";
import { type EntrySays, type Rule, usualEntry } from "../rule";
import {
  comparisonOf,
  formulasOf,
  keptRule,
  operatorOfFile,
  overAreas,
  RuleOrigin,
  type Spelling,
  typeOfFile,
} from "./rules";
import type { StyleSheet } from "./styles";

const spelling: Spelling = {
  types: {
    list: "List",
    whole: "WholeNumber",
    decimal: "Decimal",
    date: "Date",
    time: "Time",
    textLength: "TextLength",
    custom: "Custom",
  },
  operators: {
    between: "Between",
    notBetween: "NotBetween",
    equal: "EqualTo",
    notEqual: "NotEqualTo",
    greaterThan: "GreaterThan",
    lessThan: "LessThan",
    greaterThanOrEqual: "GreaterThanOrEqualTo",
    lessThanOrEqual: "LessThanOrEqualTo",
  },
};

const styles: Readonly<Record<string, EntrySays["alert"]["style"]>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

/** After "open" of dataValidations. */
export function readValidations(reader: XmlReader, looks: StyleSheet): Rule[] {
  const rules: Rule[] = [];
  const depth = reader.depth;
  for (let event = reader.next(); reader.depth >= depth; event = reader.next())
    if (event === "open") rules.push(validationOf(readNode(reader), looks));
  return rules;
}

function validationOf(node: XmlNode, looks: StyleSheet): Rule {
  const areas = areasOf(node.attributes.get("sqref") ?? "");
  const compares = comparisonOf(node, areas[0], spelling);
  return {
    areas,
    origin: new RuleOrigin(node.xml, looks),
    ...(compares && { compares }),
    says: saysOf(node),
  };
}

function saysOf({ attributes }: XmlNode): EntrySays {
  const text = (key: string): string => decodeLetters(attributes.get(key) ?? "");
  const shown = (key: string): boolean => isOn(attributes.get(key) ?? "0");
  return {
    alert: {
      showAlert: shown("showErrorMessage"),
      style: styles[attributes.get("errorStyle") ?? "stop"] ?? "Stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: { showPrompt: shown("showInputMessage"), title: text("promptTitle"), message: text("prompt") },
    ignoreBlanks: shown("allowBlank"),
  };
}

export interface ValidationWriting extends FormulaSpelling {
  readonly looks: StyleSheet;
}

/** The element that holds all of them; "" where there are none. `node` is the one that stood there. */
export function writeValidations(
  rules: readonly Rule[],
  node: XmlNode | undefined,
  writing: ValidationWriting,
): string {
  const each = together(rules).map((rule) => written(rule, writing));
  if (each.length === 0) return "";
  const attributes = new Map(node?.attributes ?? []).set("count", String(each.length));
  return `<dataValidations${printAttributes(attributes)}>${each.join("")}</dataValidations>`;
}

/**
 * New rules that say the same of cells in the same columns, as one: LibreOffice takes minutes to save a thousand. The uppermost
 * of their areas comes first, which is what programs take a formula to be spelled for.
 */
function together(rules: readonly Rule[]): Rule[] {
  const alike = new Map<unknown, Rule[]>();
  for (const rule of rules) {
    const key = signOf(rule) ?? rule;
    const others = alike.get(key);
    if (others) others.push(rule);
    else alike.set(key, [rule]);
  }
  return [...alike.values()].map((same) => {
    const [first, ...others] = [...same].sort((one, other) => one.areas[0]!.row - other.areas[0]!.row);
    return { ...first!, areas: [first!, ...others].flatMap(({ areas }) => areas) };
  });
}

/** As far from the first row as from the last. */
const middleRow = 524_288;

/** The same for rules that say the same in the same columns; undefined where a rule stands alone. */
function signOf({ areas: [area, ...others], compares, says, origin }: Rule): string | undefined {
  if (origin !== undefined || !area || others.length > 0 || !compares) return undefined;
  const middle = { ...area, row: middleRow };
  const formulas = formulasOf({ areas: [middle], compares: { at: area, ...compares }, origin });
  if (formulas.some((formula) => formula.includes("#REF!"))) return undefined;
  const { type, terms } = compares;
  const { inCellDropDown, operator } = terms;
  return told([area.column, area.columns, type, inCellDropDown, operator, formulas, says]);
}

function written(rule: Rule, writing: ValidationWriting): string {
  const { origin } = rule;
  const { looks } = writing;
  if (!(origin instanceof RuleOrigin)) return spelled(rule, undefined, writing);
  const reader = new XmlReader(origin.xml);
  reader.next();
  const node = readNode(reader);
  const before = validationOf(node, looks);
  const isKept =
    told([before.says, before.compares?.type, before.compares?.terms["operator"]]) ===
    told([rule.says, rule.compares?.type, rule.compares?.terms["operator"]]);
  return isKept && origin.looks === looks ? keptRule(origin, rule) : spelled(rule, node, writing);
}

const told = (value: unknown): string => JSON.stringify(value);

/** `before`: the element that it was; what the book does not know of it (the input method) stays. */
function spelled(rule: Rule, before: XmlNode | undefined, writing: FormulaSpelling): string {
  const { compares, says = usualEntry } = rule;
  const { alert, prompt, ignoreBlanks } = says;
  const attributes = new Map(before?.attributes ?? []);
  const put = (key: string, value: string | false | undefined): void =>
    void (value ? attributes.set(key, value) : attributes.delete(key));
  const text = (value: string): string => encodeLetters(value);
  put("type", compares && typeOfFile(spelling, compares.type));
  put("errorStyle", alert.style !== "Stop" && alert.style.toLowerCase());
  const operator = compares && operatorOfFile(spelling, compares);
  put("operator", operator !== "between" && operator);
  put("allowBlank", ignoreBlanks && "1");
  put("showDropDown", compares?.terms["inCellDropDown"] === false && "1");
  put("showInputMessage", prompt.showPrompt && "1");
  put("showErrorMessage", alert.showAlert && "1");
  put("errorTitle", text(alert.title));
  put("error", text(alert.message));
  put("promptTitle", text(prompt.title));
  put("prompt", text(prompt.message));
  put("sqref", overAreas(rule.areas));
  const formulas = formulasOf(rule).map(
    (formula, at) => `<formula${at + 1}>${encodeXml(writeFormula(formula, writing))}</formula${at + 1}>`,
  );
  return `<dataValidation${printAttributes(attributes)}>${formulas.join("")}</dataValidation>`;
}
