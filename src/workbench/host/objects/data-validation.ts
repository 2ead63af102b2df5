/**
 * Excel.DataValidation: a formula that has to hold of what a person types, and what Excel says where it does not.
 * In: rule = { custom: { formula: "=D29>=1000000" } } over D29:E34. Out: 400 typed into E30 is refused.
 */
import { printArea, type Area } from "../../../sheet/address";
import { touches, type EntryRule, type Rule } from "../../workbook/model";
import { HostError } from "../error";
import { model, type Json } from "../object";
import type { World } from "../world";
import { checkSheet } from "./guard";
import { areaOf, intersection, type Region } from "./region";

const isWithin = (inner: Area, outer: Area): boolean => {
  const both = intersection(inner, outer);
  return both !== undefined && both.rows === inner.rows && both.columns === inner.columns;
};

/** The rule that stands over the whole region; a region over parts of several has none. */
const ruleOf = ({ sheet, areas }: Region): Rule | undefined =>
  sheet.validations.find((rule) => areas.every((area) => rule.areas.some((own) => isWithin(area, own))));

/** Takes the region out of every rule. Fails where a rule would be left with a part of one of its areas. */
function without({ sheet, areas }: Region): readonly Rule[] {
  return sheet.validations.flatMap((rule) => {
    const left = rule.areas.filter((own) => !areas.some((area) => isWithin(own, area)));
    const cut = left.find((own) => areas.some((area) => touches(own, area)));
    if (cut)
      throw new HostError("NotImplemented", `the workbench cuts no validation out of ${printArea(cut)}`);
    return left.length === 0 ? [] : [{ ...rule, areas: left }];
  });
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

export const dataValidation = model<Region>("DataValidation", {
  properties: {
    Type: {
      get: (region) => {
        const rule = ruleOf(region);
        return rule === undefined ? "None" : rule.entry ? "Custom" : "MixedCriteria";
      },
    },
    Rule: {
      get: (region) => {
        const entry = ruleOf(region)?.entry;
        return entry ? { custom: { formula: entry.formula } } : {};
      },
      set: (region, rule, world) => {
        const formula = formulaIn(rule);
        const { row, column } = areaOf(region);
        const entry: EntryRule = { formula, at: { row, column }, title: "", message: "" };
        change(region, world, () => [...without(region), { areas: region.areas, origin: undefined, entry }]);
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
        if (!own?.entry) throw new HostError("InvalidOperation", "there is no rule to alert of");
        const entry = { ...own.entry, title: String(title), message: String(message) };
        change(region, world, (sheet) =>
          sheet.validations.map((rule) => (rule === own ? { ...rule, origin: undefined, entry } : rule)),
        );
      },
    },
  },
  methods: {
    Clear: (region, _, world) => change(region, world, () => without(region)),
  },
});
