/**
 * When the workbook is calculated: before calculated values are read and at the end of each request, not while the
 * add-in asked to wait. What is calculated, and that nothing is in manual mode, is the calculator's business.
 */
import type { Invocation, InvocationResult } from "../workbook/calculation/engine";

/** What the host needs of a calculator. */
export interface FormulaCalculator {
  register(
    names: Iterable<string>,
    invoke: (batch: readonly Invocation[]) => Promise<readonly InvocationResult[]>,
  ): void;
  /** "automatic" does nothing in manual mode; "busy" computes cells that show #BUSY! too, "full" every formula. */
  calculate(kind?: "automatic" | "recalculate" | "busy" | "full"): Promise<void>;
}

/** What it needs of the add-in's functions. */
interface Answers {
  readonly isWaiting: boolean;
  answers(): string[];
  answered(): Promise<void>;
  forget(calls: readonly string[]): void;
}

export class Calculation {
  /** Until the request that asked for it ends (suspendApiCalculationUntilNextSync). */
  suspended = false;

  constructor(
    private readonly calculator: FormulaCalculator,
    private readonly functions: Answers,
  ) {}

  /** Brings the values up to date before they are read, as far as the add-in's functions have answered. */
  async settle(): Promise<void> {
    if (this.suspended) return;
    const answers = this.functions.answers();
    if (answers.length === 0) return this.calculator.calculate("automatic");
    await this.calculator.calculate("busy");
    this.functions.forget(answers);
  }

  /** The same, and waits for the functions' answers. */
  async finish(): Promise<void> {
    await this.settle();
    while (this.functions.isWaiting && !this.suspended) {
      await this.functions.answered();
      await this.settle();
    }
  }

  async calculate(kind: "recalculate" | "full"): Promise<void> {
    await this.calculator.calculate(kind);
  }
}
