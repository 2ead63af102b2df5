/**
 * Calls `work` when the staff's sheets have been left alone for a moment after an edit; while the pane is not to be seen it
 * waits until it is. Returns how to stop.
 */
import type { Addin } from "./addin";

/** Milliseconds: a person who types one figure after another is not read after each. */
export const quietFor = 300;

export function afterQuiet(addin: Pick<Addin, "onSourceChanged">, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const due = (): void => {
    waiting = document.visibilityState === "hidden";
    if (!waiting) work();
  };
  const seen = (): void => {
    if (waiting) due();
  };
  const stop = addin.onSourceChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(due, quietFor);
  });
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
    stop();
  };
}
