/**
 * Plays a sequence on a fresh workbook until a rule breaks, and looks for a shorter one that breaks the same rule.
 * In: steps. Out: the steps in words, the broken rules, and how often the add-in did, refused or failed at what.
 */
import { rememberBuild, requests, type Played } from "./asked";
import type { Desk } from "./desk";
import { officeBook } from "./office";
import { deeds } from "./person";
import { forgetWhatThePersonTook, keepsLittle, staffsAsTheyLeftIt, type Broken } from "./rules";
import type { Step } from "./steps";
import type { Book } from "../../src/workbench/workbook/model";
import { copyOf } from "./compare";
import { newWorld, type World } from "./world";

export interface Course {
  /** Each step as it went, numbered from 1. */
  readonly words: readonly string[];
  readonly broken: readonly Broken[];
  /** "build done" → 4. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** What the first build makes of the office's workbook: most sequences begin with it, and it finds nothing to choose from. */
interface FirstBuild {
  readonly before: Book;
  readonly after: Book;
  readonly played: Played;
}

const firstBuilds = new WeakMap<Desk, FirstBuild>();

async function firstBuild(desk: Desk): Promise<FirstBuild> {
  await desk.open(officeBook());
  const before = copyOf(desk.book);
  const played = await requests.build.play(newWorld(desk), 0, 0);
  return { before, after: copyOf(desk.book), played };
}

/** The workbook after the first build, as if it had just been opened. */
async function begin(desk: Desk): Promise<{ world: World; played: Played }> {
  const first = firstBuilds.get(desk) ?? (await firstBuild(desk));
  firstBuilds.set(desk, first);
  await desk.open(copyOf(first.after));
  const world = newWorld(desk, first.before);
  rememberBuild(world, copyOf(first.before));
  return { world, played: first.played };
}

export async function play(desk: Desk, steps: readonly Step[]): Promise<Course> {
  const words: string[] = [];
  const outcomes = new Map<string, number>();
  let known: Played | undefined;
  let world: World;
  if (steps[0]?.kind === "build" && !steps[0].fault) ({ world, played: known } = await begin(desk));
  else {
    await desk.open(officeBook());
    world = newWorld(desk);
  }
  for (const { kind, a, b, c, fault } of steps) {
    let broken: readonly Broken[] = [];
    if (kind in requests) {
      const played: Played =
        known ?? (await requests[kind as keyof typeof requests].play(world, a, b, fault));
      known = undefined;
      words.push(`${words.length + 1}. ${played.words}`);
      const outcome = `${kind} ${played.outcome}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      broken = played.broken;
    } else {
      const done = await deeds[kind as keyof typeof deeds].play(world, a, b, c);
      forgetWhatThePersonTook(world);
      if (done !== undefined) words.push(`${words.length + 1}. ${done}`);
      broken = [...staffsAsTheyLeftIt(world), ...keepsLittle(world)];
    }
    if (broken.length > 0) return { words, broken, outcomes };
  }
  return { words, broken: [], outcomes };
}

/** The shortest sequence that was found to break the same rule: steps left out, then their numbers made 0. */
export async function shrink(desk: Desk, steps: readonly Step[], rule: string): Promise<readonly Step[]> {
  let best = steps;
  const stillBreaks = async (candidate: readonly Step[]): Promise<boolean> =>
    (await play(desk, candidate)).broken.some((each) => each.rule === rule);
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < best.length;) {
      const candidate = [...best.slice(0, at), ...best.slice(at + size)];
      if (candidate.length > 0 && (await stillBreaks(candidate))) best = candidate;
      else at += size;
    }
  for (let at = 0; at < best.length; at += 1)
    for (const plain of [{ a: 0 }, { b: 0 }, { c: 0 }, { fault: undefined }] as const) {
      const candidate = best.map((step, index) => (index === at ? { ...step, ...plain } : step));
      if (JSON.stringify(candidate) !== JSON.stringify(best) && (await stillBreaks(candidate)))
        best = candidate;
    }
  return best;
}
