/**
 * The data reaches the plan year: its budget, and results up to the year before last.
 * Example: a plan for 2017 over a budget table that ends in 2016 → error; 구독자 measured last in 2013 → warning.
 */
import { finding } from "../../messages/finding";
import type { Figure } from "../model";
import { budgetKinds, groupBy } from "../lines";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";
import { isSameName } from "../../text/name";

export const dataCurrent: Check = function* ({ parts, plan }) {
  const planYear = plan.fiscalYear;
  const budgets = parts.budget
    .filter((line) => line.department === undefined || isSameName(line.department, plan.department))
    .flatMap((line) => [...Object.values(line.amounts), ...line.more])
    .filter((amount) => budgetKinds.includes(amount.kind));
  const newestBudget = Math.max(...budgets.map((amount) => amount.year));
  if (budgets.length > 0 && newestBudget < planYear) {
    const of: Figure[] = budgets.filter((amount) => amount.year === newestBudget);
    yield finding(
      "data-too-old",
      { what: "budget", names: ["예산"], newest: newestBudget, planYear },
      { cells: cells(...of), severity: "error", subject: "예산" },
    );
  }
  const quantities = new Set(indicatorsOf(plan).flatMap((indicator) => indicator.quantities));
  const old = [...quantities].flatMap((quantity) => {
    const newest = Math.max(...Object.keys(quantity?.values ?? {}).map(Number));
    return quantity && newest > 0 && newest < planYear - 2 ? [{ quantity, newest }] : [];
  });
  for (const same of groupBy(old, ({ newest }) => String(newest)).values()) {
    const { newest } = same[0]!;
    const names = same.map(({ quantity }) => quantity.name);
    yield finding(
      "data-too-old",
      { what: "quantity", names, newest, planYear },
      { cells: cells(...same.map(({ quantity }) => quantity.values[newest])), subject: about(...names) },
    );
  }
};
