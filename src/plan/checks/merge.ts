/**
 * All findings about one workbook, each said once: the reader compares totals with their rows while it reads, and the
 * checks compare the same amounts as the plan knows them. What a check says in full replaces what the reader said.
 * In: reader "rows-differ-from-total" at 예산!B5, check "hierarchy-not-sum" at 예산!B5. Out: the check's finding alone.
 */
import type { Finding } from "../../messages/finding";

/** The reader's findings that say less than one of these checks about the same stated sum. */
const saidInFull: Readonly<Record<string, readonly string[]>> = {
  "rows-differ-from-total": [
    "hierarchy-not-sum",
    "policy-not-sum-of-units",
    "unit-not-sum-of-details",
    "staff-not-sum",
    "stated-total-wrong",
    "sum-rounded",
    "stated-total-rounded",
  ],
  "rounding-difference": ["sum-rounded", "stated-total-rounded"],
};

/** The reader's and the assembly's findings, then the checks', without repeats. A sum's own cell is a finding's first. */
export function mergeFindings(earlier: readonly Finding[], checks: readonly Finding[]): Finding[] {
  const kept = earlier.filter((found) => {
    const kinds = saidInFull[found.kind];
    return !kinds || !checks.some((check) => kinds.includes(check.kind) && check.cells[0] === found.cells[0]);
  });
  return [...kept, ...checks];
}
