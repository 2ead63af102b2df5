/**
 * A stated amount against the sum of its parts: the common half of the checks of sums.
 * In: 정책사업 '16예산 394,710천원 of 225,000천원. Out: the finding of the given kind, or a rounding note, or nothing.
 */
import { finding, type Finding, type Severity } from "../../messages/finding";
import type { SumData } from "../../messages/checks-budget";
import { contains } from "../../sheet/address";
import type { Figure } from "../model";
import type { ProgramAmounts } from "../plan";
import { cells, compareSum, inMillions, wonOf } from "./amounts";
import { about } from "./check";

export interface Part {
  readonly name: string;
  readonly figure: Figure;
}

export interface StatedSum {
  readonly row: string;
  readonly year: number;
  readonly column: "budget" | "settlement";
  readonly whole: Figure | undefined;
  /** A part without a figure counts as nothing: a new program has no amount last year. */
  readonly parts: readonly { readonly name: string; readonly figure: Figure | undefined }[];
  /** Where the parts of 정책사업 are the single 정책사업 by name. */
  readonly of?: "policyPrograms" | "unitPrograms";
}

type SumKind = "policy-not-sum-of-units" | "unit-not-sum-of-details" | "hierarchy-not-sum";

/** Yields nothing where the whole or all of its parts are missing. */
export function* checkSum(
  kind: SumKind,
  stated: StatedSum,
  severity: Severity,
  planYear: number,
): Iterable<Finding> {
  const { row, year, column, whole } = stated;
  const parts = stated.parts.filter((part): part is Part => part.figure !== undefined);
  if (!whole || parts.length === 0) return;
  const { verdict, sum, difference } = compareSum(
    whole,
    parts.map((part) => part.figure),
  );
  if (verdict === "equal") return;
  const data: SumData & { planYear: boolean; of?: StatedSum["of"] } = {
    row,
    year,
    column,
    stated: wonOf(whole),
    parts: parts.map((part) => ({ name: part.name, won: wonOf(part.figure) })),
    sum,
    difference,
    shown: inMillions(difference),
    planYear: year === planYear,
    ...(stated.of && { of: stated.of }),
  };
  const where = {
    cells: cells(whole, ...parts.map((part) => part.figure)),
    subject: about(row, year, column),
  };
  if (verdict === "rounding") yield finding("sum-rounded", data, where);
  else yield finding(kind, data, { ...where, severity });
}

/** The three columns of 관련 예산사업 내역, with their years. */
export function columnsOf(
  planYear: number,
): readonly { key: keyof ProgramAmounts; year: number; column: "budget" | "settlement" }[] {
  return [
    { key: "current", year: planYear, column: "budget" },
    { key: "previous", year: planYear - 1, column: "budget" },
    { key: "settlement", year: planYear - 2, column: "settlement" },
  ];
}

/** Whether an amount is no statement of its own but was put together from its parts' cells. */
export function isMadeOf(whole: Figure, parts: readonly Figure[]): boolean {
  const terms = parts.flatMap((part) => part.from);
  return whole.from.every((one) =>
    terms.some((term) => term.sheet === one.sheet && contains(term, one.row, one.column)),
  );
}
