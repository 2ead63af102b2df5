/** A file is given up by what it computes, not by how long it takes: on a busy machine it takes long. */
import { spawnSync } from "node:child_process";
import path from "node:path";

test.each([
  ["waits", "done", null],
  ["pauses", "done", null],
  ["computes", "", "SIGKILL"],
])("who %s for longer than it may", (way, said, signal) => {
  const root = path.join(__dirname, "..", "..");
  const command = ["scripts/run.cjs", "test/collect/limited.ts", way];
  const done = spawnSync("node", command, { cwd: root, encoding: "utf8" });
  expect([done.stdout, done.signal]).toEqual([said, signal]);
});
