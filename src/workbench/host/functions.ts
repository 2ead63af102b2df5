/**
 * Calling the add-in's own custom functions: all calls that are ready go to the add-in in one message, and its results
 * come back in another. In: { name: "PLAN.SHARE", args: [30695, 470050] }. Out: { value: 0.0653… }.
 */
import type { Invocation, InvocationResult } from "../workbook/calculation/engine";
import { CellError, errorValue, type CellValue } from "../workbook/model";
import { coerceArguments, type FunctionMetadata } from "./arguments";

/** Messages of the library's custom function channel. */
const category = 1;
const invocation = 1000;
const errorsAsArguments = 4;

/** What the library's result codes stand for; any other is #VALUE!. */
const resultErrors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  10: "#NAME?",
};

export interface FunctionChannel {
  /** Posts entries of a richApiMessage event. */
  send(entries: readonly unknown[]): void;
}

interface Pending {
  resolve(result: InvocationResult): void;
  readonly batch: object;
}

export class CustomFunctions {
  private readonly byName = new Map<string, FunctionMetadata>();
  private readonly pending = new Map<number, Pending>();
  private count = 0;
  private ready: Promise<void>;
  private markReady!: () => void;
  /** Messages sent and calls made, for tests and benchmarks. */
  messages = 0;
  calls = 0;

  /** `namespace` and `functions` as the manifest and functions.json have them; both may be absent. */
  constructor(
    private readonly channel: FunctionChannel,
    readonly namespace: string,
    functions: readonly FunctionMetadata[],
    /** How long the add-in may take, in milliseconds, before its cells show #BUSY!. */
    private readonly patience = 60_000,
  ) {
    for (const each of functions) {
      this.byName.set(`${namespace}.${each.name}`.toUpperCase(), each);
      this.byName.set(`${namespace}.${each.id}`.toUpperCase(), each);
    }
    this.ready = new Promise((resolve) => (this.markReady = resolve));
  }

  /** The functions' full names, as a formula spells them. */
  get names(): readonly string[] {
    return [
      ...new Set([...this.byName.values()].map((each) => `${this.namespace}.${each.name}`.toUpperCase())),
    ];
  }

  /** The add-in has registered its functions' channel. */
  containerReady(): void {
    this.markReady();
  }

  readonly invoke = async (calls: readonly Invocation[]): Promise<readonly InvocationResult[]> => {
    const entries: unknown[] = [];
    const batch = {};
    const results = calls.map((call): InvocationResult | Promise<InvocationResult> => {
      const metadata = this.byName.get(call.name.toUpperCase());
      if (!metadata) return errorValue("#NAME?");
      const coerced = coerceArguments(call.args, metadata);
      if (coerced instanceof CellError) return coerced;
      const id = ++this.count;
      const flags = metadata.allowErrorForDataTypeAny ? errorsAsArguments : 0;
      entries.push([category, invocation, "", JSON.stringify([id, metadata.id, coerced, null, flags, null])]);
      return new Promise((resolve) => this.pending.set(id, { resolve, batch }));
    });
    if (entries.length > 0) await this.post(entries, batch);
    return Promise.all(results);
  };

  /** `[id, succeeded, value, errorCode?]` of each call that has been answered. */
  setResults(answers: readonly (readonly unknown[])[]): void {
    for (const [id, succeeded, value, code] of answers) {
      const pending = this.pending.get(Number(id));
      this.pending.delete(Number(id));
      pending?.resolve(succeeded ? fromWire(value) : failure(value, Number(code)));
    }
  }

  private async post(entries: readonly unknown[], batch: object): Promise<void> {
    const giveUp = (): void => {
      for (const [id, pending] of this.pending) {
        if (pending.batch !== batch) continue;
        this.pending.delete(id);
        pending.resolve(errorValue("#BUSY!"));
      }
    };
    const timer = setTimeout(giveUp, this.patience);
    // The wait for an answer keeps no process alive.
    (timer as { unref?: () => void }).unref?.();
    await Promise.race([this.ready, new Promise((resolve) => setTimeout(resolve, this.patience).unref?.())]);
    this.messages++;
    this.calls += entries.length;
    this.channel.send(entries);
  }
}

function fromWire(value: unknown): InvocationResult {
  if (Array.isArray(value))
    return value.map((row) => (Array.isArray(row) ? row.map(cellFromWire) : [cellFromWire(row)]));
  return cellFromWire(value);
}

/** Assumption: a function that returns null or nothing shows 0, as reported of Excel. */
function cellFromWire(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const { type, code } = value as { type?: string; code?: string };
  return type === "CustomFunctionError" && code ? errorValue(code) : errorValue("#VALUE!");
}

/** The error that a cell shows, with what the function said about it where it said something. */
function failure(value: unknown, code: number): CellError {
  const error = errorValue(resultErrors[code] ?? "#VALUE!");
  const said = typeof value === "string" ? value : ((value as { message?: string } | null)?.message ?? "");
  return said === "" ? error : new CellError(error.text, said);
}
