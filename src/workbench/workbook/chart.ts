/**
 * Charts as a sheet has them. Example: columns of 성과계획서!$D$26:$D$30 over the years in $A$26:$A$30, with 추진실적 as its title.
 */
import type { Area } from "../../sheet/address";

/** A chart as scripts see it: where each series takes its figures from, as references (성과계획서!$D$26:$D$30). */
export interface Chart {
  readonly name: string;
  readonly series: readonly ChartSeries[];
  /** How it looks and where it lies; of a kind that can be made here. */
  readonly look?: ChartLook;
  /** The part of the file that it was read from. */
  readonly part?: string;
}

export interface ChartSeries {
  readonly values: string;
  readonly categories?: string;
  readonly name?: string;
  /** As Excel's API spells it: "LineMarkers"; the chart's own where left out. */
  readonly type?: string;
  readonly color?: string;
  readonly labels?: boolean;
  readonly gapWidth?: number;
}

export interface ChartLook {
  /** As Excel's API spells it: "ColumnClustered". */
  readonly type: string;
  readonly title?: string;
  readonly font?: ChartFont;
  readonly titleFont?: ChartFont;
  /** "Bottom"; undefined: none. */
  readonly legend?: string;
  /** Where the axis of values begins; undefined: as the program likes. */
  readonly minimum?: number;
  readonly area: Area;
}

export interface ChartFont {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}
