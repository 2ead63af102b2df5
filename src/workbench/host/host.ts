/**
 * Excel's stand-in: answers what the unmodified office.js asks over the bridge, on a workbook in memory. The same in
 * Node and in the browser. In: messages of the add-in's page. Out: replies, events, calls of its functions.
 */
import type { Book } from "../workbook/model";
import type { ApiCatalog, ApiSets } from "./api";
import type { FunctionMetadata } from "./arguments";
import { createBridge, type Bridge } from "./bridge";
import { Calculation, type FormulaCalculator } from "./calculation";
import { appContext, loadSettings, OpenFiles, saveSettings } from "./document";
import { HostError, TransportError } from "./error";
import { eventSource, together, type ExcelEvent } from "./events";
import { failAt, Faults, type RequestFault } from "./faults";
import { CustomFunctions } from "./functions";
import { eventTypes, Heard } from "./heard";
import { objectOf, type HostObject, type Json } from "./object";
import { services } from "./objects/services";
import { workbook } from "./objects/all";
import { profileOf, type ExcelProfile, type ProfileName } from "./profiles";
import { References } from "./references";
import { answerRequest, type Answering, type QueryRequest } from "./request";

export interface HostOptions {
  readonly book: Book;
  readonly api: ApiCatalog;
  readonly calculator: FormulaCalculator;
  /** Which Excel it stands for; `usualProfile` where left out. */
  readonly excel?: ProfileName | ExcelProfile;
  /** The API sets that are advertised; the profile's where left out. */
  readonly sets?: ApiSets;
  /** "ko-KR" where left out. */
  readonly locale?: string;
  /** Who is at work: the author of comments that the add-in writes. */
  readonly user?: string;
  /** Where the host's page stands; the add-in's page has to be served over https from the same host name. */
  readonly origin?: string;
  /** The add-in's functions, as functions.json lists them, and the namespace of its manifest. */
  readonly functions?: readonly FunctionMetadata[];
  readonly namespace?: string;
}

/** What the add-in's rich API requests came to; the library's own housekeeping is not counted. */
export interface Counters {
  syncs: number;
  requestBytes: number;
  largestRequest: number;
  largestResponse: number;
}

const dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  openFile: 77,
  fileSlice: 80,
  closeFile: 81,
  richApi: 93,
  commandCompleted: 94,
} as const;
const richApiEvent = "richApiMessage";
const commandEvent = "appCommandInvoked";
const selectionEvent = "documentSelectionChanged";
const excelEvents = 65536;

export class Host implements Answering {
  readonly book: Book;
  readonly api: ApiCatalog;
  readonly profile: ExcelProfile;
  readonly sets: ApiSets;
  readonly locale: string;
  readonly origin: string;
  readonly user: string;
  readonly references = new References();
  readonly faults = new Faults();
  readonly heard = new Heard();
  readonly functions: CustomFunctions;
  readonly calculation: Calculation;
  readonly counters: Counters = { syncs: 0, requestBytes: 0, largestRequest: 0, largestResponse: 0 };
  readonly root: HostObject;
  /** Ends its watch over the book. */
  readonly close: () => void;
  /** Hears each rich API request before it is answered; for logs and benchmarks. */
  onRequest?: (request: QueryRequest, bytes: number) => void;
  /** The add-in asks for its task pane to be shown (showAsTaskpane) or closed (hide). */
  onPane?: (shown: boolean) => void;

