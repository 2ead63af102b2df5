/**
 * What the columns of a staff table hold. Of two dates beside each other the later one counts.
 * In: 정원 {계, 4급이상, 5급, 6급이하}, 현원, 단위 직제명. Out: authorized staff by grade, current staff, positions.
 */
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { officesIn } from "../bureaus";
import { hasNumbers } from "../cells/figures";
import type { HeaderColumn, Region } from "../model";
import { saidIn } from "../rows";
import { columnMeant, type Table, tellUnknown } from "../table";
import type { Field } from "../words/fields";
import { readLabel } from "../words/labels";
import { authorizedTitle, staffTitle } from "../words/titles";

export const grades = ["grade4AndAbove", "grade5", "grade6AndBelow"] as const;

export type Part = (typeof grades)[number] | "total" | "current" | "positions" | "department" | "other";
/** `currentGrade`: 현원 of one grade, which counts only where no column holds all of it. */
type ColumnPart = Part | "currentGrade";

export interface StaffColumns {
  readonly at: ReadonlyMap<Part, readonly number[]>;
  /** 국 beside 과: names the rows that have no 과. */
  readonly bureau?: number;
  /** A column of figures was not understood: what the others come to is not the total. */
  readonly hasUnread: boolean;
  /** Says of each row whether it states 정원 or 현원. */
  readonly aspect?: number;
}

/** Parts that one column states, as questions call them. */
const names: Partial<Record<Part, string>> = {
  total: "정원",
  current: "현원",
  positions: "직제명",
  department: "부서명",
};

export function staffColumns(table: Table): StaffColumns {
  const { region } = table;
  const at = new Map<Part, number[]>();
  const latest = latestDate(region);
  const ofCurrent = isOfCurrent(table);
  const aspect = region.columns.find((column) => isAspect(region, column))?.column;
  const read = region.columns.map((column) =>
    column.column === aspect || outdated(column, latest) ? "other" : partOf(column),
  );
  const byGrade = !read.includes("current");
  const named = region.columns.filter((_head, index) => read[index] === "department");
  const { departments, bureau } = officesIn(
    region,
    named.map(({ column }) => column),
  );
  for (const [index, head] of region.columns.entries()) {
    const { column } = head;
    const part = read[index] === "currentGrade" ? (byGrade ? "current" : "other") : read[index];
    table.say(head, meaningOf(part, ofCurrent));
    if (part === undefined) tellUnknown(table, head);
    else at.set(part, part === "department" ? [...departments] : [...(at.get(part) ?? []), column]);
  }
  for (const [part, columns] of at) {
    const about = names[part];
    if (columns.length === 1 || about === undefined || (part === "current" && byGrade)) continue;
    const matter = { kind: "staff-column-repeated", key: `staff:${table.id}:${part}`, about } as const;
    const rivals = columns.map((column) => ({ column }));
    at.set(part, [columnMeant(table, matter, rivals).column]);
  }
  if (ofCurrent) moveToCurrent(at);
  const hasUnread = read.some((part, index) => !part && hasNumbers(region, region.columns[index]!.column));
  return { at, bureau, aspect, hasUnread };
}

function meaningOf(part: Part | undefined, ofCurrent: boolean): string {
  if (part === undefined) return "unknown";
  if (part === "other" || (ofCurrent && part.startsWith("grade"))) return "ignored";
  return part === "total" ? (ofCurrent ? "current" : "authorized") : part;
}

/** 정원 or 현원, as the rows of a table say in a column of theirs. */
export function aspectOf(key: string): "authorized" | "current" | "other" | undefined {
  const field = readLabel(key)?.field;
  if (field === "authorized" || field === "current") return field;
  return margin.test(key) ? "other" : undefined;
}

/** The difference of 정원 and 현원, which is nobody's figure. */
const margin = /^(과부족|결원|과원|증감)/;

function isAspect(region: Region, { column }: HeaderColumn): boolean {
  const said = new Set([...saidIn(region, column)].map(aspectOf));
  return said.has("authorized") && said.has("current") && !said.has(undefined);
}

/** A table under the title 현원 whose own heads name neither 정원 nor 현원. */
function isOfCurrent({ region, context }: Table): boolean {
  if (region.fields.has("authorized") || region.fields.has("current")) return false;
  const title = lastWhere(context.titles, ({ text }) => staffTitle.test(keyOf(text)));
  return title !== undefined && !authorizedTitle.test(keyOf(title.text));
}

/** Current staff is known in total only: its grades are no part of the plan. */
function moveToCurrent(at: Map<Part, readonly number[]>): void {
  const ofGrades = grades.flatMap((part) => at.get(part) ?? []);
  const current = at.get("total") ?? ofGrades;
  for (const part of ["total", ...grades] as const) at.delete(part);
  if (current.length > 0) at.set("current", current);
}

const beside: readonly Field[] = ["difference", "note", "number", "rate", "remainder"];

/** The label above (정원, 현원) goes before the one below (계); a date among the labels is none. */
function partOf(column: HeaderColumn): ColumnPart | undefined {
  const fields: readonly Field[] = column.labels
    .map(({ field }) => field)
    .filter((field) => field !== "year");
  const texts = column.texts.filter((text) => dateIn(text) === undefined || ofStaff(text));
  const isKnown = texts.length === fields.length;
  const has = (...some: readonly Field[]): boolean => some.some((field) => fields.includes(field));
  const last = fields.at(-1);
  const grade = grades.find((one) => has(one));
  if (has("positions")) return "positions";
  if (has("current")) {
    const isWhole = fields.length === 1 || last === "sum" || last === "current";
    return grade ? "currentGrade" : isWhole ? "current" : "other";
  }
  if (grade) return grade;
  if (has("authorized")) return last === "sum" || (last === "authorized" && isKnown) ? "total" : undefined;
  if (has("department", "division") || /^(국|과)$/.test(texts.at(-1) ?? "")) return "department";
  if (texts.some((text) => margin.test(keyOf(text))) || has(...beside)) return "other";
  return has("sum") && isKnown ? "total" : undefined;
}

/** "2025년 정원" is no date, though it begins with one. */
const ofStaff = (text: string): boolean =>
  ["authorized", "current"].includes(readLabel(keyOf(text))?.field ?? "");

/** "2024.9.30." as 20240930, "2024년" as 20240000; undefined where the label is no date. */
function dateIn(text: string): number | undefined {
  const match = /^\(?((?:19|20)\d{2})\s*[.\-/년]\s*(?:(\d{1,2})\s*[.\-/월]?\s*)?(?:(\d{1,2})\s*[.일]?)?/.exec(
    text.trim(),
  );
  return match ? Number(match[1]) * 10_000 + Number(match[2] ?? 0) * 100 + Number(match[3] ?? 0) : undefined;
}

function latestDate({ columns }: Region): number | undefined {
  const dates = columns.flatMap(({ texts }) => texts.flatMap((text) => dateIn(text) ?? []));
  return new Set(dates).size > 1 ? Math.max(...dates) : undefined;
}

function outdated({ texts }: HeaderColumn, latest: number | undefined): boolean {
  const date = texts.map(dateIn).find((one) => one !== undefined);
  return latest !== undefined && date !== undefined && date < latest;
}
