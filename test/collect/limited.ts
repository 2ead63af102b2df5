/** A process of half a second: `node scripts/run.cjs test/collect/limited.ts waits|computes|pauses` says so when it is done. */
import { ProcessorLimit } from "../../src/workbench/cli/processor-limit";

const compute = (seconds: number): void => {
  const started = process.cpuUsage().user;
  while (process.cpuUsage().user - started < seconds * 1e6);
};

const ways: Record<string, (limit: ProcessorLimit) => void> = {
  waits: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000),
  computes: () => compute(20),
  pauses: (limit) => {
    limit.end();
    compute(1);
    limit.begin();
  },
};

const limit = new ProcessorLimit(0.5);
limit.begin();
ways[process.argv[2]!]!(limit);
process.stdout.write("done");
