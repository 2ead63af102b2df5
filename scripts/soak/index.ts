/**
 * npm run soak: two thousand random sequences of work, of which npm test plays the first two hundred. `npm run soak -- 500 40`
 * plays the forty seeds from 500, `npm run soak -- 500 40 faults` with faults of Excel in each of them. Each seed that breaks a rule is told with its shortest sequence; the exit code is 1 then.
 * Without seeds it opens three thousand damaged files too, and one of a million cells.
 */
import { spawnSync } from "node:child_process";
import { openDesk } from "../../test/sequences/desk";
import { fenced } from "../../test/sequences/known";
import { officeBook } from "../../test/sequences/office";
import { play } from "../../test/sequences/play";
import { told } from "../../test/sequences/report";
import { sequenceOf } from "../../test/sequences/steps";

async function soak(first: number, count: number, withFaults: true | undefined): Promise<number[]> {
  const desk = await openDesk(officeBook());
  const started = process.cpuUsage();
  const outcomes = new Map<string, number>();
  const bad: number[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const steps = sequenceOf(seed, 20, fenced, withFaults);
    const course = await play(desk, steps);
    for (const [outcome, times] of course.outcomes)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times);
    if ((seed - first) % 50 === 49) console.error(`seeds ${first} to ${seed} are played`);
    if (course.broken.length === 0) continue;
    bad.push(seed);
    console.log(await told(desk, seed, steps, course));
  }
  desk.close();
  const { user, system } = process.cpuUsage(started);
  console.log(`${((user + system) / 1e6 / count).toFixed(2)} s of processor time a sequence`);
  console.log(
    [...outcomes]
      .sort()
      .map((each) => each.join(" "))
      .join(", "),
  );
  return bad;
}

/** The tests that npm test runs on less: whether all that they open is opened or refused as it must. */
function openFiles(): boolean {
  const tests = ["test/corpus/mutated", "test/workbench/workbook/large"];
  const env = { ...process.env, MUTATIONS: "3000", CELLS: "1000000" };
  const jest = ["node_modules/jest/bin/jest.js", "--runInBand", ...tests];
  return spawnSync(process.execPath, jest, { env, stdio: "inherit" }).status === 0;
}

const [from, number, faults] = process.argv.slice(2);
const [first, count] = [Number(from ?? 1), Number(number ?? 2000)];
void soak(first, count, faults === "faults" || undefined).then((bad) => {
  const verdict = bad.length === 0 ? "none bad" : `bad: ${bad.join(" ")}`;
  console.log(
    `seeds ${first} to ${first + count - 1}, twenty steps each${faults ? ", with faults" : ""}, ${verdict}`,
  );
  const opened = from !== undefined || openFiles();
  process.exitCode = bad.length === 0 && opened ? 0 : 1;
});
