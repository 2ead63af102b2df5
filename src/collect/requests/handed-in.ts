/**
 * Who handed in: of forms that came back twice the one saved last is collected; who was asked and did not hand in, whose form was
 * altered, whose is another's or another year's is told. Files that are no forms count by the departments in them.
 * In: the readings of 112 files, the list. Out: 110 to be collected, the rows of 제출현황, and what is found.
 */
import { yearOfDocument, type LedgerRow } from "../../ledger";
import { finding, type Finding } from "../../messages/finding";
import type { AlterationKind } from "../../messages/requests";
import { groupBy } from "../../plan/lines";
import { keyOf } from "../../text/name";
import type { CollectionFinding } from "../checks/check";
import { areTwo, namesOnList } from "../checks/same-name";
import { departmentsOf } from "../offices";
import type { Alteration, Returned } from "./returned";
import { version } from "./stamp";

export interface HandedFile {
  readonly name: string;
  /** Left out where no plan was read. */
  readonly rows?: readonly LedgerRow[];
  readonly returned?: Returned;
  /** When the file was last written here; what a form says itself comes first. */
  readonly written?: string;
}

export type HandedState = "handed-in" | "again" | "superseded" | "other-year" | "unread" | "missing";

export interface Submission {
  /** "" where a file could not be read and does not say whose it is. */
  readonly department: string;
  readonly state: HandedState;
  /** "" where it is missing. */
  readonly file: string;
  readonly saved?: string;
  readonly form?: Pick<Returned, "version" | "year" | "altered">;
}

export interface HandedIn {
  /** Names of files whose rows are not collected: a later one took their place. */
  readonly superseded: ReadonlySet<string>;
  readonly submissions: readonly Submission[];
  readonly findings: readonly CollectionFinding[];
  /** Who was asked for this year, as the forms say. */
  readonly asked: readonly string[];
  /** Whose form came back, and could not be read. */
  readonly unread: readonly string[];
}

/** undefined where nobody was asked: no list, and none of the files is a form. */
export function handedIn(files: readonly HandedFile[], list?: readonly string[]): HandedIn | undefined {
  const forms = files.filter(({ returned }) => returned);
  if (!list && forms.length === 0) return undefined;
  const year = yearOf(files);
  const later = laterOf(forms);
  const asked = distinct(forms.flatMap(({ returned }) => (returned!.year === year ? returned!.list : [])));
  const entries = onList(
    list ?? asked,
    files,
    files.flatMap((file) => entriesOf(file, year, later)),
  );
  const known = new Set(
    entries.filter(({ state }) => state !== "unread").map(({ department }) => keyOf(department)),
  );
  const order = distinct([...(list ?? asked), ...entries.map(({ department }) => department)]);
  const byDepartment = groupBy(entries, ({ department }) => keyOf(department));
  const submissions = order.flatMap((department): Submission[] => {
    const own = byDepartment.get(keyOf(department)) ?? [];
    const isMissing = !known.has(keyOf(department)) && department !== "";
    return isMissing && own.length === 0 ? [{ department, state: "missing", file: "" }] : own;
  });
  return {
    superseded: new Set(later.keys()),
    submissions: [...submissions, ...(byDepartment.get("") ?? [])],
    findings: [
      ...[...groupBy([...later], ([, by]) => by.name)].map(([, own]) => returnedAgain(own)),
      ...forms.filter(({ name }) => !later.has(name)).flatMap(formFindings),
    ],
    asked,
    unread: distinct(submissions.flatMap(({ state, department }) => (state === "unread" ? department : []))),
  };
}

/** Each under the name that it has on the list: of two offices' departments of one name with its office's. */
function onList(
  list: readonly string[],
  files: readonly HandedFile[],
  entries: readonly Submission[],
): Submission[] {
  const departments = departmentsOf(
    files.flatMap(({ name, rows = [] }) => rows.map((row) => ({ ...row, file: name }))),
  );
  const names = namesOnList(list, departments);
  const keyOfOne = (file: string, name: string): string => JSON.stringify([file, keyOf(name)]);
  const listed = new Map(departments.map((one) => [keyOfOne(one.file, one.name), names.get(one)]));
  return entries.map((entry) => ({
    ...entry,
    department: listed.get(keyOfOne(entry.file, entry.department)) ?? entry.department,
  }));
}

/** Departments by their names, each once; one without a name is none. */
const distinct = (names: readonly string[]): string[] => [
  ...new Map(names.filter((name) => keyOf(name) !== "").map((name) => [keyOf(name), name])).values(),
];

