/**
 * What the columns of a budget table mean.
 * In: heads "'17예산", "전년도예산액", "구성비", a table of the year 2017. Out: budget 2017, budget 2016, a share.
 */
import type { AmountKind } from "../../plan/model";
import type { Answers } from "../answers";
import type { Dated, FoundTable, HeaderColumn, Label, Region } from "../model";
import type { Notebook } from "../notebook";
import type { Field } from "../words/fields";
import { hasNumbers } from "../cells/numbers";
import {
  amountLabel,
  ignored,
  isShareOf,
  isSumOfFunding,
  headerKey,
  latestHeadYear,
  type AmountCandidate,
  type AmountColumn,
} from "../words/amounts";
import { isAccount } from "../words/budget-names";
import { isSubtotal, isTotal } from "../words/totals";
import { isRestated, isRevised, withoutIncrements } from "./revisions";
import { chosen } from "./rival-columns";
import { settle } from "../questions";
import { headArea, tableAnswer } from "../table";
import { tableYear } from "../table-year";
import { isBureau } from "../words/offices";

export interface BudgetColumns {
  readonly amounts: readonly AmountColumn[];
  /** First column of each field that names something. */
  readonly at: Partial<Record<Field, number>>;
  readonly meanings: FoundTable["columns"];
}

export function budgetColumns(
  dated: Dated,
  planYear: number | undefined,
  notes: Notebook,
  answers: Answers,
): BudgetColumns {
  const { region, context, id } = dated;
  const answered = new Set(tableAnswer(region, answers)?.columns?.map(({ header }) => header));
  const headYear = latestHeadYear(region);
  const rowYears = region.fields.has("fiscalYear");
  const cellOf = ({ column }: { readonly column: number }): string =>
    region.sheet.address(region.body - 1, column);
  const undated = region.columns.filter((column) => {
    const label = isShareOf(column) ? undefined : amountLabel(column.labels);
    return label?.field === "amount" && label.year === undefined && !answered.has(headerKey(column));
  });
  const baseYear =
    headYear ?? tableYear(dated, planYear, notes, answers, rowYears ? [] : undated.map(cellOf));
  const at: Partial<Record<Field, number>> = {};
  const meanings: FoundTable["columns"][number][] = [];
  const candidates: AmountCandidate[] = [];
  const settledTitle =
    context.titles.some(({ text }) => /결산/.test(text)) &&
    !context.titles.some(({ text }) => /예산/.test(text));
  /** Months beside it are its parts. */
  const hasExecuted = region.columns.some(({ labels }) => amountLabel(labels)?.kind === "executed");

  for (const column of region.columns) {
    const header = headerKey(column);
    const say = (meaning: string): void =>
      void meanings.push({ column: column.column, header: column.texts.join(" / "), meaning });
    const where = [cellOf(column)];
    const isSum = isSumOfFunding(region) && column.labels.at(-1)?.field === "sum";
    const labels: readonly Label[] = isSum ? [{ field: "amount", kind: "budget" }] : column.labels;
    const label = isShareOf(column) ? ({ field: "ignored" } as const) : amountLabel(labels);
    if (label?.field === "amount") {
      const kind = kindOf(label, header);
      const isTwoYearsBack =
        kind === "settlement" &&
        label.year === undefined &&
        label.shift === undefined &&
        hasBudget(region, column);
      const restated = isRestated(region, context, header);
      const shift = isTwoYearsBack ? -2 : restated ? 0 : (label.shift ?? 0);
      const year = label.year ?? (baseYear === undefined ? undefined : baseYear + shift);
      const text = column.texts.join(" ");
      if (year === undefined && !rowYears) {
        notes.add("year-unknown", { header: text }, where);
        say("unknown");
        continue;
      }
      const restates = /기정/.test(header) && !restated;
      const isGuessed =
        label.year === undefined && (isTwoYearsBack || restates) && !answered.has(header) && !rowYears;
      candidates.push({
        ...{ column: column.column, header: text, kind, unit: label.unit },
        year: isGuessed ? guessedYear(column, year!, isTwoYearsBack) : (year ?? 0),
        rank: label.rank ?? 1,
        isSum: column.labels.length > 1 && column.labels.at(-1)!.field === "sum",
        ...(label.year === undefined && rowYears && { shift }),
      });
      say("amount");
      continue;
    }
    const field =
      label?.field === "ignored"
        ? column.labels.find((one) => ignored.includes(one.field))?.field
        : column.labels.at(-1)?.field;
    const isPart = field === "month" || field === "quarter" || field === "half";
    if (isPart && hasExecuted) say("ignored");
    else if (label?.field === "ignored" || field === "number" || field === "note" || field === "item")
      say(field ?? "ignored");
    else if (field !== undefined && field !== "sum" && field !== "year") {
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
  nameAccounts(region, at);
  const whole = withoutIncrements(region, candidates, notes);
  const { amounts, beside } = chosen(region, whole, (rivals, heads) => {
    const [{ year, kind }] = rivals as [AmountCandidate];
    const cells = rivals.map(cellOf);
    const key = `amount:${id}:${year}:${kind}`;
    return settle(notes, answers, {
      ...{ kind: "column-repeated", key, about: year === 0 ? "" : `${year}`, candidates: heads },
      ...{ at: headArea(region), cells },
    })!;
  });
  return { amounts, at, meanings: meanings.map(asTaken) };

  /** The year of 결산액 or 기정액 beside a budget, which may be another than the usual one. */
  function guessedYear(column: HeaderColumn, year: number, isTwoYearsBack: boolean): number {
    const rule = isTwoYearsBack ? "settled-two-years-back" : "before-revision";
    return settle(notes, answers, {
      ...{ kind: "year-assumed", key: `year:${id}:${headerKey(column)}`, about: column.texts.join(" ") },
      ...{ at: headArea(region), cells: [cellOf(column)] },
      candidates: [
        { value: year, signs: [{ rule, weight: "hint" }] },
        ...[year + 1, year - 1].map((value) => ({ value, signs: [] })),
      ],
      severity: isTwoYearsBack ? "warning" : "note",
    })!;
  }

  function kindOf({ kind, rank }: Pick<Label, "kind" | "rank">, header: string): AmountKind {
    // Rank 0: the user said so.
    if (kind !== undefined && rank === 0) return kind;
    if (settledTitle && (kind === undefined || kind === "executed")) return "settlement";
    if (kind !== undefined && kind !== "budget") return kind;
    if (isRestated(region, context, header)) return "former";
    return isRevised(context, header) ? "revised" : "budget";
  }

  /** What an amount's column was taken for in the end: one that only adds to another is a difference. */
  function asTaken(meaning: FoundTable["columns"][number]): FoundTable["columns"][number] {
    const found = candidates.find(({ column }) => column === meaning.column);
    if (!found) return meaning;
    if (!whole.some(({ column }) => column === found.column)) return { ...meaning, meaning: "difference" };
    if (beside.some(({ column }) => column === found.column)) return { ...meaning, meaning: "ignored" };
    const taken = amounts.find(({ column }) => column === found.column) ?? found;
    return { ...meaning, ...(taken.year !== 0 && { year: taken.year }), kind: taken.kind };
  }
}

/** A column 구분 that holds accounts beside the programs' names is the column of accounts. */
function nameAccounts({ sheet, body, bottom }: Region, at: Partial<Record<Field, number>>): void {
  const named = at.program ?? at.detail ?? at.unitProgram ?? at.policy ?? at.hierarchy;
  const { division } = at;
  if (division === undefined || named === undefined || at.account !== undefined) return;
  let told = false;
  for (let row = body; row < bottom; row++) {
    const key = sheet.key(row, division);
    if (key === "" || isTotal(key) || isSubtotal(key)) continue;
    if (!isAccount(key)) return;
    told = true;
  }
  if (!told) return;
  at.account = division;
  delete at.division;
}

/** Whether another column of the table holds the plan year's budget. */
function hasBudget(region: Region, column: HeaderColumn): boolean {
  return region.columns.some((other) => other !== column && amountLabel(other.labels)?.kind === "budget");
}
