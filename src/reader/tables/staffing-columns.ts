/**
 * What the columns of a staff table hold. Of two dates beside each other the later one counts.
 * In: 정원 {계, 4급이상, 5급, 6급이하}, 현원, 단위 직제명. Out: authorized staff by grade, current staff, positions.
 */
import type { HeaderColumn, Region } from "../region";
import { hasNumbers, isBureau } from "./budget-columns";
import type { Table } from "./table";

export type Part =
  "total" | "grade4AndAbove" | "grade5" | "grade6AndBelow" | "current" | "positions" | "department" | "other";

export interface StaffColumns {
  readonly at: ReadonlyMap<Part, readonly number[]>;
  /** 국 beside 과: names the rows that have no 과. */
  readonly bureau?: number;
}

export function staffColumns(table: Table): StaffColumns {
  const { sheet, region, notes } = table;
  const at = new Map<Part, number[]>();
  const latest = latestDate(region);
  let bureau: number | undefined;
  for (const column of region.columns) {
    const part = outdated(column, latest) ? "other" : partOf(column);
    table.say(column, part === "total" ? "authorized" : part === "other" ? "ignored" : (part ?? "unknown"));
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
    else if (taken && !part.startsWith("grade") && part !== "other") {
      const names = [taken[0]!, column.column].map((one) => headOf(region, one));
      const cells = [taken[0]!, column.column].map((one) => sheet.address(region.body - 1, one));
      notes.add("staff-column-repeated", { taken: names[0]!, left: names[1]! }, cells);
    } else at.set(part, [...(taken ?? []), column.column]);
  }
  return { at, ...(bureau !== undefined && { bureau }) };
}

/** The label above (정원, 현원) goes before the one below (계); a date among the labels is none. */
function partOf(column: HeaderColumn): Part | undefined {
  const fields = column.labels.map((label) => label.field).filter((field) => field !== "year");
  const texts = column.texts.filter((text) => dateIn(text) === undefined);
  const known = texts.length === fields.length;
  if (fields.includes("positions")) return "positions";
  if (fields.includes("current"))
    return fields.length === 1 || fields.at(-1) === "sum" || fields.at(-1) === "current"
      ? "current"
      : "other";
  const grade = fields.find((field) => field.startsWith("grade"));
  if (grade) return grade as Part;
  if (fields.includes("authorized"))
    return fields.at(-1) === "sum" || (fields.at(-1) === "authorized" && known) ? "total" : undefined;
  if (fields.includes("department") || fields.includes("division")) return "department";
  if (/^(국|과)$/.test(texts.at(-1) ?? "")) return "department";
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
