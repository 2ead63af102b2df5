/**
 * What a command takes in a process of its own: processor time from its start to its end, and the most memory that it had.
 * In: node scripts/run.cjs src/workbench/cli/plan.ts sample.xlsx. Out: { milliseconds: 812, megabytes: 190 }.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { median, rounded, runs } from "./medians";

export const root = path.join(__dirname, "..", "..");

export interface Used {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Medians over several runs of a script of this project, or of a file that Node runs as it is. */
export function usedBy(script: string, args: readonly string[], times = runs): Used {
  const command = script.endsWith(".ts") ? ["scripts/run.cjs", script] : [script];
  const all = Array.from({ length: times }, () => usage([...command, ...args]));
  return {
    milliseconds: rounded(median(all.map(({ milliseconds }) => milliseconds))),
    megabytes: Math.round(median(all.map(({ megabytes }) => megabytes))),
  };
}

function usage(command: readonly string[]): Used {
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--require", path.join(__dirname, "usage.cjs"), ...command],
    { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
  return JSON.parse(stderr.slice(stderr.lastIndexOf("\n") + 1)) as Used;
}
