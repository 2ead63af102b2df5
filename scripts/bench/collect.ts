/**
 * npm run collect over 10, 60 and 110 invented departments (limit 60 s for 110): two processes read, one builds and saves.
 * `megabytes` is what the building process had at its most; each of the two that read has a heap of 512 MB at the most.
 * Then the document of 한글 that the same run wrote (limits 20 s and 1,000 MB for 110), its `sections` and its lists of `looks`
 * in bytes of XML: the first grow with the departments, the second do not.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { government } from "../../test/collect/government";
import { saveWorkbooks } from "../../test/collect/workbooks";
import type { Measurement } from "./index";

const root = path.join(__dirname, "..", "..");

export default async function collect(): Promise<Measurement[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "collect-"));
  try {
    const measured: Measurement[] = [];
    for (const count of [10, 60, 110]) measured.push(...(await measure(folder, count)));
    return measured;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, count: number): Promise<Measurement[]> {
  const input = path.join(folder, String(count));
  fs.mkdirSync(input);
  await saveWorkbooks(input, government(count, count));
  const command = [
    "scripts/run.cjs",
    "src/workbench/cli/collect.ts",
    input,
    "--out",
    `${input}.xlsx`,
    "--hwpx",
    `${input}.hwpx`,
    "--json",
  ];
  const { stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const { milliseconds, megabytes, departments, unread } = JSON.parse(stdout) as {
    milliseconds: { read: number; build: number; hwpx: number; save: number; total: number };
    megabytes: number;
    departments: unknown[];
    unread: unknown[];
  };
  const { total, hwpx, ...parts } = milliseconds;
  const isWhole = count === 110;
  return [
    {
      name: `collect, ${count} departments`,
      milliseconds: total - hwpx,
      ...parts,
      megabytes,
      collected: departments.length,
      unread: unread.length,
      ...(isWhole && { limit: 60_000 }),
    },
    {
      name: `collect into 한글, ${count} departments`,
      milliseconds: hwpx,
      megabytes,
      ...sizesOf(fs.readFileSync(`${input}.hwpx`)),
      ...(isWhole && { limit: 20_000, megabytesLimit: 1_000 }),
    },
  ];
}

function sizesOf(document: Uint8Array): Record<string, number> {
  const parts = Object.entries(unzipSync(document));
  const bytes = (wanted: RegExp): number =>
    parts.reduce((sum, [name, content]) => sum + (wanted.test(name) ? content.length : 0), 0);
  return { file: document.length, sections: bytes(/section\d+\.xml$/), looks: bytes(/header\.xml$/) };
}
