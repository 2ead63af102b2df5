/**
 * Data validations and conditional formats as a sheet has them. In: "only words of 성과계획서!$A$26:$A$30 over B6:B9".
 * Out: { areas: [B6:B9], compares: { type: "List", terms: { source: "=성과계획서!$A$26:$A$30" } } }.
 */
import type { Area } from "../../sheet/address";
import type { Position } from "./cell";
import type { BorderLine } from "./style";

/** A data validation or a conditional format: where it stands and what it says. */
export interface Rule {
  readonly areas: readonly Area[];
  /** As the file's reader keeps it; opaque. */
  readonly origin: unknown;
  /** What it compares with, where it has formulas. */
  readonly compares?: Comparison;
  /** Of a validation: what is said of an entry. */
  readonly says?: EntrySays;
  /** Of a conditional format: its place among the others, and how it looks. */
  readonly format?: FormatDetails;
  /** Of one that a script made. */
  readonly id?: string;
}

export interface FormatDetails {
  /** 1 comes first. */
  readonly priority: number;
  /** Whether those after it are left out where it applies. */
  readonly stops?: boolean;
  readonly look?: FormatLook;
  /** Of a scale, bar or set of icons: its bounds ("minimum", "lower", "0") and their colours; their values are terms. */
  readonly points?: Readonly<Record<string, FormatPoint>>;
  /** Of a bar. */
  readonly fill?: string;
  /** The bar or icon without the number. */
  readonly graphicOnly?: boolean;
  /** As files spell it: "3Arrows". */
  readonly icons?: string;
  readonly reversed?: boolean;
}

/** What a conditional format changes of a cell's look. */
export interface FormatLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly borders?: FormatBorders;
}

export type FormatBorders = Readonly<Partial<Record<"top" | "bottom" | "left" | "right", FormatBorder>>>;

export interface FormatBorder {
  readonly style: BorderLine;
  readonly color?: string;
}

export interface FormatPoint {
  /** As Excel's API spells it: "LowestValue", "Percent", "Formula". */
  readonly type: string;
  readonly color?: string;
  /** Of an icon: only values above it, not those equal. */
  readonly above?: boolean;
}

/** As Excel's API spells it: { type: "List", terms: { source: "=성과계획서!$A$26:$A$30" } }. */
export interface Comparison {
  readonly type: string;
  readonly terms: Readonly<Record<string, string | boolean>>;
  /** The cell that its formulas are spelled for; the first of the rule's, where left out. */
  readonly at?: Position;
}

/** What a validation says before an entry and where it is refused, as Excel's API spells it. */
export interface EntrySays {
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly ignoreBlanks: boolean;
}

/** What a new validation says: it stops an entry in Excel's words. */
export const usualEntry: EntrySays = {
  alert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
  ignoreBlanks: true,
};
