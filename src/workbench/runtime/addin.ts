/**
 * The add-in without a browser: the unmodified office.js and the product's own bundle in one context, joined to a host.
 * Example: const addin = await openAddin(book); await addin.run("buildPlanSheet", { style: "functions" });
 */
import path from "node:path";
import type { Book } from "../workbook/model";
import type { FunctionMetadata } from "../host/arguments";
import type { Calculator } from "../host/calculation";
import { Host } from "../host/host";
import type { ApiSets } from "../host/support";
import { libraryFolder, officeApi } from "./library";
import { createWindow, type PageWindow } from "./window";

export interface AddinOptions {
  readonly sets?: ApiSets;
  readonly locale?: string;
  readonly calculator?: Calculator;
  readonly functions?: readonly FunctionMetadata[];
  readonly namespace?: string;
  /** Script files of the add-in, in order. */
  readonly scripts?: readonly string[];
}

export interface Page {
  readonly host: Host;
  readonly window: PageWindow;
  /** Evaluates code in the page; a promise is awaited. Values cross as JSON would, functions do not. */
  evaluate<T = unknown>(code: string): Promise<T>;
}

const origin = "https://localhost";

/** A page in which office.js is ready, and whatever `scripts` bring. */
export async function openPage(book: Book, options: AddinOptions = {}): Promise<Page> {
  const locale = options.locale ?? "ko-KR";
  const host = new Host({
    book,
    api: officeApi(),
    calculator: options.calculator ?? noCalculation,
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
  window.load(path.join(libraryFolder, "office.js"));
  for (const script of options.scripts ?? []) window.load(script);
  await window.evaluate("Office.onReady()");
  return { host, window, evaluate: <T>(code: string) => Promise.resolve(window.evaluate(code) as T) };
}

const noCalculation: Calculator = () => Promise.resolve();
