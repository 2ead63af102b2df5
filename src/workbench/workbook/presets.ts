/**
 * Conditional formats by preset criteria, as Excel's API names them and as files spell them. In: "Blanks" over B2. Out: the type
 * containsBlanks with the formula =LEN(TRIM(B2))=0, and back. Averages, and what is there once or twice, have no formula.
 */
import { columnName } from "../../sheet/address";
import type { Position } from "./cell";
import type { Comparison } from "./rule";

interface Preset {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** "@" is the cell. */
  readonly formula?: string;
}

const period = (timePeriod: string, formula: string): Preset => ({
  type: "timePeriod",
  attributes: { timePeriod },
  formula,
});

const average = (isAbove: boolean, more: Readonly<Record<string, string>> = {}): Preset => ({
  type: "aboveAverage",
  attributes: { ...(isAbove ? {} : { aboveAverage: "0" }), ...more },
});

const inMonth = (month: string): string => `AND(MONTH(@)=MONTH(${month}),YEAR(@)=YEAR(${month}))`;

const presets: Readonly<Record<string, Preset>> = {
  Blanks: { type: "containsBlanks", formula: "LEN(TRIM(@))=0" },
  NonBlanks: { type: "notContainsBlanks", formula: "LEN(TRIM(@))>0" },
  Errors: { type: "containsErrors", formula: "ISERROR(@)" },
  NonErrors: { type: "notContainsErrors", formula: "NOT(ISERROR(@))" },
  Yesterday: period("yesterday", "FLOOR(@,1)=TODAY()-1"),
  Today: period("today", "FLOOR(@,1)=TODAY()"),
  Tomorrow: period("tomorrow", "FLOOR(@,1)=TODAY()+1"),
  LastSevenDays: period("last7Days", "AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())"),
  LastWeek: period(
    "lastWeek",
    "AND(TODAY()-ROUNDDOWN(@,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(@,0)<(WEEKDAY(TODAY())+7))",
  ),
  ThisWeek: period(
    "thisWeek",
    "AND(TODAY()-ROUNDDOWN(@,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(@,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  ),
  NextWeek: period(
    "nextWeek",
    "AND(ROUNDDOWN(@,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(@,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  ),
  LastMonth: period("lastMonth", inMonth("EDATE(TODAY(),0-1)")),
  ThisMonth: period("thisMonth", inMonth("TODAY()")),
  NextMonth: period("nextMonth", inMonth("EDATE(TODAY(),0+1)")),
  AboveAverage: average(true),
  BelowAverage: average(false),
  EqualOrAboveAverage: average(true, { equalAverage: "1" }),
  EqualOrBelowAverage: average(false, { equalAverage: "1" }),
  OneStdDevAboveAverage: average(true, { stdDev: "1" }),
  OneStdDevBelowAverage: average(false, { stdDev: "1" }),
  TwoStdDevAboveAverage: average(true, { stdDev: "2" }),
  TwoStdDevBelowAverage: average(false, { stdDev: "2" }),
  ThreeStdDevAboveAverage: average(true, { stdDev: "3" }),
  ThreeStdDevBelowAverage: average(false, { stdDev: "3" }),
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
};

/** What a rule over cells from `at` on goes by; undefined of no criterion that Excel has. */
export function presetTerms(criterion: string, { row, column }: Position): Comparison["terms"] | undefined {
  const preset = Object.hasOwn(presets, criterion) ? presets[criterion] : undefined;
  if (!preset) return undefined;
  const { formula } = preset;
  const cell = columnName(column) + String(row + 1);
  return { criterion, ...(formula !== undefined && { formula: `=${formula.replaceAll("@", cell)}` }) };
}

/** As files spell the criterion. */
export const presetAttributes = (criterion: string): [name: string, value: string][] => {
  const { type, attributes = {} } = presets[criterion]!;
  return [["type", type], ...Object.entries(attributes)];
};

/** The criterion of a file's rule; undefined of a type that is none of these, or of a number of deviations that Excel has no word for. */
export function presetOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const on = (name: string, otherwise: string): string =>
    (attributes.get(name) ?? otherwise).replace("true", "1").replace("false", "0");
  return Object.entries(presets).find(([, { type, attributes: own = {} }]) => {
    if (type !== attributes.get("type")) return false;
    if (type === "timePeriod") return own["timePeriod"] === attributes.get("timePeriod");
    if (type !== "aboveAverage") return true;
    return (["aboveAverage", "equalAverage", "stdDev"] as const).every(
      (name, at) => on(name, "100"[at]!) === (own[name] ?? "100"[at]),
    );
  })?.[0];
}
