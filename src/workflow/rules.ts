/**
 * Conditional formats and data validations on the staff's sheets that compare with a plan sheet which goes: they compare with
 * the same figures of the plan that comes, as formulas do.
 * In: a list over 성과계획서!$A$26:$A$30. Out: the same over 성과계획서!$A$28:$A$32. What cannot be led is told, and keeps the
 * sheet that it compares with.
 */
import type { Part } from "../excel/afterwards";
import { loadRules, type SheetRule } from "../excel/rules";
import { finding, type Finding } from "../messages/finding";
import type { Compared, FormerRecord } from "./kept";
import { isFixed } from "./references";
import { holdsFormulas, type Sheets } from "./source";
import { carried, mentions, type Succession } from "./succession";

export interface LedRules {
  /** They come once the plan stands, by sheets: one may be protected. */
  readonly parts: readonly Part[];
  /** Sheets that may not be deleted yet: rules compare with them. */
  readonly held: ReadonlySet<string>;
  /** Those of them with which rules go on comparing, or may. */
  readonly left: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Excel did not tell the rules: `held` has every sheet that goes. */
  readonly areUnknown?: boolean;
}

/** What is told: of a plan that goes, or of a collection. */
export interface RuleKinds {
  readonly notLed: "rules-not-led" | "rules-not-collected";
  readonly unknown: "rules-unknown" | "rules-not-known";
}

const ofPlans: RuleKinds = { notLed: "rules-not-led", unknown: "rules-unknown" };
export const ofCollections: RuleKinds = { notLed: "rules-not-collected", unknown: "rules-not-known" };

export const noRules: LedRules = { parts: [], held: new Set(), left: new Set(), findings: [] };

/** Nothing is asked where no plan sheet goes. */
export async function leadRules(
  context: Excel.RequestContext,
  { state }: Pick<Sheets, "state">,
  succession: Succession,
  kinds: RuleKinds = ofPlans,
): Promise<LedRules> {
  const going = succession.leaving.map(({ sheet }) => sheet);
  if (going.length === 0) return noRules;
  const staffs = state.sheets.filter(holdsFormulas);
  const rules = await loadRules(context, staffs);
  // Nobody knows which sheets they compare with: none may go.
  if (!rules)
    return {
      ...noRules,
      held: new Set(going),
      left: new Set(going),
      findings: [finding(kinds.unknown, {})],
      areUnknown: true,
    };
  const isProtected = new Set(staffs.filter((sheet) => sheet.isProtected).map(({ name }) => name));
  const over = rules
    .filter(({ formulas }) => formulas.some((formula) => mentions(formula, going)))
    .map((rule) => {
      const next = rule.formulas.map((formula) => carried(formula, rule.sheet, succession));
      // A relative reference means another cell for each cell of the rule, and nothing says for which one it is spelled.
      const isLed =
        rule.over !== undefined &&
        !isProtected.has(rule.sheet) &&
        rule.formulas.every((formula) => isFixed(formula)) &&
        next.every(({ lost }) => lost.length === 0);
      return { rule, isLed, formulas: next.map(({ text }) => text) };
    });
  const left = over.filter(({ isLed }) => !isLed).map(({ rule }) => rule);
  const led = over.filter(({ isLed }) => isLed);
  return {
    parts: [...new Set(led.map(({ rule }) => rule.sheet))].map((sheet) =>
      partOf(
        led.filter(({ rule }) => rule.sheet === sheet),
        kinds,
      ),
    ),
    left: new Set(going.filter((sheet) => left.some(({ formulas }) => isOver(formulas, sheet)))),
    // One that is led is so only after the plan stands: until then its sheet may not go.
    held: new Set(going.filter((sheet) => over.some(({ rule }) => isOver(rule.formulas, sheet)))),
    findings: left.length === 0 ? [] : [notLed(left, kinds)],
  };
}

/** Whether rules go on comparing with a sheet that is put away. */
export const comparedWith = (sheet: string, { areUnknown, left }: LedRules): Compared =>
  areUnknown ? "unknown" : left.has(sheet) ? "yes" : "no";

/**
 * Of the sheets that were put away before, those that rules may go by. While Excel tells no rules, those are held that were
 * held or are known to be compared with, and the first that was put away meanwhile: else each build would keep one more.
 */
export function heldForRules(
  { areUnknown, held }: LedRules,
  superseded: readonly FormerRecord[],
  heldBefore: readonly FormerRecord[],
): ReadonlySet<string> {
  if (!areUnknown) return held;
  const before = new Set(heldBefore.map(({ name }) => name));
  const isOneHeld = heldBefore.some(({ compared }) => isOpen(compared));
  const mayBe = ({ name, compared }: FormerRecord): boolean =>
    before.has(name) || compared === "yes" || (isOpen(compared) && !isOneHeld);
  return new Set(superseded.filter(mayBe).map(({ name }) => name));
}

const isOpen = (compared: Compared | undefined): boolean => compared === undefined || compared === "unknown";

const isOver = (formulas: readonly string[], sheet: string): boolean =>
  formulas.some((formula) => mentions(formula, [sheet]));

const partOf = (
  led: readonly { readonly rule: SheetRule; readonly formulas: readonly string[] }[],
  kinds: RuleKinds,
): Part => ({
  parcels: led.flatMap(({ rule, formulas }) => rule.over?.(formulas) ?? []),
  clear: async () => {},
  told: notLed(
    led.map(({ rule }) => rule),
    kinds,
  ),
});

function notLed(rules: readonly SheetRule[], kinds: RuleKinds): Finding {
  const cells = rules.map(({ place }) => place);
  const formulas = rules.map(({ place, formulas: own }) => `${place} ${own.join(", ")}`).join("; ");
  return finding(kinds.notLed, { rules: formulas }, { cells });
}
