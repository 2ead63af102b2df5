/** A broken sequence in words: the seed, the shortest sequence that breaks the same rule, and what was found. */
import type { Desk } from "./desk";
import { play, shrink, type Course } from "./play";
import type { Step } from "./steps";

/** Plays the sequence some dozens of times to find the shortest. */
export async function told(
  desk: Desk,
  seed: number,
  steps: readonly Step[],
  course: Course,
): Promise<string> {
  const shortest = await shrink(desk, steps, course.broken[0]!.rule);
  const { words, broken } = await play(desk, shortest);
  return [
    `seed ${seed} breaks a rule:`,
    ...broken.map(({ rule, found }) => `✗ ${rule}: ${found}`),
    ...words.map((line) => `  ${line}`),
    `  ${JSON.stringify(shortest)}`,
  ].join("\n");
}
