/** Figures across the departments: against the budget book, against what was collected before, and none at all. */
import { amountKinds, authorizedKinds, kinds, links, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { statusRows } from "../../plan/budget";
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
import { apartBy, nameKey, readingsOf, sameOnes, withOffice } from "./same-name";

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
  const { pairs, left } = pairedWithBook(departments, book);
  const found = pairs.flatMap((pair) => againstOne(pair, fiscalYear));
  return [...found, ...notCollected(collected, left)];
};

/** Departments, and what the book has of them all together; nothing where it does not have them. */
interface Paired {
  readonly together: readonly Department[];
  readonly name: string;
  readonly lines: readonly BookTotal[];
}

/** `left`: what the book has of others; of another department of a name that was collected with its office or first program. */
function pairedWithBook(
  departments: readonly Department[],
  book: readonly BookTotal[],
): { readonly pairs: readonly Paired[]; readonly left: readonly BookTotal[] } {
  const ofName = groupBy(sameOnes(departments), ([first]) => nameKey(first!));
  const names = new Set(ofName.map(([same]) => nameKey(same![0]!)));
  const nameOn = ({ department }: BookTotal): string => {
    const readings = readingsOf(department);
    return readings.find((name) => names.has(name)) ?? readings[0]!;
  };
  const linesOf = new Map(groupBy(book, nameOn).map((all) => [nameOn(all[0]!), all]));
  const pairs: Paired[] = [];
  const left = new Set(book);
  for (const groups of ofName) {
    const name = nameKey(groups[0]![0]!);
    const lines = linesOf.get(name) ?? [];
    for (const line of lines) left.delete(line);
    const ownerOf = ownersAmong(groups, lines);
    const isOthers = (line: BookTotal): boolean => {
      if (ownerOf(line)) return false;
      const owned = lines.filter((one) => one.account === line.account).map(ownerOf);
      if (looseKey(line.department) !== name) return groups.every((group) => owned.includes(group));
      return groups.length === 1 && line.programs.length > 0 && owned.includes(groups[0]);
    };
    const others = lines.filter(isOthers);
    for (const line of others)
      left.add(
        looseKey(line.department) === name
          ? { ...line, department: `${line.department}(${line.programs[0]!})` }
          : line,
      );
    const own = lines.filter((line) => !others.includes(line));
    const areApart =
      own.every((line) => ownerOf(line)) &&
      groups.every((group) => own.some((line) => ownerOf(line) === group));
    if (groups.length > 1 && areApart)
      for (const group of groups)
        pairs.push({
          together: [group[0]!],
          name: withOffice(group[0]!),
          lines: own.filter((line) => ownerOf(line) === group),
        });
    else {
      // What cannot be told apart is compared together.
      const all = groups.length > 1 ? [groups.map(([first]) => first!)] : groups[0]!.map((one) => [one]);
      for (const together of all) pairs.push({ together, name: together[0]!.name, lines: own });
    }
  }
  return { pairs, left: [...left] };
}

/**
 * Whose a line of the book is: the department's that it names with its office; else that which plans most of what stands below
 * it and below none other of its name.
 */
function ownersAmong(
  groups: readonly (readonly Department[])[],
  lines: readonly BookTotal[],
): (line: BookTotal) => readonly Department[] | undefined {
  const times = new Map<string, number>();
  for (const { programs } of lines)
    for (const key of new Set(programs.map(looseKey))) times.set(key, (times.get(key) ?? 0) + 1);
  const planned = groups.map((group) => ({
    group,
    called: new Set(group.map((one) => looseKey(withOffice(one)))),
    names: new Set(group.flatMap(programsOf)),
  }));
  const owners = new Map(
    lines.map((line) => {
      const called = planned.find((one) => readingsOf(line.department).some((name) => one.called.has(name)));
      if (called) return [line, called.group] as const;
      const own = line.programs.map(looseKey).filter((key) => times.get(key) === 1);
      const shares = planned.map(({ group, names }) => ({
        group,
        count: own.filter((key) => names.has(key)).length,
      }));
      const most = shares.reduce((a, b) => (b.count > a.count ? b : a));
      return [line, most.count > 0 ? most.group : undefined] as const;
    }),
  );
  return (line) => owners.get(line);
}

