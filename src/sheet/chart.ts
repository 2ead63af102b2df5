/**
 * A chart beside a sheet's cells, drawn from them: what to draw, and where. layout/ makes it, excel/ draws it.
 * Example: 목표 over E55:I55 as a line, 실적 over E56:I56 as columns, the years from E54:I54.
 */
import type { Area } from "./address";

export interface SheetChart {
  /** By which the add-in knows it again. */
  readonly name: string;
  readonly title: string;
  /** Parts of a whole as one bar, or years side by side. */
  readonly kind: "composition" | "years";
  /** What it draws is nowhere negative. */
  readonly startsAtZero: boolean;
  readonly series: readonly SheetSeries[];
  /** The cells that it covers. */
  readonly area: Area;
}

export interface SheetSeries {
  readonly name: string;
  /** Addresses on the sheet. */
  readonly values: string;
  readonly categories?: string;
  /** A grey that is told from the others where nothing is printed in colour. */
  readonly color: string;
  readonly isLine?: true;
}

const prefix = "계획서 차트: ";

export const chartName = (about: string): string => prefix + about;
export const isOwnChart = (name: string): boolean => name.startsWith(prefix);
