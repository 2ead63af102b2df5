/**
 * A result report that holds indicators and their programs' money beside each other: the money is a table of its own.
 * In: 정책사업명 | 성과지표명 | 성과{목표, 실적} | 예산{예산현액, 결산액}. Out: 정책사업명 | 예산{예산현액, 결산액}.
 */
import type { Region, HeaderColumn } from "../model";
import { hasNumbers } from "../cells/numbers";
import type { Field } from "../words/fields";

const programs: readonly Field[] = ["policy", "unitProgram", "detail", "program"];
const beside = new Set<Field>([
  ...programs,
  "department",
  "account",
  "fiscalYear",
  "difference",
  "remainder",
]);

/** A column of 예산현액 or 결산액; "2026 계" and 원 alone may be an indicator's own. */
export function isMoney({ labels }: HeaderColumn): boolean {
  const has = (field: Field): boolean => labels.some((label) => label.field === field);
  const named = labels.some(({ field, rank }) => field === "amount" && rank !== undefined && rank < 4);
  return named && !has("target") && !has("result");
}

/** The budget among indicators; undefined where no program or no money stands there. */
export function moneyBeside(region: Region): Region | undefined {
  const isProgram = ({ labels }: HeaderColumn): boolean =>
    programs.includes(labels.at(-1)?.field ?? "number");
  const columns = region.columns.filter(
    (column) => isMoney(column) || beside.has(column.labels.at(-1)?.field ?? "number"),
  );
  const hasAmounts = columns.some((column) => isMoney(column) && hasNumbers(region, column.column));
  if (!hasAmounts || !columns.some(isProgram)) return undefined;
  const fields = new Set(columns.flatMap(({ labels }) => labels.map(({ field }) => field)));
  return { ...region, columns, fields, isPart: true };
}
