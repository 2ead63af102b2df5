/**
 * A program that has a budget runs in the plan year.
 * Example: 사업기간 2012년 ~ 2016년 with a budget in 2017 → warning. "계속", "매년" and "2012 ~ 계속" have no end.
 */
import { finding } from "../../messages/finding";
import { toHalfWidth } from "../../text/spacing";
import { cells } from "./amounts";
import { about, type Check } from "./check";

export const periodCoversPlanYear: Check = function* ({ plan }) {
  for (const detail of plan.goals.flatMap((goal) => goal.unitPrograms.flatMap((unit) => unit.details))) {
    if (!detail.period || !detail.amounts.current || detail.amounts.current.value === 0) continue;
    const lastYear = lastYearOf(detail.period.text);
    if (lastYear === undefined || lastYear >= plan.fiscalYear) continue;
    yield finding(
      "period-over",
      { name: detail.name, period: detail.period.text, lastYear, planYear: plan.fiscalYear },
      { cells: cells(detail.period.cell, detail.amounts.current), subject: about(detail.name) },
    );
  }
};

/** The year in which a period ends; undefined where it is open or names no range of years. */
export function lastYearOf(period: string): number | undefined {
  const text = toHalfWidth(period);
  const range = /^(.*?)[~∼〜～–—―](.*)$/su.exec(text) ?? /^(.*?\d{4}[년.\s]*)-(.*)$/s.exec(text);
  const end = range?.[2];
  if (end === undefined || /계속|현재|매년|미정/.test(end)) return undefined;
  const years =
    end.match(/(?:19|20)\d{2}/g) ??
    (range![1]!.match(/(?:19|20)\d{2}/g) && /월|일|\d/.test(end)
      ? range![1]!.match(/(?:19|20)\d{2}/g)
      : null);
  return years ? Math.max(...years.map(Number)) : undefined;
}