const programsOf = ({ rows }: Department): string[] =>
  [
    ...new Set(rows.flatMap(({ goal, unitProgram, detailProgram }) => [goal, unitProgram, detailProgram])),
  ].map(looseKey);

function againstOne({ together, name, lines }: Paired, fiscalYear: number): CollectionFinding[] {
  const [{ file, rows }] = together as [Department];
  const totals = together.map((one) => totalOf(one, fiscalYear));
  const [stated] = lines;
  const about = { cells: cellsOf(totals[0] ?? rows[0]), subject: name };
  if (!stated) return [{ file, found: finding("not-in-book", { department: name }, about) }];
  const values = totals.map((total) => total?.value);
  const own = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  // Who states no total is told elsewhere. A book that leaves a year's cell blank has nothing in it.
  const won = lines.reduce((sum, line) => sum + (line.won[fiscalYear] ?? 0), 0);
  if (values.includes(undefined)) return [];
  // What states millions only says no less of a book that states thousands.
  const rounding = together.reduce((sum, one) => sum + stepOf(one, fiscalYear), 0);
  if (Math.abs(roundHalfAway(own - won, 0)) < rounding) return [];
  const place = `${stated.file} ${stated.cell}`;
  const data = { department: name, year: fiscalYear, won: own, book: won, place };
  return [{ file, found: finding("differs-from-book", data, about) }];
}

const steps = [1_000_000, 1_000, 1] as const;

/** The unit in which all of a department's budgets of the year are whole: 백만원, 천원 or 원. */
function stepOf({ rows }: Department, year: number): number {
  const won = rows.flatMap((row) =>
    row.kind === amountKinds.budget && row.year === year && row.value !== undefined ? [row.value] : [],
  );
  return steps.find((step) => won.every((value) => roundHalfAway(value, 0) % step === 0))!;
}

/** What the book has of departments whose plans are not among those that were collected, whether or not anybody asked them. */
function notCollected(
  { fiscalYear, unread = [] }: Collected,
  others: readonly BookTotal[],
): CollectionFinding[] {
  const known = new Set(unread.map(looseKey));
  const left = others.filter(
    ({ department, won }) =>
      !readingsOf(department).some((name) => known.has(name)) && (won[fiscalYear] ?? 0) !== 0,
  );
  if (left.length === 0) return [];
  const data = {
    departments: [...new Set(left.map(({ department }) => department))],
    won: left.reduce((sum, { won }) => sum + won[fiscalYear]!, 0),
    year: fiscalYear,
  };
  const about = { cells: left.map(({ cell }) => cell) };
  return [{ file: left[0]!.file, found: finding("book-not-collected", data, about) }];
}

/** Departments differ by less than this, 천원 and 원 by more. */
const likely = 100;
const fewest = 3;
const basicExpenses = statusRows.find(({ row }) => row === "basic")!.name;

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Amounts in another unit than the file says: 기본경비 of one member of staff is of one size in all departments. */
export const outOfScale: Check = ({ departments, fiscalYear }) => {
  const sized = departments.flatMap((department) => {
    const { rows } = department;
    const basic = rows.find(
      ({ item, kind, year }) => item === basicExpenses && kind === amountKinds.budget && year === fiscalYear,
    );
    const total = rows.find(({ kind, value }) => kind === authorizedKinds.total && value !== undefined);
    const staff = total?.value ?? rows.find(({ kind }) => kind === kinds.current)?.value;
    const whole = totalOf(department, fiscalYear)?.value;
    return basic?.value && whole && staff
      ? [{ department, basic, each: basic.value / staff, whole: whole / staff }]
      : [];
  });
  return sized.flatMap(({ department: { name, file }, basic, each, whole }) => {
    const others = sized.filter(({ department }) => department.name !== name);
    if (others.length < fewest) return [];
    const usual = middle(others.map((one) => one.each));
    const times = [each / usual, whole / middle(others.map((one) => one.whole))];
    // A budget alone may be large, and so may a small department's expenses.
    if (!times.every((time) => time >= likely) && !times.every((time) => time <= 1 / likely)) return [];
    const data = { department: name, each: roundHalfAway(each, 0), usual: roundHalfAway(usual, 0) };
    return [{ file, found: finding("amounts-out-of-scale", data, { cells: cellsOf(basic), subject: name }) }];
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
