/**
 * Excel.DataValidation: a formula that has to hold of what a person types, and what Excel says where it does not.
 * In: rule = { custom: { formula: "=D29>=1000000" } } over D29:E34. Out: 400 typed into E30 is refused.
 */
import type { Area } from "../../../sheet/address";
import { intersection, without } from "../../../sheet/rectangles";
import { touches, type Comparison, type EntryRule, type Rule } from "../../workbook/model";
import { HostError } from "../error";
import { model, type Json, type Property } from "../object";
import { unmodelled } from "../support";
import type { World } from "../world";
import { checkSheet } from "./guard";
import { areaOf, type Region } from "./region";

const isWithin = (inner: Area, outer: Area): boolean => {
  const both = intersection(inner, outer);
  return both !== undefined && both.rows === inner.rows && both.columns === inner.columns;
};

/** The rule that stands over the whole region; a region over parts of several has none. */
const ruleOf = ({ sheet, areas }: Region): Rule | undefined =>
  sheet.validations.find((rule) => areas.every((area) => rule.areas.some((own) => isWithin(area, own))));

/** Takes the region out of every rule. */
function withoutRegion({ sheet, areas }: Region): readonly Rule[] {
  return sheet.validations.flatMap((rule) => {
    const left = areas.reduce((own, area) => own.flatMap((one) => without(one, area)), rule.areas);
    return left.length === 0 ? [] : [{ ...rule, areas: left }];
  });
}

/** "wholeNumber" for a rule of type WholeNumber. */
const keyOf = ({ type }: Comparison): string => type.charAt(0).toLowerCase() + type.slice(1);

/** The rule over the region with other terms, where it is of that kind already: no other kind is made here. */
function comparing(region: Region, rule: Json): readonly Rule[] | undefined {
  const own = ruleOf(region);
  const terms = own?.compares && (rule as Readonly<Record<string, unknown>> | null)?.[keyOf(own.compares)];
  if (!own?.compares || !terms) return undefined;
  const compares = { ...own.compares, terms: terms as Comparison["terms"] };
  return [...withoutRegion(region), { ...own, areas: region.areas, compares }];
}

function formulaIn(rule: Json): string {
  const custom = (rule as { custom?: { formula?: unknown } } | null)?.custom;
  if (typeof custom?.formula !== "string")
    throw new HostError("NotImplemented", "the workbench models validations by a formula only");
  return custom.formula.startsWith("=") ? custom.formula : `=${custom.formula}`;
}

function change(region: Region, world: World, work: (sheet: Region["sheet"]) => readonly Rule[]): void {
  const { sheet } = region;
  checkSheet(sheet, world);
  sheet.validations = work(sheet);
  sheet.touch();
}

/** What is the same of every rule here: another value is refused, that it does not go untold. */
const fixed = (name: string, value: Json): Property<Region> => ({
  get: () => value,
  set: (_, wanted) => {
    const fields = wanted as Readonly<Record<string, unknown>>;
    const same =
      value !== null && typeof value === "object"
        ? Object.entries(value).every(([key, each]) => fields[key] === each)
        : wanted === value;
    if (!same) throw unmodelled("DataValidation", name);
  },
});

export const dataValidation = model<Region>("DataValidation", {
  properties: {
    Type: {
      get: (region) => {
        const rule = ruleOf(region);
        if (rule) return rule.entry ? "Custom" : (rule.compares?.type ?? "Custom");
        const isPart = ({ areas }: Rule): boolean =>
          areas.some((own) => region.areas.some((area) => touches(own, area)));
        return region.sheet.validations.some(isPart) ? "Inconsistent" : "None";
      },
    },
    Rule: {
      get: (region) => {
        const { entry, compares } = ruleOf(region) ?? {};
        if (entry) return { custom: { formula: entry.formula } };
        return compares ? { [keyOf(compares)]: compares.terms } : {};
      },
      set: (region, rule, world) => {
        const next = comparing(region, rule);
        if (next) return change(region, world, () => next);
        const formula = formulaIn(rule);
        const { row, column } = areaOf(region);
        const entry: EntryRule = { formula, at: { row, column }, title: "", message: "" };
        change(region, world, () => [
          ...withoutRegion(region),
          { areas: region.areas, origin: undefined, entry },
        ]);
      },
    },
    ErrorAlert: {
      get: (region) => {
        const { title = "", message = "" } = ruleOf(region)?.entry ?? {};
        return { showAlert: true, style: "Stop", title, message };
      },
      set: (region, alert, world) => {
        const { title, message, style, showAlert } = alert as Readonly<Record<string, unknown>>;
        if (style !== "Stop" || showAlert !== true)
          throw new HostError("NotImplemented", "the workbench models validations that stop an entry only");
        const own = ruleOf(region);
        // What else the file says of it stays as it is.
        if (own?.compares) return;
        if (!own?.entry) throw new HostError("InvalidOperation", "there is no rule to alert of");
        const entry = { ...own.entry, title: String(title), message: String(message) };
        change(region, world, (sheet) =>
          sheet.validations.map((rule) => (rule === own ? { ...rule, origin: undefined, entry } : rule)),
        );
      },
    },
    Prompt: fixed("prompt", { showPrompt: true, title: "", message: "" }),
    IgnoreBlanks: fixed("ignoreBlanks", true),
  },
  methods: {
    Clear: (region, _, world) => change(region, world, () => withoutRegion(region)),
  },
});
