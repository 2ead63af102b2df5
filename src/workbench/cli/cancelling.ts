/**
 * Ctrl-C and kill: what is being written is written to its end, what is not begun is not, and one line says how it ended.
 * In: Ctrl-C while 003 살림과.xlsx is read. Out: 「계획서.xlsx: 취소하여 …. 읽던 파일: 003 살림과.xlsx …」, exit code 130.
 */
import { commandText } from "../../messages/commands";
import { Failure } from "./failure";
import { language } from "./language";

export interface Cancelling {
  readonly signal: AbortSignal;
  /** Between two steps: fails where somebody cancelled meanwhile. `at`: the files at which it happens. */
  pass(at?: readonly string[]): Promise<void>;
  /** What the work gives; fails at once where somebody cancels meanwhile. It may change nothing that outlives the process. */
  during<T>(work: Promise<T>): Promise<T>;
}

/** Once: who presses again wants it to end however it stands. `output`: what stays as it was. */
export function cancelling(output: string): Cancelling {
  const controller = new AbortController();
  const { signal } = controller;
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  const cancelled = (at: readonly string[] = []): Failure =>
    new Failure(
      `${output}: ${commandText("cancelled", language, { files: at.join(", "), count: at.length })}`,
      130,
    );
  return {
    signal,
    async pass(at) {
      // Signals come between two turns of the event loop, which computing does not leave.
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw cancelled(at);
    },
    during: (work) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(cancelled()));
        work.then(resolve, reject);
      }),
  };
}
