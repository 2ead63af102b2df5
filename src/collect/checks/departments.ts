/** Who handed in: departments that are missing, unlisted, there twice, or of another year. */
import { yearOfDocument } from "../../ledger";
import { finding } from "../../messages/finding";
import { departmentsOf, officeOf, type Department } from "../offices";
import { cellsOf, governmentOf, groupBy, looseKey, type Check, type CollectionFinding } from "./check";
import { areTwo, nameKey, namesOnList, readingsOf, sameOnes, withOffice } from "./same-name";

export const missing: Check = ({ departments, list, asked, unread = [], before = [], stood = [] }) => {
  const told = new Set<string>(unread.map(looseKey));
  const missing = (department: string, source: "list" | "request" | "before"): CollectionFinding[] => {
    if (readingsOf(department).some((name) => told.has(name))) return [];
    told.add(looseKey(department));
    const found = finding("department-missing", { department, source }, { subject: department });
    return [{ file: "", found }];
  };
  const named = (all: readonly string[] = [], source: "list" | "request"): CollectionFinding[] => {
    const there = new Set([...namesOnList(all, departments).values()].map(looseKey));
    return all.flatMap((name) => (there.has(looseKey(name)) ? [] : missing(name, source)));
  };
  return [
    ...named(list, "list"),
    // A list of one's own says who has to hand in.
    ...(list ? [] : named(asked, "request")),
    ...gone([...departmentsOf(before), ...departmentsOf(stood)], departments).flatMap(({ name, label }) =>
      told.has(looseKey(name)) ? [] : missing(label, "before"),
    ),
  ];
};

/** Of departments that stood those that did not come again: of two of one name the one whose office and goals did not. */
function gone(
  then: readonly Department[],
  now: readonly Department[],
): { readonly name: string; readonly label: string }[] {
  const government = governmentOf([...then, ...now]);
  const keyOf = (one: Department): string => JSON.stringify([government(one), nameKey(one)]);
  const came = groupBy(sameOnes(now), ([first]) => keyOf(first!));
  const ofName = new Map(came.map((groups) => [keyOf(groups[0]![0]!), groups]));
  return groupBy(sameOnes(then), ([first]) => keyOf(first!)).flatMap((groups) => {
    const own = ofName.get(keyOf(groups[0]![0]!)) ?? [];
    // As many as before: offices may be called otherwise, and goals.
    if (own.length >= groups.length) return [];
    const isThere = (group: readonly Department[]): boolean =>
      own.flat().some((one) => group.some((other) => !areTwo(one, other)));
    return groups.flatMap((group) => {
      const last = group.at(-1)!;
      const label = groups.length > 1 ? withOffice(last) : last.name;
      return isThere(group) ? [] : [{ name: last.name, label }];
    });
  });
}

export const unlisted: Check = ({ departments, list }) => {
  if (!list) return [];
  const known = namesOnList(list, departments);
  return sameOnes(departments).flatMap((same) =>
    same.some((one) => known.has(one))
      ? []
      : same.map(({ name, file, rows }) => ({
          file,
          found: finding(
            "department-unlisted",
            { department: name },
            { cells: cellsOf(rows[0]), subject: name },
          ),
        })),
  );
};

export const twice: Check = ({ departments }) =>
  sameOnes(departments)
    .filter((same) => same.length > 1)
    .map(([first, ...others]) => {
      const same = [first!, ...others];
      const offices = [...new Set(same.map(officeOf))];
      const data = {
        department: [...new Map(same.map(({ name }) => [looseKey(name), name])).values()].join(", "),
        files: same.map(({ file }) => file),
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
