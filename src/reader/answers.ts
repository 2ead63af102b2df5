/**
 * What the user confirmed or corrected about the tables that were found. Serialisable: it is kept in the workbook.
 * Tables are known again by their sheet and head, columns by their head's text, so that answers still hold after
 * rows were added. Example: { tables: [{ sheet: "예산", header: "구분|예산액", unit: "천원" }], planYear: 2017 }.
 */
import type { FoundTable } from "./model";
import type { AmountKind } from "../plan/model";
import type { MoneyUnit } from "../text/unit";

/** What a column is taken for. `year` and `kind` for amounts, `year` for targets and results. */
export interface ColumnAnswer {
  /** The head's text without white space, levels joined by "/": "예산액/구성비". */
  readonly header: string;
  readonly meaning: string;
  readonly year?: number;
  readonly kind?: AmountKind;
}

export interface TableAnswer {
  readonly sheet: string;
  /** The table's head: `tableKey` of the FoundTable. */
  readonly header: string;
  readonly unit?: MoneyUnit;
  readonly exclude?: boolean;
  readonly kind?: FoundTable["kind"];
  readonly columns?: readonly ColumnAnswer[];
}

/** A range that the user pointed at: read as a table of this kind, its head at its top. */
interface RangeAnswer {
  readonly sheet: string;
  /** "B3:F20"; the table goes on below as long as its rows do. */
  readonly address: string;
  readonly kind: FoundTable["kind"];
}

export interface Answers {
  readonly tables?: readonly TableAnswer[];
  readonly ranges?: readonly RangeAnswer[];
  /** Choices by the key of their question (questions.ts). */
  readonly chosen?: Readonly<Record<string, string>>;
  readonly planYear?: number;
  readonly department?: string;
  /** The formula's name for a quantity, by the name on the sheet. */
  readonly quantityNames?: Readonly<Record<string, string>>;
}

export const noAnswers: Answers = {};
