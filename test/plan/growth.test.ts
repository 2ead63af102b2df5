/**
 * Tying, checks, layout with its page breaks, and contents grow with their input and no faster, at 50, 300 and 1,000 detail
 * programs. Work is counted, not timed.
 * @context own
 */
import { countedWork, exponent } from "../support/counted-work";
import { gridsOfLargeDepartment } from "../../scripts/bench/large-department";
import { contentsOf } from "../../src/excel/contents";
import { spelling } from "../../src/functions/calls";
import { layoutPlan } from "../../src/layout";
import { assemble } from "../../src/plan/assemble";
import { runChecks } from "../../src/plan/checks";
import type { PlanParts } from "../../src/plan/model";
import type { Plan } from "../../src/plan/plan";
import { defaultSettings } from "../../src/plan/settings";
import { readWorkbook } from "../../src/reader";
import type { SheetLayout } from "../../src/sheet/layout";

interface Sized {
  readonly details: number;
  readonly parts: PlanParts;
  readonly plan: Plan;
  readonly layout: SheetLayout;
}

function sized(details: number, goals: number, perUnit: number): Sized {
  const workbook = gridsOfLargeDepartment({ goals, units: details / perUnit, details: perUnit });
  const { parts } = readWorkbook(workbook);
  const plan = assemble(parts).plan!;
  const read = plan.goals.flatMap(({ unitPrograms }) => unitPrograms.flatMap((unit) => unit.details));
  expect(read).toHaveLength(details);
  return { details, parts, plan, layout: layoutPlan(plan, defaultSettings) };
}

const steps: Record<string, (one: Sized) => unknown> = {
  tying: ({ parts }) => assemble(parts),
  checks: ({ parts, plan }) => runChecks({ parts, plan }),
  layout: ({ plan }) => layoutPlan(plan, defaultSettings),
  contents: ({ layout }) => contentsOf(layout, spelling("functions", { textAt: () => undefined })),
};

const shapes = [
  { shape: "one goal, units of five", goals: 1, perUnit: 5 },
  { shape: "four goals, units of five", goals: 4, perUnit: 5 },
  { shape: "one goal, units of fifty", goals: 1, perUnit: 50 },
];

describe.each(shapes)("$shape", ({ goals, perUnit }) => {
  const all: Sized[] = [];
  beforeAll(() => {
    for (const details of [50, 300, 1000]) all.push(sized(details, goals, perUnit));
  });

  it.each(Object.entries(steps))("%s is linear", (_, step) => {
    const works = all.map((one) => ({ size: one.details, work: countedWork(() => step(one)) }));
    expect(exponent(works)).toBeLessThan(1.15);
    // Each program is looked at: nothing was counted as nothing.
    expect(works.every(({ size, work }) => work > 10 * size)).toBe(true);
  });
});

it("counts a step that compares each with each as square", () => {
  const works = [50, 300, 1000].map((size) => ({
    size,
    work: countedWork(() => {
      const names = Array.from({ length: size }, (_, index) => `세부사업 ${index}`);
      return names.filter((name, index) => names.indexOf(name) === index);
    }),
  }));
  expect(exponent(works)).toBeGreaterThan(1.8);
});
