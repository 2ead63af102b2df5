/**
 * The add-in's page kept open over many workbooks: starting office.js for each would cost more than the work on it.
 * In: a Book. Out: the same page on a new host over it, as if the file had just been opened.
 * Example: const desk = await openDesk(); desk.open(officeBook()); await desk.run("buildPlanSheet");
 */
import path from "node:path";
import { Host } from "../../src/workbench/host/host";
import { profiles, type ExcelProfile } from "../../src/workbench/host/profiles";
import { productBundle } from "../../src/workbench/runtime/bundle";
import { libraryFolder, officeApi } from "../../src/workbench/runtime/library";
import { createWindow } from "../../src/workbench/runtime/window";
import { Calculator } from "../../src/workbench/workbook/calculation/calculator";
import type { Book } from "../../src/workbench/workbook/model";
import type { Finding } from "../../src/messages/finding";

export interface Desk {
  readonly host: Host;
  readonly book: Book;
  /** Puts another workbook before the add-in. */
  open(book: Book): Promise<void>;
  /** Changes the workbook as its user would, and calculates. */
  edit(work: (book: Book) => void): Promise<void>;
  /** Asks the add-in; what it refuses arrives as `Refused`. */
  run<T = unknown>(name: string, ...args: readonly unknown[]): Promise<T>;
  close(): void;
}

/** The add-in said no, and why. */
export class Refused extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ kind, data }) => `${kind} ${JSON.stringify(data)}`).join("; "));
  }
}

const origin = "https://localhost";
const locale = "ko-KR";
/** Waiting for busy calls thousands of times would prove no more than once; the person here writes notes. */
const patientExcel = { ...profiles.strictest, busyFirst: false, notesAsComments: true };

export async function openDesk(first: Book, excel: ExcelProfile = patientExcel): Promise<Desk> {
  const { scripts, functions, namespace } = await productBundle();
  const api = officeApi();
  const window = createWindow({
    origin,
    locale,
    file: (address) => path.join(libraryFolder, address.replace(/^\/office\//, "")),
    host: (message) => bridge.receive(message),
  });
  const hostOver = (book: Book): Host =>
    new Host({ book, api, calculator: new Calculator(book), locale, origin, functions, namespace, excel });
  const post = (message: string): void => window.deliver(message);
  let host = hostOver(first);
  let bridge = host.connect(post);
  window.load(path.join(libraryFolder, "office.js"));
  for (const script of scripts) window.load(script);
  await window.evaluate("Office.onReady()");
  // Whatever the page calls, it is called by one compiled function: names and arguments cross as text.
  const call = window.evaluate(
    `(name, args) => Promise.resolve().then(() => globalThis.planAddin[name](...JSON.parse(args))).then(
      (result) => JSON.stringify({ result }),
      (error) => { if (!error || !Array.isArray(error.findings)) throw error; return JSON.stringify({ refused: error.findings }); })`,
  ) as (name: string, args: string) => Promise<string>;

  return {
    get host() {
      return host;
    },
    get book() {
      return host.book;
    },
    async open(book) {
      await host.idle();
      host = hostOver(book);
      bridge = host.connect(post);
      host.functions.containerReady();
      await host.calculation.settle();
    },
    async edit(work) {
      await host.edit(work);
      await host.idle();
    },
    async run<T>(name: string, ...args: readonly unknown[]) {
      const { result, refused } = JSON.parse(await call(name, JSON.stringify(args))) as {
        result: T;
        refused?: Finding[];
      };
      await host.idle();
      if (refused) throw new Refused(refused);
      return result;
    },
    close: () => window.close(),
  };
}
