/** openpyxl on this machine, where it is installed: a library that writes workbooks and reads ours. Its script is by-openpyxl.py. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const run = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync("/usr/bin/python3", args, {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr ?? "no python3");
  return stdout;
};

const script = path.join(__dirname, "by-openpyxl.py");

export const hasOpenpyxl = spawnSync("/usr/bin/python3", ["-c", "import openpyxl"]).status === 0;

export function writeByOpenpyxl(file: string): string {
  run(script, "write", path.join(__dirname, "../../assets/sample.xlsx"), file);
  return file;
}

/** By sheet, in the order of the tabs: row, column (from 1) and value of each cell that holds something. */
export type Read = Readonly<Record<string, readonly (readonly [number, number, unknown])[]>>;

export const readByOpenpyxl = (files: readonly string[]): Read[] =>
  run(script, "read", ...files)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Read);

/** What stands on the file's first sheet beside its values, as by-openpyxl.py lays it out. */
export const describedByOpenpyxl = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(run(script, "describe", file)) as Readonly<Record<string, unknown>>;
