/**
 * Excel.DataValidation: what has to hold of what a person types, and what Excel says before and where it does not.
 * In: rule = { wholeNumber: { formula1: 1, formula2: "=F1", operator: "Between" } } over D29:E34. Out: 0 typed into E30 is
 * refused, `valid` says whether what stands there holds, and the saved file has the rule.
 */
import { covers, touches } from "../../../sheet/rectangles";
import { brokenRule } from "../../workbook/calculation";
import {
  anchored,
  type EntrySays,
  type Position,
  type Rule,
  usualEntry,
  withoutAreas,
} from "../../workbook/model";
import { HostError } from "../error";
import { model, objectOf, type Property } from "../object";
import type { World } from "../world";
import { checkSheet } from "./guard";
import { areaOf, partInUse, positions, type Region } from "./region";
import { termsOf, type RuleInput, ruleWord } from "./rule-terms";
import { rangeAreas } from "./types";

/** The rule that stands over the whole region; a region over parts of several has none. */
const ruleOf = ({ sheet, areas }: Region): Rule | undefined =>
  sheet.validations.find((rule) => areas.every((area) => rule.areas.some((own) => covers(own, area))));

function change(region: Region, world: World, rules: readonly Rule[]): void {
  const { sheet } = region;
  checkSheet(sheet, world);
  sheet.validations = rules;
  sheet.touch();
}

/** The rule of the region says something else; where the rule reaches farther, it does so in the region alone. */
function say(region: Region, says: Partial<EntrySays>, world: World): void {
  const own = ruleOf(region);
  // Assumption: a prompt without a rule is taken, as Excel's dialog takes it for "any value".
  const next: Rule = own
    ? { ...own, ...anchored(own), areas: region.areas, says: { ...(own.says ?? usualEntry), ...says } }
    : { areas: region.areas, origin: undefined, says: { ...usualEntry, ...says } };
  const isWhole =
    own !== undefined && own.areas.every((area) => region.areas.some((each) => covers(each, area)));
  change(
    region,
    world,
    isWhole
      ? region.sheet.validations.map((rule) => (rule === own ? { ...next, areas: own.areas } : rule))
      : [...withoutAreas(region.sheet.validations, region.areas), next],
  );
}

const said = <Key extends keyof EntrySays>(key: Key): Property<Region> => ({
  get: (region) => (ruleOf(region)?.says ?? usualEntry)[key] as never,
  set: (region, value, world) => {
    const before = (ruleOf(region)?.says ?? usualEntry)[key];
    const next = typeof before === "object" ? { ...before, ...(value as object) } : value === true;
    say(region, { [key]: next }, world);
  },
});

/** The cells whose value breaks the rule over them. Whole rows and columns are looked at as far as they are in use. */
function invalidCells(region: Region, world: World): { invalid: Position[]; count: number } {
  const { sheet } = region;
  const invalid: Position[] = [];
  let count = 0;
  for (const area of region.areas)
    for (const [row, column] of positions(partInUse(sheet, area))) {
      count++;
      if (brokenRule(world.book, sheet, { row, column }, sheet.value(row, column)))
        invalid.push({ row, column });
    }
  return { invalid, count };
}

export const dataValidation = model<Region>("DataValidation", {
  calculatedMethods: ["GetInvalidCells"],
  properties: {
    Type: {
      get: (region) => {
        const rule = ruleOf(region);
        if (rule) return rule.compares?.type ?? "None";
        const isPart = ({ areas }: Rule): boolean =>
          areas.some((own) => region.areas.some((area) => touches(own, area)));
        return region.sheet.validations.some(isPart) ? "Inconsistent" : "None";
      },
    },
    Rule: {
      get: (region) => {
        const { compares } = ruleOf(region) ?? {};
        return compares ? { [ruleWord(compares.type)]: compares.terms } : {};
      },
      set: (region, rule, world) => {
        const own = ruleOf(region);
        const { row, column } = areaOf(region);
        const compares = termsOf(rule as RuleInput, world.book.date1904);
        const isAlike = own?.compares?.type === compares?.type;
        change(region, world, [
          ...withoutAreas(region.sheet.validations, region.areas),
          ...(compares
            ? [
                {
                  areas: region.areas,
                  origin: isAlike ? own?.origin : undefined,
                  compares: { ...compares, at: { row, column } },
                  says: own?.says ?? usualEntry,
                },
              ]
            : []),
        ]);
      },
    },
    ErrorAlert: said("alert"),
    Prompt: said("prompt"),
    IgnoreBlanks: said("ignoreBlanks"),
    Valid: {
      calculated: true,
      get: (region, world) => {
        const { invalid, count } = invalidCells(region, world);
        // Assumption: null where some hold and some do not, as the documentation says.
        return invalid.length === 0 ? true : invalid.length === count ? false : null;
      },
    },
  },
  methods: {
    Clear: (region, _, world) => change(region, world, withoutAreas(region.sheet.validations, region.areas)),
    GetInvalidCells: (region, _, world) => {
      const { invalid } = invalidCells(region, world);
      if (invalid.length === 0) throw new HostError("ItemNotFound", "every cell holds what its rule allows");
      const areas = invalid.map((cell) => ({ ...cell, rows: 1, columns: 1 }));
      return objectOf(rangeAreas, { sheet: region.sheet, areas });
    },
  },
});
