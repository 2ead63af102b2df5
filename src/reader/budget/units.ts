/**
 * The units of money of a budget table: stated by its notes, its heads or the export it is; else by what speaks for one, and
 * asked. In: no note, amounts like 179,000 for a program that another sheet states as 179,000,000 won. Out: 천원, a question.
 */
import type { SignRule } from "../../messages/questions";
import { groupBy } from "../../plan/lines";
import type { BudgetLine } from "../../plan/model";
import { printSheetArea, type SheetArea } from "../../sheet/address";
import { keyOf } from "../../text/name";
import { shownBy } from "../../text/number-format";
import { moneyUnit, type MoneyUnit, wonPer } from "../../text/unit";
import { numberAt } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Context, Region } from "../model";
import { type Candidate, candidatesOf, settle, type Sign, type Weight } from "../questions";
import { columnOf, columnsOf, headArea, rowsOf, saidIn } from "../rows";
import { type Table, tableAnswer } from "../table";
import type { AmountColumn } from "../words/labels";
import { paymentHead, workingHead } from "../words/titles";

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

/** The unit of a table's amounts: stated, as the user said, or taken where it is asked; `known` are lines of other tables. */
export function settledUnit(
  table: Table,
  amounts: readonly AmountColumn[],
  known: readonly BudgetLine[],
): MoneyUnit {
  const { region, context, id, notes } = table;
  const at = headArea(region);
  const { otherMoney, otherUnitCell, unitCell } = context;
  const where = otherMoney ? [unitCell!, otherMoney.cell] : otherUnitCell ? [otherUnitCell, at] : [at];
  return settle(notes, {
    ...{ kind: otherMoney ? "unit-notes-disagree" : "unit-assumed", key: `unit:${id}`, at },
    cells: where.map(printSheetArea),
    candidates: unitCandidates(table, amounts, known),
    answer: tableAnswer(region, notes)?.unit,
  })!;
}

/** By column, its unit where that may be another than the table's: its head states it, or payments would exceed the budget. */
export function unitsOfColumns(
  { region, context, id, notes }: Table,
  amounts: readonly AmountColumn[],
  unit: MoneyUnit,
): ReadonlyMap<number, MoneyUnit> {
  const found = new Map<number, MoneyUnit>();
  const note = context.unitInherited ? undefined : context.unit;
  for (const amount of amounts) {
    const { column, header, unit: stated } = amount;
    const had = amounts.find((one) => one.year === amount.year && /budget|available/.test(one.kind));
    const paid = had && paidUnit(region, amount, had, unit);
    const isOther = note !== undefined && stated !== undefined && stated !== note;
    if (!paid && !isOther) continue;
    const cell = region.sheet.area(region.body - 1, column);
    const candidates: Said[] = paid
      ? [said(paid, "paid-too-much", "hint"), [unit, undefined]]
      : [said(stated!, "unit-in-head", "sure"), said(note!, "unit-in-note", "sure")];
    const settled = settle(notes, {
      ...{ kind: paid ? "unit-assumed" : "units-disagree", key: `unit:${id}:${keyOf(header)}` },
      ...{ about: header, at: cell, cells: [printSheetArea(cell)], candidates: candidatesOf(candidates) },
    });
    found.set(column, settled!);
  }
  return found;
}

/**
 * The unit of a column of payments beside budgets, where one unit for both would have more paid than there was: an export
 * writes 예산액 in 천원 and 지출액 in 원. In: 3,000 beside 2,500,000, in 천원. Out: 원.
 */
function paidUnit(
  region: Region,
  paid: AmountColumn,
  budget: AmountColumn,
  unit: MoneyUnit,
): MoneyUnit | undefined {
  if (wonPer[unit] <= 1 || paid.kind !== "executed" || paid.unit !== undefined) return undefined;
  const rows = [...rowsOf(region)].flatMap((row) => {
    const [had, spent] = [budget, paid].map(({ column }) => shownAt(region.sheet, row, column));
    return had && spent && had > 0 && spent > 0 ? [{ had, spent }] : [];
  });
  // As won it is no more than there was; in the table's unit it is many times as much.
  const above = rows.filter(({ had, spent }) => spent > 5 * had && spent <= had * wonPer[unit] * 1.001);
  return above.length * 2 > rows.length ? "원" : undefined;
}

