/**
 * One at a time over all processes of this machine: a file that only one of them can make. Its owner shows every second that
 * it is alive; a lock that shows no sign for a while, whoever's it is, is taken over, so that nobody waits for ever.
 * In: "…/product.lock", work. Out: when the work is done. Throws what the machine says where no lock can be made at all.
 */
import fs from "node:fs";
import path from "node:path";

export interface Patience {
  /** After so many milliseconds without a sign a lock is nobody's. */
  readonly silence: number;
  readonly pause: number;
}

/** A build keeps its process busy for seconds at a time, in which it shows no sign. */
const usual: Patience = { silence: 30_000, pause: 100 };

export async function withLock(
  lock: string,
  work: () => Promise<void>,
  { silence, pause }: Patience = usual,
): Promise<void> {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  // Signs are compared with one another, never with this machine's clock: the folder may be another machine's.
  // Only pauses count as silence: a process that is itself held up sees the signs of that time late.
  let sign: string | undefined;
  let silent = 0;
  while (!made(lock)) {
    const now = signOf(lock);
    if (now !== sign || now === undefined) [sign, silent] = [now, 0];
    else if (isGone(lock) || silent > silence) fs.rmSync(lock, { recursive: true, force: true });
    else {
      await new Promise((resolve) => setTimeout(resolve, pause));
      silent += pause;
    }
  }
  const alive = setInterval(() => touch(lock), Math.min(1000, silence / 4));
  alive.unref();
  try {
    await work();
  } finally {
    clearInterval(alive);
    fs.rmSync(lock, { recursive: true, force: true });
  }
}

/** False where somebody has it. A folder that takes no file is another matter, and no reason to wait. */
function made(lock: string): boolean {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function touch(lock: string): void {
  const now = new Date();
  fs.utimes(lock, now, now, () => undefined);
}

function signOf(lock: string): string | undefined {
  const stat = fs.lstatSync(lock, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}

/** Whether the lock names a process that is no more. One of another machine or person may well be called so: see silence. */
function isGone(lock: string): boolean {
  try {
    const owner = Number(fs.readFileSync(lock, "utf8"));
    if (!Number.isInteger(owner) || owner <= 0) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
