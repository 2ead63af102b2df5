/**
 * Short sequences that were found to break a rule. The `mended` ones have to hold. `knownFaults` break today, each stands as
 * a test that is expected to fail; `fenced` are the steps that lead into them, which random sequences go without until then.
 */
import type { Fence, Kind, Step } from "./steps";

export interface ShortSequence {
  readonly title: string;
  readonly rule: string;
  readonly steps: readonly Step[];
}

const step = (kind: Kind, a = 0, b = 0, c = 0): Step => ({ kind, a, b, c });

export const mended: readonly ShortSequence[] = [
  {
    title: "a person's copy of the plan sheet, when the build is taken back and again",
    rule: "staffs as they left it",
    steps: [step("build"), step("copyPlan"), step("undo"), step("undo")],
  },
  {
    title: "a staff formula over a plan that was taken back and built anew",
    rule: "no error that was not there",
    steps: [step("build"), step("formulaOverPlan"), step("undo"), step("build")],
  },
  {
    title: "a call typed after a share that was taken back, when it is taken again",
    rule: "undo restores",
    steps: [step("build"), step("valuesOnly"), step("undo"), step("callByHand"), step("undo")],
  },
  {
    title: "a plan that was built anew while the former was shared, when a reconnect is taken back",
    rule: "undo restores",
    steps: [step("build"), step("share"), step("build"), step("reconnect"), step("undo")],
  },
  {
    title: "a plan with marks that is built anew",
    rule: "a refusal says why",
    steps: [step("build"), step("marks", 1), step("build")],
  },
  {
    title: "a staff formula over a plan whose functions the workbook has, when its build is taken back",
    rule: "no error that was not there",
    steps: [step("style", 1), step("build"), step("formulaOverPlan", 1566), step("undo")],
  },
  {
    title: "a comment on a plan that is taken back",
    rule: "nothing lost untold",
    steps: [step("build"), step("commentOnPlan"), step("undo")],
  },
  {
    title: "marks that Excel refuses half way",
    rule: "old state or new state",
    steps: [step("build"), { ...step("marks", 1), fault: { code: "AccessDenied", action: 40, after: 4 } }],
  },
  {
    title: "a row that was deleted of the plan and comes again",
    rule: "what was deleted of the plan is told",
    steps: [step("build"), step("deleteOnPlan", 25, 0, 1), step("build")],
  },
  {
    title: "the widths of a plan in which a column was inserted",
    rule: "columns as wide as they were made",
    steps: [step("build"), step("insertOnPlan"), step("build")],
  },
  {
    title: "a staff formula over a heading below a row that a person inserted",
    rule: "formulas over the plan follow it",
    steps: [step("build"), step("insertOnPlan", 0, 0, 1), step("formulaOverPlan", 9), step("build")],
  },
  {
    title: "a colour in a row that a person inserted",
    rule: "nothing lost untold",
    steps: [step("build"), step("insertOnPlan", 0, 0, 1), step("colourPlan"), step("build")],
  },
  {
    title: "merged cells beside a plan in which a column was inserted",
    rule: "nothing lost untold",
    steps: [step("build"), step("insertOnPlan"), step("mergeOnPlan"), step("build")],
  },
  {
    title: "a text in a cell that came free where merged cells of the plan were parted",
    rule: "nothing lost untold",
    steps: [step("build"), step("mergeOnPlan", 40, 2), step("build")],
  },
  {
    title: "a formula over the plan on a sheet that is protected",
    rule: "one sheet put away",
    steps: [
      ...[step("build"), step("formulaOverPlan", 3), step("protectStaffs", 0, 1)],
      ...[step("build"), step("build"), step("build")],
    ],
  },
  {
    title: "a staff formula over a column of the plan that a person deleted, when the build is taken back",
    rule: "undo restores",
    steps: [step("build"), step("formulaOverPlan", 7355), step("deleteOnPlan", 5), step("undo")],
  },
  {
    title: "a list over a plan that was taken back, when the next is taken back as well",
    rule: "one sheet put away",
    steps: [step("build"), step("listOverPlan"), step("undo"), step("build"), step("undo")],
  },
  {
    title: "a plan with the workbook's own functions that was taken back, shared",
    rule: "no call is left after sharing",
    steps: [step("style", 8707), step("build"), step("undo"), step("share")],
  },
];

export const knownFaults: readonly ShortSequence[] = [];

/** Steps, orders of steps and faults that random sequences leave out. */
export const fenced: Fence = { kinds: [], orders: [], faultless: [] };
