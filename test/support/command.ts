/** A command run as a person runs it. In: run("plan", "예산.xlsx", "--out", "계획서.xlsx"). Out: its exit code and the lines it told. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

/** `lines`: those of the error stream, without progress ("[1/3] …"). */
export function run(command: string, ...args: string[]): { status: number | null; lines: string[] } {
  const { status, stderr } = spawnSync(
    "node",
    ["scripts/run.cjs", `src/workbench/cli/${command}.ts`, ...args],
    { cwd: root, encoding: "utf8", env: { ...process.env, LC_ALL: "ko_KR.UTF-8" } },
  );
  return { status, lines: stderr.split("\n").filter((line) => line !== "" && !line.startsWith("[")) };
}
