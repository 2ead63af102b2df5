/**
 * A validation's rule as scripts give it, as the workbook keeps it. In: { date: { formula1: "2017-01-01", operator: "LessThan" } }.
 * Out: { type: "Date", terms: { formula1: "=42736", operator: "LessThan" } }. Numbers, moments and texts become formulas, as
 * Excel gives them back; what is none of these is refused by its name.
 */
import { serialOf } from "../../../xlsx/dates";
import type { Comparison } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { unmodelled } from "../support";

export type RuleInput = Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;

const kinds = ["wholeNumber", "decimal", "textLength", "list", "date", "time", "custom"] as const;
const operators = new Set(
  "Between NotBetween EqualTo NotEqualTo GreaterThan LessThan GreaterThanOrEqualTo LessThanOrEqualTo".split(
    " ",
  ),
);

/** "wholeNumber" for a rule of type WholeNumber. */
export const ruleWord = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

/** Undefined where the rule is empty: any value is allowed. */
export function termsOf(rule: RuleInput, date1904: boolean): Comparison | undefined {
  const kind = kinds.find((each) => rule?.[each]);
  if (kind === undefined) {
    if (Object.keys(rule ?? {}).length > 0)
      throw invalidArgument(`a rule of ${Object.keys(rule!).join(", ")}`);
    return undefined;
  }
  const given = rule![kind]!;
  const type = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (kind === "list") {
    const { source, inCellDropDown = true } = given;
    if (typeof source !== "string") throw unmodelled("DataValidation", "rule");
    if (source === "" || (!source.startsWith("=") && source.length > 255))
      throw invalidArgument(`a list of ${source.length} letters`);
    return { type, terms: { source, inCellDropDown: inCellDropDown !== false } };
  }
  if (kind === "custom") {
    const { formula } = given;
    if (typeof formula !== "string" || formula === "") throw invalidArgument("a rule without a formula");
    return { type, terms: { formula: formula.startsWith("=") ? formula : `=${formula}` } };
  }
  const { formula1, formula2, operator } = given;
  if (!operators.has(String(operator))) throw invalidArgument(`the operator ${String(operator)}`);
  const isMoment = kind === "date" || kind === "time";
  const bound = (value: unknown): string => boundOf(value, isMoment, date1904);
  const isRange = operator === "Between" || operator === "NotBetween";
  if (isRange && (formula2 === undefined || formula2 === null || formula2 === ""))
    throw invalidArgument("a range without its second bound");
  return {
    type,
    terms: {
      formula1: bound(formula1),
      ...(isRange && { formula2: bound(formula2) }),
      operator: String(operator),
    },
  };
}

function boundOf(value: unknown, isMoment: boolean, date1904: boolean): string {
  if (typeof value === "number" && Number.isFinite(value)) return `=${value}`;
  if (typeof value !== "string" || value === "") {
    if (typeof value === "object" && value !== null) throw unmodelled("DataValidation", "rule");
    throw new HostError("InvalidArgument", "a rule without a bound");
  }
  if (value.startsWith("=")) return value;
  if (value.trim() !== "" && Number.isFinite(Number(value))) return `=${Number(value)}`;
  const serial = isMoment ? serialOf(value, date1904) : undefined;
  if (serial === undefined) throw invalidArgument(`the bound ${value}`);
  return `=${serial}`;
}
