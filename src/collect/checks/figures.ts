/** Figures across the departments: against the budget book, against what was collected before, and none at all. */
import { amountKinds, links, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { roundHalfAway } from "../../plan/rounding";
import type { Department } from "../offices";
import { cellsOf, governmentOf, looseKey, type Check, type CollectionFinding } from "./check";

const totalOf = ({ rows }: Department, year: number): LedgerRow | undefined =>
  rows.find(
    (row) => row.goal === "" && row.item === "계" && row.kind === amountKinds.budget && row.year === year,
  );

/** Each department is compared once: one that is there twice is told elsewhere. */
export const againstBook: Check = ({ departments, fiscalYear, book }) => {
  if (!book) return [];
  const years = [...new Set(book.flatMap(({ won }) => Object.keys(won).map(Number)))].sort((a, b) => a - b);
  if (!years.includes(fiscalYear)) {
    const found = finding("book-without-year", { year: fiscalYear, years }, { cells: [], subject: "" });
    return [{ file: book[0]?.file ?? "", found }];
  }
  const inBook = new Map(book.map((total) => [looseKey(total.department), total]));
  return departments.flatMap((department): CollectionFinding[] => {
    const { name, file, rows } = department;
    const total = totalOf(department, fiscalYear);
    const stated = inBook.get(looseKey(name));
    if (!stated) {
      const about = { cells: cellsOf(total ?? rows[0]), subject: name };
      return [{ file, found: finding("not-in-book", { department: name }, about) }];
    }
    const won = stated.won[fiscalYear];
    if (won === undefined || total?.value === undefined || roundHalfAway(total.value - won, 0) === 0)
      return [];
    const place = `${stated.file} ${stated.cell}`;
    const data = { department: name, year: fiscalYear, won: total.value, book: won, place };
    return [{ file, found: finding("differs-from-book", data, { cells: cellsOf(total), subject: name }) }];
  });
};

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
  const keyOf = (row: LedgerRow): string => JSON.stringify([government(row), ...partsOf(row)]);
  const former = new Map(before.filter(({ value }) => value !== undefined).map((row) => [keyOf(row), row]));
  return departments.flatMap(({ rows }): CollectionFinding[] => {
    const made = links(rows);
    return rows.flatMap((row, index) => {
      const was = former.get(keyOf(row));
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
