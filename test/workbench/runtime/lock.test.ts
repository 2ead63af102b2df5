/** A lock that nobody waits for in vain: its owner gone, another person's, another machine's, or no lock at all. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { withLock } from "../../../src/workbench/runtime/lock";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plan-lock-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const hasty = { silence: 400, pause: 20 };
let count = 0;
const place = (): string => path.join(folder, `${++count}.lock`);

/** How long a lock was waited for, in milliseconds. */
async function wait(lock: string): Promise<number> {
  const began = Date.now();
  let taken = 0;
  await withLock(lock, async () => void (taken = Date.now() - began), hasty);
  expect(fs.existsSync(lock)).toBe(false);
  return taken;
}

test.each([
  ["of a process that is no more", "999999999"],
  ["of a process that is another program's by now", String(process.ppid)],
  ["that holds nothing", ""],
  ["that holds something else", "누구의 것인지 모름"],
])("one %s is taken over", async (_, content) => {
  const lock = place();
  fs.writeFileSync(lock, content);
  expect(await wait(lock)).toBeLessThan(10_000);
});

test("one that is a folder is taken over", async () => {
  const lock = place();
  fs.mkdirSync(lock);
  expect(await wait(lock)).toBeLessThan(10_000);
});

test("one whose owner shows that it is alive is waited for", async () => {
  const lock = place();
  const order: string[] = [];
  const first = withLock(
    lock,
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      order.push("first");
    },
    hasty,
  );
  const second = withLock(lock, async () => void order.push("second"), hasty);
  await Promise.all([first, second]);
  expect(order).toEqual(["first", "second"]);
});

test("work that throws leaves no lock", async () => {
  const lock = place();
  await expect(withLock(lock, () => Promise.reject(new Error("빌드 실패")), hasty)).rejects.toThrow(
    "빌드 실패",
  );
  expect(fs.existsSync(lock)).toBe(false);
});

test("where no lock can be made the machine's word is heard at once", async () => {
  const file = place();
  fs.writeFileSync(file, "");
  await expect(withLock(path.join(file, "product.lock"), async () => undefined, hasty)).rejects.toMatchObject(
    {
      code: expect.stringMatching(/ENOTDIR|EEXIST/),
    },
  );
});

test("a process that was killed while it had the lock holds nobody up", async () => {
  const lock = place();
  const child = spawn(process.execPath, [
    "-e",
    `require("fs").writeFileSync(${JSON.stringify(lock)}, String(process.pid)); setInterval(() => {}, 1000)`,
  ]);
  while (!fs.existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.on("exit", resolve));
  expect(await wait(lock)).toBeLessThan(10_000);
});
