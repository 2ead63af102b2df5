/**
 * What the reader's steps hand on: cells and labels of heads, regions, what stands around them, tables, a reading.
 * Types only; each step's own file says how it fills them.
 */
import type { Finding } from "../messages/finding";
import type { Meaning } from "../messages/meanings";
import type { BothTexts, QuestionKind } from "../messages/questions";
import type { AmountKind, PlanParts, SourcedText } from "../plan/model";
import type { SheetArea } from "../sheet/address";
import type { MoneyUnit } from "../text/unit";
import type { Part } from "../text/part-of-year";
import type { Sheet } from "./cells/sheet";
import type { Field } from "./words/fields";

/** What is still being read. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What one label says. `shift`: years from the sheet's own year (전년도 is -1); `year` where it is spelled out. */
export interface Label {
  readonly field: Field;
  readonly year?: number;
  readonly shift?: number;
  readonly kind?: AmountKind;
  /** Month 1 to 12, or the number of the quarter. */
  readonly ordinal?: number;
  readonly unit?: MoneyUnit;
  /** A year still running: "2016년(9월말 현재)". */
  readonly partial?: boolean;
  /** How far that year had come: "2024년 9월말", "'24 상반기". */
  readonly until?: Part;
  /** No measured year: "2024년(예상)". */
  readonly forecast?: boolean;
  /** Among several amounts of one year and kind the one with the lowest rank is the budget. */
  readonly rank?: number;
}

export interface Cell {
  readonly column: number;
  readonly label?: Label;
}

export interface HeaderColumn {
  readonly column: number;
  /** Texts from top to bottom, as written. */
  readonly texts: readonly string[];
  readonly labels: readonly Label[];
}

export interface Region {
  readonly sheet: Sheet;
  readonly left: number;
  /** Column after the last. */
  readonly right: number;
  readonly top: number;
  /** First row below the head. */
  readonly body: number;
  /** Row after the last that can belong to the table. */
  readonly bottom: number;
  /** Rows above the head that hold the table's title and unit note begin here. */
  readonly above: number;
  readonly columns: readonly HeaderColumn[];
  readonly fields: ReadonlySet<Field>;
  /** Rows of heads repeated inside the body. */
  readonly repeated: ReadonlySet<number>;
  /** Another table of the same cells has the other columns. */
  readonly isPart?: boolean;
}

export interface Context {
  readonly titles: readonly { readonly text: string; readonly row: number; readonly column: number }[];
  readonly unit?: MoneyUnit;
  readonly unitCell?: SheetArea;
  /** Another unit of money that a second note above the table states. */
  readonly otherMoney?: { readonly unit: MoneyUnit; readonly cell: SheetArea };
  /** "명", "건": a unit note without money. */
  readonly otherUnit?: string;
  readonly otherUnitCell?: SheetArea;
  /** The note belongs to another table of the sheet: it has to be confirmed. */
  readonly unitInherited?: boolean;
  /** The year of the title or of the sheet's name. */
  readonly year?: number;
  readonly yearCell?: SheetArea;
  readonly account?: string;
  readonly goal?: string;
  /** 정책사업목표's cell. */
  readonly goalCell?: SheetArea;
  /** 단위사업 of the card that stands above the table, below the last goal. */
  readonly unitProgram?: SourcedText;
  /** The department that the title or the sheet's name is about. */
  readonly department?: string;
  /** 추경: 예산액 is the revised budget, 기정액 what stood before it in the same year. */
  readonly revision?: boolean;
}

export interface Dated {
  readonly region: Region;
  readonly context: Context;
  readonly kind: FoundTable["kind"];
  /** How questions know the table again: by its head, and a number where another one has the same. */
  readonly id: string;
}

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
  /** Of a budget turned round, its rows: each heads the amounts of a year. */
  readonly columns: readonly {
    readonly column: number;
    /** "" for a column of figures without a head. */
    readonly header: string;
    /** One of the values of messages/meanings.ts, or another header word's field; "unknown" where it was not read. */
    readonly meaning: string;
    /** Of amounts, targets and results. */
    readonly year?: number;
    readonly kind?: AmountKind;
  }[];
}

/** Something that was decided: open where it is to be asked, answered where a person said it. */
export interface Decided {
  readonly key: string;
  readonly kind: QuestionKind;
  /** The table that it belongs to; left out for the workbook as a whole. */
  readonly at?: SheetArea;
  /** The cells that it is about. */
  readonly cells: readonly string[];
  readonly what: BothTexts;
  /** One of the choices' values. */
  readonly taken: string;
  readonly choices: readonly Meaning[];
  readonly signs: readonly (BothTexts & { readonly cells: readonly string[] })[];
  readonly state: "sure" | "open" | "answered";
}

export interface Reading {
  readonly parts: PlanParts;
  readonly tables: readonly FoundTable[];
  readonly notUnderstood: readonly {
    readonly range: SheetArea;
    readonly reason: { readonly ko: string; readonly en: string };
  }[];
  readonly findings: readonly Finding[];
  /** What was decided by signs; open ones are questions, and an answer can be changed. */
  readonly decided: readonly Decided[];
}

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
