/**
 * The units of money of a budget table: stated by its notes, its heads or the export it is; else by what speaks for one, and
 * asked. In: no note, amounts like 179,000 for a program that another sheet states as 179,000,000 won. Out: 천원, a question.
 */
import type { BudgetLine } from "../../plan/model";
import type { SignRule } from "../../messages/questions";
import { printSheetArea, type SheetArea } from "../../sheet/address";
import { wonPer, type MoneyUnit } from "../../text/unit";
import { candidatesOf, type Candidate, type Sign, type Weight } from "../evidence";
import type { Context, Dated, Region } from "../model";
import { shownBy } from "../../text/number-format";
import type { Sheet } from "../cells/sheet";
import type { AmountColumn } from "../words/amounts";
import { numberAt } from "../cells/numbers";
import { keyOf } from "../../text/name";
import { paymentHead, workingHead } from "../words/export-heads";

/** The export's own unit: 예산서 (편성목, 산출근거) in 천원, payments (결의금액) in 원. */
function exportUnit(region: Region): MoneyUnit | undefined {
  if (!region.fields.has("detail") || region.columns.length < 8) return undefined;
  const kinds = region.columns.flatMap((column) => column.labels.filter((label) => label.field === "amount"));
  if (kinds.length > 0 && kinds.every((label) => label.kind === "executed") && isPaid(region)) return "원";
  const item = region.columns.some(({ texts }) => workingHead.test(keyOf(texts.join(""))));
  return item && kinds.some((label) => label.kind === "budget") ? "천원" : undefined;
}

/** A row for each payment: the system writes these in won. */
export function isPaid({ columns, fields }: Region): boolean {
  return (
    (fields.has("detail") || fields.has("program")) &&
    columns.some(({ texts }) => paymentHead.test(keyOf(texts.join(""))))
  );
}

/** The number as its format shows it: 470,050,000 by `#,##0,` is 470,050. */
function shownAt(sheet: Sheet, row: number, column: number): number | undefined {
  const value = numberAt(sheet, row, column);
  return value === undefined ? undefined : value / shownBy(sheet.format(row, column)).scale;
}

/**
 * The unit of a column of payments beside budgets, where one unit for both would have more paid than there was: an export
 * writes 예산액 in 천원 and 지출액 in 원. In: 3,000 beside 2,500,000, in 천원. Out: 원.
 */
export function paidUnit(
  region: Region,
  paid: AmountColumn,
  budget: AmountColumn,
  unit: MoneyUnit,
): MoneyUnit | undefined {
  if (wonPer[unit] <= 1 || paid.kind !== "executed" || paid.unit !== undefined) return undefined;
  let rows = 0;
  let above = 0;
  for (let row = region.body; row < region.bottom; row++) {
    const [had, spent] = [budget, paid].map(({ column }) => shownAt(region.sheet, row, column));
    if (!had || !spent || had < 0 || spent < 0) continue;
    rows++;
    // As won it is no more than there was; in the table's unit it is many times as much.
    if (spent > 5 * had && spent <= had * wonPer[unit] * 1.001) above++;
  }
  return rows > 0 && above * 2 > rows ? "원" : undefined;
}

/** What states the unit of a table's amounts; where nothing does, what speaks for one. */
export function unitCandidates(
  { region, context }: Dated,
  amounts: readonly AmountColumn[],
  known: readonly BudgetLine[],
): Candidate<MoneyUnit>[] {
  const stated = statedUnits(region, context, amounts);
  if (stated.length > 0) return candidatesOf(stated);
  const columns = amounts.map(({ column }) => column);
  const same = byKnown(region, columns, known);
  return candidatesOf([
    ...(same ? [said(same, "same-programs", "hint")] : []),
    ...(context.unit ? [said(context.unit, "unit-beside", "hint", context.unitCell)] : []),
    ...(isPaid(region) ? [said("원", "payments", "hint")] : []),
    bySize(region, columns),
    ...(["원", "천원", "백만원"] as const).map((unit) => [unit, undefined] as const),
  ]);
}

type Said = readonly [MoneyUnit, Sign | undefined];

const said = (unit: MoneyUnit, rule: SignRule, weight: Weight, cell?: SheetArea): Said => [
  unit,
  { rule, weight, ...(cell && { cells: [printSheetArea(cell)] }) },
];

export function statedUnits(
  region: Region,
  { unit, unitCell, unitInherited, otherMoney }: Context,
  amounts: readonly AmountColumn[],
): Said[] {
  const notes: Said[] = [
    ...(unit && !unitInherited ? [said(unit, "unit-in-note", "sure", unitCell)] : []),
    ...(otherMoney ? [said(otherMoney.unit, "unit-in-note", "sure", otherMoney.cell)] : []),
  ];
  if (notes.length > 0) return notes;
  const own = amounts.find((column) => column.unit)?.unit;
  if (own) return [said(own, "unit-in-head", "sure")];
  const ofExport = exportUnit(region);
  return ofExport ? [said(ofExport, "unit-of-export", "sure")] : [];
}

function bySize(region: Region, columns: readonly number[]): Said {
  const sizes: number[] = [];
  for (let row = region.body; row < Math.min(region.bottom, region.body + 500); row++) {
    for (const column of columns) {
      const size = Math.abs(shownAt(region.sheet, row, column) ?? 0);
      if (size > 0) sizes.push(size);
    }
  }
  const median = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 1e4;
  const unit: MoneyUnit = median >= 5e6 ? "원" : median >= 2e3 ? "천원" : "백만원";
  return [unit, { rule: "size", weight: "hint", about: median.toLocaleString("en-US") }];
}

function byKnown(
  region: Region,
  columns: readonly number[],
  known: readonly BudgetLine[],
): MoneyUnit | undefined {
  const amounts = new Map<string, number[]>();
  for (const line of known) {
    const list = amounts.get(keyOf(line.name)) ?? [];
    list.push(
      ...Object.values(line.amounts).map((amount) => amount.value),
      ...line.more.map((amount) => amount.value),
    );
    amounts.set(keyOf(line.name), list);
  }
  const votes = new Map<MoneyUnit, number>();
  for (let row = region.body; row < Math.min(region.bottom, region.body + 500); row++) {
    for (let column = region.left; column < region.right; column++) {
      const elsewhere = amounts.get(region.sheet.key(row, column));
      if (!elsewhere) continue;
      for (const at of columns) {
        const value = shownAt(region.sheet, row, at);
        if (!value) continue;
        for (const unit of ["원", "천원", "백만원", "억원"] as const) {
          const fits = elsewhere.some(
            (won) => Math.abs(won - value * wonPer[unit]) <= 0.5 * wonPer[unit] && won !== 0,
          );
          if (fits) votes.set(unit, (votes.get(unit) ?? 0) + 1);
        }
      }
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
