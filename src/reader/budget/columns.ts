/**
 * What the columns of a budget table mean.
 * In: heads "'17예산", "전년도예산액", "구성비", a table of the year 2017. Out: budget 2017, budget 2016, a share.
 */
import type { AmountKind } from "../../plan/model";
import { usual } from "../evidence";
import type { HeaderColumn, Label, Region } from "../model";
import { settle } from "../questions";
import { headArea, headCell, headOf, lowest, saidIn } from "../rows";
import { tableAnswer, tableYear, tellUnknown, type Table } from "../table";
import {
  amountLabel,
  besideAmounts,
  headerKey,
  isShareOf,
  isSumOfFunding,
  latestHeadYear,
  type AmountCandidate,
  type AmountColumn,
} from "../words/amounts";
import { isAccount } from "../words/budget-names";
import type { Field } from "../words/fields";
import { isBureau } from "../words/offices";
import { partFields } from "../words/years";
import { isSum } from "../words/totals";
import { chosen, isRestated, isRevised, withoutIncrements } from "./rival-columns";

export interface BudgetColumns {
  readonly amounts: readonly AmountColumn[];
  /** First column of each field that names something. */
  readonly at: Partial<Record<Field, number>>;
}

export function budgetColumns(table: Table): BudgetColumns {
  const { region, context, id, notes, said } = table;
  const answered = new Set(tableAnswer(region, notes)?.columns?.map(({ header }) => header));
  const hasRowYears = region.fields.has("fiscalYear");
  const labelOf = (column: HeaderColumn): ReturnType<typeof amountLabel> =>
    isShareOf(column) ? undefined : amountLabel(column.labels);
  const kinds = new Map(region.columns.map((column) => [column, amountLabel(column.labels)?.kind]));
  const undated = region.columns.filter((column) => {
    const label = labelOf(column);
    return label && label.year === undefined && !answered.has(headerKey(column));
  });
  const needing = hasRowYears ? [] : undated.map((column) => headCell(region, column));
  const baseYear = latestHeadYear(region) ?? tableYear(table, needing);
  const at: Partial<Record<Field, number>> = {};
  const candidates: AmountCandidate[] = [];
  const isTitled = (word: RegExp): boolean => context.titles.some(({ text }) => word.test(text));
  const isOfSettlement = isTitled(/결산/) && !isTitled(/예산/);
  /** Months beside it are its parts. */
  const hasExecuted = [...kinds.values()].includes("executed");

  for (const column of region.columns) {
    const isOfFunding = isSumOfFunding(region) && lowest(column) === "sum";
    const label = isOfFunding ? plain : labelOf(column);
    if (label) {
      takeAmount(column, label);
      continue;
    }
    const isBeside = isShareOf(column) || besideAmounts(column) !== undefined;
    const field = isBeside ? besideAmounts(column) : lowest(column);
    const isPart = partFields.some((part) => part === field);
    if (isPart && hasExecuted) table.say(column, "ignored");
    else if (isBeside || field === "number" || field === "note" || field === "item")
      table.say(column, field ?? "ignored");
    else if (field !== undefined && field !== "sum" && field !== "year") {
      const taken = at[field];
      const isNarrower = field === "department" && taken !== undefined && isBureau(region, taken);
      if (taken === undefined || isNarrower) at[field] = column.column;
      table.say(column, field);
    } else {
      table.say(column, "unknown");
      tellUnknown(table, column);
    }
  }
  nameAccounts(region, at);
  const whole = withoutIncrements(region, candidates, notes);
  const { amounts, beside } = chosen(table, whole);
  said.forEach((one, index) => {
    const isIts = ({ column }: AmountColumn): boolean => column === one.column;
    const found = amounts.find(isIts) ?? candidates.find(isIts);
    if (!found) return;
    // One that only adds to another is a difference.
    const other = !whole.some(isIts) ? "difference" : beside.some(isIts) ? "ignored" : undefined;
    const taken = { ...(found.year !== 0 && { year: found.year }), kind: found.kind };
    said[index] = other ? { ...one, meaning: other } : { ...one, ...taken };
  });
  return { amounts, at };

  function takeAmount(column: HeaderColumn, label: Omit<Label, "field">): void {
    const key = headerKey(column);
    const header = headOf(column);
    const kind = kindOf(label, key);
    const isSpelled = label.year !== undefined;
    const hasBudget = [...kinds].some(([other, its]) => other !== column && its === "budget");
    const isTwoYearsBack = kind === "settlement" && !isSpelled && label.shift === undefined && hasBudget;
    const isSameYears = isRestated(region, context, key);
    const shift = isTwoYearsBack ? -2 : isSameYears ? 0 : (label.shift ?? 0);
    const year = label.year ?? (baseYear === undefined ? undefined : baseYear + shift);
    if (year === undefined && !hasRowYears) {
      notes.add("year-unknown", { header }, [headCell(region, column)]);
      return table.say(column, "unknown");
    }
    const isFormer = /기정/.test(key) && !isSameYears;
    const isGuessed = (isTwoYearsBack || isFormer) && !isSpelled && !answered.has(key) && !hasRowYears;
    candidates.push({
      ...{ column: column.column, header, kind, unit: label.unit, rank: label.rank ?? 1 },
      year: isGuessed ? guessedYear(column, year!, isTwoYearsBack) : (year ?? 0),
      isSum: column.labels.length > 1 && lowest(column) === "sum",
      ...(!isSpelled && hasRowYears && { shift }),
    });
    table.say(column, "amount");
  }

  /** The year of 결산액 or 기정액 beside a budget, which may be another than the usual one. */
  function guessedYear(column: HeaderColumn, year: number, isTwoYearsBack: boolean): number {
    const rule = isTwoYearsBack ? "settled-two-years-back" : "before-revision";
    return settle(notes, {
      ...{ kind: "year-assumed", key: `year:${id}:${headerKey(column)}`, about: headOf(column) },
      ...{ at: headArea(region), cells: [headCell(region, column)] },
      candidates: usual(year, { rule, weight: "hint" }, year + 1, year - 1),
      severity: isTwoYearsBack ? "warning" : "note",
    })!;
  }

  function kindOf({ kind, rank }: Pick<Label, "kind" | "rank">, header: string): AmountKind {
    // Rank 0: the user said so.
    if (kind !== undefined && rank === 0) return kind;
    if (isOfSettlement && (kind === undefined || kind === "executed")) return "settlement";
    if (kind !== undefined && kind !== "budget") return kind;
    if (isRestated(region, context, header)) return "former";
    return isRevised(context, header) ? "revised" : "budget";
  }
}

const plain = { kind: "budget", unit: undefined } as const;

/** A column 구분 that holds accounts beside the programs' names is the column of accounts. */
function nameAccounts(region: Region, at: Partial<Record<Field, number>>): void {
  const named = at.program ?? at.detail ?? at.unitProgram ?? at.policy ?? at.hierarchy;
  const { division } = at;
  if (division === undefined || named === undefined || at.account !== undefined) return;
  const names = [...saidIn(region, division)].filter((key) => !isSum(key));
  if (names.length === 0 || !names.every(isAccount)) return;
  at.account = division;
  delete at.division;
}
