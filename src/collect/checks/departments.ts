/** Who handed in: departments that are missing, unlisted, there twice, or of another year. */
import { yearOfDocument } from "../../ledger";
import { finding } from "../../messages/finding";
import { cellsOf, groupBy, looseKey, type Check, type CollectionFinding } from "./check";

export const missing: Check = ({ departments, list, before }) => {
  const own = new Set(departments.map(({ name }) => looseKey(name)));
  const told = new Set<string>();
  const from = (names: readonly string[], source: "list" | "before"): CollectionFinding[] =>
    names.flatMap((department) => {
      const key = looseKey(department);
      if (own.has(key) || told.has(key)) return [];
      told.add(key);
      return [
        { file: "", found: finding("department-missing", { department, source }, { subject: department }) },
      ];
    });
  return [
    ...from(list ?? [], "list"),
    ...from(
      (before ?? []).map(({ department }) => department),
      "before",
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
  groupBy(departments, ({ name }) => looseKey(name))
    .filter((same) => same.length > 1)
    .map(([first, ...others]) => ({
      file: first!.file,
      found: finding(
        "department-twice",
        { department: first!.name, files: [first!, ...others].map(({ file }) => file) },
        { cells: cellsOf(first!.rows[0]), subject: first!.name },
      ),
    }));

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
