/**
 * When the workbook is calculated: before calculated values are read and at the end of each request, never in manual
 * mode unless asked. Runs one calculation at a time; changes made meanwhile start another one.
 */
import type { Book, Change } from "../workbook/model";
import type { FunctionCall, FunctionResult } from "./functions";

/** Calculates what changed; asks `invoke` for the add-in's functions, all calls that are ready at once. */
export type Calculator = (
  book: Book,
  invoke: (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>,
) => Promise<void>;

export class Calculation {
  private dirty = false;
  private running?: Promise<void>;
  /** Until the request that asked for it ends (suspendApiCalculationUntilNextSync). */
  suspended = false;
  /** How many calculations ran. */
  runs = 0;

  constructor(
    private readonly book: Book,
    private readonly calculator: Calculator,
    private readonly invoke: (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>,
  ) {
    book.onChange((change) => {
      if (change.source !== "calculation" && changesFormulas(change)) this.dirty = true;
    });
  }

  /**
   * Brings the values up to date before they are read, in automatic mode.
   * Assumption: Excel shows #BUSY! until an add-in's functions have answered; this host waits for the answers.
   */
  async settle(): Promise<void> {
    if (this.running) await this.running;
    if (this.suspended || this.book.calculation === "manual") return;
    await this.calculate();
  }

  /** Calculates what changed, in any mode. */
  async calculate(): Promise<void> {
    if (this.running) return this.running;
    if (!this.dirty) return;
    this.running = this.run();
    await this.running;
  }

  /** Calculates everything, changed or not. */
  async calculateAll(): Promise<void> {
    this.dirty = true;
    await this.calculate();
  }

  private async run(): Promise<void> {
    try {
      while (this.dirty) {
        this.dirty = false;
        this.runs++;
        await this.calculator(this.book, this.invoke);
      }
    } finally {
      this.running = undefined;
    }
  }
}

function changesFormulas(change: Change): boolean {
  const contents = [...change.sheets.values()].some((sheet) => sheet.contents.size > 0);
  const structure = change.added.length + change.deleted.length + change.renamed.length + change.shifts.length;
  return contents || structure > 0 || change.names;
}
