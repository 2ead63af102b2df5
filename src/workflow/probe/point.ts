/**
 * One unproven point: what is tried, and what the add-in takes for granted, each observation as a short text.
 * Example: "blank-required": the call PLAN.CHANGE(blank, 5) → found "0"; assumed "0" or "blank", either is right for us.
 */
import { isBusy, readSettled } from "../calls-settled";
import type { Bench } from "./bench";

export interface Point {
  /** The same in every version of the add-in: results that were sent stay comparable. */
  readonly id: string;
  /** What the add-in is right with. */
  readonly assumed: readonly (string | RegExp)[];
  /** `note`: a time or the like that differs from run to run. */
  try(bench: Bench): Promise<string | { readonly found: string; readonly note: string }>;
}

/** What a cell holds, as a text: "blank", "2", "#N/A", "\"안녕\"" for a text. */
export function shown(value: unknown): string {
  if (value === "" || value === null || value === undefined) return "blank";
  if (typeof value === "string") return value.startsWith("#") ? value : JSON.stringify(value);
  return String(value);
}

/** What is found where this Excel is too old for the point; the add-in goes without then. */
export const lacking = (version: string): string => `needs ExcelApi ${version}`;

const patience = 10_000;

/** The first value of `range` once it is no longer busy, and how long that took. */
export async function settled(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<{ value: unknown; milliseconds: number }> {
  const began = Date.now();
  const [[value]] = (await readSettled(context, range, isBusy, patience)) as [[unknown]];
  return { value, milliseconds: Date.now() - began };
}
