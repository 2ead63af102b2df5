/**
 * The add-in without a browser: the unmodified office.js and the product's own bundle in one context, joined to a host.
 * Example: const addin = await openAddin(book); await addin.run("buildPlanSheet", { style: "functions" });
 */
import path from "node:path";
import type { Book } from "../workbook/model";
import type { FunctionMetadata } from "../host/arguments";
import { Calculator } from "../workbook/calculation/calculator";
import { Host } from "../host/host";
import type { ExcelProfile, ProfileName } from "../host/profiles";
import type { ApiSets } from "../host/api";
import { productBundle } from "./bundle";
import { libraryFolder, officeApi } from "./library";
import { AddinRefusal } from "./refusal";
import { createWindow, type PageWindow } from "./window";

export interface PageOptions {
  /** Which Excel the host stands for; the usual one where left out. */
  readonly excel?: ProfileName | ExcelProfile;
  readonly sets?: ApiSets;
  readonly locale?: string;
  readonly functions?: readonly FunctionMetadata[];
  readonly namespace?: string;
  /** Script files of the add-in, in order. */
  readonly scripts?: readonly string[];
  /** Called before the page loads anything: a ribbon command that waits for it, a fault. */
  readonly beforeStart?: (host: Host) => void;
}

export interface Page {
  readonly host: Host;
  readonly window: PageWindow;
  /** Evaluates code in the page; a promise is awaited. Values cross as JSON would, functions do not. */
  evaluate<T = unknown>(code: string): Promise<T>;
}

const origin = "https://localhost";

/** A page in which office.js is ready, and whatever `scripts` bring. */
export async function openPage(book: Book, options: PageOptions = {}): Promise<Page> {
  const locale = options.locale ?? "ko-KR";
  const host = new Host({
    book,
    api: officeApi(),
    calculator: new Calculator(book),
    excel: options.excel,
    sets: options.sets,
    locale,
    origin,
    functions: options.functions,
    namespace: options.namespace,
  });
  const window = createWindow({
    origin,
    locale,
    file: (address) => path.join(libraryFolder, address.replace(/^\/office\//, "")),
    host: (message) => bridge.receive(message),
  });
  const bridge = host.connect((message) => window.deliver(message));
  options.beforeStart?.(host);
  window.load(path.join(libraryFolder, "office.js"));
  for (const script of options.scripts ?? []) window.load(script);
  await window.evaluate("Office.onReady()");
  return { host, window, evaluate: <T>(code: string) => Promise.resolve(window.evaluate(code) as T) };
}

export interface Addin extends Page {
  /** Calls one of the workflow's functions on globalThis.planAddin and gives its result as plain data. */
  run<T = unknown>(name: string, ...args: readonly unknown[]): Promise<T>;
}

/** The product as it is built, on the book. */
export async function openAddin(
  book: Book,
  options: Pick<PageOptions, "excel" | "sets" | "locale" | "beforeStart"> = {},
): Promise<Addin> {
  const page = await openPage(book, { ...options, ...(await productBundle()) });
  const run = async <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
    const call = `globalThis.planAddin[${JSON.stringify(name)}](...${JSON.stringify(args)})`;
    // Values cross between the contexts as text, so that no object of the one is taken for one of the other.
    const answer = await page.evaluate<string>(
      `Promise.resolve().then(() => ${call}).then(
        (result) => JSON.stringify({ result }),
        (error) => { if (!error || !Array.isArray(error.findings)) throw error; return JSON.stringify({ refused: error.findings }); })`,
    );
    const { result, refused } = JSON.parse(answer) as { result: T; refused?: unknown[] };
    await page.host.idle();
    if (refused) throw new AddinRefusal(refused);
    return result;
  };
  return { ...page, run };
}
