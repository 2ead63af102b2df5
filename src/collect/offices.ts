/**
 * The ledger's rows by department, and the departments by the office (소관실국) that answers for them.
 * In: rows of 110 files. Out: 43 offices in the order in which they come, each with a name for its sheet.
 */
import { items, kinds, named, sharedGoal, type LedgerRow } from "../ledger";
import { isSameName, keyOf } from "../text/name";

export interface Department {
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

/** Rows of one file and department together, in the order in which they begin. */
export function departmentsOf(rows: readonly LedgerRow[]): Department[] {
  const groups = new Map<string, { file: string; name: string; rows: LedgerRow[] }>();
  for (const row of rows) {
    const key = JSON.stringify([row.file, keyOf(row.department)]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { file: row.file, name: row.department, rows: [row] });
  }
  return [...groups.values()];
}

/** The office that a department names, or the department itself. */
export const officeOf = ({ name, rows }: Department): string =>
  rows.find(({ item, goal, text }) => item === items.office && goal === "" && text !== "")?.text ?? name;

/** `taken`: names of the sheets that stand beside the offices'. */
export function officesOf(departments: readonly Department[], taken: readonly string[]): Office[] {
  const offices: { name: string; sheet: string; departments: Department[] }[] = [];
  const sheets = [...taken];
  for (const department of departments) {
    const name = officeOf(department);
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
