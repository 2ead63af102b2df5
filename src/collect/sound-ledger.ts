/**
 * A ledger that came as a file, put right before anything is counted: amounts in another unit become won, a row that is there
 * again counts once, the last one, and each of these is told. A person may have typed it, or put two files below each other.
 * In: rows of 자료.csv, row 12 in 천원, row 30 row 4 once more. Out: the rows in won, row 4 once; two findings with their rows.
 */
import { inLedgersUnit, kinds, named, type LedgerRow } from "../ledger";
import { finding, type Finding } from "../messages/finding";
import { countedOnce, type Numbered } from "./rows-again";

export interface SoundLedger {
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly Finding[];
}

export function soundLedger(given: readonly LedgerRow[]): SoundLedger {
  const scaled = new Map<string, number[]>();
  const unknown: Numbered[] = [];
  const read: Numbered[] = [];
  given.forEach((row, index) => {
    const at = index + 2;
    const own = inLedgersUnit(row);
    if (!own) unknown.push({ row, at });
    else read.push({ row: own, at });
    if (own && own !== row) scaled.set(row.unit, [...(scaled.get(row.unit) ?? []), at]);
  });
  const { rows: once, again, differing } = countedOnce(ofItsDepartment(read));
  const { rows, added } = withNames(once);
  const findings = [
    ...[...scaled].map(([unit, at]) => finding("ledger-unit-scaled", { unit, rows: at }, about(unit))),
    ...unknown.map(({ row, at }) =>
      finding(
        "ledger-unit-unknown",
        { row: at, what: whatOf(row), unit: row.unit, value: row.value! },
        about(`${at}`),
      ),
    ),
    ...(added.length > 0 ? [finding("ledger-names-added", { names: added }, about(""))] : []),
    ...(again.length > 0 ? [finding("ledger-rows-again", { rows: again }, about(""))] : []),
    ...differing.map(({ first, last }) =>
      finding(
        "ledger-rows-differ",
        {
          what: whatOf(last.row),
          ...{ row: first.at, value: first.row.value, last: last.at, counted: last.row.value },
        },
        about(`${first.at}`),
      ),
    ),
  ];
  return { rows, findings };
}

const ofPlan = ["institution", "file", "document"] as const;

/** Where a row leaves blank what all others of its department say alike, a person left it out: it is of the same plan. */
function ofItsDepartment(given: readonly Numbered[]): readonly Numbered[] {
  const said = new Map<string, Map<string, Set<string>>>();
  for (const { row } of given) {
    const own = said.get(row.department) ?? new Map<string, Set<string>>();
    said.set(row.department, own);
    for (const field of ofPlan)
      if (row[field] !== "") own.set(field, (own.get(field) ?? new Set()).add(row[field]));
  }
  return given.map((one) => {
    const own = said.get(one.row.department)!;
    const missing = ofPlan.filter((field) => one.row[field] === "" && own.get(field)?.size === 1);
    if (missing.length === 0) return one;
    const filled = Object.fromEntries(missing.map((field) => [field, [...own.get(field)!][0]!]));
    return { ...one, row: { ...one.row, ...filled } };
  });
}

/** A ledger's file has rows, and no cells. */
const about = (subject: string) => ({ cells: [], subject });

/** What is counted, by the columns that its name stands under. */
const things = [
  { item: named.goal, under: ["goal"] },
  { item: named.indicator, under: ["goal", "indicator"] },
  { item: named.unitProgram, under: ["goal", "unitProgram"] },
  { item: named.detailProgram, under: ["goal", "unitProgram", "detailProgram"] },
] as const;
const ofDepartment = ["institution", "department", "file", "document"] as const;
const nameless = { goal: "", indicator: "", unitProgram: "", detailProgram: "" };

/** What is named in a column and has no row of 종류 이름 gets one before its first: only these are counted. */
function withNames(given: readonly LedgerRow[]): { rows: readonly LedgerRow[]; added: readonly string[] } {
  const keyOf = (row: LedgerRow, { item, under }: (typeof things)[number]): string =>
    JSON.stringify([item, ...[...ofDepartment, ...under].map((field) => row[field])]);
  const isNamed = (row: LedgerRow, { under }: (typeof things)[number]): boolean => row[under.at(-1)!] !== "";
  const known = new Set(
    given.flatMap((row) =>
      things.flatMap((thing) =>
        row.item === thing.item && row.kind === kinds.name && isNamed(row, thing) ? keyOf(row, thing) : [],
      ),
    ),
  );
  const added: string[] = [];
  const rows = given.flatMap((row) => [
    ...things.flatMap((thing): LedgerRow[] => {
      if (!isNamed(row, thing) || known.has(keyOf(row, thing))) return [];
      known.add(keyOf(row, thing));
      const { value: _value, year: _year, ...others } = row;
      const text = row[thing.under.at(-1)!];
      added.push(`${thing.item} ${text}`);
      const names = Object.fromEntries(thing.under.map((field) => [field, row[field]]));
      const own = { item: thing.item, kind: kinds.name, text, unit: "", sheet: "", cell: "" };
      return [{ ...others, ...nameless, ...names, ...own, state: "자동" }];
    }),
    row,
  ]);
  return { rows, added };
}

const whatOf = (row: LedgerRow): string =>
  [
    row.department,
    row.goal,
    row.unitProgram,
    row.detailProgram,
    row.indicator,
    row.item,
    row.year && `${row.year}년`,
    row.kind,
  ]
    .filter(Boolean)
    .join(" ");
