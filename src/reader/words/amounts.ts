/**
 * What the labels over a column of money say together: kind, year and unit.
 * In: "2026년" over "예산액(천원)". Out: an amount, budget, 2026, in 천원.
 */
import type { AmountKind } from "../../plan/model";
import type { MoneyUnit } from "../../text/unit";
import { lastWhere } from "../../text/last";
import type { Region, HeaderColumn, Label } from "../model";
import { keyOf } from "../../text/name";
import { datedIn } from "../rows";
import type { Field } from "./fields";

export interface AmountColumn {
  readonly column: number;
  readonly header: string;
  readonly year: number;
  /** The year is the row's own (회계연도) moved by this much. */
  readonly shift?: number;
  readonly kind: AmountKind;
  /** Stated in the head itself. */
  readonly unit?: MoneyUnit;
}

/** A column of amounts before it is known whether another one says the same. */
export interface AmountCandidate extends AmountColumn {
  /** The lowest is the plainest name. */
  readonly rank: number;
  /** 계 below a head that others share. */
  readonly isSum: boolean;
}

/** The head's text of a column without white space, levels joined by "/". */
export function headerKey(column: HeaderColumn): string {
  return column.texts.map(keyOf).join("/");
}

/** How answers know a column again: its head, or "#3" for a table's third column where it has none. */
export const columnKey = (header: string, index: number): string => keyOf(header) || `#${index + 1}`;

/** Labels of columns beside the amounts that are no amounts. */
const ignored: readonly Field[] = ["difference", "rate", "share", "remainder", "funding", "achievement"];

/** What a column beside the amounts says of them; undefined where it may be an amount. */
export const besideAmounts = ({ labels }: Pick<HeaderColumn, "labels">): Field | undefined =>
  labels.find(({ field }) => ignored.includes(field))?.field;

/** 증감률, 신장률: what became of an amount; 집행률 is what was paid of it. */
export const changeHead = /증감|비교|증가|신장/;

/** 비율(%) or (%) below the head of an amount: its share, whatever the head says. */
export function isShareOf({ texts }: HeaderColumn): boolean {
  return texts.length > 1 && /^비율|%\)?$/.test(keyOf(texts.at(-1)!));
}

/** What an amount's labels say together; the lowest label decides, those above add their year and kind. */
export function amountLabel(labels: readonly Label[]): Omit<Label, "field"> | undefined {
  if (besideAmounts({ labels })) return undefined;
  // "2024년 9월말" names no budget of that year.
  const money = labels.filter(
    ({ field, until }) => field === "amount" || field === "sum" || (field === "year" && !until),
  );
  if (money.length === 0 || labels.at(-1)?.field === "number") return undefined;
  if (!money.some((label) => label.field === "amount" || label.field === "year")) return undefined;
  const dated = datedIn(money);
  const explicit = lastWhere(money, (label) => label.year !== undefined);
  const amounts = money.filter((label) => label.field === "amount");
  const kinded = lastWhere(amounts, (label) => (label.rank ?? 1) < 4) ?? amounts.at(-1);
  const settled = amounts.find((label) => label.kind === "settlement");
  // 지출액 (or a bare 금액) below 결산 is what was settled; 예산현액 below it stays what was available.
  const bare = kinded?.kind === "executed" || (kinded?.kind === "budget" && kinded.rank === 4);
  const kind = settled && bare ? settled : kinded;
  const year = explicit ?? dated;
  return {
    ...(kind && { kind: kind.kind, rank: kind.rank }),
    ...(year?.year !== undefined && { year: year.year }),
    ...(year?.shift !== undefined && year.year === undefined && { shift: year.shift }),
    unit: lastWhere(money, (label) => label.unit !== undefined)?.unit,
  };
}

/** 계 beside 국비, 시비, 구비 and no amount by its name: it is the amount. */
export function isSumOfFunding({ fields }: Pick<Region, "fields">): boolean {
  return fields.has("sum") && fields.has("funding") && !fields.has("amount") && !fields.has("year");
}

/** The year that a head gives a budget. */
export function headYear({ labels }: HeaderColumn): number | undefined {
  const label = amountLabel(labels);
  return label?.kind === undefined || label.kind === "budget" ? label?.year : undefined;
}

/** The latest year that the head itself gives a budget: 전년도 beside it is the year before, whatever the title says. */
export function latestHeadYear({ columns }: Region): number | undefined {
  const years = columns.flatMap((column) => headYear(column) ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}
