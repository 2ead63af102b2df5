/** Figures across the departments: against the budget book, against what was collected before, and none at all. */
import { amountKinds, links, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { roundHalfAway } from "../../plan/rounding";
import { departmentsOf, type Department } from "../offices";
import {
  type BookTotal,
  cellsOf,
  type Check,
  type Collected,
  type CollectionFinding,
  governmentOf,
  groupBy,
  looseKey,
} from "./check";
import { apartBy, sameOnes } from "./same-name";

const totalOf = ({ rows }: Department, year: number): LedgerRow | undefined =>
  rows.find(
    (row) => row.goal === "" && row.item === "계" && row.kind === amountKinds.budget && row.year === year,
  );

/** One that is there twice is told elsewhere. */
export const againstBook: Check = (collected) => {
  const { departments, fiscalYear, book } = collected;
  if (!book) return [];
  const years = [...new Set(book.flatMap(({ won }) => Object.keys(won).map(Number)))].sort((a, b) => a - b);
  if (!years.includes(fiscalYear)) {
    const found = finding("book-without-year", { year: fiscalYear, years }, { cells: [], subject: "" });
    return [{ file: book[0]?.file ?? "", found }];
  }
  const inBook = new Map(book.map((total) => [looseKey(total.department), total]));
  const ofName = groupBy(sameOnes(departments), ([first]) => looseKey(first!.name));
  const found = ofName.flatMap((groups): CollectionFinding[] => {
    // The book has offices' departments of one name together.
    const all = groups.length > 1 ? [groups.map(([first]) => first!)] : groups[0]!.map((one) => [one]);
    return all.flatMap((together) => againstOne(together, inBook, fiscalYear));
  });
  return [...found, ...notCollected(collected, book)];
};

function againstOne(
  together: readonly Department[],
  inBook: ReadonlyMap<string, BookTotal>,
  fiscalYear: number,
): CollectionFinding[] {
  const [{ name, file, rows }] = together as [Department];
  const totals = together.map((one) => totalOf(one, fiscalYear));
  const stated = inBook.get(looseKey(name));
  const about = { cells: cellsOf(totals[0] ?? rows[0]), subject: name };
  if (!stated) return [{ file, found: finding("not-in-book", { department: name }, about) }];
  const values = totals.map((total) => total?.value);
  const own = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  // Who states no total is told elsewhere. A book that leaves a year's cell blank has nothing in it.
  const won = stated.won[fiscalYear] ?? 0;
  if (values.includes(undefined) || roundHalfAway(own - won, 0) === 0) return [];
  const place = `${stated.file} ${stated.cell}`;
  const data = { department: name, year: fiscalYear, won: own, book: won, place };
  return [{ file, found: finding("differs-from-book", data, about) }];
}

/** What the book has of departments whose plans are not among those that were collected, whether or not anybody asked them. */
function notCollected(
  { departments, fiscalYear, unread = [] }: Collected,
  book: readonly BookTotal[],
): CollectionFinding[] {
  const known = new Set([...departments.map(({ name }) => name), ...unread].map(looseKey));
  const left = book.filter(
    ({ department, won }) => !known.has(looseKey(department)) && (won[fiscalYear] ?? 0) !== 0,
  );
  if (left.length === 0) return [];
  const data = {
    departments: left.map(({ department }) => department),
    won: left.reduce((sum, { won }) => sum + won[fiscalYear]!, 0),
    year: fiscalYear,
  };
  const about = { cells: left.map(({ cell }) => cell) };
  return [{ file: left[0]!.file, found: finding("book-not-collected", data, about) }];
}

export const withoutTotal: Check = ({ departments, fiscalYear }) =>
  departments
    .filter((department) => {
      const ofYear = department.rows[0]!.document.startsWith(String(fiscalYear));
      return ofYear && totalOf(department, fiscalYear)?.value === undefined;
    })
    .map(({ name, file, rows }) => ({
      file,
      found: finding(
        "no-budget-total",
        { department: name, year: fiscalYear },
        { cells: cellsOf(rows[0]), subject: name },
      ),
    }));

/** Figures of their own: a sum that changed with its parts is told by these. */
export const changedSince: Check = ({ departments, before }) => {
  if (!before) return [];
  const government = governmentOf([...before, ...departments.flatMap(({ rows }) => rows)]);
  const then = departmentsOf(before);
  const office = apartBy(then, departments);
  const keyOf = (row: LedgerRow, apart: string): string =>
    JSON.stringify([government(row), apart, ...partsOf(row)]);
  const former = new Map<string, LedgerRow>();
  for (const one of then)
    for (const row of one.rows) if (row.value !== undefined) former.set(keyOf(row, office(one)), row);
  return departments.flatMap((one): CollectionFinding[] => {
    const { rows } = one;
    const made = links(rows);
    const apart = office(one);
    return rows.flatMap((row, index) => {
      const was = former.get(keyOf(row, apart));
      if (!was || row.value === undefined || made[index] || isSame(row.value, was.value!)) return [];
      const what = [
        row.goal,
        row.unitProgram,
        row.detailProgram,
        row.indicator,
        row.item,
        row.year,
        row.kind,
      ];
      const data = {
        what: what.filter(Boolean).join(" "),
        before: was.value!,
        now: row.value,
        unit: unitOf(row),
      };
      return [
        {
          file: row.file,
          found: finding("changed-since", data, { cells: cellsOf(row), subject: data.what }),
        },
      ];
    });
  });
};

const unitOf = ({ unit }: LedgerRow): string => (unit === "비율" ? "" : unit);

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** A file may come back under another name, with its rows elsewhere: neither is part of the key. */
const partsOf = (row: LedgerRow): (string | number)[] => [
  ...[row.department, row.goal, row.unitProgram, row.detailProgram, row.indicator, row.item].map(looseKey),
  row.year ?? "",
  row.kind,
  row.document,
];
