/**
 * How the checks are tested: a plan that has the fault, with the cells and words that the finding must name, and plans
 * that nearly have it. Every finding that any test sees must say where, what, what was expected and what to do, in both
 * languages.
 */
import { runChecks } from "../../../src/plan/checks";
import { assemble } from "../../../src/plan/assemble";
import type { PlanParts } from "../../../src/plan/model";
import { defaultSettings, type CheckSettings, type Settings } from "../../../src/plan/settings";
import { checkFindings } from "../../../src/messages/checks";
import {
  describe as tell,
  type Finding,
  type FindingKind,
  type Severity,
} from "../../../src/messages/finding";
import { cleanParts } from "./clean";

export function settingsWith(checks: Partial<CheckSettings>, more: Partial<Settings> = {}): Settings {
  return { ...defaultSettings, ...more, checks: { ...defaultSettings.checks, ...checks } };
}

/** All checks over the parts; each finding's texts are looked at as well. */
export function review(parts: PlanParts, settings: Settings = defaultSettings): Finding[] {
  const { plan } = assemble(parts);
  if (!plan) throw new Error("the parts make no plan");
  const findings = runChecks({ parts, plan, settings });
  findings.forEach(expectFullTexts);
  return findings;
}

/** Fails where a finding leaves out one of its four texts, or shows that a value was missing. */
export function expectFullTexts(found: Finding): void {
  // One question for all texts: properties ask it a hundred thousand times, and each call of expect makes hundreds of functions.
  expect([...faultyTexts(found)]).toEqual([]);
}

function* faultyTexts(found: Finding): IterableIterator<string> {
  for (const language of ["ko", "en"] as const) {
    const texts = Object.values(tell(found, language));
    if (texts.length !== 4) yield `${texts.length} texts: ${texts.join("|")}`;
    for (const text of texts)
      if (text.trim() === "" || /undefined|NaN|Infinity|\[object|null|e[+-]\d/.test(text))
        yield `${language}: "${text}"`;
  }
  const korean = tell(found, "ko");
  for (const text of [korean.found, korean.expected, korean.remedy]) {
    if (!/[가-힣].*\.$/s.test(text)) yield `no sentence: ${text}`;
    // A choice of particles is a sentence that nobody finished.
    if (/\((이|가|은|는|을|를|과|와|으)\)/.test(text)) yield `a choice of particles: ${text}`;
  }
}

type Edit = (clean: PlanParts) => PlanParts;

interface Fault {
  readonly parts: Edit;
  readonly cells: readonly string[];
  readonly severity: Severity;
  /** Words of the Korean text that name the figures. */
  readonly says: RegExp;
  readonly settings?: Settings;
}

type Case = Edit | { readonly parts: Edit; readonly settings: Settings };

/** One test per plan: with the fault exactly one finding of the kind, without it none. */
export function testCheck(
  kind: FindingKind & keyof typeof checkFindings,
  { faults, nearly }: { faults: Readonly<Record<string, Fault>>; nearly: Readonly<Record<string, Case>> },
): void {
  describe(kind, () => {
    test.each(Object.entries(faults))("is said of %s", (_, { parts, cells, severity, says, settings }) => {
      const found = review(parts(cleanParts()), settings).filter((one) => one.kind === kind);
      expect(found.map((one) => one.cells)).toEqual([cells]);
      expect(found[0]!.severity).toBe(severity);
      expect(tell(found[0]!, "ko").found).toMatch(says);
    });
    test.each(Object.entries(nearly))("is not said of %s", (_, given) => {
      const { parts, settings } =
        typeof given === "function" ? { parts: given, settings: defaultSettings } : given;
      expect(review(parts(cleanParts()), settings).filter((one) => one.kind === kind)).toEqual([]);
    });
  });
}

/** The parts with one indicator changed, by its place. */
export function withIndicator(
  parts: PlanParts,
  index: number,
  change: Partial<PlanParts["indicators"][number]>,
): PlanParts {
  return {
    ...parts,
    indicators: parts.indicators.map((one, place) => (place === index ? { ...one, ...change } : one)),
  };
}
