/**
 * A cumulative value that stands beside the months, quarters or halves that it comes from: their sum, their last value or their
 * mean. A plan has the year alone: it is judged as it is read, by the reader's notebook.
 * In: 누계 1,850 beside months that make 1,840. Out: "cumulative-differs". In: 33.3 beside a mean of 33.333. Out: nothing.
 */
import { type Finding, finding } from "../../messages/finding";
import { printSheetArea, type SheetArea } from "../../sheet/address";
import { cellsOf, sumFigures } from "../figures";
import type { Figure } from "../model";

export const hows = ["sum", "last", "mean"] as const;
/** How parts of a year make the year. */
export type How = (typeof hows)[number];

/** The year's figure from its parts, in their order; there is at least one. */
export function inYear(figures: readonly Figure[], how: How): Figure {
  if (how === "last") return figures.at(-1)!;
  const sum = sumFigures(figures)!;
  return how === "sum" ? sum : { ...sum, value: sum.value / figures.length, how: "mean" };
}

export const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));

/** Whether `stated` is `value` rounded to the decimals that it shows. */
export function isRounded(value: number, stated: number): boolean {
  const decimals = (String(stated).split(".")[1] ?? "").length;
  return !isSame(value, stated) && Math.abs(value - stated) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Whether parts come to what is stated, in this way. */
export function fits(figures: readonly Figure[], how: How, { value: stated }: Figure): boolean {
  const { value } = inYear(figures, how);
  return isSame(value, stated) || isRounded(value, stated);
}

export interface StatedYear {
  readonly name: string;
  /** Where the name stands. */
  readonly cell: SheetArea;
  readonly stated: Figure;
  /** The parts that it may come from: a quarter's own months, or all so far. The first are what it should come from. */
  readonly parts: readonly (readonly Figure[])[];
  /** The first is how it should come from them. */
  readonly ways: readonly [How, ...How[]];
}

/** undefined where some parts come to it in some way. */
export function judgeYear({ name, cell, stated, parts, ways }: StatedYear): Finding | undefined {
  if (parts.some((list) => list.length > 0 && ways.some((how) => fits(list, how, stated)))) return undefined;
  const [own = []] = parts;
  const value = own.length === 0 ? 0 : inYear(own, ways[0]).value;
  if (own.length === 0 && stated.value === 0) return undefined;
  const data = { name, stated: String(stated.value), computed: String(Number(value.toPrecision(12))) };
  return finding("cumulative-differs", data, { cells: [...cellsOf(stated), printSheetArea(cell)] });
}
