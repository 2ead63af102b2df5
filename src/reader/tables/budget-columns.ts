/**
 * What the columns of a budget table mean.
 * In: heads "'17예산", "전년도예산액", "구성비", a table of the year 2017. Out: budget 2017, budget 2016, a share.
 */
import { lastWhere } from "../last";
import type { AmountKind } from "../../plan/model";
import { printSheetArea } from "../../sheet/address";
import type { MoneyUnit } from "../../text/unit";
import type { Answers } from "../answers";
import type { FoundTable } from "../result";
import type { Context } from "../context";
import type { Notebook } from "../notebook";
import type { HeaderColumn, Region } from "../region";
import { keyOf } from "../sheet";
import type { Field, Label } from "../words";
import { isFigure } from "../numbers";

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

export interface BudgetColumns {
  readonly amounts: readonly AmountColumn[];
  /** First column of each field that names something. */
  readonly at: Partial<Record<Field, number>>;
  readonly meanings: FoundTable["columns"];
}

/** The head's text of a column without white space, levels joined by "/". */
export function headerKey(column: HeaderColumn): string {
  return column.texts.map(keyOf).join("/");
}

const ignored: readonly Field[] = ["difference", "rate", "share", "remainder", "funding", "achievement"];

/** What one column's labels say together; the lowest label decides, those above add their year and kind. */
export function amountLabel(
  labels: readonly Label[],
): (Omit<Label, "field"> & { field: "amount" | "ignored" }) | undefined {
  if (labels.some((label) => ignored.includes(label.field))) return { field: "ignored" };
  const money = labels.filter((label) => ["amount", "year", "sum"].includes(label.field));
  if (money.length === 0 || labels.at(-1)?.field === "number") return undefined;
  if (!money.some((label) => label.field === "amount" || label.field === "year")) return undefined;
  const dated = lastWhere(money, (label) => label.year !== undefined || label.shift !== undefined);
  const explicit = lastWhere(money, (label) => label.year !== undefined);
  const amounts = money.filter((label) => label.field === "amount");
  const kinded = lastWhere(amounts, (label) => (label.rank ?? 1) < 4) ?? amounts.at(-1);
  const settled = amounts.find((label) => label.kind === "settlement");
  // 지출액 (or a bare 금액) below 결산 is what was settled; 예산현액 below it stays what was available.
  const bare = kinded?.kind === "executed" || (kinded?.kind === "budget" && kinded.rank === 4);
  const kind = settled && bare ? settled : kinded;
  const year = explicit ?? dated;
  return {
    field: "amount",
    ...(kind && { kind: kind.kind, rank: kind.rank }),
    ...(year?.year !== undefined && { year: year.year }),
    ...(year?.shift !== undefined && year.year === undefined && { shift: year.shift }),
    unit: lastWhere(money, (label) => label.unit !== undefined)?.unit,
  };
}

export function budgetColumns(
  region: Region,
  context: Context,
  planYear: number | undefined,
  notes: Notebook,
  answer: ReadonlySet<string>,
): BudgetColumns {
  const headYear = latestHeadYear(region);
  const baseYear = headYear ?? context.year ?? planYear;
  if (headYear !== undefined && context.year !== undefined && context.year > headYear)
    notes.add(
      "plan-years-disagree",
      { taken: String(headYear), other: String(context.year) },
      context.yearCell ? [printSheetArea(context.yearCell)] : [],
    );
  const at: Partial<Record<Field, number>> = {};
  const meanings: FoundTable["columns"][number][] = [];
  const candidates: (AmountColumn & { rank: number })[] = [];
  const settledTitle =
    context.titles.some(({ text }) => /결산/.test(text)) &&
    !context.titles.some(({ text }) => /예산/.test(text));
  const rowYears = region.fields.has("fiscalYear");

  for (const column of region.columns) {
    const header = headerKey(column);
    const say = (meaning: string, more: { year?: number; kind?: AmountKind } = {}): void =>
      void meanings.push({ column: column.column, header: column.texts.join(" / "), meaning, ...more });
    const where = [region.sheet.address(region.body - 1, column.column)];
    const label = amountLabel(column.labels);
    if (label?.field === "amount") {
      const kind = label.kind ?? (settledTitle ? "settlement" : "budget");
      const shift =
        label.shift ??
        (kind === "settlement" && label.year === undefined && hasBudget(region, column) ? -2 : 0);
      const year = label.year ?? (baseYear === undefined ? undefined : baseYear + shift);
      if (year === undefined && !rowYears) {
        notes.add("year-unknown", { header: column.texts.join(" ") }, where);
        say("unknown");
        continue;
      }
      const isBorrowed = headYear === undefined && context.year === undefined && !rowYears;
      if (label.year === undefined && isBorrowed && !answer.has(header))
        notes.add("year-assumed", { header: column.texts.join(" "), year: String(year) }, where, "note");
      if (label.year === undefined && kind === "settlement" && !answer.has(header))
        notes.add("year-assumed", { header: column.texts.join(" "), year: String(year ?? "") }, where);
      if (label.year === undefined && /기정/.test(header) && !answer.has(header))
        notes.add(
          "year-assumed",
          { header: column.texts.join(" "), year: String(year ?? "") },
          where,
          "note",
        );
      const found = {
        column: column.column,
        header: column.texts.join(" "),
        year: year ?? 0,
        kind,
        unit: label.unit,
        rank: label.rank ?? 1,
      };
      candidates.push(label.year === undefined && rowYears ? { ...found, shift } : found);
      say("amount", { ...(year !== undefined && { year }), kind });
      continue;
    }
    const field = column.labels.at(-1)?.field;
    if (label?.field === "ignored" || field === "number" || field === "note" || field === "item")
      say(field ?? "ignored");
    else if (field !== undefined && field !== "sum") {
      const taken = at[field];
      if (taken === undefined || (field === "department" && isBureau(region, taken)))
        at[field] = column.column;
      say(field);
    } else {
      say("unknown");
      if (hasNumbers(region, column.column))
        notes.add("column-not-understood", { header: column.texts.join(" ") }, where);
    }
  }
  return { amounts: chosen(region, candidates, notes), at, meanings };
}

