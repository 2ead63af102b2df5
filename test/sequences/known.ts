/**
 * Sequences that break a rule today, shrunk: each stands as a test that is expected to fail until the add-in is mended.
 * `fenced` are the steps that lead into them; random sequences go without until then.
 */
import type { Kind, Step } from "./steps";

export interface KnownFault {
  readonly title: string;
  readonly rule: string;
  readonly steps: readonly Step[];
}

const step = (kind: Kind, a = 0, b = 0, c = 0): Step => ({ kind, a, b, c });

export const knownFaults: readonly KnownFault[] = [
  {
    title: "a staff formula over a plan that was taken back and built anew",
    rule: "no error that was not there",
    steps: [step("build"), step("formulaOverPlan"), step("undo"), step("build")],
  },
  {
    title: "a person's copy of the plan sheet, when the build is taken back and again",
    rule: "staffs as they left it",
    steps: [step("build"), step("copyPlan"), step("undo"), step("undo")],
  },
  {
    title: "a call typed after a share that was taken back, when it is taken again",
    rule: "undo restores",
    steps: [step("build"), step("valuesOnly"), step("undo"), step("callByHand"), step("undo")],
  },
  {
    title: "a comment on a plan that is taken back",
    rule: "nothing lost untold",
    steps: [step("build"), step("commentOnPlan"), step("undo")],
  },
  {
    title: "a plan with marks that is built anew",
    rule: "a refusal says why",
    steps: [step("build"), step("marks", 1), step("build")],
  },
];

export const fenced: readonly Kind[] = [
  "formulaOverPlan",
  "copyPlan",
  "callByHand",
  "commentOnPlan",
  "marks",
];