/** What states the unit of a table's amounts; where nothing does, what speaks for one. */
function unitCandidates(
  { region, context }: Table,
  amounts: readonly AmountColumn[],
  known: readonly BudgetLine[],
): Candidate<MoneyUnit>[] {
  const stated = statedUnits(region, context, amounts);
  if (stated.length > 0) return candidatesOf(stated);
  const columns = amounts.map(({ column }) => column);
  const { unit, unitCell, otherUnit, otherUnitCell } = context;
  const scale = scaleAlone.exec(otherUnit ?? "")?.[0];
  const hints: readonly (readonly [string | false | undefined, SignRule, SheetArea?])[] = [
    [scale && `${scale}원`, "unit-in-note", otherUnitCell],
    ...amounts.map(({ header }) => {
      const own = scaleInHead.exec(keyOf(header))?.[1];
      return [own && `${own}원`, "unit-in-head"] as const;
    }),
    [byKnown(region, columns, known), "same-programs"],
    [unit, "unit-beside", unitCell],
    [isPaid(region) && "원", "payments"],
  ];
  const size = bySize(region, columns);
  // The note of the sheet's title or of its table above, which nothing contradicts, is this table's as well.
  const areAgreed = hints.every(([one]) => !one || one === size[0]);
  const hinted = hints.flatMap(([one, rule, cell]) =>
    one ? [said(one as MoneyUnit, rule, areAgreed && rule === "unit-beside" ? "likely" : "hint", cell)] : [],
  );
  const usual = (["원", "천원", "백만원"] as const).map((one) => [one, undefined] as const);
  return candidatesOf<MoneyUnit>([...hinted, size, ...usual]);
}

/** "(단위: 억)", "예산액(백만)": 원 is left out, and the number may be another one's. */
const scaleAlone = /^(?:십억|백만|천만|십만|억|조|만|천)$/;
const scaleInHead = /[([](십억|백만|천만|십만|억|조|만|천)[)\]]$/;

type Said = readonly [MoneyUnit, Sign | undefined];

const said = (unit: MoneyUnit, rule: SignRule, weight: Weight, cell?: SheetArea): Said => [
  unit,
  { rule, weight, cells: cell && [printSheetArea(cell)] },
];

export function statedUnits(
  region: Region,
  { unit, unitCell, unitInherited, otherMoney }: Context,
  amounts: readonly AmountColumn[],
): Said[] {
  const noted = [
    ...(unit && !unitInherited ? [{ unit, cell: unitCell }] : []),
    ...(otherMoney ? [otherMoney] : []),
  ];
  if (noted.length > 0) return noted.map((one) => said(one.unit, "unit-in-note", "sure", one.cell));
  const units = columnOf(region, "measureUnit");
  const ofRows =
    units === undefined ? [] : [...saidIn(region, units)].flatMap((key) => moneyUnit(`(${key})`) ?? []);
  const own = amounts.find((column) => column.unit)?.unit ?? ofRows[0];
  if (own) return [said(own, "unit-in-head", "sure")];
  const ofExport = exportUnit(region);
  return ofExport ? [said(ofExport, "unit-of-export", "sure")] : [];
}

function bySize(region: Region, columns: readonly number[]): Said {
  const sizes = [...rowsOf(region, 500)]
    .flatMap((row) => columns.map((column) => Math.abs(shownAt(region.sheet, row, column) ?? 0)))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 1e4;
  const unit: MoneyUnit = median >= 5e6 ? "원" : median >= 2e3 ? "천원" : "백만원";
  return [unit, { rule: "size", weight: "hint", about: median.toLocaleString("en-US") }];
}

/** The unit in which most amounts are those of the same programs elsewhere. */
function byKnown(
  region: Region,
  columns: readonly number[],
  known: readonly BudgetLine[],
): MoneyUnit | undefined {
  const { sheet } = region;
  const elsewhere = groupBy(known, ({ name }) => keyOf(name));
  const units = (["원", "천원", "백만원", "억원"] as const).map((unit) => ({ unit, votes: 0 }));
  for (const row of rowsOf(region, 500)) {
    const lines = columnsOf(region).flatMap((column) => elsewhere.get(sheet.key(row, column)) ?? []);
    const amounts = lines.flatMap((line) => [...Object.values(line.amounts), ...line.more]);
    const shown = amounts.length === 0 ? [] : columns.map((column) => shownAt(sheet, row, column));
    for (const value of shown)
      for (const one of value ? units : []) {
        const won = wonPer[one.unit];
        const isIts = amounts.some(
          (its) => its.value !== 0 && Math.abs(its.value - value! * won) <= 0.5 * won,
        );
        if (isIts) one.votes++;
      }
  }
  const [best] = units.sort((a, b) => b.votes - a.votes);
  return best!.votes > 0 ? best!.unit : undefined;
}
