/** The checks over the seed's plan (limit 200 ms, first run and typical), and over a plan of twenty times its size. */
import { assemble } from "../../src/plan/assemble";
import { runChecks } from "../../src/plan/checks";
import type { PlanParts } from "../../src/plan/model";
import { seedParts } from "../../test/support/seed";
import type { Measurement } from "./index";

const runs = 20;

export default function checks(): Measurement[] {
  return [
    measure("checks", seedParts(), { limit: 200 }),
    measure("checks, twentyfold", repeated(seedParts(), 20)),
  ];
}

function measure(name: string, parts: PlanParts, details: Record<string, unknown> = {}): Measurement {
  const plan = assemble(parts).plan!;
  const times: number[] = [];
  let findings = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    findings = runChecks({ parts, plan }).length;
    times.push(performance.now() - start);
  }
  const first = round(times[0]!);
  return { name, milliseconds: round(times.sort((a, b) => a - b)[runs / 2]!), first, findings, ...details };
}

/** Every goal, indicator, quantity and program so many times, each under its own name. */
function repeated(parts: PlanParts, times: number): PlanParts {
  const copies = Array.from({ length: times }, (_, copy) => `${copy + 1}부`);
  const each = <T extends { readonly name: string }>(
    members: readonly T[],
    rename: (member: T, copy: string) => T,
  ): T[] =>
    copies.flatMap((copy) =>
      members.map((member) => rename({ ...member, name: `${copy} ${member.name}` }, copy)),
    );
  const [goal] = parts.goals;
  const programs = new Set(["unitProgram", "detailProgram"]);
  return {
    ...parts,
    goals: each(parts.goals, (one) => one),
    indicators: each(parts.indicators, (one, copy) => ({ ...one, goal: `${copy} ${goal!.name}` })),
    unitPrograms: each(parts.unitPrograms, (unit, copy) => ({
      ...unit,
      goal: `${copy} ${goal!.name}`,
      details: unit.details.map((detail) => ({ ...detail, name: `${copy} ${detail.name}` })),
    })),
    budget: [
      ...parts.budget.filter((line) => !programs.has(line.level)),
      ...each(
        parts.budget.filter((line) => programs.has(line.level)),
        (line, copy) => ({
          ...line,
          path: line.path.map((name, depth) => (depth === 0 ? name : `${copy} ${name}`)),
        }),
      ),
    ],
  };
}

const round = (milliseconds: number): number => Number(milliseconds.toFixed(2));
