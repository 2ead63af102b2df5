/** Who handed in: departments that are missing, unlisted, there twice, or of another year. */
import { yearOfDocument, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { officeOf } from "../offices";
import { cellsOf, governmentOf, looseKey, type Check, type CollectionFinding } from "./check";
import { sameOnes } from "./same-name";

export const missing: Check = ({ departments, list, asked, unread = [], before = [], stood = [] }) => {
  type Named = Pick<LedgerRow, "institution" | "department">;
  const now = departments.flatMap(({ rows }) => rows.slice(0, 1));
  const government = governmentOf<Named>([...now, ...before, ...stood]);
  const keyOf = (row: Named): string => JSON.stringify([government(row), looseKey(row.department)]);
  const keys = new Set(now.map(keyOf));
  const names = new Set(now.map(({ department }) => looseKey(department)));
  const told = new Set<string>(unread.map(looseKey));
  const missing = (department: string, source: "list" | "request" | "before"): CollectionFinding[] => {
    told.add(looseKey(department));
    const found = finding("department-missing", { department, source }, { subject: department });
    return [{ file: "", found }];
  };
  const isTold = (department: string): boolean => told.has(looseKey(department));
  const named = (all: readonly string[] = [], source: "list" | "request"): CollectionFinding[] =>
    all.flatMap((department) =>
      names.has(looseKey(department)) || isTold(department) ? [] : missing(department, source),
    );
  return [
    ...named(list, "list"),
    // A list of one's own says who has to hand in.
    ...(list ? [] : named(asked, "request")),
    ...[...before, ...stood].flatMap((row) =>
      keys.has(keyOf(row)) || isTold(row.department) ? [] : missing(row.department, "before"),
    ),
  ];
};

export const unlisted: Check = ({ departments, list }) => {
  if (!list) return [];
  const known = new Set(list.map(looseKey));
  return departments
    .filter(({ name }) => !known.has(looseKey(name)))
    .map(({ name, file, rows }) => ({
      file,
      found: finding("department-unlisted", { department: name }, { cells: cellsOf(rows[0]), subject: name }),
    }));
};

export const twice: Check = ({ departments }) =>
  sameOnes(departments)
    .filter((same) => same.length > 1)
    .map(([first, ...others]) => {
      const same = [first!, ...others];
      const offices = [...new Set(same.map(officeOf))];
      const data = {
        ...{ department: first!.name, files: same.map(({ file }) => file) },
        ...(new Set(offices.map(looseKey)).size > 1 && { offices }),
      };
      const about = { cells: cellsOf(first!.rows[0]), subject: first!.name };
      return { file: first!.file, found: finding("department-twice", data, about) };
    });

export const otherYear: Check = ({ departments, fiscalYear }) =>
  departments.flatMap(({ name, file, rows }) => {
    const year = yearOfDocument(rows[0]!.document);
    if (year === undefined || year === fiscalYear) return [];
    const amount = rows.find((row) => row.year === year && row.value !== undefined);
    const data = { department: name, year, wanted: fiscalYear };
    return [
      { file, found: finding("other-year", data, { cells: cellsOf(amount ?? rows[0]), subject: name }) },
    ];
  });
