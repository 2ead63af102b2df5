import { createClock } from "../../../src/workbench/runtime/clock";

/** Waits of so many milliseconds each, begun at once: in which order they end, and what the clock says then. */
async function waits(...lengths: readonly number[]): Promise<[wait: number, after: number][]> {
  const { functions, now } = createClock();
  const began = now();
  const ended: [number, number][] = [];
  await Promise.all(
    lengths.map(
      (wait) =>
        new Promise<void>((resolve) =>
          functions.setTimeout(() => {
            ended.push([wait, now() - began]);
            resolve();
          }, wait),
        ),
    ),
  );
  return ended;
}

test("waits end in the order of a real clock, when it says so", async () => {
  const ended = await waits(2_000, 300, 1_500, 0, 1_000);
  expect(ended.map(([wait]) => wait)).toEqual([0, 300, 1_000, 1_500, 2_000]);
  for (const [wait, after] of ended) expect(after).toBeGreaterThanOrEqual(wait);
});

test("half a minute of waits, one after another, is over at once", async () => {
  const { functions, now } = createClock();
  const [began, real] = [now(), performance.now()];
  for (let wait = 0; wait < 15; wait++)
    await new Promise<void>((resolve) => functions.setTimeout(() => resolve(), 2_000));
  expect(now() - began).toBeGreaterThanOrEqual(30_000);
  expect(performance.now() - real).toBeLessThan(15_000);
});

test("while something else goes on, no wait is cut short", async () => {
  const clock = createClock();
  const end = performance.now() + 50;
  let goesOn = true;
  const stir = (): void => {
    clock.stir();
    goesOn = performance.now() < end;
    if (goesOn) setImmediate(stir);
  };
  setImmediate(stir);
  await new Promise<void>((resolve) => clock.functions.setTimeout(() => resolve(), 2_400));
  expect(goesOn).toBe(false);
});

test("what is cleared or stopped never comes, and a limit keeps its time", async () => {
  const { functions, stop } = createClock();
  const ended: string[] = [];
  const later = (name: string, wait: number) => functions.setTimeout(() => void ended.push(name), wait);
  functions.clearTimeout(later("cleared", 10));
  later("limit", 60_000);
  await new Promise<void>((resolve) => functions.setTimeout(() => resolve(), 2_000));
  expect(ended).toEqual([]);
  later("stopped", 10);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toEqual([]);
});