/** The year of most plans. */
function yearOf(files: readonly HandedFile[]): number | undefined {
  const years = files.flatMap(
    ({ rows, returned }) => yearOfDocument(rows?.[0]?.document ?? "") ?? returned?.year ?? [],
  );
  return [...groupBy(years, (year) => year)].sort(([a, m], [b, n]) => n.length - m.length || b - a)[0]?.[0];
}

const savedOf = ({ returned, written }: HandedFile): string | undefined => returned?.saved ?? written;

/** By name of a file, the one of the same form that was saved later. What cannot be told stays, and is told as twice. */
function laterOf(forms: readonly HandedFile[]): Map<string, HandedFile> {
  const later = new Map<string, HandedFile>();
  const readable = forms.filter(({ rows }) => rows && rows.length > 0);
  for (const same of groupBy(
    readable,
    ({ returned }) => `${returned!.year} ${keyOf(returned!.department)}`,
  ).values()) {
    for (const one of same) {
      const last = same
        .filter((other) => other === one || !areOfTwo(one, other))
        .reduce((a, b) => ((savedOf(b) ?? "") > (savedOf(a) ?? "") ? b : a));
      if (one === last) continue;
      const isEarlier =
        savedOf(one) !== undefined && savedOf(last) !== undefined && savedOf(one) !== savedOf(last);
      if (isEarlier || saysTheSame(one, last)) later.set(one.name, last);
    }
  }
  return later;
}

/** Of two offices' departments of one name neither takes the other's place. */
const areOfTwo = (a: HandedFile, b: HandedFile): boolean => {
  const [one, other] = [a, b].map(({ rows }) => departmentsOf(rows!)[0]!);
  return areTwo(one!, other!);
};

const saysTheSame = (a: HandedFile, b: HandedFile): boolean => {
  const said = ({ rows }: HandedFile): string => JSON.stringify(rows!.map((row) => ({ ...row, file: "" })));
  return said(a) === said(b);
};

function entriesOf(
  file: HandedFile,
  year: number | undefined,
  later: ReadonlyMap<string, HandedFile>,
): Submission[] {
  const { name, rows, returned } = file;
  const saved = savedOf(file);
  const beside = { file: name, ...(saved !== undefined && { saved }), ...(returned && { form: returned }) };
  if (!rows || rows.length === 0)
    return [{ department: returned?.department ?? "", state: "unread", ...beside }];
  const own = groupBy(rows, ({ department }) => keyOf(department));
  return [...own.values()].map(([first]) => {
    const isOther = year !== undefined && yearOfDocument(first!.document) !== year;
    const isLast = [...later.values()].includes(file);
    const state = later.has(name) ? "superseded" : isOther ? "other-year" : isLast ? "again" : "handed-in";
    return { department: first!.department, state, ...beside };
  });
}

function returnedAgain(same: readonly (readonly [string, HandedFile])[]): CollectionFinding {
  const [, last] = same[0]!;
  const { department } = last.returned!;
  const data = {
    department,
    file: last.name,
    saved: savedOf(last) ?? "",
    before: same.map(([name]) => name),
  };
  return { file: last.name, found: finding("returned-again", data, { cells: [], subject: department }) };
}

/** What was altered, kind by kind: one finding with its cells. */
function formFindings({ name, rows, returned }: HandedFile): CollectionFinding[] {
  const { department, altered, version: own } = returned!;
  const found: Finding[] = [];
  const first = rows?.[0];
  const isAnothers = first !== undefined && keyOf(first.department) !== keyOf(department);
  if (isAnothers)
    found.push(
      finding(
        "form-of-another",
        { form: department, found: first.department },
        { cells: [], subject: department },
      ),
    );
  if (own !== version)
    found.push(
      finding("form-of-other-version", { department, own, version }, { cells: [], subject: department }),
    );
  // That another department's name was typed over the form's is told by that.
  const rest = altered.filter(({ wanted }) => !isAnothers || wanted !== department);
  for (const [kind, all] of groupBy(rest, (one) => one.kind)) found.push(formAltered(kind, all, department));
  return found.map((one) => ({ file: name, found: one }));
}

function formAltered(kind: AlterationKind, all: readonly Alteration[], department: string): Finding {
  const data = { department, kind, places: all };
  return finding(kind === "renamed" ? "form-name-changed" : "form-altered", data, {
    cells: all.map(({ cell }) => cell),
    subject: department,
  });
}
