/**
 * What is known of one kind of table, in one place: by which signs it is told, where it ends, what it says of the plan
 * year, how it is read. Each kind has a kind.ts in its room; table-kinds.ts lists them.
 * In: a head "지표명 | 산식 | 가중치". Out of indicators/kind.ts: a sure sign, "an indicator with its formula or weight".
 * In: 1월 … 12월 over 계획, 홍보, 정산. Out: a schedule, whose months hold no figures.
 */
import type { SignRule } from "../../messages/questions";
import type { Indicator, Staffing, UnitProgram } from "../../plan/model";
import type { CellValue } from "../../sheet/grid";
import { readNumber } from "../../text/number";
import { isFigure } from "../cells/figures";
import type { TableEnd } from "../heads/regions";
import type { Context, Dated, FoundTable, HeaderColumn, Region } from "../model";
import type { Weight } from "../questions";
import type { ReadQuantity } from "../results/years";
import { hasRow, says } from "../rows";
import type { Table } from "../table";
import type { Field } from "../words/fields";
import { partFields } from "../words/labels";

export type Kind = FoundTable["kind"];

/** A head with what stands around it, and what may be asked of it. */
export interface Head {
  readonly region: Region;
  readonly context: Context;
  /** Whether a column has any of these fields. */
  readonly has: (...fields: readonly Field[]) => boolean;
}

/** One sign by which a kind is told. */
export interface KindSign {
  readonly rule: SignRule;
  readonly weight: Weight;
  readonly holds: (head: Head) => boolean;
}

export const sign = (rule: SignRule, weight: Weight, holds: KindSign["holds"]): KindSign => ({
  ...{ rule, weight, holds },
});

/** What the tables other than budgets are gathered into. */
export interface Gathered {
  readonly staffing: Staffing[];
  readonly indicators: Indicator[];
  readonly quantities: ReadQuantity[];
  readonly programs: UnitProgram[];
}

/** A year that a table speaks for as the plan's, and the cell that says so. */
export interface DatedCell {
  readonly year: number;
  readonly cell: string;
  /** Years that the table could be of as well: none of them contradicts it. */
  readonly also?: readonly number[];
  /** It could be of those as well as of this one: told where nothing else says the year. */
  readonly isGuess?: boolean;
}

export interface TableKind extends TableEnd {
  readonly kind: Kind;
  readonly signs: readonly KindSign[];
  readonly planYears?: { readonly weight: Weight; readonly of: (table: Dated) => readonly DatedCell[] };
  /** A table of another kind that is made of the same rows. */
  readonly beside?: (region: Region) => { readonly region: Region; readonly kind: Kind } | undefined;
  /** Reads one table; undefined where all tables of the kind are read together. */
  readonly read?: (table: Table, into: Gathered) => void;
}

export const headOf = (region: Region, context: Context): Head => ({
  ...{ region, context },
  has: (...fields) => fields.some((field) => region.fields.has(field)),
});

/** A sheet's name, and the titles over a table, the nearest last. */
export const titlesOf = ({ sheet }: Region, { titles }: Context): string[] => [
  ...[sheet.name, ...titles.map(({ text }) => text)],
];

/** Columns that name programs. */
export const programFields: readonly Field[] = ["policy", "unitProgram", "detail", "program", "hierarchy"];
/** Columns of parts of a year, and of measured quantities. */
export const measuredFields: readonly Field[] = [...partFields, "quantity"];

/** A schedule: words under its months or quarters (계획, 홍보, 정산) and not one number. */
export function holdsWords(region: Region): boolean {
  const { sheet, columns } = region;
  const periods = columns.filter((column) => says(column, ...partFields));
  const isWord = (text: CellValue): boolean => typeof text === "string" && readNumber(text).kind === "text";
  const holds = (is: (row: number, column: number) => boolean): boolean =>
    periods.some(({ column }) => hasRow(region, (row) => is(row, column)));
  return (
    !holds((row, column) => isFigure(sheet, row, column)) &&
    holds((row, column) => isWord(sheet.value(row, column)))
  );
}

/** Months or quantities over figures that were measured. */
export const hasParts = (head: Head): boolean =>
  head.has(...measuredFields) && !holdsWords(head.region) && !areOfTargets(head);

/** Quarters or halves of indicators' targets: their heads say 목표, or 가중치 or 측정산식 stands beside the year's target. */
export function areOfTargets({ has, region: { columns } }: Head): boolean {
  const isPart = (column: HeaderColumn): boolean => says(column, ...partFields);
  const isTarget = (column: HeaderColumn): boolean => says(column, "target");
  if (!has("indicator") || has("quantity") || !columns.some(isPart)) return false;
  const isDescribed = has("weight", "formula") && !has("achievement", "cumulative");
  return (
    columns.every((column) => isTarget(column) || !isPart(column)) ||
    (isDescribed && columns.some((column) => isTarget(column) && !isPart(column)))
  );
}
