/**
 * A sheet's automatic filter in its part. In: <filterColumn colId="0"><filters><filter val="홍보실"/></filters></filterColumn>.
 * Out: of the first column only 홍보실, and back; what the book does not know of a filter (dates, colours, icons) stays.
 */
import { printArea } from "../../../sheet/address";
import { isOn, type XmlNode } from "../../../xlsx/node";
import { encodeXml, printAttributes, withAttributes } from "../../../xlsx/xml";
import type { ColumnFilter, FilterCriteria } from "../features";
import type { Sheet } from "../sheet";

const signs: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

export const filtersOf = (node: XmlNode): ColumnFilter[] =>
  node.children.flatMap((child) => {
    const column = Number(child.attributes.get("colId") ?? NaN);
    if (child.local !== "filterColumn" || !Number.isInteger(column) || column < 0) return [];
    const criteria = criteriaOf(child);
    return [{ column, ...(criteria && { criteria }), origin: child.xml }];
  });

function criteriaOf({ children }: XmlNode): FilterCriteria | undefined {
  const [kind, ...more] = children;
  if (!kind || more.length > 0) return undefined;
  const { attributes, children: inner } = kind;
  if (kind.local === "filters" && inner.every(({ local }) => local === "filter")) {
    const values = inner.map((each) => each.attributes.get("val") ?? "");
    return { filterOn: "Values", values: isOn(attributes.get("blank") ?? "0") ? [...values, ""] : values };
  }
  if (kind.local === "customFilters" && inner.length > 0) {
    const [first, second] = inner.map(
      (each) =>
        (signs[each.attributes.get("operator") ?? "equal"] ?? "=") + (each.attributes.get("val") ?? ""),
    );
    const operator = isOn(attributes.get("and") ?? "0") ? "And" : "Or";
    return {
      filterOn: "Custom",
      criterion1: first!,
      ...(second !== undefined && { criterion2: second, operator }),
    };
  }
  if (kind.local !== "top10") return undefined;
  const end = isOn(attributes.get("top") ?? "1") ? "Top" : "Bottom";
  const unit = isOn(attributes.get("percent") ?? "0") ? "Percent" : "Items";
  return { filterOn: `${end}${unit}`, count: Number(attributes.get("val") ?? 10) };
}

/** The element as the sheet wants it now; `node` is the one that stood there. */
export function writeAutoFilter(
  { autoFilter, filters }: Pick<Sheet, "autoFilter" | "filters">,
  node: XmlNode | undefined,
): string {
  if (!autoFilter) return "";
  const attributes = new Map(node?.attributes ?? []).set("ref", printArea(autoFilter));
  const others = (node?.children ?? []).filter(({ local }) => local !== "filterColumn").map(({ xml }) => xml);
  const inner = [...filters.map(columnXml), ...others].join("");
  return `<autoFilter${printAttributes(attributes)}${inner === "" ? "/>" : `>${inner}</autoFilter>`}`;
}

function columnXml({ column, criteria, origin }: ColumnFilter): string {
  if (origin !== undefined)
    return withAttributes(origin, "filterColumn", (attributes) => attributes.set("colId", String(column)));
  return `<filterColumn colId="${column}">${criteria ? criteriaXml(criteria) : ""}</filterColumn>`;
}

function criteriaXml(criteria: FilterCriteria): string {
  if (criteria.filterOn === "Values") {
    const texts = criteria.values.filter((text) => text !== "");
    const blank = texts.length < criteria.values.length ? ' blank="1"' : "";
    return `<filters${blank}>${texts.map((text) => `<filter val="${encodeXml(text)}"/>`).join("")}</filters>`;
  }
  if (criteria.filterOn === "Custom") {
    const { criterion1, criterion2, operator } = criteria;
    const each = [criterion1, criterion2].flatMap((text) => (text === undefined ? [] : customXml(text)));
    return `<customFilters${operator === "And" ? ' and="1"' : ""}>${each.join("")}</customFilters>`;
  }
  const attributes = new Map<string, string>();
  if (criteria.filterOn.startsWith("Bottom")) attributes.set("top", "0");
  if (criteria.filterOn.endsWith("Percent")) attributes.set("percent", "1");
  attributes.set("val", String(criteria.count));
  return `<top10${printAttributes(attributes)}/>`;
}

function customXml(text: string): string {
  const [, sign = "", value = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(text)!;
  const operator = Object.entries(signs).find(([, own]) => own === sign)?.[0] ?? "equal";
  return `<customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${encodeXml(value)}"/>`;
}
