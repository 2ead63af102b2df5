/**
 * The ledger's rows by department, and the departments by the office (소관실국) that answers for them.
 * In: rows of 110 files. Out: 43 offices in the order in which they come, each with a name for its sheet.
 */
import { items, kinds, named, sharedGoal, type LedgerRow } from "../ledger";
import { isSameName, keyOf } from "../text/name";

export interface Department {
  /** "" where it is not known. */
  readonly institution: string;
  readonly document: string;
  readonly file: string;
  readonly name: string;
  readonly rows: readonly LedgerRow[];
}

export interface Office {
  readonly name: string;
  /** The name of its sheet: what Excel allows, and no other sheet's. */
  readonly sheet: string;
  readonly departments: readonly Department[];
}

/** Rows of one file, government, department and document together, in the order in which they begin. */
export function departmentsOf(rows: readonly LedgerRow[]): Department[] {
  const groups = new Map<string, Department & { rows: LedgerRow[] }>();
  for (const row of rows) {
    const { file, institution, department: name, document } = row;
    const key = JSON.stringify([file, keyOf(institution), keyOf(name), document]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { file, institution, name, document, rows: [row] });
  }
  return [...groups.values()];
}

/**
 * The rows of all that was given, the file of each such that no two of them share one: a ledger's 살림과.xlsx beside the
 * workbook itself, or beside another ledger's, is 살림과.xlsx (자료.csv). A row that names no file is of the one that it stands in.
 */
export function rowsOfAll(
  given: readonly { readonly name: string; readonly rows: readonly LedgerRow[] }[],
): LedgerRow[] {
  const bearers = new Map<string, number>();
  for (const { rows } of given)
    for (const file of new Set(rows.map((row) => row.file))) bearers.set(file, (bearers.get(file) ?? 0) + 1);
  return given.flatMap(({ name, rows }) =>
    rows.map((row) => {
      if (row.file === "") return { ...row, file: name };
      return row.file === name || bearers.get(row.file) === 1
        ? row
        : { ...row, file: `${row.file} (${name})` };
    }),
  );
}

/** The office that a department names, or the department itself. */
export const officeOf = ({ name, rows }: Department): string =>
  rows.find(({ item, goal, text }) => item === items.office && goal === "" && text !== "")?.text ?? name;

/** `taken`: names of the sheets that stand beside the offices'. Of several governments an office bears its own's name. */
export function officesOf(departments: readonly Department[], taken: readonly string[]): Office[] {
  const offices: { name: string; sheet: string; departments: Department[] }[] = [];
  const sheets = [...taken];
  // Rows that name no government are of the same one as the others.
  const isOfOne = new Set(departments.flatMap(({ institution }) => keyOf(institution) || [])).size <= 1;
  for (const department of departments) {
    const own = officeOf(department);
    const name = isOfOne ? own : `${department.institution} ${own}`.trim();
    const known = offices.find((office) => isSameName(office.name, name));
    if (known) {
      known.departments.push(department);
      continue;
    }
    const sheet = sheetName(name, sheets);
    sheets.push(sheet);
    offices.push({ name, sheet, departments: [department] });
  }
  return offices.map((office) => ({ ...office, departments: withSharedGoals(office.departments) }));
}

/** A 전략목표 that several departments of an office state is counted where it comes first. */
function withSharedGoals(departments: readonly Department[]): Department[] {
  const known = new Set<string>();
  return departments.map((department) => ({
    ...department,
    rows: department.rows.map((row) => {
      if (row.kind !== kinds.name || (row.item !== named.strategicGoal && row.item !== sharedGoal))
        return row;
      const goal = keyOf(row.text);
      const item = known.has(goal) ? sharedGoal : named.strategicGoal;
      known.add(goal);
      return item === row.item ? row : { ...row, item };
    }),
  }));
}

const longest = 31;

/** Excel allows 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, and no name twice in any case. */
function sheetName(name: string, taken: readonly string[]): string {
  const plain = name
    .replace(/[\\/?*[\]:\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  const isTaken = (candidate: string): boolean =>
    candidate.toLowerCase() === "history" ||
    taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  const base = plain === "" ? "실국" : plain;
  let candidate = cut(base, longest);
  for (let n = 2; isTaken(candidate); n++) candidate = `${cut(base, longest - 6)} (${n})`;
  return candidate;
}

/** At most so many UTF-16 units, no half of a character at the end. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, "")
        .replace(/['\s]+$/, "");
