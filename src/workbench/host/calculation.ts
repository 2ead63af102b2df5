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
  /** "automatic" does nothing in manual mode; "full" computes every formula. */
  calculate(kind?: "automatic" | "recalculate" | "full"): Promise<void>;
}

export class Calculation {
  /** Until the request that asked for it ends (suspendApiCalculationUntilNextSync). */
  suspended = false;

  constructor(private readonly calculator: FormulaCalculator) {}

  /**
   * Brings the values up to date before they are read.
   * Assumption: Excel shows #BUSY! until an add-in's functions have answered; this host waits for the answers.
   */
  async settle(): Promise<void> {
    if (!this.suspended) await this.calculator.calculate("automatic");
  }

  async calculate(kind: "recalculate" | "full"): Promise<void> {
    await this.calculator.calculate(kind);
  }
}
