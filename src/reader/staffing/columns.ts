/**
 * What the columns of a staff table hold. Of two dates beside each other the later one counts.
 * In: 정원 {계, 4급이상, 5급, 6급이하}, 현원, 단위 직제명. Out: authorized staff by grade, current staff, positions.
 */
import { lastWhere } from "../../text/last";
import type { Region, HeaderColumn } from "../model";
import { keyOf } from "../../text/name";
import { hasNumbers } from "../cells/numbers";
import { isBureau } from "../words/offices";
import type { Table } from "../table";
import { authorizedHead, authorizedTitle, currentHead } from "../words/staff";
import { staffTitle } from "../words/titles";

export type Part =
  | "total"
  | "grade4AndAbove"
  | "grade5"
  | "grade6AndBelow"
  | "current"
  | "positions"
  | "department"
  | "other";
/** `currentGrade`: 현원 of one grade, which counts only where no column holds all of it. */
type ColumnPart = Part | "currentGrade";

export interface StaffColumns {
  readonly at: ReadonlyMap<Part, readonly number[]>;
  /** 국 beside 과: names the rows that have no 과. */
  readonly bureau?: number;
  /** Says of each row whether it states 정원 or 현원. */
  readonly aspect?: number;
}

export function staffColumns(table: Table): StaffColumns {
  const { sheet, region, notes } = table;
  const at = new Map<Part, number[]>();
  const latest = latestDate(region);
  const ofCurrent = isOfCurrent(table);
  const aspect = region.columns.find(({ column }) => isAspect(table, column))?.column;
  let bureau: number | undefined;
  const read = region.columns.map((column) =>
    column.column === aspect || outdated(column, latest) ? "other" : partOf(column),
  );
  const byGrade = !read.includes("current");
  for (const [index, column] of region.columns.entries()) {
    const isGrade = read[index]?.startsWith("grade") || read[index] === "currentGrade";
    const part = read[index] === "currentGrade" ? (byGrade ? "current" : "other") : read[index];
    table.say(column, meaningOf(part, ofCurrent));
    if (part === undefined) {
      if (hasNumbers(region, column.column))
        notes.add("column-not-understood", { header: column.texts.join(" ") }, [
          sheet.address(region.body - 1, column.column),
        ]);
      continue;
    }
    const taken = at.get(part);
    if (part === "department" && taken && isBureau(region, taken[0]!)) {
      bureau = taken[0];
      at.set(part, [column.column]);
    } else if (part === "department" && taken && isBureau(region, column.column)) bureau = column.column;
    else if (taken && !isGrade && part !== "other") {
      const names = [taken[0]!, column.column].map((one) => headOf(region, one));
      const cells = [taken[0]!, column.column].map((one) => sheet.address(region.body - 1, one));
      notes.add("staff-column-repeated", { taken: names[0]!, left: names[1]! }, cells);
    } else at.set(part, [...(taken ?? []), column.column]);
  }
  if (ofCurrent) moveToCurrent(at);
  return { at, ...(bureau !== undefined && { bureau }), ...(aspect !== undefined && { aspect }) };
}

function meaningOf(part: Part | undefined, ofCurrent: boolean): string {
  if (part === undefined) return "unknown";
  if (part === "other" || (ofCurrent && part.startsWith("grade"))) return "ignored";
  return part === "total" ? (ofCurrent ? "current" : "authorized") : part;
}

/** 정원 or 현원, as the rows of a table say in a column of theirs. */
export function aspectOf(key: string): "authorized" | "current" | "other" | undefined {
  if (authorizedHead.test(key)) return "authorized";
  if (currentHead.test(key)) return "current";
  return margin.test(key) ? "other" : undefined;
}

/** The difference of 정원 and 현원, which is nobody's figure. */
const margin = /^(과부족|결원|과원|증감)/;

function isAspect({ sheet, region }: Table, column: number): boolean {
  const said = new Set<string | undefined>();
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, column);
    if (key !== "") said.add(aspectOf(key));
  }
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
  const grades = (["grade4AndAbove", "grade5", "grade6AndBelow"] as const).flatMap((part) => {
    const columns = at.get(part) ?? [];
    at.delete(part);
    return columns;
  });
  const total = at.get("total") ?? grades;
  at.delete("total");
  if (total.length > 0) at.set("current", total);
}

/** The label above (정원, 현원) goes before the one below (계); a date among the labels is none. */
function partOf(column: HeaderColumn): ColumnPart | undefined {
  const fields = column.labels.map((label) => label.field).filter((field) => field !== "year");
  const texts = column.texts.filter((text) => dateIn(text) === undefined);
  const known = texts.length === fields.length;
  if (fields.includes("positions")) return "positions";
  const grade = fields.find((field) => field.startsWith("grade"));
  if (fields.includes("current") && grade) return "currentGrade";
  if (fields.includes("current"))
    return fields.length === 1 || fields.at(-1) === "sum" || fields.at(-1) === "current"
      ? "current"
      : "other";
  if (grade) return grade as Part;
  if (fields.includes("authorized"))
    return fields.at(-1) === "sum" || (fields.at(-1) === "authorized" && known) ? "total" : undefined;
  if (fields.includes("department") || fields.includes("division")) return "department";
  if (/^(국|과)$/.test(texts.at(-1) ?? "")) return "department";
  if (texts.some((text) => margin.test(keyOf(text)))) return "other";
  if (fields.some((field) => ["difference", "note", "number", "rate", "remainder"].includes(field)))
    return "other";
  return fields.includes("sum") && known ? "total" : undefined;
}

function headOf({ columns }: Region, column: number): string {
  return columns.find((one) => one.column === column)!.texts.join(" ");
}

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
