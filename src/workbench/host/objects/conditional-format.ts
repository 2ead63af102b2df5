/** One conditional format of a sheet as scripts hold it: found again by its id after others came and went. */
import type { FormatDetails, Rule, Sheet } from "../../workbook/model";
import { HostError } from "../error";
import type { World } from "../world";
import { checkSheet } from "./guard";

export interface FormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

const known = new WeakMap<object, string>();
let count = 0;

/** Of a rule of the file a number of our own; of one without either, its place. */
export function idOf({ id, origin }: Rule, at: number): string {
  if (id !== undefined) return id;
  if (typeof origin !== "object" || origin === null) return `at ${at}`;
  let own = known.get(origin);
  if (own === undefined) known.set(origin, (own = `file ${++count}`));
  return own;
}

export function ruleOf({ sheet, id }: FormatTarget): Rule {
  const rule = sheet.conditionalFormats.find((each, at) => idOf(each, at) === id);
  if (!rule) throw new HostError("ItemNotFound", `conditional format ${id}`);
  return rule;
}

export function changeRule(target: FormatTarget, world: World, change: (rule: Rule) => Rule): void {
  const { sheet } = target;
  checkSheet(sheet, world, "allowFormatCells");
  const own = ruleOf(target);
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => (rule === own ? change(rule) : rule));
  sheet.touch();
}

/** What it goes by, in part. */
export const changeTerms = (
  target: FormatTarget,
  terms: Readonly<Record<string, string | boolean>>,
  world: World,
): void =>
  changeRule(target, world, (rule) =>
    rule.compares ? { ...rule, compares: { ...rule.compares, terms } } : rule,
  );

export const changeDetails = (target: FormatTarget, fields: Partial<FormatDetails>, world: World): void =>
  changeRule(target, world, (rule) => ({ ...rule, format: { priority: 1, ...rule.format, ...fields } }));

// Of the others it is not known which they are.
export const typeOf = ({ compares }: Rule): string => compares?.type ?? "PresetCriteria";
