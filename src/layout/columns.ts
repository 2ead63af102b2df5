/**
 * The plan sheet's twelve columns, A to L, and which of them each table's columns cover. The indicator table has the
 * most columns and sets the grid; every other table merges over it.
 */
import { columnPoints } from "../sheet/layout";

/** First and last column, both included. */
export type Span = readonly [first: number, last: number];

const [A, B, C, D, E, F, G, H, I, J, K, L] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

export const whole: Span = [A, L];
export const captionLeft: Span = [A, H];
export const captionRight: Span = [I, L];

/** 전략목표, 정책사업목표, 단위사업: the label and its name. */
export const banner = { label: [A, B] as Span, name: [C, L] as Span };

export const goalColumns = {
  goal: [A, F] as Span,
  indicators: [G, H] as Span,
  programs: [I, J] as Span,
  amount: [K, L] as Span,
};

export const staffColumns = {
  department: [A, C] as Span,
  authorized: [D, G] as Span,
  total: [D, D] as Span,
  grade4AndAbove: [E, E] as Span,
  grade5: [F, F] as Span,
  grade6AndBelow: [G, G] as Span,
  current: [H, H] as Span,
  positions: [I, L] as Span,
};

export const budgetColumns = {
  label: [A, C] as Span,
  amount: [D, E] as Span,
  share: [F, F] as Span,
  previous: [G, H] as Span,
  previousShare: [I, I] as Span,
  change: [J, K] as Span,
  rate: [L, L] as Span,
};

export const indicatorColumns = {
  name: [A, A] as Span,
  type: [B, B] as Span,
  weight: [C, C] as Span,
  row: [D, D] as Span,
  years: [E, F, G, H, I].map((column): Span => [column, column]),
  measured: [D, I] as Span,
  formula: [J, K] as Span,
  source: [L, L] as Span,
};

export const programColumns = {
  name: [A, C] as Span,
  account: [D, E] as Span,
  settlement: [F, G] as Span,
  previous: [H, I] as Span,
  current: [J, K] as Span,
  remark: [L, L] as Span,
};

export const overviewColumns = { label: [A, B] as Span, text: [C, L] as Span };

/** Widths in characters; a year's column is at least `year` wide. */
export function columnWidths(year: number): number[] {
  const years = Array.from({ length: 5 }, () => Math.max(10, year));
  return [14, 6, 6, 6.5, ...years, 8.5, 8.5, 12];
}

/** What a text may take in these columns, in points, without the cell's own padding. */
export function innerPoints(widths: readonly number[], [first, last]: Span): number {
  const padding = 6;
  return widths.slice(first, last + 1).reduce((sum, width) => sum + columnPoints(width), 0) - padding;
}
