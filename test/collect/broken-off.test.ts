/**
 * npm run collect, over what it wrote before, is broken off: killed, cancelled, a reader killed, no room to write. What stood
 * stays to the byte or is replaced as a whole, nothing else stays behind that anybody sees, and the message says which file.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { printLedger } from "../../src/ledger";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { government } from "./government";
import { filesOf, ledgerOf } from "./worksheets";
import { saveWorkbooks } from "./workbooks";

const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "broken-off-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);
const [out, ledger] = [at("계획서.xlsx"), at("자료.csv")];

const departments = government(5, 3);

beforeAll(async () => {
  fs.mkdirSync(at("제출"));
  await saveWorkbooks(at("제출"), departments);
  fs.writeFileSync(at("원장.csv"), printLedger(ledgerOf(filesOf(departments))));
  expect((await start(at("원장.csv")).ended).code).toBe(0);
  former = fs.readFileSync(out);
  rowsOfAll = fs.readFileSync(ledger, "utf8");
});

let former: Uint8Array;
let rowsOfAll: string;

beforeEach(() => {
  fs.writeFileSync(out, former);
  fs.writeFileSync(ledger, formerLedger);
});

/** A ledger without a row. */
const formerLedger = printLedger([]);

/** `old` where nothing was written. */
const standing = (): string[] => [
  Buffer.compare(fs.readFileSync(out), former) === 0 ? "old" : "new",
  fs.readFileSync(ledger, "utf8"),
];
const old = ["old", formerLedger];
const partials = (): string[] => fs.readdirSync(folder).filter((name) => name.startsWith(".plan-"));

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

function start(from: string, ...before: string[]): Running {
  const command = ["node", "scripts/run.cjs", "src/workbench/cli/collect.ts", from];
  const [program, ...args] = [...before, ...command, "--out", out, "--ledger", ledger, "--json"];
  const child = spawn(program!, args, { cwd: root });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => void (said += text.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal })),
  );
  return { child, said: () => said, ended };
}

/** Waits for what happens while the command runs. */
async function until({ child, said }: Running, holds: () => boolean): Promise<void> {
  while (!holds()) {
    if (child.exitCode !== null) throw new Error(`The command ended first (${child.exitCode}): ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const isReading = ({ said }: Running) => said().includes("[2/3]");

test("killed while it reads: what stood stays", async () => {
  const running = start(at("제출"));
  await until(running, () => isReading(running));
  running.child.kill("SIGKILL");
  expect((await running.ended).signal).toBe("SIGKILL");
  expect([standing(), partials()]).toEqual([old, []]);
});

test("cancelled while it reads: what stood stays, and that is said with the files that were being read", async () => {
  const running = start(at("제출"));
  await until(running, () => isReading(running));
  running.child.kill("SIGINT");
  expect(await running.ended).toEqual({ code: 130, signal: null });
  const line = running.said().trim().split("\n").at(-1)!;
  expect(line.startsWith(`${out}: 취소하여`)).toBe(true);
  expect(departments.filter(({ file }) => line.includes(file)).length).toBeGreaterThan(0);
  expect([standing(), partials()]).toEqual([old, []]);
});

test("cancelled while it goes on with the workbook: what stood stays", async () => {
  const running = start(at("원장.csv"));
  await until(running, () => running.said().includes("다시 취합합니다"));
  running.child.kill("SIGTERM");
  expect(await running.ended).toEqual({ code: 130, signal: null });
  expect(running.said().trim().split("\n").at(-1)!.startsWith(`${out}: 취소하여`)).toBe(true);
  expect([standing(), partials()]).toEqual([old, []]);
});

test("killed while it writes: each file is the old one or the new one", async () => {
  const running = start(at("원장.csv"));
  await until(running, () => partials().length > 0 || standing()[0] !== old[0]);
  running.child.kill("SIGKILL");
  await running.ended;
  const [workbook, rows] = standing();
  if (workbook !== old[0]) expect((await readXlsx(fs.readFileSync(out))).sheet("총괄")).toBeDefined();
  if (rows !== old[1]) expect(rows).toBe(rowsOfAll);
  for (const name of partials()) fs.rmSync(at(name));
});

const proc = fs.existsSync("/proc/self/task") ? test : test.skip;

proc(
  "a reader that is killed takes its file along, which is named, and the others are collected",
  async () => {
    const running = start(at("제출"));
    await until(running, () => isReading(running));
    const { pid } = running.child;
    const [reader] = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
    process.kill(Number(reader), "SIGKILL");
    expect(await running.ended).toEqual({ code: 0, signal: null });
    const told = JSON.parse(running.said().trim().split("\n").at(-1)!) as {
      unread: { file: string; reason: string }[];
      departments: unknown[];
    };
    expect(told.unread).toEqual([
      { file: expect.any(String) as string, reason: expect.stringContaining("멈추어") as string },
    ]);
    expect(departments.map(({ file }) => file)).toContain(told.unread[0]!.file);
    expect(told.departments).toHaveLength(2);
    expect((await readXlsx(fs.readFileSync(out))).sheet("총괄")).toBeDefined();
  },
);

const shell = spawnSync("bash", ["-c", "ulimit -f 1"]).status === 0 ? test : test.skip;

shell(
  "without room for the workbook: what stood stays, nothing else does, and the file is named",
  async () => {
    const { said, ended } = start(at("원장.csv"), "bash", "-c", 'ulimit -f 16; exec "$@"', "bash");
    expect((await ended).code).toBe(1);
    expect(said().trim().split("\n").at(-1)).toMatch(/계획서\.xlsx: 저장하지 못했습니다/);
    expect([standing(), partials()]).toEqual([old, []]);
  },
);
