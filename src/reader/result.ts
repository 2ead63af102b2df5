/** What reading a workbook yields: the parts of a plan, and what was left out, assumed or doubtful. */
import type { SheetArea } from "../sheet/address";
import type { Finding } from "../messages/finding";
import type { AmountKind, PlanParts } from "../plan/model";

/** A table that was found on a sheet: where, as what, and what each of its columns was taken for. */
export interface FoundTable {
  readonly kind: "budget" | "staffing" | "indicators" | "results" | "programs" | "outline";
  readonly range: SheetArea;
  /** The head's texts: how answers know the table again. */
  readonly key?: string;
  /** 원, 천원, 백만원 …; undefined where the table holds no money. */
  readonly unit?: string;
  /** Where the unit was stated; undefined where it was assumed (a finding says so). */
  readonly unitCell?: SheetArea;
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    /** One of the values of messages/meanings.ts, or another header word's field; "unknown" where it was not read. */
    readonly meaning: string;
    /** Of amounts, targets and results. */
    readonly year?: number;
    readonly kind?: AmountKind;
  }[];
}

export interface Reading {
  readonly parts: PlanParts;
  readonly tables: readonly FoundTable[];
  readonly notUnderstood: readonly {
    readonly range: SheetArea;
    readonly reason: { readonly ko: string; readonly en: string };
  }[];
  readonly findings: readonly Finding[];
}
