/**
 * A sequence as data: kinds of steps with three numbers each, drawn from a seed. The numbers are taken as "the a-th of
 * what there is", so that a sequence still means something after steps were taken out of it.
 * In: seed 17. Out: [{ kind: "build", a: 3, b: 8, c: 5 }, { kind: "typeFigure", … }, …].
 */
import type { RequestFault } from "../../src/workbench/host/faults";
import { requests } from "./asked";
import { deeds } from "./person";

export type Kind = keyof typeof deeds | keyof typeof requests;

export interface Step {
  readonly kind: Kind;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** What Excel or the connection does wrong while the step is done. */
  readonly fault?: RequestFault;
}

/** What is not drawn: kinds of steps, steps after which the kinds so far would hold one of the orders, faults of some. */
export interface Fence {
  readonly kinds: readonly Kind[];
  readonly orders: readonly (readonly Kind[])[];
  /** Kinds in which nothing goes wrong. */
  readonly faultless: readonly Kind[];
}

const noFence: Fence = { kinds: [], orders: [], faultless: [] };

/** The same numbers on every machine (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const faults: readonly Omit<RequestFault, "after">[] = [
  { code: "GeneralException", action: 0 },
  { code: "GeneralException", action: 12 },
  { code: "AccessDenied", action: 40 },
  { transport: "cellEditMode" },
  { transport: "connectionLost", lost: "request" },
  { transport: "connectionLost", lost: "response" },
];

/** Most sequences begin with a plan; those of every third seed have faults, unless it is said otherwise. */
export function sequenceOf(
  seed: number,
  length: number,
  fence: Fence = noFence,
  withFaults = seed % 3 === 0,
): Step[] {
  const random = randomFrom(seed);
  const kinds = { ...deeds, ...requests };
  const drawn = (Object.keys(kinds) as Kind[]).filter((kind) => !fence.kinds.includes(kind));
  const total = drawn.reduce((sum, kind) => sum + kinds[kind].weight, 0);
  const steps: Step[] = [];
  while (steps.length < length) {
    let at = random(total);
    let kind = drawn.find((each) => (at -= kinds[each].weight) < 0)!;
    if (steps.length === 0 && random(4) > 0) kind = "build";
    const step = { kind, a: random(10_000), b: random(10_000), c: random(10_000) };
    const isFaulty = withFaults && random(4) === 0 && kind in requests && !fence.faultless.includes(kind);
    const fault = { ...faults[random(faults.length)]!, after: random(9) };
    const soFar = [...steps.map((each) => each.kind), kind];
    if (fence.orders.some((order) => order.at(-1) === kind && holdsInOrder(soFar, order))) continue;
    steps.push(isFaulty ? { ...step, fault } : step);
  }
  return steps;
}

function holdsInOrder(kinds: readonly Kind[], order: readonly Kind[]): boolean {
  let next = 0;
  for (const kind of kinds) if (kind === order[next]) next += 1;
  return next === order.length;
}
