/**
 * Ends this process once a piece of work has taken more processor time than it may: what never comes to an end computes all
 * the while, and what merely waits for a busy machine does not. In: 120 seconds for each file. Out: a process that is no more.
 */
import { Worker } from "node:worker_threads";

/** Whoever is to be ended cannot look at a clock: a thread beside it does. It cannot tell anybody either. */
const watch = `
const { started, seconds } = require("node:worker_threads").workerData;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1e6 - started[0] > seconds) process.kill(process.pid, "SIGKILL");
}, 250);
`;

export class ProcessorLimit {
  /** The process's seconds when the work began. */
  private readonly started = new Float64Array(new SharedArrayBuffer(8));

  constructor(seconds: number) {
    this.end();
    new Worker(watch, { eval: true, workerData: { started: this.started, seconds } }).unref();
  }

  begin(): void {
    const { user, system } = process.cpuUsage();
    this.started[0] = (user + system) / 1e6;
  }

  end(): void {
    this.started[0] = Infinity;
  }
}
