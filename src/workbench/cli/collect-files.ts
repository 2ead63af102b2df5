/**
 * The departments' files: which there are, and their readings, read by several processes at once.
 * In: a folder. Out: by file, in the order of their names, its rows or why it was not read.
 */
import { fork, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { BookTotal, CollectionFinding, Returned } from "../../collect";
import type { LedgerRow } from "../../ledger";
import { commandText } from "../../messages/commands";
import { tellRead, type FileFact } from "../../messages/files";
import type { Cancelling } from "./cancelling";
import { Failure, failure } from "./failure";
import { language } from "./language";
import type { XlsxWarning } from "../workbook/xlsx";

export interface FileToRead {
  readonly file: string;
  /** As the ledger names it: its path below the folder that was given. */
  readonly name: string;
  readonly institution?: string;
  /** 세출예산사업명세서, of which only each department's total is wanted. */
  readonly isBook?: boolean;
}

/** `returned`: what a request workbook tells of itself. `holds`: what a workbook holds beside its cells. */
export type FileReading = { readonly returned?: Returned } & (
  | {
      readonly rows: readonly LedgerRow[];
      readonly findings: readonly CollectionFinding[];
      readonly holds?: readonly XlsxWarning[];
      readonly book?: readonly BookTotal[];
    }
  | { readonly reason: string }
);

/** Formats of Excel; old ones are named as unread rather than passed over. */
const workbooks = /\.(xlsx|xlsm|xls|xlsb)$/i;
/** What other programs and hands make of a department's data: named as unread too. */
const otherTables = /\.(csv|tsv|cell|ods|numbers|xltx|xltm|et)$/i;
const inOrder = new Intl.Collator("ko", { numeric: true });

/** Workbooks below the folders, and the files themselves; sorted by name within a folder. */
export function filesIn(given: readonly string[]): FileToRead[] {
  const files = given.flatMap((each): FileToRead[] => {
    const stat = fs.statSync(each, { throwIfNoEntry: false });
    if (!stat) throw failure(each, "no-file");
    if (!stat.isDirectory()) return [{ file: each, name: path.basename(each) }];
    return below(each, workbooks)
      .sort(inOrder.compare)
      .map((name) => ({ file: path.join(each, name), name }));
  });
  // A file that was given twice, or by its folder as well, is read once.
  const real = files.map(({ file }) => fs.realpathSync(file));
  const distinct = files.filter((_, index) => real.indexOf(real[index]!) === index);
  const names = distinct.map(({ name }) => name);
  return distinct.map((one) =>
    names.indexOf(one.name) === names.lastIndexOf(one.name) ? one : { ...one, name: one.file },
  );
}

/** In the folders, what may be a department's and is no workbook. */
export const passedOver = (given: readonly string[]): FileToRead[] =>
  given.flatMap((each) =>
    fs.statSync(each, { throwIfNoEntry: false })?.isDirectory()
      ? below(each, otherTables).map((name) => ({ file: path.join(each, name), name }))
      : [],
  );

/** Excel's own marks of open files (~$…) and hidden files are no workbooks. */
const below = (folder: string, wanted: RegExp): string[] =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    const isHidden = name.split(path.sep).some((part) => /^[.~]/.test(part));
    return entry.isFile() && !isHidden && wanted.test(name) ? [name] : [];
  });

/** So many at once: what two cores do, whatever the machine has. */
const processes = 2;
/** A process takes as long to start as to read so many files: for fewer, one more would only cost. */
const worthStarting = 4;
/** What neither computes (collect-worker.ts ends what computes for too long) nor comes to an end, as on a disk that is gone. */
const longestWait = 3_600_000;
const mostMemory = 512;

/** `told` hears of each file when it is begun. The readings stand in the files' order. Cancelled, it fails with the files at hand. */
export async function readFiles(
  files: readonly FileToRead[],
  told: (file: FileToRead, index: number) => void,
  cancelling?: Cancelling,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  const atHand = new Set<string>();
  let next = 0;
  const work = async (): Promise<void> => {
    const reader = new Reader(cancelling?.signal);
    for (let index = next++; index < files.length && !cancelling?.signal.aborted; index = next++) {
      const file = files[index]!;
      told(file, index);
      atHand.add(file.name);
      readings[index] = await reader.read(file);
      if (!cancelling?.signal.aborted) atHand.delete(file.name);
    }
    reader.end();
  };
  await Promise.all(
    Array.from({ length: Math.min(processes, Math.ceil(files.length / worthStarting)) }, work),
  );
  await cancelling?.pass([...atHand]);
  tellHoldings(files, readings);
  return readings;
}

/** One line for each kind, with the files that hold it: many departments' files hold the same. */
function tellHoldings(files: readonly FileToRead[], readings: readonly FileReading[]): void {
  const holders = new Map<FileFact, string[]>();
  readings.forEach((reading, index) => {
    for (const { kind } of "holds" in reading ? (reading.holds ?? []) : [])
      holders.set(kind, [...(holders.get(kind) ?? []), files[index]!.name]);
  });
  for (const [kind, names] of holders) {
    const line = tellRead(kind, names, language);
    if (line !== undefined) process.stderr.write(`${line}\n`);
  }
}

/** One file alone; where it is not read, Failure says why. */
export async function readFile(file: FileToRead): Promise<Exclude<FileReading, { readonly reason: string }>> {
  const [reading] = await readFiles([file], () => undefined);
  if ("reason" in reading!) throw new Failure(`${file.file}: ${reading.reason}`);
  return reading!;
}

/** A process that reads one file after another; where a file brings it down, another one reads the next. */
class Reader {
  private child?: ChildProcess;

  /** `signal`: what is being read is given up. */
  constructor(private readonly signal?: AbortSignal) {}

  read(file: FileToRead): Promise<FileReading> {
    const child = (this.child ??= fork(
      path.join(__dirname, "..", "..", "..", "scripts", "run.cjs"),
      [worker],
      {
        execArgv: [`--max-old-space-size=${mostMemory}`],
        // What a process says as it dies is no message to anybody.
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      },
    ));
    return new Promise((resolve) => {
      const done = (reading: FileReading): void => {
        clearTimeout(timer);
        this.signal?.removeEventListener("abort", giveUp);
        child.removeAllListeners();
        resolve(reading);
      };
      const giveUp = (): void => {
        this.close();
        done({ reason: commandText("reader-died", language) });
      };
      const timer = setTimeout(giveUp, longestWait);
      this.signal?.addEventListener("abort", giveUp);
      child.once("message", (reading) => done(reading as FileReading));
      child.once("exit", giveUp);
      child.once("error", giveUp);
      child.send(file);
    });
  }

  /** Lets the process go when it has nothing more to read: it keeps what it has compiled for the next. */
  end(): void {
    this.child?.removeAllListeners();
    if (this.child?.connected) this.child.disconnect();
    this.child = undefined;
  }

  private close(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }
}

const worker = "src/workbench/cli/collect-worker.ts";
