/**
 * As much of a browser's window as office.js needs to start outside of one, as a context of Node's vm. Scripts that a
 * page would load are evaluated from `files`; messages go to `host` and come back through `deliver`.
 */
import fs from "node:fs";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { conversation } from "../host/bridge";
import { createClock } from "./clock";
import { compiled, keepCompiled } from "./compiled";

export interface WindowOptions {
  readonly origin: string;
  readonly locale: string;
  /** The file behind an address path such as "/office/office.js". */
  file(path: string): string;
  /** Takes what the page posts to its host. */
  host(message: string): void;
}

export interface PageWindow {
  readonly context: vm.Context;
  /** Hands a message of the host to the page, as postMessage would: later, never at once. */
  deliver(message: string): void;
  /** Evaluates a file as a script of the page. */
  load(file: string): void;
  evaluate(code: string): unknown;
  /** Stops the page's timers, so that they keep no process alive. */
  close(): void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/** Excel on the web, a shared runtime with custom functions (1 + 2), no telemetry. */
export const hostInfo = (locale: string): string => `Excel|Web|16.00|${locale}|workbench||disableLogging|3`;

/** The name of the page's frame, by which office.js finds its host. */
export const frameName = (origin: string, locale: string): string =>
  JSON.stringify({
    baseFrameName: "plan-addin",
    hostInfo: hostInfo(locale),
    xdmInfo: `${conversation}|plan-addin|${origin}`,
    serializerVersion: 1,
  });

export function createWindow({ origin, locale, file, host }: WindowOptions): PageWindow {
  const listeners = new Set<Listener>();
  const clock = createClock();
  const location = new URL("/functions.html", origin);
  const opener = {
    postMessage: (message: string) => {
      clock.stir();
      host(message);
    },
  };
  // An object of ours as the global one would be asked at each use of a global, which takes twenty times as long.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY) as Record<string, unknown>;
  const global: Record<string, unknown> = {
    name: frameName(origin, locale),
    opener,
    location: { ...urlParts(location), href: location.href },
    history: {},
    navigator: { userAgent: "plan-workbench", language: locale },
    performance,
    console,
    URL,
    AbortController,
    AbortSignal,
    TextEncoder,
    TextDecoder,
    structuredClone,
    ...clock.functions,
    queueMicrotask,
    addEventListener: (kind: string, listener: Listener) => kind === "message" && listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
    btoa,
    atob,
  };
  for (const name of ["window", "self", "top", "parent"]) global[name] = context;

  const load = (path: string): void => {
    compiled(path).runInContext(context);
  };
  const append = (element: { src?: string; onload?: () => void; onerror?: () => void }): void => {
    if (element.src === undefined) return;
    const path = file(new URL(element.src, origin).pathname);
    // A browser evaluates such a script later, when the one that asks for it has ended.
    setImmediate(() => {
      clock.stir();
      if (!fs.existsSync(path)) return element.onerror?.();
      load(path);
      element.onload?.();
    });
  };
  const scripts = [{ src: new URL("/office/office.js", origin).href, getAttribute: () => null }];
  global["document"] = {
    domain: location.hostname,
    URL: location.href,
    readyState: "complete",
    cookie: "",
    scripts,
    currentScript: scripts[0],
    documentElement: { lang: locale },
    addEventListener: () => {},
    removeEventListener: () => {},
    getElementsByTagName: (tag: string) =>
      tag === "head" ? [{ appendChild: append }] : tag === "script" ? scripts : [],
    querySelectorAll: () => [],
    getElementById: () => null,
    createElement: (tag: string) => createElement(tag, origin),
    body: { appendChild: () => {}, removeChild: () => {} },
    head: { appendChild: append },
  };
  Object.assign(context, global);
  (vm.runInContext("Date", context) as DateConstructor).now = clock.now;
  return {
    context,
    load,
    close: () => {
      clock.stop();
      keepCompiled();
    },
    evaluate: (code) => vm.runInContext(code, context) as unknown,
    deliver: (message) =>
      void setImmediate(() => {
        clock.stir();
        for (const listener of [...listeners]) listener({ data: message, origin, source: opener });
      }),
  };
}

/** An anchor takes an address apart; every other element only has to exist. */
function createElement(tag: string, origin: string): Record<string, unknown> {
  const element: Record<string, unknown> = { tagName: tag, style: {}, setAttribute: () => {} };
  if (tag === "a")
    Object.defineProperty(element, "href", {
      set: (address: string) => Object.assign(element, urlParts(new URL(address, origin))),
    });
  return element;
}

function urlParts(url: URL): Record<string, string> {
  const { protocol, host, hostname, port, pathname, search, hash, origin } = url;
  return { protocol, host, hostname, port, pathname, search, hash, origin };
}