/** The latest year that the head itself gives a budget: 전년도 beside it is the year before, whatever the title says. */
function latestHeadYear({ columns }: Region): number | undefined {
  const years = columns.flatMap(({ labels }) => {
    const label = amountLabel(labels);
    const isBudget = label?.field === "amount" && (label.kind === undefined || label.kind === "budget");
    return isBudget && label.year !== undefined ? [label.year] : [];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** 실국명: the department only where no column names the 부서. */
export function isBureau({ columns }: Region, column: number): boolean {
  const head = columns.find((one) => one.column === column);
  return head !== undefined && /^(소관)?(실?·?국|본부)(명|별)?$/.test(keyOf(head.texts.at(-1)!));
}

/** Whether another column of the table holds the plan year's budget. */
function hasBudget(region: Region, column: HeaderColumn): boolean {
  return region.columns.some((other) => other !== column && amountLabel(other.labels)?.kind === "budget");
}

export function hasNumbers(region: Region, column: number): boolean {
  const last = Math.min(region.bottom, region.body + 200);
  for (let row = region.body; row < last; row++) if (isFigure(region.sheet, row, column)) return true;
  return false;
}

/** Of several columns with one year and kind the plainest name wins (예산액 before 요구액, 금액); the others are told. */
function chosen(
  region: Region,
  candidates: readonly (AmountColumn & { rank: number })[],
  notes: Notebook,
): AmountColumn[] {
  const kept: (AmountColumn & { rank: number })[] = [];
  for (const candidate of candidates) {
    const rival = kept.findIndex(
      (other) =>
        other.year === candidate.year && other.kind === candidate.kind && other.shift === candidate.shift,
    );
    if (rival < 0) {
      kept.push(candidate);
      continue;
    }
    const other = kept[rival]!;
    const last = [candidate, other].find(({ header }) => /최종/.test(header));
    if (
      last &&
      last.kind === "budget" &&
      !kept.some((one) => one.year === last.year && one.kind === "revised")
    ) {
      kept[rival] = last === candidate ? other : candidate;
      kept.push({ ...last, kind: "revised" });
      continue;
    }
    const [winner, loser] = candidate.rank < other.rank ? [candidate, other] : [other, candidate];
    kept[rival] = winner;
    const cells = [winner, loser].map((one) => region.sheet.address(region.body - 1, one.column));
    notes.add(
      "column-repeated",
      { taken: winner.header, left: loser.header, year: String(winner.year) },
      cells,
    );
  }
  return kept;
}

export function tableKey(region: Region): string {
  return region.columns.map(headerKey).join("|");
}

/** The user's answer about this table: on the same sheet, under the same head. */
export function tableAnswer(
  region: Region,
  answers: Answers,
): NonNullable<Answers["tables"]>[number] | undefined {
  const key = tableKey(region);
  return answers.tables?.find((one) => one.sheet === region.sheet.name && one.header === key);
}