  private readonly files = new OpenFiles();
  private bridge?: Bridge;
  private readonly listening = new Set<string>();
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly waitingCommands: (() => void)[] = [];
  private events: ExcelEvent[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private commandCount = 0;

  constructor(options: HostOptions) {
    this.book = options.book;
    this.api = options.api;
    this.profile = profileOf(options.excel);
    this.sets = options.sets ?? this.profile.sets;
    this.faults.sizeLimit = this.profile.sizeLimit;
    this.locale = options.locale ?? "ko-KR";
    this.origin = options.origin ?? "https://localhost";
    this.user = options.user ?? "사용자";
    this.functions = new CustomFunctions(
      { send: (entries) => this.bridge?.fire(richApiEvent, { ArrayData: entries }) },
      options.namespace ?? "PLAN",
      options.functions ?? [],
      this.profile,
    );
    options.calculator.register(this.functions.names, this.functions.invoke);
    this.calculation = new Calculation(options.calculator, this.functions);
    this.functions.onAnswered = () => void this.enqueue(() => this.calculation.settle());
    this.root = objectOf(workbook, this.book);
    const eventsOf = eventSource(
      this.book,
      (type) =>
        this.heard.has(type) || (type === eventTypes.selectionChanged && this.listening.has(selectionEvent)),
    );
    this.close = this.book.onChange((change) => {
      this.events.push(...eventsOf(change));
      void this.enqueue(async () => this.flushEvents());
    });
  }

  /** Joins the add-in's page; `post` sends a text to it. Gives what takes the page's texts. */
  connect(post: (text: string) => void): Bridge {
    this.bridge = createBridge(
      {
        appContext: () => appContext(this),
        register: (event) => {
          this.listening.add(event);
          // The library hears nothing before the answer to its registration.
          if (event === commandEvent) setTimeout(() => this.waitingCommands.splice(0).forEach((go) => go()));
        },
        unregister: (event) => this.listening.delete(event),
        execute: (id, data) => this.execute(id, data),
        notify: () => {},
      },
      post,
      this.origin,
    );
    return this.bridge;
  }

  /** An object that is no part of the workbook: the library's own services. */
  service(name: string): HostObject {
    const model = services[name];
    if (!model) throw new HostError("NotImplemented", `the workbench does not model the service ${name}`);
    return objectOf(model, this);
  }

  /** Changes the workbook as its user would, between two requests, and calculates. Events follow. */
  edit<T>(work: (book: Book) => T): Promise<T> {
    return this.enqueue(async () => {
      const result = this.book.batch(() => work(this.book), "user");
      await this.calculation.finish();
      return result;
    });
  }

  /**
   * Runs a ribbon command by its function's name; ends when the add-in says that it is completed, fails where it does not
   * know the name. Where the page is not ready yet, the command waits for it as Excel's does from cold.
   * Assumption: it comes as soon as the library listens, before Office.onReady has told anybody; whoever is not associated
   * by then is not found.
   */
  async runCommand(functionName: string, controlId = functionName): Promise<void> {
    if (!this.listening.has(commandEvent)) {
      if (!this.profile.coldStart) throw new Error("The add-in has registered no commands.");
      await new Promise<void>((resolve) => this.waitingCommands.push(resolve));
    }
    const id = `${controlId}-${++this.commandCount}`;
    const status = await new Promise<number>((resolve) => {
      this.commands.set(id, resolve);
      this.bridge!.fire(commandEvent, {
        0: id,
        1: functionName,
        2: JSON.stringify({ source: { id: controlId } }),
      });
    });
    if (status !== 0) throw new Error(`The add-in knows no command ${functionName} (${status}).`);
  }

  /** Ends when all requests that came are answered, the workbook is calculated and its events are sent. */
  async idle(): Promise<void> {
    let last: Promise<unknown>;
    do {
      last = this.queue;
      await last;
      await this.calculation.finish();
    } while (last !== this.queue);
  }

  private async execute(id: number, data: Record<string, unknown>): Promise<unknown> {
    switch (id) {
      case dispatch.richApi:
        return this.richApi((data["ArrayData"] as unknown[])[4] as string);
      case dispatch.saveSettings:
        return saveSettings(this.book, data);
      case dispatch.loadSettings:
        return loadSettings(this.book);
      case dispatch.openFile:
        return this.enqueue(() => this.files.open(this.book, data));
      case dispatch.fileSlice:
        return this.files.slice(data);
      case dispatch.closeFile:
        return this.files.close(data);
      case dispatch.commandCompleted: {
        this.commands.get(String(data[0]))?.(Number(data[1]));
        return { Error: 0 };
      }
      default:
        // 1000 is what the library calls an operation that the host does not support.
        return { Error: 1000 };
    }
  }

  private async richApi(text: string): Promise<unknown> {
    const request = JSON.parse(text) as QueryRequest;
    // Results of custom functions may be awaited by a request that is being answered: they wait for nobody.
    const service = Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === 2);
    if (service) return this.answer(request);
    // At the end of each Excel.run the library gives its references back, and waits for no answer.
    const methods = request.Actions.filter((action) => action.ActionType !== 1);
    const cleaning = methods.length > 0 && methods.every((action) => action.Name === "_RemoveReference");
    return this.enqueue(() => (cleaning ? this.answer(request) : this.answerCounted(request, text)));
  }

  private async answerCounted(request: QueryRequest, text: string): Promise<unknown> {
    const bytes = byteLength(text);
    this.counters.syncs++;
    this.counters.requestBytes += bytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    this.onRequest?.(request, bytes);
    await this.faults.passed();
    const { latency } = this.profile;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    try {
      return await this.answer(request, () => this.faults.begin(bytes));
    } finally {
      this.calculation.suspended = false;
      void this.enqueue(() => this.calculation.settle());
    }
  }

  /** `begin` gives the fault that is due; the library's own requests have none. */
  private async answer(
    request: QueryRequest,
    begin = (): RequestFault | undefined => undefined,
  ): Promise<unknown> {
    try {
      const fault = begin();
      const response = JSON.stringify(await answerRequest(request, this, failAt(fault)));
      const bytes = byteLength(response);
      this.faults.end(fault, bytes);
      this.counters.largestResponse = Math.max(this.counters.largestResponse, bytes);
      return { Version: 1, Error: 0, Data: [200, [], response] };
    } catch (error) {
      if (error instanceof TransportError) return { Version: 1, Error: error.number };
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const failure = { Error: { Code: "GeneralException", Message: message, Location: "", ActionIndex: 0 } };
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(failure)] };
    }
  }

  private flushEvents(): void {
    const events = this.profile.eventPerWrite ? this.events : together(this.events);
    this.events = [];
    if (events.length === 0 || !this.bridge) return;
    if (this.listening.has(richApiEvent)) {
      const entries: Json[] = events.map(([type, target, args]) => [
        excelEvents,
        type,
        target,
        JSON.stringify(args),
      ]);
      this.bridge.fire(richApiEvent, { ArrayData: entries });
    }
    if (this.listening.has(selectionEvent) && events.some(([type]) => type === 14))
      this.bridge.fire(selectionEvent, {});
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => {});
    return result;
  }
}

const encoder = new TextEncoder();
/** Node counts without making the bytes; pages cannot. */
const byteLength =
  typeof Buffer === "undefined"
    ? (text: string): number => encoder.encode(text).length
    : (text: string): number => Buffer.byteLength(text);
