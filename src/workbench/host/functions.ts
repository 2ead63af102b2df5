/**
 * Calling the add-in's own custom functions: all calls that are ready go to the add-in in one message, and its results
 * come back in another. In: { name: "PLAN.SHARE", args: [30695, 470050] }. Out: 0.0653…, or #BUSY! at first where the
 * profile says so, and the result when the cell is calculated again after `onAnswered`.
 */
import type { Invocation, InvocationResult } from "../workbook/calculation/engine";
import { CellError, errorValue, isError, type CellValue } from "../workbook/model";
import { coerceArguments, type FunctionMetadata } from "./arguments";
import { HostError } from "./error";
import type { ExcelProfile } from "./profiles";

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
  /** Where calls are busy at first: what has been asked and, once it is there, its answer, by the call. */
  private readonly asked = new Map<string, { readonly result?: InvocationResult }>();
  private readonly asking = new Set<Promise<void>>();
  private count = 0;
  private ready: Promise<void>;
  private markReady!: () => void;
  /** Messages sent and calls made, for tests and benchmarks. */
  messages = 0;
  calls = 0;
  /** Called when answers have come, so that busy cells can be calculated again. */
  onAnswered: () => void = () => {};

  /**
   * `namespace` and `functions` as the manifest and functions.json have them; both may be absent. Fails with a function
   * that answers more often than it is asked.
   */
  constructor(
    private readonly channel: FunctionChannel,
    readonly namespace: string,
    functions: readonly FunctionMetadata[],
    private readonly profile: Pick<ExcelProfile, "blank" | "busyFirst">,
    /** How long the add-in may take, in milliseconds, before its cells show #BUSY!. */
    private readonly patience = 60_000,
  ) {
    for (const each of functions) {
      const { stream, volatile } = each.options ?? {};
      if (stream || volatile) throw new HostError("NotImplemented", unmodelledKind(each.name, stream));
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

  readonly invoke = async (calls: readonly Invocation[]): Promise<readonly InvocationResult[]> =>
    this.profile.busyFirst ? this.answerLater(calls) : this.answerNow(calls);

  /** Whether some call's answer has not reached its cell yet. */
  get isWaiting(): boolean {
    return this.asked.size > 0;
  }

  /** The calls whose answers are there for cells that were busy. */
  answers(): string[] {
    return [...this.asked].filter(([, known]) => "result" in known).map(([call]) => call);
  }

  /** Ends when every call that was asked so far is answered. */
  async answered(): Promise<void> {
    await Promise.all(this.asking);
  }

  /** What has been answered since; everything else is asked now and is busy until then. */
  private answerLater(calls: readonly Invocation[]): InvocationResult[] {
    const unknown: Invocation[] = [];
    const results = calls.map((call) => {
      // Assumption: a call whose argument is still computed is not made; it is busy itself.
      if (call.args.flat(2).some((each) => isError(each) && each.text === busy.text)) return busy;
      const known = this.asked.get(keyOf(call));
      if (known) return "result" in known ? known.result : busy;
      this.asked.set(keyOf(call), {});
      unknown.push(call);
      return busy;
    });
    if (unknown.length > 0) {
      const asking = this.answerNow(unknown).then((answers) => {
        answers.forEach((result, index) => this.asked.set(keyOf(unknown[index]!), { result }));
        this.asking.delete(asking);
        this.onAnswered();
      });
      this.asking.add(asking);
    }
    return results;
  }

  /**
   * Answers are kept for the calculation that follows them, not for the next change: a function is asked anew then. While
   * others are awaited they stay: a call within a call is asked for again with its outer one's answer.
   */
  forget(calls: readonly string[]): void {
    if ([...this.asked.values()].some((known) => !("result" in known))) return;
    for (const call of calls) this.asked.delete(call);
  }

  private async answerNow(calls: readonly Invocation[]): Promise<readonly InvocationResult[]> {
    const entries: unknown[] = [];
    const batch = {};
    const results = calls.map((call): InvocationResult | Promise<InvocationResult> => {
      const metadata = this.byName.get(call.name.toUpperCase());
      if (!metadata) return errorValue("#NAME?");
      const coerced = coerceArguments(call.args, metadata, this.profile.blank);
      if (coerced instanceof CellError) return coerced;
      const id = ++this.count;
      const flags = metadata.allowErrorForDataTypeAny ? errorsAsArguments : 0;
      entries.push([category, invocation, "", JSON.stringify([id, metadata.id, coerced, null, flags, null])]);
      return new Promise((resolve) => this.pending.set(id, { resolve, batch }));
    });
    if (entries.length > 0) await this.post(entries, batch);
    return Promise.all(results);
  }

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

const unmodelledKind = (name: string, stream = false): string =>
  `the workbench does not model ${stream ? "streaming" : "volatile"} functions: ${name}`;

const busy = errorValue("#BUSY!");

const keyOf = ({ name, args }: Invocation): string =>
  name + JSON.stringify(args, (_, value: unknown) => (isError(value) ? { error: value.text } : value));

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
